#include "core/journal/interaction.h"

#include <gtest/gtest.h>

using Qt::StringLiterals::operator""_s;

namespace hallway {

namespace {

Interaction interactionOf(InteractionKind kind, Direction direction)
{
    return {.kind = kind, .direction = direction};
}

TEST(InteractionVocabulary, EncountersArePresence)
{
    QStringList encounters;
    QStringList written;
    for (const QString &name : interactionKindNames()) {
        const InteractionKind kind = interactionKindFromName(name).value();
        EXPECT_EQ(interactionKindName(kind), name);
        if (isEncounter(kind)) {
            encounters.append(name);
        }
        if (isWritten(kind)) {
            written.append(name);
        }
    }
    EXPECT_EQ(encounters, QStringList({u"call"_s, u"video_call"_s, u"meeting"_s, u"encounter"_s}));
    EXPECT_EQ(written, QStringList({u"email"_s, u"message"_s, u"letter"_s}));
}

TEST(InteractionVocabulary, OutreachIsWrittenAndOutgoing)
{
    EXPECT_TRUE(isOutreach(interactionOf(InteractionKind::Email, Direction::Outgoing)));
    EXPECT_FALSE(isOutreach(interactionOf(InteractionKind::Email, Direction::Incoming)));
    EXPECT_FALSE(isOutreach(interactionOf(InteractionKind::Call, Direction::Outgoing)));
}

TEST(InteractionVocabulary, AnAnswerIsIncomingOrAnEncounter)
{
    EXPECT_TRUE(isAnswer(interactionOf(InteractionKind::Message, Direction::Incoming)));
    EXPECT_TRUE(isAnswer(interactionOf(InteractionKind::Call, Direction::Outgoing)));
    EXPECT_FALSE(isAnswer(interactionOf(InteractionKind::Email, Direction::Outgoing)));
    EXPECT_FALSE(isAnswer(interactionOf(InteractionKind::Webinar, Direction::Mutual)));
    EXPECT_FALSE(isAnswer(interactionOf(InteractionKind::Note, Direction::Incoming)));
}

TEST(InteractionVocabulary, DirectionsGoWithoutSaying)
{
    EXPECT_EQ(usualDirection(InteractionKind::Meeting), Direction::Mutual);
    EXPECT_EQ(usualDirection(InteractionKind::Webinar), Direction::Mutual);
    EXPECT_EQ(usualDirection(InteractionKind::Letter), Direction::Outgoing);
    EXPECT_EQ(directionNames(), QStringList({u"outgoing"_s, u"incoming"_s, u"mutual"_s}));
    EXPECT_EQ(directionFromName(directionName(Direction::Mutual)), Direction::Mutual);
    EXPECT_EQ(thankYouNames(), QStringList({u"yes"_s, u"no"_s, u"auto"_s}));
    EXPECT_EQ(thankYouFromName(thankYouName(ThankYou::No)), ThankYou::No);
}

TEST(LocalTimeText, IsWrittenAndReadBack)
{
    const LocalTime afternoon = {.minute = 870, .utcOffset = 60};
    EXPECT_EQ(localTimeText(afternoon), u"14:30+01:00"_s);
    EXPECT_EQ(localTimeFromText(u"14:30+01:00"_s), afternoon);
    const LocalTime newfoundland = {.minute = 5, .utcOffset = -210};
    EXPECT_EQ(localTimeText(newfoundland), u"00:05-03:30"_s);
    EXPECT_EQ(localTimeFromText(u"00:05-03:30"_s), newfoundland);
    EXPECT_EQ(localTimeText({.minute = 1439, .utcOffset = 840}), u"23:59+14:00"_s);
}

TEST(LocalTimeText, RefusesWhatIsNotSuchATime)
{
    for (const char *text : {"", "14:30", "24:00+00:00", "12:60+00:00", "12:00+14:01",
                             "12:00+00:60", "2:00+00:00", "12:00+00:00\n", "x12:00+00:00"}) {
        EXPECT_FALSE(localTimeFromText(QString::fromLatin1(text))) << text;
    }
}

} // namespace

} // namespace hallway
