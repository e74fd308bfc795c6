#include "core/base/day_window.h"

#include <algorithm>

namespace hallway {

namespace {

/// The first day from `first` to `last` whose weekday (Monday is 1) lies in the range.
QDate firstWeekday(QDate first, QDate last, int from, int to)
{
    for (QDate day = first; day <= last && day < first.addDays(7); day = day.addDays(1)) {
        if (day.dayOfWeek() >= from && day.dayOfWeek() <= to) {
            return day;
        }
    }
    return {};
}

} // namespace

QDate suggestedDay(const DayWindow &window, QDate today)
{
    const QDate first = std::max(window.opensOn, today);
    const QDate middleOfWeek = firstWeekday(first, window.dueOn, Qt::Tuesday, Qt::Thursday);
    if (middleOfWeek.isValid()) {
        return middleOfWeek;
    }
    const QDate weekday = firstWeekday(first, window.dueOn, Qt::Monday, Qt::Friday);
    return weekday.isValid() ? weekday : first;
}

} // namespace hallway
