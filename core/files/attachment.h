#pragma once

#include "core/base/id.h"

#include <QDate>
#include <QString>

namespace hallway {

/// The bytes of a file that FileStore holds.
struct StoredFile
{
    QString name;    ///< as it may be shown and saved: see safeFileName()
    QString content; ///< SHA-256 of the bytes, in hexadecimal: their name in the store
    qint64 size = 0; ///< bytes

    friend bool operator==(const StoredFile &, const StoredFile &) = default;
};

/// A file that belongs to a contact: a CV, a paper, a programme.
struct Attachment
{
    AttachmentId id;
    ContactId contact;
    StoredFile file;
    QDate attachedOn;

    friend bool operator==(const Attachment &, const Attachment &) = default;
};

/// A file's name without folders, control characters and marks that turn the reading direction, at
/// most 200 characters; the ending stays. Never empty.
[[nodiscard]] QString safeFileName(const QString &name);

} // namespace hallway
