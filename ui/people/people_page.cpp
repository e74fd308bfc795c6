#include "ui/people/people_page.h"

#include "ui/milestones/update_pane.h"
#include "ui/people/institution_list.h"
#include "ui/people/institution_pane.h"
#include "ui/people/people_directory.h"
#include "ui/people/people_list.h"
#include "ui/people/person_view.h"
#include "ui/people/selection_pane.h"
#include "ui/text/translate.h"
#include "ui/widgets/form.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>

namespace hallway {
namespace {

constexpr int listWidth = 307;
constexpr int showDelay = 60; ///< milliseconds without a key in the filter before a person is shown

} // namespace

// Each part is made where it stays: to move what holds many fields styles each of them anew.
PeoplePage::PeoplePage(Workspace &workspace, const Theme &theme, QWidget *parent)
    : Page(parent), m_workspace(workspace), m_theme(theme),
      m_directory(new PeopleDirectory(workspace, this)), m_left(new QWidget(this)),
      m_lists(new QStackedWidget(m_left)),
      m_people(new PeopleList(workspace, *m_directory, theme, m_lists)),
      m_institutions(new InstitutionList(*m_directory, theme, m_lists)), m_right(new QWidget(this)),
      m_back(new QPushButton(tr("← All people"), m_right)), m_panes(new QStackedWidget(m_right)),
      m_person(new PersonView(workspace, theme, m_panes)),
      m_selection(new SelectionPane(workspace, theme, m_panes)),
      m_institution(new InstitutionPane(workspace, *m_directory, theme, m_panes))
{
    setObjectName(QStringLiteral("peoplePage"));
    fillLeft();
    fillRight();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_left);
    row->addWidget(m_right, 1);
    m_showTimer.setSingleShot(true);
    m_showTimer.setInterval(showDelay);
    connect(&m_showTimer, &QTimer::timeout, this, &PeoplePage::showSelection);
    connect(m_directory, &PeopleDirectory::failed, this, &PeoplePage::failed);
    connect(m_directory, &PeopleDirectory::updated, this, [this] {
        m_people->refresh();
        if (isOfInstitutions()) {
            m_institutions->refresh();
        }
    });
    connectPeople();
    connectSeveral();
    connectInstitutions();
    connect(&theme, &Theme::changed, this, &PeoplePage::showParts);
    showParts();
}

void PeoplePage::fillLeft()
{
    m_lists->addWidget(m_people);
    m_lists->addWidget(m_institutions);
    auto *column = new QVBoxLayout(m_left);
    setSides(column, 0, 0, Theme::spacing(3), 0);
    column->addWidget(m_lists);
}

void PeoplePage::fillRight()
{
    m_back->setObjectName(QStringLiteral("backButton"));
    m_back->setAccessibleName(tr("Back to the list"));
    m_back->setFlat(true);
    m_back->hide();
    for (QWidget *pane : std::initializer_list<QWidget *>{m_person, m_selection, m_institution}) {
        m_panes->addWidget(pane);
    }
    auto *column = new QVBoxLayout(m_right);
    setSides(column, Theme::spacing(3), 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_back, 0, Qt::AlignLeft);
    column->addWidget(m_panes, 1);
    connect(m_back, &QPushButton::clicked, this, [this] {
        m_isRightOpen = false;
        showParts();
        focusContent();
    });
}

void PeoplePage::connectPeople()
{
    connect(m_people, &PeopleList::selectionChanged, this, &PeoplePage::takeSelection);
    connect(m_people, &PeopleList::activated, this, [this] {
        openRight();
        showSelection();
        if (m_panes->currentWidget() == m_person) {
            m_person->focusEntry();
        }
    });
    connect(m_people, &PeopleList::clicked, this, [this] {
        if (m_panes->currentWidget() == m_person) {
            openRight();
        }
    });
    connect(m_people, &PeopleList::institutionsRequested, this, &PeoplePage::showInstitutions);
    connect(m_people, &PeopleList::orderChosen, this, &PeoplePage::orderChosen);
    connect(m_people, &PeopleList::filtered, this, &PeoplePage::summaryChanged);
    connect(m_people, &PeopleList::failed, this, &PeoplePage::failed);
    connect(m_person, &PersonView::failed, this, &PeoplePage::failed);
}

void PeoplePage::connectSeveral()
{
    connect(m_selection, &SelectionPane::failed, this, &PeoplePage::failed);
    connect(m_selection, &SelectionPane::told, this, &PeoplePage::told);
    connect(m_selection, &SelectionPane::changedBeside, this, &PeoplePage::changedBeside);
    connect(m_selection, &SelectionPane::leaveRequested, m_people, &PeopleList::selectOnlyCurrent);
    connect(m_selection, &SelectionPane::updateRequested, this, [this] {
        makeUpdate();
        m_update->begin(m_people->selected());
        m_panes->setCurrentWidget(m_update);
    });
}

void PeoplePage::makeUpdate()
{
    if (m_update) {
        return;
    }
    m_update = new UpdatePane(m_workspace, m_theme, m_panes);
    m_panes->addWidget(m_update);
    connect(m_update, &UpdatePane::failed, this, &PeoplePage::failed);
    connect(m_update, &UpdatePane::personRequested, this, &PeoplePage::openPerson);
    connect(m_update, &UpdatePane::leaveRequested, this, &PeoplePage::showSelection);
}

void PeoplePage::refreshUpdate()
{
    if (m_update) {
        m_update->refresh();
    }
}

