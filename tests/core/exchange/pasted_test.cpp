#include "core/exchange/pasted.h"

#include "core/exchange/vcard_reader.h"

#include <gmock/gmock.h>

namespace hallway {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// "name=address" of each.
std::vector<std::string> read(const char *text)
{
    std::vector<std::string> found;
    for (const MailAddress &address : addressesIn(QString::fromUtf8(text))) {
        found.push_back((address.name + u'=' + address.address).toStdString());
    }
    return found;
}

TEST(Pasted, AnAddressLineIsTakenApart)
{
    EXPECT_THAT(read("\"Torvik, Hannah\" <h.torvik@n.example>, jonas@n.example"),
                ElementsAre("Torvik, Hannah=h.torvik@n.example", "=jonas@n.example"));
    EXPECT_THAT(read("Torvik, Hannah <h@n.example>; Keller, Jonas <j@n.example>;"),
                ElementsAre("Torvik, Hannah=h@n.example", "Keller, Jonas=j@n.example"));
    EXPECT_THAT(read("Ana Reyes <ana@n.example>\r\n<ben@n.example>\n\nmailto:cy@n.example\n"),
                ElementsAre("Ana Reyes=ana@n.example", "=ben@n.example", "=cy@n.example"));
}

TEST(Pasted, AnythingElseIsNoAddressLine)
{
    EXPECT_THAT(read("Write to ana@n.example, please"), IsEmpty());
    EXPECT_THAT(read("ana@n.example and ben@n.example"), IsEmpty());
    EXPECT_THAT(read("Ana Reyes, Ben Cole"), IsEmpty());
    EXPECT_THAT(read("ana@localhost"), IsEmpty());
    EXPECT_THAT(read(""), IsEmpty());
}

TEST(Pasted, AddressesBecomeCards)
{
    const auto file = pastedFile(QStringLiteral("\"Torvik, Hannah\" <h@n.example>, j@n.example"));
    ASSERT_TRUE(file);
    EXPECT_EQ(file->ending, QStringLiteral("vcf"));
    VcardReader reader(file->bytes);
    ContactRecord record;
    ASSERT_TRUE(reader.next(record));
    EXPECT_EQ(record.contact.name.given, QStringLiteral("Hannah"));
    EXPECT_EQ(record.contact.name.family, QStringLiteral("Torvik"));
    EXPECT_EQ(record.contact.emails.front().value, QStringLiteral("h@n.example"));
    ASSERT_TRUE(reader.next(record));
    EXPECT_EQ(displayName(record.contact), QStringLiteral("j@n.example"));
    EXPECT_FALSE(reader.next(record));
}

TEST(Pasted, WhatIsAFileIsTakenForOne)
{
    const auto ending = [](const char *text) {
        const auto file = pastedFile(QString::fromUtf8(text));
        return file ? file->ending.toStdString() : std::string();
    };
    EXPECT_EQ(ending("BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nEND:VCARD\n"), "vcf");
    EXPECT_EQ(ending("BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n"), "ics");
    EXPECT_EQ(ending("From: ana@n.example\nTo: me@n.example\nSubject: Poster\n"
                     "Date: Mon, 2 Nov 2026 10:00:00 +0100\nMessage-ID: <1@x>\n\nDear Robin\n"),
              "eml");
    EXPECT_EQ(ending("First Name\tLast Name\tE-mail\nAna\tReyes\tana@n.example\n"), "csv");
    EXPECT_EQ(ending("Dear Robin,\nthank you, and see you soon.\n"), "");
    EXPECT_EQ(ending("Aortic repair"), "");
}

} // namespace
} // namespace hallway
