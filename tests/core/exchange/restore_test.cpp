#include "core/exchange/restore.h"

#include "core/exchange/import_sources.h"
#include "core/exchange/row_json.h"
#include "core/store/schema.h"
#include "tests/core/exchange/fixture.h"
#include "tests/core/exchange/zip_parts.h"
#include "tests/support/test_database.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace hallway::test {

namespace {

QStringList entriesOf(const TestFolder &folder)
{
    return QDir(folder.path())
        .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

/// A workspace with one person, a picture and a file, and its archive.
class Source
{
public:
    Source()
    {
        Contact contact;
        contact.name.family = u"Torvik"_s;
        contact.photo = "\x89PNG picture";
        m_person = valueOf(m_data->addContact(contact));
        m_data.log(m_person, InteractionKind::Meeting, Direction::Mutual, QDate(2026, 11, 20));
        QFile cv(m_data.folder().file(u"cv.txt"_s));
        EXPECT_TRUE(cv.open(QIODevice::WriteOnly) && cv.write("a curriculum") > 0);
        cv.close();
        m_file = valueOf(m_data->fileStore().take(cv.fileName()));
        valueOf(m_data->attachFiles(m_person, {m_file}));
        valueOf(writeArchive(m_data.path(), m_data->today(), archive()));
    }

    TestWorkspace &operator*() { return m_data; }
    TestWorkspace *operator->() { return &m_data; }
    [[nodiscard]] QString archive() const { return m_data.folder().file(u"all.zip"_s); }
    [[nodiscard]] const StoredFile &file() const { return m_file; }

private:
    TestWorkspace m_data;
    ContactId m_person;
    StoredFile m_file;
};

} // namespace

TEST(Restore, AnArchiveIsRefusedWhereThereIsData)
{
    Source from;
    TestWorkspace to;
    to.addPerson(u"Lena"_s, u"Park"_s);
    const QString before = dump(to.path());
    const QStringList entries = entriesOf(to.folder());
    const auto refused = restoreFrom(*to, from.archive(), Present::Keep);
    ASSERT_EQ(codeOf(refused), ErrorCode::DatabaseNotEmpty);
    EXPECT_EQ(refused.error().arguments, (QStringList{to.path(), from.archive()}));
    EXPECT_EQ(dump(to.path()), before);
    EXPECT_EQ(entriesOf(to.folder()), entries);
}

TEST(Restore, SettingsAndAHistoryAloneAreBackedUp)
{
    Source from;
    TestWorkspace to;
    valueOf(to->setProfile({.name = u"Maya Lindholm"_s}));
    valueOf(to->deleteContact(to.addPerson(u"Lena"_s, u"Park"_s)));
    const QString before = dump(to.path());
    const ArchiveReport report = valueOf(restoreFrom(*to, from.archive(), Present::Keep));
    EXPECT_EQ(dump(to.path()), dump(from->path()));
    EXPECT_EQ(dump(report.backup), before);
    valueOf(restoreFrom(*to, report.backup, Present::Replace));
    EXPECT_EQ(dump(to.path()), before);
    valueOf(to->undo());
    EXPECT_EQ(valueOf(to->people().ids({})).size(), 1U);
}

TEST(Restore, ReplacesEverythingAndIsTakenBackFromItsBackup)
{
    Source from;
    TestWorkspace to;
    QFile note(to.folder().file(u"note.txt"_s));
    ASSERT_TRUE(note.open(QIODevice::WriteOnly) && note.write("a note") > 0);
    note.close();
    const StoredFile stored = valueOf(to->fileStore().take(note.fileName()));
    valueOf(to->attachFiles(to.addPerson(u"Lena"_s, u"Park"_s), {stored}));
    const QString before = dump(to.path());
    int changes = 0;
    QObject::connect(&*to, &Workspace::changed, [&changes] { ++changes; });
    const ArchiveReport report = valueOf(restoreFrom(*to, from.archive(), Present::Replace));
    EXPECT_EQ(changes, 1);
    EXPECT_EQ(dump(to.path()), dump(from->path()));
    EXPECT_EQ(valueOf(to->people().ids({})).size(), 1U); // by the connection that was open
    EXPECT_TRUE(to->fileStore().has(from.file()));
    EXPECT_EQ(report.backup, to.folder().file(u"backups/hallway-2026-11-24.db"_s));
    QDir(to->fileStore().folder()).removeRecursively();
    const ArchiveReport back = valueOf(restoreFrom(*to, report.backup, Present::Replace));
    EXPECT_EQ(back.files, 1);
    EXPECT_EQ(dump(to.path()), before);
    EXPECT_TRUE(to->fileStore().has(stored));
    EXPECT_EQ(valueOf(to->findProblems()), QStringList());
}

TEST(Restore, IsSeenByWhoeverHasTheFileOpen)
{
    Source from;
    TestWorkspace to;
    const FixedClock clock(QDate(2026, 11, 24));
    const auto other = valueOf(Workspace::open(to.path(), OpenMode::ReadOnly, clock));
    EXPECT_FALSE(other->changedOutside());
    valueOf(restoreFrom(*to, from.archive(), Present::Keep));
    EXPECT_TRUE(other->changedOutside());
    EXPECT_EQ(valueOf(other->people().ids({})).size(), 1U);
}

TEST(Restore, WhatSomebodyElseWritesMeanwhileIsNotLost)
{
    Source from;
    TestWorkspace to;
    const FixedClock clock(QDate(2026, 11, 24));
    const auto other = valueOf(Workspace::open(to.path(), OpenMode::ReadWrite, clock));
    bool isWritten = false;
    const auto read = restoreFrom(*to, from.archive(), Present::Keep, [&](qint64, qint64) {
        Contact contact;
        contact.name.family = u"Meanwhile"_s;
        isWritten = isWritten || other->addContact(contact).has_value();
        return true;
    });
    EXPECT_TRUE(isWritten);
    EXPECT_EQ(codeOf(read), ErrorCode::DatabaseLocked);
    EXPECT_EQ(valueOf(to->people().name(ContactId{1})), u"Meanwhile"_s);
    EXPECT_FALSE(to->fileStore().has(from.file()));
}

TEST(Restore, AFileThatWasThereBeforeStaysWhenItFails)
{
    Source from;
    TestWorkspace to;
    const StoredFile stored =
        valueOf(to->fileStore().take(to.folder().write(u"cv.txt"_s, "a curriculum")));
    ASSERT_EQ(stored.content, from.file().content);
    const FixedClock clock(QDate(2026, 11, 24));
    const auto other = valueOf(Workspace::open(to.path(), OpenMode::ReadWrite, clock));
    const auto read = restoreFrom(*to, from.archive(), Present::Keep, [&](qint64, qint64) {
        valueOf(other->setProfile({.name = u"Meanwhile"_s}));
        return true;
    });
    EXPECT_EQ(codeOf(read), ErrorCode::DatabaseLocked);
    EXPECT_TRUE(to->fileStore().has(stored));
}

TEST(Restore, AFileThatABackupHasLostIsToldAndTheRestGoesOn)
{
    Source from;
    QDir((*from)->fileStore().folder()).removeRecursively();
    TestWorkspace to;
    const ArchiveReport report = valueOf(restoreFrom(*to, from->path(), Present::Keep));
    EXPECT_EQ(report.files, 0);
    EXPECT_EQ(report.lostFiles, 1);
    EXPECT_EQ(report.contacts, 1);
    EXPECT_EQ(dump(to.path()), dump(from->path()));
}

TEST(Restore, WhatIsOpenForReadingOnlyIsNotReplaced)
{
    Source from;
    TestWorkspace to;
    const FixedClock clock(QDate(2026, 11, 24));
    const auto reader = valueOf(Workspace::open(to.path(), OpenMode::ReadOnly, clock));
    EXPECT_EQ(codeOf(restoreFrom(*reader, from.archive(), Present::Replace)),
              ErrorCode::DatabaseReadOnly);
    EXPECT_TRUE(valueOf(to->people().ids({})).empty());
}

TEST(Restore, ALookReadsAllOfItAndChangesNothing)
{
    Source from;
    TestWorkspace to;
    to.addPerson(u"Lena"_s, u"Park"_s);
    const QString before = dump(to.path());
    const QStringList entries = entriesOf(to.folder());
    for (const QString &path : {from.archive(), from->path()}) {
        const ArchiveReport report = valueOf(checkWholeArchive(*to, path));
        EXPECT_EQ(report.path, path);
        EXPECT_EQ(report.contacts, 1);
        EXPECT_EQ(report.interactions, 1);
        EXPECT_GE(report.files, 1);
    }
    const QByteArray bytes = fileBytes(from.archive());
    const QString cut = from->folder().write(u"cut.zip"_s, bytes.first(bytes.size() / 2));
    EXPECT_EQ(codeOf(checkWholeArchive(*to, cut)), ErrorCode::FileUnreadable);
    EXPECT_EQ(dump(to.path()), before);
    EXPECT_EQ(entriesOf(to.folder()), entries);
}

TEST(Restore, ACancelledOneChangesNothing)
{
    Source from;
    TestWorkspace to;
    to.addPerson(u"Lena"_s, u"Park"_s);
    const QString before = dump(to.path());
    bool isOver = false;
    for (int asked = 0; !isOver; ++asked) {
        int left = asked;
        const auto read = restoreFrom(*to, from.archive(), Present::Replace,
                                      [&left](qint64, qint64) { return left-- > 0; });
        isOver = read.has_value();
        if (!isOver) {
            EXPECT_EQ(codeOf(read), ErrorCode::Cancelled) << asked;
            ASSERT_EQ(dump(to.path()), before) << asked;
            EXPECT_FALSE(to->fileStore().has(from.file())) << asked;
        }
    }
    EXPECT_EQ(dump(to.path()), dump(from->path()));
}

TEST(Restore, ADatabaseOfAnOlderVersionIsBroughtUpAndLeftAsItIs)
{
    const TestFolder folder;
    const QString old = folder.file(u"old.db"_s);
    {
        const auto database = valueOf(Database::connect(old, OpenMode::ReadWrite));
        valueOf(bringUpToDate(*database, 3));
    }
    const QByteArray bytes = fileBytes(old);
    TestWorkspace to;
    to.addPerson(u"Lena"_s, u"Park"_s);
    EXPECT_EQ(valueOf(restoreFrom(*to, old, Present::Replace)).schema, 3);
    EXPECT_TRUE(valueOf(to->people().ids({})).empty());
    EXPECT_EQ(fileBytes(old), bytes);
}

TEST(Restore, WhatIsNeitherBackupNorArchiveIsSaid)
{
    TestWorkspace to;
    to.addPerson(u"Lena"_s, u"Park"_s);
    const QString before = dump(to.path());
    const QString foreign = to.folder().file(u"foreign.db"_s);
    {
        const auto database = valueOf(Database::connect(foreign, OpenMode::ReadWrite));
        valueOf(database->runScript("CREATE TABLE other (id INTEGER)"));
    }
    const auto refused = [&](const QString &path) {
        const auto read = restoreFrom(*to, path, Present::Replace);
        EXPECT_FALSE(read.has_value());
        EXPECT_EQ(read ? QString() : read.error().arguments.value(0), path);
        EXPECT_EQ(dump(to.path()), before);
        return codeOf(read);
    };
    EXPECT_EQ(refused(foreign), ErrorCode::DatabaseForeign);
    EXPECT_EQ(refused(to.folder().file(u"none.db"_s)), ErrorCode::FileMissing);
    EXPECT_EQ(refused(to.folder().path()), ErrorCode::FileUnreadable);
    EXPECT_EQ(refused(QStringLiteral(HALLWAY_SOURCE_DIR "/README.md")), ErrorCode::FileUnreadable);
    EXPECT_EQ(refused(QStringLiteral(HALLWAY_SOURCE_DIR "/tests/fixtures/zip/linkedin.zip")),
              ErrorCode::FileUnreadable);
}

TEST(Restore, AnArchiveAmongOtherFilesIsNotTakenApart)
{
    Source from;
    EXPECT_EQ(codeOf(importSources({from.archive()})), ErrorCode::FileUnreadable);
}

namespace {

/// Something that is wrong with an archive, and what is said of it.
struct Flaw
{
    const char *name;
    std::function<void(ZipParts &)> spoil;
    QString said;
    ErrorCode code = ErrorCode::FileUnreadable;
    ZipLie lie = {};
};

void PrintTo(const Flaw &flaw, std::ostream *stream)
{
    *stream << flaw.name;
}

QJsonObject contentsOf(const ZipParts &parts)
{
    return QJsonDocument::fromJson(parts.value(u"archive.json"_s)).object();
}

/// Changes one value of archive.json.
auto contents(const QString &key, const QJsonValue &value)
{
    return [key, value](ZipParts &parts) {
        QJsonObject json = contentsOf(parts);
        json[key] = value;
        parts[u"archive.json"_s] = QJsonDocument(json).toJson();
    };
}

/// Changes one value of the entry of the first table.
auto entry(const QString &key, const QJsonValue &value)
{
    return [key, value](ZipParts &parts) {
        QJsonArray tables = contentsOf(parts)[u"tables"].toArray();
        QJsonObject table = tables[0].toObject();
        table[key] = value;
        tables[0] = table;
        contents(u"tables"_s, tables)(parts);
    };
}

/// Puts other rows into a table, and all that archive.json says of them right, but for `bytes`.
auto rows(const QString &name, const QByteArray &json, qint64 bytes = 0)
{
    return [name, json, bytes](ZipParts &parts) {
        parts[u"tables/%1.json"_s.arg(name)] = json;
        QJsonArray tables = contentsOf(parts)[u"tables"].toArray();
        for (qsizetype at = 0; at < tables.size(); ++at) {
            QJsonObject table = tables[at].toObject();
            if (table[u"name"].toString() == name) {
                table[u"bytes"] = bytes > 0 ? bytes : json.size();
                table[u"rows"] = QJsonDocument::fromJson(json).array().size();
                table[u"sha256"] = QString::fromLatin1(contentName(json));
            }
            tables[at] = table;
        }
        contents(u"tables"_s, tables)(parts);
    };
}

auto without(const QString &start)
{
    return [start](ZipParts &parts) {
        for (const QString &name : parts.keys()) {
            if (name.startsWith(start)) {
                parts.remove(name);
            }
        }
    };
}

/// The contact's row with one value replaced by JSON.
auto contactWith(const QString &column, const QByteArray &json)
{
    return [column, json](ZipParts &parts) {
        QJsonObject row =
            QJsonDocument::fromJson(parts.value(u"tables/contact.json"_s))[0].toObject();
        row[column] = u"@@"_s;
        const QByteArray text = QJsonDocument(QJsonArray{row}).toJson().replace("\"@@\"", json);
        rows(u"contact"_s, text)(parts);
    };
}

void spoilFiles(ZipParts &parts)
{
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        if (part.key().startsWith(u"files/"_s) && part.value().startsWith("a curr")) {
            part.value() = "a forgery!!!";
        }
    }
}

void spoilPicture(ZipParts &parts)
{
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        if (part.key().startsWith(u"files/"_s) && part.value().contains("PNG")) {
            part.value() += "!";
        }
    }
}

