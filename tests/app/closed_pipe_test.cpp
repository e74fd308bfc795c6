#include "tests/app/program.h"

#include <QProcess>

using namespace Qt::StringLiterals;

namespace hallway {

using test::Program;

namespace {
/// Runs a line of shell in which $0 is the program and $1 its database.
test::Run runShell(const Program &program, const QString &line)
{
    QProcess shell;
    shell.start(u"bash"_s, {u"-c"_s, line, QStringLiteral(HALLWAY_BINARY), program.database()});
    EXPECT_TRUE(shell.waitForFinished(60'000));
    return {shell.exitCode(), QString::fromUtf8(shell.readAllStandardOutput()),
            QString::fromUtf8(shell.readAllStandardError())};
}
} // namespace

TEST(Output, AReaderThatLeavesEarlyIsNoFailure)
{
    const Program program;
    program.json({u"sample"_s});
    const auto run = runShell(
        program, u"\"$0\" --database \"$1\" people list --json | true; echo ${PIPESTATUS[0]}"_s);
    EXPECT_EQ(run.output, u"0\n"_s);
    EXPECT_TRUE(run.messages.isEmpty()) << run.messages.toStdString();
}

TEST(Output, AFullDiskIsAFailure)
{
    const Program program;
    program.json({u"sample"_s});
    const auto run = runShell(program, u"\"$0\" --database \"$1\" people list > /dev/full"_s);
    EXPECT_EQ(run.code, 1);
    EXPECT_EQ(run.messages.count(u'\n'), 1) << run.messages.toStdString();
}

TEST(Output, ArgumentsThatAreNotUtf8AreRefused)
{
    const Program program;
    const auto run =
        runShell(program, u"\"$0\" --database \"$1\" people add --name $'Gar\\xe7a'"_s);
    EXPECT_EQ(run.code, 2);
    EXPECT_EQ(run.messages.count(u'\n'), 1) << run.messages.toStdString();
}

TEST(Output, ColourIsForTerminals)
{
    const Program program;
    program.json({u"sample"_s});
    const QString inTerminal =
        u"script -qec '%1 \"'\"$0\"'\" --database \"'\"$1\"'\" today' /dev/null"_s;
    if (runShell(program, u"command -v script"_s).code != 0) {
        GTEST_SKIP() << "no script here to make a terminal";
    }
    EXPECT_TRUE(runShell(program, inTerminal.arg(u"TERM=xterm"_s)).output.contains(u'\x1b'));
    EXPECT_FALSE(
        runShell(program, inTerminal.arg(u"NO_COLOR=1 TERM=xterm"_s)).output.contains(u'\x1b'));
}

} // namespace hallway
