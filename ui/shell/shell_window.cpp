#include "ui/shell/shell_window.h"

#include "ui/exchange/kept_calendar.h"
#include "ui/help/help_desk.h"
#include "ui/history/history_page.h"
#include "ui/history/traveller.h"
#include "ui/mentors/mentors_page.h"
#include "ui/milestones/milestones_page.h"
#include "ui/people/people_page.h"
#include "ui/people/person_view.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/actions.h"
#include "ui/shell/file_drop.h"
#include "ui/shell/first_run_page.h"
#include "ui/shell/header_bar.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/prompts.h"
#include "ui/shell/search_popup.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/undo_keys.h"
#include "ui/text/translate.h"
#include "ui/text/window_error.h"
#include "ui/text/words.h"
#include "ui/today/follow_up_actions.h"
#include "ui/today/today_page.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/undo_bar.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QSettings>

namespace hallway {
namespace {

constexpr int iconsOnlyBelow = 1100;
constexpr int onePaneBelow = 900;
constexpr int windowEdge = 22;           ///< beside the pages
constexpr std::size_t mostTogether = 20; ///< people who are taken for those of one exchange
constexpr int lookOutsideEvery = 2000;   ///< milliseconds

/// A scroll area itself only follows Tab from one of its own to the next, not into it.
void bringIntoView(QWidget *focused)
{
    const bool isSeen = !focused || !focused->visibleRegion().isEmpty();
    for (QWidget *each = focused; each && !isSeen; each = each->parentWidget()) {
        auto *area = qobject_cast<QScrollArea *>(each);
        if (area && area != focused) {
            area->ensureWidgetVisible(focused);
        }
    }
}

} // namespace

ShellWindow::ShellWindow(Workspace &workspace, Theme &theme, QSettings &settings, DataKind kind,
                         const QString &logPath)
    : m_workspace(workspace), m_theme(theme), m_settings(settings),
      m_badges(settings, workspace.path()), m_kind(kind), m_actions(new Actions(theme, this)),
      m_prompts(new Prompts(workspace, theme, this)), m_sidebar(new Sidebar(theme, this)),
      m_header(new HeaderBar(theme, *m_actions, this)),
      m_sample(new NoticeBar(theme, Tone::Accent, this)),
      m_error(new NoticeBar(theme, Tone::Overdue, this)), m_pages(new PageStack(this)),
      m_today(new TodayPage(workspace, theme, m_pages)), m_logPath(logPath),
      m_firstRun(new FirstRunPage(theme, this)), m_undoBar(new UndoBar(theme, this)),
      m_traveller(new Traveller(workspace, theme, this)),
      m_calendar(new KeptCalendar(workspace, this)), m_help(new HelpDesk(theme, this))
{
    setObjectName(QStringLiteral("shellWindow"));
    new UndoKeys(this);
    m_actions->setReadOnly(workspace.isReadOnly());
    layOut();
    addPages();
    m_sidebar->setMenu(m_actions->makeMenu(m_today->actions().all()));
    addSamplePart();
    connectActions();
    connectPages();
    connectTraveller();
    restoreState();
    connect(&workspace, &Workspace::changed, this, &ShellWindow::takeIn);
    connect(&theme, &Theme::changed, this, &ShellWindow::fold);
    connect(qApp, &QApplication::focusChanged, this,
            [](QWidget *, QWidget *now) { bringIntoView(now); });
    m_outsideTimer.setInterval(lookOutsideEvery);
    connect(&m_outsideTimer, &QTimer::timeout, this, &ShellWindow::lookOutside);
    m_outsideTimer.start();
    m_shownDay = m_workspace.today();
    showPage(0);
    showHistory();
    showKeptCalendar();
}

void ShellWindow::addPages()
{
    addPage(
        {QStringLiteral("today"), tr("Today"), Icon::Today, [this](QWidget *) { return m_today; }});
    addPage({QStringLiteral("people"), tr("People"), Icon::People,
             [this](QWidget *parent) { return makePeople(parent); }});
    addPage({QStringLiteral("mentors"), tr("Mentors"), Icon::Mentors,
             [this](QWidget *parent) { return new MentorsPage(m_workspace, m_theme, parent); }});
    addPage({QStringLiteral("milestones"), tr("Milestones"), Icon::Milestones,
             [this](QWidget *parent) { return new MilestonesPage(m_workspace, m_theme, parent); }});
    addPage({QStringLiteral("history"), tr("History"), Icon::Clock, [this](QWidget *parent) {
                 auto *history = new HistoryPage(m_workspace, m_theme, parent);
                 connect(history, &HistoryPage::travelRequested, m_traveller, &Traveller::travelTo);
                 return history;
             }});
    QAction *settings = addPage({QStringLiteral("settings"), tr("Settings"), Icon::Settings,
                                 [this](QWidget *parent) { return makeSettings(parent); }});
    settings->setShortcuts({QKeySequence(tr("Ctrl+,")), settings->shortcut()});
    m_pages->addWidget(m_firstRun);
    connect(m_pages, &PageStack::personRequested, this, &ShellWindow::openPerson);
    connect(m_pages, &PageStack::failed, this, &ShellWindow::showError);
    connect(m_pages, &PageStack::summaryChanged, this, &ShellWindow::showSummary);
}

QAction *ShellWindow::addPage(const PageKind &kind)
{
    const int place = m_pages->places();
    m_pages->add(kind);
    m_buttons.push_back(
        m_sidebar->addPage(kind.icon, kind.title, kind.name + QStringLiteral("PageButton")));
    QAction *action = m_actions->addPage(kind.title, kind.name + QStringLiteral("Action"));
    action->setProperty("pageIcon", static_cast<int>(kind.icon));
    connect(action, &QAction::triggered, this, [this, place] { showPage(place); });
    return action;
}

Page *ShellWindow::makePeople(QWidget *parent)
{
    m_people = new PeoplePage(m_workspace, m_theme, parent);
    const QString name = m_settings.value(QStringLiteral("people/order")).toString();
    m_people->setOrder(peopleOrderFromName(name).value_or(PeopleOrder::Name));
    const PersonView &person = m_people->person();
    connect(&person, &PersonView::policyRequested, this,
            [this] { showPageNamed(QStringLiteral("settings")); });
    connect(&person, &PersonView::editRequested, m_prompts, &Prompts::editPerson);
    connect(&person, &PersonView::editInteractionRequested, m_prompts, &Prompts::editInteraction);
    connect(&person, &PersonView::personRequested, this, &ShellWindow::openPerson);
    connect(&person, &PersonView::packetRequested, m_prompts, &Prompts::writePacketOf);
    connect(m_people, &PeoplePage::told, this, [this](const QString &text) { say(text, false); });
    connect(m_people, &PeoplePage::changedBeside, this, &ShellWindow::takeInBeside);
    connect(m_people, &PeoplePage::orderChosen, this, [this](PeopleOrder order) {
        m_settings.setValue(QStringLiteral("people/order"), peopleOrderName(order));
    });
    return m_people;
}

Page *ShellWindow::makeSettings(QWidget *parent)
{
    m_settingsPage = new SettingsPage(
        m_workspace, m_theme, {m_actions->themes(), m_actions->importFiles, m_logPath}, parent);
    connect(m_settingsPage, &SettingsPage::told, this,
            [this](const QString &text) { say(text, false); });
    connect(m_settingsPage, &SettingsPage::changedBeside, this, &ShellWindow::takeInBeside);
    connect(m_settingsPage, &SettingsPage::restoreRequested, m_prompts, &Prompts::restore);
    return m_settingsPage;
}

void ShellWindow::layOut()
{
    m_error->setObjectName(QStringLiteral("errorBar"));
    auto *column = new QVBoxLayout;
    column->setSpacing(Theme::spacing(3));
    column->addWidget(m_sample);
    column->addWidget(m_header);
    column->addWidget(m_error);
    column->addWidget(m_pages, 1);
    // In the way of nothing: what has the keys stays in sight.
    column->addWidget(m_undoBar, 0, Qt::AlignHCenter);
    column->setContentsMargins(windowEdge, 14, windowEdge, 0);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sidebar);
    row->addLayout(column, 1);
    m_palette = new SearchPopup(m_workspace, m_theme, m_header->searchField(), this);
    connect(m_palette, &SearchPopup::personRequested, this, &ShellWindow::openPerson);
    connect(m_palette, &SearchPopup::left, this, &ShellWindow::focusPage);
    connect(m_palette, &SearchPopup::failed, this, &ShellWindow::showError);
    connect(m_pages, &PageStack::completed, m_palette, &SearchPopup::prepare);
}

