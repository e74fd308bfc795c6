#pragma once

namespace hallway {

/// The whole program: reads the command line and does what it says, or opens the window when it
/// names no command. The exit code of the process.
[[nodiscard]] int runHallway(int argc, char **argv);

} // namespace hallway
