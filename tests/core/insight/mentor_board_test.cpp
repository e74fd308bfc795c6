#include "core/insight/mentor_board.h"

#include "core/workspace.h"
#include "tests/support/test_database.h"

namespace hallway::test {

namespace {

const QDate today(2026, 11, 24);

/// A workspace and its board (domain.md, Mentors board).
class MentorBoardTest : public ::testing::Test
{
protected:
    ContactId addMentor(MentorKind kind, MentorStatus status = MentorStatus::Active)
    {
        Contact contact;
        contact.name.family = QStringLiteral("Mentor%1").arg(++m_number);
        contact.mentorships = {{.kind = kind, .status = status, .since = {}}};
        return valueOf(workspace->addContact(contact));
    }

    ContactId addPerson(Role role, const QString &field, const QString &training = {})
    {
        Contact contact;
        contact.name.family = QStringLiteral("Person%1").arg(++m_number);
        contact.role = role;
        contact.field = field;
        contact.training = training;
        return valueOf(workspace->addContact(contact));
    }

    void talk(ContactId with, int daysAgo)
    {
        workspace.log(with, InteractionKind::Call, Direction::Mutual, today.addDays(-daysAgo));
    }

    MentorBoard board() { return valueOf(workspace->mentorBoard()); }

    /// Who is proposed for a kind.
    std::vector<ContactId> proposed(MentorKind kind)
    {
        std::vector<ContactId> ids;
        for (const MentorProposal &proposal : board().proposals) {
            if (proposal.kind == kind) {
                ids.push_back(proposal.person.contact);
            }
        }
        return ids;
    }

