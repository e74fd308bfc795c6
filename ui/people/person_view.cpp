#include "ui/people/person_view.h"

#include "ui/people/about_tab.h"
#include "ui/people/follow_ups_tab.h"
#include "ui/people/person_facts.h"
#include "ui/people/person_header.h"
#include "ui/people/person_side.h"
#include "ui/people/timeline.h"
#include "ui/widgets/empty_state.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>

namespace hallway {
namespace {

constexpr int sideWidth = 272;
constexpr int widthForSide = 600; ///< below it the timeline has the room alone

} // namespace

PersonView::PersonView(Workspace &workspace, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_theme(theme), m_stack(new QStackedWidget(this)),
      m_header(new PersonHeader(workspace, theme, this)), m_facts(new PersonFacts(theme, this)),
      m_tabs(new QTabWidget(this)), m_timeline(new Timeline(workspace, theme, this)),
      m_side(new PersonSide(workspace, theme, this)),
      m_sideScroll(scrolling(m_side, "sideScrollArea", tr("Beside the timeline"))),
      m_followUps(new FollowUpsTab(workspace, theme, this)), m_about(new AboutTab(theme, this))
{
    setObjectName(QStringLiteral("personView"));
    m_stack->addWidget(makePerson());
    m_stack->addWidget(new EmptyState(theme, tr("Nobody chosen"),
                                      tr("Choose somebody on the left to see what happened and "
                                         "what is next."),
                                      this));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    connect(m_header, &PersonHeader::failed, this, &PersonView::failed);
    connect(m_header, &PersonHeader::editRequested, this, &PersonView::editRequested);
    connect(m_header, &PersonHeader::packetRequested, this, &PersonView::packetRequested);
    connect(m_timeline, &Timeline::failed, this, &PersonView::failed);
    connect(m_timeline, &Timeline::editRequested, this, &PersonView::editInteractionRequested);
    connect(m_side, &PersonSide::failed, this, &PersonView::failed);
    connect(m_side, &PersonSide::policyRequested, this, &PersonView::policyRequested);
    connect(m_followUps, &FollowUpsTab::failed, this, &PersonView::failed);
    connect(m_followUps, &FollowUpsTab::policyRequested, this, &PersonView::policyRequested);
    connect(&m_theme, &Theme::changed, this, &PersonView::takeTheme);
}

QWidget *PersonView::makePerson()
{
    m_tabs->setObjectName(QStringLiteral("personTabWidget"));
    m_tabs->setAccessibleName(tr("About this person"));
    m_tabs->tabBar()->setExpanding(false);
    m_tabs->addTab(makeTimelineTab(), tr("Timeline"));
    m_tabs->addTab(scrolling(m_followUps, "followUpsScrollArea", tr("Follow-ups")),
                   tr("Follow-ups"));
    m_tabs->addTab(scrolling(m_about, "aboutScrollArea", tr("About")), tr("About"));
    auto *person = new QWidget(this);
    auto *column = new QVBoxLayout(person);
    column->setContentsMargins(Theme::spacing(3), Theme::spacing(1), 0, 0);
    column->setSpacing(Theme::spacing(3));
    column->addWidget(m_header);
    column->addWidget(m_facts);
    column->addWidget(m_tabs, 1);
    return person;
}

QWidget *PersonView::makeTimelineTab()
{
    m_sideScroll->setFixedWidth(sideWidth);
    auto *tab = new QWidget(this);
    auto *row = new QHBoxLayout(tab);
    row->setContentsMargins(0, Theme::spacing(3), 0, 0);
    row->setSpacing(Theme::spacing(5));
    row->addWidget(m_timeline, 1);
    row->addWidget(m_sideScroll);
    return tab;
}

QScrollArea *PersonView::scrolling(QWidget *content, const char *name, const QString &words)
{
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QLatin1String(name));
    scroll->setAccessibleName(words);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    return scroll;
}

Result<void> PersonView::showContact(ContactId contact)
{
    m_stack->setCurrentIndex(contact.isValid() ? 0 : 1);
    if (!contact.isValid()) {
        m_details = {};
        return {};
    }
    auto details = gatherPerson(m_workspace, contact);
    if (!details) {
        return hallway::failed(details);
    }
    m_details = std::move(*details);
    showDetails();
    return {};
}

void PersonView::showDetails()
{
    const QDate today = m_workspace.today();
    const Policy policy = m_workspace.policy();
    m_header->showPerson(m_details);
    m_facts->showPerson(m_details, policy, today);
    m_timeline->showPerson(m_details);
    m_side->showPerson(m_details);
    m_followUps->showPerson(m_details, policy);
    m_about->showPerson(m_details, policy, today);
}

void PersonView::focusEntry()
{
    m_tabs->setCurrentIndex(0);
    m_timeline->focusEntry();
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
    m_sideScroll->setVisible(width() >= widthForSide);
}

} // namespace hallway
