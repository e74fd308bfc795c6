#pragma once

#include "core/workspace.h"
#include "tests/screens/surroundings.h"
#include "ui/shell/shell_window.h"

#include <QAbstractButton>
#include <QImage>
#include <QSettings>
#include <QTemporaryDir>
#include <memory>
#include <vector>

namespace hallway::screens {

/// The window with the sample student on a fixed day, for one picture.
class Stage
{
public:
    enum class Data { Sample, Empty };

    Stage(const Look &look, Data data);

    [[nodiscard]] ShellWindow &window() const { return *m_window; }
    [[nodiscard]] Workspace &workspace() const { return *m_workspace; }
    /// The one of this name below the window; the program ends with its name when there is none.
    template <class T>
    [[nodiscard]] T &find(const char *name) const
    {
        return *required(m_window->findChild<T *>(QLatin1String(name)), name);
    }
    void click(const char *button) const;
    void trigger(const char *action) const;
    void type(const char *field, const QString &text) const;
    /// Lets a file with this content fall onto the window.
    void drop(const QString &name, const QByteArray &content) const;
    /// Lets several files, each a name and a content, fall onto the window together.
    void drop(const std::vector<std::pair<QString, QByteArray>> &files) const;
    /// Lets it be another day.
    void comeBackOn(QDate day) const;
    void press(int key, Qt::KeyboardModifiers modifiers = {}) const;
    /// Lets timers and layouts finish.
    static void settle();
    /// The dialogs and menus over the window, those below first.
    [[nodiscard]] std::vector<QWidget *> over() const;
    /// The window with the dialogs and menus over it.
    [[nodiscard]] QImage picture() const;

private:
    template <class T>
    static T *required(T *found, const char *name)
    {
        return found ? found : throw std::runtime_error(name);
    }

    Surroundings m_surroundings;
    QTemporaryDir m_folder;
    std::unique_ptr<FixedClock> m_clock;
    Theme m_theme;
    QSettings m_settings;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<ShellWindow> m_window;
};

} // namespace hallway::screens
