#pragma once

#include "core/introduction.h"

#include <QString>

namespace hallway {

/// "62 words, 25 seconds", and what to do about too few or too many.
[[nodiscard]] QString introductionLengthText(const IntroductionReview &review);
/// "It does not say yet: where you stand, one project."; that nothing is missing.
[[nodiscard]] QString introductionMissingText(const IntroductionReview &review);

} // namespace hallway
