#include "ui/people/attach_job.h"

#include <QThread>

namespace hallway {
namespace {

/// Removes what nothing names any more; another time, where the database is busy.
void tidy(const QString &path, QDate today)
{
    const FixedClock clock(today);
    if (const auto workspace = Workspace::open(path, OpenMode::ReadOnly, clock)) {
        static_cast<void>((*workspace)->tidyFiles());
    }
}

} // namespace

AttachJob::AttachJob(const Workspace &workspace, QObject *parent)
    : QObject(parent), m_path(workspace.path()), m_today(workspace.today()),
      m_isReadOnly(workspace.isReadOnly())
{
}

AttachJob::~AttachJob()
{
    if (m_thread) {
        cancel();
        m_thread->wait();
    }
}

bool AttachJob::start(const QStringList &paths)
{
    if (m_isRunning || m_isReadOnly) {
        return false;
    }
    if (m_thread) {
        m_thread->wait();
    }
    m_isRunning = true;
    m_isCancelled = false;
    m_done = 0;
    m_total = 0;
    m_thread.reset(QThread::create([this, paths] { run(paths); }));
    m_thread->start();
    return true;
}

void AttachJob::run(const QStringList &paths)
{
    const FileStore store(m_path);
    std::vector<StoredFile> files;
    std::vector<Error> errors;
    for (const QString &path : paths) {
        const auto taken = store.take(path, [this](qint64 done, qint64 total) {
            m_done = done;
            m_total = total;
            return !m_isCancelled;
        });
        if (taken) {
            files.push_back(*taken);
        } else {
            errors.push_back(taken.error());
        }
        if (m_isCancelled) {
            break;
        }
    }
    tidy(m_path, m_today);
    QMetaObject::invokeMethod(this, [this, files, errors] {
        m_isRunning = false;
        Q_EMIT finished(files, errors);
    });
}

} // namespace hallway
