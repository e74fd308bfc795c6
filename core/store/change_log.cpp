#include "core/store/change_log.h"

#include "core/store/packed_changes.h"

#include <algorithm>
#include <cstring>
#include <sqlite3.h>
#include <string_view>

namespace hallway {

namespace {

/// Tables whose rows are derived or are the history itself.
bool isRecorded(std::string_view table)
{
    return !table.starts_with("history") && table.find("search") == std::string_view::npos;
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

/// What SQLite reads packed changes through while it applies them.
struct Feed
{
    ChangeUnpacker unpacker;
    const Progress &progress;
    qint64 total = 0;
    bool isCancelled = false;
};

int readPiece(void *context, void *target, int *size)
{
    auto &feed = *static_cast<Feed *>(context);
    const qint64 before = feed.unpacker.remaining();
    const qsizetype read = feed.unpacker.read(static_cast<char *>(target), *size);
    if (read < 0) {
        return SQLITE_CORRUPT;
    }
    const qint64 after = feed.unpacker.remaining();
    if (feed.progress && after != before) {
        feed.isCancelled = !feed.progress(feed.total - after, feed.total);
    }
    *size = int(read);
    return feed.isCancelled ? SQLITE_INTERRUPT : SQLITE_OK;
}

int packPiece(void *context, const void *bytes, int size)
{
    static_cast<ChangePacker *>(context)->add({static_cast<const char *>(bytes), size});
    return SQLITE_OK;
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
    ChangePacker packer;
    const int code = sqlite3session_changeset_strm(m_session, packPiece, &packer);
    if (code != SQLITE_OK) {
        return tl::unexpected(m_database.lastError(code));
    }
    return packer.finish();
}

ChangeSet readChanges(const QByteArray &packed, ChangeDirection direction)
{
    ChangeSet set;
    sqlite3_changeset_iter *iterator = nullptr;
    Feed feed{.unpacker = ChangeUnpacker(packed), .progress = {}};
    const int invert = direction == ChangeDirection::Backward ? SQLITE_CHANGESETSTART_INVERT : 0;
    if (sqlite3changeset_start_v2_strm(&iterator, readPiece, &feed, invert) != SQLITE_OK) {
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

Result<void> apply(Database &database, const QByteArray &packed, ChangeDirection direction,
                   const Progress &progress)
{
    Feed feed{.unpacker = ChangeUnpacker(packed), .progress = progress, .total = packed.size()};
    const int invert = direction == ChangeDirection::Backward ? SQLITE_CHANGESETAPPLY_INVERT : 0;
    const int code = sqlite3changeset_apply_v2_strm(database.handle(), readPiece, &feed, nullptr,
                                                    resolveConflict, nullptr, nullptr, nullptr,
                                                    SQLITE_CHANGESETAPPLY_NOSAVEPOINT | invert);
    if (feed.isCancelled) {
        return fail(ErrorCode::Cancelled);
    }
    if (code == SQLITE_ABORT) {
        return fail(ErrorCode::ChangedSince);
    }
    if (code != SQLITE_OK) {
        return tl::unexpected(database.lastError(code));
    }
    return {};
}

} // namespace hallway
