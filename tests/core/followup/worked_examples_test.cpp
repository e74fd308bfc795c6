#include "core/base/day_window.h"
#include "tests/core/followup/story.h"

#include <ctime>
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
    /// What Today says about the last of them on some days.
    std::vector<std::pair<const char *, const char *>> today = {};
    const char *restsFrom = nullptr;
    const char *suggestedOn = nullptr; ///< the best day to act, seen from the cause's day
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
    {"1",
     "encounter",
     Story().encounter("19 Nov"),
     {"T 22 Nov to 26 Nov"},
     {{"21 Nov", "upcoming"},
      {"22 Nov", "due"},
      {"26 Nov", "due"},
      {"27 Nov", "overdue"},
      {"10 Dec", "overdue"},
      {"11 Dec", "lapsed"}}},
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
     {"N 11 Nov to 15 Nov, done 12 Nov", "rest 26 Nov to 2 Dec"},
     {{"25 Nov", "upcoming"}, {"26 Nov", "due"}, {"3 Dec", "lapsed"}},
     "26 Nov"},
    {"9",
     "forgot the attachment",
     Story().question("1 Nov").question("2 Nov"),
     {"N 12 Nov to 16 Nov"}},
    {"10",
     "nudged before the window opened",
     Story().question("1 Nov").question("6 Nov"),
     {"N 11 Nov to 15 Nov, done 6 Nov", "rest 20 Nov to 26 Nov"},
     {},
     "20 Nov"},
    {"11",
     "answered while resting, and written to again",
     Story().question("1 Nov").question("12 Nov").incoming("30 Nov").question("4 Dec"),
     {"N 11 Nov to 15 Nov, done 12 Nov", "rest 26 Nov to 2 Dec, cancelled 30 Nov",
      "N 14 Dec to 18 Dec"}},
    {"12", "a mentor's rhythm", Story().mentor().incoming("1 Oct"), {"K 12 Nov to 19 Nov"}},
    {"13",
     "the nudge silences the rhythm, which counts from the last exchange",
     Story().mentor().incoming("1 Oct").question("5 Nov"),
     {"N 15 Nov to 19 Nov", "K 17 Dec to 24 Dec"}},
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
    {"18",
     "into a leap-less March",
     Story().encounter("24 Feb 2027"),
     {"T 27 Feb 2027 to 3 Mar 2027"},
     {},
     nullptr,
     "2 Mar 2027"},
    {"19",
     "snoozed past its window",
     Story().encounter("19 Nov").snoozed(FollowUpKind::ThankYou, 1, "24 Nov", "29 Nov"),
     {"T 22 Nov to 26 Nov"},
     {{"28 Nov", "snoozed"}, {"29 Nov", "overdue"}}},
    {"20",
     "dismissed, then a note",
     Story().encounter("19 Nov").dismissed(FollowUpKind::ThankYou, 1, "23 Nov").note("24 Nov"),
     {"T 22 Nov to 26 Nov, dismissed 23 Nov"}},
    {"21Silent",
     "one mail to three, of whom this one is silent",
     Story().question("1 Nov"),
     {"N 11 Nov to 15 Nov"}},
    {"21Answering",
     "one mail to three, of whom this one answers",
     Story().question("1 Nov").incoming("9 Nov"),
     {"N 11 Nov to 15 Nov, cancelled 9 Nov"}},
    {"22", "a letter to ask for", Story().letter("1 Oct", "24 Jan 2027"), {"L 1 Nov to 29 Nov"}},
    {"23",
     "the writer agreed",
     Story().letter("1 Oct", "24 Jan 2027").agreed("3 Dec"),
     {"L 1 Nov to 29 Nov, done 3 Dec", "L 3 Dec to 10 Dec"}},
    {"24Deleted", "the mail deleted", Story(), {}},
    {"24Undone", "and brought back", Story().question("1 Nov"), {"N 11 Nov to 15 Nov"}},
    {"25",
     "written again after the rest",
     Story().question("1 Nov").question("12 Nov").question("1 Mar 2027"),
     {"N 11 Nov to 15 Nov, done 12 Nov", "rest 26 Nov to 2 Dec, cancelled 1 Mar 2027",
      "N 11 Mar 2027 to 15 Mar 2027"}},
    {"26Archived", "archived", Story().question("1 Nov").state(ContactState::Archived), {}},
    {"26Unarchived", "and back", Story().question("1 Nov"), {"N 11 Nov to 15 Nov"}},
};

class WorkedExampleTest : public testing::TestWithParam<WorkedExample>
{
};

