#pragma once

#include "core/exchange/whole_archive.h"
#include "core/workspace.h"

namespace hallway {

/// What to do with what is in the database already.
enum class Present {
    Keep,   ///< refuse, with DatabaseNotEmpty; settings and a history alone are backed up
    Replace ///< back it up, then put the other in its place
};

/// Puts everything that an archive or another database, as a backup is, holds in the place of what
/// is in this one, in one transaction, after all of it was read and checked. What is there before
/// goes into a backup (ArchiveReport::backup), from which this is taken back. An older one is
/// brought up to date. Errors, after which the database is as it was: those of
/// unpackWholeArchive(); DatabaseForeign, DatabaseCorrupt; DatabaseNotEmpty; BackupFailed;
/// DatabaseLocked where somebody else wrote meanwhile. `progress` is told in rows.
[[nodiscard]] Result<ArchiveReport> restoreFrom(Workspace &workspace, const QString &path,
                                                Present present, const Progress &progress = {});

/// Reads and checks all of an archive or another database, and changes nothing.
[[nodiscard]] Result<ArchiveReport>
checkWholeArchive(const Workspace &workspace, const QString &path, const Progress &progress = {});

} // namespace hallway
