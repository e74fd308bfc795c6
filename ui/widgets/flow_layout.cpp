#include "ui/widgets/flow_layout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace hallway {

FlowLayout::FlowLayout(int gap, QWidget *parent) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(gap);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(items_);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    items_.append(item);
    invalidate();
}

int FlowLayout::count() const
{
    return static_cast<int>(items_.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return items_.value(index, nullptr);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    QLayoutItem *taken = index >= 0 && index < items_.size() ? items_.takeAt(index) : nullptr;
    invalidate();
    return taken;
}

Qt::Orientations FlowLayout::expandingDirections() const
{
    return {};
}

bool FlowLayout::hasHeightForWidth() const
{
    return true;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), Pass::Measure);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : items_) {
        size = size.expandedTo(item->minimumSize());
    }
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    for (const QLayoutItem *item : items_) {
        width += item->isEmpty() ? 0 : item->sizeHint().width() + spacing();
    }
    const QMargins margins = contentsMargins();
    return {width + margins.left() + margins.right(), minimumSize().height()};
}

void FlowLayout::setGeometry(const QRect &area)
{
    QLayout::setGeometry(area);
    arrange(area, Pass::Place);
}

int FlowLayout::arrange(const QRect &area, Pass pass) const
{
    const QMargins margins = contentsMargins();
    const QRect inner = area.marginsRemoved(margins);
    const Qt::LayoutDirection direction =
        parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    QPoint at = inner.topLeft();
    int lineHeight = 0;
    for (QLayoutItem *item : items_) {
        if (item->isEmpty()) {
            continue;
        }
        const QSize size = item->sizeHint().boundedTo(QSize(inner.width(), QWIDGETSIZE_MAX));
        if (at.x() > inner.x() && at.x() + size.width() > inner.x() + inner.width()) {
            at = QPoint(inner.x(), at.y() + lineHeight + spacing());
            lineHeight = 0;
        }
        if (pass == Pass::Place) {
            item->setGeometry(QStyle::visualRect(direction, inner, QRect(at, size)));
        }
        at.rx() += size.width() + spacing();
        lineHeight = std::max(lineHeight, size.height());
    }
    return at.y() + lineHeight - area.y() + margins.bottom();
}

} // namespace hallway
