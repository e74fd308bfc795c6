#pragma once

#include "core/workspace.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/remembered_badges.h"
#include "ui/shell/theme.h"

#include <QTimer>
#include <QWidget>

class QSettings;

namespace hallway {

class Actions;
class FirstRunPage;
class HeaderBar;
class HelpDesk;
class KeptCalendar;
class MilestonesPage;
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
    /// Makes the pages that were not opened yet; happens by itself once the window is painted.
    void makePages() { m_pages->makeAll(); }

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
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addPages();
    QAction *addPage(const PageKind &kind);
    [[nodiscard]] Page *makePeople(QWidget *parent);
    [[nodiscard]] Page *makeSettings(QWidget *parent);
    void takeDrops();
    void layOut();
    void addSamplePart();
    void connectActions();
    void connectPages();
    void restoreState();
    void showPage(int place);
    void showCurrentPage();
    [[nodiscard]] bool isWelcome() const;
    void focusPage();
    void openPerson(ContactId contact);
    void showSettings(SettingsPage::Section section);
    MilestonesPage &showMilestones();
    void showHandbook();
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
    /// Folds away what the window is too narrow for.
    void fold();

    Workspace &m_workspace;
    Theme &m_theme;
    QSettings &m_settings;
    RememberedBadges m_badges;
    DataKind m_kind;
    Actions *m_actions;
    Prompts *m_prompts;
    Sidebar *m_sidebar;
    HeaderBar *m_header;
    SearchPopup *m_palette = nullptr;
    NoticeBar *m_sample;
    NoticeBar *m_error;
    PageStack *m_pages;
    TodayPage *m_today;
    PeoplePage *m_people = nullptr;         ///< none before it is made
    SettingsPage *m_settingsPage = nullptr; ///< none before it is made
    QString m_logPath;
    FirstRunPage *m_firstRun;
    UndoBar *m_undoBar;
    Traveller *m_traveller;
    KeptCalendar *m_calendar;
    HelpDesk *m_help;
    QTimer m_outsideTimer;
    QDate m_shownDay;
    std::vector<SidebarButton *> m_buttons; ///< by the place of their page
    bool m_isPainted = false;
    bool m_mayLeave = false; ///< the user has said so, whatever is typed
};

} // namespace hallway
