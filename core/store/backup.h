#pragma once

#include "core/base/progress.h"
#include "core/store/database.h"

namespace hallway {

/// What a verified copy holds.
struct BackupReport
{
    QString path;
    qint64 contacts = 0;
    qint64 interactions = 0;
    qint64 files = 0;     ///< attached ones that were copied beside it
    qint64 lostFiles = 0; ///< whose bytes were gone before
};

/// Copies the database to `path` (which must not exist), makes the copy 0600, opens it again and
/// checks it. A copy that fails its check, or is cancelled, is removed.
[[nodiscard]] Result<BackupReport> backUp(Database &database, const QString &path,
                                          const Progress &progress = {});

/// A free name for a copy made on that day, in the folder of backups beside the database, which is
/// made when it is missing.
[[nodiscard]] QString newBackupPath(const QString &databasePath, QDate day);

/// Everything `check` finds wrong with the file, in SQLite's words; empty when it is sound.
/// Cancelled. How far it is, is not known: `progress` is told 0 of 0.
[[nodiscard]] Result<QStringList> findProblems(Database &database, const Progress &progress = {});

} // namespace hallway