void manyFiles(ZipParts &parts)
{
    constexpr int enough = 20'000;
    for (int i = 0; i < enough; ++i) {
        parts.insert(u"files/%1"_s.arg(i), "x");
    }
}

/// Made only when the test is run: every other one would start later by it.
auto bombOfSpaces(qint64 bytes = 0)
{
    return [bytes](ZipParts &parts) {
        rows(u"contact"_s, "[" + QByteArray(100 * 1024 * 1024, ' ') + "]", bytes)(parts);
    };
}

/// Of archive.json.
std::vector<Flaw> flawsOfContents()
{
    return {
        {"contents_no_json", [](ZipParts &p) { p[u"archive.json"_s] = "{"; }, u"archive.json: "_s},
        {"contents_other", contents(u"format"_s, u"photo-archive"_s), u"hallway-archive"_s},
        {"contents_no_schema", contents(u"schema"_s, 0), u"schema is missing"_s},
        {"newer_schema", contents(u"schema"_s, 99), u"99"_s, ErrorCode::DatabaseNewer},
        {"newer_version", contents(u"version"_s, 2), u"2"_s, ErrorCode::DatabaseNewer},
        {"no_tables", contents(u"tables"_s, QJsonArray()), u"is missing"_s},
        {"table_unknown", entry(u"name"_s, u"history"_s), u"history.json: it is missing"_s},
        {"table_twice",
         [](ZipParts &p) {
             QJsonArray tables = contentsOf(p)[u"tables"].toArray();
             tables.append(tables[1]);
             contents(u"tables"_s, tables)(p);
         },
         u"stands there twice"_s},
        {"table_climbs", entry(u"name"_s, u"../../contact"_s), u"it is missing"_s},
        {"entry_no_hash", entry(u"sha256"_s, u"abc"_s), u"lacks"_s},
        {"wrong_hash", entry(u"sha256"_s, QString(64, u'0')), u"checksum"_s},
        {"wrong_count", entry(u"rows"_s, 7), u"archive.json says 7"_s},
        {"wrong_bytes", entry(u"bytes"_s, 3), u"archive.json says 3"_s},
    };
}

