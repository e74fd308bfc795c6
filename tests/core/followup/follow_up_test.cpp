#include "tests/core/followup/story.h"

#include <gtest/gtest.h>

using Qt::StringLiterals::operator""_s;

namespace hallway {

namespace {

TEST(StateOfAFollowUp, AnEndingIsFinal)
{
    FollowUp followUp = Story().encounter("19 Nov").plan().followUps.at(0);
    followUp.snoozedUntil = on("1 Jan 2030");
    EXPECT_EQ(stateOn(followUp, on("31 Dec 2029")), FollowUpState::Snoozed);
    followUp.ending = Ending::Done;
    EXPECT_EQ(stateOn(followUp, on("20 Nov")), FollowUpState::Done);
    followUp.ending = Ending::Dismissed;
    EXPECT_EQ(stateOn(followUp, on("31 Dec 2029")), FollowUpState::Dismissed);
    followUp.ending = Ending::Cancelled;
    EXPECT_EQ(stateOn(followUp, on("31 Dec 2029")), FollowUpState::Cancelled);
}

TEST(StateOfAFollowUp, SnoozedPastItsLapseItHasLapsed)
{
    FollowUp followUp = Story().encounter("19 Nov").plan().followUps.at(0);
    followUp.snoozedUntil = on("20 Dec");
    EXPECT_EQ(stateOn(followUp, on("19 Dec")), FollowUpState::Snoozed);
    EXPECT_EQ(stateOn(followUp, on("20 Dec")), FollowUpState::Lapsed);
}

TEST(FollowUpNames, ReadBackWhatTheyWrite)
{
    for (const char *word : {"thank_you", "nudge", "rest", "keep_in_touch", "promise", "letter",
                             "event", "milestone"}) {
        const QString name = QString::fromLatin1(word);
        const auto kind = followUpKindFromName(name);
        ASSERT_TRUE(kind) << word;
        EXPECT_EQ(followUpKindName(*kind), name);
    }
    EXPECT_FALSE(followUpKindFromName(u"Nudge"_s));
    EXPECT_EQ(causeTypeFromName(u"promise"_s), CauseType::Promise);
    EXPECT_EQ(causeTypeName(CauseType::Milestone), u"milestone"_s);
    EXPECT_EQ(endingFromName(u"cancelled"_s), Ending::Cancelled);
    EXPECT_EQ(endingName(Ending::Dismissed), u"dismissed"_s);
    EXPECT_EQ(decisionKindFromName(u"snoozed"_s), DecisionKind::Snoozed);
    EXPECT_EQ(decisionKindName(DecisionKind::Done), u"done"_s);
    EXPECT_EQ(followUpStateName(FollowUpState::Overdue), u"overdue"_s);
}

} // namespace

} // namespace hallway
