#include "tests/app/program.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace hallway {

using test::Program;

namespace {

TEST(FileCommands, AFileIsAddedListedSavedAndRemoved)
{
    const Program program;
    const QString id = program.addPerson(u"Hannah Torvik"_s);
    const QString path = program.write(u"cv.pdf"_s, "%PDF-1.4");
    const QJsonObject added = program.json({u"file"_s, u"add"_s, id, path});
    const QJsonObject file = added[u"files"][0].toObject();
    EXPECT_EQ(file.keys(),
              QStringList({u"attached_on"_s, u"id"_s, u"name"_s, u"sha256"_s, u"size"_s}));
    EXPECT_EQ(file[u"name"].toString(), u"cv.pdf"_s);
    EXPECT_EQ(file[u"size"].toInt(), 8);
    const QString fileId = QString::number(file[u"id"].toInt());
    EXPECT_EQ(program.json({u"people"_s, u"show"_s, id})[u"files"].toArray().size(), 1);
    const QString copy = program.file(u"copy.pdf"_s);
    program.json({u"file"_s, u"save"_s, fileId, copy});
    EXPECT_EQ(test::contentOf(copy), QByteArray("%PDF-1.4"));
    EXPECT_EQ(program.run({u"file"_s, u"save"_s, fileId, copy}).code, 1); // never over a file
    program.json({u"file"_s, u"remove"_s, fileId});
    EXPECT_TRUE(program.json({u"file"_s, u"list"_s, id})[u"files"].toArray().isEmpty());
    program.json({u"undo"_s});
    EXPECT_EQ(program.json({u"file"_s, u"list"_s, id})[u"files"].toArray().size(), 1);
}

TEST(FileCommands, WhatCannotBeTakenIsSaidAndNothingIsAttached)
{
    const Program program;
    const QString id = program.addPerson(u"Hannah Torvik"_s);
    const QString good = program.write(u"good.txt"_s, "good");
    const auto run = program.run(
        {u"file"_s, u"add"_s, id, good, program.write(u"empty.txt"_s, {}), u"--json"_s});
    EXPECT_EQ(run.code, 1);
    EXPECT_EQ(run.errorCode(), u"file_empty"_s);
    EXPECT_TRUE(program.json({u"file"_s, u"list"_s, id})[u"files"].toArray().isEmpty());
}

TEST(FileCommands, ABackupHasTheFilesAndCheckMissesWhatIsLost)
{
    const Program program;
    const QString id = program.addPerson(u"Hannah Torvik"_s);
    program.json({u"file"_s, u"add"_s, id, program.write(u"a.txt"_s, "words")});
    const QString copy = program.file(u"copy.db"_s);
    const QJsonObject backup = program.json({u"backup"_s, copy});
    EXPECT_EQ(backup[u"files"].toInt(), 1);
    EXPECT_EQ(backup[u"lost_files"].toInt(), 0);
    EXPECT_TRUE(QFileInfo(copy + u".files"_s).isDir());
    EXPECT_TRUE(program.json({u"check"_s})[u"ok"].toBool());
    const QDir stored(program.database() + u".files"_s);
    for (const QString &name : stored.entryList(QDir::Files)) {
        QFile::remove(stored.filePath(name));
    }
    const QJsonObject check = program.json({u"check"_s}, 1);
    EXPECT_FALSE(check[u"ok"].toBool());
    EXPECT_TRUE(check[u"problems"][0].toString().contains(u"Hannah Torvik"_s));
}

TEST(FileCommands, RolesShowWhatTheyAreAndSince)
{
    const Program program;
    const QJsonObject person = program.json({u"people"_s, u"add"_s, u"--name"_s, u"Lena Park"_s,
                                             u"--role"_s, u"resident"_s, u"--institution"_s,
                                             u"Harlan"_s, u"--role-from"_s, u"2024-07"_s});
    ASSERT_EQ(person[u"roles"].toArray().size(), 1);
    EXPECT_EQ(person[u"roles"][0][u"from"].toString(), u"2024-07"_s);
    EXPECT_TRUE(person[u"roles"][0][u"until"].isNull());
    EXPECT_EQ(
        program.run({u"people"_s, u"edit"_s, u"Park"_s, u"--role-from"_s, u"lately"_s, u"--json"_s})
            .errorCode(),
        u"invalid_value"_s);
}

TEST(FileCommands, EarlierRolesAreGivenAllAtOnceAndTakenAwayByNone)
{
    const Program program;
    program.addPerson(u"Lena Park"_s, {u"--role"_s, u"fellow"_s});
    const QJsonObject edited = program.json(
        {u"people"_s, u"edit"_s, u"Park"_s, u"--past-role"_s, u"peer:2014:2018:Harlan University"_s,
         u"resident:2018-07:2023-06:Northfield Medical:Resident: general surgery"_s});
    const QJsonArray roles = edited[u"roles"].toArray();
    ASSERT_EQ(roles.size(), 3);
    EXPECT_EQ(roles[1][u"role"].toString(), u"resident"_s) << "the latest first";
    EXPECT_EQ(roles[1][u"title"].toString(), u"Resident: general surgery"_s);
    EXPECT_EQ(roles[2][u"until"].toString(), u"2018"_s);
    EXPECT_EQ(program.run({u"people"_s, u"edit"_s, u"Park"_s, u"--past-role"_s, u"king"_s}).code,
              2);
    EXPECT_EQ(
        program.run({u"people"_s, u"edit"_s, u"Park"_s, u"--past-role"_s, u"fellow:soon"_s}).code,
        2);
    const QJsonObject forgotten =
        program.json({u"people"_s, u"edit"_s, u"Park"_s, u"--past-role"_s, QString()});
    EXPECT_EQ(forgotten[u"roles"].toArray().size(), 1);
}

} // namespace
} // namespace hallway