/// Of the rows of a table.
std::vector<Flaw> flawsOfRows()
{
    return {
        {"table_missing", without(u"tables/contact.json"_s),
         u"tables/contact.json: it is missing"_s},
        {"no_array", rows(u"contact"_s, "{}"), u"contact.json: row 0: it is no array"_s},
        {"no_end", rows(u"contact"_s, "[\n"), u"its end is missing"_s},
        {"no_object", rows(u"contact"_s, "[1]"), u"it is no array of objects"_s},
        {"after_the_end", rows(u"contact"_s, "[] []"), u"it is no array of objects"_s},
        {"no_json", rows(u"contact"_s, "[{\"id\":}]"), u"row 1: "_s},
        {"no_columns", rows(u"contact"_s, "[{}]"), u"row 1: it has 0 columns"_s},
        {"other_column",
         [](ZipParts &p) {
             rows(u"contact"_s,
                  QByteArray(p[u"tables/contact.json"_s]).replace("\"uid\"", "\"uod\""))(p);
         },
         u"the column “uid” is missing"_s},
        {"true", contactWith(u"notes"_s, "true"), u"“notes” is neither number nor text"_s},
        {"text_as_number", contactWith(u"created_at_ms"_s, "\"late\""), u"created_at_ms"_s},
        {"null", contactWith(u"notes"_s, "null"), u"NOT NULL"_s},
        {"no_such_word", contactWith(u"state"_s, "\"asleep\""), u"CHECK"_s},
        {"bytes_as_text", contactWith(u"notes"_s, "{\"file\":\"../../etc/passwd\"}"), u"SHA-256"_s},
        {"same_key_twice",
         [](ZipParts &p) {
             const QByteArray row = p[u"tables/standing.json"_s].sliced(2).chopped(3);
             rows(u"standing"_s, "[" + row + "," + row + "]")(p);
         },
         u"row 2: UNIQUE"_s},
        {"points_nowhere", rows(u"contact"_s, "[]"), u"points nowhere"_s},
    };
}

