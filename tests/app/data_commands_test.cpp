#include "tests/app/program.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace hallway {

using test::Program;

TEST(DataCommands, SampleFillsAnEmptyDatabaseOnly)
{
    const Program program;
    const QJsonObject filled = program.json({u"sample"_s});
    EXPECT_GT(filled[u"people"].toInt(), 10);
    EXPECT_GT(filled[u"interactions"].toInt(), 10);
    const QJsonObject again = program.json({u"sample"_s}, 1);
    EXPECT_EQ(again[u"error"][u"code"].toString(), u"database_not_empty"_s);
    EXPECT_EQ(program.json({u"check"_s}),
              (QJsonObject{{u"ok"_s, true},
                           {u"problems"_s, QJsonArray()},
                           {u"schema"_s, program.json({u"check"_s})[u"schema"]}}));
    EXPECT_EQ(program.json({u"undo"_s})[u"undone"].toString(), u"Fill with the sample student"_s);
    EXPECT_EQ(program.json({u"people"_s, u"list"_s, u"--archived"_s})[u"total"].toInt(), 0);
}

TEST(DataCommands, SearchFindsPeopleAndWhatWasWritten)
{
    const Program program;
    program.addPerson(u"Dr. Elena Marchetti"_s);
    program.json({u"log"_s, u"1"_s, u"--kind"_s, u"email"_s, u"--subject"_s, u"Aortic root"_s,
                  u"--text"_s, u"valve-sparing"_s});
    const QJsonObject hits = program.json({u"search"_s, u"aortic"_s});
    ASSERT_EQ(hits[u"hits"].toArray().size(), 1);
    const QJsonObject hit = hits[u"hits"][0].toObject();
    EXPECT_EQ(hit.keys(), (QStringList{u"contact_id"_s, u"id"_s, u"on"_s, u"snippet"_s, u"title"_s,
                                       u"type"_s}));
    EXPECT_EQ(hit[u"type"].toString(), u"interaction"_s);
    EXPECT_EQ(hit[u"on"].toString(), u"2026-11-23"_s);
    const QJsonObject person = program.json({u"search"_s, u"march"_s})[u"hits"][0].toObject();
    EXPECT_EQ(person[u"type"].toString(), u"contact"_s);
    EXPECT_TRUE(person[u"on"].isNull());
    EXPECT_EQ(program.json({u"search"_s, u"zzz"_s})[u"hits"].toArray(), QJsonArray());
    EXPECT_EQ(program.json({u"search"_s, u"\"; DROP TABLE contact --"_s})[u"hits"].toArray(),
              QJsonArray());
}

TEST(DataCommands, SearchForgivesSlipsAndFindsEventsAndWorks)
{
    const Program program;
    program.addPerson(u"Hannah Torvik"_s);
    program.addPerson(u"José García"_s);
    const auto first = [&program](const QString &text) {
        return program.json({u"search"_s, text})[u"hits"][0].toObject();
    };
    EXPECT_EQ(first(u"toorvik"_s)[u"id"].toInt(), 1);
    EXPECT_EQ(first(u"garcia"_s)[u"title"].toString(), u"José García"_s);
    program.json({u"event"_s, u"add"_s, u"Aortic Symposium"_s, u"--starts"_s, u"2026-12-04"_s});
    program.json({u"work"_s, u"add"_s, u"Root registry"_s, u"--kind"_s, u"research"_s});
    const QJsonObject event = first(u"symp"_s);
    EXPECT_EQ(event[u"type"].toString(), u"event"_s);
    EXPECT_EQ(event[u"on"].toString(), u"2026-12-04"_s);
    EXPECT_TRUE(event[u"contact_id"].isNull());
    EXPECT_EQ(first(u"registry"_s)[u"type"].toString(), u"work"_s);
}

TEST(DataCommands, AWordThatNamesACommandIsAWord)
{
    const Program program;
    program.addPerson(u"Sample Today"_s);
    EXPECT_EQ(program.json({u"search"_s, u"today"_s})[u"hits"].toArray().size(), 1);
    EXPECT_EQ(program.json({u"people"_s, u"show"_s, u"sample"_s})[u"id"].toInt(), 1);
    EXPECT_EQ(program.run({u"log"_s, u"today"_s, u"--kind"_s, u"note"_s}).code, 0);
}

TEST(DataCommands, BackupIsVerifiedAndNeverReplacesAFile)
{
    const Program program;
    program.addPerson(u"Lena Park"_s);
    const QJsonObject first = program.json({u"backup"_s});
    EXPECT_EQ(first.keys(), (QStringList{u"contacts"_s, u"files"_s, u"interactions"_s,
                                         u"lost_files"_s, u"path"_s, u"verified"_s}));
    EXPECT_EQ(first[u"contacts"].toInt(), 1);
    EXPECT_TRUE(first[u"verified"].toBool());
    EXPECT_EQ(first[u"path"].toString(), program.file(u"backups/hallway-2026-11-23.db"_s));
    const QJsonObject second = program.json({u"backup"_s});
    EXPECT_EQ(second[u"path"].toString(), program.file(u"backups/hallway-2026-11-23-2.db"_s));
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    EXPECT_FALSE(QFile::permissions(second[u"path"].toString()) & others);
    EXPECT_FALSE(QFile::permissions(program.file(u"backups"_s)) & others);
    const QString taken = program.write(u"taken.db"_s, "mine");
    EXPECT_EQ(program.json({u"backup"_s, taken}, 1)[u"error"][u"code"].toString(),
              u"backup_failed"_s);
    EXPECT_EQ(test::contentOf(taken), QByteArray("mine"));
}

