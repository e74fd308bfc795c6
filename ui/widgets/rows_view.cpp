#include "ui/widgets/rows_view.h"

#include <QLineEdit>
#include <QResizeEvent>
#include <memory>

namespace hallway {
namespace {

constexpr int mostRowsSearched = 10'000;

} // namespace

RowsView::RowsView(const QString &name, QWidget *parent) : QListView(parent)
{
    setAccessibleName(name);
    setProperty("plain", true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
}

void RowsView::setModel(QAbstractItemModel *model)
{
    if (model == this->model()) {
        return;
    }
    const std::unique_ptr<QItemSelectionModel> before(selectionModel());
    QListView::setModel(model);
}

void RowsView::keyboardSearch(const QString &text)
{
    if (text.trimmed().isEmpty()) {
        return; // the space bar selects
    }
    if (m_filter) {
        m_filter->setFocus();
        m_filter->insert(text);
    } else if (model() && model()->rowCount() <= mostRowsSearched) {
        QListView::keyboardSearch(text);
    }
}

void RowsView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    // QListView itself only looks at the height.
    if (event->size().width() != event->oldSize().width()) {
        scheduleDelayedItemsLayout();
    }
}

} // namespace hallway
