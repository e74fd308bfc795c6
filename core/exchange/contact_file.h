#pragma once

#include "core/base/result.h"
#include "core/exchange/records.h"

#include <functional>

namespace hallway {

/// Gets each record of a file in turn and may take it; `total` is how many there are about.
/// Answers false to stop.
using RecordVisitor = std::function<bool(ContactRecord &record, qint64 total)>;

/// Reads a file of contacts, whose format is found from the content. The records go to `visit`;
/// format, rejected records and their number come back. Errors: FileMissing, FileUnreadable,
/// FormatUnknown, NothingToImport, Cancelled.
[[nodiscard]] Result<ContactFile> readContactFile(const QString &path, const RecordVisitor &visit);

} // namespace hallway