void ShellWindow::addSamplePart()
{
    m_sample->setObjectName(QStringLiteral("sampleBar"));
    m_actions->sample->setVisible(m_kind == DataKind::Own);
    if (m_kind == DataKind::Own) {
        return;
    }
    QPushButton *back = m_sample->setAction(tr("Back to my data"));
    back->setObjectName(QStringLiteral("ownDataButton"));
    connect(back, &QPushButton::clicked, this, &ShellWindow::ownDataRequested);
    m_sample->showNotice(tr("Sample – nothing here touches your own data"));
}

void ShellWindow::connectActions()
{
    const auto on = [this](QAction *action, auto work) {
        connect(action, &QAction::triggered, this, work);
    };
    on(m_actions->newPerson, [this] { m_prompts->newPerson(); });
    on(m_actions->log, [this] { logInteraction(); });
    on(m_actions->newMilestone, [this] { showMilestones().addMilestone(); });
    on(m_actions->search, [this] { m_palette->begin(); });
    on(m_actions->importFiles, [this] { m_prompts->importFiles({}); });
    on(m_actions->paste, [this] { m_prompts->importPasted(); });
    on(m_actions->duplicates, [this] { m_prompts->findDuplicates(); });
    on(m_actions->profile, [this] { showSettings(SettingsPage::Section::Profile); });
    on(m_actions->sample, [this] { Q_EMIT sampleRequested(); });
    on(m_actions->backUp, [this] { m_prompts->backUp(); });
    on(m_actions->keepCalendar, [this] { m_prompts->keepCalendar(); });
    on(m_actions->stopCalendar, [this] { stopCalendar(); });
    connect(m_calendar, &KeptCalendar::failed, this, &ShellWindow::showError);
    on(m_actions->quit, [this] { close(); });
    on(m_actions->handbook, [this] { showHandbook(); });
    on(m_actions->shortcuts, [this] {
        makePages(); // for those keys too
        m_prompts->showShortcuts(
            {actions(), m_today->actions().all(), m_people->person().timelineActions()});
    });
    on(m_actions->about, [this] { showSettings(SettingsPage::Section::About); });
    connect(m_actions, &Actions::themeChosen, this,
            [this](int choice) { m_settings.setValue(QStringLiteral("theme"), choice); });
    connect(m_undoBar, &UndoBar::offerTaken, m_today, &TodayPage::takeOffer);
    connect(m_sidebar, &Sidebar::pageRequested, this, &ShellWindow::showPage);
}

