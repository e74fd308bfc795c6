#include "ui/history/traveller.h"

#include "ui/widgets/busy_dialog.h"

#include <algorithm>

namespace hallway {

namespace {

qint64 effortOf(const Result<std::optional<HistoryEntry>> &entry)
{
    return entry && *entry ? (*entry)->effort() : 0;
}

} // namespace

Traveller::Traveller(Workspace &workspace, const Theme &theme, QWidget *window)
    : QObject(window), m_workspace(workspace), m_theme(theme), m_window(window), m_job(workspace)
{
}

template <class T>
void Traveller::travel(qint64 effort, const BackgroundJob::Work<T> &work,
                       const std::function<void(const T &, bool)> &arrive)
{
    const bool isBeside = effort > mostAtOnce;
    const auto end = [this, arrive, isBeside](const Result<T> &result) {
        if (result) {
            arrive(*result, isBeside);
        } else if (result.error().code != ErrorCode::Cancelled) {
            Q_EMIT failed(result.error());
        }
    };
    if (!isBeside) {
        end(work(m_workspace, {}));
        return;
    }
    m_job.start<T>(OpenMode::ReadWrite, work, end);
    new BusyDialog(m_job, m_theme, tr("Going through a big change"), m_window);
}

void Traveller::undo()
{
    travel<HistoryLabel>(
        effortOf(m_workspace.history().nextUndo()),
        [](Workspace &workspace, const Progress &progress) { return workspace.undo(progress); },
        [this](const HistoryLabel &label, bool isBeside) { Q_EMIT undone(label, isBeside); });
}

void Traveller::redo()
{
    travel<HistoryLabel>(
        effortOf(m_workspace.history().nextRedo()),
        [](Workspace &workspace, const Progress &progress) { return workspace.redo(progress); },
        [this](const HistoryLabel &label, bool isBeside) { Q_EMIT redone(label, isBeside); });
}

void Traveller::travelTo(HistoryId id)
{
    const auto stretch = stretchTo(id);
    if (!stretch) {
        Q_EMIT failed(stretch.error());
        return;
    }
    travel<qint64>(
        stretch->effort,
        [id](Workspace &workspace, const Progress &progress) {
            return workspace.travelTo(id, progress);
        },
        [this, isBack = stretch->isBack](qint64 steps, bool isBeside) {
            Q_EMIT arrived(steps, isBack, isBeside);
        });
}

Result<Traveller::Stretch> Traveller::stretchTo(HistoryId id) const
{
    const auto entries = m_workspace.history().entries();
    if (!entries) {
        return hallway::failed(entries);
    }
    const auto goal = std::find_if(entries->begin(), entries->end(),
                                   [id](const HistoryEntry &entry) { return entry.id == id; });
    Stretch stretch{.isBack = goal == entries->end() || !goal->isUndone};
    for (const HistoryEntry &entry : *entries) {
        const bool isBetween =
            entry.isUndone != stretch.isBack &&
            (stretch.isBack ? entry.id.value >= id.value : entry.id.value <= id.value);
        stretch.effort += isBetween ? entry.effort() : 0;
    }
    return stretch;
}

} // namespace hallway
