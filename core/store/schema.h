#pragma once

#include "core/store/database.h"

#include <QByteArray>

namespace hallway {

/// "Hllw": written into the file's header, so that a foreign database is known at once.
inline constexpr int applicationId = 0x486c6c77;

/// One numbered file of migrations/.
struct Migration
{
    int number = 0;
    QString name;
    QByteArray sql;
};

/// All migrations in order; the number of the last is this program's schema version.
[[nodiscard]] const std::vector<Migration> &migrations();

/// The version this program writes.
[[nodiscard]] int schemaVersion();

/// The version written in the file's header.
[[nodiscard]] Result<int> storedVersion(Database &database);

/// Walks a new or older file up to `target` (by default this program's version), a verified copy
/// first when there is something to lose. Refuses newer, foreign and damaged files untouched.
/// A read-only connection is refused an older file.
[[nodiscard]] Result<void> bringUpToDate(Database &database, int target = schemaVersion());

} // namespace hallway
