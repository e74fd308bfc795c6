#include "core/exchange/merge_contacts.h"

#include "tests/support/test_database.h"

#include <gmock/gmock.h>

namespace hallway::test {
namespace {

using testing::ElementsAre;

class MergeContactsTest : public testing::Test
{
protected:
    MergeContactsTest()
    {
        Contact one;
        one.name.family = QStringLiteral("Torvik");
        one.institution = QStringLiteral("Harlan");
        one.notes = QStringLiteral("Keeps bees");
        one.emails = {{{}, QStringLiteral("h@harlan.example")}};
        Contact two = one;
        two.institution = QStringLiteral("Lakeside");
        two.title = QStringLiteral("Fellow");
        two.notes = QStringLiteral("Rows");
        two.emails = {{{}, QStringLiteral("h@lakeside.example")}};
        m_one = valueOf(m_workspace->addContact(one));
        m_other = valueOf(m_workspace->addContact(two));
    }

    Contact kept() { return valueOf(m_workspace->people().contact(m_one)); }

    TestWorkspace m_workspace;
    ContactId m_one;
    ContactId m_other;
};

TEST_F(MergeContactsTest, TellsWhatDiffersAndWhatUsuallyHappens)
{
    const auto fields = differences(kept(), valueOf(m_workspace->people().contact(m_other)));
    QStringList names;
    std::vector<MergeSide> usual;
    for (const MergeField &field : fields) {
        names.append(field.name);
        usual.push_back(field.usual());
    }
    EXPECT_EQ(names, (QStringList{QStringLiteral("institution"), QStringLiteral("title"),
                                  QStringLiteral("notes"), QStringLiteral("email")}));
    EXPECT_THAT(usual,
                ElementsAre(MergeSide::Keep, MergeSide::Other, MergeSide::Both, MergeSide::Both));
}

TEST_F(MergeContactsTest, GrowsListsAndFillsGapsWhereNobodyDecides)
{
    valueOf(mergeContacts(*m_workspace, m_one, m_other));
    EXPECT_EQ(kept().institution, QStringLiteral("Harlan"));
    EXPECT_EQ(kept().title, QStringLiteral("Fellow"));
    EXPECT_EQ(kept().notes, QStringLiteral("Keeps bees\n\nRows"));
    EXPECT_EQ(kept().emails.size(), 2U);
}

TEST_F(MergeContactsTest, TakesWhatWasChosen)
{
    valueOf(mergeContacts(*m_workspace, m_one, m_other,
                          {{QStringLiteral("institution"), MergeSide::Other},
                           {QStringLiteral("title"), MergeSide::Keep},
                           {QStringLiteral("notes"), MergeSide::Other},
                           {QStringLiteral("email"), MergeSide::Keep}}));
    EXPECT_EQ(kept().institution, QStringLiteral("Lakeside"));
    EXPECT_EQ(kept().title, QString());
    EXPECT_EQ(kept().notes, QStringLiteral("Rows"));
    ASSERT_EQ(kept().emails.size(), 1U);
    EXPECT_EQ(kept().emails[0].value, QStringLiteral("h@harlan.example"));
    valueOf(m_workspace->undo());
    EXPECT_EQ(kept().institution, QStringLiteral("Harlan"));
    EXPECT_EQ(valueOf(m_workspace->people().contact(m_other)).emails.size(), 1U);
}

} // namespace
} // namespace hallway::test
