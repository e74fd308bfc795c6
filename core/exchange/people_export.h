#pragma once

#include "core/base/progress.h"
#include "core/exchange/vcard_writer.h"
#include "core/workspace.h"

namespace hallway {

/// Calls with every person in turn, a handful read at once. NotFound for one who is gone,
/// Cancelled.
[[nodiscard]] Result<void> eachPerson(const Workspace &workspace, const std::vector<ContactId> &ids,
                                      const std::function<void(const Contact &)> &visit,
                                      const Progress &progress = {});

/// Writes people, each named once, as vCards, the whole file or none of it, readable by the user
/// alone. FileUnwritable, NotFound, Cancelled.
[[nodiscard]] Result<void> exportCards(const Workspace &workspace, const QString &path,
                                       const std::vector<ContactId> &ids,
                                       const Progress &progress = {});

} // namespace hallway
