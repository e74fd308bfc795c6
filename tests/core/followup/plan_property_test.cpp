#include "tests/core/followup/random_history.h"
#include "tests/core/followup/reference_plan.h"
#include "tests/core/followup/story.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <set>

namespace hallway {

namespace {

constexpr unsigned histories = 400;

std::vector<FollowUp> ofKinds(const Plan &plan, const std::set<FollowUpKind> &kinds)
{
    std::vector<FollowUp> chosen;
    std::copy_if(plan.followUps.begin(), plan.followUps.end(), std::back_inserter(chosen),
                 [&kinds](const FollowUp &followUp) { return kinds.contains(followUp.key.kind); });
    return chosen;
}

TEST(PlanProperties, PlanningTwiceIsTheSameInAnyOrderOfTheHistory)
{
    for (unsigned seed = 0; seed < histories; ++seed) {
        RandomHistory random(seed);
        ContactHistory history = random.make();
        const Plan once = plan(history, {});
        EXPECT_EQ(plan(history, {}).followUps, once.followUps) << seed;
        std::shuffle(history.interactions.begin(), history.interactions.end(), random.random());
        const Plan shuffled = plan(history, {});
        EXPECT_EQ(shuffled.followUps, once.followUps) << seed;
        EXPECT_EQ(shuffled.standing, once.standing) << seed;
    }
}

std::vector<std::string> shownOf(const std::vector<FollowUp> &followUps)
{
    std::vector<std::string> lines;
    std::transform(followUps.begin(), followUps.end(), std::back_inserter(lines),
                   [](const FollowUp &followUp) {
                       return shown(followUp) + " by " + std::to_string(followUp.key.cause.id) +
                              "/" + std::to_string(followUp.key.cause.part);
                   });
    return lines;
}

TEST(PlanProperties, ThePlainReferenceAgrees)
{
    for (unsigned seed = 0; seed < 10 * histories; ++seed) {
        RandomHistory random(seed);
        const ContactHistory history = random.make();
        const Policy policy = random.chance(2) ? Policy() : random.policy();
        const auto planned = sortedByKey(plan(history, policy).followUps);
        const auto expected = referencePlan(history, policy);
        ASSERT_EQ(shownOf(planned), shownOf(expected)) << seed;
        ASSERT_EQ(planned, expected) << seed;
    }
}

TEST(PlanProperties, ANoteChangesNothing)
{
    for (unsigned seed = 0; seed < histories; ++seed) {
        RandomHistory random(seed);
        ContactHistory history = random.make();
        const Plan before = plan(history, {});
        history.interactions.push_back({.id = InteractionId{1000},
                                        .kind = InteractionKind::Note,
                                        .direction = Direction::Incoming,
                                        .on = random.day(),
                                        .replyExpected = true,
                                        .thankYou = ThankYou::Yes});
        const Plan after = plan(history, {});
        EXPECT_EQ(after.followUps, before.followUps) << seed;
        EXPECT_EQ(after.standing, before.standing) << seed;
    }
}

/// What the table of follow-ups demands of its rows.
TEST(PlanProperties, EveryFollowUpHasItsOwnKeyAWindowAndADayOfItsEnding)
{
    for (unsigned seed = 0; seed < histories; ++seed) {
        std::set<FollowUpKey> keys;
        for (const FollowUp &followUp : plan(RandomHistory(seed).make(), {}).followUps) {
            EXPECT_TRUE(keys.insert(followUp.key).second) << seed;
            EXPECT_LE(followUp.window.opensOn, followUp.window.dueOn) << seed;
            EXPECT_EQ(followUp.ending.has_value(), followUp.endedOn.isValid()) << seed;
            EXPECT_TRUE(followUp.contact == ContactId{7} || !followUp.contact.isValid()) << seed;
        }
    }
}

TEST(PlanProperties, NeverTwoOpenOfOneKindOnADay)
{
    const std::set<FollowUpState> open = {FollowUpState::Upcoming, FollowUpState::Due,
                                          FollowUpState::Overdue};
    for (unsigned seed = 0; seed < histories; ++seed) {
        const Plan planned = plan(RandomHistory(seed).make(), {});
        const QDate after(2028, 7, 28); // the last day of the histories
        for (const FollowUpKind kind :
             {FollowUpKind::ThankYou, FollowUpKind::Nudge, FollowUpKind::KeepInTouch}) {
            const auto rows = ofKinds(planned, {kind});
            EXPECT_LE(std::count_if(rows.begin(), rows.end(),
                                    [&](const FollowUp &followUp) {
                                        return open.contains(stateOn(followUp, after));
                                    }),
                      1)
                << seed;
        }
    }
}

TEST(PlanProperties, NoRhythmWhileRestingNorBesideAThankYouOrNudge)
{
    for (unsigned seed = 0; seed < histories; ++seed) {
        const Plan planned = plan(RandomHistory(seed).make(), {});
        auto rhythm = ofKinds(planned, {FollowUpKind::KeepInTouch});
        std::erase_if(rhythm, [](const FollowUp &followUp) { return followUp.ending.has_value(); });
        if (rhythm.empty()) {
            continue;
        }
        EXPECT_FALSE(planned.standing.restingFrom.isValid()) << seed;
        for (const FollowUp &other :
             ofKinds(planned, {FollowUpKind::ThankYou, FollowUpKind::Nudge})) {
            EXPECT_TRUE(other.ending || other.lapsesOn <= rhythm[0].window.opensOn) << seed;
        }
    }
}

TEST(PlanProperties, PlansAnEmptyAndALongHistory)
{
    EXPECT_EQ(plan({}, {}).followUps, std::vector<FollowUp>());
    ContactHistory history{.rhythmDays = 0};
    for (int i = 0; i < 20'000; ++i) {
        history.interactions.push_back(
            {.id = InteractionId{i + 1},
             .kind = i % 2 == 0 ? InteractionKind::Encounter : InteractionKind::Email,
             .on = QDate(1900, 1, 1).addDays(i * 5)});
    }
    const Plan planned = plan(history, {});
    EXPECT_EQ(planned.followUps.size(), 10'000U);
    EXPECT_EQ(planned.standing.exchanges, 20'000);
}

} // namespace

} // namespace hallway
