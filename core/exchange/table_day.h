#pragma once

#include "core/exchange/column_mapping.h"

#include <QDate>

namespace hallway {

/// A birthday out of a cell: "1980-05-21", "--05-21" without a year, or empty.
struct TableBirthday
{
    QString text;
    bool isUnclear = false; ///< `text` is what the cell says, because it is no date
};

/// Reads ISO dates, "5/21/1980", "21.5.1980", "21 May 1980", "May 21"; "0/0/00" is none. Where
/// the order does not show, `order` decides.
[[nodiscard]] TableBirthday tableBirthday(const QString &cell, DayOrder order);

/// The same for a day that needs its year; invalid where it is not understood.
[[nodiscard]] QDate tableDay(const QString &cell, DayOrder order);

/// The month of an English, German, French, Spanish, Italian or Polish name or number; 0: none.
[[nodiscard]] int monthNumber(const QString &word);

/// The order that the dates among the cells show, if one of them does.
[[nodiscard]] DayOrder guessedDayOrder(const QStringList &cells);

} // namespace hallway
