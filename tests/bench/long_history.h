#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QString>

namespace hallway::bench {

/// The day on which the generated history ends.
inline const QDate lastDay(2026, 11, 24);

/// How many contacts wait for something on the last day, whatever the history's size.
inline constexpr int openContacts = 60;

/// Interactions of one contact.
inline constexpr int interactionsEach = 10;

/// Fills a new database with `interactions` interactions of a tenth as many contacts, and the
/// follow-ups planned from them. The same for the same number.
[[nodiscard]] Result<void> makeLongHistory(const QString &path, int interactions);

} // namespace hallway::bench
