#pragma once

#include <QDate>
#include <QString>

namespace hallway {

/// "2024", "Jul 2024" or "1 Jul 2024" for a day as far as it is known (see isPartialDay()).
[[nodiscard]] QString partialDayText(const QString &day);
/// Such a day from what people type: "2024", "Jul 2024", "07/2024", "last May 3rd" as parseDay()
/// has it; empty where it is not understood.
[[nodiscard]] QString parsePartialDay(const QString &text, QDate today);
/// "2022–2024", "since 2024", "until Jul 2024"; empty where neither is known.
[[nodiscard]] QString spanOfRole(const QString &from, const QString &until);

} // namespace hallway
