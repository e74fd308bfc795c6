#pragma once

#include "core/exchange/records.h"

#include <QString>

namespace hallway {

/// Why a record was left out: "Line 12: the card is empty."
[[nodiscard]] QString rejectionText(const Rejection &rejection);

/// What was wrong with a record that was imported: "Line 30: the picture is damaged and was left
/// out."
[[nodiscard]] QString warningText(const Warning &warning);

/// What a file is that cannot be imported, by the word of fileFormatName ("calendar" is "a
/// calendar").
[[nodiscard]] QString fileFormatText(const QString &format);

} // namespace hallway