TEST_P(WorkedExampleTest, IsPlannedAsWritten)
{
    const WorkedExample &example = GetParam();
    EXPECT_EQ(example.story.planned(), example.expected);
    const Plan planned = example.story.plan();
    EXPECT_EQ(planned.standing.restingFrom, example.restsFrom ? on(example.restsFrom) : QDate());
    for (const auto &[day, state] : example.today) {
        EXPECT_EQ(followUpStateName(stateOn(planned.followUps.back(), on(day))).toStdString(),
                  state)
            << day;
    }
    if (example.suggestedOn != nullptr) {
        const FollowUp &followUp = planned.followUps.back();
        EXPECT_EQ(shown(suggestedDay(followUp.window, followUp.causeOn)), example.suggestedOn);
    }
}

const std::vector<WorkedExample> edgesOfTheCalendar = {
    {"MonthEnd", "", Story().encounter("28 Sep"), {"T 1 Oct to 5 Oct"}},
    {"ShortMonth", "", Story().question("31 Jan 2027"), {"N 10 Feb 2027 to 14 Feb 2027"}},
    {"YearEnd", "", Story().encounter("29 Dec"), {"T 1 Jan 2027 to 5 Jan 2027"}},
    {"OverYearEnd", "", Story().question("20 Dec"), {"N 30 Dec to 3 Jan 2027"}},
    {"OnLeapDay", "", Story().encounter("29 Feb 2028"), {"T 3 Mar 2028 to 7 Mar 2028"}},
    {"OverLeapDay", "", Story().encounter("26 Feb 2028"), {"T 29 Feb 2028 to 4 Mar 2028"}},
    {"NoLeapDay", "", Story().encounter("26 Feb 2027"), {"T 1 Mar 2027 to 5 Mar 2027"}},
    {"NoLeapCentury", "", Story().encounter("26 Feb 2100"), {"T 1 Mar 2100 to 5 Mar 2100"}},
    {"ClocksForwardInTheUs", "8 Mar", Story().encounter("6 Mar"), {"T 9 Mar to 13 Mar"}},
    {"ClocksForwardInEurope", "29 Mar", Story().encounter("27 Mar"), {"T 30 Mar to 3 Apr"}},
    {"ClocksBackInTheSouth", "5 Apr", Story().encounter("3 Apr"), {"T 6 Apr to 10 Apr"}},
    {"ClocksForwardInTheSouth", "4 Oct", Story().encounter("2 Oct"), {"T 5 Oct to 9 Oct"}},
    {"ClocksBackInEurope", "25 Oct", Story().encounter("23 Oct"), {"T 26 Oct to 30 Oct"}},
    {"ClocksBackInTheUs", "1 Nov", Story().encounter("30 Oct"), {"T 2 Nov to 6 Nov"}},
    {"FarWest",
     "UTC-12, the last place on earth where a day ends",
     Story().encounter("7 Nov").at("23:59-12:00").loggedOn("9 Nov"),
     {"T 10 Nov to 14 Nov"}},
    {"FarEast",
     "UTC+14, the first where it begins",
     Story().encounter("7 Nov").at("00:01+14:00").loggedOn("6 Nov"),
     {"T 10 Nov to 14 Nov"}},
    {"EarlierOnALaterDay",
     "a mail at UTC+14 that was sent before the meeting at UTC-12",
     Story().encounter("7 Nov").at("23:59-12:00").mail("8 Nov").at("00:01+14:00"),
     {"T 10 Nov to 14 Nov"}},
};

/// Wherever the computer stands: the days are those of the place where something happened.
class CalendarEdgeTest : public WorkedExampleTest
{
};

TEST_P(CalendarEdgeTest, IsPlannedAlikeInEveryZone)
{
    const QByteArray before = qgetenv("TZ");
    for (const char *zone : {"UTC", "America/Chicago", "Europe/Warsaw", "Australia/Sydney",
                             "Pacific/Kiritimati", "Etc/GMT+12"}) {
        qputenv("TZ", zone);
        tzset();
        EXPECT_EQ(GetParam().story.planned(), GetParam().expected) << zone;
    }
    before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
    tzset();
}

INSTANTIATE_TEST_SUITE_P(Calendar, CalendarEdgeTest, testing::ValuesIn(edgesOfTheCalendar),
                         [](const auto &example) { return std::string(example.param.number); });

INSTANTIATE_TEST_SUITE_P(Domain, WorkedExampleTest, testing::ValuesIn(workedExamples),
                         [](const auto &example) {
                             return std::string("Number") + example.param.number;
                         });

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
