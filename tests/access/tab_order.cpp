#include "tests/access/faults.h"

#include <QApplication>
#include <QTest>
#include <QWidget>
#include <algorithm>

namespace hallway::access {
namespace {

constexpr size_t mostSteps = 300;
constexpr int mostLinks = 10; ///< of one label, between which Tab goes

bool isStop(const QWidget &widget)
{
    return widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) != 0 && !widget.focusProxy();
}

std::vector<QWidget *> stopsOf(const QWidget &window)
{
    std::vector<QWidget *> stops = visibleWidgets(window);
    stops.erase(std::remove_if(stops.begin(), stops.end(),
                               [](const QWidget *each) { return !isStop(*each); }),
                stops.end());
    return stops;
}

bool contains(const std::vector<QWidget *> &widgets, const QWidget *wanted)
{
    return std::find(widgets.begin(), widgets.end(), wanted) != widgets.end();
}

QRect placeOf(const QWidget &widget)
{
    return {widget.mapTo(widget.window(), QPoint(0, 0)), widget.size()};
}

/// A step goes down, or to the next column, or along the line. It never goes back up in its column
/// or back along its line.
bool goesBack(const QWidget &from, const QWidget &to)
{
    const QRect before = placeOf(from);
    const QRect after = placeOf(to);
    const bool isUp = after.bottom() <= before.top();
    const bool isDown = after.top() >= before.bottom();
    const bool isMirrored = from.layoutDirection() == Qt::RightToLeft;
    const bool isFurther =
        isMirrored ? after.right() <= before.left() : after.left() >= before.right();
    const bool isBehind =
        isMirrored ? after.left() >= before.right() : after.right() <= before.left();
    return isUp ? !isFurther : !isDown && isBehind;
}

/// The bar after a change comes last.
bool floats(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    return parent && parent->objectName() == QStringLiteral("undoBar");
}

/// The ones reached from where the keys are now, in their order, until one comes again; with the
/// steps that go back, by where things lie after the step: it may have scrolled.
std::vector<QWidget *> walk(Qt::Key key, QStringList &back)
{
    std::vector<QWidget *> reached;
    QWidget *at = QApplication::focusWidget();
    while (at && !contains(reached, at) && reached.size() < mostSteps) {
        reached.push_back(at);
        for (int i = 0; i < mostLinks && QApplication::focusWidget() == at; ++i) {
            QTest::keyClick(at, key);
        }
        QWidget *next = QApplication::focusWidget();
        if (next && next->window() == at->window() && !floats(*next) && !floats(*at) &&
            goesBack(*at, *next)) {
            back.append(described(*at) + QStringLiteral(" → ") + described(*next) +
                        QStringLiteral(" goes back"));
        }
        at = next;
    }
    return reached;
}

/// What of the stops was left out on a round with this key. Where there is one only, it keeps the
/// keys.
QStringList leftOut(const std::vector<QWidget *> &stops, const std::vector<QWidget *> &reached,
                    const QString &key)
{
    QStringList faults;
    if (QApplication::focusWidget() == reached.back() && reached.size() > 1) {
        faults.append(described(*reached.back()) + QStringLiteral(" keeps ") + key);
    }
    for (const QWidget *stop : stops) {
        if (!contains(reached, stop)) {
            faults.append(described(*stop) + QStringLiteral(" is never reached by ") + key);
        }
    }
    return faults;
}

} // namespace

QStringList faultsOfTabOrder(const QWidget &window)
{
    if (!QApplication::focusWidget()) {
        return {QStringLiteral("nothing has the keys")};
    }
    std::vector<QWidget *> stops = stopsOf(window);
    QStringList back;
    const std::vector<QWidget *> forth = walk(Qt::Key_Tab, back);
    // What went away meanwhile needs no keys.
    const std::vector<QWidget *> still = stopsOf(window);
    std::erase_if(stops, [&still](const QWidget *stop) { return !contains(still, stop); });
    // One step goes back, from the end of the round to its beginning.
    QStringList faults = back.size() > 1 ? back : QStringList();
    faults += leftOut(stops, forth, QStringLiteral("Tab"));
    faults += leftOut(stops, walk(Qt::Key_Backtab, back), QStringLiteral("Shift+Tab"));
    return faults;
}

} // namespace hallway::access