TEST(DataCommands, UndoAndRedoWorkFromProcessToProcess)
{
    const Program program;
    EXPECT_EQ(program.json({u"undo"_s}, 1)[u"error"][u"code"].toString(), u"nothing_to_undo"_s);
    EXPECT_EQ(program.json({u"redo"_s}, 1)[u"error"][u"code"].toString(), u"nothing_to_redo"_s);
    program.addPerson(u"Lena Park"_s);
    EXPECT_EQ(program.json({u"undo"_s}), (QJsonObject{{u"undone"_s, u"Add Lena Park"_s}}));
    EXPECT_EQ(program.json({u"redo"_s}), (QJsonObject{{u"redone"_s, u"Add Lena Park"_s}}));
    EXPECT_EQ(program.run({u"undo"_s}).output, u"Undone: Add Lena Park\n"_s);
}

TEST(DataCommands, ProfileIsKept)
{
    const Program program;
    const QJsonObject set = program.json({u"profile"_s, u"set"_s, u"--name"_s, u"Maya Lindholm"_s,
                                          u"--degree"_s, u"MD candidate"_s});
    EXPECT_EQ(set[u"name"].toString(), u"Maya Lindholm"_s);
    EXPECT_TRUE(set[u"school"].isNull());
    program.json({u"profile"_s, u"set"_s, u"--school"_s, u"Varnby Medical School"_s});
    const QJsonObject shown = program.json({u"profile"_s, u"show"_s});
    EXPECT_EQ(shown[u"name"].toString(), u"Maya Lindholm"_s);
    EXPECT_EQ(shown[u"school"].toString(), u"Varnby Medical School"_s);
    EXPECT_EQ(shown.keys().size(), 15);
}

TEST(DataCommands, ReadOnlyNeverWrites)
{
    const Program program;
    program.addPerson(u"Lena Park"_s);
    const QByteArray before = test::contentOf(program.database());
    EXPECT_EQ(program.json({u"people"_s, u"list"_s, u"--read-only"_s})[u"total"].toInt(), 1);
    EXPECT_EQ(program.run({u"today"_s, u"--read-only"_s}).code, 0);
    for (const QStringList &arguments : {QStringList{u"people"_s, u"add"_s, u"--name"_s, u"X Y"_s},
                                         QStringList{u"people"_s, u"delete"_s, u"1"_s},
                                         QStringList{u"log"_s, u"1"_s, u"--kind"_s, u"note"_s},
                                         QStringList{u"undo"_s}, QStringList{u"sample"_s}}) {
        const auto run = program.run(QStringList{u"--read-only"_s, u"--json"_s} + arguments);
        EXPECT_EQ(run.code, 1) << arguments.join(u' ').toStdString();
    }
    EXPECT_EQ(program
                  .json({u"people"_s, u"add"_s, u"--name"_s, u"X Y"_s, u"--read-only"_s},
                        1)[u"error"][u"code"]
                  .toString(),
              u"database_read_only"_s);
    EXPECT_EQ(test::contentOf(program.database()), before);
}

TEST(DataCommands, TheLogIsPrivateAndKnowsNobody)
{
    const Program program;
    program.addPerson(u"Zebulon Quist"_s, {u"--email"_s, u"zq@secret.example"_s});
    EXPECT_EQ(program.run({u"people"_s, u"show"_s, u"zebulon"_s}).code, 0);
    EXPECT_EQ(program.run({u"people"_s, u"show"_s, u"nonesuch"_s}).code, 1);
    const QString path = program.file(u"XDG_STATE_HOME/hallway/hallway.log"_s);
    const QByteArray log = test::contentOf(path);
    EXPECT_TRUE(log.contains("show: 1 after"));
    EXPECT_FALSE(log.toLower().contains("quist"));
    EXPECT_FALSE(log.contains("secret.example"));
    EXPECT_FALSE(log.contains("nonesuch"));
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    EXPECT_FALSE(QFile::permissions(path) & others);
    EXPECT_FALSE(QFile::permissions(QFileInfo(path).path()) & others);
}

TEST(DataCommands, VerboseTellsOnStandardErrorOnly)
{
    const Program program;
    const auto run = program.run({u"today"_s, u"--json"_s, u"--verbose"_s});
    EXPECT_TRUE(run.messages.contains(u"today: 0 after"_s));
    EXPECT_EQ(run.json()[u"today"].toString(), u"2026-11-23"_s);
}

} // namespace hallway
