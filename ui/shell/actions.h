#pragma once

#include <QAction>
#include <QActionGroup>
#include <QMenu>

namespace hallway {

class Theme;

/// What the window can do, each with its key; all of them stand in one menu, so that every key can
/// be found.
class Actions : public QObject
{
    Q_OBJECT

public:
    /// The keys work in the whole window.
    Actions(Theme &theme, QWidget *window);

    /// Adds a page that can be gone to, with the next of Ctrl+1 … Ctrl+9.
    QAction *addPage(const QString &title, const QString &name);
    /// The menu; `followUp` are the actions of the line that is selected on Today.
    [[nodiscard]] QMenu *makeMenu(const QList<QAction *> &followUp);
    /// Names the calendar file that is kept current; empty where there is none.
    void setKeptCalendar(const QString &fileName);
    /// Names what undo and redo would do; empty where there is nothing.
    void setHistory(const QString &nextUndo, const QString &nextRedo);
    /// As the desktop, light, dark; the one in use is checked.
    [[nodiscard]] QList<QAction *> themes() const { return m_themes; }
    /// Switches everything off that writes.
    void setReadOnly(bool isReadOnly);

    QAction *newPerson;
    QAction *log;
    QAction *newMilestone;
    QAction *search;
    QAction *importFiles;
    QAction *paste; ///< what was copied elsewhere, into the import
    QAction *duplicates;
    QAction *profile;
    QAction *sample;
    QAction *backUp;
    QAction *keepCalendar;
    QAction *stopCalendar;
    QAction *quit;
    QAction *undo;
    QAction *redo;
    QAction *handbook;
    QAction *shortcuts;
    QAction *about;

Q_SIGNALS:
    /// The user chose how the window looks.
    void themeChosen(int choice);

private:
    QAction *add(const QString &text, const QString &name, const QKeySequence &key = {});
    void addThemes();

    QList<QAction *> m_pages;
    QList<QAction *> m_themes;
    Theme &m_theme;
    QWidget *m_window;
};

} // namespace hallway
