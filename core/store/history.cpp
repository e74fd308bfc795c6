#include "core/store/history.h"

namespace hallway {

namespace {

HistoryEntry entryFrom(Row row)
{
    return {row.id<HistoryId>(0), row.integer(1), {row.text(2), row.text(3)}, row.integer(4) != 0,
            row.integer(5)};
}

} // namespace

Result<void> History::add(const HistoryLabel &label, const QByteArray &packedChanges,
                          qint64 atMilliseconds)
{
    if (const auto cut = m_database.run("DELETE FROM history WHERE is_undone = 1"); !cut) {
        return failed(cut);
    }
    const auto added = m_database.insert(
        "INSERT INTO history (at_ms, action, subject, size, changeset)"
        " VALUES (?1, ?2, ?3, ?4, ?5)",
        atMilliseconds, label.action, label.subject, qint64(packedChanges.size()), packedChanges);
    if (!added) {
        return failed(added);
    }
    return prune();
}

Result<void> History::prune()
{
    const auto pruned =
        m_database.run("DELETE FROM history WHERE id < (SELECT max(id) FROM history) AND id IN ("
                       "  SELECT id FROM (SELECT id, row_number() OVER newest AS place,"
                       "                         sum(size) OVER newest AS bytes"
                       "                  FROM history WINDOW newest AS (ORDER BY id DESC))"
                       "  WHERE place > ?1 OR bytes > ?2)",
                       maximumEntries, maximumBytes);
    if (!pruned) {
        return failed(pruned);
    }
    return {};
}

Result<std::optional<HistoryEntry>> History::nextUndo() const
{
    return m_database.row("SELECT id, at_ms, action, subject, is_undone, size FROM history"
                          " WHERE is_undone = 0 ORDER BY id DESC LIMIT 1",
                          entryFrom);
}

Result<std::optional<HistoryEntry>> History::nextRedo() const
{
    return m_database.row("SELECT id, at_ms, action, subject, is_undone, size FROM history"
                          " WHERE is_undone = 1 ORDER BY id LIMIT 1",
                          entryFrom);
}

Result<std::vector<HistoryEntry>> History::entries() const
{
    return m_database.rows(
        "SELECT id, at_ms, action, subject, is_undone, size FROM history ORDER BY id DESC", entryFrom);
}

Result<QByteArray> History::changeset(HistoryId id) const
{
    const auto found = m_database.row(
        "SELECT changeset FROM history WHERE id = ?1", [](Row row) { return row.blob(0); }, id);
    if (!found) {
        return failed(found);
    }
    return found->value_or(QByteArray());
}

Result<ChangeSet> History::travel(const HistoryEntry &entry, const Progress &progress)
{
    const auto packed = changeset(entry.id);
    if (!packed) {
        return failed(packed);
    }
    const auto direction = entry.isUndone ? ChangeDirection::Forward : ChangeDirection::Backward;
    if (const auto applied = apply(m_database, *packed, direction, progress); !applied) {
        return failed(applied);
    }
    const auto marked = m_database.run("UPDATE history SET is_undone = ?2 WHERE id = ?1", entry.id,
                                       !entry.isUndone);
    if (!marked) {
        return failed(marked);
    }
    return readChanges(*packed, direction);
}

} // namespace hallway
