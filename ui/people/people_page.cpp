#include "ui/people/people_page.h"

#include "ui/people/people_delegate.h"
#include "ui/people/people_model.h"
#include "ui/people/person_view.h"
#include "ui/text/translate.h"
#include "ui/widgets/checkable_chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/rows_view.h"
#include "ui/widgets/search_field.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>

namespace hallway {
namespace {

constexpr int listWidth = 307;
constexpr int filterDelay = 50; ///< milliseconds without a key before the list follows

} // namespace

PeoplePage::PeoplePage(Workspace &workspace, const Theme &theme, QWidget *parent)
    : Page(parent), m_workspace(workspace), m_theme(theme),
      m_model(new PeopleModel(workspace, this)),
      m_filterField(new SearchField(theme, tr("Filter people"), this)),
      m_chips(new QButtonGroup(this)), m_list(new RowsView(tr("People"), this)),
      m_listOrNothing(new QStackedWidget(this)),
      m_nobody(new EmptyState(theme, tr("Nobody found"), tr("Nobody here has all of these words."),
                              this)),
      m_left(makeLeft()), m_right(nullptr), m_back(nullptr), m_person(nullptr)
{
    setObjectName(QStringLiteral("peoplePage"));
    m_right = makeRight();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_left);
    row->addWidget(m_right, 1);
    connectList();
    m_filterTimer.setSingleShot(true);
    m_filterTimer.setInterval(filterDelay);
    connect(&m_filterTimer, &QTimer::timeout, this, &PeoplePage::applyFilter);
    connect(m_filterField, &QLineEdit::textChanged, &m_filterTimer, qOverload<>(&QTimer::start));
}

QWidget *PeoplePage::makeLeft()
{
    auto *left = new QWidget(this);
    left->setFixedWidth(listWidth);
    m_filterField->setObjectName(QStringLiteral("peopleFilterField"));
    m_filterField->installEventFilter(this);
    makeList();
    m_listOrNothing->addWidget(m_list);
    m_listOrNothing->addWidget(m_nobody);
    m_nobody->addAction(tr("Show everybody"))->setProperty("primary", false);
    connect(m_nobody, &EmptyState::actionTriggered, this, &PeoplePage::showEverybody);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, Theme::spacing(3), 0);
    column->setSpacing(Theme::spacing(2));
    column->addWidget(m_filterField);
    column->addWidget(makeChips());
    column->addWidget(m_listOrNothing, 1);
    return left;
}

void PeoplePage::makeList()
{
    m_list->setObjectName(QStringLiteral("peopleListView"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PeopleDelegate(m_theme, m_list));
    m_list->setUniformItemSizes(true);
}

void PeoplePage::connectList()
{
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &PeoplePage::showCurrent);
    connect(m_list, &RowsView::activated, this, [this] {
        m_isPersonOpen = true;
        showParts();
        m_person->focusEntry();
    });
    connect(m_list, &RowsView::clicked, this, [this] {
        m_isPersonOpen = true;
        showParts();
    });
    connect(&m_theme, &Theme::changed, m_list, [this] { m_list->doItemsLayout(); });
}

QWidget *PeoplePage::makeChips()
{
    auto *row = new QWidget(this);
    new FlowLayout(Theme::spacing(1) + 2, row);
    addChip(row, tr("All"), "allChip", {});
    addChip(row, tr("Mentors"), "mentorsChip", {.mentorsOnly = true});
    addChip(row, tr("Faculty"), "facultyChip", {.role = Role::Faculty});
    addChip(row, tr("Residents"), "residentsChip", {.role = Role::Resident});
    addChip(row, tr("Fellows"), "fellowsChip", {.role = Role::Fellow});
    addChip(row, tr("Program directors"), "programDirectorsChip", {.role = Role::ProgramDirector});
    addChip(row, tr("Archived too"), "archivedChip", {.includeArchived = true});
    m_chips->button(0)->setChecked(true);
    connect(m_chips, &QButtonGroup::idClicked, this, &PeoplePage::applyFilter);
    return row;
}

void PeoplePage::addChip(QWidget *row, const QString &text, const char *name,
                         const PeopleFilter &filter)
{
    auto *chip = new CheckableChip(m_theme, text, row);
    chip->setObjectName(QLatin1String(name));
    row->layout()->addWidget(chip);
    m_chips->addButton(chip, static_cast<int>(m_chipFilters.size()));
    m_chipFilters.push_back(filter);
}

QWidget *PeoplePage::makeRight()
{
    auto *right = new QWidget(this);
    m_back = new QPushButton(tr("← All people"), right);
    m_back->setObjectName(QStringLiteral("backButton"));
    m_back->setAccessibleName(tr("Back to all people"));
    m_back->setFlat(true);
    m_person = new PersonView(m_workspace, m_theme, right);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(Theme::spacing(3), 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_back, 0, Qt::AlignLeft);
    column->addWidget(m_person, 1);
    m_back->hide();
    connect(m_back, &QPushButton::clicked, this, [this] {
        m_isPersonOpen = false;
        showParts();
        m_list->setFocus();
    });
    connect(m_person, &PersonView::failed, this, &PeoplePage::failed);
    return right;
}

