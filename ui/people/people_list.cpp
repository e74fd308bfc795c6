#include "ui/people/people_list.h"

#include "ui/people/filter_chips.h"
#include "ui/people/people_delegate.h"
#include "ui/people/people_model.h"
#include "ui/text/translate.h"
#include "ui/widgets/checkable_chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/form.h"
#include "ui/widgets/rows_view.h"
#include "ui/widgets/search_field.h"

#include <QActionGroup>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QStackedWidget>
#include <unordered_set>

namespace hallway {
namespace {

struct OrderWords
{
    PeopleOrder order;
    const char *name;
    const char *words;
};

constexpr std::array orderWords{
    OrderWords{PeopleOrder::Name, "nameOrderAction",
               QT_TRANSLATE_NOOP("hallway::PeopleList", "Name")},
    OrderWords{PeopleOrder::LastContact, "lastContactOrderAction",
               QT_TRANSLATE_NOOP("hallway::PeopleList", "Last contact")},
    OrderWords{PeopleOrder::Tie, "tieOrderAction", QT_TRANSLATE_NOOP("hallway::PeopleList", "Tie")},
    OrderWords{PeopleOrder::NextFollowUp, "nextOrderAction",
               QT_TRANSLATE_NOOP("hallway::PeopleList", "Next follow-up")},
};

} // namespace

PeopleList::PeopleList(Workspace &workspace, const PeopleDirectory &directory, const Theme &theme,
                       QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_directory(directory), m_theme(theme),
      m_model(new PeopleModel(workspace, directory, this)),
      m_filterField(new SearchField(theme, tr("Filter people"), this)),
      m_chips(new FilterChips(theme, this)), m_rows(new RowsView(tr("People"), this)),
      m_several(new CheckableChip(theme, QString(), this)), m_orderButton(new QPushButton(this)),
      m_rowsOrNothing(new QStackedWidget(this)),
      m_nobody(new EmptyState(theme, tr("Nobody found"), tr("Nobody here has all of these words."),
                              this))
{
    setObjectName(QStringLiteral("peopleList"));
    m_filterField->setObjectName(QStringLiteral("peopleFilterField"));
    m_filterField->installEventFilter(this);
    makeRows();
    QPushButton *everybody = m_nobody->addAction(tr("Show everybody"));
    everybody->setProperty("primary", false);
    m_rowsOrNothing->addWidget(m_rows);
    m_rowsOrNothing->addWidget(m_nobody);
    auto *list = column(this);
    list->addWidget(m_filterField);
    list->addWidget(m_chips);
    list->addWidget(makeHeader());
    list->addWidget(m_rowsOrNothing, 1);
    setTabOrder(m_rows, everybody);
    m_chips->setReadOnly(workspace.isReadOnly());
    connect(m_nobody, &EmptyState::actionTriggered, this, &PeopleList::showEverybody);
    connect(m_filterField, &QLineEdit::textChanged, this, [this] {
        if (!m_isRestoring) {
            applyFilter(true);
        }
    });
    connectChips();
    showOrder();
}

void PeopleList::makeRows()
{
    m_rows->setObjectName(QStringLiteral("peopleListView"));
    m_rows->setModel(m_model);
    m_rows->setFilter(m_filterField);
    m_rows->setItemDelegate(new PeopleDelegate(m_theme, m_rows));
    m_rows->setUniformItemSizes(true);
    m_rows->setSelectionMode(QAbstractItemView::ExtendedSelection);
    connect(m_rows, &RowsView::activated, this, &PeopleList::activated);
    connect(m_rows, &RowsView::clicked, this, &PeopleList::clicked);
    connect(&m_theme, &Theme::changed, m_rows, [this] { m_rows->doItemsLayout(); });
    const auto changed = [this] {
        if (!m_isRestoring) {
            showSelection();
            Q_EMIT selectionChanged(false);
        }
    };
    connect(m_rows->selectionModel(), &QItemSelectionModel::selectionChanged, this, changed);
    connect(m_rows->selectionModel(), &QItemSelectionModel::currentChanged, this, changed);
}

QWidget *PeopleList::makeHeader()
{
    auto *header = new QWidget(this);
    auto *institutions = new CheckableChip(m_theme, tr("Institutions"), header);
    institutions->setObjectName(QStringLiteral("institutionsChip"));
    institutions->setAccessibleName(tr("List institutions"));
    institutions->setCheckable(false);
    connect(institutions, &QAbstractButton::clicked, this, &PeopleList::institutionsRequested);
    m_several->setObjectName(QStringLiteral("severalSelectedChip"));
    m_several->setCheckable(false);
    m_several->hide();
    connect(m_several, &QAbstractButton::clicked, this, &PeopleList::activated);
    m_orderButton->setObjectName(QStringLiteral("orderButton"));
    m_orderButton->setFlat(true);
    m_orderButton->setProperty("menu", true);
    auto *menu = new QMenu(m_orderButton);
    auto *group = new QActionGroup(menu);
    for (const OrderWords &each : orderWords) {
        QAction *action = menu->addAction(tr(each.words));
        action->setObjectName(QLatin1String(each.name));
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, order = each.order] {
            setOrder(order);
            Q_EMIT orderChosen(order);
        });
    }
    m_orderButton->setMenu(menu);
    auto *line = row(header, 1);
    line->addWidget(institutions);
    line->addWidget(m_several);
    line->addStretch();
    line->addWidget(m_orderButton);
    setTabOrder(institutions, m_several);
    setTabOrder(m_several, m_orderButton);
    setTabOrder(m_orderButton, m_rows);
    return header;
}

