#pragma once

#include "core/base/result.h"
#include "core/exchange/records.h"

#include <functional>

namespace hallway {

struct TableFile;

/// Gets each record of a file in turn and may take it; `total` is how many there are about.
/// Answers false to stop.
using RecordVisitor = std::function<bool(ContactRecord &record, qint64 total)>;

/// May change what the columns of a table are taken for before its rows are read.
using ColumnSettler = std::function<Result<void>(TableFile &table)>;

/// Reads a file of contacts, whose format is found from the content. The records go to `visit`;
/// format, rejected records and their number come back. Errors: FileMissing, FileUnreadable,
/// FormatUnknown, ColumnsUnknown, NothingToImport, Cancelled.
[[nodiscard]] Result<ContactFile> readContactFile(const QString &path, const RecordVisitor &visit,
                                                  const ColumnSettler &settle = {});

/// Opens a table to look at its columns. Errors: FileMissing, FileUnreadable, FormatUnknown where
/// it is none or one that needs no columns, NothingToImport.
[[nodiscard]] Result<TableFile> tableAt(const QString &path);

/// The bytes of a file of contacts. Errors: FileMissing, FileUnreadable, FormatUnknown,
/// NothingToImport.
[[nodiscard]] Result<QByteArray> contactBytes(const QString &path);

} // namespace hallway
