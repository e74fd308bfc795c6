#pragma once

#include "core/exchange/column_mapping.h"
#include "core/exchange/csv.h"
#include "core/exchange/records.h"

namespace hallway {

/// Makes people out of the rows of a table.
class TableRows
{
public:
    /// The mapping has to outlive the reader.
    explicit TableRows(const ColumnMapping &mapping);

    /// Reads one row; else why it is left out.
    [[nodiscard]] std::optional<Rejection> read(const CsvRow &row, ContactRecord &record) const;

    /// True for a row whose cells are all empty.
    [[nodiscard]] static bool isBlank(const CsvRow &row);

private:
    const ColumnMapping &m_mapping;
};

/// The cell without the apostrophe that keeps table programs from running it as a formula.
[[nodiscard]] QString unguarded(const QString &cell);

} // namespace hallway
