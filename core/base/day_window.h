#pragma once

#include <QDate>

namespace hallway {

/// Calendar days in which something should be done; both ends belong to it.
struct DayWindow
{
    QDate opensOn;
    QDate dueOn;

    /// The window that opens and closes so many days after the cause (day 0).
    [[nodiscard]] static DayWindow after(QDate cause, int opensDay, int dueDay)
    {
        return {cause.addDays(opensDay), cause.addDays(dueDay)};
    }

    [[nodiscard]] bool contains(QDate day) const { return opensOn <= day && day <= dueOn; }

    friend bool operator==(const DayWindow &, const DayWindow &) = default;
};

/// The best day to act: from today or the opening, whichever is later, the first Tuesday to
/// Thursday inside the window, else the first weekday, else the first day (domain.md, Weekends).
/// After the window it is today.
[[nodiscard]] QDate suggestedDay(const DayWindow &window, QDate today);

} // namespace hallway
