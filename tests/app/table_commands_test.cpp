#include "tests/app/program.h"

using namespace Qt::StringLiterals;

namespace hallway {

using test::contentOf;
using test::Program;

namespace {

constexpr auto spreadsheet = "Attending,Hospital,Thing,Work e-mail\n"
                             "Dr. Hannah Torvik,Northfield,ECMO,h.torvik@northfield.example\n";

QString fieldOf(const QJsonObject &answer, int column)
{
    return answer[u"files"][0][u"columns"][column][u"field"].toString();
}

} // namespace

TEST(TableCommands, ADryRunShowsTheGuessAndChangesNothing)
{
    const Program program;
    const QString file = program.write(u"people.csv"_s, spreadsheet);
    const QJsonObject answer = program.json({u"import"_s, file, u"--dry-run"_s});
    EXPECT_EQ(fieldOf(answer, 0), u"name"_s);
    EXPECT_EQ(fieldOf(answer, 1), u"institution"_s);
    EXPECT_EQ(fieldOf(answer, 2), u"none"_s);
    EXPECT_EQ(fieldOf(answer, 3), u"email:work"_s);
    EXPECT_EQ(answer[u"files"][0][u"columns"][2][u"example"].toString(), u"ECMO"_s);
    EXPECT_EQ(program.json({u"people"_s, u"list"_s})[u"total"].toInt(), 0);
    const auto run = program.run({u"import"_s, file, u"--dry-run"_s});
    EXPECT_TRUE(run.output.contains(u"email:work"_s)) << run.output.toStdString();
    EXPECT_TRUE(run.output.contains(u"--map"_s));
}

TEST(TableCommands, AColumnCanBePutRightAndIsRemembered)
{
    const Program program;
    const QString file = program.write(u"people.csv"_s, spreadsheet);
    program.json({u"import"_s, file, u"--map"_s, u"Thing=field"_s});
    EXPECT_EQ(program.json({u"people"_s, u"show"_s, u"Torvik"_s})[u"field"].toString(), u"ECMO"_s);
    EXPECT_EQ(fieldOf(program.json({u"import"_s, file, u"--dry-run"_s}), 2), u"field"_s);
    const auto wrong = program.run({u"import"_s, file, u"--map"_s, u"Nobody=name"_s});
    EXPECT_EQ(wrong.code, 1);
    EXPECT_TRUE(wrong.messages.contains(u"Attending"_s)) << wrong.messages.toStdString();
}

TEST(TableCommands, ATableAboutNobodySaysWhatToDo)
{
    const Program program;
    const QString file = program.write(u"money.csv"_s, "Date,Amount,Currency\n1,2,3\n");
    const auto run = program.run({u"import"_s, file});
    EXPECT_EQ(run.code, 1);
    EXPECT_TRUE(run.messages.contains(u"--map"_s)) << run.messages.toStdString();
}

TEST(TableCommands, AnArchiveIsReadFileByFile)
{
    const Program program;
    const QJsonObject answer = program.json(
        {u"import"_s, QStringLiteral(HALLWAY_SOURCE_DIR "/tests/fixtures/zip/linkedin.zip")});
    EXPECT_EQ(answer[u"totals"][u"created"].toInt(), 1);
    EXPECT_TRUE(answer[u"files"][0][u"path"].toString().endsWith(u"linkedin.zip/Connections.csv"));
    const auto climbing = program.run(
        {u"import"_s, QStringLiteral(HALLWAY_SOURCE_DIR "/tests/fixtures/zip/climbing.zip")});
    EXPECT_EQ(climbing.code, 3) << "in part";
    EXPECT_TRUE((climbing.output + climbing.messages).contains(u"leads out of the archive"_s));
}

TEST(TableCommands, ExportsTablesAndBothVersionsOfCards)
{
    const Program program;
    program.json({u"import"_s, program.write(u"people.csv"_s, spreadsheet)});
    const QString google = program.file(u"out.csv"_s);
    EXPECT_EQ(program.json({u"export"_s, google})[u"format"].toString(), u"csv"_s);
    EXPECT_TRUE(contentOf(google).startsWith("\xEF\xBB\xBF"
                                             "First Name,"));
    const QString outlook = program.file(u"outlook.csv"_s);
    program.json({u"export"_s, outlook, u"--format"_s, u"outlook-csv"_s});
    EXPECT_TRUE(contentOf(outlook).contains("Job Title"));
    const QString card = program.file(u"out.vcf"_s);
    program.json({u"export"_s, card, u"--format"_s, u"vcard4"_s});
    EXPECT_TRUE(contentOf(card).contains("VERSION:4.0"));
    for (const QString &file : {google, outlook, card}) {
        const QJsonObject again = program.json({u"import"_s, file});
        EXPECT_EQ(again[u"totals"][u"created"].toInt(), 0) << file.toStdString();
    }
}

} // namespace hallway
