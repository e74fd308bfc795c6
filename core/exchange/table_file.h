#pragma once

#include "core/base/result.h"
#include "core/exchange/column_mapping.h"
#include "core/exchange/contact_file.h"
#include "core/exchange/detect.h"

#include <QByteArray>

namespace hallway {

/// A table of people, opened: where its header is and what its columns mean.
struct TableFile
{
    QByteArray text; ///< UTF-8 or an 8-bit encoding, see decodedPiece()
    char separator = ',';
    FileFormat format = FileFormat::OtherCsv;
    qint64 headerLine = 0; ///< 1-based; 0: the table has none
    ColumnMapping mapping;
    std::vector<QStringList> rows; ///< the first ones, at most 200

    /// True where nobody knows the columns, so that the mapping is a guess.
    [[nodiscard]] bool isGuessed() const { return format == FileFormat::OtherCsv; }
};

/// Opens a table of whatever encoding and separator: by Google, Outlook, Thunderbird, or any other
/// with columns about people. A header may have up to ten rows before it, or be missing. Errors:
/// NothingToImport (path).
[[nodiscard]] Result<TableFile> openedTable(const QByteArray &bytes, const QString &path);

/// Reads the rows by a mapping, each to `visit`. Errors: ColumnsUnknown where no column says who a
/// row is about (path, the headers), NothingToImport, Cancelled.
[[nodiscard]] Result<ContactFile> readTable(const TableFile &table, const ColumnMapping &mapping,
                                            const QString &path, const RecordVisitor &visit);

} // namespace hallway
