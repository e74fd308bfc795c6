#include "ui/exchange/record_halves.h"

#include "ui/exchange/import_delegate.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/form.h"
#include "ui/widgets/rows_view.h"

#include <QBoxLayout>
#include <QStackedWidget>

namespace hallway {
namespace {

constexpr int listShare = 5;

QWidget *inCard(const Theme &theme, QWidget *content, QWidget *parent)
{
    auto *card = new Card(theme, parent);
    (new QVBoxLayout(card))->addWidget(content);
    return card;
}

} // namespace

RecordHalves::RecordHalves(const Theme &theme, const QString &listName, Details details,
                           QWidget *parent)
    : QWidget(parent)
{
    auto *line = row(this, 3);
    line->addWidget(inCard(theme, makeRows(theme, listName), this), listShare);
    line->addWidget(inCard(theme, details.widget, this), details.share);
}

QWidget *RecordHalves::makeRows(const Theme &theme, const QString &listName)
{
    m_listOrNothing = new QStackedWidget(this);
    m_list = new RowsView(tr("Records"), m_listOrNothing);
    m_list->setObjectName(listName);
    m_list->setUniformItemSizes(true);
    auto *delegate = new ImportDelegate(theme, m_list);
    m_list->setItemDelegate(delegate);
    m_nothing = new EmptyState(theme, {}, {}, m_listOrNothing);
    m_listOrNothing->addWidget(m_list);
    m_listOrNothing->addWidget(m_nothing);
    connect(delegate, &ImportDelegate::tickRequested, this, &RecordHalves::tickRequested);
    return m_listOrNothing;
}

void RecordHalves::setRecords(QAbstractItemModel *records)
{
    if (m_list->model() == records) {
        return;
    }
    m_list->setModel(records);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &RecordHalves::currentChanged);
}

void RecordHalves::setFilter(QLineEdit *filter)
{
    m_list->setFilter(filter);
}

void RecordHalves::showFirst()
{
    const QAbstractItemModel *records = m_list->model();
    m_listOrNothing->setCurrentIndex(records->rowCount() > 0 ? 0 : 1);
    m_list->setCurrentIndex(records->index(0, 0));
    Q_EMIT currentChanged();
}

void RecordHalves::setEmptyWords(const QString &title, const QString &words)
{
    m_nothing->setWords(title, words);
}

void RecordHalves::focusList()
{
    m_list->setFocus();
}

QModelIndex RecordHalves::current() const
{
    return m_list->currentIndex();
}

} // namespace hallway
