#include "core/exchange/journal_plan.h"

#include "core/exchange/journal_spool.h"

#include <QFileInfo>
#include <algorithm>
#include <limits>

namespace hallway {

namespace {

constexpr qint64 linesPerReport = 200;
/// From here on a step is not recorded row by row.
constexpr qint64 manyLines = 1000;
/// Stand-ins count down from here; no row gets so far.
constexpr qint64 firstStandIn = std::numeric_limits<qint64>::max() - 1;

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

/// Writes the ticked lines of a plan and the people who come with them.
class JournalWriter
{
public:
    JournalWriter(const JournalPlan &plan, QDate today, const Progress &progress)
        : m_plan(plan), m_today(today), m_progress(progress), m_total(appliedLines(plan))
    {
    }

    /// New people and new lines.
    Result<void> add(Database &database)
    {
        if (const auto people = addPeople(database); !people) {
            return people;
        }
        return writeAll(JournalAction::Create, [&](const JournalLine &line, Interaction &made) {
            made.id = InteractionId();
            made.loggedOn = m_today;
            made.replyExpected = line.isReplyExpected;
            made.thread = threadName(line.thread);
            return JournalTable(database).insert(made).map([](InteractionId) {});
        });
    }

    /// People who join what is there.
    Result<void> join(Database &database)
    {
        return writeAll(JournalAction::Update, [&](const JournalLine &, Interaction &there) {
            return MailboxTable(database).addParticipants(there.id, there.participants);
        });
    }

    static qint64 appliedLines(const JournalPlan &plan)
    {
        return std::count_if(plan.lines.begin(), plan.lines.end(),
                             [](const JournalLine &line) { return isApplied(line); });
    }

private:
    Result<void> addPeople(Database &database)
    {
        const qint64 now = SystemClock().nowMilliseconds();
        for (const Stranger &person : m_plan.newPeople) {
            const auto id = PeopleTable(database).insert(contactFrom(person), now);
            if (!id) {
                return failed(id);
            }
            m_people.push_back(*id);
        }
        return {};
    }

    static Contact contactFrom(const Stranger &person)
    {
        Contact contact;
        const QString name = person.name.trimmed();
        contact.name = parsedName(name.isEmpty() ? person.address.section(u'@', 0, 0) : name);
        contact.emails = {{QString(), person.address}};
        return contact;
    }

    template <class Write>
    Result<void> writeAll(JournalAction action, Write write)
    {
        for (const JournalLine &line : m_plan.lines) {
            if (line.action != action || !line.isTicked) {
                continue;
            }
            auto record = m_plan.record(line);
            if (!record) {
                return failed(record);
            }
            settle(record->interaction.participants);
            if (const auto written = write(line, record->interaction); !written) {
                return written;
            }
            if (!goesOn()) {
                return fail(ErrorCode::Cancelled);
            }
        }
        return {};
    }

    /// The stored people in place of those who stood for them.
    void settle(std::vector<ContactId> &participants) const
    {
        for (ContactId &participant : participants) {
            if (const auto person = newPersonOf(participant); person && *person < m_people.size()) {
                participant = m_people[*person];
            }
        }
    }

    bool goesOn()
    {
        ++m_done;
        const bool isDue = m_done % linesPerReport == 0 || m_done == m_total;
        return !m_progress || !isDue || m_progress(m_done, m_total);
    }

    const JournalPlan &m_plan;
    QDate m_today;
    const Progress &m_progress;
    qint64 m_total;
    qint64 m_done = 0;
    std::vector<ContactId> m_people; ///< as plan.newPeople
};

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

ContactId standInFor(std::size_t newPerson)
{
    return ContactId{firstStandIn - qint64(newPerson)};
}

std::optional<std::size_t> newPersonOf(ContactId id)
{
    constexpr qint64 mostStandIns = 1'000'000;
    const bool isStandIn = id.value <= firstStandIn && firstStandIn - id.value < mostStandIns;
    return isStandIn ? std::optional(std::size_t(firstStandIn - id.value)) : std::nullopt;
}

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
    report.newPeople = qint64(plan.newPeople.size());
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
    JournalWriter writer(plan, workspace.today(), progress);
    const auto add = [&](Database &database) { return writer.add(database); };
    const auto rest = [&](Database &database) {
        const auto joined = writer.join(database);
        return joined ? writeMemory(plan, database) : joined;
    };
    const auto both = [&](Database &database) {
        const auto added = writer.add(database);
        return added ? rest(database) : added;
    };
    const HistoryLabel label{QStringLiteral("import"), QFileInfo(plan.path).fileName()};
    const auto done = JournalWriter::appliedLines(plan) < manyLines
                          ? workspace.edit(label, both)
                          : workspace.edit(label, add, rest);
    return done ? Result<JournalReport>(expectedReport(plan)) : failed(done);
}

} // namespace hallway
