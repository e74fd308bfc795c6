#include "tests/core/followup/story.h"

#include <gtest/gtest.h>

namespace hallway {

namespace {

/// Example 22 of domain.md.
Story request()
{
    return Story().letter("1 Oct", "24 Jan 2027");
}

TEST(LetterRule, ToAskOpensTwelveWeeksBeforeTheLetterIsDue)
{
    EXPECT_EQ(request().planned(), Lines{"L 1 Nov to 29 Nov"});
    EXPECT_EQ(Story().letter("1 Oct", nullptr).planned(), Lines{});
}

TEST(LetterRule, AskedGetsOneNudge)
{
    EXPECT_EQ(request().asked("10 Nov").planned(),
              (Lines{"L 1 Nov to 29 Nov, done 10 Nov", "L 20 Nov to 24 Nov"}));
    EXPECT_EQ(request().asked("10 Nov").mail("21 Nov").planned().back(),
              "L 20 Nov to 24 Nov, done 21 Nov");
    EXPECT_EQ(request().asked("10 Nov").mail("13 Nov").planned().back(), "L 20 Nov to 24 Nov");
    EXPECT_EQ(request().asked("10 Nov").incoming("19 Nov").planned().back(),
              "L 20 Nov to 24 Nov, cancelled 19 Nov");
}

TEST(LetterRule, ARequestLoggedAsAMailHasThatMailsNudgeOnly)
{
    EXPECT_EQ(request().asked("10 Nov").question("10 Nov").planned(),
              (Lines{"L 1 Nov to 29 Nov, done 10 Nov", "N 20 Nov to 24 Nov"}));
}

TEST(LetterRule, AgreedAsksForThePacket) // worked example 23
{
    EXPECT_EQ(request().asked("20 Nov").agreed("3 Dec").planned().back(), "L 3 Dec to 10 Dec");
    EXPECT_EQ(request().agreed("24 Dec").planned().back(), "L 24 Dec to 27 Dec");
    EXPECT_EQ(request().agreed("5 Jan 2027").planned().back(), "L 5 Jan 2027 to 6 Jan 2027");
    EXPECT_EQ(Story().letter("1 Oct", nullptr).agreed("3 Dec").planned(),
              Lines{"L 3 Dec to 10 Dec"});
}

TEST(LetterRule, ASentPacketIsRememberedBeforeTheLetterIsDue)
{
    const Lines expected = {"L 1 Nov to 29 Nov, done 3 Dec", "L 3 Dec to 10 Dec, done 8 Dec",
                            "L 10 Jan 2027 to 17 Jan 2027"};
    EXPECT_EQ(request().agreed("3 Dec").packetSent("8 Dec").planned(), expected);
}

TEST(LetterRule, InAsksForThanksAndThankedEndsIt)
{
    Story story = request().packetSent("8 Dec").in("12 Jan 2027");
    EXPECT_EQ(story.planned().back(), "L 12 Jan 2027 to 19 Jan 2027");
    EXPECT_EQ(story.thanked("15 Jan 2027").planned().back(),
              "L 12 Jan 2027 to 19 Jan 2027, done 15 Jan 2027");
}

TEST(LetterRule, AfterTheMatchEachWriterIsToldOnce)
{
    Story story = request().in("12 Jan 2027").thanked("15 Jan 2027").matchOn("19 Mar 2027");
    EXPECT_EQ(story.planned().back(), "L 19 Mar 2027 to 2 Apr 2027");
    story.letter("1 Oct", "24 Jan 2027").in("13 Jan 2027").matchOn("19 Mar 2027");
    const Lines planned = story.planned();
    EXPECT_EQ(std::count(planned.begin(), planned.end(), "L 19 Mar 2027 to 2 Apr 2027"), 1);
    EXPECT_EQ(Story(story).mail("20 Mar 2027").planned().back(),
              "L 19 Mar 2027 to 2 Apr 2027, done 20 Mar 2027");
}

TEST(LetterRule, DeclinedEndsWhatWasOpen)
{
    EXPECT_EQ(request().asked("10 Nov").declined("15 Nov").planned(),
              (Lines{"L 1 Nov to 29 Nov, done 10 Nov", "L 20 Nov to 24 Nov, cancelled 15 Nov"}));
    EXPECT_EQ(request().declined("15 Nov").planned(), Lines{"L 1 Nov to 29 Nov, cancelled 15 Nov"});
}

TEST(LetterRule, NeverLapsesAndKeepsDecisionsOfEachStepApart)
{
    Story story = request().asked("10 Nov");
    story.dismissed(FollowUpKind::Letter, 1, "22 Nov");
    EXPECT_EQ(story.planned().back(), "L 20 Nov to 24 Nov"); // decided about no step of it
    for (const FollowUp &followUp : story.plan().followUps) {
        EXPECT_FALSE(followUp.lapsesOn.isValid());
    }
}

TEST(LetterRule, LoggedTooLateGivesNone)
{
    EXPECT_EQ(Story().letter("13 Dec", "24 Jan 2027").planned(), Lines{"L 1 Nov to 29 Nov"});
    EXPECT_EQ(Story().letter("14 Dec", "24 Jan 2027").planned(), Lines{});
}

TEST(EventRule, ATargetIsWrittenToAhead)
{
    EXPECT_EQ(Story().target("1 Sep", "21 Nov").planned(), Lines{"E 31 Oct to 14 Nov"});
    EXPECT_EQ(Story().target("1 Sep", "21 Nov").mail("2 Nov").planned(),
              Lines{"E 31 Oct to 14 Nov, done 2 Nov"});
    EXPECT_EQ(Story().target("1 Sep", "21 Nov").mail("31 Aug").planned(),
              Lines{"E 31 Oct to 14 Nov"});
    EXPECT_EQ(Story().target("1 Sep", "21 Nov").mail("22 Nov").planned(),
              Lines{"E 31 Oct to 14 Nov"});
}

TEST(EventRule, WritingAheadLapses)
{
    const auto planned = Story().target("1 Sep", "21 Nov").plan().followUps;
    ASSERT_EQ(planned.size(), 1U);
    EXPECT_EQ(stateOn(planned[0], on("28 Nov")), FollowUpState::Overdue);
    EXPECT_EQ(stateOn(planned[0], on("29 Nov")), FollowUpState::Lapsed);
}

TEST(EventRule, NobodyWhoRestsIsWrittenToAhead)
{
    Story story = Story().question("1 Sep").question("12 Sep").target("20 Sep", "21 Nov");
    EXPECT_EQ(story.planned().back(), "rest 26 Sep to 2 Oct");
    EXPECT_EQ(story.incoming("1 Oct").planned().back(), "E 31 Oct to 14 Nov");
}

TEST(EventRule, ADeadlineOpensTwoWeeksBefore)
{
    const Story story = Story().event("1 Sep", "21 Nov", false).deadline("1 Sep", "1 Nov");
    EXPECT_EQ(story.planned(), Lines{"E 18 Oct to 1 Nov"});
    EXPECT_FALSE(story.plan().followUps[0].contact.isValid());
    EXPECT_EQ(story.plan().followUps[0].key.cause.part, 1);
}

TEST(EventRule, AfterAnAttendedEventItAsksWhoWasMet)
{
    EXPECT_EQ(Story().event("1 Sep", "21 Nov").planned(), Lines{"E 22 Nov to 24 Nov"});
    EXPECT_EQ(Story().event("1 Sep", "21 Nov", false).planned(), Lines{});
    EXPECT_EQ(Story().event("1 Sep", "21 Nov").met("20 Nov").planned(), Lines{});
    EXPECT_EQ(Story().event("1 Sep", "21 Nov").met("23 Nov").planned(),
              Lines{"E 22 Nov to 24 Nov, done 23 Nov"});
}

TEST(MilestoneRule, ActiveMentorsAreTold)
{
    EXPECT_EQ(Story().mentor().rhythm(0).milestone("5 Nov").planned(), Lines{"M 5 Nov to 19 Nov"});
    EXPECT_EQ(Story().milestone("5 Nov").planned(), Lines{});
}

TEST(MilestoneRule, OutreachAfterTheDayTells)
{
    const Story story = Story().mentor().rhythm(0).milestone("5 Nov");
    EXPECT_EQ(Story(story).mail("5 Nov").planned(), Lines{"M 5 Nov to 19 Nov"});
    EXPECT_EQ(Story(story).mail("6 Nov").planned(), Lines{"M 5 Nov to 19 Nov, done 6 Nov"});
}

TEST(MilestoneRule, IsNoNewsForALaterMentorNorSuggestedWhileResting)
{
    Story later = Story().mentor().rhythm(0).milestone("5 Nov");
    EXPECT_EQ(later.mentorSince("20 Nov").planned(), Lines{});
    EXPECT_EQ(later.mentorSince("19 Nov").planned(), Lines{"M 5 Nov to 19 Nov"});
    Story resting = Story().mentor().rhythm(0).question("1 Sep").question("12 Sep");
    EXPECT_EQ(resting.milestone("5 Nov").planned().back(), "rest 26 Sep to 2 Oct");
}

TEST(MilestoneRule, LoggedTooLateGivesNone)
{
    const Story story = Story().mentor().rhythm(0).milestone("5 Nov");
    EXPECT_EQ(Story(story).milestoneLoggedOn("3 Dec").planned(), Lines{"M 5 Nov to 19 Nov"});
    EXPECT_EQ(Story(story).milestoneLoggedOn("4 Dec").planned(), Lines{});
}

TEST(Tie, AnActiveWorkCountsThreeAndDoesNotFade)
{
    const Standing standing = Story().incoming("1 Oct").activeWorks(2).plan().standing;
    EXPECT_NEAR(tieOn(standing.tie, on("1 Oct"), standing.works), 7.5, 1e-9);
    EXPECT_NEAR(tieOn(standing.tie, on("1 Oct 2126"), standing.works), 6.0, 1e-3);
    EXPECT_EQ(tieStrength(3.0, 0), TieStrength::Steady);
    EXPECT_EQ(Story().rhythm(std::nullopt).incoming("1 Oct").activeWorks(1).planned(),
              Lines{"K 30 Mar 2027 to 6 Apr 2027"});
}

} // namespace

} // namespace hallway
