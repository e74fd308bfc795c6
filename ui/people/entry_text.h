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

/// What stands behind the arrow of such a line: what is to be done next.
struct NextStepText
{
    QString words;
    QDate by;              ///< invalid where no day was named
    bool isTheirs = false; ///< "they send the tables by Friday"

    friend bool operator==(const NextStepText &, const NextStepText &) = default;
};

/// Finds a day at the end or the beginning: "coffee after session 12, yesterday". Days to come are
/// left where they stand: nothing has happened on them. What stands behind an arrow is left out.
[[nodiscard]] EntryText parseEntry(const QString &text, QDate today);

/// "→ send the draft by Friday", or with "->"; a day of the week is the coming one. Empty words
/// where there is no arrow.
[[nodiscard]] NextStepText parseNextStep(const QString &text, QDate today);

} // namespace hallway
