#include "tests/core/followup/story.h"

#include <gtest/gtest.h>

#include <cmath>

namespace hallway {

namespace {

double tieAfter(InteractionKind kind, Direction direction)
{
    const ContactHistory history = {
        .interactions = {
            {.id = InteractionId{1}, .kind = kind, .direction = direction, .on = on("1 Oct")}}};
    return tieOn(plan(history, {}).standing.tie, on("1 Oct"));
}

TEST(Tie, EachKindHasItsWeight)
{
    EXPECT_NEAR(tieAfter(InteractionKind::Meeting, Direction::Mutual), 3.0, 1e-9);
    EXPECT_NEAR(tieAfter(InteractionKind::Call, Direction::Mutual), 2.5, 1e-9);
    EXPECT_NEAR(tieAfter(InteractionKind::VideoCall, Direction::Mutual), 2.5, 1e-9);
    EXPECT_NEAR(tieAfter(InteractionKind::Encounter, Direction::Mutual), 2.0, 1e-9);
    EXPECT_NEAR(tieAfter(InteractionKind::Email, Direction::Incoming), 1.5, 1e-9);
    EXPECT_NEAR(tieAfter(InteractionKind::Message, Direction::Incoming), 1.5, 1e-9);
    EXPECT_NEAR(tieAfter(InteractionKind::Letter, Direction::Outgoing), 0.75, 1e-9);
    EXPECT_NEAR(tieAfter(InteractionKind::Webinar, Direction::Mutual), 0.5, 1e-9);
    EXPECT_EQ(tieAfter(InteractionKind::Note, Direction::Outgoing), 0.0);
}

TEST(Tie, HalvesEvery180Days)
{
    const double stored = Story().encounter("1 Jan").plan().standing.tie;
    EXPECT_NEAR(tieOn(stored, on("1 Jan")), 2.0, 1e-9);
    EXPECT_NEAR(tieOn(stored, on("30 Jun")), 1.0, 1e-9);
    EXPECT_NEAR(tieOn(stored, on("27 Dec")), 0.5, 1e-9);
}

TEST(Tie, StaysFiniteInFarYears)
{
    const Story story =
        Story().encounter("1 Jan 1900").encounter("31 Dec 2200").encounter("31 Dec 9999");
    const double stored = story.plan().standing.tie;
    EXPECT_TRUE(std::isfinite(stored));
    EXPECT_TRUE(std::isfinite(tieOn(stored, on("1 Jan 1900"))));
    EXPECT_NEAR(tieOn(Story().encounter("31 Dec 2200").plan().standing.tie, on("31 Dec 2200")), 2.0,
                1e-9);
}

TEST(Tie, StrengthHasItsBounds)
{
    EXPECT_EQ(tieStrength(8.0, 1), TieStrength::Strong);
    EXPECT_EQ(tieStrength(7.99, 9), TieStrength::Steady);
    EXPECT_EQ(tieStrength(3.0, 1), TieStrength::Steady);
    EXPECT_EQ(tieStrength(2.99, 1), TieStrength::Weak);
    EXPECT_EQ(tieStrength(0.0, 1), TieStrength::Weak);
    EXPECT_EQ(tieStrength(0.0, 0), TieStrength::New);
    EXPECT_EQ(tieStrengthName(TieStrength::Steady), QLatin1String("steady"));
}

TEST(StandingOfAContact, CountsExchangesAndNotNotes)
{
    const Standing standing =
        Story().incoming("5 Oct").note("1 Jan").mail("2 Oct").note("31 Dec").plan().standing;
    EXPECT_EQ(standing.exchanges, 2);
    EXPECT_EQ(standing.firstOn, on("2 Oct"));
    EXPECT_EQ(standing.lastOn, on("5 Oct"));
    EXPECT_EQ(Story().note("1 Jan").plan().standing, Standing{});
}

} // namespace

} // namespace hallway
