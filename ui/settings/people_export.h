#pragma once

#include "core/base/progress.h"
#include "core/workspace.h"

namespace hallway {

/// Writes everybody as vCards, the whole file or none of it, readable by the user alone; how many
/// they are. FileUnwritable, Cancelled.
[[nodiscard]] Result<qint64> exportPeople(const Workspace &workspace, const QString &path,
                                          const Progress &progress);

} // namespace hallway
