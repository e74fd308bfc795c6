#include "ui/people/person_view.h"

#include "core/base/text.h"
#include "ui/people/about_tab.h"
#include "ui/people/files_tab.h"
#include "ui/people/follow_ups_tab.h"
#include "ui/people/letters_tab.h"
#include "ui/people/person_facts.h"
#include "ui/people/person_header.h"
#include "ui/people/person_side.h"
#include "ui/people/photo_reading.h"
#include "ui/people/timeline.h"
#include "ui/people/work_tab.h"
#include "ui/shell/notice_bar.h"
#include "ui/text/translate.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/form.h"

#include <QApplication>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <algorithm>

namespace hallway {
namespace {

constexpr int mostNoticeCharacters = 120;
constexpr int sideWidth = 272;
constexpr int widthForSide = 600; ///< below it, at the usual size, the timeline stands alone

/// Asks for a dozen lines, or for what the timeline needs while that is shown: what is higher
/// scrolls inside.
class PersonTabs : public QTabWidget
{
public:
    using QTabWidget::QTabWidget;

    QSize sizeHint() const override
    {
        constexpr int lines = 12;
        return {QTabWidget::sizeHint().width(),
                std::max(minimumSizeHint().height(), lines * fontMetrics().lineSpacing())};
    }
};

bool isPdf(const QString &path)
{
    return QFileInfo(path).suffix().compare(QLatin1String("pdf"), Qt::CaseInsensitive) == 0;
}

QString countedTab(const QString &words, size_t count)
{
    return count == 0 ? words : filledIn(PersonView::tr("%1 %2"), {words, QString::number(count)});
}

} // namespace

PersonView::PersonView(Workspace &workspace, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_theme(theme),
      m_gone(new NoticeBar(theme, Tone::Upcoming, this)), m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("personView"));
    m_gone->setObjectName(QStringLiteral("personGoneBar"));
    makePerson();
    m_stack->addWidget(new EmptyState(theme, tr("Nobody chosen"),
                                      tr("Choose somebody on the left to see what happened and "
                                         "what is next."),
                                      m_stack));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_gone);
    column->addWidget(m_stack);
    connectParts();
}

void PersonView::connectParts()
{
    connect(m_header, &PersonHeader::failed, this, &PersonView::failed);
    connect(m_header, &PersonHeader::editRequested, this, &PersonView::editRequested);
    connect(m_header, &PersonHeader::packetRequested, this, &PersonView::packetRequested);
    connect(m_timeline, &Timeline::failed, this, &PersonView::failed);
    connect(m_timeline, &Timeline::editRequested, this, &PersonView::editInteractionRequested);
    connect(m_side, &PersonSide::failed, this, &PersonView::failed);
    connect(m_side, &PersonSide::policyRequested, this, &PersonView::policyRequested);
    connect(m_tabs, &QTabWidget::currentChanged, this, &PersonView::showCurrentTab);
    connect(&m_theme, &Theme::changed, this, &PersonView::takeTheme);
    // What is typed is seen whole, with the lines that say what it plans. The line is the one that
    // listens: it is gone before the page is.
    QWidget *entry = m_timeline->entry();
    connect(qApp, &QApplication::focusChanged, entry, [this, entry](QWidget *, QWidget *now) {
        if (now && entry->isAncestorOf(now)) {
            m_page->ensureWidgetVisible(entry, 0, 4 * fontMetrics().height());
        }
    });
    connect(&m_workspace, &Workspace::changed, this, [this](const ChangeSet &changes) {
        const Change deleted{"contact", m_details.contact.id.value, ChangeKind::Deleted};
        const auto &list = changes.changes;
        if (changes.isMany || std::find(list.begin(), list.end(), deleted) != list.end()) {
            m_deletedHere = m_details.contact.id;
        }
    });
}

/// From the outside in, so that nothing moves that holds many fields: each would be styled anew.
void PersonView::makePerson()
{
    auto *person = new QWidget(m_stack);
    // Where a small window and large fonts meet, all of it scrolls: the tabs keep their height.
    m_page = qobject_cast<QScrollArea *>(hallway::scrolling(person, m_stack));
    m_stack->addWidget(m_page);
    m_header = new PersonHeader(m_workspace, m_theme, person);
    m_facts = new PersonFacts(m_theme, person);
    m_tabs = new PersonTabs(person);
    auto *column = new QVBoxLayout(person);
    setSides(column, Theme::spacing(3), Theme::spacing(1), 0, 0);
    column->setSpacing(Theme::spacing(3));
    column->addWidget(m_header);
    column->addWidget(m_facts);
    column->addWidget(m_tabs, 1);
    makeTabs();
}

