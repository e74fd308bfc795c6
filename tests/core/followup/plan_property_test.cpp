#include "tests/core/followup/story.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

namespace hallway {

namespace {

constexpr unsigned histories = 400;

/// Makes histories that are dense enough for every rule to meet every other.
class RandomHistory
{
public:
    explicit RandomHistory(unsigned seed) : m_random(seed) {}

    ContactHistory make()
    {
        ContactHistory history{.contact = ContactId{7}, .isActiveMentor = chance(3)};
        const int interactions = below(40);
        for (int i = 0; i < interactions; ++i) {
            history.interactions.push_back(interaction(i + 1));
        }
        for (int i = 0; i < below(5); ++i) {
            history.promises.push_back(promise(i + 1));
        }
        for (int i = 0; i < below(8); ++i) {
            history.decisions.push_back(decision());
        }
        history.wokenOn = chance(3) ? day() : QDate();
        return history;
    }

    int below(int limit) { return std::uniform_int_distribution<>(0, limit - 1)(m_random); }
    bool chance(int oneIn) { return below(oneIn) == 0; }
    QDate day() { return QDate(2027, 12, 1).addDays(below(240)); }
    std::mt19937 &random() { return m_random; }

private:
    Interaction interaction(int id)
    {
        Interaction made{.id = InteractionId{id},
                         .kind = static_cast<InteractionKind>(below(9)),
                         .direction = static_cast<Direction>(below(3)),
                         .on = day(),
                         .replyExpected = chance(2),
                         .thankYou = static_cast<ThankYou>(below(3))};
        if (chance(2)) {
            made.at = LocalTime{.minute = below(1440), .utcOffset = 60 * (below(25) - 12)};
        }
        made.loggedOn = made.on.addDays(chance(6) ? below(60) : 0);
        return made;
    }

    Promise promise(int id)
    {
        return {.id = PromiseId{id},
                .isTheirs = chance(2),
                .madeOn = day(),
                .promisedFor = day(),
                .keptOn = chance(2) ? day() : QDate()};
    }

    Decision decision()
    {
        const FollowUpKey key = {.kind = static_cast<FollowUpKind>(below(5)),
                                 .cause = {.type = CauseType::Interaction, .id = below(40) + 1}};
        const auto what = static_cast<DecisionKind>(below(3));
        return {.key = key, .kind = what, .on = day(), .until = day()};
    }

    std::mt19937 m_random;
};

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
            EXPECT_EQ(followUp.contact, ContactId{7}) << seed;
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
        const auto rhythm = ofKinds(planned, {FollowUpKind::KeepInTouch});
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
