#pragma once

#include "core/exchange/journal_plan.h"

namespace hallway {

/// A mailbox: an mbox, or the files of a folder that are a mail each.
struct Mailbox
{
    QString path;           ///< the mbox, the folder, or the single file
    QString format;         ///< "mbox", "maildir" or "eml"
    QStringList files;      ///< below the folder; empty for a single file
    bool isPassing = false; ///< gone after the import: nothing need be remembered of it
};

/// Reads a mailbox, matches the mails to contacts by address and says what each would do to the
/// journal. Nothing is written. `me` are the user's addresses; when empty those remembered are
/// taken, else the most frequent one is guessed. `progress` counts bytes of an mbox, files of a
/// folder. Who is in `joining` counts as known. Errors: FileMissing, FileUnreadable,
/// NothingToImport, Cancelled.
[[nodiscard]] Result<JournalPlan> planMailImport(const Workspace &workspace, const Mailbox &mailbox,
                                                 const QStringList &me, const Progress &progress,
                                                 const Joining &joining = {});

} // namespace hallway
