#include "core/exchange/column_choice.h"
#include "core/exchange/import.h"
#include "core/exchange/import_sources.h"
#include "tests/core/exchange/fixture.h"
#include "tests/support/test_database.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <gmock/gmock.h>
#include <sys/stat.h>

namespace hallway {
namespace {

using test::codeOf;
using test::dump;
using test::TestWorkspace;
using test::valueOf;

QString fixturePath(const QString &name)
{
    return QStringLiteral(HALLWAY_SOURCE_DIR "/tests/fixtures/") + name;
}

class ImportFiles : public testing::Test
{
protected:
    QString write(const QString &name, const QByteArray &bytes)
    {
        return workspace.folder().write(name, bytes);
    }

    ImportReport imported(const QString &path, const std::optional<ColumnMapping> &columns = {})
    {
        return valueOf(applyImport(
            *workspace, valueOf(planImport(*workspace, path, OnMatch::Update, {}, columns)), {}));
    }

    Error errorOf(const QString &path)
    {
        const auto plan = planImport(*workspace, path, OnMatch::Update, {});
        EXPECT_FALSE(plan);
        return plan ? Error() : plan.error();
    }

    std::vector<Contact> people()
    {
        std::vector<Contact> found;
        for (const ContactId id : valueOf(workspace->people().ids({.includeArchived = true}))) {
            found.push_back(valueOf(workspace->people().contact(id)));
        }
        return found;
    }

