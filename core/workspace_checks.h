#pragma once

#include "core/base/result.h"

#include <QDate>

namespace hallway {

/// InvalidValue for a day that is missing or not between 1900 and 2200.
[[nodiscard]] Result<void> checkDay(QDate day, const char *field);
/// The same for a day that may be missing.
[[nodiscard]] Result<void> checkOptionalDay(QDate day, const char *field);
/// InvalidValue for an empty text.
[[nodiscard]] Result<void> checkText(const QString &text, const char *field);

} // namespace hallway
