#include "tests/support/test_database.h"

namespace hallway::test {

TEST(PolicyTest, NamesEveryNumberThatCannotBeUsed)
{
    Policy policy;
    EXPECT_TRUE(policyProblems(policy).empty());
    policy.restShown = 0;
    policy.thankYouDue = 2;
    policy.letterAskOpensBefore = 30;
    const auto problems = policyProblems(policy);
    ASSERT_EQ(problems.size(), 3U);
    EXPECT_STREQ(problems[0].number->name, "rest_shown");
    EXPECT_EQ(problems[0].due, nullptr);
    EXPECT_STREQ(problems[1].number->name, "thank_you_opens");
    EXPECT_STREQ(problems[1].due->name, "thank_you_due");
    EXPECT_STREQ(problems[2].number->name, "letter_ask_opens_before");
    EXPECT_EQ(codeOf(checkPolicy(policy)), ErrorCode::InvalidValue);
}

TEST(PolicyTest, ReplanningTellsHowFarItIsAndCanBeCancelled)
{
    TestWorkspace workspace;
    for (int person = 0; person < 3; ++person) {
        workspace.log(workspace.addPerson(QString::number(person), QStringLiteral("Park")),
                      InteractionKind::Email, Direction::Outgoing, QDate(2026, 11, 20), true);
    }
    Policy policy;
    policy.nudgeDue = 20;
    const QString before = dump(workspace.path());
    const auto never = [](qint64, qint64) { return false; };
    EXPECT_EQ(codeOf(workspace->setPolicy(policy, never)), ErrorCode::Cancelled);
    EXPECT_EQ(codeOf(workspace->effectOf(policy, never)), ErrorCode::Cancelled);
    EXPECT_EQ(codeOf(workspace->findProblems(never)), ErrorCode::Cancelled);
    EXPECT_EQ(dump(workspace.path()), before);
    std::vector<std::pair<qint64, qint64>> told;
    valueOf(workspace->setPolicy(policy, [&told](qint64 done, qint64 total) {
        told.emplace_back(done, total);
        return true;
    }));
    // The three, and what belongs to nobody.
    EXPECT_EQ(told.front(), std::pair(qint64(0), qint64(4)));
    EXPECT_EQ(told.back(), std::pair(qint64(4), qint64(4)));
    EXPECT_EQ(workspace->policy(), policy);
}

} // namespace hallway::test
