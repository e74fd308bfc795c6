#include "core/introduction.h"

#include "core/people/word_table.h"

#include <gtest/gtest.h>

namespace hallway::test {
namespace {

IntroductionReview reviewOf(const char *words)
{
    Profile profile;
    profile.name = QStringLiteral("Zoë Rivera");
    profile.introduction = QString::fromUtf8(words);
    return reviewIntroduction(profile, usualFields());
}

using Parts = std::vector<IntroductionPart>;

} // namespace

TEST(IntroductionTest, CountsWordsAndSeconds)
{
    const IntroductionReview review = reviewOf("I am — as you see — final-year.\n 2 words");
    EXPECT_EQ(review.words, 8);
    EXPECT_EQ(review.seconds(), 3);
    EXPECT_TRUE(review.isShort());
    EXPECT_EQ(reviewOf("").words, 0);
}

TEST(IntroductionTest, NamesWhatIsMissing)
{
    EXPECT_EQ(reviewOf("Hello").missing,
              (Parts{IntroductionPart::Who, IntroductionPart::Stage, IntroductionPart::Interest,
                     IntroductionPart::Subarea, IntroductionPart::Project}));
    EXPECT_EQ(reviewOf("I am Zoe, in my final year, and want to do congenital surgery").missing,
              Parts{IntroductionPart::Project});
    EXPECT_EQ(reviewOf("Rivera, medical student, drawn to surgery, wrote a case report").missing,
              (Parts{IntroductionPart::Subarea}));
}

} // namespace hallway::test
