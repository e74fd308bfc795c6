#include "core/base/typing.h"
#include "core/workspace.h"
#include "tests/support/test_database.h"

#include <gmock/gmock.h>

namespace hallway::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class SearchTest : public testing::Test
{
protected:
    ContactId add(const QString &given, const QString &family, const QString &institution = {})
    {
        Contact contact;
        contact.name.given = given;
        contact.name.family = family;
        contact.institution = institution;
        return valueOf(m_workspace->addContact(contact));
    }

    std::vector<SearchHit> hits(const QString &text, int limit = 20)
    {
        return valueOf(m_workspace->search(text, limit));
    }

    std::vector<ContactId> people(const QString &text)
    {
        std::vector<ContactId> found;
        for (const SearchHit &hit : hits(text)) {
            found.push_back(hit.contact);
        }
        return found;
    }

    TestWorkspace m_workspace;
    ContactId m_torvik = add(QStringLiteral("Hannah"), QStringLiteral("Torvik"),
                             QStringLiteral("Harlan Medical Center"));
};

TEST(Typing, CountsWhatWasLeftOutAddedSwappedOrMistaken)
{
    EXPECT_EQ(slipsBetween(u"torvik", u"torvik", 2), 0);
    EXPECT_EQ(slipsBetween(u"toorvik", u"torvik", 2), 1);
    EXPECT_EQ(slipsBetween(u"trovik", u"torvik", 2), 1);
    EXPECT_EQ(slipsBetween(u"torvk", u"torvik", 2), 1);
    EXPECT_EQ(slipsBetween(u"torwikk", u"torvik", 2), 2);
    EXPECT_EQ(slipsBetween(u"keller", u"torvik", 2), 3);
    EXPECT_EQ(slipsFromBeginning(u"toorv", u"torvik", 1), 1);
    EXPECT_EQ(slipsFromBeginning(u"subramnai", u"subramanian", 2), 1);
    EXPECT_EQ(forgivenSlips(u"ana"), 0);
    EXPECT_EQ(forgivenSlips(u"reyes"), 1);
    EXPECT_EQ(forgivenSlips(u"toorvik"), 2);
}

TEST_F(SearchTest, ForgivesSlipsInNames)
{
    for (const auto *typed : {"toorvik", "trovik", "torvk", "yorvik", "toorv", "hanah torvic"}) {
        EXPECT_THAT(people(QString::fromLatin1(typed)), ElementsAre(m_torvik)) << typed;
    }
    EXPECT_THAT(people(QStringLiteral("keller")), IsEmpty());
    EXPECT_THAT(people(QStringLiteral("trv")), IsEmpty());
}

TEST_F(SearchTest, ForgivesASlipBesideAnotherWord)
{
    add(QStringLiteral("Ruth"), QStringLiteral("Torvik"), QStringLiteral("Lakeside"));
    EXPECT_THAT(people(QStringLiteral("harlan toorvik")), ElementsAre(m_torvik));
}

TEST_F(SearchTest, FindsWithoutAccentsAndStrokes)
{
    const ContactId garcia = add(QStringLiteral("José"), QStringLiteral("García"));
    const ContactId strom = add(QStringLiteral("Bjørn"), QStringLiteral("Strøm"));
    EXPECT_THAT(people(QStringLiteral("garcia")), ElementsAre(garcia));
    EXPECT_THAT(people(QStringLiteral("GARCÍA jose")), ElementsAre(garcia));
    EXPECT_THAT(people(QStringLiteral("strom bjorn")), ElementsAre(strom));
}

TEST_F(SearchTest, PutsWholeWordsBeforeBeginningsAndThoseBeforeSlips)
{
    const ContactId torvikson = add(QStringLiteral("Ada"), QStringLiteral("Torvikson"));
    const ContactId near = add(QStringLiteral("Ben"), QStringLiteral("Torvig"));
    EXPECT_THAT(people(QStringLiteral("torvik")), ElementsAre(m_torvik, torvikson, near));
}