void PersonView::makeTabs()
{
    m_tabs->setObjectName(QStringLiteral("personTabWidget"));
    m_tabs->setAccessibleName(tr("About this person"));
    m_tabs->tabBar()->setAccessibleName(m_tabs->accessibleName());
    m_tabs->tabBar()->setExpanding(false);
    makeTimelineTab();
    const auto addTab = [this](const char *name, const QString &words) {
        m_tabs->addTab(scrollArea(name, words, m_tabs), words);
    };
    addTab("aboutScrollArea", tr("About"));
    addTab("workScrollArea", tr("Shared work"));
    addTab("lettersScrollArea", tr("Letters"));
    addTab("filesScrollArea", tr("Files"));
    addTab("followUpsScrollArea", tr("Follow-ups"));
}

template <class Tab>
bool PersonView::make(Tab *&tab, TabPlace place)
{
    if (tab) {
        return false;
    }
    tab = fill<Tab>(qobject_cast<QScrollArea *>(m_tabs->widget(place)));
    connect(tab, &Tab::failed, this, &PersonView::failed);
    return true;
}

/// What is in a tab is made when it is first looked at.
void PersonView::makeTab(int place)
{
    if (place == AboutPlace && make(m_about, AboutPlace)) {
        connect(m_about, &AboutTab::lost, this, &PersonView::sayWhatIsNotSaved);
        connect(m_about, &AboutTab::personRequested, this, &PersonView::personRequested);
    } else if (place == WorkPlace) {
        make(m_work, WorkPlace);
    } else if (place == LettersPlace && make(m_letters, LettersPlace)) {
        connect(m_letters, &LettersTab::packetRequested, this, &PersonView::packetRequested);
    } else if (place == FilesPlace) {
        make(m_files, FilesPlace);
    } else if (place == FollowUpsPlace && make(m_followUps, FollowUpsPlace)) {
        connect(m_followUps, &FollowUpsTab::policyRequested, this, &PersonView::policyRequested);
    }
}

void PersonView::makeTimelineTab()
{
    auto *tab = new QWidget(m_tabs);
    m_tabs->addTab(tab, tr("Timeline"));
    m_timeline = new Timeline(m_workspace, m_theme, tab);
    m_sideScroll = scrollArea("sideScrollArea", tr("Beside the timeline"), tab);
    m_side = fill<PersonSide>(m_sideScroll);
    const auto widen = [this] { m_sideScroll->setFixedWidth(Theme::grown(sideWidth)); };
    connect(&m_theme, &Theme::changed, m_sideScroll, widen);
    widen();
    auto *row = new QHBoxLayout(tab);
    row->setContentsMargins(0, Theme::spacing(3), 0, 0);
    row->setSpacing(Theme::spacing(5));
    row->addWidget(m_timeline, 1);
    row->addWidget(m_sideScroll);
}

template <class Content>
Content *PersonView::fill(QScrollArea *area)
{
    auto *content = new Content(m_workspace, m_theme, area->viewport());
    area->setWidget(content);
    content->setAutoFillBackground(false);
    return content;
}

QScrollArea *PersonView::scrollArea(const char *name, const QString &words, QWidget *parent)
{
    auto *scroll = new QScrollArea(parent);
    scroll->setObjectName(QLatin1String(name));
    scroll->setAccessibleName(words);
    scroll->setWidgetResizable(true);
    // How high the tabs have to be, the timeline alone says.
    scroll->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    return scroll;
}

Result<void> PersonView::showContact(ContactId contact)
{
    if (contact != m_details.contact.id) {
        noticeLoss();
    }
    if (!contact.isValid()) {
        showNobody();
        return {};
    }
    auto details = gatherPerson(m_workspace, contact);
    if (!details && details.error().code == ErrorCode::NotFound) {
        noticeLoss();
        showNobody();
        return {}; // deleted elsewhere a moment ago; the list follows
    }
    if (!details) {
        return hallway::failed(details);
    }
    m_stack->setCurrentIndex(0);
    m_details = std::move(*details);
    showDetails();
    return {};
}

void PersonView::leaveAbout()
{
    if (m_about) {
        m_about->leave();
    }
}

