#pragma once

#include "core/base/result.h"

#include <functional>

class QIODevice;

namespace hallway {

/// Writes a file whole or not at all, readable by the user alone. FileUnwritable, and whatever
/// `write` returns.
[[nodiscard]] Result<void> saveWhole(const QString &path,
                                     const std::function<Result<void>(QIODevice &file)> &write);

} // namespace hallway
