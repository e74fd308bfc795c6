#pragma once

namespace hallway {

/// Sends the log to a small rotating file that only its owner can read, and with `isVerbose` to
/// standard error too. The file is opened with the first line; where it cannot be, there is no log.
/// Lines hold names of commands, counts and codes, never what the user wrote.
void startLogging(bool isVerbose);

} // namespace hallway
