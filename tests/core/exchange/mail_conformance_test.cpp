#include "core/exchange/calendar_import.h"
#include "core/exchange/import_sources.h"
#include "core/exchange/journal_spool.h"
#include "core/exchange/mail_import.h"
#include "tests/core/exchange/fixture.h"
#include "tests/support/test_database.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>

namespace hallway {

namespace {

using test::TestWorkspace;
using test::valueOf;

constexpr qint64 longestMilliseconds = 2000;

/// The collection beside the checkout.
QString conformanceFolder()
{
    return QStringLiteral(HALLWAY_SOURCE_DIR "/../shared/conformance");
}

QString fileOf(const QString &name)
{
    return conformanceFolder() + QStringLiteral("/files/") + name;
}

struct Expectation
{
    QString file;
    QByteArray format;
    qint64 count = 0;
    QByteArray verdict;
};

/// Those of mail and calendars whose file is there.
std::vector<Expectation> expectations()
{
    std::vector<Expectation> list;
    const QByteArray table = fileBytes(conformanceFolder() + QStringLiteral("/expected.tsv"));
    for (const QByteArray &line : table.split('\n')) {
        const QList<QByteArray> cells = line.split('\t');
        const bool isOurs =
            QList<QByteArray>{"ics", "eml", "mbox", "maildir"}.contains(cells.value(1));
        const QString file = QString::fromUtf8(cells.value(0));
        if (isOurs && QFileInfo::exists(fileOf(file))) {
            // "14 +13 VTODO": tasks are not read.
            list.push_back({file, cells[1], cells[2].split(' ').first().toLongLong(), cells[3]});
        }
    }
    return list;
}

class MailConformance : public testing::Test
{
protected:
    void SetUp() override
    {
        if (!QDir(conformanceFolder()).exists()) {
            GTEST_SKIP() << "no " << conformanceFolder().toStdString();
        }
    }

    /// The plan for whatever a path holds; an error where it is neither mail nor calendar.
    Result<JournalPlan> planned(const QString &path)
    {
        const auto sources = importSources({path});
        if (!sources) {
            return failed(sources);
        }
        const ImportSource &source = sources->front();
        switch (source.kind) {
        case SourceKind::Mail:
            return planMailImport(*workspace, {source.path, source.format, source.files}, {}, {});
        case SourceKind::Calendar:
            return planCalendarImport(*workspace, path, {}, {});
        default:
            return fail(ErrorCode::FormatUnknown, {path});
        }
    }

    /// The details of the lines, in the order of the file.
    std::vector<JournalRecord> recordsOf(const QString &path)
    {
        const JournalPlan plan = valueOf(planned(path));
        std::vector<JournalRecord> records;
        for (const JournalLine &line : plan.lines) {
            records.push_back(valueOf(plan.record(line)));
        }
        return records;
    }

    TestWorkspace workspace;
};

} // namespace

TEST_F(MailConformance, everyFileIsReadInTime)
{
    int count = 0;
    for (const char *folder : {"eml", "mbox", "maildir", "ics"}) {
        QDirIterator files(fileOf(QString::fromLatin1(folder)), QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            QElapsedTimer timer;
            timer.start();
            const auto plan = planned(path);
            EXPECT_LT(timer.elapsed(), longestMilliseconds) << path.toStdString();
            EXPECT_TRUE(!plan || plan->read > 0) << path.toStdString();
            ++count;
        }
    }
    EXPECT_GT(count, 0);
    EXPECT_TRUE(valueOf(workspace->findProblems()).isEmpty());
}

TEST_F(MailConformance, mailsAndEventsAreCountedAsExpected)
{
    for (const Expectation &expected : expectations()) {
        const auto plan = planned(fileOf(expected.file));
        // A calendar without an event has nothing to import, which is said as an error.
        const bool isError = expected.verdict == "error" || expected.count == 0;
        EXPECT_EQ(plan.has_value(), !isError) << expected.file.toStdString();
        if (plan) {
            EXPECT_EQ(plan->read, expected.count) << expected.file.toStdString();
            EXPECT_TRUE(expected.verdict != "ok" || plan->rejected.empty())
                << expected.file.toStdString();
        }
    }
}

TEST_F(MailConformance, factsAreAsExpected)
{
    const QString kmime = fileOf(QStringLiteral("eml/KDE+kmime/autotests__data__"));
    EXPECT_EQ(recordsOf(kmime + QStringLiteral("eai-addresses.mbox")).front().who,
              QStringLiteral("Jøran Øygårdvær <jøran@example.com>"));
    EXPECT_EQ(recordsOf(kmime + QStringLiteral("eai-punycode.mbox")).front().who,
              QStringLiteral("Dømi <info@xn--dmi-0na.fo>"));
    EXPECT_EQ(
        recordsOf(kmime + QStringLiteral("outlook-attachment.mbox")).front().interaction.subject,
        QStringLiteral("Attachment test Outlook"));
    EXPECT_EQ(recordsOf(kmime + QStringLiteral("big-allocation.mbox")).front().interaction.subject,
              QStringLiteral("Fwd: test broken mail"));
    EXPECT_EQ(recordsOf(kmime + QStringLiteral("headers-with-nullbytes.mbox")).front().who,
              QStringLiteral("Azhar Momin <azhar.momin@kdemail.net>"));
    const auto three =
        recordsOf(fileOf(QStringLiteral("mbox/roundcube+roundcubemail/tests__src__import.mbox")));
    ASSERT_EQ(three.size(), 3U);
    EXPECT_EQ(three[1].interaction.subject, QStringLiteral("Import 2"));
    EXPECT_EQ(three[2].who, QStringLiteral("test2@rc.net"));
}

TEST_F(MailConformance, mailsThatShareAMessageIdAreAllImported)
{
    Contact contact;
    contact.name.given = QStringLiteral("Test");
    for (const char *address : {"test@rc.net", "test1@rc.net", "test2@rc.net"}) {
        contact.emails.push_back({{}, QString::fromLatin1(address)});
    }
    const ContactId id = valueOf(workspace->addContact(contact));
    const QString path =
        fileOf(QStringLiteral("mbox/roundcube+roundcubemail/tests__src__import.mbox"));
    valueOf(applyJournalPlan(*workspace, valueOf(planned(path)), {}));
    const auto stored = valueOf(workspace->journal().interactionsOf(id));
    ASSERT_EQ(stored.size(), 3U);
    EXPECT_EQ(stored[1].text, QStringLiteral("From me"));
}

} // namespace hallway
