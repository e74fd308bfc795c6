#pragma once

#include <QString>

namespace hallway {

/// A word of foldedWords() as a term of a match expression.
[[nodiscard]] QString wholeTerm(const QString &word);
/// The same for everything that begins with it.
[[nodiscard]] QString beginningTerm(const QString &word);

/// What a person typed as a match expression of the search index: each word may be the beginning
/// of one, in any order. Empty when there is no word in it.
[[nodiscard]] QString searchQuery(const QString &text);

} // namespace hallway
