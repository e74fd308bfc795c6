#pragma once

#include "core/store/database.h"

namespace hallway {

/// Brings the search index up to what the present transaction has changed: the triggers only put
/// down which rows those are. Transaction::commit() does it for every writer.
[[nodiscard]] Result<void> catchUpSearch(Database &database);

} // namespace hallway
