#pragma once

#include "core/workspace.h"

namespace hallway {

/// "vcard", "csv", "json", "ics" or "archive" by the ending of the file; empty when it is another
/// one.
[[nodiscard]] QString exportFormatOf(const QString &path);

/// Writes the people, or as a calendar their open follow-ups (`isEverybody`: those that belong to
/// nobody too), whole or not at all, readable by the user alone; how many they are.
[[nodiscard]] Result<qint64> exportTo(const Workspace &workspace, const QString &path,
                                      const QString &format, const std::vector<ContactId> &ids,
                                      bool isEverybody = true);

} // namespace hallway
