#pragma once

#include "core/exchange/calendar_reader.h"

#include <QDateTime>
#include <QTimeZone>
#include <libical/ical.h>
#include <memory>

namespace hallway {

/// Frees what libical has allocated.
struct IcalFree
{
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
    void operator()(icalrecur_iterator *iterator) const { icalrecur_iterator_free(iterator); }
};

template <class T>
using IcalPointer = std::unique_ptr<T, IcalFree>;

/// Turns times of libical into days and times of day.
class CalendarClock
{
public:
    /// The zone of a calendar, for times that are given in UTC or without a zone.
    explicit CalendarClock(icalcomponent *calendar);

    /// The time that a property of a component has, its zone looked up.
    [[nodiscard]] icaltimetype timeOf(icalproperty *property, icalcomponent *component) const;
    /// Day and time of day; an invalid day where there is none.
    [[nodiscard]] Occurrence occurrence(const icaltimetype &time) const;

private:
    QTimeZone m_zone;
};

/// The times within the bounds at which an event with this start takes place; `isSeries` comes
/// out true where there is a rule.
[[nodiscard]] std::vector<icaltimetype> repetitions(icalcomponent *event, const icaltimetype &start,
                                                    const CalendarClock &clock,
                                                    const CalendarBounds &bounds, bool &isSeries);

/// A time as RFC 5545 writes it: the same for an occurrence and for what replaces it.
[[nodiscard]] QString icalTimeText(const icaltimetype &time);

} // namespace hallway