    TestWorkspace workspace;
};

} // namespace

TEST_F(ImportFiles, everyFixtureTwiceIsOnce)
{
    int count = 0;
    for (const char *folder : {"csv", "linkedin", "vcard"}) {
        QDirIterator files(fixturePath(QString::fromLatin1(folder)), QDir::Files);
        while (files.hasNext()) {
            const QString path = files.next();
            const auto plan = planImport(*workspace, path, OnMatch::Update, {});
            if (!plan) {
                continue;
            }
            valueOf(applyImport(*workspace, *plan, {}));
            const QString before = dump(workspace.path());
            const ImportReport again = imported(path);
            EXPECT_EQ(again.created + again.updated, 0) << path.toStdString();
            EXPECT_TRUE(dump(workspace.path()) == before) << path.toStdString();
            ++count;
        }
    }
    EXPECT_GT(count, 20);
    EXPECT_TRUE(valueOf(workspace->findProblems()).isEmpty());
}

TEST_F(ImportFiles, aNumberHoweverItIsSpeltIsOnePerson)
{
    imported(write(QStringLiteral("a.csv"), "Name,Phone\nHannah Torvik,(612) 555-0142\n"));
    const ImportReport again =
        imported(write(QStringLiteral("b.csv"), "Name,Phone,Email\n"
                                                "Hannah Torvik,+1 612.555.0142,h@n.example\n"));
    EXPECT_EQ(again.updated, 1);
    ASSERT_EQ(people().size(), 1U);
    EXPECT_EQ(people()[0].phones.size(), 1U);
    EXPECT_EQ(people()[0].emails.size(), 1U);
}

TEST_F(ImportFiles, aNamesakeIsNotMerged)
{
    imported(write(QStringLiteral("a.csv"), "Name,Hospital\nWei Zhang,Harlan\n"));
    const ImportReport again =
        imported(write(QStringLiteral("b.csv"), "Name,Hospital\nWei Zhang,Lakeside\n"));
    EXPECT_EQ(again.created, 1);
    EXPECT_EQ(people().size(), 2U);
}

TEST_F(ImportFiles, columnsThatWereChosenAreRemembered)
{
    const QString path = write(QStringLiteral("a.csv"), "Name,Thing\nHannah Torvik,Northfield\n");
    PlannedColumns table = valueOf(columnsToImport(*workspace, path));
    EXPECT_EQ(targetWord(table.mapping.targets[1]), QStringLiteral("none"));
    valueOf(chooseColumn(table.mapping, QStringLiteral("Thing=institution")));
    imported(path, table.mapping);
    ASSERT_EQ(people().size(), 1U);
    EXPECT_EQ(people()[0].institution, QStringLiteral("Northfield"));

    const QString next = write(QStringLiteral("b.csv"), "name,thing\nJonas Keller,St. Brandan\n");
    const ImportPlan plan = valueOf(planImport(*workspace, next, OnMatch::Update, {}));
    ASSERT_TRUE(plan.columns);
    EXPECT_EQ(targetWord(plan.columns->mapping.targets[1]), QStringLiteral("institution"));
    EXPECT_EQ(plan.columns->source, ColumnSource::Remembered);
}

TEST_F(ImportFiles, aLinkedInArchiveGivesItsConnectionsOnly)
{
    const auto found =
        valueOf(importSourcesWithin({fixturePath(QStringLiteral("zip/linkedin.zip"))}));
    ASSERT_EQ(found.sources.size(), 1U);
    EXPECT_TRUE(found.passedOver.empty());
    EXPECT_TRUE(found.sources[0].name().endsWith(QStringLiteral("linkedin.zip/Connections.csv")));
    EXPECT_EQ(imported(found.sources[0].path).created, 1);
}

TEST_F(ImportFiles, whatWasUnpackedIsGoneAfterwards)
{
    QString path;
    {
        const auto found =
            valueOf(importSources({fixturePath(QStringLiteral("zip/linkedin.zip"))}));
        path = found.at(0).path;
        EXPECT_TRUE(QFile::exists(path));
    }
    EXPECT_FALSE(QFile::exists(path));
}

TEST_F(ImportFiles, pathsThatLeadOutOfAnArchiveAreLeftOut)
{
    const auto found =
        valueOf(importSourcesWithin({fixturePath(QStringLiteral("zip/climbing.zip"))}));
    ASSERT_EQ(found.sources.size(), 1U);
    EXPECT_TRUE(found.sources[0].path.endsWith(QStringLiteral("inside/nils.vcf")));
    EXPECT_EQ(found.passedOver.size(), 3U);
    const QDir above(QFileInfo(found.sources[0].path).path() + QStringLiteral("/../.."));
    EXPECT_FALSE(QFile::exists(above.filePath(QStringLiteral("outside.vcf"))));
}

TEST_F(ImportFiles, archivesThatCannotBeUnpackedSayWhy)
{
    const auto reason = [](const char *name) {
        const auto found = importSourcesWithin({fixturePath(QString::fromLatin1(name))});
        EXPECT_FALSE(found) << name;
        return found ? std::string() : found.error().arguments.value(1).toStdString();
    };
    EXPECT_THAT(reason("zip/bomb.zip"), testing::HasSubstr("200 times"));
    EXPECT_THAT(reason("zip/encrypted.zip"), testing::HasSubstr("encrypted"));
    EXPECT_FALSE(reason("zip/cut.zip").empty());
}

TEST_F(ImportFiles, theFormatIsFoundFromTheContent)
{
    const QByteArray google = fixture(QStringLiteral("csv/google.csv"));
    const ImportPlan plan = valueOf(
        planImport(*workspace, write(QStringLiteral("cards.vcf"), google), OnMatch::Update, {}));
    EXPECT_EQ(plan.format, QStringLiteral("google-csv"));
    const Error error = errorOf(fixturePath(QStringLiteral("vcard/calendar.vcf")));
    EXPECT_EQ(error.code, ErrorCode::FormatUnknown);
    EXPECT_EQ(error.arguments.value(1), QStringLiteral("ics"));
    EXPECT_EQ(errorOf(write(QStringLiteral("a.csv"), "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
                  .arguments.value(1),
              QStringLiteral("msg"));
}

TEST_F(ImportFiles, placesThatAreNoFilesAreRefused)
{
    const QString pipe = workspace.folder().file(QStringLiteral("pipe.csv"));
    ASSERT_EQ(mkfifo(pipe.toLocal8Bit().constData(), 0600), 0);
    EXPECT_EQ(errorOf(pipe).code, ErrorCode::FileUnreadable);
    EXPECT_EQ(errorOf(workspace.folder().file(QStringLiteral("gone.csv"))).code,
              ErrorCode::FileMissing);
    EXPECT_EQ(errorOf(write(QStringLiteral("empty.csv"), "")).code, ErrorCode::NothingToImport);
}

TEST_F(ImportFiles, aHugeEmptyFileIsRefusedByItsBeginning)
{
    QFile file(workspace.folder().file(QStringLiteral("huge.csv")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    ASSERT_TRUE(file.resize(10LL * 1024 * 1024 * 1024));
    file.close();
    const ErrorCode code = errorOf(file.fileName()).code;
    EXPECT_TRUE(code == ErrorCode::FormatUnknown || code == ErrorCode::FileUnreadable);
}

TEST_F(ImportFiles, cutAndDamagedTablesGiveWhatIsThere)
{
    const QByteArray whole = fixture(QStringLiteral("csv/outlook.csv"));
    for (qsizetype size = 0; size < whole.size(); size += 97) {
        const auto plan = planImport(
            *workspace, write(QStringLiteral("cut.csv"), whole.first(size)), OnMatch::Update, {});
        EXPECT_TRUE(plan || plan.error().code != ErrorCode::DatabaseFailed) << size;
    }
    QByteArray nulls = "Name,Email\nHan\0nah Torvik,h@n.example\n";
    nulls = QByteArray("Name,Email\nHan\0nah Torvik,h@n.example\n", 39);
    EXPECT_EQ(imported(write(QStringLiteral("nul.csv"), nulls)).created, 1);
    const QByteArray line(10'000'000, 'x');
    EXPECT_EQ(
        imported(write(QStringLiteral("long.csv"), "Name,Email,Z\nA B,a@b.example," + line + '\n'))
            .created,
        1);
}

} // namespace hallway
