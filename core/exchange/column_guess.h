#pragma once

#include "core/exchange/column_mapping.h"

namespace hallway {

/// What the columns of a table mean, by the words of its header and the contents of its first
/// rows. Where the two disagree, as an e-mail column without an e-mail address in it, the contents
/// count. Without headers, by the contents alone.
[[nodiscard]] ColumnMapping guessedMapping(const QStringList &headers,
                                           const std::vector<QStringList> &rows);

/// The mapping of a table by Google Contacts.
[[nodiscard]] ColumnMapping googleMapping(const QStringList &headers);

/// True where the columns are those of Thunderbird in whatever language: the parts of a birthday
/// in three columns and two of e-mail addresses.
[[nodiscard]] bool looksLikeThunderbird(const ColumnMapping &mapping);

} // namespace hallway
