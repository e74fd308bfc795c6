#include "app/window/window_session.h"

#include "app/options.h"
#include "core/sample/sample.h"
#include "ui/text/words.h"

#include <QApplication>
#include <QDir>
#include <QMessageBox>
#include <QStandardPaths>

namespace hallway {
namespace {

std::unique_ptr<Clock> clockFor(QDate today)
{
    if (today.isValid()) {
        return std::make_unique<FixedClock>(today);
    }
    return std::make_unique<SystemClock>();
}

/// The sample of a day; those of other days go, for their dates are past.
QString samplePath(QDate today)
{
    QDir folder(QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
                QStringLiteral("/hallway"));
    const QString name = QStringLiteral("sample-%1.db").arg(today.toString(Qt::ISODate));
    const QStringList files = folder.entryList({QStringLiteral("sample*.db*")}, QDir::Files);
    for (const QString &file : files) {
        if (!file.startsWith(name)) {
            folder.remove(file);
        }
    }
    return folder.filePath(name);
}

} // namespace

WindowSession::WindowSession(Theme &theme, QSettings &settings, const WindowOptions &options)
    : m_theme(theme), m_settings(settings), m_options(options), m_clock(clockFor(options.today))
{
}

WindowSession::~WindowSession() = default;

Result<void> WindowSession::openOwnData()
{
    const OpenMode mode = m_options.isReadOnly ? OpenMode::ReadOnly : OpenMode::ReadWrite;
    auto workspace = Workspace::open(m_options.database, mode, *m_clock);
    if (!workspace) {
        return failed(workspace);
    }
    show(std::move(*workspace), ShellWindow::DataKind::Own);
    return {};
}

Result<void> WindowSession::openSample()
{
    auto workspace = Workspace::open(samplePath(m_clock->today()), OpenMode::ReadWrite, *m_clock);
    if (!workspace) {
        return failed(workspace);
    }
    const auto people = (*workspace)->people().count();
    if (!people) {
        return failed(people);
    }
    if (*people == 0) {
        if (const auto filled = fillSample(**workspace); !filled) {
            return failed(filled);
        }
    }
    show(std::move(*workspace), ShellWindow::DataKind::Sample);
    return {};
}

void WindowSession::show(std::unique_ptr<Workspace> workspace, ShellWindow::DataKind kind)
{
    // The window before must not be left without its workspace, nor be seen twice.
    const QByteArray place = m_window ? m_window->saveGeometry() : QByteArray();
    m_window.reset();
    m_workspace = std::move(workspace);
    m_window = std::make_unique<ShellWindow>(*m_workspace, m_theme, m_settings, kind, logPath());
    if (!place.isEmpty()) {
        m_window->restoreGeometry(place);
    }
    // Queued: the window that asks is deleted by the answer.
    connect(
        m_window.get(), &ShellWindow::sampleRequested, this, [this] { report(openSample()); },
        Qt::QueuedConnection);
    connect(
        m_window.get(), &ShellWindow::ownDataRequested, this, [this] { report(openOwnData()); },
        Qt::QueuedConnection);
    connect(m_window.get(), &ShellWindow::closed, qApp, &QCoreApplication::quit);
    m_window->show();
}

void WindowSession::report(const Result<void> &result)
{
    if (!result) {
        QMessageBox::critical(m_window.get(), tr("Hallway"), errorText(result.error()));
    }
}

} // namespace hallway
