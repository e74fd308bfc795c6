#include "core/store/history.h"

#include <algorithm>
#include <iterator>

namespace hallway {

namespace {

/// Level 1: an import of 100,000 contacts must not wait for a better one.
constexpr int compressionLevel = 1;

HistoryEntry entryFrom(Row row)
{
    return {row.id<HistoryId>(0), row.integer(1), {row.text(2), row.text(3)}, row.integer(4) != 0};
}

} // namespace

Result<void> History::add(const HistoryLabel &label, const QByteArray &changeset,
                          qint64 atMilliseconds)
{
    if (const auto cut = m_database.run("DELETE FROM history WHERE is_undone = 1"); !cut) {
        return failed(cut);
    }
    const QByteArray compressed = qCompress(changeset, compressionLevel);
    const auto added = m_database.insert(
        "INSERT INTO history (at_ms, action, subject, size, changeset)"
        " VALUES (?1, ?2, ?3, ?4, ?5)",
        atMilliseconds, label.action, label.subject, qint64(compressed.size()), compressed);
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
    return m_database.row("SELECT id, at_ms, action, subject, is_undone FROM history"
                          " WHERE is_undone = 0 ORDER BY id DESC LIMIT 1",
                          entryFrom);
}

Result<std::optional<HistoryEntry>> History::nextRedo() const
{
    return m_database.row("SELECT id, at_ms, action, subject, is_undone FROM history"
                          " WHERE is_undone = 1 ORDER BY id LIMIT 1",
                          entryFrom);
}

Result<std::vector<HistoryEntry>> History::entries() const
{
    return m_database.rows(
        "SELECT id, at_ms, action, subject, is_undone FROM history ORDER BY id DESC", entryFrom);
}

Result<std::vector<QString>> History::named(const std::vector<QString> &texts) const
{
    std::vector<QString> found;
    const auto read = m_database.each("SELECT changeset FROM history", [&](Row row) {
        const QByteArray changes = qUncompress(row.blob(0));
        std::copy_if(texts.begin(), texts.end(), std::back_inserter(found),
                     [&changes](const QString &text) { return changes.contains(text.toUtf8()); });
    });
    return read ? Result<std::vector<QString>>(found) : failed(read);
}

Result<QByteArray> History::changeset(HistoryId id) const
{
    const auto found = m_database.row(
        "SELECT changeset FROM history WHERE id = ?1", [](Row row) { return row.blob(0); }, id);
    if (!found) {
        return failed(found);
    }
    return qUncompress(found->value_or(QByteArray()));
}

Result<QByteArray> History::undo(HistoryId id)
{
    const auto forward = changeset(id);
    if (!forward) {
        return forward;
    }
    auto backward = inverted(*forward);
    if (!backward) {
        return backward;
    }
    if (const auto applied = apply(m_database, *backward); !applied) {
        return failed(applied);
    }
    const auto marked = m_database.run("UPDATE history SET is_undone = 1 WHERE id = ?1", id);
    if (!marked) {
        return failed(marked);
    }
    return backward;
}

Result<QByteArray> History::redo(HistoryId id)
{
    auto forward = changeset(id);
    if (!forward) {
        return forward;
    }
    if (const auto applied = apply(m_database, *forward); !applied) {
        return failed(applied);
    }
    const auto marked = m_database.run("UPDATE history SET is_undone = 0 WHERE id = ?1", id);
    if (!marked) {
        return failed(marked);
    }
    return forward;
}

} // namespace hallway
