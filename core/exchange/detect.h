#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringList>

namespace hallway {

/// What a file is, by its content.
enum class FileFormat {
    Unknown,
    Empty,
    Vcard,
    LinkedIn,
    GoogleCsv,
    OutlookCsv,
    ThunderbirdCsv,
    OtherCsv,
    Calendar,
    Mail,           ///< one mail
    Mbox,           ///< many mails in a row
    OutlookMessage, ///< .msg
    Zip,
    Office, ///< a document or spreadsheet of an office program, which is a zip too
    Html,
    Pdf,
    Binary
};

/// What the beginning of a file, the more the better, shows it to be.
[[nodiscard]] FileFormat detectedFormat(QByteArrayView bytes);

/// Whose table has these columns; Unknown where it could be anybody's.
[[nodiscard]] FileFormat tableFormat(const QStringList &headers);

/// The stable word for a format ("vcard", "linkedin", "ics"), as errors carry it.
[[nodiscard]] QString fileFormatName(FileFormat format);

} // namespace hallway
