#include "ui/people/people_job.h"

#include <QThread>

namespace hallway {
namespace {

Result<HistoryLabel> workOn(const QString &path, QDate today, const PeopleJob::Work &work)
{
    const FixedClock clock(today);
    const auto workspace = Workspace::open(path, OpenMode::ReadWrite, clock);
    if (!workspace) {
        return failed(workspace);
    }
    if (const auto done = work(**workspace); !done) {
        return failed(done);
    }
    return (*workspace)->history().nextUndo().map([](const std::optional<HistoryEntry> &entry) {
        return entry ? entry->label : HistoryLabel();
    });
}

} // namespace

PeopleJob::PeopleJob(const Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace)
{
}

PeopleJob::~PeopleJob()
{
    if (m_thread) {
        m_thread->wait();
    }
}

void PeopleJob::start(Work work)
{
    if (m_thread) {
        return;
    }
    m_thread.reset(QThread::create(
        [this, path = m_workspace.path(), today = m_workspace.today(), work = std::move(work)] {
            const auto result = workOn(path, today, work);
            QMetaObject::invokeMethod(this, [this, result] { finish(result); });
        }));
    m_thread->start();
}

void PeopleJob::finish(const Result<HistoryLabel> &result)
{
    m_thread->wait();
    m_thread.reset();
    if (result) {
        Q_EMIT done(*result);
    } else {
        Q_EMIT failed(result.error());
    }
}

} // namespace hallway