void ShellWindow::connectPages()
{
    connect(m_today, &TodayPage::logRequested, m_prompts, &Prompts::editInteraction);
    connect(m_today, &TodayPage::logOffered, m_undoBar, &UndoBar::offer);
    connect(m_today, &TodayPage::updateRequested, this,
            [this](MilestoneId milestone, ContactId contact) {
                showMilestones().openUpdate(milestone, contact);
            });
    connect(m_today, &TodayPage::policyRequested, this,
            [this] { showPageNamed(QStringLiteral("settings")); });
    connect(m_prompts, &Prompts::failed, this, &ShellWindow::showError);
    connect(m_prompts, &Prompts::told, this, [this](const QString &text) { say(text, false); });
    connect(m_prompts, &Prompts::changedBeside, this, &ShellWindow::takeInBeside);
    connect(m_prompts, &Prompts::replacedBeside, this,
            [this](const QString &done) { endTravel(done, false, true); });
    connect(m_prompts, &Prompts::personSaved, this, &ShellWindow::openPerson);
    connect(m_prompts, &Prompts::leavingConfirmed, this, [this] {
        m_mayLeave = true;
        close();
    });
    if (!m_workspace.isReadOnly()) {
        takeDrops();
    }
    connect(m_firstRun, &FirstRunPage::importRequested, m_actions->importFiles, &QAction::trigger);
    connect(m_firstRun, &FirstRunPage::newPersonRequested, m_actions->newPerson, &QAction::trigger);
    connect(m_firstRun, &FirstRunPage::sampleRequested, m_actions->sample, &QAction::trigger);
}

