#include "tests/app/program.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace hallway {

using test::Program;

namespace {
/// Runs a statement on the file with the sqlite3 shell.
void runSql(const QString &path, const QString &sql)
{
    ASSERT_EQ(QProcess::execute(u"sqlite3"_s, {path, sql}), 0) << sql.toStdString();
}

bool hasShell()
{
    return QProcess::execute(u"sqlite3"_s, {u"--version"_s}) == 0;
}

/// The file cannot be opened: exit code 4, one line, that error code, not a byte changed.
void expectUnopened(const Program &program, const QString &code)
{
    const QByteArray before = test::contentOf(program.database());
    for (const QStringList &command :
         {QStringList{u"today"_s}, QStringList{u"people"_s, u"add"_s, u"--name"_s, u"X Y"_s}}) {
        const auto run = program.run(command + QStringList{u"--json"_s});
        EXPECT_EQ(run.code, 4) << run.output.toStdString();
        EXPECT_EQ(run.errorCode(), code);
        EXPECT_EQ(run.messages.count(u'\n'), 1) << run.messages.toStdString();
    }
    EXPECT_EQ(test::contentOf(program.database()), before);
}

/// A good database with somebody in it, in one file.
void fill(const Program &program)
{
    program.addPerson(u"Lena Park"_s);
}
} // namespace

TEST(BadDatabase, MissingForReadingOnly)
{
    const Program program;
    const auto run = program.run({u"today"_s, u"--read-only"_s, u"--json"_s});
    EXPECT_EQ(run.code, 4);
    EXPECT_EQ(run.errorCode(), u"database_missing"_s);
    EXPECT_FALSE(QFile::exists(program.database()));
}

TEST(BadDatabase, FolderInstead)
{
    const Program program;
    ASSERT_TRUE(QDir().mkpath(program.database()));
    const auto run = program.run({u"today"_s, u"--json"_s});
    EXPECT_EQ(run.code, 4);
    EXPECT_EQ(run.errorCode(), u"database_unreadable"_s);
}

TEST(BadDatabase, ItsFolderCannotBeMade)
{
    const Program program;
    const QString file = program.write(u"file"_s, "x");
    const auto run =
        program.runPlain({u"today"_s, u"--json"_s, u"--database"_s, file + u"/below/hallway.db"_s});
    EXPECT_EQ(run.code, 4);
    EXPECT_EQ(run.errorCode(), u"database_unreadable"_s);
}

TEST(BadDatabase, NoText)
{
    const Program program;
    program.write(u"hallway.db"_s, QByteArray("This is a letter to a friend.\n").repeated(200));
    expectUnopened(program, u"database_foreign"_s);
}

TEST(BadDatabase, SomebodyElses)
{
    if (!hasShell()) {
        GTEST_SKIP() << "no sqlite3 shell here";
    }
    const Program program;
    runSql(program.database(),
           u"CREATE TABLE recipe (name TEXT); INSERT INTO recipe VALUES ('x')"_s);
    expectUnopened(program, u"database_foreign"_s);
}

TEST(BadDatabase, MadeByANewerVersion)
{
    if (!hasShell()) {
        GTEST_SKIP() << "no sqlite3 shell here";
    }
    const Program program;
    fill(program);
    runSql(program.database(), u"PRAGMA user_version = 999"_s);
    expectUnopened(program, u"database_newer"_s);
}

TEST(BadDatabase, DamagedPages)
{
    const Program program;
    fill(program);
    QFile file(program.database());
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    const qint64 size = file.size();
    ASSERT_TRUE(file.seek(100)); // behind the header: the schema's page
    file.write(QByteArray(size - 100, '\xa5'));
    file.close();
    expectUnopened(program, u"database_corrupt"_s);
}

TEST(BadDatabase, CutOff)
{
    const Program program;
    fill(program);
    QFile file(program.database());
    ASSERT_TRUE(file.resize(file.size() / 2));
    const auto run = program.run({u"check"_s, u"--json"_s});
    EXPECT_TRUE(run.code == 4 || run.code == 1) << run.code;
    EXPECT_EQ(run.messages.count(u'\n'), 1) << run.messages.toStdString();
}

TEST(BadDatabase, NotOursToRead)
{
    if (geteuid() == 0) {
        GTEST_SKIP() << "root may read everything";
    }
    const Program program;
    fill(program);
    ASSERT_TRUE(QFile::setPermissions(program.database(), {}));
    const auto run = program.run({u"today"_s, u"--json"_s});
    EXPECT_EQ(run.code, 4);
    EXPECT_EQ(run.errorCode(), u"database_unreadable"_s);
}

TEST(BadDatabase, LockedByAnother)
{
    if (!hasShell()) {
        GTEST_SKIP() << "no sqlite3 shell here";
    }
    const Program program;
    fill(program);
    QProcess other;
    other.start(u"sqlite3"_s, {program.database()});
    ASSERT_TRUE(other.waitForStarted());
    other.write("BEGIN IMMEDIATE; SELECT 'locked';\n");
    ASSERT_TRUE(other.waitForReadyRead());
    EXPECT_EQ(program.json({u"people"_s, u"list"_s})[u"total"].toInt(), 1);
    const auto run = program.run({u"people"_s, u"add"_s, u"--name"_s, u"X Y"_s, u"--json"_s});
    EXPECT_EQ(run.code, 1);
    EXPECT_EQ(run.errorCode(), u"database_locked"_s);
    other.write("ROLLBACK;\n.quit\n");
    ASSERT_TRUE(other.waitForFinished());
    EXPECT_EQ(program.json({u"people"_s, u"list"_s})[u"total"].toInt(), 1);
}

} // namespace hallway
