#include "core/exchange/linkedin.h"
#include "tests/core/exchange/fixture.h"

#include <gtest/gtest.h>

namespace hallway {

namespace {

Result<ContactFile> connections(const char *name)
{
    return readLinkedin(fixture(QStringLiteral("linkedin/") + QLatin1StringView(name)),
                        QLatin1StringView(name));
}

} // namespace

TEST(Linkedin, readsConnectionsBehindThePreamble)
{
    const auto file = connections("connections.csv");
    ASSERT_TRUE(file.has_value());
    EXPECT_EQ(file->format, QStringLiteral("linkedin"));
    EXPECT_EQ(file->read, 5);
    ASSERT_EQ(file->records.size(), 4U);
    const ContactRecord &record = file->records.front();
    EXPECT_EQ(record.line, 6);
    EXPECT_EQ(fullName(record.contact), QStringLiteral("Hannah Torvik, MD PhD"));
    EXPECT_EQ(record.contact.institution, QStringLiteral("Lakeside Heart Institute"));
    EXPECT_EQ(record.contact.title, QStringLiteral("Cardiac Surgeon"));
    EXPECT_EQ(record.contact.links.at(0).label, QStringLiteral("LinkedIn"));
    EXPECT_EQ(record.contact.emails.at(0).value, QStringLiteral("hannah@torvik.example"));
    EXPECT_EQ(record.contact.howMetOn, QDate(2024, 3, 12));
    EXPECT_EQ(record.contact.howMetLine, QStringLiteral("LinkedIn"));
    EXPECT_EQ(record.contact.howMet, HowMet::Unset);
}

TEST(Linkedin, keepsLineNumbersAcrossLineBreaksInCells)
{
    const auto file = connections("connections.csv");
    ASSERT_TRUE(file.has_value());
    ASSERT_EQ(file->rejected.size(), 1U);
    EXPECT_EQ(file->rejected[0].line, 9);
    EXPECT_EQ(file->rejected[0].reason, RejectionReason::NoName);
    EXPECT_EQ(file->rejected[0].argument, QStringLiteral("https://www.linkedin.com/in/nameless"));
    EXPECT_EQ(file->records[1].contact.name.prefix, QStringLiteral("Dr."));
    EXPECT_EQ(file->records[2].line, 11);
    ASSERT_EQ(file->records[3].warnings.size(), 1U);
    EXPECT_EQ(file->records[3].warnings[0].reason, WarningReason::DateUnclear);
}

TEST(Linkedin, readsOlderTablesThatWereSavedAgain)
{
    const auto file = connections("resaved_semicolon_utf16.csv");
    ASSERT_TRUE(file.has_value());
    ASSERT_EQ(file->records.size(), 1U);
    EXPECT_EQ(displayName(file->records[0].contact), QString::fromUtf8("Märta Åkesson"));
    EXPECT_TRUE(file->records[0].contact.links.empty());
    EXPECT_EQ(file->records[0].contact.howMetOn, QDate(2024, 3, 12));
}

TEST(Linkedin, refusesOtherTables)
{
    const auto other = readLinkedin("a,b\n1,2\n", QStringLiteral("other.csv"));
    ASSERT_FALSE(other.has_value());
    EXPECT_EQ(other.error().code, ErrorCode::FormatUnknown);
    const auto bare = readLinkedin("First Name,Last Name,URL\n", QStringLiteral("bare.csv"));
    ASSERT_FALSE(bare.has_value());
    EXPECT_EQ(bare.error().code, ErrorCode::NothingToImport);
}

TEST(Linkedin, namesTheLineOfAQuoteThatIsNeverClosed)
{
    const auto file = readLinkedin("First Name,Last Name,URL,Email Address,Company,Position\n"
                                   "Theo,Grant,\"https://a.example,,Eastbridge,Fellow\n"
                                   "Adaeze,\"Obi, MD\",,,Westmoor,Professor\n"
                                   "Lena,Park,,,Harlan,\"Resident\n",
                                   QStringLiteral("Connections.csv"));
    ASSERT_TRUE(file.has_value());
    EXPECT_EQ(file->read, 3);
    ASSERT_EQ(file->records.size(), 1U);
    EXPECT_EQ(file->records[0].contact.name.family, QStringLiteral("Obi"));
    ASSERT_EQ(file->rejected.size(), 2U);
    EXPECT_EQ(file->rejected[0], (Rejection{2, RejectionReason::OpenQuote, QStringLiteral("2")}));
    EXPECT_EQ(file->rejected[1].line, 4);
}

TEST(ConnectedOn, takesEveryForm)
{
    EXPECT_EQ(connectedOn(QStringLiteral("12 Mar 2024")), QDate(2024, 3, 12));
    EXPECT_EQ(connectedOn(QStringLiteral("7-Feb-22")), QDate(2022, 2, 7));
    EXPECT_EQ(connectedOn(QStringLiteral("03/15/2024")), QDate(2024, 3, 15));
    EXPECT_EQ(connectedOn(QStringLiteral("15/03/2024")), QDate(2024, 3, 15));
    EXPECT_EQ(connectedOn(QStringLiteral("2024-03-15")), QDate(2024, 3, 15));
    EXPECT_FALSE(connectedOn(QStringLiteral("someday")).isValid());
    EXPECT_FALSE(connectedOn(QString()).isValid());
}

} // namespace hallway
