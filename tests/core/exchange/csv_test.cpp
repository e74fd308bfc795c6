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

TEST(Csv, namesAQuoteThatIsNeverClosed)
{
    const auto rows = rowsOf("a,b\nc,\"never closed\nd,e\n");
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[1].line, 2);
    EXPECT_EQ(rows[1].lostUntil, 3);
    EXPECT_TRUE(rows[1].cells.isEmpty());
}

TEST(Csv, namesTheLineWhereTheQuoteOpensNotTheRow)
{
    const auto rows = rowsOf("\"two\nlines\",b,\"open\nmore");
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].line, 2);
    EXPECT_EQ(rows[0].lostUntil, 3);
}

TEST(Csv, goesOnAtTheNextRowAfterAQuoteThatIsNeverClosed)
{
    const auto rows = rowsOf("1,2,3,4,5,6\na,b,\"open,d,e,f\nA,\"B, C\",D,E,F,G\nh,i,j,k,l,m");
    ASSERT_EQ(rows.size(), 4U);
    EXPECT_EQ(rows[1].line, 2);
    EXPECT_EQ(rows[1].lostUntil, 2);
    EXPECT_EQ(rows[2].line, 3);
    EXPECT_EQ(rows[2].cells, cells({"A", "B, C", "D", "E", "F", "G"}));
    EXPECT_EQ(rows[3].cells, cells({"h", "i", "j", "k", "l", "m"}));
}

TEST(Csv, takesNotesOfSeveralLinesForNoRows)
{
    const auto rows = rowsOf("name,notes\nA,\"likes ECMO, valves\nand, at home, tea, cake, bread, "
                             "jam\"\n\"1\n2\",b,c,d,e,f\n");
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[1].cells.size(), 2);
    EXPECT_EQ(rows[2].cells, cells({"1\n2", "b", "c", "d", "e", "f"}));
}

TEST(Csv, aLastLineNeedsNoLineEnd)
{
    EXPECT_EQ(rowsOf("a,b").at(0).cells, cells({"a", "b"}));
    EXPECT_EQ(rowsOf("a,\"b\"").at(0).cells, cells({"a", "b"}));
    EXPECT_EQ(rowsOf("a,\"b").at(0).lostUntil, 1);
}

} // namespace hallway
