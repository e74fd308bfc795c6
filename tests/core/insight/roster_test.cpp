#include "core/insight/roster.h"

#include "core/workspace.h"
#include "tests/support/test_database.h"

using namespace Qt::StringLiterals;

namespace hallway::test {
namespace {

QString testRoleWords(Role role)
{
    return role == Role::Peer ? u"student"_s : roleName(role).replace(u'_', u' ');
}

/// Four people on Tuesday 24 November 2026.
class RosterTest : public ::testing::Test
{
protected:
    RosterTest()
    {
        m_zoe = add(u"Zoë"_s, u"Núñez"_s, Role::Faculty, u"Harbor General"_s);
        m_lena = add(u"Lena"_s, u"Park"_s, Role::Resident, u"Harlan University"_s);
        m_ravi = add(u"Ravi"_s, u"Subramanian"_s, Role::ProgramDirector, u"Harlan University"_s);
        m_ola = add(u"Ola"_s, u"Øverland"_s, Role::Peer, QString());
    }

    ContactId add(const QString &given, const QString &family, Role role,
                  const QString &institution)
    {
        Contact contact;
        contact.name.given = given;
        contact.name.family = family;
        contact.role = role;
        contact.institution = institution;
        contact.field = u"thoracic"_s;
        contact.emails = {{u"work"_s, given.toLower() + u"@mail.example"_s}};
        return valueOf(m_data->addContact(contact));
    }

    /// Changes somebody through the workspace.
    template <class Change>
    void change(ContactId id, Change what)
    {
        Contact contact = valueOf(m_data->people().contact(id));
        what(contact);
        valueOf(m_data->editContact(contact));
    }

    [[nodiscard]] Roster roster() { return *m_data->roster(testRoleWords); }
    std::vector<ContactId> ids(const PeopleQuery &query) { return roster().ids(query); }
    std::vector<ContactId> found(const QString &text) { return ids({.text = text}); }
    using People = std::vector<ContactId>;

