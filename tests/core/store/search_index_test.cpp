#include "core/store/transaction.h"
#include "tests/support/test_database.h"

#include <gmock/gmock.h>

namespace hallway::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// The search index after each commit, whatever the transaction did to the rows.
class SearchIndex : public testing::Test
{
protected:
    template <class Body>
    void commit(const Body &body)
    {
        auto transaction = Transaction::begin(*m_database);
        ASSERT_TRUE(transaction);
        PeopleTable people(*m_database);
        body(people);
        valueOf(transaction->commit());
    }

    static Contact named(const char *family)
    {
        Contact contact;
        contact.name.family = QString::fromLatin1(family);
        return contact;
    }

    ContactId add(const char *family)
    {
        ContactId id;
        commit([&](PeopleTable &people) { id = valueOf(people.insert(named(family), 0)); });
        return id;
    }

    std::vector<qint64> found(const char *word)
    {
        return valueOf(m_database->rows(
            "SELECT rowid FROM contact_search WHERE contact_search MATCH ?1",
            [](Row row) { return row.integer(0); }, QString::fromLatin1(word)));
    }

    void expectWhole() { EXPECT_TRUE(isSearchWhole(m_database->path())); }

    TestFolder m_folder;
    std::unique_ptr<Database> m_database =
        valueOf(Database::open(m_folder.file(QStringLiteral("hallway.db")), OpenMode::ReadWrite));
};

TEST_F(SearchIndex, HasWhatWasAdded)
{
    const ContactId torvik = add("Torvik");
    EXPECT_THAT(found("torvik"), ElementsAre(torvik.value));
    expectWhole();
}

TEST_F(SearchIndex, FollowsAChange)
{
    Contact contact = named("Reyes");
    contact.id = add("Torvik");
    commit([&](PeopleTable &people) { valueOf(people.update(contact, 0)); });
    EXPECT_THAT(found("torvik"), IsEmpty());
    EXPECT_THAT(found("reyes"), ElementsAre(contact.id.value));
    expectWhole();
}

TEST_F(SearchIndex, KnowsOnlyTheLastOfSeveralChanges)
{
    Contact contact = named("Reyes");
    contact.id = add("Torvik");
    commit([&](PeopleTable &people) {
        valueOf(people.update(contact, 0));
        contact.name.family = QStringLiteral("Keller");
        valueOf(people.update(contact, 0));
    });
    EXPECT_THAT(found("torvik OR reyes"), IsEmpty());
    EXPECT_THAT(found("keller"), ElementsAre(contact.id.value));
    expectWhole();
}

TEST_F(SearchIndex, ForgetsWhatWasDeleted)
{
    const ContactId torvik = add("Torvik");
    commit([&](PeopleTable &people) {
        valueOf(people.remove(torvik));
        valueOf(people.remove(valueOf(people.insert(named("Reyes"), 0))));
    });
    EXPECT_THAT(found("torvik OR reyes"), IsEmpty());
    expectWhole();
}

TEST_F(SearchIndex, TellsARowFromTheOneThatHadItsIdBefore)
{
    const ContactId torvik = add("Torvik");
    commit([&](PeopleTable &people) {
        valueOf(people.remove(torvik));
        EXPECT_EQ(valueOf(people.insert(named("Reyes"), 0)), torvik);
    });
    EXPECT_THAT(found("torvik"), IsEmpty());
    EXPECT_THAT(found("reyes"), ElementsAre(torvik.value));
    expectWhole();
}

TEST_F(SearchIndex, StaysAsItWasWithoutACommit)
{
    {
        const auto transaction = Transaction::begin(*m_database);
        ASSERT_TRUE(transaction);
        PeopleTable people(*m_database);
        valueOf(people.insert(named("Torvik"), 0));
    }
    EXPECT_THAT(found("torvik"), IsEmpty());
    expectWhole();
}

} // namespace
} // namespace hallway::test
