#include "ui/widgets/rows_view.h"

#include <QLineEdit>
#include <QPainter>
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

void paintRowGround(QPainter &painter, const QStyleOptionViewItem &option, const Theme &theme)
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(isSelected ? Token::AccentWash : Token::Hover));
        painter.drawRoundedRect(option.rect, Theme::fieldRadius(), Theme::fieldRadius());
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setPen(QPen(theme.color(Token::Accent), 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), Theme::fieldRadius(),
                                Theme::fieldRadius());
    }
}

} // namespace hallway