    TestWorkspace m_data{QDate(2026, 11, 24)};
    ContactId m_zoe;
    ContactId m_lena;
    ContactId m_ravi;
    ContactId m_ola;
};

TEST_F(RosterTest, ListsEverybodyByFamilyName)
{
    EXPECT_EQ(ids({}), (People{m_zoe, m_ola, m_lena, m_ravi}));
}

TEST_F(RosterTest, FindsWordsInAnyOrderWithoutAccents)
{
    EXPECT_EQ(found(u"nunez zoe"_s), People{m_zoe});
    EXPECT_EQ(found(u"ZOË harb"_s), People{m_zoe});
    EXPECT_EQ(found(u"overland"_s), People{m_ola});
    EXPECT_EQ(found(u"harlan"_s), (People{m_lena, m_ravi}));
    EXPECT_TRUE(found(u"harlan zoe"_s).empty());
    EXPECT_TRUE(found(u"arlan"_s).empty()) << "words are found from their beginning";
}

TEST_F(RosterTest, FindsRoleFieldEmailAndTag)
{
    change(m_lena, [](Contact &contact) { contact.tags = {u"STS 2026"_s}; });
    EXPECT_EQ(found(u"program director"_s), People{m_ravi});
    EXPECT_EQ(found(u"student"_s), People{m_ola});
    EXPECT_EQ(found(u"thoracic"_s).size(), 4U);
    EXPECT_EQ(found(u"ravi@mail"_s), People{m_ravi});
    EXPECT_EQ(found(u"2026 sts"_s), People{m_lena});
}

TEST_F(RosterTest, PunctuationAloneLetsEverybodyThrough)
{
    EXPECT_EQ(found(u" .,;\"*%_ "_s).size(), 4U);
}

/// Whatever was asked before, the answer is that of somebody who was asked nothing yet.
TEST_F(RosterTest, TypingOnAndErasingAnswersAsAskingAnew)
{
    const std::vector<PeopleQuery> asked{
        {},
        {.text = u"h"_s},
        {.text = u"ha"_s},
        {.text = u"har"_s},
        {.text = u"harl"_s},
        {.text = u"harl "_s},
        {.text = u"harl r"_s},
        {.text = u"harl"_s},
        {.text = u"ha"_s},
        {.text = u"ha o"_s},
        {.text = u"o ha"_s},
        {.text = u"o"_s},
        {.text = u"ola"_s},
        {.text = u"ola"_s, .order = PeopleOrder::LastContact},
        {.text = u"o"_s, .order = PeopleOrder::LastContact},
        {.text = u"o"_s, .role = Role::Peer},
        {.text = u"o"_s, .institution = u"Harlan University"_s},
        {.text = u"o"_s, .group = PeopleGroup::Archived},
        {.text = u"z"_s},
        {.text = QString(40, u'z')},
        {.role = Role::Peer},
        {},
        {.group = PeopleGroup::Archived},
        {},
    };
    Roster kept = roster();
    for (const PeopleQuery &query : asked) {
        EXPECT_EQ(kept.ids(query), roster().ids(query)) << query.text.toStdString();
    }
}

TEST_F(RosterTest, AnswersOfBeforeAChangeAreForgotten)
{
    Roster kept = roster();
    EXPECT_EQ(kept.ids({.text = u"harlan"_s}), (People{m_lena, m_ravi}));
    change(m_lena, [](Contact &contact) { contact.institution = u"Harbor General"_s; });
    valueOf(m_data->refresh(kept, {m_lena}));
    EXPECT_EQ(kept.ids({.text = u"harlan"_s}), People{m_ravi});
}

TEST_F(RosterTest, TakesTagInstitutionAndRoleExactly)
{
    change(m_lena, [](Contact &contact) { contact.tags = {u"STS"_s}; });
    change(m_zoe, [](Contact &contact) { contact.tags = {u"STS 2026"_s}; });
    EXPECT_EQ(ids({.tag = u"STS"_s}), People{m_lena});
    EXPECT_TRUE(ids({.tag = u"nobody has it"_s}).empty());
    EXPECT_EQ(ids({.institution = u"Harlan University"_s}), (People{m_lena, m_ravi}));
    EXPECT_TRUE(ids({.institution = u"Harlan"_s}).empty());
    EXPECT_EQ(ids({.role = Role::Peer}), People{m_ola});
}

TEST_F(RosterTest, TellsTheArchivedApart)
{
    valueOf(m_data->setContactState(m_lena, ContactState::Archived));
    EXPECT_EQ(ids({}), (People{m_zoe, m_ola, m_ravi}));
    EXPECT_EQ(ids({.group = PeopleGroup::Archived}), People{m_lena});
    EXPECT_TRUE(roster().isArchived(m_lena));
    EXPECT_FALSE(roster().isArchived(m_ravi));
}

TEST_F(RosterTest, HasActiveMentors)
{
    change(m_zoe, [](Contact &contact) {
        contact.mentorships = {{MentorKind::Clinical, MentorStatus::Active, {}}};
    });
    change(m_ravi, [](Contact &contact) {
        contact.mentorships = {{MentorKind::Career, MentorStatus::Past, {}}};
    });
    EXPECT_EQ(ids({.group = PeopleGroup::Mentors}), People{m_zoe});
}

TEST_F(RosterTest, HasWhatIsDueButNotWhatIsPutOff)
{
    m_data.log(m_zoe, InteractionKind::Encounter, Direction::Mutual, QDate(2026, 11, 20));
    m_data.log(m_lena, InteractionKind::Encounter, Direction::Mutual, QDate(2026, 11, 23));
    EXPECT_EQ(ids({.group = PeopleGroup::ToDo}), People{m_zoe}) << "Lena's opens on the 26th";
    const auto thanks = m_data.followUps(m_zoe, FollowUpKind::ThankYou);
    valueOf(m_data->snooze(thanks.front().id, QDate(2026, 11, 26)));
    EXPECT_TRUE(ids({.group = PeopleGroup::ToDo}).empty());
}

TEST_F(RosterTest, HasWhoRestsAndWhoWentQuiet)
{
    m_data.log(m_zoe, InteractionKind::Email, Direction::Outgoing, QDate(2026, 9, 1), true);
    m_data.log(m_zoe, InteractionKind::Email, Direction::Outgoing, QDate(2026, 9, 14), true);
    change(m_ravi, [](Contact &contact) { contact.rhythmDays = 20; });
    change(m_lena, [](Contact &contact) { contact.rhythmDays = 20; });
    m_data.log(m_ravi, InteractionKind::Email, Direction::Incoming, QDate(2026, 10, 24)); // 31 days
    m_data.log(m_lena, InteractionKind::Email, Direction::Incoming, QDate(2026, 10, 26)); // 29 days
    EXPECT_EQ(ids({.group = PeopleGroup::Quiet}), (People{m_zoe, m_ravi}));
}

TEST_F(RosterTest, OrdersByLastContactTieAndNextFollowUp)
{
    m_data.log(m_zoe, InteractionKind::Email, Direction::Outgoing, QDate(2026, 11, 22), true);
    m_data.log(m_lena, InteractionKind::Meeting, Direction::Mutual, QDate(2026, 11, 20));
    EXPECT_EQ(ids({.order = PeopleOrder::LastContact}), (People{m_zoe, m_lena, m_ola, m_ravi}));
    EXPECT_EQ(ids({.order = PeopleOrder::Tie}), (People{m_lena, m_zoe, m_ola, m_ravi}));
    // The thank-you is due on the 27th, the nudge on 6 December.
    EXPECT_EQ(ids({.order = PeopleOrder::NextFollowUp}), (People{m_lena, m_zoe, m_ola, m_ravi}));
}

TEST_F(RosterTest, RefreshingGivesWhatReadingAnewGives)
{
    Roster kept = roster();
    change(m_lena, [](Contact &contact) {
        contact.name.family = u"Aaronson"_s;
        contact.tags = {u"STS"_s};
        contact.mentorships = {{MentorKind::Clinical, MentorStatus::Active, {}}};
    });
    m_data.log(m_ravi, InteractionKind::Encounter, Direction::Mutual, QDate(2026, 11, 20));
    valueOf(m_data->deleteContact(m_ola));
    valueOf(m_data->refresh(kept, {m_lena, m_ravi, m_ola}));
    const Roster fresh = roster();
    for (const PeopleQuery &query :
         {PeopleQuery{}, PeopleQuery{.tag = u"STS"_s}, PeopleQuery{.group = PeopleGroup::Mentors},
          PeopleQuery{.group = PeopleGroup::ToDo}, PeopleQuery{.order = PeopleOrder::Tie},
          PeopleQuery{.text = u"aaron"_s}, PeopleQuery{.order = PeopleOrder::NextFollowUp}}) {
        EXPECT_EQ(kept.ids(query), fresh.ids(query));
        EXPECT_EQ(kept.count(query), qint64(fresh.ids(query).size()));
    }
    EXPECT_EQ(kept.ids({}).front(), m_lena);
    EXPECT_EQ(kept.institutions(), fresh.institutions());
}

TEST_F(RosterTest, SumsUpInstitutionsByName)
{
    m_data.log(m_ravi, InteractionKind::Meeting, Direction::Mutual, QDate(2026, 11, 20));
    m_data.log(m_lena, InteractionKind::Email, Direction::Incoming, QDate(2026, 11, 22));
    add(u"Gone"_s, u"Away"_s, Role::Other, u"Closed Clinic"_s);
    valueOf(m_data->setContactState(ContactId{5}, ContactState::Archived));
    const auto lines = roster().institutions();
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].name, u"Harbor General"_s);
    EXPECT_EQ(lines[1].name, u"Harlan University"_s);
    EXPECT_EQ(lines[1].people, 2);
    EXPECT_EQ(lines[1].lastOn, QDate(2026, 11, 22));
    EXPECT_EQ(tieStrength(lines[1].tie, lines[1].exchanges), TieStrength::Weak);
    EXPECT_GT(lines[1].tie, 2.9) << "Ravi's meeting, not Lena's mail";
}

} // namespace
} // namespace hallway::test