void ShellWindow::takeDrops()
{
    auto *drop = new FileDrop(this);
    drop->setTaker([this](const QStringList &files, QPoint globalPlace) {
        return m_pages->current() == m_people && m_people->person().takeFiles(files, globalPlace);
    });
    connect(drop, &FileDrop::dropped, this, [this](const QStringList &files, QWidget *onto) {
        const PersonView *shown = m_people ? &m_people->person() : nullptr;
        const bool isOnPerson = shown && onto && (onto == shown || shown->isAncestorOf(onto));
        m_prompts->importFiles(files, isOnPerson ? m_people->currentPerson() : ContactId());
    });
}

void ShellWindow::restoreState()
{
    // The desktop's frame needs room too.
    resize(QSize(1280, 800).boundedTo(screen()->availableSize() - QSize(8, 40)));
    setMinimumSize(640, 480);
    restoreGeometry(m_settings.value(QStringLiteral("window/geometry")).toByteArray());
}

void ShellWindow::showPage(int place)
{
    m_pages->open(place);
    m_sidebar->setCurrentPage(place);
    showCurrentPage();
    showSummary();
    focusPage();
}

void ShellWindow::showPageNamed(const QString &name)
{
    if (const int place = m_pages->placeOf(name); place >= 0) {
        showPage(place);
    }
}

void ShellWindow::focusPage()
{
    if (isWelcome()) {
        m_firstRun->setFocus();
    } else {
        m_pages->current()->focusContent();
    }
}

bool ShellWindow::isWelcome() const
{
    return m_pages->current()->needsPeople() && !m_workspace.people().hasMoreThan(0).value_or(true);
}

void ShellWindow::showCurrentPage()
{
    m_pages->setCurrentWidget(isWelcome() ? static_cast<QWidget *>(m_firstRun)
                                          : m_pages->current());
}

void ShellWindow::openPerson(ContactId contact)
{
    if (contact.isValid()) {
        showPageNamed(QStringLiteral("people"));
        m_people->openPerson(contact);
        m_palette->remember(contact);
    }
}

void ShellWindow::showSettings(SettingsPage::Section section)
{
    showPageNamed(QStringLiteral("settings"));
    m_settingsPage->showSection(section);
}

MilestonesPage &ShellWindow::showMilestones()
{
    showPageNamed(QStringLiteral("milestones"));
    return static_cast<MilestonesPage &>(*m_pages->current());
}

void ShellWindow::showHandbook()
{
    const QWidget *place = QApplication::focusWidget();
    const bool isOnPage = place != nullptr && m_pages->isAncestorOf(place);
    m_help->open(isOnPage ? place : m_pages->currentWidget());
}

void ShellWindow::logInteraction()
{
    const auto selected =
        m_pages->current() == m_people ? m_people->selectedPeople() : std::vector<ContactId>();
    m_prompts->logInteraction(selected.size() > mostTogether ? std::vector<ContactId>() : selected);
}

void ShellWindow::lookOutside()
{
    // The day too: midnight passes while the laptop sleeps.
    if (m_workspace.changedOutside() || m_workspace.today() != m_shownDay) {
        reload();
    }
}

void ShellWindow::reload()
{
    m_shownDay = m_workspace.today();
    m_pages->reload();
    showCurrentPage();
    showHistory();
    showSummary();
    showKeptCalendar();
}

void ShellWindow::takeIn(const ChangeSet &changes)
{
    m_error->hide();
    m_pages->takeIn(changes);
    showCurrentPage();
    showHistory();
    showKeptCalendar();
    sayWhatWasDone();
}

void ShellWindow::showKeptCalendar()
{
    const auto path = m_workspace.keptCalendar();
    m_actions->setKeptCalendar(path ? QFileInfo(*path).fileName() : QString());
    m_calendar->refresh();
}

void ShellWindow::stopCalendar()
{
    if (const auto stopped = m_workspace.keepCalendar({}); !stopped) {
        showError(stopped.error());
    }
}

void ShellWindow::takeInBeside(const QString &done)
{
    static_cast<void>(m_workspace.changedOutside());
    reload();
    say(done, true);
}