    TestWorkspace workspace{today};

private:
    int m_number = 0;
};

struct PaceCase
{
    int daysAgo;
    MentorPace pace;
    int daysLeft;
};

} // namespace

TEST_F(MentorBoardTest, PaceIsToldFromTheRhythmOf42Days)
{
    const ContactId mentor = addMentor(MentorKind::Research);
    EXPECT_EQ(board().mentors.at(0).pace, MentorPace::New);
    // The latest exchange counts, so each case comes closer.
    for (const PaceCase &one :
         {PaceCase{64, MentorPace::GoneQuiet, -22}, PaceCase{63, MentorPace::Due, -21},
          PaceCase{43, MentorPace::Due, -1}, PaceCase{42, MentorPace::Soon, 0},
          PaceCase{35, MentorPace::Soon, 7}, PaceCase{34, MentorPace::OnRhythm, 8}}) {
        talk(mentor, one.daysAgo);
        const MentorLine line = board().mentors.at(0);
        EXPECT_EQ(line.pace, one.pace) << one.daysAgo;
        EXPECT_EQ(line.daysLeft, one.daysLeft);
    }
}

TEST_F(MentorBoardTest, AMentorWithoutARhythmIsNeverLate)
{
    const ContactId mentor = addMentor(MentorKind::Research);
    talk(mentor, 300);
    Contact contact = valueOf(workspace->people().contact(mentor));
    contact.rhythmDays = 0;
    valueOf(workspace->editContact(contact));
    EXPECT_EQ(board().mentors.at(0).pace, MentorPace::NoRhythm);
}

TEST_F(MentorBoardTest, ANoteAndWhatIsStillToComeAreNoExchange)
{
    const ContactId mentor = addMentor(MentorKind::Research);
    talk(mentor, 20);
    talk(mentor, -3);
    workspace.log(mentor, InteractionKind::Note, Direction::Mutual, today);
    EXPECT_EQ(board().mentors.at(0).daysLeft, 22);
}

TEST_F(MentorBoardTest, OnlyActiveMentorsOfActiveContactsAreShown)
{
    addMentor(MentorKind::Career, MentorStatus::Past);
    addMentor(MentorKind::Career, MentorStatus::Asked);
    const ContactId archived = addMentor(MentorKind::Career);
    valueOf(workspace->setContactState(archived, ContactState::Archived));
    EXPECT_TRUE(board().mentors.empty());
    EXPECT_EQ(board().count(MentorKind::Career), 0);
}

TEST_F(MentorBoardTest, WhatIsDueWithAMentorStandsOnTheirLine)
{
    const ContactId mentor = addMentor(MentorKind::Research);
    workspace.log(mentor, InteractionKind::Email, Direction::Outgoing, today.addDays(-11), true);
    const MentorLine line = board().mentors.at(0);
    ASSERT_TRUE(line.due);
    EXPECT_EQ(line.due->key.kind, FollowUpKind::Nudge);
}

TEST_F(MentorBoardTest, AThinKindProposesWhoFitsAndHasSpokenTwice)
{
    const ContactId surgeon = addPerson(Role::Faculty, QStringLiteral("cardiac"));
    talk(surgeon, 100);
    EXPECT_TRUE(proposed(MentorKind::Clinical).empty()); // once only
    talk(surgeon, 50);
    EXPECT_EQ(proposed(MentorKind::Clinical), std::vector{surgeon});
    EXPECT_TRUE(proposed(MentorKind::Research).empty()); // another field
    addMentor(MentorKind::Clinical);
    EXPECT_EQ(proposed(MentorKind::Clinical), std::vector{surgeon}); // rests on one person
    addMentor(MentorKind::Clinical);
    EXPECT_TRUE(proposed(MentorKind::Clinical).empty()); // two are enough
}

TEST_F(MentorBoardTest, WhoMentorsInTheKindAlreadyIsNotProposed)
{
    const ContactId mentor = addMentor(MentorKind::Research);
    Contact contact = valueOf(workspace->people().contact(mentor));
    contact.role = Role::Researcher;
    valueOf(workspace->editContact(contact));
    talk(mentor, 10);
    talk(mentor, 20);
    EXPECT_TRUE(proposed(MentorKind::Research).empty());
}

TEST_F(MentorBoardTest, ForResearchWhoSharesWorkFits)
{
    const ContactId surgeon = addPerson(Role::Faculty, QStringLiteral("vascular"));
    talk(surgeon, 10);
    talk(surgeon, 20);
    EXPECT_TRUE(proposed(MentorKind::Research).empty());
    Work registry;
    registry.title = QStringLiteral("Registry");
    registry.participants = {{surgeon, {}}};
    valueOf(workspace->addWork(registry));
    EXPECT_EQ(proposed(MentorKind::Research), std::vector{surgeon});
}

TEST_F(MentorBoardTest, WhoWasThoughtOfBeforeComesFirst)
{
    const ContactId close = addPerson(Role::Faculty, QStringLiteral("cardiac"));
    const ContactId noted = addPerson(Role::Faculty, QStringLiteral("cardiac"));
    for (const int daysAgo : {5, 10, 15}) {
        talk(close, daysAgo);
    }
    talk(noted, 200);
    talk(noted, 220);
    EXPECT_EQ(proposed(MentorKind::Clinical), (std::vector{close, noted}));
    Contact contact = valueOf(workspace->people().contact(noted));
    contact.mentorships = {
        {.kind = MentorKind::Clinical, .status = MentorStatus::Prospective, .since = {}}};
    valueOf(workspace->editContact(contact));
    EXPECT_EQ(proposed(MentorKind::Clinical), (std::vector{noted, close}));
    EXPECT_TRUE(board().proposals.front().isProspective);
    EXPECT_EQ(proposed(MentorKind::Career), (std::vector{close, noted})); // not for that one
}

TEST_F(MentorBoardTest, ForACareerImgsComeFirst)
{
    const ContactId faculty = addPerson(Role::Faculty, QStringLiteral("cardiology"));
    const ContactId fellow =
        addPerson(Role::Fellow, QStringLiteral("cardiac"), QStringLiteral("IMG, traditional"));
    for (const int daysAgo : {5, 10, 15}) {
        talk(faculty, daysAgo);
    }
    talk(fellow, 200);
    talk(fellow, 220);
    EXPECT_EQ(proposed(MentorKind::Career), (std::vector{fellow, faculty}));
}

} // namespace hallway::test
