#include "core/exchange/import_batch.h"

#include "core/base/text.h"
#include "core/exchange/address_book.h"
#include "core/exchange/calendar_import.h"
#include "core/exchange/import_writer.h"
#include "core/exchange/journal_writer.h"
#include "core/exchange/mail_import.h"
#include "core/exchange/seen_records.h"
#include "core/store/late_indexes.h"

#include <QFileInfo>
#include <algorithm>
#include <deque>

namespace hallway {

namespace {

/// From here on a step is not recorded row by row.
constexpr qint64 manyRecords = 1000;

/// Adds what is not there yet; case and accents make no other tag.
void addTags(Contact &contact, const QStringList &tags)
{
    for (const QString &each : tags) {
        const QString tag = each.trimmed();
        const bool isThere =
            std::any_of(contact.tags.begin(), contact.tags.end(),
                        [&tag](const QString &known) { return folded(known) == folded(tag); });
        if (!tag.isEmpty() && !isThere) {
            contact.tags.append(tag);
        }
    }
    contact.tags.sort();
}

/// A plan that tags everybody whom it writes.
ImportPlan taggedPlan(const ImportPlan &plan, const QStringList &tags)
{
    ImportPlan tagged = plan;
    for (ImportLine &line : tagged.lines) {
        if (line.isApplied()) {
            Contact contact = line.contact();
            addTags(contact, tags);
            line.packed = PackedContact(contact);
        }
    }
    return tagged;
}

Contact contactFrom(const Stranger &person, const QStringList &tags)
{
    Contact contact;
    const QString name = person.name.trimmed();
    contact.name = parsedName(name.isEmpty() ? person.address.section(u'@', 0, 0) : name);
    contact.emails = {{QString(), person.address}};
    addTags(contact, tags);
    return contact;
}

template <class Plan>
qint64 appliedLines(const Plan &plan)
{
    return std::count_if(plan.lines.begin(), plan.lines.end(),
                         [](const auto &line) { return line.isApplied(); });
}

qint64 createdLines(const ImportPlan &plan)
{
    return std::count_if(plan.lines.begin(), plan.lines.end(), [](const ImportLine &line) {
        return line.isApplied() && line.action == ImportAction::Create;
    });
}

template <class Plan, class Count>
qint64 sumOver(const std::vector<const Plan *> &plans, Count count)
{
    qint64 sum = 0;
    for (const Plan *plan : plans) {
        sum += count(*plan);
    }
    return sum;
}

/// Writes what a batch does, first all that is new, then the rest.
class BatchWriter
{
public:
    BatchWriter(const ImportBatch &batch, QDate today, const Progress &progress)
        : m_batch(batch), m_people(sumOver(batch.people, createdLines)),
          m_journal(sumOver(batch.journals, appliedLines<JournalPlan>)),
          m_steps(progress, sumOver(batch.people, appliedLines<ImportPlan>) + m_journal)
    {
        for (const ImportPlan *plan : batch.people) {
            m_contacts.emplace_back(*plan, m_steps);
        }
        const auto files =
            batch.keepsAttachments ? JournalWriter::Files::Kept : JournalWriter::Files::Listed;
        for (const JournalPlan *plan : batch.journals) {
            m_exchanges.emplace_back(*plan, today, m_steps, m_arrived, files);
        }
    }

    [[nodiscard]] bool isMany() const
    {
        return m_people >= manyRecords || m_journal >= manyRecords;
    }

    [[nodiscard]] Result<void> add(Database &database)
    {
        auto done = noteBefore(database);
        if (done) {
            done = m_people >= manyRecords ? addMany(database) : addContacts(database);
        }
        if (done) {
            done = addStrangers(database);
        }
        for (JournalWriter &writer : m_exchanges) {
            done = done ? writer.add(database) : done;
        }
        return done;
    }

    [[nodiscard]] Result<void> change(Database &database)
    {
        Result<void> done;
        for (ImportWriter &writer : m_contacts) {
            done = done ? writer.update(database) : done;
        }
        for (JournalWriter &writer : m_exchanges) {
            done = done ? writer.join(database) : done;
        }
        return done;
    }

private:
    /// Only a mailbox that was read with others in mind asks who was there before.
    Result<void> noteBefore(Database &database)
    {
        const bool isAsked = std::any_of(
            m_batch.journals.begin(), m_batch.journals.end(), [](const JournalPlan *plan) {
                return plan->mark && plan->mark->people != plan->peopleBefore;
            });
        if (!isAsked) {
            return {};
        }
        return MailboxTable(database).owners().map([this](const std::vector<AddressOwner> &owners) {
            m_arrived.peopleBefore = addressDigest(owners);
        });
    }

    Result<void> addContacts(Database &database)
    {
        for (ImportWriter &writer : m_contacts) {
            if (const auto created = writer.create(database); !created) {
                return created;
            }
            m_arrived.lines.insert(m_arrived.lines.end(), writer.created().begin(),
                                   writer.created().end());
        }
        return {};
    }

    Result<void> addMany(Database &database)
    {
        auto indexes = LateIndexes::takeAway(database);
        if (!indexes) {
            return failed(indexes);
        }
        const auto created = addContacts(database);
        return created ? indexes->putBack() : created;
    }

