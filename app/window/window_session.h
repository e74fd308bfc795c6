#pragma once

#include "app/window_part.h"
#include "core/workspace.h"
#include "ui/shell/shell_window.h"

#include <memory>

class QSettings;

namespace hallway {

/// The one window with the data that it shows now: the user's own, or the sample.
class WindowSession : public QObject
{
    Q_OBJECT

public:
    /// Theme and settings have to outlive the session.
    WindowSession(Theme &theme, QSettings &settings, const WindowOptions &options);
    ~WindowSession() override;

    /// Opens the user's database in the window; errors as Workspace::open().
    [[nodiscard]] Result<void> openOwnData();
    /// Opens the sample, filled anew when it is empty, in a file apart from the user's.
    [[nodiscard]] Result<void> openSample();
    /// The window; nullptr before the first opening.
    [[nodiscard]] ShellWindow *window() const { return m_window.get(); }

private:
    void show(std::unique_ptr<Workspace> workspace, ShellWindow::DataKind kind);
    void report(const Result<void> &result);

    Theme &m_theme;
    QSettings &m_settings;
    WindowOptions m_options;
    std::unique_ptr<Clock> m_clock;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<ShellWindow> m_window;
};

} // namespace hallway
