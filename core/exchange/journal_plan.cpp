#include "core/exchange/journal_plan.h"

#include "core/exchange/journal_spool.h"

#include <QFileInfo>
#include <algorithm>

namespace hallway {

namespace {

constexpr qint64 linesPerReport = 200;

bool isApplied(const JournalLine &line)
{
    const bool isChange =
        line.action == JournalAction::Create || line.action == JournalAction::Update;
    return isChange && line.isTicked;
}

/// A thread's name in the database: the number that stands for its first mail.
QString threadName(quint64 thread)
{
    constexpr int digits = 16;
    return thread == 0 ? QString() : QStringLiteral("%1").arg(thread, digits, 16, QChar(u'0'));
}

Result<void> write(const JournalPlan &plan, const JournalLine &line, Database &database,
                   QDate today)
{
    auto record = plan.record(line);
    if (!record) {
        return failed(record);
    }
    Interaction &interaction = record->interaction;
    if (line.action == JournalAction::Update) {
        return MailboxTable(database).addParticipants(interaction.id, interaction.participants);
    }
    interaction.id = InteractionId();
    interaction.loggedOn = today;
    interaction.replyExpected = line.isReplyExpected;
    interaction.thread = threadName(line.thread);
    return JournalTable(database).insert(interaction).map([](InteractionId) {});
}

Result<void> writeLines(const JournalPlan &plan, Database &database, QDate today,
                        const Progress &progress)
{
    const auto total = qint64(plan.lines.size());
    qint64 done = 0;
    for (const JournalLine &line : plan.lines) {
        const auto written = isApplied(line) ? write(plan, line, database, today) : Result<void>{};
        if (!written) {
            return written;
        }
        ++done;
        const bool isDue = done % linesPerReport == 0 || done == total;
        if (progress && isDue && !progress(done, total)) {
            return fail(ErrorCode::Cancelled);
        }
    }
    return {};
}

/// What the next import of the same mailbox wants to know.
Result<void> writeMemory(const JournalPlan &plan, Database &database)
{
    MailboxTable mailboxes(database);
    if (!plan.ownAddresses.isEmpty()) {
        if (const auto stored = mailboxes.setOwnAddresses(plan.ownAddresses); !stored) {
            return stored;
        }
    }
    // A mail that was unticked is not known: it has to be offered again.
    const bool isWhole = std::all_of(plan.lines.begin(), plan.lines.end(),
                                     [](const JournalLine &line) { return line.isTicked; });
    return plan.mark && isWhole ? mailboxes.setMark(*plan.mark) : Result<void>{};
}

} // namespace

qint64 JournalPlan::count(JournalAction action) const
{
    return std::count_if(lines.begin(), lines.end(),
                         [action](const JournalLine &line) { return line.action == action; });
}

Result<JournalRecord> JournalPlan::record(const JournalLine &line) const
{
    return spool->at(line.place);
}

JournalReport expectedReport(const JournalPlan &plan)
{
    JournalReport report{.counts = {.path = plan.path, .format = plan.format, .read = plan.read},
                         .strangers = plan.strangers,
                         .me = plan.me,
                         .isMeGuessed = plan.isMeGuessed};
    report.counts.rejected = plan.rejected;
    report.counts.unchanged = plan.knownBefore;
    report.counts.skipped = plan.skippedBefore;
    for (const JournalLine &line : plan.lines) {
        if (line.action == JournalAction::Same) {
            ++report.counts.unchanged;
        } else if (!isApplied(line)) {
            ++report.counts.skipped;
            ++report.skipped.at(std::size_t(line.reason));
        } else if (line.action == JournalAction::Create) {
            ++report.counts.created;
        } else {
            ++report.counts.updated;
        }
    }
    return report;
}

Result<JournalReport> applyJournalPlan(Workspace &workspace, const JournalPlan &plan,
                                       const Progress &progress)
{
    const QDate today = workspace.today();
    const auto done = workspace.edit(
        {QStringLiteral("import"), QFileInfo(plan.path).fileName()}, [&](Database &database) {
            const auto written = writeLines(plan, database, today, progress);
            return written ? writeMemory(plan, database) : written;
        });
    return done ? Result<JournalReport>(expectedReport(plan)) : failed(done);
}

} // namespace hallway