void PeoplePage::connectInstitutions()
{
    connect(m_institutions, &InstitutionList::currentChanged, this, [this] {
        m_institution->showInstitution(m_institutions->current());
        Q_EMIT summaryChanged();
    });
    connect(m_institutions, &InstitutionList::activated, this, &PeoplePage::openRight);
    connect(m_institutions, &InstitutionList::peopleRequested, this, [this] {
        showPeople();
        m_people->focusRows();
    });
    connect(m_institution, &InstitutionPane::renaming, m_institutions, &InstitutionList::follow);
    connect(m_institution, &InstitutionPane::personRequested, this, &PeoplePage::openPerson);
    connect(m_institution, &InstitutionPane::failed, this, &PeoplePage::failed);
}

void PeoplePage::takeSelection(bool isTyping)
{
    if (isTyping) {
        m_showTimer.start();
    } else {
        m_showTimer.stop();
        showSelection();
    }
}

void PeoplePage::showSelection()
{
    if (isOfInstitutions()) {
        return;
    }
    const std::vector<ContactId> selected = m_people->selected();
    if (selected.size() > 1) {
        m_selection->setPeople(selected);
        showPane(m_update && m_update->isFor(selected) ? static_cast<QWidget *>(m_update)
                                                       : m_selection);
    } else {
        if (const auto shown = m_person->showContact(currentPerson()); !shown) {
            Q_EMIT failed(shown.error());
        }
        showPane(m_person);
    }
    showParts();
}

/// Keys that were in what is hidden now go to the list, not to the next best field.
void PeoplePage::showPane(QWidget *pane)
{
    const QWidget *before = m_panes->currentWidget();
    const bool hadKeys = before != pane && before->isAncestorOf(QApplication::focusWidget());
    m_panes->setCurrentWidget(pane);
    if (hadKeys) {
        focusContent();
    }
}

void PeoplePage::showPeople()
{
    m_lists->setCurrentWidget(m_people);
    m_back->setText(tr("← All people"));
    m_isRightOpen = false;
    showSelection();
    Q_EMIT summaryChanged();
}

void PeoplePage::showInstitutions()
{
    m_lists->setCurrentWidget(m_institutions);
    m_panes->setCurrentWidget(m_institution);
    m_back->setText(tr("← All institutions"));
    m_isRightOpen = false;
    m_institutions->refresh();
    showParts();
    m_institutions->focusRows();
    Q_EMIT summaryChanged();
}

bool PeoplePage::isOfInstitutions() const
{
    return m_lists->currentWidget() == m_institutions;
}

void PeoplePage::openRight()
{
    m_isRightOpen = true;
    showParts();
}

void PeoplePage::reload()
{
    m_people->readFilters();
    m_directory->reload();
    refreshUpdate();
}

void PeoplePage::takeIn(const ChangeSet &changes)
{
    if (changes.touches("setting")) {
        m_people->readFilters();
    }
    refreshUpdate();
    if (!m_directory->takeIn(changes)) {
        showSelection(); // what the person's page shows may be another one
    }
}

void PeoplePage::openPerson(ContactId contact)
{
    if (isOfInstitutions()) {
        showPeople();
    }
    m_people->showPerson(contact);
    openRight();
    if (m_isNarrow) {
        m_back->setFocus();
    }
}

ContactId PeoplePage::currentPerson() const
{
    return m_people->current();
}

std::vector<ContactId> PeoplePage::selectedPeople() const
{
    return isOfInstitutions() ? std::vector<ContactId>() : m_people->selected();
}

qint64 PeoplePage::count() const
{
    return m_directory->count();
}

void PeoplePage::setOrder(PeopleOrder order)
{
    m_people->setOrder(order);
}

void PeoplePage::showParts()
{
    m_left->setVisible(!m_isNarrow || !m_isRightOpen);
    m_right->setVisible(!m_isNarrow || m_isRightOpen);
    m_back->setVisible(m_isNarrow);
    m_left->setMinimumWidth(m_isNarrow ? 0 : Theme::grown(listWidth));
    m_left->setMaximumWidth(m_isNarrow ? QWIDGETSIZE_MAX : Theme::grown(listWidth));
}

void PeoplePage::setNarrow(bool isNarrow)
{
    m_isNarrow = isNarrow;
    showParts();
}

void PeoplePage::focusContent()
{
    if (isOfInstitutions()) {
        m_institutions->focusRows();
    } else {
        m_people->focusRows();
    }
}

std::optional<PageBadge> PeoplePage::badge() const
{
    return m_directory->isRead()
               ? std::optional(PageBadge{count(), false, wordsLocale().toString(count())})
               : std::nullopt;
}

QString PeoplePage::summary() const
{
    const auto people = [](qint64 number) {
        return number == 1 ? tr("1 person") : tr("%1 people").arg(wordsLocale().toString(number));
    };
    if (isOfInstitutions()) {
        const int shown = m_institutions->shown();
        return shown == 1 ? tr("1 institution")
                          : tr("%1 institutions").arg(wordsLocale().toString(shown));
    }
    if (!m_directory->isRead()) {
        return tr("Reading everybody …");
    }
    const int shown = m_people->shown();
    return shown == count() ? people(count())
                            : tr("%1 of %2").arg(wordsLocale().toString(shown), people(count()));
}

void PeoplePage::paintEvent(QPaintEvent *)
{
    if (m_left->isVisible() && m_right->isVisible()) {
        // Between the list and what is beside it, down to the edge of the window.
        const int x = layoutDirection() == Qt::RightToLeft ? m_left->x() : m_right->x();
        QPainter(this).fillRect(QRect(x, 0, 1, height()), m_theme.color(Token::Line));
    }
}

} // namespace hallway
