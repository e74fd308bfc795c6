#pragma once

#include "core/profile.h"

#include <QStringList>
#include <vector>

namespace hallway {

/// What a spoken introduction should name (domain.md, Profile).
enum class IntroductionPart { Who, Stage, Interest, Subarea, Project };

/// How an introduction would sound.
struct IntroductionReview
{
    static constexpr int fewestWords = 50; ///< 20 seconds
    static constexpr int mostWords = 75;   ///< 30 seconds
    static constexpr int wordsPerMinute = 150;

    int words = 0;
    std::vector<IntroductionPart> missing; ///< in the order in which they would be said

    [[nodiscard]] int seconds() const;
    [[nodiscard]] bool isLong() const { return words > mostWords; }
    [[nodiscard]] bool isShort() const { return words < fewestWords; }
};

/// Counts an introduction's words and finds what it leaves out. A subarea is one of `fields`; the
/// other parts are known by the words that English says them with.
[[nodiscard]] IntroductionReview reviewIntroduction(const Profile &profile,
                                                    const QStringList &fields);

} // namespace hallway
