#pragma once

#include "core/workspace.h"

namespace hallway {

/// Makes one person of two, as one step: `keep` gets what only `other` has, every exchange,
/// promise, letter, target, shared work and decision; `other` goes. Where both decided about the
/// same follow-up, `keep` counts. InvalidValue for one and the same person.
[[nodiscard]] Result<void> mergeContacts(Workspace &workspace, ContactId keep, ContactId other);

} // namespace hallway
