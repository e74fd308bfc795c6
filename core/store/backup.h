#pragma once

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
/// checks it. A copy that fails its check is removed.
[[nodiscard]] Result<BackupReport> backUp(Database &database, const QString &path);

/// Everything `check` finds wrong with the file, in SQLite's words; empty when it is sound.
[[nodiscard]] Result<QStringList> findProblems(Database &database);

} // namespace hallway
