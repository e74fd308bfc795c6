#include "core/exchange/calendar_time.h"

#include <QSet>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace hallway {

namespace {

constexpr std::size_t mostOccurrences = 1000;
/// A rule that needs more steps to get to the present than some lives have days is no meeting's.
constexpr int mostSteps = 60'000;
constexpr int secondsPerMinute = 60;
constexpr int minutesPerHour = 60;
constexpr int widestUtcOffset = 14 * minutesPerHour;

QDate dayOf(const icaltimetype &time)
{
    return {time.year, time.month, time.day};
}

int minuteOf(const icaltimetype &time)
{
    return time.hour * minutesPerHour + time.minute;
}

/// "W. Europe Standard Time" without a definition: the zone that it means.
const icaltimezone *zoneNamed(const QString &name)
{
    const QByteArray iana = QTimeZone::windowsIdToDefaultIanaId(name.toUtf8());
    const QByteArray known = iana.isEmpty() ? name.toUtf8() : iana;
    return icaltimezone_get_builtin_timezone(known.constData());
}

bool isWithin(const icaltimetype &time, const CalendarClock &clock, const CalendarBounds &bounds)
{
    const QDate written = dayOf(time);
    if (written.addDays(2) < bounds.from || written.addDays(-2) > bounds.until) {
        return false; // whatever the zone
    }
    const QDate day = clock.occurrence(time).on;
    return day.isValid() && day >= bounds.from && day <= bounds.until;
}

/// The first of a list of a rule is this where there is no list.
bool hasOne(const short *list)
{
    return list[0] == ICAL_RECURRENCE_ARRAY_MAX || list[1] == ICAL_RECURRENCE_ARRAY_MAX;
}

/// Rules that repeat by the hour, or several times a day, are not about meetings, and libical may
/// walk through centuries of seconds for them.
bool isFollowed(const icalrecurrencetype &rule)
{
    const bool isByDays =
        rule.freq == ICAL_DAILY_RECURRENCE || rule.freq == ICAL_WEEKLY_RECURRENCE ||
        rule.freq == ICAL_MONTHLY_RECURRENCE || rule.freq == ICAL_YEARLY_RECURRENCE;
    return isByDays && hasOne(rule.by_hour) && hasOne(rule.by_minute) && hasOne(rule.by_second);
}

/// Gathers the times of one event.
class Repetitions
{
public:
    Repetitions(icalcomponent *event, const CalendarClock &clock, const CalendarBounds &bounds)
        : m_event(event), m_clock(clock), m_bounds(bounds)
    {
        for (icalproperty *property = first(ICAL_EXDATE_PROPERTY); property != nullptr;
             property = next(ICAL_EXDATE_PROPERTY)) {
            m_excluded.insert(icalTimeText(m_clock.timeOf(property, m_event)));
        }
    }

    void addRules(const icaltimetype &start)
    {
        for (icalproperty *property = first(ICAL_RRULE_PROPERTY); property != nullptr;
             property = next(ICAL_RRULE_PROPERTY)) {
            addRule(icalproperty_get_rrule(property), start);
        }
    }

    void addDates()
    {
        for (icalproperty *property = first(ICAL_RDATE_PROPERTY); property != nullptr;
             property = next(ICAL_RDATE_PROPERTY)) {
            const icaldatetimeperiodtype date = icalproperty_get_rdate(property);
            const bool isPeriod = icaltime_is_null_time(date.time) != 0;
            add(isPeriod ? date.period.start : m_clock.timeOf(property, m_event));
        }
    }

    void add(const icaltimetype &time)
    {
        if (!isWithin(time, m_clock, m_bounds)) {
            return;
        }
        const QString text = icalTimeText(time);
        if (m_excluded.contains(text)) {
            return;
        }
        m_excluded.insert(text);
        m_times.push_back(time);
        if (m_times.size() > mostOccurrences) {
            m_times.erase(m_times.begin());
        }
    }

