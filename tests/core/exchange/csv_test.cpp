#include "core/exchange/csv.h"

#include <gtest/gtest.h>

namespace hallway {

namespace {

std::vector<CsvRow> rowsOf(QByteArrayView text)
{
    std::vector<CsvRow> rows;
    readCsv(text, ',', [&rows](const CsvRow &row) {
        rows.push_back(row);
        return true;
    });
    return rows;
}

QStringList cells(std::initializer_list<const char *> list)
{
    QStringList result;
    for (const char *word : list) {
        result.append(QString::fromUtf8(word));
    }
    return result;
}

} // namespace

TEST(Csv, readsQuotesAndLineBreaksInCells)
{
    const auto rows = rowsOf("a,\"b \"\"x\"\", c\"\r\n\"two\r\nlines\",d\r\nlast,é");
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0].cells, cells({"a", "b \"x\", c"}));
    EXPECT_EQ(rows[1].cells, cells({"two\r\nlines", "d"}));
    EXPECT_EQ(rows[2].cells, cells({"last", "é"}));
}

TEST(Csv, countsTheLinesOfTheFile)
{
    const auto rows = rowsOf("one\n\n\"a\nb\n\nc\"\nlast\n");
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0].line, 1);
    EXPECT_EQ(rows[1].line, 3);
    EXPECT_EQ(rows[2].line, 7);
}

TEST(Csv, guessesTheSeparator)
{
    EXPECT_EQ(guessedSeparator("a,b,c\n"), ',');
    EXPECT_EQ(guessedSeparator("a;b;c, d\n"), ';');
    EXPECT_EQ(guessedSeparator("a\tb\tc\n"), '\t');
    EXPECT_EQ(guessedSeparator(""), ',');
}

TEST(Csv, stopsWhenTold)
{
    int count = 0;
    readCsv("1\n2\n3\n", ',', [&count](const CsvRow &) { return ++count < 2; });
    EXPECT_EQ(count, 2);
}

TEST(Csv, anOpenQuoteEndsWithTheText)
{
    const auto rows = rowsOf("a,\"never closed\nb,c\n");
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].cells.size(), 2);
}

} // namespace hallway
