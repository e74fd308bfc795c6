#include "core/store/schema.h"
#include "tests/migrations/old_database.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace hallway::test {

class FromVersion : public testing::TestWithParam<int>
{
};

TEST_P(FromVersion, EveryRowIsKeptAndFound)
{
    const TestFolder folder;
    const QString path = databaseOfVersion(folder, GetParam());
    const auto database = valueOf(Database::open(path, OpenMode::ReadWrite));
    EXPECT_EQ(valueOf(storedVersion(*database)), schemaVersion());
    EXPECT_EQ(valueOf(database->number("SELECT count(*) FROM contact")), 1);
    EXPECT_EQ(valueOf(database->number("SELECT count(*) FROM interaction")),
              GetParam() >= 2 ? 1 : 0);
    EXPECT_EQ(valueOf(database->number("SELECT count(*) FROM follow_up")), GetParam() >= 3 ? 1 : 0);
    EXPECT_EQ(valueOf(database->number(
                  "SELECT rowid FROM contact_search WHERE contact_search MATCH 'poster'")),
              1);
}

TEST(FromVersion4, WhatWasRebuiltHasItsRows)
{
    const TestFolder folder;
    const auto database =
        valueOf(Database::open(databaseOfVersion(folder, 4), OpenMode::ReadWrite));
    const auto text = [&database](std::string_view sql) {
        return valueOf(database->row(sql, [](Row row) { return row.text(0); })).value_or(QString());
    };
    EXPECT_EQ(text("SELECT text || contact_id || promised_for FROM promise"),
              QStringLiteral("send the draft12026-11-20"));
    EXPECT_EQ(text("SELECT what || until_day || put_off || cause_part FROM decision"),
              QStringLiteral("snoozed2026-11-1310"));
    EXPECT_EQ(text("SELECT kind || opens_on || cause_part FROM follow_up"),
              QStringLiteral("nudge2026-11-110"));
    EXPECT_EQ(text("SELECT last_on || tie || works FROM standing"),
              QStringLiteral("2026-11-010.750"));
}

TEST(FromVersion5, PeopleHaveNoEarlierRolesAndNoFilesYet)
{
    const TestFolder folder;
    const auto database =
        valueOf(Database::open(databaseOfVersion(folder, 5), OpenMode::ReadWrite));
    EXPECT_EQ(valueOf(database->number("SELECT count(*) FROM contact WHERE role_from = ''"
                                       " AND role = 'faculty' AND institution = 'Harbor General'")),
              1);
    EXPECT_EQ(valueOf(database->number("SELECT count(*) FROM contact_role")), 0);
    EXPECT_EQ(valueOf(database->number("SELECT count(*) FROM attachment")), 0);
    valueOf(database->run(
        "INSERT INTO contact_role (contact_id, role, institution, department, title, from_day,"
        " until_day) VALUES (1, 'fellow', 'Harlan', '', '', '2022', '2024-06')"));
    EXPECT_FALSE(database->run("INSERT INTO attachment (contact_id, name, content, size,"
                               " attached_on) VALUES (1, 'cv.pdf', '../x', 4, '2026-11-24')"));
    valueOf(database->run("DELETE FROM contact WHERE id = 1"));
    EXPECT_EQ(valueOf(database->number("SELECT count(*) FROM contact_role")), 0);
}

TEST_P(FromVersion, AVerifiedCopyOfTheOldFileIsKept)
{
    const TestFolder folder;
    const QString path = databaseOfVersion(folder, GetParam());
    valueOf(Database::open(path, OpenMode::ReadWrite));
    const QString copy = folder.file(QStringLiteral("hallway.before-%1.db").arg(GetParam() + 1));
    auto kept = valueOf(Database::connect(copy, OpenMode::ReadOnly));
    EXPECT_EQ(valueOf(storedVersion(*kept)), GetParam());
    EXPECT_EQ(valueOf(kept->number("SELECT count(*) FROM contact")), 1);
}

INSTANTIATE_TEST_SUITE_P(Migrations, FromVersion, testing::Range(1, 9));

TEST(Migrations, AreNumberedWithoutGaps)
{
    int expected = 1;
    for (const Migration &migration : migrations()) {
        EXPECT_EQ(migration.number, expected++) << migration.name.toStdString();
        EXPECT_TRUE(migration.sql.startsWith("-- ")) << migration.name.toStdString();
    }
}

TEST(Migrations, AreFrozenByChecksum)
{
    QFile list(QStringLiteral(HALLWAY_SOURCE_DIR "/migrations/checksums.txt"));
    ASSERT_TRUE(list.open(QIODevice::ReadOnly));
    const QByteArray sums = list.readAll();
    for (const Migration &migration : migrations()) {
        const QByteArray sum =
            QCryptographicHash::hash(migration.sql, QCryptographicHash::Sha256).toHex();
        EXPECT_TRUE(sums.contains(sum + "  " + migration.name.toUtf8()))
            << migration.name.toStdString() << " was changed after it was frozen";
    }
}

TEST(Migrations, AFailureLeavesTheOldFile)
{
    const TestFolder folder;
    const QString path = databaseOfVersion(folder, 1);
    {
        auto database = valueOf(Database::connect(path, OpenMode::ReadWrite));
        valueOf(database->runScript("CREATE TABLE promise (in_the_way INTEGER)"));
    }
    EXPECT_EQ(codeOf(Database::open(path, OpenMode::ReadWrite)), ErrorCode::MigrationFailed);
    auto database = valueOf(Database::connect(path, OpenMode::ReadOnly));
    EXPECT_EQ(valueOf(storedVersion(*database)), 1);
    EXPECT_EQ(valueOf(database->number("SELECT count(*) FROM contact")), 1);
}

