#include "core/base/day_window.h"
#include "tests/core/followup/story.h"

#include <gtest/gtest.h>

namespace hallway {

namespace {

/// A row of domain.md, Worked examples.
struct WorkedExample
{
    const char *number;
    const char *whatHappened;
    Story story;
    Lines expected;
};

std::ostream &operator<<(std::ostream &stream, const WorkedExample &example)
{
    return stream << example.number << ": " << example.whatHappened;
}

/// The first of them asks for a thank-you, by the 60 days before it; the weekly ones do not.
Story weeklyVideoCalls()
{
    return Story().videoCall("1 Sep").mail("2 Sep").videoCall("8 Sep").videoCall("15 Sep");
}

const std::vector<WorkedExample> workedExamples = {
    {"1", "encounter", Story().encounter("19 Nov"), {"T 22 Nov to 26 Nov"}},
    {"2",
     "encounter, then e-mail",
     Story().encounter("19 Nov").mail("20 Nov"),
     {"T 22 Nov to 26 Nov, done 20 Nov"}},
    {"3",
     "three days of one conference, nothing sent",
     Story().encounter("19 Nov").encounter("20 Nov").encounter("21 Nov"),
     {"T 24 Nov to 28 Nov"}},
    {"4",
     "thanked between two days of one conference",
     Story().encounter("19 Nov").mail("20 Nov").encounter("21 Nov"),
     {"T 22 Nov to 26 Nov, done 20 Nov", "T 24 Nov to 28 Nov"}},
    {"5", "reply expected", Story().question("1 Nov"), {"N 11 Nov to 15 Nov"}},
    {"6",
     "answered",
     Story().question("1 Nov").incoming("9 Nov"),
     {"N 11 Nov to 15 Nov, cancelled 9 Nov"}},
    {"7",
     "answered by a call",
     Story().question("1 Nov").call("10 Nov"),
     {"N 11 Nov to 15 Nov, cancelled 10 Nov", "T 13 Nov to 17 Nov"}},
    {"8",
     "nudged, no answer",
     Story().question("1 Nov").question("12 Nov"),
     {"N 11 Nov to 15 Nov, done 12 Nov", "rest 26 Nov to 2 Dec"}},
    {"9",
     "forgot the attachment",
     Story().question("1 Nov").question("2 Nov"),
     {"N 12 Nov to 16 Nov"}},
    {"10",
     "nudged before the window opened",
     Story().question("1 Nov").question("6 Nov"),
     {"N 11 Nov to 15 Nov, done 6 Nov", "rest 20 Nov to 26 Nov"}},
    {"11",
     "answered while resting, and written to again",
     Story().question("1 Nov").question("12 Nov").incoming("30 Nov").question("4 Dec"),
     {"N 11 Nov to 15 Nov, done 12 Nov", "rest 26 Nov to 2 Dec, cancelled 30 Nov",
      "N 14 Dec to 18 Dec"}},
    {"12", "a mentor's rhythm", Story().mentor().incoming("1 Oct"), {"K 12 Nov to 19 Nov"}},
    {"14",
     "a note is not contact",
     Story().mentor().incoming("1 Oct").note("5 Nov"),
     {"K 12 Nov to 19 Nov"}},
    {"15", "weekly video calls", weeklyVideoCalls(), {"T 4 Sep to 8 Sep, done 2 Sep"}},
    {"16", "imported years later", Story().question("1 Mar 2022").loggedOn("8 Nov"), {}},
    {"17",
     "late in Chicago, the laptop in Warsaw",
     Story().encounter("7 Nov").at("23:30-06:00").loggedOn("8 Nov"),
     {"T 10 Nov to 14 Nov"}},
    {"20",
     "dismissed, then a note",
     Story().encounter("19 Nov").dismissed(FollowUpKind::ThankYou, 1, "23 Nov").note("24 Nov"),
     {"T 22 Nov to 26 Nov, dismissed 23 Nov"}},
    {"25",
     "written again after the rest",
     Story().question("1 Nov").question("12 Nov").question("1 Mar 2027"),
     {"N 11 Nov to 15 Nov, done 12 Nov", "rest 26 Nov to 2 Dec, cancelled 1 Mar 2027",
      "N 11 Mar 2027 to 15 Mar 2027"}},
};

class WorkedExampleTest : public testing::TestWithParam<WorkedExample>
{
};

TEST_P(WorkedExampleTest, IsPlannedAsWritten)
{
    EXPECT_EQ(GetParam().story.planned(), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(Domain, WorkedExampleTest, testing::ValuesIn(workedExamples),
                         [](const auto &example) {
                             return std::string("Number") + example.param.number;
                         });

/// The state of a story's only follow-up on a day.
std::string stateOf(const Story &story, const char *day)
{
    const std::vector<FollowUp> followUps = story.plan().followUps;
    return followUps.size() == 1
               ? followUpStateName(stateOn(followUps.front(), on(day))).toStdString()
               : "not one follow-up";
}

TEST(WorkedExampleStates, Number1GoesFromUpcomingToLapsed)
{
    const Story story = Story().encounter("19 Nov");
    EXPECT_EQ(stateOf(story, "21 Nov"), "upcoming");
    EXPECT_EQ(stateOf(story, "22 Nov"), "due");
    EXPECT_EQ(stateOf(story, "26 Nov"), "due");
    EXPECT_EQ(stateOf(story, "27 Nov"), "overdue");
    EXPECT_EQ(stateOf(story, "10 Dec"), "overdue");
    EXPECT_EQ(stateOf(story, "11 Dec"), "lapsed");
}

TEST(WorkedExampleStates, Number8RestsFromTheTwentySixth)
{
    EXPECT_EQ(Story().question("1 Nov").question("12 Nov").plan().standing.restingFrom,
              on("26 Nov"));
    EXPECT_EQ(Story().question("1 Nov").plan().standing.restingFrom, QDate());
}

TEST(WorkedExampleStates, Number11And25AreAwake)
{
    const Story resting = Story().question("1 Nov").question("12 Nov");
    EXPECT_EQ(Story(resting).incoming("30 Nov").plan().standing.restingFrom, QDate());
    EXPECT_EQ(Story(resting).question("1 Mar 2027").plan().standing.restingFrom, QDate());
}

/// Planning has no clock: the rhythm waits for the day on which the nudge has lapsed.
TEST(WorkedExampleStates, Number13HasNoRhythmDueBeforeTheNudgeHasLapsed)
{
    const Story story = Story().mentor().rhythm(14).incoming("1 Oct").question("5 Nov");
    const std::vector<FollowUp> followUps = story.plan().followUps;
    ASSERT_EQ(followUps.size(), 2U);
    EXPECT_EQ(shown(followUps[0]), "N 15 Nov to 19 Nov");
    EXPECT_EQ(followUps[0].lapsesOn, on("4 Dec"));
    EXPECT_EQ(shown(followUps[1]), "K 4 Dec to 11 Dec");
    EXPECT_EQ(stateOn(followUps[1], on("3 Dec")), FollowUpState::Upcoming);
}

TEST(WorkedExampleStates, Number13KeepsTheRhythmThatOpensLater)
{
    const Lines expected = {"N 15 Nov to 19 Nov", "K 17 Dec to 24 Dec"};
    EXPECT_EQ(Story().mentor().incoming("1 Oct").question("5 Nov").planned(), expected);
}

TEST(WorkedExampleStates, Number18SuggestsTheTuesday)
{
    const std::vector<FollowUp> followUps = Story().encounter("24 Feb 2027").plan().followUps;
    ASSERT_EQ(followUps.size(), 1U);
    EXPECT_EQ(shown(followUps[0]), "T 27 Feb 2027 to 3 Mar 2027");
    EXPECT_EQ(shown(suggestedDay(followUps[0].window, on("24 Feb 2027"))), "2 Mar 2027");
}

TEST(WorkedExampleStates, Number19IsHiddenThenOverdue)
{
    const Story story =
        Story().encounter("19 Nov").snoozed(FollowUpKind::ThankYou, 1, "24 Nov", "29 Nov");
    EXPECT_EQ(story.planned(), Lines{"T 22 Nov to 26 Nov"});
    EXPECT_EQ(stateOf(story, "28 Nov"), "snoozed");
    EXPECT_EQ(stateOf(story, "29 Nov"), "overdue");
}

TEST(WorkedExampleStates, Number21EachContactHasAnOwnNudge)
{
    const Story silent = Story().question("1 Nov");
    const Story answering = Story(silent).incoming("9 Nov");
    EXPECT_EQ(silent.planned(), Lines{"N 11 Nov to 15 Nov"});
    EXPECT_EQ(answering.planned(), Lines{"N 11 Nov to 15 Nov, cancelled 9 Nov"});
}

TEST(WorkedExampleStates, Number24NothingStaysOfADeletedInteraction)
{
    EXPECT_EQ(Story().planned(), Lines{});
    EXPECT_EQ(Story().mentor().planned(), Lines{});
}

TEST(WorkedExampleStates, Number26ArchivingTakesOpenOnesAwayAndTheyComeBack)
{
    Story story = Story().encounter("1 Nov").mail("2 Nov").encounter("19 Nov");
    story.rhythm(30).promise(false, "1 Nov", "1 Dec");
    const Lines active = {"T 4 Nov to 8 Nov, done 2 Nov", "T 22 Nov to 26 Nov", "P 28 Nov to 1 Dec",
                          "K 19 Dec to 26 Dec"};
    const Lines ended = {"T 4 Nov to 8 Nov, done 2 Nov"};
    EXPECT_EQ(story.planned(), active);
    EXPECT_EQ(story.state(ContactState::Archived).planned(), ended);
    EXPECT_EQ(story.state(ContactState::DoNotContact).planned(), ended);
    EXPECT_EQ(story.state(ContactState::Active).planned(), active);
}

} // namespace

} // namespace hallway
