#include "tests/core/followup/reference_plan.h"
#include "tests/core/random_user.h"

namespace hallway::test {

namespace {

/// Planning from scratch gives the rows that are there, and the plain reference agrees.
void check(TestWorkspace &workspace)
{
    EXPECT_EQ(valueOf(workspace->findProblems()).join(u'\n').toStdString(), std::string());
    auto ids = valueOf(workspace->people().ids({.includeArchived = true}));
    ids.push_back({});
    const Policy policy = workspace->policy();
    for (const ContactId id : ids) {
        std::vector<FollowUp> stored;
        for (const AgendaLine &line : valueOf(workspace->followUps().linesOf(id))) {
            stored.push_back(line.followUp);
            stored.back().id = {};
        }
        EXPECT_EQ(sortedByKey(stored),
                  referencePlan(valueOf(workspace->followUps().history(id)), policy));
    }
}

} // namespace

class RandomSteps : public testing::TestWithParam<unsigned>
{
};

TEST_P(RandomSteps, PlanningFromScratchEqualsPlanningStepByStep)
{
    constexpr int steps = 1200;
    constexpr int stepsPerCheck = 20;
    RandomUser user(GetParam());
    for (int i = 0; i < steps && !testing::Test::HasFailure(); ++i) {
        user.step();
        if (i % stepsPerCheck == 0) {
            check(user.workspace());
        }
    }
    check(user.workspace());
    EXPECT_EQ(valueOf(user.workspace()->repair()), QStringList());
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomSteps, testing::Range(1U, 4U));

} // namespace hallway::test