struct IndexedRead
{
    const char *sql;
    const char *index;
};

class Index : public testing::TestWithParam<IndexedRead>
{
};

TEST_P(Index, IsUsedByTheRead)
{
    const TestFolder folder;
    auto database =
        valueOf(Database::open(folder.file(QStringLiteral("hallway.db")), OpenMode::ReadWrite));
    const std::string sql = std::string("EXPLAIN QUERY PLAN ") + GetParam().sql;
    QString plan;
    valueOf(database->each(sql, [&plan](Row row) { plan += row.text(3) + QLatin1Char('\n'); }));
    EXPECT_TRUE(plan.contains(QLatin1String(GetParam().index))) << plan.toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    Reads, Index,
    testing::Values(
        IndexedRead{"SELECT id FROM contact ORDER BY sort_key, id", "contact_by_name"},
        IndexedRead{"SELECT id FROM contact WHERE uid = 'x' AND uid <> ''", "contact_by_uid"},
        IndexedRead{
            "SELECT contact_id FROM contact_point WHERE match_key = 'x' AND kind <> 'phone'",
            "contact_point_by_key"},
        IndexedRead{"SELECT value FROM contact_point WHERE contact_id = 1",
                    "contact_point_by_contact"},
        IndexedRead{"SELECT interaction_id FROM participant WHERE contact_id = 1",
                    "sqlite_autoindex_participant_1"},
        IndexedRead{"SELECT contact_id FROM participant WHERE interaction_id = 1",
                    "participant_by_interaction"},
        IndexedRead{"SELECT id FROM promise WHERE contact_id = 1", "promise_by_contact"},
        IndexedRead{"SELECT id FROM follow_up WHERE ending IS NULL AND lapses_on IS NULL"
                    " AND opens_on <= '2026-11-24'",
                    "follow_up_lasting"},
        IndexedRead{"SELECT id FROM follow_up WHERE ending IS NULL AND lapses_on IS NOT NULL"
                    " AND lapses_on > '2026-11-24'",
                    "follow_up_lapsing"},
        IndexedRead{"SELECT contact_id, kind, opens_on, due_on, snoozed_until, detail"
                    " FROM follow_up WHERE ending IS NULL AND kind <> 'rest'"
                    " AND lapses_on IS NULL",
                    "follow_up_lasting"},
        IndexedRead{"SELECT contact_id, kind, opens_on, due_on, snoozed_until, detail"
                    " FROM follow_up WHERE ending IS NULL AND kind <> 'rest'"
                    " AND lapses_on IS NOT NULL AND lapses_on > '2026-11-24'",
                    "follow_up_lapsing"},
        IndexedRead{"SELECT id, sort_key, role, state, institution, display_name, title,"
                    " department, keywords FROM contact ORDER BY sort_key, id",
                    "contact_by_name"},
        IndexedRead{"SELECT id FROM follow_up WHERE contact_id IS 7", "follow_up_by_key"},
        IndexedRead{"SELECT id FROM follow_up WHERE contact_id IS NULL", "follow_up_by_key"},
        IndexedRead{"SELECT what FROM decision WHERE contact_id IS 7", "decision_by_key"},
        IndexedRead{"SELECT id FROM event ORDER BY starts_on", "event_by_day"},
        IndexedRead{"SELECT id FROM event_deadline WHERE event_id = 1", "event_deadline_by_event"},
        IndexedRead{"SELECT id FROM event_target WHERE event_id = 1", "event_target_by_event"},
        IndexedRead{"SELECT event_id FROM event_target WHERE contact_id = 1",
                    "sqlite_autoindex_event_target_1"},
        IndexedRead{"SELECT id FROM interaction WHERE event_id = 1", "interaction_by_event"},
        IndexedRead{"SELECT id FROM letter WHERE contact_id = 1", "letter_by_contact"},
        IndexedRead{"SELECT id FROM letter WHERE season_id = 1", "letter_by_season"},
        IndexedRead{"SELECT contact_id FROM work_participant WHERE work_id = 1",
                    "work_participant_by_work"},
        IndexedRead{"SELECT title FROM work_output WHERE work_id = 1", "work_output_by_work"},
        IndexedRead{"SELECT id FROM promise WHERE work_id = 1", "promise_by_work"},
        IndexedRead{"SELECT role FROM contact_role WHERE contact_id = 1 ORDER BY id",
                    "contact_role_by_contact"},
        IndexedRead{"SELECT name FROM attachment WHERE contact_id = 1", "attachment_by_contact"},
        IndexedRead{"SELECT count(*) FROM attachment WHERE content = 'x'", "attachment_by_content"},
        IndexedRead{"SELECT id FROM contact WHERE introduced_by = 1 AND introduced_by IS NOT NULL",
                    "contact_by_introducer"},
        IndexedRead{"SELECT work_id FROM work_participant WHERE contact_id = 1",
                    "sqlite_autoindex_work_participant_1"},
        IndexedRead{"SELECT one_id FROM not_same WHERE other_id = 1", "not_same_by_other"},
        IndexedRead{"SELECT id FROM follow_up WHERE ending IN ('done') AND ended_on = '2026-11-24'"
                    " AND ending IS NOT NULL",
                    "follow_up_ended"}));

} // namespace hallway::test
