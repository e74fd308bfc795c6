#include "core/people/contact.h"
#include "core/people/credentials.h"

#include <gtest/gtest.h>

namespace hallway {

namespace {

PersonName named(const char *text)
{
    return parsedName(QString::fromUtf8(text));
}

Contact torvik()
{
    Contact contact;
    contact.name = {.prefix = QStringLiteral("Dr."),
                    .given = QStringLiteral("Hannah"),
                    .family = QStringLiteral("Torvik"),
                    .credentials = QStringLiteral("MD PhD")};
    return contact;
}

} // namespace

TEST(Names, areShownFromTheirParts)
{
    EXPECT_EQ(displayName(torvik()), QStringLiteral("Dr. Hannah Torvik"));
    EXPECT_EQ(fullName(torvik()), QStringLiteral("Dr. Hannah Torvik, MD PhD"));
    EXPECT_EQ(plainName(torvik()), QStringLiteral("Hannah Torvik"));
    EXPECT_EQ(sortKey(torvik()), QStringLiteral("torvik hannah"));
}

TEST(Names, aGivenDisplayNameWins)
{
    Contact contact = torvik();
    contact.name.formatted = QStringLiteral("H. Torvik");
    EXPECT_EQ(displayName(contact), QStringLiteral("H. Torvik"));
    EXPECT_EQ(fullName(contact), QStringLiteral("H. Torvik, MD PhD"));
    EXPECT_EQ(sortKey(contact), QStringLiteral("torvik hannah"));
}

TEST(Names, fallBackToWhatIsKnown)
{
    Contact contact;
    EXPECT_TRUE(displayName(contact).isEmpty());
    contact.addresses = {{.street = QStringLiteral("1 Shore Rd"), .city = QStringLiteral("Oslo")}};
    EXPECT_EQ(displayName(contact), QStringLiteral("1 Shore Rd Oslo"));
    contact.notes = QStringLiteral("the tall one\nfrom Oslo");
    EXPECT_EQ(displayName(contact), QStringLiteral("the tall one from Oslo"));
    contact.phones = {{{}, QStringLiteral("+47 1")}};
    EXPECT_EQ(displayName(contact), QStringLiteral("+47 1"));
    contact.emails = {{{}, QStringLiteral("h@torvik.example")}};
    EXPECT_EQ(displayName(contact), QStringLiteral("h@torvik.example"));
    contact.institution = QStringLiteral("Lakeside");
    EXPECT_EQ(displayName(contact), QStringLiteral("Lakeside"));
    contact.name.nickname = QStringLiteral("Hanna");
    EXPECT_EQ(displayName(contact), QStringLiteral("Hanna"));
}

TEST(Names, aFormattedNameAloneIsSortedByFamily)
{
    Contact contact;
    contact.name.formatted = QStringLiteral("Dr. Hannah van der Torvik, MD");
    EXPECT_EQ(sortKey(contact), QStringLiteral("van der torvik hannah"));
    EXPECT_EQ(plainName(contact), QStringLiteral("Hannah van der Torvik"));
}

TEST(Names, initialsPassOverTitles)
{
    EXPECT_EQ(initials(QStringLiteral("Dr. Hannah Torvik")), QStringLiteral("HT"));
    EXPECT_EQ(initials(QStringLiteral("Prof. Dr. Ana de la Cruz, MD PhD")), QStringLiteral("AC"));
    EXPECT_EQ(initials(QStringLiteral("Cher")), QStringLiteral("C"));
    EXPECT_EQ(initials(QString::fromUtf8("山田太郎")), QString::fromUtf8("山"));
    EXPECT_EQ(initials(QString()), QString());
    EXPECT_EQ(initials(QStringLiteral("+1 555")), QStringLiteral("15"));
}

TEST(ParsedName, takesTitlesParticlesAndCredentials)
{
    const PersonName name = named("Dr. Hannah van der Torvik, MD PhD");
    EXPECT_EQ(name.prefix, QStringLiteral("Dr."));
    EXPECT_EQ(name.given, QStringLiteral("Hannah"));
    EXPECT_EQ(name.family, QStringLiteral("van der Torvik"));
    EXPECT_EQ(name.credentials, QStringLiteral("MD PhD"));
    EXPECT_TRUE(name.formatted.isEmpty());
}

TEST(ParsedName, takesTheFamilyBeforeAComma)
{
    const PersonName name = named("Torvik, Hannah B., MD, FACS");
    EXPECT_EQ(name.family, QStringLiteral("Torvik"));
    EXPECT_EQ(name.given, QStringLiteral("Hannah"));
    EXPECT_EQ(name.middle, QStringLiteral("B."));
    EXPECT_EQ(name.credentials, QStringLiteral("MD FACS"));
}

TEST(ParsedName, takesWhatStandsWithoutComma)
{
    EXPECT_EQ(named("John Doe Jr. MD").credentials, QStringLiteral("MD"));
    EXPECT_EQ(named("John Doe Jr. MD").suffix, QStringLiteral("Jr."));
    EXPECT_EQ(named("Yo-Yo Ma").family, QStringLiteral("Ma"));
    EXPECT_EQ(named("Jack Ernest Ma").family, QStringLiteral("Ma"));
}

TEST(ParsedName, takesSingleWordsAndEastAsianNames)
{
    EXPECT_EQ(named("Cher").given, QStringLiteral("Cher"));
    EXPECT_EQ(named("최유림").given, QString::fromUtf8("최유림"));
    EXPECT_EQ(named("山田 太郎").family, QString::fromUtf8("山田"));
    EXPECT_EQ(named("山田 太郎").given, QString::fromUtf8("太郎"));
    EXPECT_EQ(named("  "), PersonName());
    EXPECT_EQ(named(", ,"), PersonName());
}

TEST(Credentials, areKnownWithAndWithoutDots)
{
    EXPECT_TRUE(isCredentials(u"M.D."));
    EXPECT_TRUE(isCredentials(u"MD, PhD FACS"));
    EXPECT_FALSE(isCredentials(u"Jr."));
    EXPECT_FALSE(isCredentials(u""));
    EXPECT_FALSE(isCredentials(u"Torvik"));
}

TEST(ContactWords, leadThereAndBack)
{
    for (const QString &word : roleNames()) {
        EXPECT_EQ(roleName(roleFromName(word).value()), word);
    }
    for (const QString &word : howMetNames()) {
        EXPECT_EQ(howMetName(howMetFromName(word).value()), word);
    }
    for (const QString &word : mentorKindNames()) {
        EXPECT_EQ(mentorKindName(mentorKindFromName(word).value()), word);
    }
    for (const QString &word : mentorStatusNames()) {
        EXPECT_EQ(mentorStatusName(mentorStatusFromName(word).value()), word);
    }
    EXPECT_EQ(contactStateFromName(u"do_not_contact"), ContactState::DoNotContact);
    EXPECT_EQ(contactStateName(ContactState::Archived), QStringLiteral("archived"));
    EXPECT_FALSE(roleFromName(u"boss").has_value());
}

} // namespace hallway
