#pragma once

#include "core/letters/letter.h"

#include <QString>

namespace hallway {

/// "narrative", "standardized".
[[nodiscard]] QString letterFormText(LetterForm form);
/// "not confirmed", "assigned" …
[[nodiscard]] QString portalStateText(PortalState state);
/// What moving a letter there is called on a button: "Mark asked".
[[nodiscard]] QString letterMoveText(LetterState state);

} // namespace hallway
