#pragma once

#include <QWidget>
#include <algorithm>
#include <vector>

namespace hallway {

/// True where Tab stops itself: who leaves the keys to a part would be taken for that part.
inline bool isTabStop(const QWidget *widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) != 0 && !widget->focusProxy();
}

/// Lets Tab go from `before`, or from the last stop in front of it, to these, in their order.
template <class Widgets>
void tabAfter(QWidget *before, const Widgets &widgets)
{
    QWidget *stop = before;
    while (!isTabStop(stop) && stop->previousInFocusChain() != before) {
        stop = stop->previousInFocusChain();
    }
    for (QWidget *each : widgets) {
        QWidget::setTabOrder(stop, each);
        stop = each;
    }
}

/// Lets Tab go to these, in their order, before it comes to `next`: for what is added later.
inline void tabBefore(const QWidget *next, const std::vector<QWidget *> &added)
{
    const auto isOther = [&added](const QWidget *each) {
        return isTabStop(each) && std::find(added.begin(), added.end(), each) == added.end();
    };
    QWidget *before = next->previousInFocusChain();
    while (before != next && !isOther(before)) {
        before = before->previousInFocusChain();
    }
    tabAfter(before, added);
}

} // namespace hallway
