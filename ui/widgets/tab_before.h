#pragma once

#include <QWidget>
#include <algorithm>
#include <vector>

namespace hallway {

/// Lets Tab go from `before` to these, in their order.
template <class Widgets>
void tabAfter(QWidget *before, const Widgets &widgets)
{
    for (QWidget *each : widgets) {
        QWidget::setTabOrder(before, each);
        before = each;
    }
}

/// Lets Tab go to these, in their order, before it comes to `next`: for what is added later.
inline void tabBefore(const QWidget *next, const std::vector<QWidget *> &added)
{
    const auto isStop = [&added](const QWidget *each) {
        // One that leaves the keys to a part of it would be taken for that part.
        return (each->focusPolicy() & Qt::TabFocus) != 0 && !each->focusProxy() &&
               std::find(added.begin(), added.end(), each) == added.end();
    };
    QWidget *before = next->previousInFocusChain();
    while (before != next && !isStop(before)) {
        before = before->previousInFocusChain();
    }
    tabAfter(before, added);
}

} // namespace hallway
