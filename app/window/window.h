#pragma once

#include "app/window_part.h"

namespace hallway {

/// Opens the window and runs until it is closed; the exit code of the process.
[[nodiscard]] int runWindow(int &argc, char **argv, const WindowOptions &options);

} // namespace hallway
