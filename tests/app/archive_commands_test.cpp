#include "tests/app/program.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QProcessEnvironment>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace hallway {

using test::Program;

namespace {

/// A person with a file, and the archive of it.
QString filledArchive(const Program &program)
{
    const QString id = program.addPerson(u"Hannah Torvik"_s, {u"--email"_s, u"h@t.example"_s});
    program.json({u"log"_s, id, u"--kind"_s, u"email"_s, u"--subject"_s, u"Aortic root"_s});
    program.json({u"file"_s, u"add"_s, id, program.write(u"cv.txt"_s, "a curriculum")});
    const QString path = program.file(u"everything.hallway.zip"_s);
    program.json({u"export"_s, path});
    return path;
}

/// The hidden folders in which something is being written.
QStringList passingFolders(const Program &program)
{
    return QDir(program.file(QString()))
        .entryList({u".hallway-*"_s}, QDir::AllEntries | QDir::Hidden);
}

/// Puts a pipe in the place of the attached file: an export waits where it reads it. Its path.
QString blockAttachedFile(const Program &program)
{
    QDirIterator files(program.database() + u".files"_s, QDir::Files);
    EXPECT_TRUE(files.hasNext());
    const QString path = files.next();
    EXPECT_TRUE(QFile::remove(path));
    EXPECT_EQ(mkfifo(qPrintable(path), 0600), 0);
    return path;
}

} // namespace

TEST(ArchiveCommands, WhatAKilledExportLeavesIsTakenAwayByTheNextOne)
{
    const Program program;
    const QString path = filledArchive(program);
    EXPECT_FALSE(QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther));
    const QString pipe = blockAttachedFile(program);
    QProcess killed;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_STATE_HOME"_s, program.file(u"state"_s));
    killed.setProcessEnvironment(environment);
    killed.start(QStringLiteral(HALLWAY_BINARY),
                 {u"--database"_s, program.database(), u"export"_s, path});
    const int writer = open(qPrintable(pipe), O_WRONLY); // waits until it is read
    const QStringList left = passingFolders(program);
    EXPECT_EQ(left.size(), 1);
    const Program other; // exports into the same folder while the first one lives
    other.addPerson(u"Lena Park"_s);
    other.json({u"export"_s, program.file(u"other.zip"_s)});
    EXPECT_EQ(passingFolders(program), left);
    killed.kill();
    EXPECT_TRUE(killed.waitForFinished(20000));
    close(writer);
    EXPECT_EQ(passingFolders(program), left) << "it had no time to clear up";
    other.json({u"export"_s, program.file(u"other.zip"_s)});
    EXPECT_EQ(passingFolders(program), QStringList());
}

TEST(ArchiveCommands, EverythingGoesOutAndComesBackIntoANewDatabase)
{
    const Program program;
    const QString path = filledArchive(program);
    const QJsonObject written = program.json({u"export"_s, path, u"--format"_s, u"archive"_s});
    EXPECT_EQ(written.keys(),
              (QStringList{u"contacts"_s, u"files"_s, u"format"_s, u"interactions"_s,
                           u"lost_files"_s, u"path"_s, u"rows"_s, u"written"_s}));
    EXPECT_EQ(written[u"format"].toString(), u"archive"_s);
    EXPECT_EQ(written[u"written"].toInt(), 1);
    const Program other;
    const QJsonObject read = other.json({u"import"_s, path});
    const QJsonObject file = read[u"files"][0].toObject();
    EXPECT_EQ(file[u"format"].toString(), u"archive"_s);
    EXPECT_EQ(file[u"contacts"].toInt(), 1);
    EXPECT_EQ(file[u"interactions"].toInt(), 1);
    EXPECT_EQ(file[u"files"].toInt(), 1);
    EXPECT_TRUE(file[u"backup"].isNull());
    EXPECT_EQ(read[u"totals"], (QJsonObject{{u"read"_s, 2},
                                            {u"created"_s, 2},
                                            {u"updated"_s, 0},
                                            {u"unchanged"_s, 0},
                                            {u"skipped"_s, 0},
                                            {u"rejected"_s, 0}}));
    EXPECT_EQ(test::dump(other.database()), test::dump(program.database()));
    const QString copy = other.file(u"copy.txt"_s);
    other.json({u"file"_s, u"save"_s, u"1"_s, copy});
    EXPECT_EQ(test::contentOf(copy), QByteArray("a curriculum"));
    EXPECT_TRUE(other.json({u"check"_s})[u"ok"].toBool());
}

