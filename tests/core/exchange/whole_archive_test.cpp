#include "core/exchange/whole_archive.h"

#include "core/exchange/restore.h"
#include "core/sample/sample.h"
#include "core/store/database_load.h"
#include "core/store/schema.h"
#include "tests/core/exchange/fixture.h"
#include "tests/core/exchange/zip_parts.h"
#include "tests/core/random_user.h"
#include "tests/migrations/old_database.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace hallway::test {

namespace {

const QDate day(2026, 11, 24);

/// Every row, and everything that makes the schema.
QString wholeDump(const QString &path)
{
    const auto database = valueOf(Database::connect(path, OpenMode::ReadOnly));
    const auto parts = valueOf(
        database->rows("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name",
                       [](Row row) { return row.text(0); }));
    const auto numbers =
        valueOf(database->rows("SELECT name || seq FROM sqlite_sequence ORDER BY name",
                               [](Row row) { return row.text(0); }));
    return dump(path) + QStringList(parts.begin(), parts.end()).join(u'\n') +
           QStringList(numbers.begin(), numbers.end()).join(u'\n');
}

QByteArray pictureBytes(int seed)
{
    QByteArray bytes("\x89PNG\r\n", 6);
    for (int i = 0; i < 3000; ++i) {
        bytes += char((i * seed) % 251);
    }
    return bytes;
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    ASSERT_EQ(file.write(bytes), bytes.size());
}

/// A workspace with a bit of everything that could go wrong on the way through JSON.
class Furnished
{
public:
    Furnished()
    {
        Contact contact;
        contact.name.given = u"Žofie \"Žo\" \\ 𝔄"_s;
        contact.name.family = u"Núñez"_s;
        contact.notes = u"tab\tline\nend\r\nbell\a zero"_s + QChar(0) + u"after </script>"_s;
        contact.tags = {u"STS"_s, u"père"_s};
        contact.photo = pictureBytes(3);
        m_person = valueOf(m_data->addContact(contact));
        const ContactId other = m_data.addPerson(u"Lena"_s, u"Park"_s);
        m_data.log(m_person, InteractionKind::Meeting, Direction::Mutual, day.addDays(-30));
        m_data.log(other, InteractionKind::Email, Direction::Outgoing, day.addDays(-3), true);
        attach(other, u"cv.txt"_s, "a curriculum");
        attach(m_person, u"the same.txt"_s, "a curriculum");
    }

    void attach(ContactId contact, const QString &name, const QByteArray &bytes)
    {
        const QString path = m_data.folder().file(name);
        write(path, bytes);
        valueOf(m_data->attachFiles(contact, {valueOf(m_data->fileStore().take(path))}));
    }