/// Of other parts, and of the zip itself.
std::vector<Flaw> flawsOfParts()
{
    return {
        {"file_missing", without(u"files/"_s), u"files/"_s},
        {"file_forged", spoilFiles, u"it is not what its name says"_s},
        {"picture_forged", spoilPicture, u"it is not what its name says"_s},
        {"path_climbs", [](ZipParts &p) { p.insert(u"files/../../x"_s, "x"); }, u"leads out"_s},
        {"path_rooted", [](ZipParts &p) { p.insert(u"/etc/x"_s, "x"); }, u"leads out"_s},
        {"path_of_windows", [](ZipParts &p) { p.insert(u"..\\x"_s, "x"); }, u"leads out"_s},
        {"bomb",
         bombOfSpaces(),
         u"grows more than 200 times"_s,
         ErrorCode::FileUnreadable,
         {.part = u"tables/contact.json"_s, .isPacked = true}},
        {"bomb_that_says_less",
         bombOfSpaces(100),
         u"larger than it may be"_s,
         ErrorCode::FileUnreadable,
         {.part = u"tables/contact.json"_s, .bytes = 100, .isPacked = true}},
    };
}

} // namespace

class FlawedArchive : public testing::TestWithParam<Flaw>
{
};

TEST_P(FlawedArchive, IsRefusedWithTheReasonAndNothingIsChanged)
{
    const Flaw &flaw = GetParam();
    Source from;
    ZipParts parts = zipParts(from.archive());
    flaw.spoil(parts);
    TestWorkspace to;
    const QString path = to.folder().file(u"flawed.zip"_s);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(zipOf(parts, flaw.lie)) > 0);
    file.close();
    to.addPerson(u"Lena"_s, u"Park"_s);
    const QString before = dump(to.path());
    const QStringList entries = entriesOf(to.folder());
    const auto read = restoreFrom(*to, path, Present::Replace);
    ASSERT_EQ(codeOf(read), flaw.code);
    EXPECT_EQ(read.error().arguments.value(0), path);
    EXPECT_TRUE(read.error().arguments.value(1).contains(flaw.said))
        << read.error().arguments.value(1).toStdString();
    EXPECT_EQ(dump(to.path()), before);
    EXPECT_EQ(entriesOf(to.folder()), entries);
}

