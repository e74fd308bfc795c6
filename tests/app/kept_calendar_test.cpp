#include "tests/app/program.h"

#include <QDir>
#include <QFile>

using Qt::StringLiterals::operator""_s;

namespace hallway::test {
namespace {

/// Lena was met on 19 November 2026; today is Monday the 23rd.
class KeptCalendarCommands : public ::testing::Test
{
protected:
    KeptCalendarCommands()
    {
        m_program.addPerson(u"Lena Park"_s);
        m_program.json(
            {u"log"_s, u"park"_s, u"--kind"_s, u"encounter"_s, u"--on"_s, u"2026-11-19"_s});
    }

    [[nodiscard]] bool has(const QByteArray &words) const
    {
        return contentOf(m_path).contains(words);
    }

    const Program m_program;
    const QString m_path = m_program.file(u"agenda.ics"_s);
};

TEST_F(KeptCalendarCommands, EveryChangeIsWrittenAndUndoToo)
{
    const QJsonObject report = m_program.json({u"export"_s, m_path, u"--keep"_s});
    EXPECT_TRUE(report[u"kept"].toBool());
    EXPECT_EQ(report[u"written"].toInt(), 1);
    EXPECT_TRUE(has("Thank-you: Lena Park"));
    m_program.json({u"follow-up"_s, u"done"_s, u"1"_s});
    EXPECT_FALSE(has("Thank-you"));
    m_program.json({u"undo"_s});
    EXPECT_TRUE(has("Thank-you: Lena Park"));
    m_program.json({u"promise"_s, u"park"_s, u"send the draft"_s, u"--by"_s, u"2026-12-01"_s});
    EXPECT_TRUE(has("Promise: Lena Park"));
    EXPECT_EQ(QFile::permissions(m_path) & (QFile::ReadGroup | QFile::ReadOther),
              QFile::Permissions());
}

TEST_F(KeptCalendarCommands, ReadingChangesNothing)
{
    m_program.json({u"export"_s, m_path, u"--keep"_s});
    QFile::remove(m_path);
    m_program.json({u"today"_s});
    EXPECT_FALSE(QFile::exists(m_path));
}

TEST_F(KeptCalendarCommands, StopsWhenTold)
{
    m_program.json({u"export"_s, m_path, u"--keep"_s});
    const QJsonObject report = m_program.json({u"export"_s, u"--stop-keeping"_s});
    EXPECT_EQ(report[u"path"].toString(), m_path);
    EXPECT_FALSE(report[u"kept"].toBool());
    m_program.json({u"follow-up"_s, u"done"_s, u"1"_s});
    EXPECT_TRUE(has("Thank-you")); // as it was
    EXPECT_TRUE(m_program.json({u"export"_s, u"--stop-keeping"_s})[u"path"].isNull());
}

TEST_F(KeptCalendarCommands, WhatCannotBeWrittenIsSaidAndTheChangeIsMade)
{
    const QString folder = m_program.file(u"gone"_s);
    ASSERT_TRUE(QDir().mkpath(folder));
    m_program.json({u"export"_s, folder + u"/agenda.ics"_s, u"--keep"_s});
    ASSERT_TRUE(QDir(folder).removeRecursively());
    const auto run = m_program.run({u"follow-up"_s, u"done"_s, u"1"_s});
    EXPECT_EQ(run.code, 0);
    EXPECT_TRUE(run.messages.contains(u"The calendar file was not brought up to date."_s))
        << run.messages.toStdString();
}

TEST_F(KeptCalendarCommands, OnlyACalendarOfEverybodyCanBeKept)
{
    EXPECT_EQ(m_program.run({u"export"_s, m_program.file(u"all.vcf"_s), u"--keep"_s, u"--json"_s})
                  .errorCode(),
              u"invalid_value"_s);
    EXPECT_EQ(m_program.run({u"export"_s, m_path, u"--keep"_s, u"--only"_s, u"park"_s, u"--json"_s})
                  .errorCode(),
              u"invalid_value"_s);
    EXPECT_EQ(m_program.run({u"export"_s}).code, 2);
    EXPECT_EQ(m_program.run({u"export"_s, m_path, u"--keep"_s, u"--stop-keeping"_s}).code, 2);
    EXPECT_FALSE(QFile::exists(m_path));
}

} // namespace
} // namespace hallway::test
