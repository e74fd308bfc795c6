#pragma once

#include "core/store/database.h"

namespace hallway {

/// Brings the search index up to what the present transaction has changed: the triggers only put
/// down which rows those are. Transaction::commit() does it for every writer.
[[nodiscard]] Result<void> catchUpSearch(Database &database);

/// Indexes the people after this one, who were added while nothing put them down as pending.
[[nodiscard]] Result<void> addToSearch(Database &database, qint64 lastContact);

} // namespace hallway