TEST(ArchiveCommands, ADryRunOnlyLooks)
{
    const Program program;
    const QString path = filledArchive(program);
    const Program other;
    const QJsonObject read = other.json({u"import"_s, path, u"--dry-run"_s});
    EXPECT_EQ(read[u"totals"][u"created"].toInt(), 2);
    EXPECT_EQ(other.json({u"people"_s, u"list"_s})[u"total"].toInt(), 0);
    EXPECT_TRUE(other.run({u"import"_s, path, u"--dry-run"_s}).output.contains(u"is whole"_s));
}

TEST(ArchiveCommands, OverDataItIsRefusedWithTheWayAndRestoreGoesIt)
{
    const Program program;
    const QString path = filledArchive(program);
    const Program other;
    other.addPerson(u"Lena Park"_s);
    const QString before = test::dump(other.database());
    const auto refused = other.run({u"import"_s, path, u"--json"_s});
    EXPECT_EQ(refused.code, 1);
    EXPECT_EQ(refused.errorCode(), u"database_not_empty"_s);
    EXPECT_TRUE(refused.messages.contains(u"hallway restore "_s + path));
    EXPECT_EQ(test::dump(other.database()), before);
    const QJsonObject restored = other.json({u"restore"_s, path});
    EXPECT_EQ(restored.keys(),
              (QStringList{u"backup"_s, u"contacts"_s, u"files"_s, u"interactions"_s,
                           u"lost_files"_s, u"path"_s, u"verified"_s}));
    EXPECT_EQ(test::dump(other.database()), test::dump(program.database()));
    const QString backup = restored[u"backup"].toString();
    EXPECT_EQ(backup, other.file(u"backups/hallway-2026-11-23.db"_s));
    EXPECT_TRUE(other.run({u"restore"_s, backup}).output.contains(u"to take this back"_s));
    EXPECT_EQ(test::dump(other.database()), before);
}

TEST(ArchiveCommands, WhatMakesNoSenseIsSaid)
{
    const Program program;
    const QString path = filledArchive(program);
    EXPECT_EQ(program.run({u"export"_s, path, u"--only"_s, u"1"_s, u"--json"_s}).errorCode(),
              u"invalid_value"_s);
    EXPECT_EQ(program.run({u"import"_s, path, path, u"--json"_s}).errorCode(),
              u"file_unreadable"_s);
    EXPECT_EQ(program.run({u"restore"_s, program.file(u"none.zip"_s), u"--json"_s}).errorCode(),
              u"file_missing"_s);
    const Program other;
    EXPECT_EQ(other.run({u"import"_s, path, u"--format"_s, u"vcard"_s, u"--json"_s}).errorCode(),
              u"file_unreadable"_s);
    other.addPerson(u"Lena Park"_s);
    EXPECT_EQ(other.run({u"restore"_s, path, u"--read-only"_s, u"--json"_s}).errorCode(),
              u"database_read_only"_s);
}

TEST(ArchiveCommands, ADamagedArchiveIsNamedInOneLine)
{
    const Program program;
    QByteArray bytes = test::contentOf(filledArchive(program));
    const QString path = program.write(u"cut.hallway.zip"_s, bytes.first(bytes.size() / 2));
    const Program other;
    const auto run = other.run({u"import"_s, path});
    EXPECT_EQ(run.code, 1);
    EXPECT_EQ(run.messages.count(u'\n'), 1);
    EXPECT_TRUE(run.messages.contains(path));
    EXPECT_TRUE(run.messages.contains(u"Nothing was changed"_s));
    const QDir folder(QFileInfo(other.database()).path());
    EXPECT_EQ(folder.entryList({u".hallway*"_s}, QDir::AllEntries | QDir::Hidden), QStringList());
}

} // namespace hallway
