#pragma once

#include "core/workspace.h"

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <atomic>
#include <memory>

class QProgressDialog;
class QThread;

namespace hallway {

/// Goes back and forth in the history: at once, or for a step so big that the window would stand
/// still, in a thread with its own connection, with progress and Cancel in front of the window.
class Traveller : public QObject
{
    Q_OBJECT

public:
    /// Entries up to this effort (HistoryEntry::effort()) take well under half a second.
    static constexpr qint64 mostAtOnce = 200'000;

    Traveller(Workspace &workspace, QWidget *window);
    ~Traveller() override;

    void undo();
    void redo();
    void travelTo(HistoryId id);

Q_SIGNALS:
    /// `isBeside`: another connection did it, and the views do not know yet.
    void undone(const hallway::HistoryLabel &label, bool isBeside);
    void redone(const hallway::HistoryLabel &label, bool isBeside);
    void arrived(qint64 steps, bool isBack, bool isBeside);
    void failed(const hallway::Error &error);

private:
    /// What lies between the present and an entry.
    struct Stretch
    {
        qint64 effort = 0;
        bool isBack = true;
    };
    using Work = std::function<Result<void>(Workspace &, const Progress &)>;

    void travel(qint64 effort, const Work &work, const std::function<void(bool)> &done);
    void start(const Work &work, const std::function<void(bool)> &done);
    void end(const Result<void> &result, const std::function<void(bool)> &done);
    [[nodiscard]] Result<Stretch> stretchTo(HistoryId id) const;
    void openDialog();
    void showProgress();

    Workspace &m_workspace;
    QWidget *m_window;
    QPointer<QProgressDialog> m_dialog;
    QTimer m_progressTimer;
    std::unique_ptr<QThread> m_thread;
    std::atomic<bool> m_isCancelled = false;
    std::atomic<qint64> m_done = 0;
    std::atomic<qint64> m_total = 0;
};

} // namespace hallway
