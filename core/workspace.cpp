#include "core/workspace.h"

#include "core/store/change_log.h"
#include "core/store/transaction.h"

#include <algorithm>
#include <spdlog/spdlog.h>

namespace hallway {

Workspace::Workspace(std::unique_ptr<Database> database, const Clock &clock)
    : m_database(std::move(database)), m_clock(clock), m_people(*m_database),
      m_journal(*m_database), m_mailboxes(*m_database), m_followUps(*m_database),
      m_events(*m_database), m_letters(*m_database), m_works(*m_database),
      m_attachments(*m_database), m_history(*m_database)
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
    if (mode == OpenMode::ReadWrite) {
        if (const auto watching = workspace->watchPlanning(); !watching) {
            return failed(watching);
        }
    }
    workspace->m_seenVersion = workspace->m_database->dataVersion();
    return workspace;
}

Result<void> Workspace::edit(const HistoryLabel &label, const Body &body)
{
    auto transaction = Transaction::begin(*m_database);
    if (!transaction) {
        return failed(transaction);
    }
    ChangeLog log(*m_database);
    if (const auto done = body(*m_database); !done) {
        return done;
    }
    if (const auto planned = replanTouched(); !planned) {
        return planned;
    }
    const auto changes = log.changes();
    if (!changes) {
        return failed(changes);
    }
    if (changes->isEmpty()) {
        return {};
    }
    if (const auto kept = m_history.add(label, *changes, m_clock.nowMilliseconds()); !kept) {
        return kept;
    }
    if (const auto committed = transaction->commit(); !committed) {
        return committed;
    }
    spdlog::info("edit {}: {} bytes of changes", label.action.toStdString(), changes->size());
    Q_EMIT changed(readChanges(*changes));
    return {};
}

Result<HistoryLabel> Workspace::undo()
{
    const auto entry = m_history.nextUndo();
    if (!entry) {
        return failed(entry);
    }
    if (!*entry) {
        return fail(ErrorCode::NothingToUndo);
    }
    return travel({**entry}).map([&] { return (*entry)->label; });
}

Result<HistoryLabel> Workspace::redo()
{
    const auto entry = m_history.nextRedo();
    if (!entry) {
        return failed(entry);
    }
    if (!*entry) {
        return fail(ErrorCode::NothingToRedo);
    }
    return travel({**entry}).map([&] { return (*entry)->label; });
}

Result<qint64> Workspace::travelTo(HistoryId id)
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
    return travel(path).map([&] { return qint64(path.size()); });
}

/// The plans are rows like all others and come back with the changesets, so nothing is replanned.
Result<void> Workspace::travel(const std::vector<HistoryEntry> &path)
{
    auto transaction = Transaction::begin(*m_database);
    if (!transaction) {
        return failed(transaction);
    }
    ChangeSet changes;
    for (const HistoryEntry &entry : path) {
        const auto applied = entry.isUndone ? m_history.redo(entry.id) : m_history.undo(entry.id);
        if (!applied) {
            const bool isChanged = applied.error().code == ErrorCode::ChangedSince;
            return isChanged
                       ? fail(ErrorCode::ChangedSince, {entry.label.action, entry.label.subject})
                       : failed(applied);
        }
        changes.add(readChanges(*applied));
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
