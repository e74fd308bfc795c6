#include "tests/core/followup/story.h"

#include <gtest/gtest.h>

namespace hallway {

namespace {

const char *const nudged = "N 11 Nov to 15 Nov, done 12 Nov";

Story resting()
{
    return Story().question("1 Nov").question("12 Nov");
}

QDate restingFrom(const Story &story)
{
    return story.plan().standing.restingFrom;
}

TEST(NudgeRule, OnlyOutreachThatExpectsAReplyBegins)
{
    EXPECT_EQ(Story().mail("1 Nov").planned(), Lines{});
    EXPECT_EQ(Story().mail("1 Nov").question("5 Nov").planned(), Lines{"N 15 Nov to 19 Nov"});
}

TEST(NudgeRule, ASecondMessageIsTheNudgeAlsoWhenItExpectsNoReply)
{
    EXPECT_EQ(Story().question("1 Nov").mail("12 Nov").planned(),
              (Lines{nudged, "rest 26 Nov to 2 Dec"}));
}

TEST(NudgeRule, LapsesMoreThanFourteenDaysPastDue)
{
    const std::vector<FollowUp> followUps = Story().question("1 Nov").plan().followUps;
    ASSERT_EQ(followUps.size(), 1U);
    EXPECT_EQ(followUps[0].lapsesOn, on("30 Nov"));
}

TEST(NudgeRule, AMessageInTheFirstThreeDaysMovesTheWindow)
{
    EXPECT_EQ(Story().question("1 Nov").mail("1 Nov").planned(), Lines{"N 11 Nov to 15 Nov"});
    EXPECT_EQ(Story().question("1 Nov").mail("4 Nov").planned(), Lines{"N 14 Nov to 18 Nov"});
    EXPECT_EQ(Story().question("1 Nov").mail("5 Nov").planned(),
              (Lines{"N 11 Nov to 15 Nov, done 5 Nov", "rest 19 Nov to 25 Nov"}));
}

TEST(NudgeRule, TheFirstThreeDaysCountFromTheFirstMessage)
{
    EXPECT_EQ(Story().question("1 Nov").mail("3 Nov").mail("5 Nov").planned(),
              (Lines{"N 13 Nov to 17 Nov, done 5 Nov", "rest 19 Nov to 25 Nov"}));
}

TEST(NudgeRule, AThirdMessageChangesNothing)
{
    EXPECT_EQ(resting().question("20 Nov").planned(), resting().planned());
    EXPECT_EQ(resting().question("5 Dec").planned(), resting().planned());
    EXPECT_EQ(restingFrom(resting().question("5 Dec")), on("26 Nov"));
}

TEST(NudgeRule, AnAnswerOnTheSameDayCancels)
{
    const Lines cancelled = {"N 11 Nov to 15 Nov, cancelled 1 Nov"};
    EXPECT_EQ(Story().question("1 Nov").incoming("1 Nov").planned(), cancelled);
    EXPECT_EQ(Story().incoming("1 Nov").question("1 Nov").planned(), cancelled);
    EXPECT_EQ(Story().incoming("31 Oct").question("1 Nov").planned(), Lines{"N 11 Nov to 15 Nov"});
}

TEST(NudgeRule, ANoteIsNoAnswer)
{
    EXPECT_EQ(Story().question("1 Nov").note("2 Nov").planned(), Lines{"N 11 Nov to 15 Nov"});
}

TEST(NudgeRule, AnsweredBeforeTheRestOpensThereIsNone)
{
    EXPECT_EQ(resting().incoming("25 Nov").planned(), Lines{nudged});
    EXPECT_EQ(resting().incoming("26 Nov").planned(),
              (Lines{nudged, "rest 26 Nov to 2 Dec, cancelled 26 Nov"}));
}

TEST(NudgeRule, ARestClosesByItselfAfterAWeek)
{
    const std::vector<FollowUp> followUps = resting().plan().followUps;
    ASSERT_EQ(followUps.size(), 2U);
    EXPECT_EQ(stateOn(followUps[1], on("2 Dec")), FollowUpState::Due);
    EXPECT_EQ(stateOn(followUps[1], on("3 Dec")), FollowUpState::Lapsed);
    EXPECT_EQ(followUps[1].key.cause.id, 2);
}

TEST(NudgeRule, WakingEndsTheRestAndTheRun)
{
    const Story woken = resting().wokenOn("1 Dec");
    const std::string rest = "rest 26 Nov to 2 Dec, cancelled 1 Dec";
    EXPECT_EQ(woken.planned(), (Lines{nudged, rest}));
    EXPECT_EQ(restingFrom(woken), QDate());
    EXPECT_EQ(Story(woken).question("1 Dec").planned(),
              (Lines{nudged, rest, "N 11 Dec to 15 Dec"}));
    EXPECT_EQ(Story(woken).question("30 Nov").planned(), (Lines{nudged, rest}));
}

TEST(NudgeRule, AnAnswerAfterWakingFindsTheRestEnded)
{
    EXPECT_EQ(resting().wokenOn("1 Dec").incoming("5 Dec").planned(),
              (Lines{nudged, "rest 26 Nov to 2 Dec, cancelled 1 Dec"}));
    EXPECT_EQ(resting().incoming("28 Nov").wokenOn("1 Dec").planned(),
              (Lines{nudged, "rest 26 Nov to 2 Dec, cancelled 28 Nov"}));
}

TEST(NudgeRule, WakingBeforeTheRestWakesNobody)
{
    EXPECT_EQ(resting().wokenOn("25 Nov").planned(), resting().planned());
    EXPECT_EQ(restingFrom(resting().wokenOn("25 Nov")), on("26 Nov"));
    EXPECT_EQ(restingFrom(resting().wokenOn("26 Nov")), QDate());
}

TEST(NudgeRule, ANewRestFollowsANewRunAfterWaking)
{
    const Story again = resting().wokenOn("1 Dec").question("2 Dec").question("14 Dec");
    EXPECT_EQ(restingFrom(again), on("28 Dec"));
}

TEST(NudgeRule, ARunIsNewMoreThanNinetyDaysAfterTheMessageBefore)
{
    EXPECT_EQ(Story().question("1 Mar").question("30 May").planned(),
              (Lines{"N 11 Mar to 15 Mar, done 30 May", "rest 13 Jun to 19 Jun"}));
    EXPECT_EQ(Story().question("1 Mar").question("31 May").planned(),
              (Lines{"N 11 Mar to 15 Mar", "N 10 Jun to 14 Jun"}));
}

TEST(NudgeRule, TheNinetyDaysCountFromTheLatestMessage)
{
    const Story writing = Story().question("1 Mar").mail("12 Mar").mail("1 Jun");
    EXPECT_EQ(restingFrom(Story(writing).mail("30 Aug")), on("26 Mar"));
    EXPECT_EQ(restingFrom(Story(writing).mail("31 Aug")), QDate());
}

TEST(NudgeRule, AMessageAfterNinetyDaysThatExpectsNoReplyWakes)
{
    EXPECT_EQ(restingFrom(resting().mail("1 Mar 2027")), QDate());
    EXPECT_EQ(resting().mail("1 Mar 2027").planned(),
              (Lines{nudged, "rest 26 Nov to 2 Dec, cancelled 1 Mar 2027"}));
}

TEST(NudgeRule, ANudgeMadeByOtherMeansIsFollowedByNoRest)
{
    const Story done = Story().question("1 Nov").done(FollowUpKind::Nudge, 1, "12 Nov");
    EXPECT_EQ(done.planned(), Lines{nudged});
    EXPECT_EQ(Story(done).mail("13 Nov").planned(), Lines{nudged});
    EXPECT_EQ(restingFrom(Story(done).mail("13 Nov")), QDate());
}

TEST(NudgeRule, ANudgeThatWasLoggedAndTickedTheSameDayIsFollowedByRest)
{
    EXPECT_EQ(resting().done(FollowUpKind::Nudge, 1, "12 Nov").planned(), resting().planned());
}

TEST(NudgeRule, DismissedStaysDismissed)
{
    const Story dismissed = Story().question("1 Nov").dismissed(FollowUpKind::Nudge, 1, "11 Nov");
    EXPECT_EQ(dismissed.planned(), Lines{"N 11 Nov to 15 Nov, dismissed 11 Nov"});
    EXPECT_EQ(Story(dismissed).incoming("20 Nov").planned(), dismissed.planned());
}

TEST(NudgeRule, ASecondMessageAfterDismissingIsStillFollowedByRest)
{
    const Story dismissed = Story().question("1 Nov").dismissed(FollowUpKind::Nudge, 1, "11 Nov");
    EXPECT_EQ(Story(dismissed).mail("12 Nov").planned(),
              (Lines{"N 11 Nov to 15 Nov, dismissed 11 Nov", "rest 26 Nov to 2 Dec"}));
}

TEST(NudgeRule, ARestThatIsLoggedTooLateIsNotShownButHeld)
{
    const Story old = Story().question("1 Mar 2022").loggedOn("8 Nov").mail("12 Mar 2022");
    const Story imported = Story(old).loggedOn("8 Nov");
    EXPECT_EQ(imported.planned(), Lines{});
    EXPECT_EQ(restingFrom(imported), on("26 Mar 2022"));
}

TEST(NudgeRule, CrossesTheLeapDay)
{
    EXPECT_EQ(Story().question("18 Feb 2028").planned(), Lines{"N 28 Feb 2028 to 3 Mar 2028"});
}

} // namespace

} // namespace hallway
