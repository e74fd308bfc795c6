#include "core/people/likeness.h"

#include "core/people/phone.h"

#include <gmock/gmock.h>

namespace hallway {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Not;

Contact person(const char *given, const char *family)
{
    Contact contact;
    contact.name.given = QString::fromUtf8(given);
    contact.name.family = QString::fromUtf8(family);
    return contact;
}

Contact with(Contact contact, const char *email, const char *phone, const char *institution = "")
{
    if (*email != '\0') {
        contact.emails.push_back({{}, QString::fromUtf8(email)});
    }
    if (*phone != '\0') {
        contact.phones.push_back({{}, QString::fromUtf8(phone)});
    }
    contact.institution = QString::fromUtf8(institution);
    return contact;
}

Likeness likeness(const Contact &one, const Contact &other)
{
    return likenessOf(one, other, QStringLiteral("US"));
}

bool isOne(const Contact &one, const Contact &other)
{
    return likeness(one, other).score >= Likeness::samePerson;
}

} // namespace

TEST(Phone, oneNumberHoweverItIsSpelt)
{
    const QString us = QStringLiteral("US");
    EXPECT_EQ(internationalPhone(QStringLiteral("(212) 555-0142"), us),
              QStringLiteral("+12125550142"));
    EXPECT_EQ(internationalPhone(QStringLiteral("030 5550101"), QStringLiteral("DE")),
              QStringLiteral("+49305550101"));
    EXPECT_EQ(internationalPhone(QStringLiteral("no number"), us), QString());
    EXPECT_TRUE(isSamePhone(QStringLiteral("+1 212 555 0142"), QStringLiteral("212.555.0142"), us));
    EXPECT_FALSE(
        isSamePhone(QStringLiteral("+44 212 555 0142"), QStringLiteral("212.555.0142"), us));
    EXPECT_FALSE(
        isSamePhone(QStringLiteral("212 555 0142 x12"), QStringLiteral("212 555 0142 ext 13"), us));
    EXPECT_EQ(phoneTail(QStringLiteral("12345")), QString());
    EXPECT_EQ(phoneTail(QStringLiteral("+1 212 555 0142 ext 99")), QStringLiteral("5550142"));
}

TEST(Likeness, addressesTellWhoItIs)
{
    const Contact torvik = with(person("Hannah", "Torvik"), "h@n.example", "(612) 555-0142");
    const Likeness byMail = likeness(torvik, with(person("H.", "Torvik"), "H@N.example", ""));
    EXPECT_GE(byMail.score, Likeness::samePerson);
    EXPECT_THAT(byMail.reasons, ElementsAre(LikenessReason::SameEmail));
    const Likeness byPhone = likeness(torvik, with(person("Hannah", "T."), "", "+1 612 555 0142"));
    EXPECT_GE(byPhone.score, Likeness::samePerson);
    EXPECT_THAT(byPhone.reasons, Contains(LikenessReason::SamePhone));
    EXPECT_GT(likeness(torvik, torvik).score, byPhone.score) << "two reasons weigh more";
}

TEST(Likeness, twoPeopleMayShareAnOffice)
{
    const Contact torvik = with(person("Hannah", "Torvik"), "office@n.example", "612 555 0100");
    const Contact keller = with(person("Jonas", "Keller"), "office@n.example", "612 555 0100");
    EXPECT_FALSE(isOne(torvik, keller));
    EXPECT_THAT(likeness(torvik, keller).reasons, Contains(LikenessReason::NamesClash));
    const Contact clinic = with(person("", ""), "", "612 555 0100", "Northfield");
    EXPECT_FALSE(isOne(torvik, clinic)) << "the number of a whole institution";
    EXPECT_TRUE(isOne(torvik, with(person("", ""), "", "612 555 0100")));
}

TEST(Likeness, aNameAloneIsNeverEnough)
{
    const Contact one = with(person("Wei", "Zhang"), "", "", "Harlan");
    EXPECT_FALSE(isOne(one, person("Wei", "Zhang")));
    EXPECT_FALSE(isOne(one, with(person("Wei", "Zhang"), "", "", "Lakeside")));
    EXPECT_TRUE(isOne(one, with(person("Wei", "Zhang"), "", "", "HARLAN")));
    EXPECT_THAT(likeness(one, person("Wei", "Zhang")).reasons,
                ElementsAre(LikenessReason::SameName));
}

TEST(Likeness, theSameCardTwiceIsOneThoughItHasANameOnly)
{
    Contact bare = person("Wei", "Zhang");
    EXPECT_TRUE(isOne(bare, bare));
    Contact noted = bare;
    noted.notes = QStringLiteral("poster 12");
    EXPECT_TRUE(isOne(noted, bare)) << "nothing new in the second";
    EXPECT_FALSE(isOne(bare, noted)) << "that would put notes to a namesake";
}

TEST(Likeness, profilePagesAndUids)
{
    Contact one = person("Ana", "Novak");
    Contact other = person("Ana", "Novak-Berg");
    one.links.push_back({{}, QStringLiteral("https://www.linkedin.com/in/ana-novak/")});
    other.links.push_back({{}, QStringLiteral("http://de.linkedin.com/in/Ana-Novak?x=1")});
    EXPECT_THAT(likeness(one, other).reasons, Contains(LikenessReason::SameProfile));
    EXPECT_TRUE(isOne(one, other));
    one.links[0].value = other.links[0].value = QStringLiteral("https://clinic.example");
    EXPECT_FALSE(isOne(one, other));
    one.uid = other.uid = QStringLiteral("u-1");
    EXPECT_EQ(likeness(one, other).score, 100);
}

} // namespace hallway
