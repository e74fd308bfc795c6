#pragma once

#include "core/workspace.h"
#include "ui/shell/theme.h"

#include <QTimer>
#include <QWidget>

class QSettings;
class QStackedWidget;

namespace hallway {

class Actions;
class FirstRunPage;
class HeaderBar;
class KeptCalendar;
class NoticeBar;
class Page;
class PeoplePage;
class Prompts;
class Sidebar;
class SidebarButton;
class TodayPage;
class UndoBar;

/// The window: sidebar, header, the pages, and what they have in common.
class ShellWindow : public QWidget
{
    Q_OBJECT

public:
    enum class DataKind { Own, Sample };

    /// All references have to outlive the window.
    ShellWindow(Workspace &workspace, Theme &theme, QSettings &settings, DataKind kind);

    /// Goes to the page with this name ("settings"); nothing happens when there is none.
    void showPageNamed(const QString &name);

Q_SIGNALS:
    /// The sample shall be opened in place of the user's own data.
    void sampleRequested();
    /// The user's own data shall be opened again.
    void ownDataRequested();
    /// The user closed the window.
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// A page and where it is shown in the sidebar.
    struct Place
    {
        Page *page;
        SidebarButton *button;
    };

    void addPages();
    void addPage(Page *page, const QString &name);
    void layOut();
    void addSamplePart();
    void connectActions();
    void connectPages();
    void restoreState();
    void showPage(Page *page);
    void showCurrentPage();
    [[nodiscard]] bool isWelcome() const;
    void focusPage();
    void openPerson(ContactId contact);
    void logInteraction();
    void lookOutside();
    void reload();
    void takeIn(const ChangeSet &changes);
    void takeInImport(const QString &done);
    void travel(bool isUndo);
    void showHistory();
    void sayWhatWasDone();
    void say(const QString &text, bool canUndo);
    void showSummary();
    void showKeptCalendar();
    void stopCalendar();
    void showError(const Error &error);
    void placeUndoBar();

    Workspace &m_workspace;
    Theme &m_theme;
    QSettings &m_settings;
    DataKind m_kind;
    Actions *m_actions;
    Prompts *m_prompts;
    Sidebar *m_sidebar;
    HeaderBar *m_header;
    NoticeBar *m_sample;
    NoticeBar *m_error;
    QStackedWidget *m_stack;
    TodayPage *m_today;
    PeoplePage *m_people;
    FirstRunPage *m_firstRun;
    UndoBar *m_undoBar;
    KeptCalendar *m_calendar;
    QTimer m_outsideTimer;
    QDate m_shownDay;
    std::vector<Place> m_places;
    Page *m_page;
    bool m_isTravelling = false;
};

} // namespace hallway
