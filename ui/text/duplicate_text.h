#pragma once

#include "core/insight/duplicates.h"

#include <QString>

namespace hallway {

/// Why two may be one person: "same e-mail address, name".
[[nodiscard]] QString duplicateReasonsText(const DuplicatePair &pair);
/// How likely it is, in a word: "very likely (94 %)".
[[nodiscard]] QString duplicateScoreText(int score);

} // namespace hallway
