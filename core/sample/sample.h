#pragma once

#include "core/workspace.h"

namespace hallway {

/// Fills an empty database with the sample student and the people around, dated relative to the
/// workspace's today, as one undoable step. The number of people; DatabaseNotEmpty when there are
/// contacts already. The same day gives the same people.
[[nodiscard]] Result<int> fillSample(Workspace &workspace);

} // namespace hallway
