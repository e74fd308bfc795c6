#pragma once

#include "app/request.h"

namespace hallway {

/// A person for people: facts, what is open, the last exchanges.
[[nodiscard]] Result<QString> personText(Request &request, ContactId id);

} // namespace hallway
