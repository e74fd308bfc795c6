#include "ui/exchange/kept_calendar.h"

#include "ui/text/agenda_calendar.h"

#include <QThread>

namespace hallway {
namespace {

Result<std::optional<qint64>> writeOnOwnConnection(const QString &database, QDate today)
{
    const FixedClock clock(today);
    const auto workspace = Workspace::open(database, OpenMode::ReadOnly, clock);
    return workspace ? writeKeptCalendar(**workspace) : failed(workspace);
}

} // namespace

KeptCalendar::KeptCalendar(const Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace)
{
}

KeptCalendar::~KeptCalendar()
{
    if (m_thread) {
        m_thread->wait();
    }
}

void KeptCalendar::refresh()
{
    if (m_thread) {
        m_isStale = true;
        return;
    }
    const auto path = m_workspace.keptCalendar();
    if (!path || path->isEmpty() || m_workspace.isReadOnly()) {
        m_said.reset();
        return;
    }
    write();
}

void KeptCalendar::write()
{
    m_isStale = false;
    m_thread.reset(
        QThread::create([this, database = m_workspace.path(), today = m_workspace.today()] {
            const auto written = writeOnOwnConnection(database, today);
            QMetaObject::invokeMethod(this, [this, written] { finish(written); });
        }));
    m_thread->start();
}

void KeptCalendar::finish(const Result<std::optional<qint64>> &written)
{
    m_thread->wait();
    m_thread.reset();
    if (written) {
        m_said.reset();
    } else if (m_said != written.error()) {
        m_said = written.error();
        Q_EMIT failed(written.error());
    }
    if (m_isStale) {
        m_isStale = false;
        refresh();
    }
}

} // namespace hallway
