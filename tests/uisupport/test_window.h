#pragma once

#include "tests/support/test_database.h"
#include "tests/uisupport/qt_warnings.h"
#include "ui/shell/shell_window.h"

#include <QAbstractButton>
#include <QAction>
#include <QSettings>
#include <QTest>

namespace hallway::test {

/// The first of this type and name below a widget; fails the test when there is none.
template <class T>
T *find(const QObject &parent, const char *name)
{
    T *found = parent.findChild<T *>(QLatin1String(name));
    EXPECT_NE(found, nullptr) << "no " << name;
    return found;
}

/// The window on a workspace, shown offscreen, with settings that go with it. Whatever Qt warns of
/// meanwhile fails the test.
class TestWindow
{
public:
    /// Opens the window on what the workspace has.
    explicit TestWindow(TestWorkspace &data,
                        ShellWindow::DataKind kind = ShellWindow::DataKind::Own);

    ShellWindow &operator*() { return *m_window; }
    ShellWindow *operator->() { return m_window.get(); }
    [[nodiscard]] Theme &theme() { return m_theme; }
    /// Closes the window and the file and opens both again.
    void restart();

    /// The one with this name; fails the test when there is none.
    template <class T>
    T *find(const char *name) const
    {
        return test::find<T>(*m_window, name);
    }
    /// Presses the button with this name, which has to be there for the user.
    void click(const char *name) const;
    /// Does what the menu entry or key with this name does.
    void trigger(const char *name) const;
    /// Types into the field with this name, in place of what it has.
    void type(const char *name, const QString &text) const;
    /// Presses a key where the keys go now.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const;
    /// The dialog with this name once it is open; fails the test when it does not open.
    [[nodiscard]] QWidget *dialog(const char *name) const;
    /// The shown text of every row of the list with this name.
    [[nodiscard]] QStringList rows(const char *list) const;
    /// The words of the label with this name.
    [[nodiscard]] QString words(const char *name) const;
    /// What the bar after a change says; nothing while it is hidden.
    [[nodiscard]] QString undoBarText() const;

private:
    void open();

    QtWarningsFail m_warnings;
    TestWorkspace &m_data;
    ShellWindow::DataKind m_kind;
    Theme m_theme;
    QSettings m_settings;
    std::unique_ptr<ShellWindow> m_window;
};

} // namespace hallway::test