TEST_F(SearchTest, PutsTheClosestTieFirstAmongEquals)
{
    const ContactId ada = add(QStringLiteral("Ada"), QStringLiteral("Torvik"));
    EXPECT_THAT(people(QStringLiteral("torvik")), ElementsAre(ada, m_torvik)) << "by name";
    m_workspace.log(m_torvik, InteractionKind::Meeting, Direction::Mutual, QDate(2026, 11, 20));
    EXPECT_THAT(people(QStringLiteral("torvik")), ElementsAre(m_torvik, ada));
}

TEST_F(SearchTest, LooksForSlipsOnlyWhereFewAreFound)
{
    for (const auto *given : {"Ada", "Ben", "Cleo"}) {
        add(QString::fromLatin1(given), QStringLiteral("Torvik"));
    }
    add(QStringLiteral("Dan"), QStringLiteral("Torvig"));
    EXPECT_EQ(people(QStringLiteral("torvik")).size(), 4U);
}

TEST_F(SearchTest, TakesTheWordsInAnyOrderFromAnywhere)
{
    EXPECT_THAT(people(QStringLiteral("tor han")), ElementsAre(m_torvik));
    EXPECT_THAT(people(QStringLiteral("medical torvik")), ElementsAre(m_torvik));
    EXPECT_THAT(people(QStringLiteral("lakeside torvik")), IsEmpty());
}

TEST_F(SearchTest, KnowsWhatHasChangedSince)
{
    EXPECT_THAT(people(QStringLiteral("keller")), IsEmpty());
    const ContactId keller = add(QStringLiteral("Ida"), QStringLiteral("Keller"));
    EXPECT_THAT(people(QStringLiteral("keller")), ElementsAre(keller));
    valueOf(m_workspace->deleteContact(m_torvik));
    EXPECT_THAT(people(QStringLiteral("torvik")), IsEmpty());
}

TEST_F(SearchTest, FindsEventsWorksAndWhatWasWritten)
{
    Event event;
    event.name = QStringLiteral("Aortic Symposium");
    event.startsOn = QDate(2026, 12, 4);
    const EventId symposium = valueOf(m_workspace->addEvent(event));
    Work work;
    work.title = QStringLiteral("Aortic registry");
    const WorkId registry = valueOf(m_workspace->addWork(work));
    Interaction talk;
    talk.kind = InteractionKind::Meeting;
    talk.text = QStringLiteral("One two three four five six: the aortic root, again");
    talk.participants = {m_torvik};
    const InteractionId meeting = valueOf(m_workspace->log(talk));
    const auto found = hits(QStringLiteral("aort"));
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].type, SearchHit::Type::Event);
    EXPECT_EQ(found[0].id, symposium.value);
    EXPECT_EQ(found[0].on, event.startsOn);
    EXPECT_EQ(found[1].type, SearchHit::Type::Work);
    EXPECT_EQ(found[1].id, registry.value);
    EXPECT_EQ(found[2].type, SearchHit::Type::Interaction);
    EXPECT_EQ(found[2].id, meeting.value);
    EXPECT_EQ(found[2].contact, m_torvik);
    EXPECT_EQ(found[2].snippet, QStringLiteral("… four five six: the aortic root, again"));
}

TEST_F(SearchTest, ShowsTheNoteThatHasTheWords)
{
    Contact contact = valueOf(m_workspace->people().contact(m_torvik));
    contact.notes = QStringLiteral("Keeps bees on the roof");
    valueOf(m_workspace->editContact(contact));
    const auto found = hits(QStringLiteral("bees"));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].fit, SearchHit::Fit::Text);
    EXPECT_EQ(found[0].snippet, contact.notes);
}

TEST_F(SearchTest, ShowsTheTagOrTheAddressThatHasTheWordsWithTheirPosition)
{
    Contact contact = valueOf(m_workspace->people().contact(m_torvik));
    contact.tags = {QStringLiteral("mentor"), QStringLiteral("STS 2026")};
    contact.emails = {{{}, QStringLiteral("h.torvik@northfield.example")}};
    valueOf(m_workspace->editContact(contact));
    EXPECT_EQ(hits(QStringLiteral("sts")).at(0).snippet,
              QStringLiteral("STS 2026 · Harlan Medical Center"));
    EXPECT_EQ(hits(QStringLiteral("northfield")).at(0).snippet,
              QStringLiteral("h.torvik@northfield.example · Harlan Medical Center"));
}

