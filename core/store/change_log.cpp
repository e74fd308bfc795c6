#include "core/store/change_log.h"

#include <algorithm>
#include <cstring>
#include <sqlite3.h>
#include <string_view>

namespace hallway {

namespace {

/// Tables whose rows are derived or are the history itself.
bool isRecorded(std::string_view table)
{
    return table != "history" && table.find("search") == std::string_view::npos;
}

int acceptTable(void * /*context*/, const char *table)
{
    return isRecorded(table) ? 1 : 0;
}

ChangeKind changeKind(int operation)
{
    switch (operation) {
    case SQLITE_INSERT:
        return ChangeKind::Inserted;
    case SQLITE_DELETE:
        return ChangeKind::Deleted;
    default:
        return ChangeKind::Updated;
    }
}

/// The number in the row's one-column primary key, or 0.
qint64 rowIdOf(sqlite3_changeset_iter *iterator, int operation)
{
    sqlite3_value *value = nullptr;
    const int code = operation == SQLITE_INSERT ? sqlite3changeset_new(iterator, 0, &value)
                                                : sqlite3changeset_old(iterator, 0, &value);
    const bool isNumber =
        code == SQLITE_OK && value != nullptr && sqlite3_value_type(value) == SQLITE_INTEGER;
    return isNumber ? sqlite3_value_int64(value) : 0;
}

Change currentChange(sqlite3_changeset_iter *iterator)
{
    const char *table = nullptr;
    int columns = 0;
    int operation = 0;
    int indirect = 0;
    sqlite3changeset_op(iterator, &table, &columns, &operation, &indirect);
    return {table, rowIdOf(iterator, operation), changeKind(operation)};
}

bool isSame(sqlite3_value *one, sqlite3_value *other)
{
    const int type = sqlite3_value_type(one);
    if (type != sqlite3_value_type(other) || type == SQLITE_NULL) {
        return type == sqlite3_value_type(other);
    }
    if (type == SQLITE_INTEGER) {
        return sqlite3_value_int64(one) == sqlite3_value_int64(other);
    }
    if (type == SQLITE_FLOAT) {
        return sqlite3_value_double(one) == sqlite3_value_double(other);
    }
    const int size = sqlite3_value_bytes(one);
    return size == sqlite3_value_bytes(other) &&
           (size == 0 || std::memcmp(sqlite3_value_blob(one), sqlite3_value_blob(other),
                                     std::size_t(size)) == 0);
}

/// True when the row differs from what the changeset expects only where deleting another row has
/// emptied a reference (ON DELETE SET NULL), and the change leaves nothing else there.
bool isEmptiedReference(sqlite3_changeset_iter *iterator)
{
    const char *table = nullptr;
    int columns = 0;
    int operation = 0;
    if (sqlite3changeset_op(iterator, &table, &columns, &operation, nullptr) != SQLITE_OK) {
        return false;
    }
    for (int column = 0; column < columns; ++column) {
        sqlite3_value *before = nullptr;
        sqlite3_value *after = nullptr;
        sqlite3_value *present = nullptr;
        sqlite3changeset_old(iterator, column, &before);
        sqlite3changeset_conflict(iterator, column, &present);
        if (operation == SQLITE_UPDATE) {
            sqlite3changeset_new(iterator, column, &after);
        }
        if (before == nullptr || present == nullptr || isSame(before, present)) {
            continue;
        }
        const bool staysEmpty = after == nullptr || sqlite3_value_type(after) == SQLITE_NULL;
        if (sqlite3_value_type(present) != SQLITE_NULL || !staysEmpty) {
            return false;
        }
    }
    return true;
}

/// A row that a cascade has dealt with already is passed over, a reference that one has emptied is
/// no obstacle; any other conflict means that somebody else changed the row since, and stops
/// everything.
int resolveConflict(void * /*context*/, int conflict, sqlite3_changeset_iter *iterator)
{
    if (conflict == SQLITE_CHANGESET_NOTFOUND) {
        return SQLITE_CHANGESET_OMIT;
    }
    const bool isCascade = conflict == SQLITE_CHANGESET_DATA && isEmptiedReference(iterator);
    return isCascade ? SQLITE_CHANGESET_REPLACE : SQLITE_CHANGESET_ABORT;
}

} // namespace

void ChangeSet::add(const ChangeSet &later)
{
    changes.insert(changes.end(), later.changes.begin(), later.changes.end());
    isMany = isMany || later.isMany || changes.size() > manyRows;
    if (isMany) {
        changes.clear();
    }
}

bool ChangeSet::touches(const char *table) const
{
    return isMany || std::any_of(changes.begin(), changes.end(),
                                 [table](const Change &change) { return change.table == table; });
}

bool ChangeSet::touches(const char *table, qint64 rowId) const
{
    return isMany ||
           std::any_of(changes.begin(), changes.end(), [table, rowId](const Change &change) {
               return change.table == table && change.rowId == rowId;
           });
}

ChangeLog::ChangeLog(Database &database) : m_database(database)
{
    if (sqlite3session_create(database.handle(), "main", &m_session) != SQLITE_OK) {
        m_session = nullptr;
        return;
    }
    sqlite3session_table_filter(m_session, acceptTable, nullptr);
    sqlite3session_attach(m_session, nullptr);
}

ChangeLog::~ChangeLog()
{
    if (m_session != nullptr) {
        sqlite3session_delete(m_session);
    }
}

Result<QByteArray> ChangeLog::changes()
{
    if (m_session == nullptr) {
        return fail(ErrorCode::DatabaseFailed, {QStringLiteral("changes cannot be recorded")});
    }
    int size = 0;
    void *bytes = nullptr;
    const int code = sqlite3session_changeset(m_session, &size, &bytes);
    if (code != SQLITE_OK) {
        sqlite3_free(bytes);
        return tl::unexpected(m_database.lastError(code));
    }
    QByteArray changeset(static_cast<const char *>(bytes), size);
    sqlite3_free(bytes);
    return changeset;
}

ChangeSet readChanges(const QByteArray &changeset)
{
    ChangeSet set;
    sqlite3_changeset_iter *iterator = nullptr;
    // SQLite takes void * and does not write through it.
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast)
    auto *bytes = const_cast<char *>(changeset.constData());
    if (sqlite3changeset_start(&iterator, int(changeset.size()), bytes) != SQLITE_OK) {
        set.isMany = true;
        return set;
    }
    while (!set.isMany && sqlite3changeset_next(iterator) == SQLITE_ROW) {
        set.changes.push_back(currentChange(iterator));
        set.isMany = set.changes.size() > ChangeSet::manyRows;
    }
    sqlite3changeset_finalize(iterator);
    if (set.isMany) {
        set.changes.clear();
    }
    return set;
}

Result<QByteArray> inverted(const QByteArray &changeset)
{
    int size = 0;
    void *bytes = nullptr;
    const int code =
        sqlite3changeset_invert(int(changeset.size()), changeset.constData(), &size, &bytes);
    if (code != SQLITE_OK) {
        sqlite3_free(bytes);
        return fail(ErrorCode::DatabaseFailed, {QString::fromUtf8(sqlite3_errstr(code))});
    }
    QByteArray inverse(static_cast<const char *>(bytes), size);
    sqlite3_free(bytes);
    return inverse;
}

Result<void> apply(Database &database, const QByteArray &changeset)
{
    // SQLite takes void * and does not write through it.
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast)
    auto *bytes = const_cast<char *>(changeset.constData());
    const int code = sqlite3changeset_apply(database.handle(), int(changeset.size()), bytes,
                                            nullptr, resolveConflict, nullptr);
    if (code == SQLITE_ABORT) {
        return fail(ErrorCode::ChangedSince);
    }
    if (code != SQLITE_OK) {
        return tl::unexpected(database.lastError(code));
    }
    return {};
}

} // namespace hallway
