#pragma once

#include "core/base/result.h"

#include <vector>

namespace hallway {

/// A row that a person can name.
struct NamedRow
{
    qint64 id = 0;
    QString name;
};

/// The row that the text names: its id, its whole name or the beginning of words in it. NotFound,
/// or Ambiguous with the candidates.
[[nodiscard]] Result<qint64> findNamed(const QString &text, const std::vector<NamedRow> &rows);

/// Success when a statement changed a row, else NotFound for that id.
[[nodiscard]] Result<void> oneRow(const Result<int> &changed, qint64 id);

} // namespace hallway
