#include "core/exchange/calendar_import.h"
#include "core/exchange/import_sources.h"
#include "core/exchange/journal_spool.h"
#include "core/exchange/mail_import.h"
#include "tests/core/exchange/conformance.h"
#include "tests/support/test_database.h"

#include <gmock/gmock.h>

namespace hallway {

namespace {

using test::TestWorkspace;
using test::valueOf;

const QStringList formats{QStringLiteral("eml"), QStringLiteral("mbox"), QStringLiteral("maildir"),
                          QStringLiteral("ics")};

class MailConformance : public Conformance
{
protected:
    MailConformance() : anybody(workspace.addPerson(QStringLiteral("Ana"), QStringLiteral("Reyes")))
    {
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
            return planMailImport(*workspace, {source.path, source.format, source.files}, {}, {},
                                  {.newPeople = {}, .with = anybody});
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
    ContactId anybody; ///< takes part in every mail, so that all are read to the end
};

bool isMet(const Claim &claim, const JournalRecord &record)
{
    if (claim.what == u"from") {
        return claim.isMetBy(record.who);
    }
    return claim.what == u"attachments" ? record.attachments.size() == claim.count()
                                        : claim.isMetBy(record.interaction.subject);
}

bool isMet(const Claim &claim, const std::vector<JournalRecord> &records)
{
    const qsizetype only = claim.what.startsWith(u"first") ? 1 : claim.record;
    if (only > 0) {
        return std::size_t(only) <= records.size() && isMet(claim, records[std::size_t(only) - 1]);
    }
    return std::any_of(records.begin(), records.end(),
                       [&](const JournalRecord &record) { return isMet(claim, record); });
}

} // namespace

TEST_F(MailConformance, everyFileIsReadInTime)
{
    eachFile(formats, [this](const QString &path) {
        const auto plan = planned(path);
        EXPECT_TRUE(!plan || plan->read > 0) << path.toStdString();
    });
    EXPECT_TRUE(valueOf(workspace->findProblems()).isEmpty());
}

TEST_F(MailConformance, mailsAndEventsAreCountedAsExpected)
{
    for (const Expectation &expected : expectationsOf(formats)) {
        const auto plan = planned(expected.path);
        // A calendar without an event has nothing to import, which is said as an error.
        const bool isError = expected.verdict == "error" || expected.count == 0;
        EXPECT_EQ(plan.has_value(), !isError) << expected.path.toStdString();
        if (plan) {
            EXPECT_EQ(plan->read, expected.count) << expected.path.toStdString();
            EXPECT_TRUE(expected.verdict != "ok" || plan->rejected.empty())
                << expected.path.toStdString();
        }
    }
}

TEST_F(MailConformance, everyClaimIsMet)
{
    int checked = 0;
    for (const Expectation &expected : expectationsOf(formats)) {
        const auto claims = claimsOf(expected.facts);
        const auto records =
            claims.empty() ? std::vector<JournalRecord>() : recordsOf(expected.path);
        for (const Claim &claim : claims) {
            EXPECT_TRUE(isMet(claim, records))
                << expected.path.toStdString() << ": " << claim.record << ' '
                << claim.what.toStdString() << '=' << claim.value.toStdString();
            ++checked;
        }
    }
    EXPECT_GT(checked, 25);
}

TEST_F(MailConformance, whatIsBrokenKeepsWhatIsWhole)
{
    const auto titles = [this](const char *file) {
        std::vector<std::string> list;
        for (const JournalRecord &record : recordsOf(fileOf(QString::fromUtf8(file)))) {
            list.push_back(record.interaction.subject.toStdString());
        }
        return list;
    };
    EXPECT_THAT(titles("ics/Kozea+Radicale/radicale__tests__static__broken-vevents.ics"),
                testing::Contains("Good ICS"));
    EXPECT_THAT(titles("ics/KDE+kcalendarcore/autotests__data__Compat__KOrganizer_3.1a.ics"),
                testing::Contains("Umlaut test aäöüßÄÖÜ - does it work?"));
    EXPECT_THAT(titles("ics/KDE+kcalendarcore/autotests__data__test_recurrenceid.ics"),
                testing::Contains("summaryMain"));
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
