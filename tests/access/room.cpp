#include "tests/access/faults.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>

namespace hallway::access {
namespace {

bool hasWords(const QWidget &widget)
{
    const auto *label = qobject_cast<const QLabel *>(&widget);
    return (label && !label->text().isEmpty()) || qobject_cast<const QAbstractButton *>(&widget) ||
           qobject_cast<const QLineEdit *>(&widget) || qobject_cast<const QComboBox *>(&widget) ||
           qobject_cast<const QAbstractSpinBox *>(&widget);
}

QSize needed(const QWidget &widget)
{
    QSize least = widget.minimumSizeHint();
    if (qobject_cast<const QLineEdit *>(&widget) || qobject_cast<const QComboBox *>(&widget)) {
        // What Qt itself makes of a style sheet has less than it says, and room enough.
        return {least.width(), widget.fontMetrics().height()};
    }
    if (widget.hasHeightForWidth()) {
        const auto *label = qobject_cast<const QLabel *>(&widget);
        least.setWidth(label && label->wordWrap() ? 0 : least.width());
        least.setHeight(widget.heightForWidth(widget.width()));
    }
    return least;
}

bool isViewport(const QWidget &widget)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(widget.parentWidget());
    return area && area->viewport() == &widget;
}

QString sizes(QSize has, QSize needs)
{
    return QStringLiteral(" has %1 x %2, needs %3 x %4")
        .arg(has.width())
        .arg(has.height())
        .arg(needs.width())
        .arg(needs.height());
}

QString faultOf(const QWidget &widget)
{
    const QWidget &parent = *widget.parentWidget();
    if (!isViewport(parent) && !isViewport(widget) && !parent.rect().contains(widget.geometry())) {
        return described(widget) + QStringLiteral(" reaches out of ") + described(parent);
    }
    const QSize least = needed(widget);
    if (hasWords(widget) && (widget.width() < least.width() || widget.height() < least.height())) {
        return described(widget) + sizes(widget.size(), least);
    }
    const auto *area = qobject_cast<const QScrollArea *>(&widget);
    if (area && area->widget() && area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff &&
        area->widget()->width() > area->viewport()->width()) {
        return described(*area->widget()) + sizes(area->viewport()->size(), area->widget()->size());
    }
    return {};
}

bool isOn(const QWidget &one, const QWidget &other)
{
    return one.parentWidget() == other.parentWidget() && hasWords(one) && hasWords(other) &&
           !qobject_cast<const QLineEdit *>(&one) && !qobject_cast<const QLineEdit *>(&other) &&
           one.geometry().intersects(other.geometry());
}

} // namespace

QStringList faultsOfRoom(const QWidget &window)
{
    QStringList faults;
    if (window.width() > smallestScreen.width() || window.height() > smallestScreen.height()) {
        faults.append(described(window) + sizes(smallestScreen, window.size()));
    }
    const std::vector<QWidget *> widgets = visibleWidgets(window);
    for (auto each = widgets.begin(); each != widgets.end(); ++each) {
        const QString fault = faultOf(**each);
        faults += fault.isEmpty() ? QStringList() : QStringList(fault);
        for (auto other = std::next(each); other != widgets.end(); ++other) {
            if (isOn(**each, **other)) {
                faults.append(described(**each) + QStringLiteral(" lies on ") + described(**other));
            }
        }
    }
    return faults;
}

} // namespace hallway::access
