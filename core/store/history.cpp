#include "core/store/history.h"

#include "core/store/packed_changes.h"

#include <algorithm>
#include <iterator>

namespace hallway {

namespace {

HistoryEntry entryFrom(Row row)
{
    return {row.id<HistoryId>(0), row.integer(1), {row.text(2), row.text(3)},
            row.integer(4) != 0,  row.integer(5), row.integer(6)};
}

Addition additionFrom(Row row)
{
    const bool isContacts = row.text(0) == QLatin1String("contact");
    return {isContacts ? Addition::To::Contacts : Addition::To::Interactions, row.integer(1),
            row.integer(2)};
}

} // namespace

ChangeSet Step::rows(ChangeDirection direction) const
{
    ChangeSet rows = readChanges(packedChanges, direction);
    if (!additions.empty()) {
        rows.add({.changes = {}, .isMany = true});
    }
    return rows;
}

Result<void> History::add(const HistoryLabel &label, const Step &step, qint64 atMilliseconds)
{
    if (const auto cut = m_database.run("DELETE FROM history WHERE is_undone = 1"); !cut) {
        return failed(cut);
    }
    const auto id =
        m_database.insert("INSERT INTO history (at_ms, action, subject, size, changeset)"
                          " VALUES (?1, ?2, ?3, ?4, ?5)",
                          atMilliseconds, label.action, label.subject,
                          qint64(step.packedChanges.size()), step.packedChanges);
    if (!id) {
        return failed(id);
    }
    for (const Addition &addition : step.additions) {
        const bool isContacts = addition.to == Addition::To::Contacts;
        const auto added = m_database.insert(
            "INSERT INTO history_addition (history_id, added_to, first_id, last_id)"
            " VALUES (?1, ?2, ?3, ?4)",
            *id, isContacts ? QStringLiteral("contact") : QStringLiteral("interaction"),
            addition.first, addition.last);
        if (!added) {
            return failed(added);
        }
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

Result<std::vector<HistoryEntry>> History::entries() const
{
    return m_database.rows("SELECT id, at_ms, action, subject, is_undone, size,"
                           " (SELECT coalesce(sum(last_id - first_id + 1), 0)"
                           "  FROM history_addition WHERE history_id = history.id)"
                           " FROM history ORDER BY id DESC",
                           entryFrom);
}

Result<std::optional<HistoryEntry>> History::nextUndo() const
{
    return m_database.row("SELECT id, at_ms, action, subject, is_undone, size,"
                          " (SELECT coalesce(sum(last_id - first_id + 1), 0)"
                          "  FROM history_addition WHERE history_id = history.id)"
                          " FROM history WHERE is_undone = 0 ORDER BY id DESC LIMIT 1",
                          entryFrom);
}

Result<std::optional<HistoryEntry>> History::nextRedo() const
{
    return m_database.row("SELECT id, at_ms, action, subject, is_undone, size,"
                          " (SELECT coalesce(sum(last_id - first_id + 1), 0)"
                          "  FROM history_addition WHERE history_id = history.id)"
                          " FROM history WHERE is_undone = 1 ORDER BY id LIMIT 1",
                          entryFrom);
}

Result<std::vector<QString>> History::named(const std::vector<QString> &texts) const
{
    std::vector<QString> found;
    const auto look = [&](const QByteArray &packed) {
        const QByteArray changes = unpacked(packed);
        std::copy_if(texts.begin(), texts.end(), std::back_inserter(found),
                     [&changes](const QString &text) { return changes.contains(text.toUtf8()); });
    };
    const auto read = m_database.each("SELECT changeset, removal FROM history", [&](Row row) {
        look(row.blob(0));
        look(row.blob(1));
    });
    return read ? Result<std::vector<QString>>(found) : failed(read);
}

Result<Step> History::step(HistoryId id) const
{
    const auto changeset = m_database.row(
        "SELECT changeset FROM history WHERE id = ?1", [](Row row) { return row.blob(0); }, id);
    auto additions = m_database.rows("SELECT added_to, first_id, last_id FROM history_addition"
                                     " WHERE history_id = ?1 ORDER BY id",
                                     additionFrom, id);
    if (!changeset || !additions) {
        return changeset ? failed(additions) : failed(changeset);
    }
    return Step{std::move(*additions), changeset->value_or(QByteArray())};
}

/// The step's own changes go first and come last: they may hang on the rows that were added.
Result<ChangeSet> History::travel(const HistoryEntry &entry, const Progress &progress)
{
    const auto step = this->step(entry.id);
    if (!step) {
        return failed(step);
    }
    const Progress ofRows = [&](qint64 done, qint64) {
        const qint64 before = entry.bytes / HistoryEntry::bytesPerRow;
        return goesOn(progress, before + done, entry.effort());
    };
    const Progress ofBytes = [&](qint64 done, qint64) {
        return goesOn(progress, done / HistoryEntry::bytesPerRow, entry.effort());
    };
    const auto direction = entry.isUndone ? ChangeDirection::Forward : ChangeDirection::Backward;
    const bool hasAdditions = !step->additions.empty();
    Result<void> done;
    if (entry.isUndone && hasAdditions) {
        done = addAgain(entry.id, ofBytes);
    }
    if (done) {
        done = apply(m_database, step->packedChanges, direction, ofBytes);
    }
    if (done && !entry.isUndone && hasAdditions) {
        done = takeAway(entry.id, step->additions, ofRows);
    }
    const auto marked = done ? m_database.run("UPDATE history SET is_undone = ?2 WHERE id = ?1",
                                              entry.id, !entry.isUndone)
                             : failed(done);
    return marked ? Result<ChangeSet>(step->rows(direction)) : failed(marked);
}

/// What goes is recorded, so that it can come back.
Result<void> History::takeAway(HistoryId id, const std::vector<Addition> &additions,
                               const Progress &progress)
{
    ChangeLog log(m_database);
    for (auto addition = additions.rbegin(); addition != additions.rend(); ++addition) {
        if (const auto gone = hallway::takeAway(m_database, *addition, progress); !gone) {
            return gone;
        }
    }
    const auto removal = log.changes();
    if (!removal) {
        return failed(removal);
    }
    return m_database
        .run("UPDATE history SET removal = ?2, size = length(changeset) + length(?2)"
             " WHERE id = ?1",
             id, *removal)
        .map([](int) {});
}

Result<void> History::addAgain(HistoryId id, const Progress &progress)
{
    const auto removal = m_database.row(
        "SELECT removal FROM history WHERE id = ?1", [](Row row) { return row.blob(0); }, id);
    if (!removal) {
        return failed(removal);
    }
    const auto back =
        apply(m_database, removal->value_or(QByteArray()), ChangeDirection::Backward, progress);
    if (!back) {
        return back;
    }
    return m_database
        .run("UPDATE history SET removal = NULL, size = length(changeset) WHERE id = ?1", id)
        .map([](int) {});
}

} // namespace hallway
