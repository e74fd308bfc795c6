#pragma once

#include <QStringView>

namespace hallway {

/// How many slips a word of this length forgives: one from four letters, two from seven.
[[nodiscard]] int forgivenSlips(QStringView typed);

/// The number of letters left out, added, exchanged with a neighbour or mistaken by which the two
/// words differ (Damerau–Levenshtein, optimal string alignment); `most` + 1 when it is more.
[[nodiscard]] int slipsBetween(QStringView typed, QStringView word, int most);

/// The same for a word that is still being typed: between `typed` and the beginning of `word` that
/// is nearest to it.
[[nodiscard]] int slipsFromBeginning(QStringView typed, QStringView word, int most);

} // namespace hallway
