#pragma once

#include "core/exchange/import_sources.h"

namespace hallway {

/// Single mails become one source, so that they are one import; all else stays as it is.
[[nodiscard]] std::vector<ImportSource> withMailsGathered(std::vector<ImportSource> sources);

} // namespace hallway
