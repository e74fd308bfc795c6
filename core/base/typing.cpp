#include "core/base/typing.h"

#include <algorithm>
#include <array>

namespace hallway {

namespace {

constexpr qsizetype longestWord = 40; ///< longer ones are no names; they are never near

using Line = std::array<int, longestWord + 1>;

/// The last line of the table of distances: of the whole of `typed` to each beginning of `word`.
Line distancesToBeginnings(QStringView typed, QStringView word)
{
    Line before{};
    Line last{};
    Line line{};
    for (qsizetype j = 0; j <= word.size(); ++j) {
        last[size_t(j)] = int(j);
    }
    for (qsizetype i = 1; i <= typed.size(); ++i) {
        line[0] = int(i);
        for (qsizetype j = 1; j <= word.size(); ++j) {
            const auto at = size_t(j);
            const int mistaken = last[at - 1] + (typed[i - 1] == word[j - 1] ? 0 : 1);
            line[at] = std::min({last[at] + 1, line[at - 1] + 1, mistaken});
            const bool isSwapped =
                i > 1 && j > 1 && typed[i - 1] == word[j - 2] && typed[i - 2] == word[j - 1];
            if (isSwapped) {
                line[at] = std::min(line[at], before[at - 2] + 1);
            }
        }
        before = last;
        last = line;
    }
    return last;
}

} // namespace

int forgivenSlips(QStringView typed)
{
    constexpr qsizetype enoughForOne = 4;
    constexpr qsizetype enoughForTwo = 7;
    return typed.size() >= enoughForTwo ? 2 : typed.size() >= enoughForOne ? 1 : 0;
}

int slipsBetween(QStringView typed, QStringView word, int most)
{
    const bool isFar = std::abs(typed.size() - word.size()) > most;
    if (isFar || typed.size() > longestWord || word.size() > longestWord) {
        return most + 1;
    }
    return std::min(distancesToBeginnings(typed, word)[size_t(word.size())], most + 1);
}

int slipsFromBeginning(QStringView typed, QStringView word, int most)
{
    if (typed.size() > longestWord) {
        return most + 1;
    }
    const QStringView beginning = word.first(std::min(word.size(), typed.size() + most));
    if (beginning.size() > longestWord) {
        return most + 1;
    }
    const Line distances = distancesToBeginnings(typed, beginning);
    const int least =
        *std::min_element(distances.begin(), distances.begin() + beginning.size() + 1);
    return std::min(least, most + 1);
}

} // namespace hallway
