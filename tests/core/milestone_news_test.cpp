#include "core/milestone_news.h"

#include "tests/support/test_database.h"
#include "ui/text/update_text.h"

namespace hallway::test {
namespace {

/// Two mentors and a milestone of 19 November, on 24 November 2026.
class MilestoneNewsTest : public ::testing::Test
{
protected:
    MilestoneNewsTest()
    {
        m_hannah = addMentor(QStringLiteral("Hannah"), QStringLiteral("Torvik"));
        m_lena = addMentor(QStringLiteral("Lena"), QStringLiteral("Park"));
        m_workspace.addPerson(QStringLiteral("Ana"), QStringLiteral("Reyes"));
        m_milestone.title = QStringLiteral("Step 2 CK passed");
        m_milestone.kind = MilestoneKind::Exam;
        m_milestone.on = day(19);
        m_milestone.id = valueOf(m_workspace->addMilestone(m_milestone));
    }

    static QDate day(int dayOfNovember) { return QDate(2026, 11, dayOfNovember); }

    ContactId addMentor(const QString &given, const QString &family)
    {
        Contact contact;
        contact.name.prefix = QStringLiteral("Dr.");
        contact.name.given = given;
        contact.name.family = family;
        contact.mentorships = {{.kind = MentorKind::Career}};
        return valueOf(m_workspace->addContact(contact));
    }

    /// Who stands where: "Dr. Hannah Torvik told Fri 20 Nov".
    QStringList lines()
    {
        const auto news = valueOf(readMilestoneNews(*m_workspace));
        QStringList lines;
        for (const AgendaLine &line : news.empty() ? std::vector<AgendaLine>() : news[0].lines) {
            lines.append(line.contactName + u' ' + newsText(line, m_workspace->today()));
        }
        return lines;
    }

    QString told()
    {
        const auto news = valueOf(readMilestoneNews(*m_workspace));
        return news.empty() ? QString() : toldText(news[0].told(), news[0].total());
    }

    FollowUpId newsTo(ContactId contact)
    {
        return m_workspace.followUps(contact, FollowUpKind::Milestone).at(0).id;
    }

    MailText draft(ContactId contact)
    {
        return valueOf(draftUpdate(*m_workspace, m_milestone, contact));
    }

