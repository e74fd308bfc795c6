#include "ui/people/institution_list.h"

#include "ui/people/institution_delegate.h"
#include "ui/people/institution_model.h"
#include "ui/widgets/checkable_chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/form.h"
#include "ui/widgets/rows_view.h"
#include "ui/widgets/search_field.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QStackedWidget>

namespace hallway {

InstitutionList::InstitutionList(const PeopleDirectory &directory, const Theme &theme,
                                 QWidget *parent)
    : QWidget(parent), m_directory(directory), m_model(new InstitutionModel(directory, this)),
      m_filterField(new SearchField(theme, tr("Filter institutions"), this)),
      m_rows(new RowsView(tr("Institutions"), this)), m_rowsOrNothing(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("institutionList"));
    m_filterField->setObjectName(QStringLiteral("institutionFilterField"));
    m_filterField->installEventFilter(this);
    m_rows->setObjectName(QStringLiteral("institutionListView"));
    m_rows->setModel(m_model);
    m_rows->setFilter(m_filterField);
    m_rows->setItemDelegate(new InstitutionDelegate(theme, m_rows));
    m_rows->setUniformItemSizes(true);
    m_rowsOrNothing->addWidget(m_rows);
    m_rowsOrNothing->addWidget(new EmptyState(
        theme, tr("No institution"),
        tr("Where a person works is noted under Edit, or comes with an import."), this));
    auto *people = new CheckableChip(theme, tr("← People"), this);
    people->setObjectName(QStringLiteral("backToPeopleChip"));
    people->setAccessibleName(tr("List people"));
    people->setCheckable(false);
    auto *list = column(this);
    list->addWidget(m_filterField);
    list->addWidget(people);
    list->addWidget(m_rowsOrNothing, 1);
    setTabOrder(people, m_rows);
    connect(people, &QAbstractButton::clicked, this, &InstitutionList::peopleRequested);
    connect(m_filterField, &QLineEdit::textChanged, this, &InstitutionList::refresh);
    connect(m_rows, &RowsView::activated, this, &InstitutionList::activated);
    connect(m_rows, &RowsView::clicked, this, &InstitutionList::activated);
    connect(&theme, &Theme::changed, m_rows, [this] { m_rows->doItemsLayout(); });
    connect(m_rows->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (!m_isRefreshing) {
            m_currentName = m_model->nameAt(m_rows->currentIndex().row());
            Q_EMIT currentChanged();
        }
    });
}

void InstitutionList::refresh()
{
    m_isRefreshing = true;
    const int before = m_rows->currentIndex().row();
    m_model->refresh(m_filterField->text());
    const int found = m_model->rowOf(m_currentName);
    const int row = found >= 0 ? found : std::min(std::max(before, 0), m_model->rowCount() - 1);
    m_rows->setCurrentIndex(m_model->index(row));
    m_currentName = m_model->nameAt(row);
    m_rowsOrNothing->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
    m_isRefreshing = false;
    Q_EMIT currentChanged();
}

void InstitutionList::follow(const QString &name)
{
    m_currentName = name;
}

const InstitutionLine *InstitutionList::current() const
{
    return m_model->lineAt(m_rows->currentIndex().row());
}

int InstitutionList::shown() const
{
    return m_model->rowCount();
}

void InstitutionList::focusRows()
{
    m_rows->setFocus();
}

bool InstitutionList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filterField && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            QKeyEvent press(QEvent::KeyPress, key, {});
            QCoreApplication::sendEvent(m_rows, &press);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace hallway