    TestWorkspace &operator*() { return m_data; }
    TestWorkspace *operator->() { return &m_data; }
    [[nodiscard]] ContactId person() const { return m_person; }
    QString archive(const Progress &progress = {})
    {
        const QString path = m_data.folder().file(u"all.hallway.zip"_s);
        valueOf(writeArchive(m_data.path(), day, path, progress));
        return path;
    }

private:
    TestWorkspace m_data;
    ContactId m_person;
};

QStringList hiddenFilesIn(const QString &folder)
{
    return QDir(folder).entryList({u".*"_s},
                                  QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

} // namespace

TEST(WholeArchive, ReadsBackToTheSameDatabaseWithItsFiles)
{
    Furnished from;
    const QString path = from.archive();
    TestWorkspace to;
    const ArchiveReport report = valueOf(restoreFrom(*to, path, Present::Keep));
    EXPECT_EQ(report.contacts, 2);
    EXPECT_EQ(report.interactions, 2);
    EXPECT_EQ(report.files, 2); // the picture, and what two people have once
    EXPECT_EQ(report.schema, schemaVersion());
    EXPECT_EQ(report.backup, QString());
    EXPECT_EQ(wholeDump(to.path()).toStdString(), wholeDump(from->path()).toStdString());
    EXPECT_TRUE(isSearchWhole(to.path()));
    EXPECT_EQ(valueOf(to->findProblems()), QStringList());
    EXPECT_EQ(valueOf(to->people().contact(from.person())).photo, pictureBytes(3));
    const auto attachments = valueOf(to->attachments().attachments());
    ASSERT_EQ(attachments.size(), 2U);
    EXPECT_EQ(fileBytes(to->fileStore().pathOf(attachments[0].file.content)),
              QByteArray("a curriculum"));
    EXPECT_EQ(hiddenFilesIn(to.folder().path()), QStringList());
}

TEST(WholeArchive, IsPlainJsonWithOneObjectForEachRow)
{
    Furnished from;
    const ZipParts parts = zipParts(from.archive());
    const auto json = [&parts](const QString &part) {
        return QJsonDocument::fromJson(parts.value(part));
    };
    const QJsonObject contents = json(u"archive.json"_s).object();
    EXPECT_EQ(contents[u"format"].toString(), u"hallway-archive"_s);
    EXPECT_EQ(contents[u"version"].toInt(), 1);
    EXPECT_EQ(contents[u"schema"].toInt(), schemaVersion());
    EXPECT_EQ(contents[u"application"].toString(), QStringLiteral(HALLWAY_VERSION));
    EXPECT_EQ(contents[u"made_on"].toString(), u"2026-11-24"_s);
    EXPECT_EQ(contents[u"counts"],
              (QJsonObject{{u"contacts"_s, 2}, {u"interactions"_s, 2}, {u"files"_s, 2}}));
    for (const QJsonValue table : contents[u"tables"].toArray()) {
        EXPECT_EQ(json(table[u"file"].toString()).array().size(), table[u"rows"].toInt(-1))
            << table[u"name"].toString().toStdString();
    }
    const QJsonObject person = json(u"tables/contact.json"_s)[0].toObject();
    EXPECT_EQ(person[u"given"].toString(), u"Žofie \"Žo\" \\ 𝔄"_s);
    EXPECT_TRUE(person[u"notes"].toString().contains(QChar(0)));
    const QString picture = json(u"tables/contact_photo.json"_s)[0][u"data"][u"file"].toString();
    EXPECT_EQ(parts.value(u"files/"_s + picture), pictureBytes(3));
}

TEST(WholeArchive, IsForTheUserAlone)
{
    Furnished from;
    EXPECT_EQ(QFile::permissions(from.archive()) &
                  (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup),
              QFileDevice::Permissions());
    EXPECT_EQ(hiddenFilesIn(from->folder().path()), QStringList());
}

TEST(WholeArchive, IsTheSameForTheSameDatabase)
{
    Furnished from;
    const QByteArray first = fileBytes(from.archive());
    EXPECT_EQ(fileBytes(from.archive()), first);
}

TEST(WholeArchive, HasNoHistory)
{
    Furnished from;
    valueOf((*from)->deleteContact((*from).addPerson(u"Forgotten"_s, u"Soul"_s)));
    const ZipParts parts = zipParts(from.archive());
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        EXPECT_FALSE(part.key().contains(u"history"_s)) << part.key().toStdString();
        EXPECT_FALSE(part.value().contains("Forgotten")) << part.key().toStdString();
    }
    TestWorkspace to;
    valueOf(restoreFrom(*to, from.archive(), Present::Keep));
    EXPECT_EQ(codeOf(to->undo()), ErrorCode::NothingToUndo);
    to.addPerson(u"New"_s, u"One"_s);
    valueOf(to->undo());
    EXPECT_EQ(wholeDump(to.path()), wholeDump(from->path()));
}

TEST(WholeArchive, TheSampleReadsBack)
{
    TestWorkspace from;
    valueOf(fillSample(*from));
    const QString path = from.folder().file(u"all.zip"_s);
    valueOf(writeArchive(from.path(), day, path));
    TestWorkspace to;
    valueOf(restoreFrom(*to, path, Present::Keep));
    EXPECT_EQ(wholeDump(to.path()), wholeDump(from.path()));
    EXPECT_EQ(valueOf(to->findProblems()), QStringList());
    EXPECT_FALSE(valueOf(to->search(u"torvik"_s, 5)).empty());
}

class RandomArchive : public testing::TestWithParam<unsigned>
{
};

TEST_P(RandomArchive, ReadsBackToTheSameDatabase)
{
    constexpr int rounds = 3;
    constexpr int stepsPerRound = 150;
    RandomUser user(GetParam());
    for (int round = 0; round < rounds; ++round) {
        for (int step = 0; step < stepsPerRound; ++step) {
            user.step();
        }
        TestWorkspace &from = user.workspace();
        const QString path = from.folder().file(u"all.zip"_s);
        valueOf(writeArchive(from.path(), day, path));
        TestWorkspace to;
        valueOf(restoreFrom(*to, path, Present::Keep));
        ASSERT_EQ(wholeDump(to.path()).toStdString(), wholeDump(from.path()).toStdString());
        ASSERT_TRUE(isSearchWhole(to.path()));
        ASSERT_EQ(valueOf(to->repair()), QStringList());
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomArchive, testing::Range(10U, 13U));

class ArchiveOfVersion : public testing::TestWithParam<int>
{
};

TEST_P(ArchiveOfVersion, BecomesWhatItsDatabaseBecomes)
{
    const TestFolder folder;
    const QString old = databaseOfVersion(folder, GetParam());
    const QString path = folder.file(u"old.zip"_s);
    EXPECT_EQ(valueOf(writeArchive(old, day, path)).schema, GetParam());
    TestWorkspace to;
    EXPECT_EQ(valueOf(restoreFrom(*to, path, Present::Keep)).schema, GetParam());
    valueOf(Database::open(old, OpenMode::ReadWrite)); // walks the migrations
    EXPECT_EQ(wholeDump(to.path()).toStdString(), wholeDump(old).toStdString());
    EXPECT_TRUE(isSearchWhole(to.path()));
}

INSTANTIATE_TEST_SUITE_P(Versions, ArchiveOfVersion, testing::Range(1, schemaVersion() + 1));

TEST(WholeArchive, EveryArchiveThatWasEverWrittenIsRead)
{
    const QDir kept(QStringLiteral(HALLWAY_SOURCE_DIR "/tests/fixtures/archive"));
    ASSERT_FALSE(kept.entryList(QDir::Files).isEmpty());
    for (const QString &name : kept.entryList(QDir::Files)) {
        TestWorkspace to;
        valueOf(restoreFrom(*to, kept.filePath(name), Present::Keep));
        EXPECT_EQ(valueOf(to->people().ids({})).size(), 2U) << name.toStdString();
        EXPECT_EQ(valueOf(to->journal().countInteractions()), 2) << name.toStdString();
        const Contact torvik = valueOf(to->people().contact(ContactId{1}));
        EXPECT_EQ(torvik.name.family, u"Torvik"_s) << name.toStdString();
        EXPECT_FALSE(torvik.photo.isEmpty()) << name.toStdString();
        valueOf(to->repair()); // who wrote the older ones did not plan them
        EXPECT_EQ(valueOf(to->findProblems()), QStringList()) << name.toStdString();
    }
}

TEST(WholeArchive, TheHandbookNamesEveryTableAndColumn)
{
    const QString page = QString::fromUtf8(
        fileBytes(QStringLiteral(HALLWAY_SOURCE_DIR "/resources/help/archive.md")));
    EXPECT_TRUE(page.contains(u"## The tables of version %1\n"_s.arg(schemaVersion())));
    TestWorkspace data;
    const auto database = valueOf(Database::connect(data.path(), OpenMode::ReadOnly));
    for (const DataTable &table : valueOf(dataTables(*database))) {
        const qsizetype at = page.indexOf(u"\n| `%1` |"_s.arg(table.name));
        ASSERT_GE(at, 0) << table.name.toStdString();
        const QString line = page.sliced(at + 1).section(u'\n', 0, 0);
        for (const QString &column : table.columns) {
            EXPECT_TRUE(line.contains(u"`%1`"_s.arg(column)))
                << table.name.toStdString() << '.' << column.toStdString();
        }
    }
}

TEST(WholeArchive, IsKnownByWhatIsInIt)
{
    Furnished from;
    const QString path = from.archive();
    const QString renamed = from->folder().file(u"photos"_s);
    ASSERT_TRUE(QFile::rename(path, renamed));
    EXPECT_TRUE(isWholeArchive(renamed));
    EXPECT_FALSE(isWholeArchive(from->path()));
    EXPECT_FALSE(isWholeArchive(from->folder().file(u"none"_s)));
    EXPECT_FALSE(
        isWholeArchive(QStringLiteral(HALLWAY_SOURCE_DIR "/tests/fixtures/zip/linkedin.zip")));
}

TEST(WholeArchive, AFileThatWasLostIsToldAndTheRestGoesOn)
{
    Furnished from;
    from.attach(from.person(), u"gone.txt"_s, "soon gone");
    from.attach(from.person(), u"rotten.txt"_s, "soon rotten");
    for (const Attachment &attachment : valueOf((*from)->attachments().attachments())) {
        const QString path = (*from)->fileStore().pathOf(attachment.file.content);
        if (attachment.file.name == u"gone.txt") {
            QFile::remove(path);
        } else if (attachment.file.name == u"rotten.txt") {
            write(path, "soon rottet");
        }
    }
    const QString path = from->folder().file(u"all.zip"_s);
    EXPECT_EQ(valueOf(writeArchive(from->path(), day, path)).lostFiles, 2);
    TestWorkspace to;
    const ArchiveReport report = valueOf(restoreFrom(*to, path, Present::Keep));
    EXPECT_EQ(report.lostFiles, 2);
    EXPECT_EQ(report.files, 2);
    EXPECT_EQ(wholeDump(to.path()), wholeDump(from->path()));
}

TEST(WholeArchive, ACancelledExportLeavesNothing)
{
    Furnished from;
    const QString path = from->folder().file(u"all.zip"_s);
    EXPECT_EQ(codeOf(writeArchive(from->path(), day, path, [](qint64, qint64) { return false; })),
              ErrorCode::Cancelled);
    EXPECT_FALSE(QFile::exists(path));
    // At its very end too, with an archive there before.
    write(path, "before");
    qint64 last = 0;
    EXPECT_EQ(codeOf(writeArchive(from->path(), day, path,
                                  [&last](qint64 done, qint64 total) {
                                      last = done;
                                      return done < total;
                                  })),
              ErrorCode::Cancelled);
    EXPECT_GT(last, 0);
    EXPECT_EQ(fileBytes(path), QByteArray("before"));
    EXPECT_EQ(hiddenFilesIn(from->folder().path()), QStringList());
}

TEST(WholeArchive, AFullDiskLeavesNothing)
{
    Furnished from;
    const QString path = from->folder().file(u"all.zip"_s);
    rlimit before{};
    ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
    auto *const handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{2048, before.rlim_max};
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto written = writeArchive(from->path(), day, path);
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    EXPECT_EQ(codeOf(written), ErrorCode::FileUnwritable);
    EXPECT_FALSE(QFile::exists(path));
    EXPECT_EQ(hiddenFilesIn(from->folder().path()), QStringList());
}

TEST(WholeArchive, NoPlaceForItIsSaid)
{
    Furnished from;
    for (const QString &path :
         {from->path(), from->folder().path(), from->folder().file(u"missing/all.zip"_s)}) {
        EXPECT_EQ(codeOf(writeArchive(from->path(), day, path)), ErrorCode::FileUnwritable)
            << path.toStdString();
    }
    EXPECT_EQ(valueOf((*from)->findProblems()), QStringList());
}

} // namespace hallway::test
