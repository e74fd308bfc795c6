#pragma once

#include "core/base/result.h"
#include "core/exchange/column_mapping.h"

namespace hallway {

/// Changes a mapping by "Column=field", as said on the command line: the column by its header,
/// however it is spelt, or by its number; the field as targetWord() has it. Errors: InvalidValue
/// with the columns or fields there are.
[[nodiscard]] Result<void> chooseColumn(ColumnMapping &mapping, const QString &choice);

} // namespace hallway