void PersonView::showNobody()
{
    leaveAbout();
    m_stack->setCurrentIndex(1);
    m_details = {};
}

/// Says so when the person shown was deleted by somebody else: the page has moved on to another
/// one.
void PersonView::noticeLoss()
{
    const Contact &contact = m_details.contact;
    if (!contact.id.isValid()) {
        return; // what was said of the one before still holds
    }
    const auto still = m_workspace.people().name(contact.id);
    const bool isGone = !still && still.error().code == ErrorCode::NotFound;
    m_gone->hide();
    if (!isGone) {
        return;
    }
    const QString typed =
        QStringList{m_about ? m_about->unsaved() : QString(), m_timeline->unsaved()}
            .join(u'\n')
            .trimmed();
    leaveAbout();
    if (contact.id == m_deletedHere) {
        return;
    }
    const QString gone = filledIn(tr("%1 was deleted outside this window. Undo brings them back, "
                                     "also from History."),
                                  {oneLine(displayName(contact), mostNoticeCharacters)});
    m_gone->showNotice(typed.isEmpty() ? gone
                                       : filledIn(tr("%1 What you had typed, “%2”, is not saved."),
                                                  {gone, oneLine(typed, mostNoticeCharacters)}),
                       typed);
}

void PersonView::sayWhatIsNotSaved(const QString &typed)
{
    m_gone->showNotice(filledIn(tr("“%1” could not be understood and is not saved."),
                                {oneLine(typed, mostNoticeCharacters)}),
                       typed);
}

void PersonView::showDetails()
{
    const QDate today = m_workspace.today();
    const Policy policy = m_workspace.policy();
    m_header->showPerson(m_details);
    m_facts->showPerson(m_details, policy, today);
    m_timeline->showPerson(m_details);
    m_side->showPerson(m_details);
    showCurrentTab();
    showCounts();
}

/// Only what can be seen: the others follow when they are looked at.
void PersonView::showCurrentTab()
{
    if (!m_details.contact.id.isValid()) {
        return;
    }
    makeTab(m_tabs->currentIndex());
    switch (m_tabs->currentIndex()) {
    case AboutPlace:
        m_about->showPerson(m_details);
        break;
    case WorkPlace:
        m_work->showPerson(m_details);
        break;
    case LettersPlace:
        m_letters->showPerson(m_details);
        break;
    case FilesPlace:
        m_files->showPerson(m_details);
        break;
    case FollowUpsPlace:
        m_followUps->showPerson(m_details, m_workspace.policy());
        break;
    default:
        break;
    }
}

void PersonView::showCounts()
{
    m_tabs->setTabText(WorkPlace, countedTab(tr("Shared work"), m_details.works.size()));
    m_tabs->setTabText(LettersPlace, countedTab(tr("Letters"), m_details.letters.size()));
    m_tabs->setTabText(FilesPlace, countedTab(tr("Files"), m_details.attachments.size()));
}

QList<QAction *> PersonView::timelineActions() const
{
    return m_timeline->listActions();
}

void PersonView::focusEntry()
{
    m_tabs->setCurrentIndex(TimelinePlace);
    m_timeline->focusEntry();
}

QStringList PersonView::settle()
{
    QStringList unsaved = m_timeline->unsavedOfAll();
    if (m_about) {
        m_about->saveOpen();
        unsaved.prepend(m_about->unsaved());
    }
    unsaved.removeAll(QString());
    return unsaved;
}

bool PersonView::takeFiles(const QStringList &files, QPoint globalPlace)
{
    const auto isOver = [globalPlace](const QWidget *widget) {
        return widget->isVisible() && widget->rect().contains(widget->mapFromGlobal(globalPlace));
    };
    if (files.isEmpty() || !m_details.contact.id.isValid() || !isOver(this)) {
        return false;
    }
    if (isOver(m_header) && files.size() == 1 && isPicture(files.front())) {
        m_header->takePhoto(files.front());
        return true;
    }
    const bool arePdfs = std::all_of(files.begin(), files.end(), isPdf);
    if (!arePdfs && !isOver(m_tabs->widget(FilesPlace))) {
        return false;
    }
    m_tabs->setCurrentIndex(FilesPlace);
    m_files->attach(files);
    return true;
}

void PersonView::takeTheme()
{
    if (m_details.contact.id.isValid()) {
        showDetails();
    }
}

void PersonView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_sideScroll->setVisible(width() >= Theme::grown(widthForSide));
}

} // namespace hallway
