#include "tests/core/followup/story.h"

#include <gtest/gtest.h>

namespace hallway {

namespace {

TEST(ThankYouRule, WindowsCrossMonthLeapDayAndYearEnds)
{
    EXPECT_EQ(Story().encounter("29 Jan").planned(), Lines{"T 1 Feb to 5 Feb"});
    EXPECT_EQ(Story().encounter("25 Feb 2028").planned(), Lines{"T 28 Feb 2028 to 3 Mar 2028"});
    EXPECT_EQ(Story().encounter("29 Feb 2028").planned(), Lines{"T 3 Mar 2028 to 7 Mar 2028"});
    EXPECT_EQ(Story().encounter("25 Feb 2100").planned(), Lines{"T 28 Feb 2100 to 4 Mar 2100"});
    EXPECT_EQ(Story().encounter("28 Dec").planned(), Lines{"T 31 Dec to 4 Jan 2027"});
}

TEST(ThankYouRule, OutreachOnTheSameDayThanksInWhateverOrderItWasTyped)
{
    const Lines done = {"T 22 Nov to 26 Nov, done 19 Nov"};
    EXPECT_EQ(Story().encounter("19 Nov").mail("19 Nov").planned(), done);
    EXPECT_EQ(Story().mail("19 Nov").encounter("19 Nov").planned(), done);
    EXPECT_EQ(Story().mail("18 Nov").encounter("19 Nov").planned(), Lines{"T 22 Nov to 26 Nov"});
}

TEST(ThankYouRule, WhereBothHaveATimeOutreachIsLater)
{
    const Story met = Story().encounter("19 Nov").at("14:30+00:00");
    const Lines open = {"T 22 Nov to 26 Nov"};
    const Lines done = {"T 22 Nov to 26 Nov, done 19 Nov"};
    EXPECT_EQ(Story(met).mail("19 Nov").at("14:29+00:00").planned(), open);
    EXPECT_EQ(Story(met).mail("19 Nov").at("14:30+00:00").planned(), open);
    EXPECT_EQ(Story(met).mail("19 Nov").at("14:31+00:00").planned(), done);
    EXPECT_EQ(Story(met).mail("19 Nov").at("10:00-06:00").planned(), done);
    EXPECT_EQ(Story(met).mail("19 Nov").at("15:00+01:00").planned(), open);
}

TEST(ThankYouRule, ATimeOnTheNextDayMayStillBeEarlier)
{
    const Story chicago = Story().encounter("7 Nov").at("23:30-06:00");
    EXPECT_EQ(Story(chicago).mail("8 Nov").at("06:00+01:00").planned(),
              Lines{"T 10 Nov to 14 Nov"});
    EXPECT_EQ(Story(chicago).mail("8 Nov").at("06:45+01:00").planned(),
              Lines{"T 10 Nov to 14 Nov, done 8 Nov"});
}

TEST(ThankYouRule, TimesAndNotTheOrderOfTypingTellWhichEncounterIsTheLatest)
{
    const Story met =
        Story().encounter("19 Nov").at("15:00+00:00").encounter("19 Nov").at("10:00+00:00");
    const std::vector<FollowUp> followUps = met.plan().followUps;
    ASSERT_EQ(followUps.size(), 1U);
    EXPECT_EQ(followUps[0].key.cause.id, 1);
    EXPECT_EQ(Story(met).mail("19 Nov").at("12:00+00:00").planned(),
              (Lines{"T 22 Nov to 26 Nov, done 19 Nov", "T 22 Nov to 26 Nov"}));
}

TEST(ThankYouRule, OnlyOutreachThanks)
{
    const Lines open = {"T 22 Nov to 26 Nov"};
    EXPECT_EQ(Story().encounter("19 Nov").incoming("20 Nov").planned(), open);
    EXPECT_EQ(Story().encounter("19 Nov").note("20 Nov").planned(), open);
    EXPECT_EQ(Story().encounter("19 Nov").call("20 Nov").planned(), open);
}

TEST(ThankYouRule, AutoAsksAfterSixtyDaysWithoutAnEncounter)
{
    const Story met = Story().call("1 Sep").mail("1 Sep");
    const std::string first = "T 4 Sep to 8 Sep, done 1 Sep";
    EXPECT_EQ(Story(met).call("31 Oct").planned(), Lines{first});
    EXPECT_EQ(Story(met).call("1 Nov").planned(), (Lines{first, "T 4 Nov to 8 Nov"}));
    EXPECT_EQ(Story(met).encounter("2 Sep").planned(), (Lines{first, "T 5 Sep to 9 Sep"}));
}

TEST(ThankYouRule, AnEncounterThatAsksForNoneStillCountsAsMeeting)
{
    const Story met = Story().encounter("1 Sep").thankYou(ThankYou::No);
    EXPECT_EQ(Story(met).call("20 Sep").planned(), Lines{});
    EXPECT_EQ(Story(met).call("20 Sep").thankYou(ThankYou::Yes).planned(),
              Lines{"T 23 Sep to 27 Sep"});
}

TEST(ThankYouRule, OneThatHadLapsedStaysMissed)
{
    const Story missed = Story().encounter("1 Mar");
    EXPECT_EQ(Story(missed).encounter("22 Mar").planned(), Lines{"T 25 Mar to 29 Mar"});
    EXPECT_EQ(Story(missed).encounter("23 Mar").mail("24 Mar").planned(),
              (Lines{"T 4 Mar to 8 Mar", "T 26 Mar to 30 Mar, done 24 Mar"}));
}

TEST(ThankYouRule, OneThatTheUserClosedDoesNotMove)
{
    const Story closed = Story().encounter("19 Nov").done(FollowUpKind::ThankYou, 1, "20 Nov");
    EXPECT_EQ(Story(closed).encounter("21 Nov").planned(),
              (Lines{"T 22 Nov to 26 Nov, done 20 Nov", "T 24 Nov to 28 Nov"}));
    const Story snoozed =
        Story().encounter("19 Nov").snoozed(FollowUpKind::ThankYou, 1, "20 Nov", "25 Nov");
    EXPECT_EQ(Story(snoozed).encounter("21 Nov").planned(), Lines{"T 24 Nov to 28 Nov"});
}

TEST(ThankYouRule, TheEarlierOfHistoryAndDecisionEndsIt)
{
    const Story thanked = Story().encounter("19 Nov").mail("23 Nov");
    EXPECT_EQ(Story(thanked).dismissed(FollowUpKind::ThankYou, 1, "22 Nov").planned(),
              Lines{"T 22 Nov to 26 Nov, dismissed 22 Nov"});
    EXPECT_EQ(Story(thanked).dismissed(FollowUpKind::ThankYou, 1, "24 Nov").planned(),
              Lines{"T 22 Nov to 26 Nov, done 23 Nov"});
}

TEST(ThankYouRule, LoggedTooLateGivesNone)
{
    EXPECT_EQ(Story().encounter("19 Nov").loggedOn("10 Dec").planned(),
              Lines{"T 22 Nov to 26 Nov"});
    EXPECT_EQ(Story().encounter("19 Nov").loggedOn("11 Dec").planned(), Lines{});
}

TEST(ThankYouRule, APolicyWhoseNumbersCrossGivesOneDay)
{
    const Policy crossed = {.thankYouOpens = 9, .thankYouDue = 7};
    EXPECT_EQ(Story().encounter("19 Nov").planned(crossed), Lines{"T 26 Nov to 26 Nov"});
}

} // namespace

} // namespace hallway