class WrittenSearchTest : public SearchTest
{
protected:
    InteractionId write(const QString &subject, const QString &text, QDate day)
    {
        Interaction mail;
        mail.kind = InteractionKind::Email;
        mail.direction = Direction::Incoming;
        mail.subject = subject;
        mail.text = text;
        mail.on = day;
        mail.participants = {m_torvik};
        return valueOf(m_workspace->log(mail));
    }

    std::vector<qint64> written(const QString &text, int limit = 8)
    {
        std::vector<qint64> found;
        for (const SearchHit &hit : hits(text, limit)) {
            if (hit.type == SearchHit::Type::Interaction) {
                found.push_back(hit.id);
            }
        }
        return found;
    }
};

TEST_F(WrittenSearchTest, PutsSubjectsAndWholeWordsFirstAndTheLatestAmongEquals)
{
    const auto early = write({}, QStringLiteral("a valve"), QDate(2026, 3, 1));
    const auto beginning = write({}, QStringLiteral("valves"), QDate(2026, 5, 1));
    const auto subject = write(QStringLiteral("Valve"), {}, QDate(2026, 1, 1));
    const auto late = write({}, QStringLiteral("the valve"), QDate(2026, 4, 1));
    const auto between = write({}, QStringLiteral("one valve"), QDate(2026, 3, 2));
    EXPECT_THAT(
        written(QStringLiteral("valve")),
        ElementsAre(subject.value, late.value, between.value, early.value, beginning.value));
}

TEST_F(WrittenSearchTest, FindsTheOldestBehindManyThatHaveSomeOfTheWords)
{
    const auto oldest =
        write({}, QStringLiteral("common things, zebras among them"), QDate(2024, 1, 1));
    for (int i = 0; i < 700; ++i) {
        write({}, QStringLiteral("common things"), QDate(2026, 1, 1));
    }
    for (const auto *typed : {"zebras", "zeb", "common zeb", "zebras things", "comm thi zeb"}) {
        EXPECT_THAT(written(QString::fromLatin1(typed)), ElementsAre(oldest.value)) << typed;
    }
    EXPECT_THAT(written(QStringLiteral("common")), testing::SizeIs(8));
    EXPECT_THAT(written(QStringLiteral("zebras lions")), IsEmpty());
}

TEST_F(WrittenSearchTest, GivesAsManyAsWereAskedForOfVeryMany)
{
    for (int i = 0; i < 700; ++i) {
        write({}, QStringLiteral("common things"), QDate(2026, 1, 1));
    }
    EXPECT_THAT(written(QStringLiteral("common"), 500), testing::SizeIs(500));
}

TEST_F(SearchTest, GivesNoMoreThanWasAskedFor)
{
    for (int i = 0; i < 5; ++i) {
        add(QStringLiteral("Ana"), QStringLiteral("Reyes%1").arg(i));
    }
    EXPECT_EQ(hits(QStringLiteral("reyes"), 3).size(), 3U);
    EXPECT_EQ(hits(QStringLiteral("reyes"), 1).size(), 1U);
}

TEST_F(SearchTest, NamesThoseOfTheLastDaysFirst)
{
    const ContactId keller = add(QStringLiteral("Ida"), QStringLiteral("Keller"));
    m_workspace.log(m_torvik, InteractionKind::Meeting, Direction::Mutual, QDate(2026, 11, 2));
    m_workspace.log(keller, InteractionKind::Meeting, Direction::Mutual, QDate(2026, 11, 20));
    const auto recent = valueOf(m_workspace->finder().recentPeople(QDate(2026, 11, 24), 6));
    ASSERT_EQ(recent.size(), 2U);
    EXPECT_EQ(recent[0].contact, keller);
    EXPECT_EQ(recent[1].contact, m_torvik);
}

} // namespace
} // namespace hallway::test