void PeopleList::connectChips()
{
    connect(m_chips, &FilterChips::chosen, this, [this] { applyFilter(false); });
    connect(m_chips, &FilterChips::addRequested, this, &PeopleList::addFilter);
    connect(m_chips, &FilterChips::editRequested, this, &PeopleList::editFilter);
    connect(m_chips, &FilterChips::moveRequested, this, [this](const QString &name, int places) {
        report(m_workspace.moveFilter(name, places));
    });
    connect(m_chips, &FilterChips::deleteRequested, this,
            [this](const QString &name) { report(m_workspace.deleteFilter(name)); });
}

PeopleQuery PeopleList::queryNow() const
{
    PeopleQuery query = m_chips->query();
    query.text = QString(query.text + u' ' + m_filterField->text()).simplified();
    query.order = m_order;
    return query;
}

void PeopleList::applyFilter(bool isTyping)
{
    const Kept kept = keep();
    m_isRestoring = true; // rows that go would bring their neighbours for a moment
    m_model->setQuery(queryNow());
    restore(kept, false);
    Q_EMIT selectionChanged(isTyping);
    Q_EMIT filtered();
}

void PeopleList::refresh()
{
    const Kept kept = keep();
    m_isRestoring = true; // rows that go would bring their neighbours for a moment
    m_model->refresh();
    restore(kept, true);
    m_chips->showCounts(m_directory.roster());
    const qint64 count = m_directory.count();
    m_filterField->setPlaceholderText(
        count == 1 ? tr("Filter 1 person")
                   : tr("Filter %1 people").arg(wordsLocale().toString(count)));
    if (m_wanted.isValid() && m_directory.isRead()) {
        showPerson(m_wanted);
    }
    Q_EMIT selectionChanged(false);
    Q_EMIT filtered();
}

void PeopleList::readFilters()
{
    const auto filters = m_workspace.savedFilters();
    if (!filters) {
        Q_EMIT failed(filters.error());
        return;
    }
    const PeopleQuery before = m_chips->query();
    m_chips->setSaved(*filters);
    m_chips->showCounts(m_directory.roster());
    if (m_chips->query() != before) {
        applyFilter(false);
    }
}

/// Without filtering anew.
void PeopleList::clearText()
{
    m_isRestoring = true;
    m_filterField->clear();
    m_isRestoring = false;
}

void PeopleList::showEverybody()
{
    clearText();
    m_chips->choose(PeopleGroup::Everybody);
    applyFilter(false);
    m_filterField->setFocus();
}

void PeopleList::showPerson(ContactId contact)
{
    m_wanted = m_directory.isRead() ? ContactId() : contact;
    if (m_model->rowOf(contact) < 0) {
        clearText();
        m_chips->choose(m_directory.roster().isArchived(contact) ? PeopleGroup::Archived
                                                                 : PeopleGroup::Everybody);
        applyFilter(false);
    }
    const int row = m_model->rowOf(contact);
    if (row >= 0) {
        goTo(m_model->index(row));
        m_rows->scrollTo(m_rows->currentIndex(), QAbstractItemView::PositionAtCenter);
    }
}

PeopleList::Kept PeopleList::keep() const
{
    Kept kept;
    kept.current = current();
    kept.row = std::max(0, m_rows->currentIndex().row());
    kept.selected = selected();
    const QModelIndex top = m_rows->indexAt(QPoint(1, 1));
    kept.top = m_model->idAt(top.row());
    kept.offset = -m_rows->visualRect(top).top();
    return kept;
}

