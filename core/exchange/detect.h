#pragma once

#include <QByteArrayView>
#include <QString>

namespace hallway {

/// What a file is, by its content.
enum class FileFormat {
    Unknown,
    Empty,
    Vcard,
    LinkedIn,
    GoogleCsv,
    OutlookCsv,
    OtherCsv,
    Calendar,
    Mail,
    OutlookMessage, ///< .msg
    Zip,
    Html,
    Pdf,
    Binary
};

/// What the beginning of a file, the more the better, shows it to be.
[[nodiscard]] FileFormat detectedFormat(QByteArrayView bytes);

/// The stable word for a format ("vcard", "linkedin", "calendar"), as errors carry it.
[[nodiscard]] QString fileFormatName(FileFormat format);

} // namespace hallway
