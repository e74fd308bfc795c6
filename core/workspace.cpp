#include "core/workspace.h"

#include "core/store/change_log.h"
#include "core/store/transaction.h"

#include <algorithm>
#include <spdlog/spdlog.h>

namespace hallway {

Workspace::Workspace(std::unique_ptr<Database> database, const Clock &clock)
    : m_database(std::move(database)), m_clock(clock), m_people(*m_database), m_words(*m_database),
      m_journal(*m_database), m_mailboxes(*m_database), m_followUps(*m_database),
      m_events(*m_database), m_letters(*m_database), m_works(*m_database),
      m_attachments(*m_database), m_history(*m_database), m_search(*m_database)
{
}

Result<std::unique_ptr<Workspace>> Workspace::open(const QString &path, OpenMode mode,
                                                   const Clock &clock)
{
    auto database = Database::open(path, mode);
    if (!database) {
        return failed(database);
    }
    std::unique_ptr<Workspace> workspace(new Workspace(std::move(*database), clock));
    workspace->m_seenVersion = workspace->m_database->dataVersion();
    return workspace;
}

Result<void> Workspace::edit(const HistoryLabel &label, const Body &body)
{
    return edit(label, {}, body);
}

Result<void> Workspace::edit(const HistoryLabel &label, const Body &addRows, const Body &body)
{
    // Before the transaction: what it takes back must not take the triggers along.
    const auto watching = watchPlanning();
    auto transaction = watching ? Transaction::begin(*m_database) : failed(watching);
    if (!transaction) {
        return failed(transaction);
    }
    auto additions = addRows ? added(addRows) : std::vector<Addition>();
    if (!additions) {
        return failed(additions);
    }
    auto changes = recorded(body);
    if (!changes) {
        return failed(changes);
    }
    const Step step{std::move(*additions), std::move(*changes)};
    if (step.isEmpty()) {
        return {};
    }
    if (const auto kept = m_history.add(label, step, m_clock.nowMilliseconds()); !kept) {
        return kept;
    }
    if (const auto committed = transaction->commit(); !committed) {
        return committed;
    }
    spdlog::info("edit {}: {} packed bytes of changes", label.action.toStdString(),
                 step.packedChanges.size());
    Q_EMIT changed(step.rows(ChangeDirection::Forward));
    return {};
}

Result<std::vector<Addition>> Workspace::added(const Body &addRows)
{
    const auto watch = AdditionWatch::begin(*m_database);
    const auto done = watch ? addRows(*m_database) : failed(watch);
    return done ? watch->additions() : failed(done);
}

Result<QByteArray> Workspace::recorded(const Body &body)
{
    ChangeLog log(*m_database);
    auto done = body(*m_database);
    if (done) {
        done = replanTouched();
    }
    return done ? log.changes() : failed(done);
}

Result<HistoryLabel> Workspace::undo(const Progress &progress)
{
    const auto entry = m_history.nextUndo();
    if (!entry) {
        return failed(entry);
    }
    if (!*entry) {
        return fail(ErrorCode::NothingToUndo);
    }
    return travel({**entry}, progress).map([&] { return (*entry)->label; });
}

Result<HistoryLabel> Workspace::redo(const Progress &progress)
{
    const auto entry = m_history.nextRedo();
    if (!entry) {
        return failed(entry);
    }
    if (!*entry) {
        return fail(ErrorCode::NothingToRedo);
    }
    return travel({**entry}, progress).map([&] { return (*entry)->label; });
}

Result<qint64> Workspace::travelTo(HistoryId id, const Progress &progress)
{
    auto entries = m_history.entries(); // newest first
    if (!entries) {
        return failed(entries);
    }
    const auto goal = std::find_if(entries->begin(), entries->end(),
                                   [id](const HistoryEntry &entry) { return entry.id == id; });
    if (goal == entries->end()) {
        return fail(ErrorCode::NotFound, {QString::number(id.value)});
    }
    const auto isAlike = [&](const HistoryEntry &entry) {
        return entry.isUndone == goal->isUndone;
    };
    std::vector<HistoryEntry> path;
    if (goal->isUndone) {
        std::copy_if(std::make_reverse_iterator(entries->end()), std::make_reverse_iterator(goal),
                     std::back_inserter(path), isAlike);
    } else {
        std::copy_if(entries->begin(), std::next(goal), std::back_inserter(path), isAlike);
    }
    return travel(path, progress).map([&] { return qint64(path.size()); });
}

/// The plans are rows like all others and come back with the changesets, so nothing is replanned.
Result<void> Workspace::travel(const std::vector<HistoryEntry> &path, const Progress &progress)
{
    const auto watching = watchPlanning();
    auto transaction = watching ? Transaction::begin(*m_database) : failed(watching);
    if (!transaction) {
        return failed(transaction);
    }
    qint64 total = 0;
    for (const HistoryEntry &entry : path) {
        total += entry.effort();
    }
    ChangeSet changes;
    qint64 before = 0;
    const Progress step = [&](qint64 done, qint64) {
        return !progress || progress(before + done, total);
    };
    for (const HistoryEntry &entry : path) {
        const auto applied = m_history.travel(entry, step);
        if (!applied) {
            const bool isChanged = applied.error().code == ErrorCode::ChangedSince;
            return isChanged
                       ? fail(ErrorCode::ChangedSince, {entry.label.action, entry.label.subject})
                       : failed(applied);
        }
        changes.add(*applied);
        before += entry.effort();
        spdlog::info("{} {}", entry.isUndone ? "redo" : "undo", entry.label.action.toStdString());
    }
    if (const auto cleared = m_database->run("DELETE FROM temp.touched"); !cleared) {
        return failed(cleared);
    }
    if (const auto committed = transaction->commit(); !committed) {
        return failed(committed);
    }
    Q_EMIT changed(changes);
    return {};
}

bool Workspace::changedOutside()
{
    const qint64 version = m_database->dataVersion();
    return std::exchange(m_seenVersion, version) != version;
}

} // namespace hallway
