#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QDate>

namespace hallway {

/// What an archive holds, or what came of reading one.
struct ArchiveReport
{
    QString path;
    int schema = 0; ///< the version of the database that it holds
    qint64 contacts = 0;
    qint64 interactions = 0;
    qint64 rows = 0;      ///< of all tables
    qint64 files = 0;     ///< attached files and pictures, each content once
    qint64 lostFiles = 0; ///< whose bytes were gone when it was written
    QString backup; ///< where what was in the database before was copied to; empty: it was empty
};

/// True for a zip that says it is an archive of a whole database, sound or not.
[[nodiscard]] bool isWholeArchive(const QString &path);

/// Writes everything in a database but its history, with the attached files, as a zip of JSON
/// (resources/help/archive.md). The database is read as it is, of whatever version. The archive is
/// there whole or not at all, and for the user alone. `progress` is told in rows. Errors:
/// FileUnwritable, Cancelled.
[[nodiscard]] Result<ArchiveReport> writeArchive(const QString &databasePath, QDate madeOn,
                                                 const QString &path,
                                                 const Progress &progress = {});

/// Makes a database out of an archive in a new file, of this program's version, and its attached
/// files beside it; checks all of it. Errors: FileMissing; FileUnreadable, with the part, the row
/// and the reason, for a damaged one; DatabaseNewer; FileTooLarge where there is no room;
/// Cancelled. What it made is then for the caller to remove.
[[nodiscard]] Result<ArchiveReport>
unpackWholeArchive(const QString &path, const QString &databasePath, const Progress &progress = {});

} // namespace hallway
