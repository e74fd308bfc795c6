#include "ui/history/traveller.h"

#include <QLabel>
#include <QProgressDialog>
#include <QThread>
#include <algorithm>

namespace hallway {

namespace {

constexpr int progressEvery = 100; ///< milliseconds
constexpr int thousandths = 1000;

qint64 effortOf(const Result<std::optional<HistoryEntry>> &entry)
{
    return entry && *entry ? (*entry)->effort() : 0;
}

} // namespace

Traveller::Traveller(Workspace &workspace, QWidget *window)
    : QObject(window), m_workspace(workspace), m_window(window)
{
    m_progressTimer.setInterval(progressEvery);
    connect(&m_progressTimer, &QTimer::timeout, this, &Traveller::showProgress);
}

Traveller::~Traveller()
{
    if (m_thread) {
        m_isCancelled = true;
        m_thread->wait();
    }
}

void Traveller::undo()
{
    const auto label = std::make_shared<HistoryLabel>();
    travel(
        effortOf(m_workspace.history().nextUndo()),
        [label](Workspace &workspace, const Progress &progress) {
            return workspace.undo(progress).map(
                [&](const HistoryLabel &undone) { *label = undone; });
        },
        [this, label](bool isBeside) { Q_EMIT undone(*label, isBeside); });
}

void Traveller::redo()
{
    const auto label = std::make_shared<HistoryLabel>();
    travel(
        effortOf(m_workspace.history().nextRedo()),
        [label](Workspace &workspace, const Progress &progress) {
            return workspace.redo(progress).map(
                [&](const HistoryLabel &redone) { *label = redone; });
        },
        [this, label](bool isBeside) { Q_EMIT redone(*label, isBeside); });
}

void Traveller::travelTo(HistoryId id)
{
    const auto stretch = stretchTo(id);
    if (!stretch) {
        Q_EMIT failed(stretch.error());
        return;
    }
    const auto steps = std::make_shared<qint64>(0);
    travel(
        stretch->effort,
        [id, steps](Workspace &workspace, const Progress &progress) {
            return workspace.travelTo(id, progress).map([&](qint64 count) { *steps = count; });
        },
        [this, steps, isBack = stretch->isBack](bool isBeside) {
            Q_EMIT arrived(*steps, isBack, isBeside);
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

void Traveller::travel(qint64 effort, const Work &work, const std::function<void(bool)> &done)
{
    if (effort > mostAtOnce) {
        start(work, done);
        return;
    }
    const auto result = work(m_workspace, {});
    if (result) {
        done(false);
    } else {
        Q_EMIT failed(result.error());
    }
}

void Traveller::start(const Work &work, const std::function<void(bool)> &done)
{
    m_isCancelled = false;
    m_done = 0;
    m_total = 0;
    openDialog();
    const auto run = [this, work, done, path = m_workspace.path(), today = m_workspace.today()] {
        const FixedClock clock(today);
        const Progress progress = [this](qint64 reached, qint64 total) {
            m_done = reached;
            m_total = total;
            return !m_isCancelled;
        };
        const auto workspace = Workspace::open(path, OpenMode::ReadWrite, clock);
        const auto result = workspace ? work(**workspace, progress) : hallway::failed(workspace);
        QMetaObject::invokeMethod(this, [this, result, done] { end(result, done); });
    };
    m_thread.reset(QThread::create(run));
    m_thread->start();
}

void Traveller::end(const Result<void> &result, const std::function<void(bool)> &done)
{
    m_thread->wait();
    m_progressTimer.stop();
    delete m_dialog;
    if (result) {
        done(true);
    } else if (result.error().code != ErrorCode::Cancelled) {
        Q_EMIT failed(result.error());
    }
}

void Traveller::openDialog()
{
    m_dialog = new QProgressDialog(m_window);
    m_dialog->setObjectName(QStringLiteral("travelDialog"));
    m_dialog->setWindowModality(Qt::WindowModal);
    m_dialog->setWindowTitle(tr("History"));
    auto *label = new QLabel(tr("Going through a big change. Nothing is lost if you cancel."));
    label->setTextFormat(Qt::PlainText);
    m_dialog->setLabel(label);
    m_dialog->setRange(0, 0);
    m_dialog->setAutoClose(false);
    m_dialog->setAutoReset(false);
    m_dialog->setMinimumDuration(0);
    connect(m_dialog, &QProgressDialog::canceled, this, [this] { m_isCancelled = true; });
    m_dialog->show();
    m_progressTimer.start();
}

/// The end, where the search index catches up, has no number.
void Traveller::showProgress()
{
    const qint64 total = m_total;
    const qint64 done = m_done;
    const bool isKnown = total > 0 && done < total;
    m_dialog->setRange(0, isKnown ? thousandths : 0);
    m_dialog->setValue(isKnown ? int(done * thousandths / total) : 0);
}

} // namespace hallway
