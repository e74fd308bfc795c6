#include "tests/app/program.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace hallway {

using test::Program;

namespace {
/// Wrong usage: exit code 2, one line on standard error that holds `reason`, no database made.
void expectRefused(const QStringList &arguments, const QString &reason)
{
    const Program program;
    const QString what = arguments.join(u' ');
    const auto run = program.run(arguments);
    EXPECT_EQ(run.code, 2) << what.toStdString();
    EXPECT_TRUE(run.output.isEmpty()) << what.toStdString();
    EXPECT_EQ(run.messages.count(u'\n'), 1) << run.messages.toStdString();
    EXPECT_TRUE(run.messages.contains(reason)) << run.messages.toStdString();
    EXPECT_FALSE(QFile::exists(program.database())) << what.toStdString();
}
} // namespace

TEST(CommandLine, RefusesWhatItDoesNotKnow)
{
    expectRefused({u"meeting"_s}, u"“meeting” is not a command"_s);
    expectRefused({u"meeting"_s, u"list"_s}, u"“meeting” is not a command"_s);
    expectRefused({u"people"_s, u"marry"_s, u"1"_s, u"2"_s}, u"“marry” is not a command"_s);
    expectRefused({u"people"_s}, u"required"_s);
    expectRefused({u"today"_s, u"now"_s}, u"now"_s);
    expectRefused({u"today"_s, u"--nonsense"_s}, u"--nonsense"_s);
    expectRefused({u"people"_s, u"show"_s}, u"contact"_s);
    expectRefused({u"people"_s, u"add"_s}, u"--name"_s);
    expectRefused({u"log"_s, u"1"_s}, u"--kind"_s);
}

TEST(CommandLine, RefusesValuesThatMakeNoSense)
{
    expectRefused({u"today"_s, u"--until"_s, u"2026-02-30"_s},
                  u"2026-02-30 is not in the calendar"_s);
    expectRefused({u"today"_s, u"--until"_s, u"tomorrow"_s}, u"“tomorrow” is not a date"_s);
    expectRefused({u"today"_s, u"--until"_s, u"2026-2-3"_s}, u"not a date"_s);
    expectRefused({u"log"_s, u"1"_s, u"--kind"_s, u"pigeon"_s}, u"“pigeon” is none of email"_s);
    expectRefused({u"log"_s, u"1"_s, u"--kind"_s, u"call"_s, u"--at"_s, u"25:00+01:00"_s},
                  u"“25:00+01:00” is not a time"_s);
    expectRefused({u"log"_s, u"1"_s, u"--kind"_s, u"call"_s, u"--on"_s, u"2027-02-29"_s},
                  u"not in the calendar"_s);
    expectRefused({u"people"_s, u"list"_s, u"--limit"_s, u"-1"_s}, u"-1"_s);
    expectRefused({u"people"_s, u"list"_s, u"--limit"_s, u"99999999999"_s}, u"99999999999"_s);
    expectRefused({u"people"_s, u"add"_s, u"--name"_s, u"X"_s, u"--mentor"_s, u"life"_s},
                  u"KIND"_s);
    expectRefused({u"people"_s, u"add"_s, u"--name"_s, u"X"_s, u"--rhythm"_s, u"0"_s}, u"never"_s);
    expectRefused({u"follow-up"_s, u"done"_s, u"first"_s}, u"“first”"_s);
}

TEST(CommandLine, RefusesAnImpossibleToday)
{
    const Program program;
    const auto run = program.runPlain({u"--today"_s, u"2026-13-01"_s, u"--json"_s, u"today"_s});
    EXPECT_EQ(run.code, 2);
    EXPECT_EQ(run.errorCode(), u"usage"_s);
}

TEST(CommandLine, JsonNeedsACommand)
{
    const Program program;
    const auto run = program.run({u"--json"_s});
    EXPECT_EQ(run.code, 2);
    EXPECT_EQ(run.errorCode(), u"usage"_s);
}

TEST(CommandLine, GlobalOptionsStandBeforeAndBehind)
{
    const Program program;
    const auto before = program.runPlain({u"--json"_s, u"--today"_s, u"2026-11-30"_s,
                                          u"--database"_s, program.database(), u"today"_s});
    const auto behind = program.runPlain({u"today"_s, u"--json"_s, u"--today"_s, u"2026-11-30"_s,
                                          u"--database"_s, program.database()});
    EXPECT_EQ(before.code, 0);
    EXPECT_EQ(before.output, behind.output);
    EXPECT_EQ(before.json()[u"today"].toString(), u"2026-11-30"_s);
}

TEST(CommandLine, EveryCommandHelps)
{
    const Program program;
    const QList<QStringList> commands{
        {},
        {u"today"_s},
        {u"people"_s},
        {u"people"_s, u"list"_s},
        {u"people"_s, u"edit"_s},
        {u"log"_s},
        {u"promise"_s},
        {u"follow-up"_s},
        {u"follow-up"_s, u"snooze"_s},
        {u"import"_s},
        {u"export"_s},
        {u"search"_s},
        {u"letter"_s, u"packet"_s},
        {u"backup"_s},
        {u"check"_s},
        {u"undo"_s},
        {u"redo"_s},
        {u"sample"_s},
        {u"profile"_s, u"set"_s},
    };
    for (const QStringList &command : commands) {
        const auto run = program.run(command + QStringList{u"--help"_s});
        EXPECT_EQ(run.code, 0) << command.join(u' ').toStdString();
        EXPECT_TRUE(run.output.contains(u"Usage: hallway"_s)) << run.output.toStdString();
        EXPECT_TRUE(run.messages.isEmpty());
    }
    EXPECT_FALSE(QFile::exists(program.database()));
    EXPECT_TRUE(program.run({u"--version"_s}).output.startsWith(u"Hallway "_s));
}

TEST(CommandLine, FindsTheDatabaseInItsDefaultPlace)
{
    const Program program;
    const auto run = program.runPlain({u"people"_s, u"add"_s, u"--name"_s, u"Lena Park"_s});
    EXPECT_EQ(run.code, 0);
    const QString folder = program.file(u"XDG_DATA_HOME/hallway"_s);
    const QString file = folder + u"/hallway.db"_s;
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    EXPECT_TRUE(QFile::exists(file));
    EXPECT_FALSE(QFile::permissions(file) & others);
    EXPECT_FALSE(QFile::permissions(folder) & others);
}

TEST(CommandLine, TextsAreKeptAsTheyAre)
{
    const Program program;
    program.addPerson(u"Zoë Ångström-李 🫀"_s);
    for (const QString &text : {u"[a,b]"_s, u"{}"_s, u"\"quoted\""_s, u"100 % %1 %n"_s, u"a=b"_s,
                                u"it's\nso"_s, u"ß🫀"_s}) {
        const QJsonObject json =
            program.json({u"log"_s, u"1"_s, u"--kind"_s, u"note"_s, u"--text"_s, text});
        EXPECT_EQ(json[u"text"].toString(), text) << text.toStdString();
    }
    EXPECT_EQ(program.json({u"people"_s, u"show"_s, u"zoe"_s})[u"name"][u"display"].toString(),
              u"Zoë Ångström-李 🫀"_s);
}

} // namespace hallway
