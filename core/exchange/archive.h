#pragma once

#include "core/base/result.h"

#include <vector>

namespace hallway {

/// Unpacks a zip archive into a folder that is there already. What cannot be unpacked safely is
/// left out and told: a path that leads out of the folder, an encrypted file, a damaged one, and
/// whatever grows more than 200 times or makes it all larger than 4 GB. Errors: FileUnreadable.
[[nodiscard]] Result<std::vector<Error>> unpackArchive(const QString &path, const QString &folder);

} // namespace hallway
