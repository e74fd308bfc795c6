#include "core/store/database.h"

#include "core/store/schema.h"
#include "core/store/transaction.h"
#include "tests/support/test_database.h"

#include <QFile>
#include <QFileInfo>

namespace hallway::test {

namespace {

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner |
                           QFileDevice::ReadUser | QFileDevice::WriteUser;

QByteArray contents(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

/// A SQLite file made with the given script, outside Hallway's road.
void makeFile(const QString &path, const QByteArray &script)
{
    auto database = valueOf(Database::connect(path, OpenMode::ReadWrite));
    valueOf(database->runScript(script));
}

std::optional<ErrorCode> openingError(const QString &path)
{
    return codeOf(Database::open(path, OpenMode::ReadWrite));
}

} // namespace

TEST(Database, ANewFileIsMadePrivately)
{
    const TestFolder folder;
    const QString path = folder.file(QStringLiteral("new/hallway.db"));
    const auto database = valueOf(Database::open(path, OpenMode::ReadWrite));
    EXPECT_EQ(QFileInfo(path).permissions() & 0x7777, ownerOnly);
    EXPECT_EQ(QFileInfo(QFileInfo(path).path()).permissions() & 0x77, QFileDevice::Permissions());
    EXPECT_EQ(valueOf(storedVersion(*database)), schemaVersion());
}

TEST(Database, AFolderIsRefused)
{
    const TestFolder folder;
    EXPECT_EQ(openingError(folder.path()), ErrorCode::DatabaseUnreadable);
}

TEST(Database, AMissingFileIsNotMadeForReading)
{
    const TestFolder folder;
    const QString path = folder.file(QStringLiteral("missing.db"));
    EXPECT_EQ(codeOf(Database::open(path, OpenMode::ReadOnly)), ErrorCode::DatabaseMissing);
    EXPECT_FALSE(QFileInfo::exists(path));
}

TEST(Database, AForeignDatabaseIsRefusedUntouched)
{
    const TestFolder folder;
    const QString path = folder.file(QStringLiteral("other.db"));
    makeFile(path, "CREATE TABLE song (title TEXT)");
    const QByteArray before = contents(path);
    EXPECT_EQ(openingError(path), ErrorCode::DatabaseForeign);
    EXPECT_EQ(contents(path), before);
}

TEST(Database, ANewerDatabaseIsRefusedUntouched)
{
    const TestFolder folder;
    const QString path = folder.file(QStringLiteral("newer.db"));
    valueOf(Database::open(path, OpenMode::ReadWrite));
    makeFile(path, "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA user_version = 999");
    const QByteArray before = contents(path);
    EXPECT_EQ(openingError(path), ErrorCode::DatabaseNewer);
    EXPECT_EQ(contents(path), before);
}

TEST(Database, TextThatIsNoDatabaseIsRefusedUntouched)
{
    const TestFolder folder;
    const QString path = folder.file(QStringLiteral("notes.db"));
    const QByteArray text = QByteArray("These are notes and no database.\n").repeated(200);
    write(path, text);
    EXPECT_EQ(openingError(path), ErrorCode::DatabaseForeign);
    EXPECT_EQ(contents(path), text);
}

TEST(Database, ATruncatedFileIsSaidToBeDamaged)
{
    const TestFolder folder;
    const QString path = folder.file(QStringLiteral("cut.db"));
    makeFile(path, "PRAGMA application_id = 1215065207");
    valueOf(Database::open(path, OpenMode::ReadWrite));
    makeFile(path, "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE");
    write(path, contents(path).first(9000));
    auto database = Database::open(path, OpenMode::ReadWrite);
    const auto problem = database
                             ? codeOf((*database)->number("SELECT count(*) FROM contact_search"))
                             : codeOf(database);
    EXPECT_EQ(problem, ErrorCode::DatabaseCorrupt);
}

TEST(Database, RowsGoInAndComeOutAsTheyWere)
{
    const TestFolder folder;
    const QString path = folder.file(QStringLiteral("plain.db"));
    auto database = valueOf(Database::connect(path, OpenMode::ReadWrite));
    valueOf(database->runScript("CREATE TABLE t (a TEXT, b TEXT, c INTEGER, d BLOB)"));
    const QString text = QStringLiteral("Łucja O'Brien ✓");
    valueOf(database->run("INSERT INTO t VALUES (?1, ?2, ?3, ?4)", text, QDate(2026, 2, 28),
                          std::optional<int>(), QByteArray("\0\1", 2)));
    const auto row = valueOf(database->row("SELECT a, b, c, d FROM t", [](Row r) {
        return std::tuple(r.text(0), r.date(1), r.optionalInteger(2), r.blob(3));
    }));
    ASSERT_TRUE(row);
    EXPECT_EQ(*row,
              std::tuple(text, QDate(2026, 2, 28), std::optional<int>(), QByteArray("\0\1", 2)));
}

TEST(Database, ADayIsReadAsItIsWrittenAndWhatIsNoneIsInvalid)
{
    const TestFolder folder;
    const auto database =
        valueOf(Database::open(folder.file(QStringLiteral("hallway.db")), OpenMode::ReadWrite));
    const auto dayOf = [&](const char *text) {
        return *valueOf(database->row(
            "SELECT ?1", [](Row row) { return row.date(0); }, QString::fromLatin1(text)));
    };
    EXPECT_EQ(dayOf("2028-02-29"), QDate(2028, 2, 29));
    EXPECT_EQ(dayOf("0999-12-31"), QDate(999, 12, 31));
    for (const char *text : {"2026-02-29", "2026-13-01", "2026-1-01", "2026/11/24", "20261124", "",
                             "-026-11-24", "2026-11-2x"}) {
        EXPECT_FALSE(dayOf(text).isValid()) << text;
    }
}

TEST(Snapshot, WhatIsCommittedMeanwhileIsNotSeen)
{
    const TestFolder folder;
    const QString path = folder.file(QStringLiteral("hallway.db"));
    const auto reader = valueOf(Database::open(path, OpenMode::ReadWrite));
    const auto writer = valueOf(Database::open(path, OpenMode::ReadWrite));
    const auto settings = [&] { return valueOf(reader->number("SELECT count(*) FROM setting")); };
    const qint64 before = settings();
    {
        const Snapshot snapshot(*reader);
        EXPECT_EQ(settings(), before);
        valueOf(writer->run("INSERT INTO setting (name, value) VALUES ('a', 'b')"));
        EXPECT_EQ(settings(), before);
    }
    EXPECT_EQ(settings(), before + 1);
}

} // namespace hallway::test
