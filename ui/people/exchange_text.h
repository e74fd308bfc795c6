#pragma once

#include "core/journal/interaction.h"

namespace hallway {

/// What happened with what it was about: "You wrote · Draft of the abstract".
[[nodiscard]] QString exchangeHeading(const Interaction &interaction);

/// What to read below it: the text, and what to mention the next time.
[[nodiscard]] QString exchangeBody(const Interaction &interaction);

} // namespace hallway