    [[nodiscard]] const std::vector<icaltimetype> &times() const { return m_times; }

private:
    icalproperty *first(icalproperty_kind kind) const
    {
        return icalcomponent_get_first_property(m_event, kind);
    }
    icalproperty *next(icalproperty_kind kind) const
    {
        return icalcomponent_get_next_property(m_event, kind);
    }

    void addRule(const icalrecurrencetype &rule, const icaltimetype &start)
    {
        if (!isFollowed(rule)) {
            return;
        }
        const IcalPointer<icalrecur_iterator> iterator(icalrecur_iterator_new(rule, start));
        for (int step = 0; iterator != nullptr && step < mostSteps; ++step) {
            const icaltimetype time = icalrecur_iterator_next(iterator.get());
            if (icaltime_is_null_time(time) != 0 || dayOf(time) > m_bounds.until.addDays(2)) {
                return;
            }
            add(time);
        }
    }

    icalcomponent *m_event;
    const CalendarClock &m_clock;
    const CalendarBounds &m_bounds;
    QSet<QString> m_excluded; ///< EXDATEs, and what is there already
    std::vector<icaltimetype> m_times;
};

} // namespace

CalendarClock::CalendarClock(icalcomponent *calendar) : m_zone(QTimeZone::systemTimeZone())
{
    icalproperty *property = icalcomponent_get_first_property(calendar, ICAL_X_PROPERTY);
    for (; property != nullptr;
         property = icalcomponent_get_next_property(calendar, ICAL_X_PROPERTY)) {
        if (qstricmp(icalproperty_get_x_name(property), "X-WR-TIMEZONE") == 0) {
            const QTimeZone zone(QByteArray(icalproperty_get_value_as_string(property)).trimmed());
            m_zone = zone.isValid() ? zone : m_zone;
        }
    }
}

icaltimetype CalendarClock::timeOf(icalproperty *property, icalcomponent *component) const
{
    icaltimetype time = icalproperty_get_datetime_with_component(property, component);
    if (time.zone != nullptr || time.is_date != 0) {
        return time;
    }
    icalparameter *zone = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
    if (zone != nullptr) {
        time.zone = zoneNamed(QString::fromUtf8(icalparameter_get_tzid(zone)));
    }
    return time;
}

Occurrence CalendarClock::occurrence(const icaltimetype &time) const
{
    if (icaltime_is_null_time(time) != 0) {
        return {};
    }
    if (time.is_date != 0) {
        return {dayOf(time), {}, {}};
    }
    if (icaltime_is_utc(time) || time.zone == nullptr) {
        const QTime clock(time.hour, time.minute);
        const bool isUtc = icaltime_is_utc(time) != 0;
        const QDateTime local = isUtc ? QDateTime(dayOf(time), clock, Qt::UTC).toTimeZone(m_zone)
                                      : QDateTime(dayOf(time), clock, m_zone);
        return {local.date(),
                LocalTime{local.time().hour() * minutesPerHour + local.time().minute(),
                          local.offsetFromUtc() / secondsPerMinute},
                {}};
    }
    icaltimetype copy = time;
    int isDaylight = 0;
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): libical's signature; it only reads.
    auto *zone = const_cast<icaltimezone *>(time.zone);
    const int offset = icaltimezone_get_utc_offset(zone, &copy, &isDaylight) / secondsPerMinute;
    return {dayOf(time),
            LocalTime{std::clamp(minuteOf(time), 0, 24 * minutesPerHour - 1),
                      std::clamp(offset, -widestUtcOffset, widestUtcOffset)},
            {}};
}

std::vector<icaltimetype> repetitions(icalcomponent *event, const icaltimetype &start,
                                      const CalendarClock &clock, const CalendarBounds &bounds,
                                      bool &isSeries)
{
    isSeries = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY) != nullptr ||
               icalcomponent_get_first_property(event, ICAL_RDATE_PROPERTY) != nullptr;
    if (!isSeries) {
        return {start};
    }
    Repetitions found(event, clock, bounds);
    found.add(start);
    found.addRules(start);
    found.addDates();
    return found.times();
}

QString icalTimeText(const icaltimetype &time)
{
    return QString::fromLatin1(icaltime_as_ical_string(time));
}

} // namespace hallway