    /// All the journals were planned with the same ones.
    Result<void> addStrangers(Database &database)
    {
        if (m_batch.journals.empty()) {
            return {};
        }
        const qint64 now = SystemClock().nowMilliseconds();
        for (const Stranger &person : m_batch.journals.front()->newPeople) {
            const auto id = PeopleTable(database).insert(contactFrom(person, m_batch.tags), now);
            if (!id) {
                return failed(id);
            }
            m_arrived.newPeople.push_back(*id);
        }
        return {};
    }

    const ImportBatch &m_batch;
    qint64 m_people;  ///< new ones
    qint64 m_journal; ///< new or changed mails and meetings
    WriteSteps m_steps;
    Arrived m_arrived;
    std::deque<ImportWriter> m_contacts;
    std::deque<JournalWriter> m_exchanges;
};

HistoryLabel labelOf(const ImportBatch &batch)
{
    return batch.name.isEmpty()
               ? HistoryLabel{QStringLiteral("import_files"), QString::number(batch.files)}
               : HistoryLabel{QStringLiteral("import"), batch.name};
}

Result<JournalPlan> planJournal(const Workspace &workspace, const ImportSource &source,
                                const QStringList &me, const Progress &progress,
                                const Joining &joining)
{
    return source.kind == SourceKind::Calendar
               ? planCalendarImport(workspace, source.path, me, progress, joining)
               : planMailImport(
                     workspace,
                     {source.path, source.format, source.files, source.unpacked != nullptr}, me,
                     progress, joining);
}

Result<BatchReport> applyTagged(Workspace &workspace, const ImportBatch &batch,
                                const Progress &progress)
{
    BatchWriter writer(batch, workspace.today(), progress);
    const auto add = [&](Database &database) { return writer.add(database); };
    const auto change = [&](Database &database) { return writer.change(database); };
    const auto both = [&](Database &database) {
        const auto added = writer.add(database);
        return added ? writer.change(database) : added;
    };
    const auto done = writer.isMany() ? workspace.edit(labelOf(batch), add, change)
                                      : workspace.edit(labelOf(batch), both);
    return done ? Result<BatchReport>(expectedReport(batch)) : failed(done);
}

} // namespace

void nameBatch(ImportBatch &batch, const QStringList &paths, qint64 files, const QString &only)
{
    batch.files = files;
    batch.name.clear();
    if (files == 1 || paths.size() == 1) {
        batch.name = QFileInfo(files == 1 ? only : paths.front()).fileName();
    }
}

std::vector<Arrival> arrivalsOf(const std::vector<const ImportPlan *> &plans)
{
    std::vector<Arrival> arrivals;
    std::size_t number = 0;
    for (const ImportPlan *plan : plans) {
        for (const ImportLine &line : plan->lines) {
            const std::size_t own = number++;
            if (!line.isApplied()) {
                continue;
            }
            const Contact contact = line.contact();
            const ContactId who =
                line.action == ImportAction::Create ? standInForLine(own) : line.match;
            for (const auto &email : contact.emails) {
                arrivals.push_back({email.value, who, displayName(contact)});
            }
        }
    }
    return arrivals;
}

Result<JournalPlans> planJournals(const Workspace &workspace,
                                  const std::vector<ImportSource> &sources, const QStringList &me,
                                  const Progress &progress, const Joining &joining)
{
    JournalPlans plans;
    Joining own = joining;
    own.seen = std::make_shared<SeenRecords>();
    for (const ImportSource &source : sources) {
        own.with = source.format == u"eml" ? joining.with : ContactId();
        plans.push_back(planJournal(workspace, source, me, progress, own));
        if (!plans.back() && plans.back().error().code == ErrorCode::Cancelled) {
            return failed(plans.back());
        }
    }
    return plans;
}

BatchReport expectedReport(const ImportBatch &batch)
{
    BatchReport report;
    for (const ImportPlan *plan : batch.people) {
        report.people.push_back(expectedReport(*plan));
    }
    for (const JournalPlan *plan : batch.journals) {
        report.journals.push_back(expectedReport(*plan));
        if (report.journals.size() > 1) {
            report.journals.back().newPeople = 0;
        }
    }
    return report;
}

Result<BatchReport> applyImports(Workspace &workspace, const ImportBatch &batch,
                                 const Progress &progress)
{
    std::deque<ImportPlan> tagged;
    ImportBatch whole = batch;
    for (const ImportPlan *&plan : whole.people) {
        plan = batch.tags.isEmpty() ? plan : &tagged.emplace_back(taggedPlan(*plan, batch.tags));
    }
    return applyTagged(workspace, whole, progress);
}

Result<ImportReport> applyImport(Workspace &workspace, const ImportPlan &plan,
                                 const Progress &progress)
{
    const QString name = QFileInfo(plan.path).fileName();
    return applyImports(workspace, {.people = {&plan}, .name = name}, progress)
        .map([](BatchReport &&report) { return std::move(report.people.front()); });
}

Result<JournalReport> applyJournalPlan(Workspace &workspace, const JournalPlan &plan,
                                       const Progress &progress)
{
    const QString name = QFileInfo(plan.path).fileName();
    return applyImports(workspace, {.journals = {&plan}, .name = name}, progress)
        .map([](BatchReport &&report) { return std::move(report.journals.front()); });
}

} // namespace hallway
