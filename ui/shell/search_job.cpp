#include "ui/shell/search_job.h"

namespace hallway {

/// The thread's side: its clock and its connection, opened by the first question.
class SearchJob::Reader : public QObject
{
public:
    Reader(QString path, QDate today) : m_path(std::move(path)), m_clock(today) {}

    Outcome answer(const Question &question)
    {
        if (!m_workspace) {
            auto opened = Workspace::open(m_path, OpenMode::ReadOnly, m_clock);
            if (!opened) {
                return hallway::failed(opened);
            }
            m_workspace = std::move(*opened);
        }
        return question(*m_workspace);
    }

private:
    QString m_path;
    FixedClock m_clock;
    std::unique_ptr<Workspace> m_workspace;
};

SearchJob::SearchJob(const Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace),
      m_reader(new Reader(workspace.path(), workspace.today()))
{
    m_reader->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_reader, &QObject::deleteLater);
    m_thread.start();
}

SearchJob::~SearchJob()
{
    drop();
    m_thread.quit();
    m_thread.wait();
}

void SearchJob::prepare()
{
    if (m_isToPrepare->exchange(true)) {
        return;
    }
    QMetaObject::invokeMethod(m_reader, [reader = m_reader, isToPrepare = m_isToPrepare] {
        *isToPrepare = false;
        // What goes wrong here goes wrong again, and is told, when something is asked.
        static_cast<void>(reader->answer([](const Workspace &workspace) -> Outcome {
            return workspace.finder().prepare().map([] { return std::vector<SearchHit>(); });
        }));
    });
}

void SearchJob::search(const QString &text, const SearchRoom &room)
{
    ask([text, room, today = m_workspace.today()](const Workspace &workspace) {
        return text.isEmpty() ? workspace.finder().recentPeople(today, room.people)
                              : workspace.finder().find(text, room);
    });
}

void SearchJob::ask(const Question &question)
{
    const quint64 number = ++*m_last;
    m_isRunning = true;
    QMetaObject::invokeMethod(m_reader, [this, reader = m_reader, last = m_last, number, question] {
        // Another letter may have come meanwhile: then nobody waits for this any more.
        if (number != *last) {
            return;
        }
        const Outcome outcome = reader->answer(question);
        QMetaObject::invokeMethod(this, [this, number, outcome] { deliver(number, outcome); });
    });
}

void SearchJob::drop()
{
    ++*m_last;
    m_isRunning = false;
}

void SearchJob::deliver(quint64 number, const Outcome &outcome)
{
    if (number != *m_last) {
        return;
    }
    m_isRunning = false;
    if (outcome) {
        Q_EMIT found(*outcome);
    } else {
        Q_EMIT failed(outcome.error());
    }
}

} // namespace hallway
