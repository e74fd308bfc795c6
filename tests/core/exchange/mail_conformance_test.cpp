#include "core/exchange/calendar_import.h"
#include "core/exchange/import_sources.h"
#include "core/exchange/journal_spool.h"
#include "core/exchange/mail_feed.h"
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

/// What a claim can be about.
struct Found
{
    QString subject;
    QStringList from; ///< name with address, and the address alone
    qsizetype attachments = 0;
};

/// The mails of a file or folder, in its order.
std::vector<Found> mailsOf(const ImportSource &source)
{
    std::unique_ptr<MailFeed> feed;
    if (source.format == u"mbox") {
        feed =
            valueOf(MboxFeed::open(source.path)
                        .map([](std::unique_ptr<MboxFeed> &&opened) -> std::unique_ptr<MailFeed> {
                            return std::move(opened);
                        }));
    } else {
        feed = std::make_unique<FolderFeed>(
            source.path, source.files.isEmpty() ? QStringList(QString()) : source.files);
    }
    std::vector<Found> mails;
    FedMail mail;
    while (feed->next(mail)) {
        const MailMessage message(mail.bytes);
        const MailHead head = message.head();
        Found found{head.subject, {}, std::ssize(message.body().attachments)};
        for (const MailAddress &address : head.from) {
            found.from << QStringLiteral("%1 <%2>").arg(address.name, address.address)
                       << address.address;
        }
        mails.push_back(found);
    }
    return mails;
}

class MailConformance : public Conformance
{
protected:
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

    /// The events of a calendar, in its order.
    std::vector<Found> eventsOf(const QString &path)
    {
        const JournalPlan plan = valueOf(planned(path));
        std::vector<Found> events;
        for (const JournalLine &line : plan.lines) {
            events.push_back({valueOf(plan.record(line)).interaction.subject, {}, 0});
        }
        return events;
    }

    std::vector<Found> foundIn(const QString &path)
    {
        const auto sources = valueOf(importSources({path}));
        return sources.front().kind == SourceKind::Mail ? mailsOf(sources.front()) : eventsOf(path);
    }

    TestWorkspace workspace;
};

bool isMet(const Claim &claim, const Found &found)
{
    if (claim.what == u"from") {
        return std::any_of(found.from.begin(), found.from.end(),
                           [&](const QString &from) { return claim.isMetBy(from); });
    }
    return claim.what == u"attachments" ? found.attachments == claim.count()
                                        : claim.isMetBy(found.subject);
}

bool isMet(const Claim &claim, const std::vector<Found> &found)
{
    const qsizetype only = claim.what.startsWith(u"first") ? 1 : claim.record;
    if (only > 0) {
        return std::size_t(only) <= found.size() && isMet(claim, found[std::size_t(only) - 1]);
    }
    return std::any_of(found.begin(), found.end(),
                       [&](const Found &each) { return isMet(claim, each); });
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
        const auto found = claims.empty() ? std::vector<Found>() : foundIn(expected.path);
        for (const Claim &claim : claims) {
            EXPECT_TRUE(isMet(claim, found))
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
        for (const Found &event : eventsOf(fileOf(QString::fromUtf8(file)))) {
            list.push_back(event.subject.toStdString());
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
