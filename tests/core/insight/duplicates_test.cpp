#include "core/insight/duplicates.h"

#include "core/workspace.h"
#include "tests/support/test_database.h"

#include <gmock/gmock.h>

namespace hallway::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Reason = DuplicateReason;

class DuplicatesTest : public testing::Test
{
protected:
    static Contact named(const QString &given, const QString &family)
    {
        Contact contact;
        contact.name.given = given;
        contact.name.family = family;
        return contact;
    }

    ContactId add(const Contact &contact) { return valueOf(m_workspace->addContact(contact)); }

    /// The reasons of the only pair there is.
    std::vector<Reason> reasons()
    {
        const auto pairs = valueOf(m_workspace->duplicates());
        EXPECT_EQ(pairs.size(), 1U);
        return pairs.size() == 1 ? pairs[0].reasons : std::vector<Reason>();
    }

    TestWorkspace m_workspace;
    const Contact m_torvik = named(QStringLiteral("Hannah"), QStringLiteral("Torvik"));
};

TEST_F(DuplicatesTest, FindsNobodyWhereAllDiffer)
{
    add(m_torvik);
    add(named(QStringLiteral("Ruth"), QStringLiteral("Torvik")));
    add(named(QStringLiteral("Hannah"), QStringLiteral("Keller")));
    EXPECT_THAT(valueOf(m_workspace->duplicates()), IsEmpty());
}

TEST_F(DuplicatesTest, FindsTheSameNameWithAndWithoutAccents)
{
    const ContactId one = add(named(QStringLiteral("José"), QStringLiteral("García")));
    const ContactId other = add(named(QStringLiteral("Jose"), QStringLiteral("GARCIA")));
    const auto pairs = valueOf(m_workspace->duplicates());
    ASSERT_EQ(pairs.size(), 1U);
    EXPECT_EQ(pairs[0], (DuplicatePair{one, other, 60, {Reason::Name}}));
}

TEST_F(DuplicatesTest, FindsAnInitialAtTheSamePlace)
{
    Contact whole = m_torvik;
    whole.institution = QStringLiteral("Harlan");
    Contact begun = named(QStringLiteral("H."), QStringLiteral("Torvik"));
    begun.institution = QStringLiteral("harlan");
    add(whole);
    add(begun);
    EXPECT_THAT(reasons(), ElementsAre(Reason::Initial, Reason::Institution));
}

TEST_F(DuplicatesTest, FindsAddressPageNumberAndCardInCommon)
{
    Contact one = m_torvik;
    one.uid = QStringLiteral("card-1");
    one.emails = {{{}, QStringLiteral("h.torvik@harlan.example")}};
    one.links = {{{}, QStringLiteral("https://www.linkedin.com/in/torvik/")}};
    one.phones = {{{}, QStringLiteral("+48 601 234 567")}};
    Contact other = named({}, QStringLiteral("Torvik"));
    other.uid = one.uid;
    other.emails = {{{}, QStringLiteral("H.Torvik@Harlan.example")}};
    other.links = {{{}, QStringLiteral("linkedin.com/in/torvik")}};
    other.phones = {{{}, QStringLiteral("601-234-567")}};
    add(one);
    add(other);
    EXPECT_THAT(reasons(), ElementsAre(Reason::Uid, Reason::Email, Reason::Link, Reason::Phone));
}

TEST_F(DuplicatesTest, TellsTwoPeopleBehindOneOfficeApart)
{
    Contact one = m_torvik;
    one.emails = {{{}, QStringLiteral("office@harlan.example")}};
    Contact other = named(QStringLiteral("Ida"), QStringLiteral("Keller"));
    other.emails = one.emails;
    add(one);
    add(other);
    EXPECT_THAT(valueOf(m_workspace->duplicates()), IsEmpty());
}

TEST_F(DuplicatesTest, PutsTheLikeliestFirst)
{
    Contact mailed = named(QStringLiteral("Ida"), QStringLiteral("Keller"));
    mailed.emails = {{{}, QStringLiteral("ida@keller.example")}};
    add(m_torvik);
    add(m_torvik);
    const ContactId ida = add(mailed);
    add(mailed);
    const auto pairs = valueOf(m_workspace->duplicates());
    ASSERT_EQ(pairs.size(), 2U);
    EXPECT_EQ(pairs[0].a, ida);
    EXPECT_GT(pairs[0].score, pairs[1].score);
    EXPECT_LE(pairs[0].score, 100);
}

TEST_F(DuplicatesTest, LeavesOutThoseWhoAreNotTheSameUntilThatIsUndone)
{
    const ContactId one = add(m_torvik);
    const ContactId other = add(m_torvik);
    valueOf(m_workspace->setNotSame(other, one));
    EXPECT_THAT(valueOf(m_workspace->duplicates()), IsEmpty());
    m_workspace.restart();
    EXPECT_THAT(valueOf(m_workspace->duplicates()), IsEmpty());
    valueOf(m_workspace->undo());
    EXPECT_EQ(valueOf(m_workspace->duplicates()).size(), 1U);
    valueOf(m_workspace->redo());
    EXPECT_THAT(valueOf(m_workspace->duplicates()), IsEmpty());
    EXPECT_EQ(codeOf(m_workspace->setNotSame(one, one)), ErrorCode::InvalidValue);
}

TEST_F(DuplicatesTest, ForgetsThatWithAPersonWhoGoes)
{
    const ContactId one = add(m_torvik);
    const ContactId other = add(m_torvik);
    valueOf(m_workspace->setNotSame(one, other));
    valueOf(m_workspace->deleteContact(other));
    EXPECT_EQ(add(m_torvik), other);
    EXPECT_EQ(valueOf(m_workspace->duplicates()).size(), 1U);
}

TEST_F(DuplicatesTest, StopsWhenToldTo)
{
    valueOf(m_workspace->edit({QStringLiteral("add_contact"), {}}, [](Database &database) {
        PeopleTable people(database);
        Result<void> done;
        for (int i = 0; done && i < 2100; ++i) {
            done = people.insert(named(QStringLiteral("Ida"), QStringLiteral("Keller%1").arg(i)), 0)
                       .map([](ContactId) {});
        }
        return done;
    }));
    const auto stopped = m_workspace->duplicates([](qint64, qint64) { return false; });
    EXPECT_EQ(codeOf(stopped), ErrorCode::Cancelled);
}

} // namespace
} // namespace hallway::test
