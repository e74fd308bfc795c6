#pragma once

#include "core/base/result.h"

#include <QString>

namespace hallway {

/// What the window says of an error. There what is not found was shown a moment ago: somebody else
/// has deleted it.
[[nodiscard]] QString windowErrorText(const Error &error);

} // namespace hallway