void ShellWindow::connectTraveller()
{
    connect(m_actions->undo, &QAction::triggered, m_traveller, &Traveller::undo);
    connect(m_actions->redo, &QAction::triggered, m_traveller, &Traveller::redo);
    connect(m_undoBar, &UndoBar::undoRequested, m_traveller, &Traveller::undo);
    connect(m_traveller, &Traveller::failed, this, [this](const Error &error) {
        showHistory();
        showError(error);
    });
    connect(m_traveller, &Traveller::undone, this, [this](const HistoryLabel &label, bool beside) {
        endTravel(filledIn(tr("Undone: %1"), {historyText(label)}), false, beside);
    });
    connect(m_traveller, &Traveller::redone, this, [this](const HistoryLabel &label, bool beside) {
        endTravel(filledIn(tr("Redone: %1"), {historyText(label)}), true, beside);
    });
    connect(m_traveller, &Traveller::arrived, this, [this](qint64 steps, bool back, bool beside) {
        const QString what = back ? counted(steps, QT_TRANSLATE_NOOP("Words", "1 change undone"),
                                            QT_TRANSLATE_NOOP("Words", "%1 changes undone"))
                                  : counted(steps, QT_TRANSLATE_NOOP("Words", "1 change redone"),
                                            QT_TRANSLATE_NOOP("Words", "%1 changes redone"));
        endTravel(what, false, beside);
    });
}

void ShellWindow::endTravel(const QString &done, bool canUndo, bool isBeside)
{
    if (isBeside) {
        static_cast<void>(m_workspace.changedOutside());
        reload();
    }
    showHistory();
    say(done, canUndo);
}

void ShellWindow::showHistory()
{
    const auto undo = m_workspace.history().nextUndo();
    const auto redo = m_workspace.history().nextRedo();
    const auto name = [this](const auto &entry) {
        const bool isUsable = entry && *entry && !m_workspace.isReadOnly();
        return isUsable ? historyText((*entry)->label) : QString();
    };
    m_actions->setHistory(name(undo), name(redo));
}

void ShellWindow::sayWhatWasDone()
{
    const auto entry = m_workspace.history().nextUndo();
    if (entry && *entry) {
        say(doneText((*entry)->label), true);
    }
}

void ShellWindow::say(const QString &text, bool canUndo)
{
    if (canUndo) {
        m_undoBar->showDone(text);
    } else {
        m_undoBar->showMessage(text);
    }
}

void ShellWindow::fold()
{
    m_sidebar->setIconOnly(width() < Theme::grown(iconsOnlyBelow));
    m_pages->setNarrow(width() < Theme::grown(onePaneBelow));
}

void ShellWindow::showSummary()
{
    for (int place = 0; place < m_pages->places(); ++place) {
        const QString &name = m_pages->kind(place).name;
        const Page *page = m_pages->made(place);
        const auto counted = page ? page->badge() : std::nullopt;
        const PageBadge badge = counted.value_or(m_badges.badge(name));
        if (counted) {
            m_badges.remember(name, badge);
        }
        m_buttons[size_t(place)]->setCount(badge.count, badge.isUrgent, badge.meaning);
    }
    const int toDo = m_today->toDoCount();
    setWindowTitle(toDo == 0 ? tr("Hallway") : tr("%n to do – Hallway", nullptr, toDo));
    if (isWelcome()) {
        m_header->setTitle(tr("Welcome"), QString());
    } else {
        m_header->setTitle(m_pages->kind(m_pages->currentPlace()).title,
                           m_pages->current()->summary());
    }
}

void ShellWindow::showError(const Error &error)
{
    m_error->showNotice(windowErrorText(error));
}

void ShellWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ActivationChange && isActiveWindow()) {
        lookOutside();
    }
    QWidget::changeEvent(event);
}

void ShellWindow::closeEvent(QCloseEvent *event)
{
    m_settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    const QStringList unsaved =
        m_people && !m_mayLeave ? m_people->person().settle() : QStringList();
    if (!unsaved.isEmpty()) {
        event->ignore();
        showPageNamed(QStringLiteral("people"));
        m_prompts->askBeforeLeaving(unsaved.front());
        return;
    }
    QWidget::closeEvent(event);
    Q_EMIT closed();
}

void ShellWindow::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (!m_isPainted) {
        m_isPainted = true;
        m_pages->makeRestSoon();
    }
}

void ShellWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fold();
}

} // namespace hallway
