#include "core/exchange/calendar_reader.h"

#include "core/base/text.h"
#include "core/exchange/calendar_time.h"
#include "core/exchange/encoding.h"

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace hallway {

namespace {

constexpr int deepestComponent = 20;
constexpr std::size_t mostPeople = 500;
constexpr qsizetype longestText = 20'000;
/// Octets of a property that are read, which hold the longest text however it is written: libical
/// takes the square of a line's length.
constexpr qsizetype longestProperty = longestText * 6;

QString textOf(icalcomponent *component, icalproperty_kind kind)
{
    icalproperty *property = icalcomponent_get_first_property(component, kind);
    const icalvalue *value = property == nullptr ? nullptr : icalproperty_get_value(property);
    const char *text = value == nullptr ? nullptr : icalvalue_get_text(value);
    return cleaned(QString::fromUtf8(text)).left(longestText);
}

QString statusOf(icalcomponent *component, icalproperty_kind kind)
{
    icalproperty *property = icalcomponent_get_first_property(component, kind);
    const char *text = property == nullptr ? nullptr : icalproperty_get_value_as_string(property);
    return QString::fromUtf8(text).toUpper();
}

QString parameterOf(icalproperty *property, const char *name)
{
    const char *value = icalproperty_get_parameter_as_string(property, name);
    return cleaned(QString::fromUtf8(value)).remove(u'"');
}

/// RFC 5545, 3.2.3: without a word about it somebody is a person.
bool isPerson(icalproperty *property)
{
    const QString kind = parameterOf(property, "CUTYPE").toUpper();
    return kind.isEmpty() || kind == u"INDIVIDUAL"_s || kind == u"UNKNOWN"_s;
}

/// "mailto:" is the value's usual form; some programs put the address into EMAIL.
Invitee inviteeOf(icalproperty *property)
{
    const QString email = parameterOf(property, "EMAIL");
    const QString value = emailKey(QString::fromUtf8(icalproperty_get_value_as_string(property)));
    return {{parameterOf(property, "CN"), value.contains(u'@') ? value : emailKey(email)},
            parameterOf(property, "PARTSTAT").toUpper() == u"DECLINED"_s,
            isPerson(property)};
}

std::vector<Invitee> peopleOf(icalcomponent *event)
{
    std::vector<Invitee> people;
    for (const auto kind : {ICAL_ORGANIZER_PROPERTY, ICAL_ATTENDEE_PROPERTY}) {
        icalproperty *property = icalcomponent_get_first_property(event, kind);
        for (; property != nullptr && people.size() < mostPeople;
             property = icalcomponent_get_next_property(event, kind)) {
            people.push_back(inviteeOf(property));
        }
    }
    return people;
}

/// Closes components that a file leaves open: libical forgets them, and all around them, where it
/// was cut off or an END is missing. Shortens what is longer than any text that is kept. Tells
/// where events begin.
class ComponentMender
{
public:
    [[nodiscard]] QByteArray mended(const QByteArray &text)
    {
        QByteArray result;
        result.reserve(text.size() + 64);
        for (qsizetype start = 0; start < text.size();) {
            const auto newline = text.indexOf('\n', start);
            const auto end = newline < 0 ? text.size() : newline + 1;
            take(QByteArrayView(text).sliced(start, end - start), ++m_line, result);
            start = end;
        }
        if (!m_open.isEmpty()) {
            m_cut = Rejection{m_line, RejectionReason::FileCut, {}, {}};
        }
        closeDownTo(0, result);
        return result;
    }

    /// Where something is still open at the end.
    [[nodiscard]] const std::optional<Rejection> &cut() const { return m_cut; }

    /// 1-based, in the order of the file.
    [[nodiscard]] const std::vector<qint64> &eventLines() const { return m_eventLines; }

private:
    static constexpr qsizetype longestMark = 60;
    static constexpr qsizetype deepest = 50;

    void take(QByteArrayView line, qint64 number, QByteArray &result)
    {
        // A line that begins with white space goes on from the one before.
        const QByteArray start = line.first(std::min(line.size(), longestMark)).toByteArray();
        const bool isFolded = start.startsWith(' ') || start.startsWith('\t');
        const QByteArray mark = isFolded ? QByteArray() : start.trimmed().toUpper();
        if (mark.startsWith("BEGIN:") && m_open.size() < deepest) {
            begin(mark.mid(6), number, result);
        } else if (mark.startsWith("END:")) {
            const auto place = m_open.lastIndexOf(mark.mid(4));
            closeDownTo(place < 0 ? m_open.size() : place, result);
            return;
        }
        m_taken = isFolded ? m_taken : 0;
        append(line, result);
    }

    void append(QByteArrayView line, QByteArray &result)
    {
        const qsizetype room = std::max<qsizetype>(0, longestProperty - m_taken);
        m_taken += line.size();
        if (line.size() <= room) {
            result.append(line);
        } else if (room > 0) {
            result.append(line.first(room)).append("\r\n");
        }
    }

    void begin(const QByteArray &name, qint64 number, QByteArray &result)
    {
        // Neither holds another of its kind, so that an END is missing.
        if (name == "VEVENT" || name == "VCALENDAR") {
            const auto place = m_open.lastIndexOf(name);
            closeDownTo(place < 0 ? m_open.size() : place, result);
        }
        if (name == "VEVENT") {
            m_eventLines.push_back(number);
        }
        m_open.append(name);
    }

    void closeDownTo(qsizetype place, QByteArray &result)
    {
        while (m_open.size() > place) {
            if (!result.endsWith('\n')) {
                result.append("\r\n");
            }
            result.append("END:" + m_open.takeLast() + "\r\n");
        }
    }

    QList<QByteArray> m_open;
    std::vector<qint64> m_eventLines;
    qint64 m_line = 0;     ///< the present one, 1-based
    qsizetype m_taken = 0; ///< octets of the present property
    std::optional<Rejection> m_cut;
};

/// Walks through the components and makes events of them.
class CalendarWalk
{
public:
    CalendarWalk(const std::vector<qint64> &lines, const CalendarBounds &bounds)
        : m_lines(lines), m_bounds(bounds)
    {
    }

    void walk(icalcomponent *component, icalcomponent *calendar, int depth)
    {
        const auto kind = icalcomponent_isa(component);
        if (kind == ICAL_VEVENT_COMPONENT) {
            addEvent(component, calendar);
        }
        if (depth > deepestComponent) {
            return;
        }
        icalcomponent *holder = kind == ICAL_VCALENDAR_COMPONENT ? component : calendar;
        // By position: looking up a time zone moves the component's own place in the list.
        for (icalcompiter place = icalcomponent_begin_component(component, ICAL_ANY_COMPONENT);
             icalcompiter_deref(&place) != nullptr; icalcompiter_next(&place)) {
            walk(icalcompiter_deref(&place), holder, depth + 1);
        }
    }

    /// An occurrence that was moved or changed is an event of its own.
    CalendarFile finished()
    {
        for (CalendarEvent &event : m_file.events) {
            const auto isReplaced = [&](const Occurrence &each) {
                return m_replaced.contains(event.uid + u'\n' + each.key);
            };
            if (event.isSeries) {
                std::erase_if(event.occurrences, isReplaced);
            }
        }
        return m_file;
    }

private:
    void addEvent(icalcomponent *component, icalcomponent *calendar)
    {
        const std::size_t index = m_count++;
        CalendarEvent event{.line = index < m_lines.size() ? m_lines[index] : 0};
        event.title = textOf(component, ICAL_SUMMARY_PROPERTY);
        const CalendarClock clock(calendar);
        icalproperty *start = icalcomponent_get_first_property(component, ICAL_DTSTART_PROPERTY);
        const icaltimetype time =
            start == nullptr ? icaltime_null_time() : clock.timeOf(start, component);
        const QDate day = clock.occurrence(time).on;
        event.isReply = isReply(calendar);
        if (!day.isValid() && event.isReply) {
            m_file.events.push_back(event);
            return;
        }
        if (!day.isValid()) {
            m_file.rejected.push_back({event.line, RejectionReason::EventBroken, event.title, {}});
            return;
        }
        event.place = textOf(component, ICAL_LOCATION_PROPERTY);
        event.text = textOf(component, ICAL_DESCRIPTION_PROPERTY);
        event.people = peopleOf(component);
        event.isCancelled = isCancelled(component, calendar);
        event.uid = textOf(component, ICAL_UID_PROPERTY);
        event.lastDay = lastDayOf(component, clock, day, time.is_date != 0);
        addTimes(event, component, clock, time);
        m_file.events.push_back(event);
    }

    static bool isCancelled(icalcomponent *event, icalcomponent *calendar)
    {
        return statusOf(event, ICAL_STATUS_PROPERTY) == u"CANCELLED"_s ||
               statusOf(calendar, ICAL_METHOD_PROPERTY) == u"CANCEL"_s;
    }

    /// RFC 5546: what goes back and forth about an event is not the event.
    static bool isReply(icalcomponent *calendar)
    {
        const QString method = statusOf(calendar, ICAL_METHOD_PROPERTY);
        return !method.isEmpty() && method != u"PUBLISH"_s && method != u"REQUEST"_s &&
               method != u"ADD"_s;
    }

    /// RFC 5545, 3.6.1: the end of an event of whole days is the day after its last.
    static QDate lastDayOf(icalcomponent *component, const CalendarClock &clock, QDate first,
                           bool isAllDay)
    {
        icalproperty *end = icalcomponent_get_first_property(component, ICAL_DTEND_PROPERTY);
        if (end == nullptr) {
            return first;
        }
        const QDate day = clock.occurrence(clock.timeOf(end, component)).on;
        const QDate last = isAllDay && day.isValid() ? day.addDays(-1) : day;
        return last.isValid() ? std::max(first, last) : first;
    }

    void addTimes(CalendarEvent &event, icalcomponent *component, const CalendarClock &clock,
                  const icaltimetype &start)
    {
        for (const icaltimetype &time :
             repetitions(component, start, clock, m_bounds, event.isSeries)) {
            Occurrence occurrence = clock.occurrence(time);
            occurrence.key = event.isSeries ? icalTimeText(time) : QString();
            event.occurrences.push_back(occurrence);
        }
        icalproperty *replaced =
            icalcomponent_get_first_property(component, ICAL_RECURRENCEID_PROPERTY);
        if (replaced != nullptr && !event.isSeries && !event.occurrences.empty()) {
            const QString key = icalTimeText(clock.timeOf(replaced, component));
            event.occurrences.front().key = key;
            m_replaced.insert(event.uid + u'\n' + key);
        }
    }

    std::vector<qint64> m_lines;
    const CalendarBounds &m_bounds;
    std::size_t m_count = 0;
    CalendarFile m_file;
    QSet<QString> m_replaced;
};

} // namespace

CalendarFile readCalendar(const QByteArray &bytes, const CalendarBounds &bounds)
{
    QByteArray text = decodedText(bytes).toUtf8();
    text.replace('\0', ' ');
    ComponentMender mender;
    const IcalPointer<icalcomponent> root(icalparser_parse_string(mender.mended(text).constData()));
    CalendarWalk walk(mender.eventLines(), bounds);
    if (root != nullptr) {
        walk.walk(root.get(), root.get(), 0);
    }
    CalendarFile file = walk.finished();
    file.cut = mender.cut();
    return file;
}

} // namespace hallway
