#include "ui/widgets/background_job.h"

#include <QThread>

namespace hallway {

BackgroundJob::BackgroundJob(const Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace)
{
}

BackgroundJob::~BackgroundJob()
{
    cancel();
    if (m_thread) {
        m_thread->wait();
    }
}

void BackgroundJob::cancel()
{
    m_next = nullptr;
    if (m_run) {
        m_run->isCancelled = true;
    }
}

void BackgroundJob::drop()
{
    cancel();
    if (m_run) {
        m_run->isDropped = true;
    }
}

void BackgroundJob::begin(Task task)
{
    if (!m_run) {
        launch(std::move(task));
        return;
    }
    drop();
    m_next = std::move(task);
}

void BackgroundJob::launch(Task task)
{
    m_run = std::make_shared<Run>();
    m_thread.reset(QThread::create([this, run = m_run, task = std::move(task)] {
        const Delivery deliver = task([&run](qint64 done, qint64 total) {
            run->done = done;
            run->total = total;
            return !run->isCancelled;
        });
        QMetaObject::invokeMethod(this, [this, deliver] { finish(deliver); });
    }));
    m_thread->start();
}

void BackgroundJob::finish(const Delivery &deliver)
{
    m_thread->wait();
    const bool isDropped = m_run->isDropped;
    m_run.reset();
    if (m_next) {
        launch(std::exchange(m_next, nullptr));
        return;
    }
    Q_EMIT finished();
    if (!isDropped) {
        deliver();
    }
}

} // namespace hallway
