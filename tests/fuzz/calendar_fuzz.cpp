#include "core/exchange/calendar_reader.h"
#include "tests/fuzz/targets.h"

namespace hallway::fuzz {

void calendar(const QByteArray &bytes)
{
    constexpr std::size_t mostOccurrences = 1000;
    const CalendarBounds bounds{QDate(2016, 11, 24), QDate(2026, 11, 24)};
    for (const CalendarEvent &event : readCalendar(bytes, bounds).events) {
        require(event.occurrences.size() <= mostOccurrences);
        for (const Occurrence &occurrence : event.occurrences) {
            require(occurrence.on.isValid());
        }
    }
}

} // namespace hallway::fuzz
