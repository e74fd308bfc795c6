#pragma once

#include "core/people/contact.h"

namespace hallway {

/// The contact as it is now with what was changed from `before` to `after`: what somebody else
/// changed in the meantime stays, except where both changed the same.
[[nodiscard]] Contact withChanges(Contact now, const Contact &before, const Contact &after);

} // namespace hallway