void PeoplePage::applyFilter()
{
    PeopleFilter filter = m_chipFilters[static_cast<std::size_t>(m_chips->checkedId())];
    filter.text = m_filterField->text();
    const ContactId selected = currentPerson();
    report(m_model->setFilter(filter));
    afterChange(selected, 0);
}

void PeoplePage::showEverybody()
{
    m_filterField->clear();
    m_chips->button(0)->setChecked(true);
    m_filterTimer.stop();
    applyFilter();
    m_filterField->setFocus();
}

void PeoplePage::reload()
{
    const ContactId selected = currentPerson();
    const int row = m_list->currentIndex().row();
    report(m_model->reload());
    afterChange(selected, row);
    recount();
}

void PeoplePage::takeIn(const ChangeSet &changes)
{
    const ContactId selected = currentPerson();
    const int row = m_list->currentIndex().row();
    report(m_model->update(changes));
    afterChange(selected, row);
    recount();
}

void PeoplePage::afterChange(ContactId selected, int row)
{
    const int found = m_model->rowOf(selected);
    select(found >= 0 ? found : std::clamp(row, 0, std::max(0, m_model->rowCount() - 1)));
    const bool isEmpty = m_model->rowCount() == 0;
    m_listOrNothing->setCurrentIndex(isEmpty ? 1 : 0);
    showCurrent();
    Q_EMIT summaryChanged();
}

void PeoplePage::recount()
{
    const auto number = m_workspace.people().count();
    if (!number) {
        Q_EMIT failed(number.error());
        return;
    }
    m_count = *number;
    const QString words = m_count == 1
                              ? tr("Filter 1 person")
                              : tr("Filter %1 people").arg(wordsLocale().toString(m_count));
    m_filterField->setPlaceholderText(words);
    Q_EMIT summaryChanged();
}

void PeoplePage::select(int row)
{
    const QModelIndex index = m_model->index(row);
    if (index != m_list->currentIndex()) {
        m_list->setCurrentIndex(index);
    }
}

void PeoplePage::openPerson(ContactId contact)
{
    m_isPersonOpen = true;
    if (m_model->rowOf(contact) < 0) {
        m_filterField->clear();
        m_filterTimer.stop();
        m_chips->button(0)->setChecked(true);
        PeopleFilter everybody;
        // Search finds archived people too, and they live at the chip's end of the row.
        const auto line = m_workspace.people().line(contact, m_workspace.today());
        if (line && line->state == ContactState::Archived) {
            m_chips->buttons().constLast()->setChecked(true);
            everybody.includeArchived = true;
        }
        report(m_model->setFilter(everybody));
        afterChange(contact, 0);
    }
    select(m_model->rowOf(contact));
    m_list->scrollTo(m_list->currentIndex(), QAbstractItemView::PositionAtCenter);
    showParts();
    if (m_isNarrow) {
        m_back->setFocus();
    }
}

ContactId PeoplePage::currentPerson() const
{
    return m_model->idAt(m_list->currentIndex().row());
}

void PeoplePage::showCurrent()
{
    report(m_person->showContact(currentPerson()));
    showParts();
}

void PeoplePage::showParts()
{
    m_left->setVisible(!m_isNarrow || !m_isPersonOpen);
    m_right->setVisible(!m_isNarrow || m_isPersonOpen);
    m_back->setVisible(m_isNarrow);
    m_left->setMaximumWidth(m_isNarrow ? QWIDGETSIZE_MAX : listWidth);
}

void PeoplePage::setNarrow(bool isNarrow)
{
    m_isNarrow = isNarrow;
    showParts();
}

void PeoplePage::focusContent()
{
    m_list->setFocus();
}

PageBadge PeoplePage::badge() const
{
    return {m_count, false, wordsLocale().toString(m_count)};
}

QString PeoplePage::summary() const
{
    const auto people = [](qint64 number) {
        return number == 1 ? tr("1 person") : tr("%1 people").arg(wordsLocale().toString(number));
    };
    const int shown = m_model->rowCount();
    return shown == m_count ? people(m_count)
                            : tr("%1 of %2").arg(wordsLocale().toString(shown), people(m_count));
}

bool PeoplePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filterField && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            m_list->setFocus();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PeoplePage::paintEvent(QPaintEvent *)
{
    if (m_left->isVisible() && m_right->isVisible()) {
        // Between the list and the person, down to the edge of the window.
        const int x = layoutDirection() == Qt::RightToLeft ? m_left->x() : m_right->x();
        QPainter(this).fillRect(QRect(x, 0, 1, height()), m_theme.color(Token::Line));
    }
}

void PeoplePage::report(const Result<void> &result)
{
    if (!result) {
        Q_EMIT failed(result.error());
    }
}

} // namespace hallway