const auto flawName = [](const auto &flaw) { return std::string(flaw.param.name); };
INSTANTIATE_TEST_SUITE_P(Contents, FlawedArchive, testing::ValuesIn(flawsOfContents()), flawName);
INSTANTIATE_TEST_SUITE_P(Rows, FlawedArchive, testing::ValuesIn(flawsOfRows()), flawName);
INSTANTIATE_TEST_SUITE_P(Parts, FlawedArchive, testing::ValuesIn(flawsOfParts()), flawName);

TEST(FlawedArchive, WhatIsMadeForTheTestsIsSoundWithoutAFlaw)
{
    Source from;
    TestWorkspace to;
    const QString path = to.folder().file(u"sound.zip"_s);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(zipOf(zipParts(from.archive()))) > 0);
    file.close();
    valueOf(restoreFrom(*to, path, Present::Keep));
    EXPECT_EQ(dump(to.path()), dump(from->path()));
}

TEST(FlawedArchive, AnyByteThatIsWrongOrMissingIsNoticed)
{
    Source from;
    const QByteArray sound = fileBytes(from.archive());
    TestWorkspace to;
    const QString path = to.folder().file(u"flawed.zip"_s);
    const QString before = dump(to.path());
    const auto isTaken = [&](const QByteArray &bytes) {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        return checkWholeArchive(*to, path).has_value();
    };
    ASSERT_TRUE(isTaken(sound));
    constexpr int places = 40;
    for (int place = 1; place < places; ++place) {
        const qsizetype at = sound.size() * place / places;
        EXPECT_FALSE(isTaken(sound.first(at))) << at;
        QByteArray flipped = sound;
        flipped[at] = char(flipped[at] ^ 0x10);
        // What stands in the zip's own lists, as times and rights, makes no difference.
        if (isTaken(flipped)) {
            TestWorkspace other;
            valueOf(restoreFrom(*other, path, Present::Keep));
            EXPECT_EQ(dump(other.path()), dump(from->path())) << at;
        }
    }
    EXPECT_EQ(dump(to.path()), before);
}

TEST(FlawedArchive, WhatWouldNotFitOnTheDiskIsNotBegun)
{
    Source from;
    ZipParts parts = zipParts(from.archive());
    manyFiles(parts);
    QByteArray zip = zipOf(parts);
    // In the list at the end each of them says to be of 4 GB.
    const qsizetype list = zip.indexOf("PK\x01\x02");
    constexpr qsizetype sizeAt = 24;
    constexpr qsizetype nameAt = 46;
    for (qsizetype at = list; at >= 0; at = zip.indexOf("PK\x01\x02", at + 1)) {
        if (zip.sliced(at + nameAt, 6) == "files/") {
            zip.replace(at + sizeAt, 4, QByteArray(4, '\xFE'));
        }
    }
    TestWorkspace to;
    const QString path = to.folder().file(u"large.zip"_s);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(zip) > 0);
    file.close();
    EXPECT_EQ(codeOf(restoreFrom(*to, path, Present::Keep)), ErrorCode::FileTooLarge);
}

} // namespace hallway::test
