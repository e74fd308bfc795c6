#pragma once

#include "core/base/progress.h"
#include "core/workspace.h"

#include <QObject>
#include <atomic>
#include <functional>
#include <memory>

class QThread;

namespace hallway {

/// Does long work on the workspace's file in a thread with its own connection, so that the window
/// goes on. One work at a time: a new one takes the place of the one before, whose outcome is then
/// never delivered. Destroying the job cancels it and waits for its end.
class BackgroundJob : public QObject
{
    Q_OBJECT

public:
    template <class T>
    using Work = std::function<Result<T>(Workspace &, const Progress &)>;
    template <class T>
    using Done = std::function<void(const Result<T> &)>;

    /// Works on the workspace's file.
    explicit BackgroundJob(const Workspace &workspace, QObject *parent = nullptr);
    ~BackgroundJob() override;

    /// Begins; `done` is called in the window's thread with what came of it.
    template <class T>
    void start(OpenMode mode, Work<T> work, Done<T> done)
    {
        begin([path = m_workspace.path(), today = m_workspace.today(), mode, work = std::move(work),
               done = std::move(done)](const Progress &progress) -> Delivery {
            const FixedClock clock(today);
            const auto workspace = Workspace::open(path, mode, clock);
            auto outcome = workspace ? work(**workspace, progress) : failed(workspace);
            return [done, outcome = std::move(outcome)] { done(outcome); };
        });
    }
    /// The work ends soon, with the code Cancelled.
    void cancel();
    /// The work ends soon, and nothing comes of it.
    void drop();

    [[nodiscard]] bool isRunning() const { return m_run != nullptr; }
    /// How far it is, of how much (0: not known yet).
    [[nodiscard]] qint64 done() const { return m_run ? m_run->done.load() : 0; }
    [[nodiscard]] qint64 total() const { return m_run ? m_run->total.load() : 0; }

Q_SIGNALS:
    /// Nothing runs any more.
    void finished();

private:
    using Delivery = std::function<void()>;
    using Task = std::function<Delivery(const Progress &)>;

    /// What the thread and the window share of one work.
    struct Run
    {
        std::atomic<bool> isCancelled = false;
        std::atomic<qint64> done = 0;
        std::atomic<qint64> total = 0;
        bool isDropped = false; ///< the window's alone
    };

    void begin(Task task);
    void launch(Task task);
    void finish(const Delivery &deliver);

    const Workspace &m_workspace;
    std::unique_ptr<QThread> m_thread;
    std::shared_ptr<Run> m_run;
    Task m_next;
};

} // namespace hallway
