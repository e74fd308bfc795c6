#pragma once

#include "app/arguments.h"

namespace hallway {

/// `letter add`, `set`, `list` and `delete`, below the group of the letters.
void addLetterBoardCommands(CLI::App &group, Chosen &chosen);

} // namespace hallway
