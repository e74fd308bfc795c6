#pragma once

#include "core/workspace.h"

namespace hallway {

/// "vcard" or "json" by the ending of the file; empty when it is another one.
[[nodiscard]] QString exportFormatOf(const QString &path);

/// Writes the people, whole or not at all, readable by the user alone; how many they are.
[[nodiscard]] Result<qint64> exportTo(const Workspace &workspace, const QString &path,
                                      const QString &format, const std::vector<ContactId> &ids);

} // namespace hallway