    TestWorkspace m_workspace;
    ContactId m_hannah;
    ContactId m_lena;
    Milestone m_milestone;
};

TEST_F(MilestoneNewsTest, EachActiveMentorWaitsUntilWritten)
{
    EXPECT_EQ(lines(), (QStringList{QStringLiteral("Dr. Lena Park 9 days left"),
                                    QStringLiteral("Dr. Hannah Torvik 9 days left")}));
    EXPECT_EQ(told(), QStringLiteral("0 of 2 told"));
    m_workspace.log(m_hannah, InteractionKind::Email, Direction::Outgoing, day(20));
    EXPECT_EQ(lines()[1], QStringLiteral("Dr. Hannah Torvik told Fri 20 Nov"));
    EXPECT_EQ(told(), QStringLiteral("1 of 2 told"));
    valueOf(m_workspace->undo());
    EXPECT_EQ(told(), QStringLiteral("0 of 2 told"));
}

TEST_F(MilestoneNewsTest, WhoIsLeftOutDoesNotCount)
{
    valueOf(m_workspace->dismiss(newsTo(m_lena), {}));
    EXPECT_EQ(lines()[0], QStringLiteral("Dr. Lena Park left out"));
    EXPECT_EQ(told(), QStringLiteral("0 of 1 told"));
    valueOf(m_workspace->setContactState(m_hannah, ContactState::DoNotContact));
    EXPECT_EQ(told(), QStringLiteral("nobody to tell"));
}

TEST_F(MilestoneNewsTest, ItStaysInTheQueueWhenItsTimeIsOver)
{
    m_workspace.setToday(QDate(2027, 1, 5));
    EXPECT_EQ(lines()[0], QStringLiteral("Dr. Lena Park not told in time"));
    valueOf(m_workspace->finish(newsTo(m_lena)));
    EXPECT_EQ(told(), QStringLiteral("1 of 2 told"));
}

TEST_F(MilestoneNewsTest, AMailOnTheDayOfTheMilestoneTellsOfItToo)
{
    m_workspace.setToday(day(19));
    Interaction mail;
    mail.on = day(19);
    mail.participants = {m_lena};
    valueOf(m_workspace->finish(newsTo(m_lena), mail));
    EXPECT_EQ(lines()[0], QStringLiteral("Dr. Lena Park told Thu 19 Nov"));
}

TEST_F(MilestoneNewsTest, TheLastAnswerIsNeitherOwnNorANoteNorToCome)
{
    EXPECT_FALSE(valueOf(lastAnswerOf(*m_workspace, m_hannah)));
    m_workspace.log(m_hannah, InteractionKind::Email, Direction::Incoming, day(3));
    m_workspace.log(m_hannah, InteractionKind::Email, Direction::Outgoing, day(10));
    m_workspace.log(m_hannah, InteractionKind::Note, Direction::Outgoing, day(11));
    m_workspace.log(m_hannah, InteractionKind::Call, Direction::Mutual, day(30));
    const auto last = valueOf(lastAnswerOf(*m_workspace, m_hannah));
    ASSERT_TRUE(last);
    EXPECT_EQ(last->on, day(3));
}

TEST_F(MilestoneNewsTest, ADraftNamesPersonNewsAndTheLastMeeting)
{
    Profile profile;
    profile.name = QStringLiteral("Alex Rivera");
    valueOf(m_workspace->setProfile(profile));
    const MailText plain = draft(m_hannah);
    EXPECT_EQ(plain.subject, QStringLiteral("A short update: Step 2 CK passed"));
    EXPECT_TRUE(plain.body.startsWith(QStringLiteral("Dear Dr. Torvik,\n\n")));
    EXPECT_TRUE(plain.body.contains(QStringLiteral("Step 2 CK passed (19 November)")));
    EXPECT_TRUE(plain.body.endsWith(QStringLiteral("\nAlex Rivera\n")));
    EXPECT_FALSE(plain.body.contains(QStringLiteral("Thank you")));
    EXPECT_EQ(blanksIn(plain), 0);
    EXPECT_LT(plain.body.split(u' ').size(), 150);
    m_workspace.log(m_hannah, InteractionKind::Call, Direction::Mutual, day(3));
    EXPECT_TRUE(draft(m_hannah).body.contains(
        QStringLiteral("Thank you again for the time you took when we spoke on 3 November.")));
    m_workspace.setToday(QDate(2027, 6, 1));
    EXPECT_TRUE(draft(m_hannah).body.contains(QStringLiteral("It has been a while")));
    EXPECT_TRUE(draft(m_hannah).body.contains(QStringLiteral("3 November 2026")));
}

TEST_F(MilestoneNewsTest, WhatIsNotKnownStaysABlank)
{
    EXPECT_EQ(blanksIn(draft(m_lena)), 1);
    EXPECT_EQ(blanksText(draft(m_lena)), QStringLiteral("1 blank to fill in: [[ … ]]"));
    EXPECT_EQ(codeOf(draftUpdate(*m_workspace, m_milestone, ContactId{99})), ErrorCode::NotFound);
}

} // namespace

TEST(UpdateText, OnesOwnWordsTakeEachName)
{
    Profile profile;
    profile.signature = QStringLiteral("Alex\nSt. Aldric");
    const MailText begun = ownUpdate(profile);
    EXPECT_EQ(blanksIn(begun), 1);
    EXPECT_TRUE(begun.body.endsWith(QStringLiteral("\nAlex\nSt. Aldric\n")));
    PersonName name;
    name.prefix = QStringLiteral("Dr.");
    name.family = QStringLiteral("{{name}}");
    const MailText own{QStringLiteral("For {{name}}"),
                       QStringLiteral("Dear {{name}}, 100 % {{name}}")};
    EXPECT_EQ(filledUpdate(own, name).body,
              QStringLiteral("Dear Dr. {{name}}, 100 % Dr. {{name}}"));
}

TEST(MailText, ALinkCarriesSubjectAndLinesUnharmed)
{
    const QUrl url =
        mailUrl(QStringLiteral("o'hara+1@x.example"),
                {QStringLiteral("50 % & more?"), QStringLiteral("Dear Ö,\n\n#1 = a+b")});
    EXPECT_EQ(QString::fromLatin1(url.toEncoded()),
              QStringLiteral("mailto:o'hara+1@x.example?subject=50%20%25%20%26%20more%3F"
                             "&body=Dear%20%C3%96%2C%0D%0A%0D%0A%231%20%3D%20a%2Bb"));
}

} // namespace hallway::test
