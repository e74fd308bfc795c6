#include "core/workspace.h"
#include "tests/support/test_database.h"

using namespace Qt::StringLiterals;

namespace hallway::test {
namespace {

/// Three people and what is done to all of them at once.
class SeveralPeopleTest : public ::testing::Test
{
protected:
    SeveralPeopleTest()
    {
        m_people = {m_data.addPerson(u"Hannah"_s, u"Torvik"_s),
                    m_data.addPerson(u"Lena"_s, u"Park"_s),
                    m_data.addPerson(u"Ravi"_s, u"Subramanian"_s)};
    }

    Contact person(std::size_t place) { return valueOf(m_data->people().contact(m_people[place])); }
    QString nextUndo()
    {
        const auto entry = valueOf(m_data->history().nextUndo());
        return entry ? entry->label.action + u' ' + entry->label.subject : QString();
    }

    /// Does it, and checks that one step takes it back and brings it again.
    template <class Act>
    void isOneStep(Act act)
    {
        const QString before = dump(m_data.path());
        valueOf(act());
        const QString after = dump(m_data.path());
        EXPECT_NE(before, after);
        valueOf(m_data->undo());
        EXPECT_EQ(dump(m_data.path()), before);
        valueOf(m_data->redo());
        EXPECT_EQ(dump(m_data.path()), after);
        EXPECT_TRUE(isSearchWhole(m_data.path()));
    }

    TestWorkspace m_data{QDate(2026, 11, 24)};
    std::vector<ContactId> m_people;
};

TEST_F(SeveralPeopleTest, GetTagsAndLoseThem)
{
    isOneStep([&] { return m_data->tagContacts(m_people, {u"STS 2026"_s, u" AATS "_s}, {}); });
    EXPECT_EQ(person(2).tags, (QStringList{u"AATS"_s, u"STS 2026"_s}));
    EXPECT_EQ(nextUndo(), u"tag_contacts Hannah Torvik +2"_s);
    isOneStep([&] { return m_data->tagContacts(m_people, {}, {u"aats"_s}); });
    EXPECT_EQ(person(0).tags, QStringList{u"STS 2026"_s});
    EXPECT_EQ(valueOf(m_data->people().ids({.text = u"aats"_s})).size(), 0U);
}

TEST_F(SeveralPeopleTest, HaveATagOnceHoweverItIsSpelt)
{
    valueOf(m_data->tagContacts(m_people, {u"sts"_s}, {}));
    valueOf(m_data->tagContacts(m_people, {u"STS"_s}, {}));
    EXPECT_EQ(person(1).tags, QStringList{u"STS"_s});
}

TEST_F(SeveralPeopleTest, GetARhythmThatIsPlanned)
{
    m_data.log(m_people[0], InteractionKind::Email, Direction::Incoming, QDate(2026, 11, 20));
    isOneStep([&] { return m_data->setRhythms(m_people, 30); });
    const auto planned = m_data.followUps(m_people[0], FollowUpKind::KeepInTouch);
    ASSERT_EQ(planned.size(), 1U);
    EXPECT_EQ(planned[0].window.opensOn, QDate(2026, 12, 20));
    isOneStep([&] { return m_data->setRhythms(m_people, std::nullopt); });
    EXPECT_FALSE(person(0).rhythmDays);
    EXPECT_EQ(codeOf(m_data->setRhythms(m_people, -3)), ErrorCode::InvalidValue);
}

TEST_F(SeveralPeopleTest, AreArchivedAndTakenBack)
{
    isOneStep([&] { return m_data->setContactStates(m_people, ContactState::Archived); });
    EXPECT_EQ(valueOf(m_data->people().count()), 0);
    EXPECT_EQ(nextUndo(), u"archive_contact Hannah Torvik +2"_s);
    isOneStep([&] { return m_data->setContactStates(m_people, ContactState::Active); });
    EXPECT_EQ(valueOf(m_data->people().count()), 3);
}

TEST_F(SeveralPeopleTest, AreDeletedWithEverything)
{
    m_data.log(m_people[0], InteractionKind::Encounter, Direction::Mutual, QDate(2026, 11, 20));
    isOneStep([&] { return m_data->deleteContacts({m_people[0], m_people[1]}); });
    EXPECT_EQ(valueOf(m_data->people().ids({})), std::vector{m_people[2]});
}

TEST_F(SeveralPeopleTest, StayAsTheyAreWhereOneIsGone)
{
    const QString before = dump(m_data.path());
    std::vector<ContactId> withStranger = m_people;
    withStranger.push_back(ContactId{99});
    EXPECT_EQ(codeOf(m_data->deleteContacts(withStranger)), ErrorCode::NotFound);
    EXPECT_EQ(codeOf(m_data->tagContacts(withStranger, {u"x"_s}, {})), ErrorCode::NotFound);
    EXPECT_EQ(codeOf(m_data->setContactStates({}, ContactState::Archived)),
              ErrorCode::InvalidValue);
    EXPECT_EQ(dump(m_data.path()), before);
}

} // namespace
} // namespace hallway::test
