#include "core/exchange/merge_contacts.h"
#include "tests/support/test_database.h"

namespace hallway::test {
namespace {

const PastRole fellow{.role = Role::Fellow,
                      .institution = QStringLiteral("Harlan University"),
                      .department = QString(),
                      .title = QStringLiteral("Fellow"),
                      .from = QStringLiteral("2022"),
                      .until = QStringLiteral("2024-06")};

class RolesTest : public testing::Test
{
protected:
    RolesTest() : m_id(m_data.addPerson(QStringLiteral("Hannah"), QStringLiteral("Torvik"))) {}

    Contact contact() { return valueOf(m_data->people().contact(m_id)); }

    TestWorkspace m_data;
    ContactId m_id;
};

TEST_F(RolesTest, WhatSomebodyWasIsStoredBesideWhatTheyAre)
{
    Contact changed = contact();
    changed.role = Role::Faculty;
    changed.institution = QStringLiteral("Northfield Medical");
    changed.roleFrom = QStringLiteral("2024-07");
    changed.pastRoles = {fellow};
    const QString before = dump(m_data.path());
    valueOf(m_data->editContact(changed));
    EXPECT_EQ(contact(), changed);
    EXPECT_EQ(valueOf(m_data->people().line(m_id, m_data->today())).institution,
              QStringLiteral("Northfield Medical"));
    valueOf(m_data->undo());
    EXPECT_EQ(dump(m_data.path()), before);
    valueOf(m_data->redo());
    EXPECT_EQ(contact(), changed);
}

TEST_F(RolesTest, TimesThatAreNoneOrRunBackwardsAreRefused)
{
    Contact changed = contact();
    changed.roleFrom = QStringLiteral("lately");
    EXPECT_EQ(codeOf(m_data->editContact(changed)), ErrorCode::InvalidValue);
    changed.roleFrom.clear();
    changed.pastRoles = {fellow};
    changed.pastRoles.front().from = QStringLiteral("2025");
    EXPECT_EQ(codeOf(m_data->editContact(changed)), ErrorCode::InvalidValue);
    changed.pastRoles.front().from = QStringLiteral("2024-06-15");
    valueOf(m_data->editContact(changed));
}

TEST_F(RolesTest, MergingKeepsTheEarlierRolesOfBothAndTheFilesOfBoth)
{
    const ContactId other = m_data.addPerson(QStringLiteral("H"), QStringLiteral("Torvik"));
    Contact changed = valueOf(m_data->people().contact(other));
    changed.pastRoles = {fellow};
    valueOf(m_data->editContact(changed));
    const StoredFile file{QStringLiteral("cv.pdf"), QString(64, u'a'), 4};
    valueOf(m_data->attachFiles(other, {file}));
    valueOf(mergeContacts(*m_data, m_id, other));
    EXPECT_EQ(contact().pastRoles, std::vector<PastRole>{fellow});
    EXPECT_EQ(valueOf(m_data->attachments().attachments(m_id)).size(), 1U);
}

TEST_F(RolesTest, EverybodyWhomSomebodyIntroducedIsKnown)
{
    Contact changed = valueOf(m_data->people().contact(
        m_data.addPerson(QStringLiteral("Ravi"), QStringLiteral("Subramanian"))));
    changed.introducedBy = m_id;
    valueOf(m_data->editContact(changed));
    EXPECT_EQ(valueOf(m_data->people().introducedBy(m_id)), std::vector<ContactId>{changed.id});
}

TEST(PartialDay, IsAYearAMonthOrADay)
{
    for (const char *day : {"2024", "2024-07", "2024-07-31"}) {
        EXPECT_TRUE(isPartialDay(QString::fromLatin1(day))) << day;
    }
    for (const char *day : {"", "24", "2024-13", "2024-02-30", "2024-7", "1800", "20240701"}) {
        EXPECT_FALSE(isPartialDay(QString::fromLatin1(day))) << day;
    }
}

TEST(SortRoles, PutsTheLatestInFront)
{
    PastRole resident = fellow;
    resident.from = QStringLiteral("2016");
    resident.until = QStringLiteral("2022");
    PastRole unknown = fellow;
    unknown.until.clear();
    std::vector<PastRole> roles{resident, fellow, unknown};
    sortRoles(roles);
    EXPECT_EQ(roles, (std::vector<PastRole>{unknown, fellow, resident}));
}

} // namespace
} // namespace hallway::test
