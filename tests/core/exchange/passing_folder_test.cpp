#include "core/exchange/passing_folder.h"

#include "tests/support/test_database.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <gtest/gtest.h>
#include <optional>
#include <utime.h>

using namespace Qt::StringLiterals;

namespace hallway::test {
namespace {

/// A place with what earlier processes left there.
class PassingFolderTest : public ::testing::Test
{
protected:
    /// A folder that looks as one of a process that was killed; its path.
    QString leave(const QString &name)
    {
        place.write(name + u"/people.db"_s, "half of it");
        return QFileInfo(place.write(name + u"/lock"_s, {})).path();
    }

    TestFolder place;
};

} // namespace

TEST_F(PassingFolderTest, IsTheUsersAloneAndGoesWithItsObject)
{
    QString path;
    {
        const PassingFolder folder(place.path());
        ASSERT_TRUE(folder.isValid());
        path = folder.path();
        EXPECT_EQ(QFileInfo(path).path(), place.path());
        EXPECT_TRUE(QFileInfo(path).fileName().startsWith(u'.'));
        EXPECT_FALSE(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther));
    }
    EXPECT_FALSE(QFileInfo::exists(path));
}

TEST_F(PassingFolderTest, WhatAKilledProcessLeftIsTakenAway)
{
    const QString left = leave(u".hallway-passing-abcdef"_s);
    const PassingFolder folder(place.path());
    EXPECT_FALSE(QFileInfo::exists(left));
    EXPECT_TRUE(QFileInfo::exists(folder.path()));
}

TEST_F(PassingFolderTest, OneThatIsInUseStays)
{
    const PassingFolder first(place.path());
    const PassingFolder second(place.path());
    EXPECT_TRUE(QFileInfo::exists(first.filePath(u"lock"_s)));
    EXPECT_TRUE(QFileInfo::exists(second.filePath(u"lock"_s)));
}

TEST_F(PassingFolderTest, OneThatIsBeingMadeStaysUnlessItIsOld)
{
    const QString fresh = place.file(u".hallway-passing-freshx"_s);
    const QString old = place.file(u".hallway-passing-olderx"_s);
    ASSERT_TRUE(QDir().mkpath(fresh) && QDir().mkpath(old));
    const auto then = QDateTime::currentDateTime().addDays(-3).toSecsSinceEpoch();
    const utimbuf times{then, then};
    ASSERT_EQ(utime(qPrintable(old), &times), 0);
    const PassingFolder folder(place.path());
    EXPECT_TRUE(QFileInfo::exists(fresh));
    EXPECT_FALSE(QFileInfo::exists(old));
}

TEST_F(PassingFolderTest, WhatOnlyLooksAlikeIsLeftAlone)
{
    const QString longer = leave(u".hallway-passing-abcdefg"_s);
    const QString other = leave(u".hallway-backups"_s);
    const QString elsewhere = leave(u"elsewhere/.hallway-passing-abcdef"_s);
    ASSERT_TRUE(QFile::link(elsewhere, place.file(u".hallway-passing-linked"_s)));
    const QString file = place.write(u".hallway-passing-nofold"_s, "a file");
    const PassingFolder folder(place.path());
    for (const QString &path : {longer, other, elsewhere}) {
        EXPECT_TRUE(QFileInfo::exists(path + u"/people.db"_s)) << path.toStdString();
    }
    EXPECT_TRUE(QFileInfo::exists(file));
}

TEST_F(PassingFolderTest, APlaceThatIsNotThereIsSaid)
{
    const PassingFolder folder(place.file(u"nowhere"_s));
    EXPECT_FALSE(folder.isValid());
    EXPECT_FALSE(folder.errorString().isEmpty());
}

} // namespace hallway::test
