#include "ui/exchange/import_job.h"

#include "ui/text/words.h"

#include <QThread>

namespace hallway {
namespace {

/// Opens the file for the thread that calls it, does the work there, and answers what came of it.
template <class T>
Result<T> onOwnConnection(const QString &path, OpenMode mode, QDate today,
                          const std::function<Result<T>(Workspace &)> &work)
{
    const FixedClock clock(today);
    const auto workspace = Workspace::open(path, mode, clock);
    return workspace ? work(**workspace) : failed(workspace);
}

PreviewWords wordsFor(const Contact &contact)
{
    QStringList details{positionText(contact.role, contact.title, contact.institution)};
    if (!contact.emails.empty()) {
        details.append(contact.emails.front().value);
    }
    details.removeAll(QString());
    return {displayName(contact), details.join(QStringLiteral(" · "))};
}

} // namespace

ImportJob::ImportJob(const Workspace &workspace, QObject *parent)
    : QObject(parent), m_path(workspace.path()), m_today(workspace.today())
{
}

ImportJob::~ImportJob()
{
    if (m_thread) {
        cancel();
        m_thread->wait();
    }
}

Progress ImportJob::progress()
{
    return [this](qint64 done, qint64 total) {
        m_done = done;
        m_total = total;
        return !m_isCancelled;
    };
}

void ImportJob::start(std::function<void()> work)
{
    if (m_thread) {
        m_thread->wait();
    }
    m_isCancelled = false;
    m_done = 0;
    m_total = 0;
    m_thread.reset(QThread::create(std::move(work)));
    m_thread->start();
}

void ImportJob::plan(const QString &path, OnMatch onMatch,
                     const std::optional<ColumnMapping> &columns)
{
    start([this, path, onMatch, columns] {
        const auto made = onOwnConnection<std::shared_ptr<ImportPreview>>(
            m_path, OpenMode::ReadOnly, m_today,
            [&](Workspace &workspace) -> Result<std::shared_ptr<ImportPreview>> {
                auto plan = planImport(workspace, path, onMatch, progress(), columns);
                if (!plan) {
                    return hallway::failed(plan);
                }
                auto preview = std::make_shared<ImportPreview>();
                preview->words.reserve(plan->lines.size());
                for (const ImportLine &line : plan->lines) {
                    preview->words.push_back(wordsFor(line.contact()));
                }
                preview->plan = std::move(*plan);
                return preview;
            });
        QMetaObject::invokeMethod(
            this, [this, made] { made ? Q_EMIT planned(*made) : Q_EMIT failed(made.error()); });
    });
}

void ImportJob::apply(std::shared_ptr<const ImportPreview> preview)
{
    start([this, preview = std::move(preview)] {
        const auto done = onOwnConnection<ImportReport>(
            m_path, OpenMode::ReadWrite, m_today, [&](Workspace &workspace) {
                return applyImport(workspace, preview->plan, progress());
            });
        QMetaObject::invokeMethod(
            this, [this, done] { done ? Q_EMIT applied(*done) : Q_EMIT failed(done.error()); });
    });
}

} // namespace hallway
