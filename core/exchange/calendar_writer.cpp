#include "core/exchange/calendar_writer.h"

#include "core/base/text.h"

#include <libical/ical.h>
#include <memory>

namespace hallway {

namespace {

using Component = std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)>;

constexpr int alarmHour = 8;
constexpr int alarmMinute = 30;
constexpr qint64 millisecondsPerSecond = 1000;

/// What calendars show must not hold control characters: some refuse the whole file.
QByteArray plain(const QString &text)
{
    return cleaned(text).toUtf8();
}

icaltimetype dayTime(QDate day)
{
    icaltimetype time = icaltime_null_date();
    time.year = day.year();
    time.month = day.month();
    time.day = day.day();
    return time;
}

/// In the morning of the day. Importers want it whole and at the end of its event.
icalcomponent *alarmFor(const CalendarEntry &entry)
{
    icaldurationtype fromMidnight = icaldurationtype_null_duration();
    fromMidnight.hours = alarmHour;
    fromMidnight.minutes = alarmMinute;
    icaltriggertype trigger{};
    trigger.time = icaltime_null_time();
    trigger.duration = fromMidnight;
    icalcomponent *alarm = icalcomponent_new_valarm();
    icalcomponent_add_property(alarm, icalproperty_new_action(ICAL_ACTION_DISPLAY));
    icalcomponent_add_property(alarm,
                               icalproperty_new_description(plain(entry.summary).constData()));
    icalcomponent_add_property(alarm, icalproperty_new_trigger(trigger));
    return alarm;
}

/// An all-day event ends, exclusively, on the day after (RFC 5545, 3.6.1).
icalcomponent *eventFor(const CalendarEntry &entry, icaltimetype stamp)
{
    icalcomponent *event = icalcomponent_new_vevent();
    const auto add = [event](icalproperty *property) {
        icalcomponent_add_property(event, property);
    };
    add(icalproperty_new_uid(plain(entry.uid).constData()));
    add(icalproperty_new_dtstamp(stamp));
    add(icalproperty_new_dtstart(dayTime(entry.on)));
    add(icalproperty_new_dtend(dayTime(entry.on.addDays(1))));
    add(icalproperty_new_summary(plain(entry.summary).constData()));
    if (!entry.description.isEmpty()) {
        add(icalproperty_new_description(plain(entry.description).constData()));
    }
    if (!entry.category.isEmpty()) {
        add(icalproperty_new_categories(plain(entry.category).constData()));
    }
    add(icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
    if (entry.hasAlarm) {
        icalcomponent_add_component(event, alarmFor(entry));
    }
    return event;
}

QByteArray textOf(icalcomponent *calendar)
{
    const std::unique_ptr<char, decltype(&icalmemory_free_buffer)> text(
        icalcomponent_as_ical_string_r(calendar), icalmemory_free_buffer);
    return {text.get()};
}

} // namespace

QByteArray writtenCalendar(const std::vector<CalendarEntry> &entries, qint64 stampMilliseconds)
{
    const Component calendar(icalcomponent_new_vcalendar(), icalcomponent_free);
    const auto add = [&calendar](icalproperty *property) {
        icalcomponent_add_property(calendar.get(), property);
    };
    add(icalproperty_new_version("2.0"));
    add(icalproperty_new_prodid("-//Hallway//Hallway " HALLWAY_VERSION "//EN"));
    add(icalproperty_new_method(ICAL_METHOD_PUBLISH));
    const icaltimetype stamp = icaltime_from_timet_with_zone(
        time_t(stampMilliseconds / millisecondsPerSecond), 0, icaltimezone_get_utc_timezone());
    for (const CalendarEntry &entry : entries) {
        icalcomponent_add_component(calendar.get(), eventFor(entry, stamp));
    }
    return textOf(calendar.get());
}

} // namespace hallway
