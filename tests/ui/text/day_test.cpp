#include "ui/text/words.h"

#include <gtest/gtest.h>

namespace hallway {

namespace {
// A Tuesday.
constexpr auto today = [] { return QDate(2026, 11, 24); };

QDate parsed(const char *text)
{
    return parseDay(QString::fromUtf8(text), today());
}
} // namespace

TEST(DayText, UnderstandsWhatPeopleType)
{
    EXPECT_EQ(parsed("2026-02-28"), QDate(2026, 2, 28));
    EXPECT_EQ(parsed(" Today "), today());
    EXPECT_EQ(parsed("yesterday"), QDate(2026, 11, 23));
    EXPECT_EQ(parsed("tomorrow"), QDate(2026, 11, 25));
    EXPECT_EQ(parsed("3 Nov"), QDate(2026, 11, 3));
    EXPECT_EQ(parsed("Nov 3rd"), QDate(2026, 11, 3));
    EXPECT_EQ(parsed("3 November 2024"), QDate(2024, 11, 3));
    EXPECT_EQ(parsed("November 3, 2024"), QDate(2024, 11, 3));
    EXPECT_EQ(parsed("5 days ago"), QDate(2026, 11, 19));
    EXPECT_EQ(parsed("a week ago"), QDate(2026, 11, 17));
    EXPECT_EQ(parsed("in 2 weeks"), QDate(2026, 12, 8));
    EXPECT_EQ(parsed("2 months ago"), QDate(2026, 9, 24));
    EXPECT_EQ(parsed("last week"), QDate(2026, 11, 17));
}

TEST(DayText, TakesTheLastDayOfThatName)
{
    EXPECT_EQ(parsed("Friday"), QDate(2026, 11, 20));
    EXPECT_EQ(parsed("last Friday"), QDate(2026, 11, 20));
    EXPECT_EQ(parsed("Tuesday"), today());
    EXPECT_EQ(parsed("last Tuesday"), QDate(2026, 11, 17));
    EXPECT_EQ(parsed("next Tuesday"), QDate(2026, 12, 1));
    EXPECT_EQ(parsed("next fri"), QDate(2026, 11, 27));
}

TEST(DayText, TakesTheNearestYearOfADayWithoutOne)
{
    const QDate newYear(2027, 1, 5);
    EXPECT_EQ(parseDay(QStringLiteral("20 Dec"), newYear), QDate(2026, 12, 20));
    EXPECT_EQ(parseDay(QStringLiteral("20 Jan"), newYear), QDate(2027, 1, 20));
    EXPECT_EQ(parseDay(QStringLiteral("29 Feb"), newYear), QDate(2028, 2, 29));
}

TEST(DayText, DoesNotGuess)
{
    for (const char *text :
         {"", "  ", "2026-02-30", "30 Feb", "soon", "3", "3/11", "32 Nov", "3 Nov 26", "last",
          "in days", "x days ago", "-3 days ago", "in 3 parsecs", "one two three four"}) {
        EXPECT_FALSE(parsed(text).isValid()) << text;
    }
}

TEST(DayText, CountsDaysInEnglish)
{
    EXPECT_EQ(daysFromToday(today(), today()), QStringLiteral("today"));
    EXPECT_EQ(daysFromToday(today().addDays(-1), today()), QStringLiteral("yesterday"));
    EXPECT_EQ(daysFromToday(today().addDays(1), today()), QStringLiteral("tomorrow"));
    EXPECT_EQ(daysFromToday(today().addDays(-9), today()), QStringLiteral("9 days ago"));
    EXPECT_EQ(daysFromToday(today().addDays(2), today()), QStringLiteral("in 2 days"));
}

TEST(DayText, NamesTheYearOnlyWhenItIsAnotherOne)
{
    EXPECT_EQ(shortDate(QDate(2026, 11, 19), today()), QStringLiteral("Thu 19 Nov"));
    EXPECT_EQ(shortDate(QDate(2025, 11, 19), today()), QStringLiteral("Wed 19 Nov 2025"));
}

} // namespace hallway
