#pragma once

#include "core/journal/mailbox_table.h"

namespace hallway {

/// A digest of samples from the first `bytes` of a file: equal where nothing before was changed.
/// Empty when the file is shorter or cannot be read.
[[nodiscard]] QString fileFingerprint(const QString &path, qint64 bytes);

/// The part of a mailbox that was read by an earlier import under the same conditions.
struct ReadBefore
{
    MailboxMark mark;
    bool isAll = false; ///< nothing was added since
};

/// What the mark spares, if the file only grew since and people and own addresses are the same.
[[nodiscard]] std::optional<ReadBefore> readBefore(const std::optional<MailboxMark> &mark,
                                                   const QString &people, const QStringList &me);

} // namespace hallway
