#pragma once

#include <QDate>
#include <QString>

namespace hallway {

/// A line typed into the timeline, taken apart.
struct EntryText
{
    QString words; ///< without the day
    QDate on;      ///< the day that was named; today where none was

    friend bool operator==(const EntryText &, const EntryText &) = default;
};

/// Finds a day at the end or the beginning: "coffee after session 12, yesterday". Days to come are
/// left where they stand: nothing has happened on them.
[[nodiscard]] EntryText parseEntry(const QString &text, QDate today);

} // namespace hallway