void PeopleList::restore(const Kept &kept, bool keepsPlace)
{
    m_isRestoring = true;
    m_rowsOrNothing->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
    const int found = m_model->rowOf(kept.current);
    const int row = found >= 0   ? found
                    : keepsPlace ? std::min(kept.row, m_model->rowCount() - 1)
                                 : 0;
    const QModelIndex index = m_model->index(row);
    if (kept.selected.size() > 1) {
        m_rows->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        selectRows(kept.selected);
    } else {
        goTo(index);
    }
    if (keepsPlace) {
        keepPlace(kept);
    } else if (index.isValid()) {
        m_rows->scrollTo(index);
    }
    m_isRestoring = false;
    showSelection();
}

/// The view's own way would look at the keys that are held down, as Ctrl is for an undo.
void PeopleList::goTo(const QModelIndex &index)
{
    m_rows->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
}

void PeopleList::showSelection()
{
    const std::size_t number = selected().size();
    const QString words = tr("%1 selected").arg(wordsLocale().toString(qint64(number)));
    m_several->setText(words);
    m_several->setAccessibleName(words);
    m_several->setVisible(number > 1);
}

/// Those of these that are listed; the current one where none of them is.
void PeopleList::selectRows(const std::vector<ContactId> &people)
{
    const std::unordered_set<ContactId> wanted(people.begin(), people.end());
    QItemSelection selection;
    const auto rows = m_model->rowCount();
    for (int row = 0; row < rows; ++row) {
        int last = row;
        while (last < rows && wanted.contains(m_model->idAt(last))) {
            ++last;
        }
        if (last > row) {
            selection.append(QItemSelectionRange(m_model->index(row), m_model->index(last - 1)));
            row = last;
        }
    }
    if (selection.isEmpty()) {
        selection.select(m_rows->currentIndex(), m_rows->currentIndex());
    }
    m_rows->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void PeopleList::keepPlace(const Kept &kept)
{
    const int row = m_model->rowOf(kept.top);
    if (row >= 0) {
        const QRect place = m_rows->visualRect(m_model->index(row)); // lays the rows out
        QScrollBar *bar = m_rows->verticalScrollBar();
        bar->setValue(bar->value() + place.top() + kept.offset);
    }
}

ContactId PeopleList::current() const
{
    return m_model->idAt(m_rows->currentIndex().row());
}

std::vector<ContactId> PeopleList::selected() const
{
    std::vector<int> rows;
    for (const QItemSelectionRange &range : m_rows->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            rows.push_back(row);
        }
    }
    std::sort(rows.begin(), rows.end());
    std::vector<ContactId> people;
    people.reserve(rows.size());
    for (const int row : rows) {
        people.push_back(m_model->idAt(row));
    }
    return people;
}

void PeopleList::selectOnlyCurrent()
{
    m_rows->selectionModel()->select(m_rows->currentIndex(), QItemSelectionModel::ClearAndSelect);
    focusRows();
}

int PeopleList::shown() const
{
    return m_model->rowCount();
}

void PeopleList::setOrder(PeopleOrder order)
{
    m_order = order;
    showOrder();
    applyFilter(false);
}

void PeopleList::showOrder()
{
    for (const OrderWords &each : orderWords) {
        if (each.order == m_order) {
            m_orderButton->setText(tr(each.words));
            m_orderButton->setAccessibleName(tr("Sorted by: %1").arg(tr(each.words)));
            m_orderButton->setToolTip(tr("Sorted by: %1").arg(tr(each.words)));
            m_orderButton->menu()->findChild<QAction *>(QLatin1String(each.name))->setChecked(true);
        }
    }
}

void PeopleList::focusRows()
{
    m_rows->setFocus();
}

void PeopleList::report(const Result<void> &result)
{
    if (!result) {
        Q_EMIT failed(result.error());
    }
}

bool PeopleList::moveInRows(int key, Qt::KeyboardModifiers modifiers)
{
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Up:
    case Qt::Key_PageDown:
    case Qt::Key_PageUp: {
        QKeyEvent press(QEvent::KeyPress, key, modifiers);
        QCoreApplication::sendEvent(m_rows, &press);
        return true;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (current().isValid()) {
            Q_EMIT activated();
        }
        return true;
    default:
        return false;
    }
}

bool PeopleList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filterField && event->type() == QEvent::KeyPress) {
        const auto *press = static_cast<QKeyEvent *>(event);
        return moveInRows(press->key(), press->modifiers());
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace hallway
