#pragma once

#include "app/arguments.h"

namespace hallway {

/// Writes everything as an archive, for `export`.
[[nodiscard]] Result<Reply> exportArchive(Request &request, const QString &path);

/// Reads an archive into the empty database, for `import`; `isDry` only checks it.
[[nodiscard]] Result<Reply> importArchive(Request &request, const QString &path, bool isDry);

/// `restore`.
void addRestoreCommand(CLI::App &app, Chosen &chosen);

} // namespace hallway
