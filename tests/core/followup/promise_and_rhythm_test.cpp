#include "tests/core/followup/story.h"

#include <gtest/gtest.h>

namespace hallway {

namespace {

constexpr bool mine = false;
constexpr bool theirs = true;

TEST(PromiseRule, MineOpensThreeDaysBeforeOrWhenMade)
{
    EXPECT_EQ(Story().promise(mine, "1 Nov", "2 Dec").planned(), Lines{"P 29 Nov to 2 Dec"});
    EXPECT_EQ(Story().promise(mine, "1 Dec", "2 Dec").planned(), Lines{"P 1 Dec to 2 Dec"});
    EXPECT_EQ(Story().promise(mine, "5 Dec", "2 Dec").planned(), Lines{"P 2 Dec to 2 Dec"});
}

TEST(PromiseRule, TheirsOpensThreeDaysAfter)
{
    EXPECT_EQ(Story().promise(theirs, "1 Nov", "28 Dec").planned(),
              Lines{"P 31 Dec to 4 Jan 2027"});
}

TEST(PromiseRule, KeptIsDone)
{
    EXPECT_EQ(Story().promise(mine, "1 Nov", "2 Dec").keptOn("20 Nov").planned(),
              Lines{"P 29 Nov to 2 Dec, done 20 Nov"});
}

TEST(PromiseRule, NeverLapsesAndTellsWhoseItIs)
{
    const Story story = Story().promise(mine, "1 Nov", "2 Dec").promise(theirs, "1 Nov", "2 Dec");
    const std::vector<FollowUp> followUps = story.plan().followUps;
    ASSERT_EQ(followUps.size(), 2U);
    EXPECT_EQ(stateOn(followUps[0], on("2 Dec 2030")), FollowUpState::Overdue);
    EXPECT_EQ(followUps[0].detail, 0);
    EXPECT_EQ(followUps[1].detail, 1);
    EXPECT_EQ(followUps[1].key.cause, (Cause{.type = CauseType::Promise, .id = 2}));
}

TEST(PromiseRule, LoggedTooLateGivesNone)
{
    ContactHistory history = Story().promise(mine, "1 Nov", "2 Dec").history();
    history.promises[0].loggedOn = on("16 Dec");
    EXPECT_EQ(plan(history, {}).followUps.size(), 1U);
    history.promises[0].loggedOn = on("17 Dec");
    EXPECT_EQ(plan(history, {}).followUps.size(), 0U);
}

TEST(PromiseRule, DismissedStaysDismissed)
{
    EXPECT_EQ(Story()
                  .promise(mine, "1 Nov", "2 Dec")
                  .dismissed(FollowUpKind::Promise, 1, "30 Nov")
                  .planned(),
              Lines{"P 29 Nov to 2 Dec, dismissed 30 Nov"});
}

TEST(RhythmRule, ExplicitDaysComeBeforeTheMentorship)
{
    EXPECT_EQ(Story().mentor().rhythm(30).incoming("1 Oct").planned(), Lines{"K 31 Oct to 7 Nov"});
    EXPECT_EQ(Story().mentor().rhythm(0).incoming("1 Oct").planned(), Lines{});
}

TEST(RhythmRule, UnsetFollowsTheTieOnTheDayOfTheLastInteraction)
{
    const Story weak = Story().rhythm(std::nullopt).incoming("1 Oct");
    EXPECT_EQ(weak.planned(), Lines{});
    const Story steady = Story(weak).incoming("1 Oct");
    EXPECT_EQ(steady.planned(), Lines{"K 30 Mar 2027 to 6 Apr 2027"});
    Story strong = steady;
    strong.incoming("1 Oct").incoming("1 Oct").incoming("1 Oct").incoming("1 Oct");
    EXPECT_EQ(strong.planned(), Lines{"K 30 Dec to 6 Jan 2027"});
}

TEST(RhythmRule, AnOldTieHasFaded)
{
    const Story faded = Story().rhythm(std::nullopt).incoming("1 Oct 2024").incoming("1 Oct");
    EXPECT_EQ(faded.planned(), Lines{});
}

TEST(RhythmRule, TheCauseIsTheLastInteractionHoweverLateAnEarlierOneIsTyped)
{
    const Story story = Story().mentor().incoming("1 Oct").incoming("10 Sep");
    const std::vector<FollowUp> followUps = story.plan().followUps;
    ASSERT_EQ(followUps.size(), 1U);
    EXPECT_EQ(followUps[0].key.cause.id, 1);
    EXPECT_EQ(followUps[0].causeOn, on("1 Oct"));
    EXPECT_EQ(followUps[0].detail, 42);
    EXPECT_FALSE(followUps[0].lapsesOn.isValid());
}

TEST(RhythmRule, WaitsUntilAThankYouHasLapsed)
{
    EXPECT_EQ(Story().rhythm(14).encounter("19 Nov").planned(),
              (Lines{"T 22 Nov to 26 Nov", "K 11 Dec to 18 Dec"}));
    EXPECT_EQ(Story().rhythm(14).encounter("19 Nov").mail("20 Nov").planned(),
              (Lines{"T 22 Nov to 26 Nov, done 20 Nov", "K 4 Dec to 11 Dec"}));
}

TEST(RhythmRule, DoesNotCountWhileResting)
{
    const Story resting = Story().rhythm(14).question("1 Nov").question("12 Nov");
    EXPECT_EQ(resting.planned(),
              (Lines{"N 11 Nov to 15 Nov, done 12 Nov", "rest 26 Nov to 2 Dec"}));
    EXPECT_EQ(Story(resting).incoming("30 Nov").planned().back(), "K 14 Dec to 21 Dec");
}

TEST(RhythmRule, WhatWasDoneStaysWhenTheExchangeThatDidItIsLogged)
{
    EXPECT_EQ(Story()
                  .rhythm(30)
                  .incoming("1 Oct")
                  .incoming("2 Nov")
                  .done(FollowUpKind::KeepInTouch, 1, "2 Nov")
                  .planned(),
              (Lines{"K 2 Nov to 2 Nov, done 2 Nov", "K 2 Dec to 9 Dec"}));
}

TEST(RhythmRule, WhatWasPutOffGoesWithTheNextExchange)
{
    EXPECT_EQ(Story()
                  .rhythm(30)
                  .incoming("1 Oct")
                  .incoming("2 Nov")
                  .snoozed(FollowUpKind::KeepInTouch, 1, "1 Nov", "5 Nov")
                  .planned(),
              Lines{"K 2 Dec to 9 Dec"});
}

TEST(RhythmRule, LoggedTooLateGivesNone)
{
    EXPECT_EQ(Story().mentor().incoming("1 Oct").loggedOn("3 Dec").planned(),
              Lines{"K 12 Nov to 19 Nov"});
    EXPECT_EQ(Story().mentor().incoming("1 Oct").loggedOn("4 Dec").planned(), Lines{});
}

} // namespace

} // namespace hallway
