#pragma once

#include "core/exchange/column_mapping.h"

namespace hallway {

/// What a header says its column holds, in English, German, French, Spanish, Italian or Polish,
/// by the words in it. A bare "Title" is Title and a bare "Name" FullName: what they mean beside
/// other columns is for guessedMapping().
[[nodiscard]] ColumnTarget headerTarget(const QString &header);

/// The same for the columns of Google Contacts, old and new, which come in numbered groups.
[[nodiscard]] ColumnTarget googleTarget(const QString &header);

/// How many of the cells look like headers of columns about people; 0 where one is an e-mail
/// address, because that is a row.
[[nodiscard]] int headerScore(const QStringList &cells);

} // namespace hallway
