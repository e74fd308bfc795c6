#include "core/packet/packet.h"
#include "tests/support/test_database.h"

namespace hallway {
namespace {

class PacketTest : public testing::Test
{
protected:
    PacketTest() : contact(workspace.addPerson(QStringLiteral("Hannah"), QStringLiteral("Torvik")))
    {
    }

    void keepPromise(QDate promisedFor, QDate keptOn)
    {
        Promise promise;
        promise.contact = contact;
        promise.text = QStringLiteral("The tables");
        promise.madeOn = promisedFor.addDays(-7);
        promise.promisedFor = promisedFor;
        promise.keptOn = keptOn;
        test::valueOf(workspace->addPromise(promise));
    }

    test::TestWorkspace workspace;
    ContactId contact;
};

TEST_F(PacketTest, CountsExchangesButNoNotes)
{
    workspace.log(contact, InteractionKind::Email, Direction::Outgoing, QDate(2026, 3, 2));
    workspace.log(contact, InteractionKind::Meeting, Direction::Mutual, QDate(2026, 2, 1));
    workspace.log(contact, InteractionKind::Note, Direction::Mutual, QDate(2026, 4, 1));
    const Packet packet = test::valueOf(gatherPacket(*workspace, contact));
    ASSERT_EQ(packet.exchanges.size(), 2U);
    EXPECT_EQ(packet.exchanges.front().on, QDate(2026, 2, 1));
    EXPECT_EQ(packet.encounters, 1);
    EXPECT_EQ(packet.written, 1);
    EXPECT_EQ(packet.madeOn, workspace->today());
}

TEST_F(PacketTest, CarriesNoPrivateNotes)
{
    Contact stored = test::valueOf(workspace->people().contact(contact));
    stored.notes = QStringLiteral("Slow to answer");
    stored.letterPoints = QStringLiteral("Reliable\n\n  Writes well ");
    test::valueOf(workspace->editContact(stored));
    const Packet packet = test::valueOf(gatherPacket(*workspace, contact));
    EXPECT_TRUE(packet.contact.notes.isEmpty());
    EXPECT_EQ(packet.points,
              (QStringList{QStringLiteral("Reliable"), QStringLiteral("Writes well")}));
}

TEST_F(PacketTest, NamesWhoIntroduced)
{
    Contact stored = test::valueOf(workspace->people().contact(contact));
    stored.introducedBy = workspace.addPerson(QStringLiteral("Adaeze"), QStringLiteral("Obi"));
    test::valueOf(workspace->editContact(stored));
    const Packet packet = test::valueOf(gatherPacket(*workspace, contact));
    EXPECT_TRUE(packet.introducedBy.contains(QStringLiteral("Adaeze Obi")));
}

TEST_F(PacketTest, TakesKeptPromisesOfMineOnly)
{
    keepPromise(QDate(2026, 9, 1), QDate(2026, 8, 30));
    keepPromise(QDate(2026, 5, 1), QDate(2026, 5, 3));
    keepPromise(QDate(2026, 12, 1), QDate());
    const Packet packet = test::valueOf(gatherPacket(*workspace, contact));
    ASSERT_EQ(packet.kept.size(), 2U);
    EXPECT_EQ(packet.kept.front().keptOn, QDate(2026, 5, 3));
    const std::vector<SuggestedPoint> expected{{SuggestedPoint::Kind::PromisesKept, 1}};
    EXPECT_EQ(packet.suggestions, expected);
}

TEST_F(PacketTest, SuggestsWhatTheRecordShows)
{
    for (int i = 0; i < 12; ++i) {
        workspace.log(contact, i < 2 ? InteractionKind::Call : InteractionKind::Email,
                      Direction::Mutual, QDate(2026, 1, 31).addDays(i * 20));
    }
    const Packet packet = test::valueOf(gatherPacket(*workspace, contact));
    const std::vector<SuggestedPoint> expected{{SuggestedPoint::Kind::LongAcquaintance, 7},
                                               {SuggestedPoint::Kind::Correspondence, 10}};
    EXPECT_EQ(packet.suggestions, expected);
}

TEST_F(PacketTest, IsMadeWithoutAnyExchange)
{
    const Packet packet = test::valueOf(gatherPacket(*workspace, contact));
    EXPECT_TRUE(packet.exchanges.empty());
    EXPECT_TRUE(packet.suggestions.empty());
}

TEST_F(PacketTest, IsRefusedForNobody)
{
    EXPECT_EQ(test::codeOf(gatherPacket(*workspace, ContactId{4711})), ErrorCode::NotFound);
}

TEST_F(PacketTest, PrefersMeetingsAndThenRecentLetters)
{
    Packet packet;
    for (int i = 0; i < 50; ++i) {
        Interaction interaction;
        interaction.on = QDate(2026, 1, 1).addDays(i);
        interaction.kind = i == 3 ? InteractionKind::Meeting : InteractionKind::Email;
        packet.exchanges.push_back(interaction);
    }
    const auto telling = tellingExchanges(packet, 40);
    ASSERT_EQ(telling.size(), 40U);
    EXPECT_EQ(telling.front().kind, InteractionKind::Meeting);
    EXPECT_EQ(telling.at(1).on, QDate(2026, 1, 12));
    EXPECT_EQ(telling.back().on, QDate(2026, 2, 19));
    EXPECT_EQ(tellingExchanges(packet, 60).size(), 50U);
}

} // namespace
} // namespace hallway
