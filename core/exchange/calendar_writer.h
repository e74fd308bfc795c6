#pragma once

#include <QByteArray>
#include <QDate>
#include <QString>
#include <vector>

namespace hallway {

/// One day in a calendar file, mostly with an alarm in the morning.
struct CalendarEntry
{
    QString uid; ///< the same whenever the same thing is written again
    QDate on;
    QString summary;
    QString description;
    QString category;
    bool hasAlarm = true;
};

/// An iCalendar file (RFC 5545) of all-day events that block no time. `stampMilliseconds` is the
/// instant of writing, UTC.
[[nodiscard]] QByteArray writtenCalendar(const std::vector<CalendarEntry> &entries,
                                         qint64 stampMilliseconds);

} // namespace hallway
