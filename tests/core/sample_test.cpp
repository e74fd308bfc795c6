#include "core/milestone_news.h"
#include "core/sample/sample.h"
#include "tests/support/test_database.h"

#include <algorithm>
#include <set>

namespace hallway {
namespace {

struct AgendaCounts
{
    int overdue = 0;
    int due = 0;
    int upcoming = 0;
};

AgendaCounts countAgenda(const Workspace &workspace)
{
    const QDate today = workspace.today();
    AgendaCounts counts;
    for (const AgendaLine &line :
         test::valueOf(workspace.followUps().agenda({today, today.addDays(14), false}))) {
        const FollowUpState state = stateOn(line.followUp, today);
        counts.overdue += state == FollowUpState::Overdue ? 1 : 0;
        counts.due += state == FollowUpState::Due ? 1 : 0;
        counts.upcoming += state == FollowUpState::Upcoming ? 1 : 0;
    }
    return counts;
}

std::vector<Contact> everybody(const Workspace &workspace)
{
    PeopleFilter filter;
    filter.includeArchived = true;
    std::vector<Contact> people;
    for (const ContactId id : test::valueOf(workspace.people().ids(filter))) {
        people.push_back(test::valueOf(workspace.people().contact(id)));
    }
    return people;
}

class SampleOnDay : public testing::TestWithParam<QDate>
{
};

TEST_P(SampleOnDay, HasSomethingToDoButNotTooMuch)
{
    test::TestWorkspace workspace(GetParam());
    EXPECT_EQ(test::valueOf(fillSample(*workspace)), 214);
    const AgendaCounts counts = countAgenda(*workspace);
    EXPECT_GE(counts.overdue, 1);
    EXPECT_LE(counts.overdue, 3);
    EXPECT_GE(counts.due, 1);
    EXPECT_LE(counts.due, 5);
    EXPECT_GE(counts.upcoming, 1);
    EXPECT_LE(counts.upcoming, 10);
}

std::vector<QDate> manyDays()
{
    std::vector<QDate> days{QDate(2028, 2, 28),  QDate(2028, 2, 29), QDate(2028, 3, 1),
                            QDate(2026, 12, 31), QDate(2027, 1, 1),  QDate(2027, 3, 28)};
    for (int i = 0; i < 24; ++i) {
        days.push_back(QDate(2026, 11, 23).addDays(i * 31));
    }
    return days;
}

INSTANTIATE_TEST_SUITE_P(ManyDays, SampleOnDay, testing::ValuesIn(manyDays()),
                         [](const testing::TestParamInfo<QDate> &day) {
                             return day.param.toString(QStringLiteral("yyyyMMdd")).toStdString();
                         });

TEST(Sample, HasSixMentorsOfThreeKinds)
{
    test::TestWorkspace workspace;
    test::valueOf(fillSample(*workspace));
    int mentors = 0;
    std::set<MentorKind> kinds;
    for (const Contact &contact : everybody(*workspace)) {
        bool isMentor = false;
        for (const Mentorship &mentorship : contact.mentorships) {
            if (mentorship.status == MentorStatus::Active) {
                isMentor = true;
                kinds.insert(mentorship.kind);
            }
        }
        mentors += isMentor ? 1 : 0;
    }
    EXPECT_EQ(mentors, 6);
    EXPECT_EQ(kinds.size(), 3U);
}

TEST(Sample, ReproducesThePictureOfToday)
{
    test::TestWorkspace workspace(QDate(2026, 11, 23));
    test::valueOf(fillSample(*workspace));
    const auto lines = test::valueOf(
        workspace->followUps().agenda({workspace->today(), workspace->today().addDays(14), false}));
    ASSERT_FALSE(lines.empty());
    EXPECT_EQ(lines.front().contactName, QStringLiteral("Dr. Ravi Subramanian"));
    EXPECT_EQ(lines.front().followUp.window.dueOn, QDate(2026, 11, 21));
    const auto has = [&lines](const char *name, FollowUpKind kind) {
        return std::any_of(lines.cbegin(), lines.cend(), [&](const AgendaLine &line) {
            return line.contactName == QLatin1String(name) && line.followUp.key.kind == kind;
        });
    };
    EXPECT_TRUE(has("Dr. Elena Marchetti", FollowUpKind::ThankYou));
    EXPECT_TRUE(has("Dr. Hannah Torvik", FollowUpKind::Nudge));
    EXPECT_TRUE(has("Lena Park", FollowUpKind::Promise));
    EXPECT_TRUE(has("Dr. Adaeze Obi", FollowUpKind::KeepInTouch));
}

TEST(Sample, HasNewsThatSomeMentorsKnowAndSomeDoNot)
{
    test::TestWorkspace workspace;
    test::valueOf(fillSample(*workspace));
    const auto news = test::valueOf(readMilestoneNews(*workspace));
    ASSERT_EQ(news.size(), 2U);
    EXPECT_EQ(news[0].told(), 4);
    EXPECT_EQ(news[0].total(), 6);
    EXPECT_EQ(news[1].told(), 6);
    EXPECT_EQ(news[1].total(), 6);
}

TEST(Sample, IsTheSameEveryTime)
{
    const auto fill = [] {
        test::TestWorkspace workspace;
        test::valueOf(fillSample(*workspace));
        return everybody(*workspace);
    };
    EXPECT_EQ(fill(), fill());
}

TEST(Sample, TakesPlaceBeforeToday)
{
    test::TestWorkspace workspace;
    test::valueOf(fillSample(*workspace));
    for (const Contact &contact : everybody(*workspace)) {
        EXPECT_LE(contact.howMetOn, workspace->today());
        for (const Interaction &interaction :
             test::valueOf(workspace->journal().interactionsOf(contact.id))) {
            EXPECT_LT(interaction.on, workspace->today());
            EXPECT_FALSE(interaction.subject.contains(u'{')) << interaction.subject.toStdString();
            EXPECT_FALSE(interaction.text.contains(u'{')) << interaction.text.toStdString();
        }
    }
}

TEST(Sample, ReachesNobodyReal)
{
    test::TestWorkspace workspace;
    test::valueOf(fillSample(*workspace));
    std::set<QString> names;
    std::set<QString> addresses;
    for (const Contact &contact : everybody(*workspace)) {
        names.insert(plainName(contact));
        for (const LabelledValue &email : contact.emails) {
            EXPECT_TRUE(email.value.endsWith(QLatin1String(".example")));
            addresses.insert(email.value);
        }
        for (const LabelledValue &phone : contact.phones) {
            EXPECT_TRUE(phone.value.contains(QLatin1String(" 555 01")));
        }
    }
    EXPECT_EQ(names.size(), 214U);
    EXPECT_EQ(addresses.size(), 214U);
}

TEST(Sample, IsOneStepThatCanBeUndone)
{
    test::TestWorkspace workspace;
    test::valueOf(fillSample(*workspace));
    EXPECT_EQ(test::valueOf(workspace->profile()).name, QStringLiteral("Alex Rivera"));
    EXPECT_EQ(test::valueOf(workspace->undo()).action, QStringLiteral("fill_sample"));
    EXPECT_EQ(test::valueOf(workspace->people().count()), 0);
    EXPECT_EQ(test::valueOf(workspace->journal().countInteractions()), 0);
    EXPECT_TRUE(test::valueOf(workspace->profile()).name.isEmpty());
}

TEST(Sample, RefusesADatabaseWithPeople)
{
    test::TestWorkspace workspace;
    workspace.addPerson(QStringLiteral("Nora"), QStringLiteral("Lund"));
    EXPECT_EQ(test::codeOf(fillSample(*workspace)), ErrorCode::DatabaseNotEmpty);
    EXPECT_EQ(test::valueOf(workspace->people().count()), 1);
}

TEST(Sample, LeavesNothingWrong)
{
    test::TestWorkspace workspace;
    test::valueOf(fillSample(*workspace));
    EXPECT_EQ(test::valueOf(workspace->findProblems()), QStringList());
}

} // namespace
} // namespace hallway
