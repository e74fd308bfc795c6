#pragma once

#include "core/base/progress.h"
#include "core/store/change_set.h"
#include "core/store/database.h"

struct sqlite3_session;

namespace hallway {

/// Records every row that the connection changes in the tables of the data, from construction
/// on, with SQLite's session extension. The search index and the history itself are left out:
/// triggers and History keep those.
class ChangeLog
{
public:
    explicit ChangeLog(Database &database);
    ~ChangeLog();
    ChangeLog(const ChangeLog &) = delete;
    ChangeLog &operator=(const ChangeLog &) = delete;

    /// The recorded changes, packed (packed_changes.h); empty when nothing changed.
    [[nodiscard]] Result<QByteArray> changes();

private:
    Database &m_database;
    sqlite3_session *m_session = nullptr;
};

enum class ChangeDirection { Forward, Backward };

/// The rows that packed changes touch when they are applied or taken back.
[[nodiscard]] ChangeSet readChanges(const QByteArray &packed, ChangeDirection direction);

/// Applies packed changes, or takes them back, inside the present transaction, which the caller
/// rolls back after any error. ChangedSince when a row was changed by somebody else since,
/// Cancelled when `progress` (in packed bytes) said so.
[[nodiscard]] Result<void> apply(Database &database, const QByteArray &packed,
                                 ChangeDirection direction, const Progress &progress);

} // namespace hallway
