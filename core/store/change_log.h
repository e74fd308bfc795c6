#pragma once

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

    /// The recorded changes in SQLite's changeset format; empty when nothing changed.
    [[nodiscard]] Result<QByteArray> changes();

private:
    Database &m_database;
    sqlite3_session *m_session = nullptr;
};

/// The rows named in a changeset.
[[nodiscard]] ChangeSet readChanges(const QByteArray &changeset);

/// The changeset that takes another one back.
[[nodiscard]] Result<QByteArray> inverted(const QByteArray &changeset);

/// Applies a changeset inside the present transaction. ChangedSince when a row was changed by
/// somebody else since; the caller then rolls back.
[[nodiscard]] Result<void> apply(Database &database, const QByteArray &changeset);

} // namespace hallway
