#pragma once

#include <QString>

namespace hallway {

/// What a person typed as a match expression of the search index: each word may be the beginning
/// of one, in any order. Empty when there is no word in it.
[[nodiscard]] QString searchQuery(const QString &text);

} // namespace hallway
