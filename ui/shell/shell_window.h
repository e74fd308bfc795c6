#pragma once

#include "core/workspace.h"
#include "ui/settings/settings_page.h"
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
class PeoplePage;
class Prompts;
class SearchPopup;
class Sidebar;
class SidebarButton;
class TodayPage;
class Traveller;
class UndoBar;

/// The window: sidebar, header, the pages, and what they have in common.
class ShellWindow : public QWidget
{
    Q_OBJECT

public:
    enum class DataKind { Own, Sample };

    /// All references have to outlive the window. `logPath` is where the log is; empty: there is
    /// none.
    ShellWindow(Workspace &workspace, Theme &theme, QSettings &settings, DataKind kind,
                const QString &logPath = {});

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
    QAction *addPage(Page *page, const QString &name);
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
    void showSettings(SettingsPage::Section section);
    void logInteraction();
    void lookOutside();
    void reload();
    void takeIn(const ChangeSet &changes);
    void takeInBeside(const QString &done);
    void connectTraveller();
    /// `isBeside`: by another connection, so that everything is to be read anew.
    void endTravel(const QString &done, bool canUndo, bool isBeside);
    void showHistory();
    void sayWhatWasDone();
    void say(const QString &text, bool canUndo);
    void showSummary();
    void showKeptCalendar();
    void stopCalendar();
    void showError(const Error &error);
    void placeUndoBar();
    /// Folds away what the window is too narrow for.
    void fold();

    Workspace &m_workspace;
    Theme &m_theme;
    QSettings &m_settings;
    DataKind m_kind;
    Actions *m_actions;
    Prompts *m_prompts;
    Sidebar *m_sidebar;
    HeaderBar *m_header;
    SearchPopup *m_palette = nullptr;
    NoticeBar *m_sample;
    NoticeBar *m_error;
    QStackedWidget *m_stack;
    TodayPage *m_today;
    PeoplePage *m_people;
    SettingsPage *m_settingsPage;
    FirstRunPage *m_firstRun;
    UndoBar *m_undoBar;
    Traveller *m_traveller;
    KeptCalendar *m_calendar;
    QTimer m_outsideTimer;
    QDate m_shownDay;
    std::vector<Place> m_places;
    Page *m_page;
};

} // namespace hallway
