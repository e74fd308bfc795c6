#include "core/exchange/import.h"

#include "core/exchange/contact_file.h"
#include "core/exchange/matching.h"
#include "core/exchange/merging.h"
#include "core/exchange/table_file.h"
#include "core/store/late_indexes.h"

#include <QFileInfo>
#include <algorithm>
#include <future>
#include <unordered_map>

namespace hallway {

namespace {

constexpr qint64 recordsPerReport = 500;
/// From here on a step is not recorded row by row.
constexpr qint64 manyRecords = 1000;
/// A file that claims more gets room as they come.
constexpr qint64 mostExpected = 1'000'000;
/// So many contacts are unpacked while those before them are written.
constexpr size_t contactsAhead = 512;

/// Tells a Progress from time to time; false once the user has cancelled.
class Reporter
{
public:
    Reporter(const Progress &progress, qint64 total) : m_progress(progress), m_total(total) {}

    [[nodiscard]] bool goesOn(qint64 done) const
    {
        const bool isDue = done % recordsPerReport == 0 || done == m_total;
        return !m_progress || !isDue || m_progress(done, m_total);
    }

private:
    const Progress &m_progress;
    qint64 m_total;
};

Merging mergingOf(const Contact &contact, const Contact &record)
{
    const bool isSameCard = !record.uid.isEmpty() && contact.uid == record.uid;
    return isSameCard ? Merging::Replaces : Merging::FillsGaps;
}

/// Makes the lines of a plan out of the records of a file.
class Planner
{
public:
    Planner(const PeopleTable &people, OnMatch onMatch, ImportPlan &plan)
        : m_people(people), m_onMatch(onMatch), m_plan(plan)
    {
    }

    void expect(qint64 records) { m_matcher.reserve(std::min(records, mostExpected)); }

    /// Records of one person become one line, whatever is in the database.
    void addRecord(const ContactRecord &record)
    {
        m_plan.warnings.insert(m_plan.warnings.end(), record.warnings.begin(),
                               record.warnings.end());
        const auto places = m_matcher.placesOf(record.contact);
        const qsizetype twin = m_matcher.find(record.contact, places, [this](qsizetype i) {
            return m_plan.lines[size_t(i)].contact();
        });
        if (twin < 0) {
            m_matcher.add(places, qsizetype(m_plan.lines.size()));
            m_plan.lines.push_back({.line = record.line, .packed = PackedContact(record.contact)});
            return;
        }
        ImportLine &line = m_plan.lines[size_t(twin)];
        Contact first = line.contact();
        static_cast<void>(mergeInto(first, record.contact, mergingOf(first, record.contact)));
        m_matcher.add(m_matcher.placesOf(first), twin);
        line.packed = PackedContact(first);
        ++m_plan.folded;
    }

    /// Has to come before match().
    Result<void> readPhones()
    {
        auto phones = PhoneOwners::of(m_people);
        if (!phones) {
            return failed(phones);
        }
        m_phones = std::move(*phones);
        return {};
    }

    /// Says what the line at `index` would do to the people in the database.
    Result<void> match(size_t index)
    {
        ImportLine &line = m_plan.lines[index];
        Contact record = line.contact();
        auto matches = matchesInDatabase(m_people, m_phones, record);
        if (!matches) {
            return failed(matches);
        }
        if (matches->empty()) {
            return {};
        }
        if (m_onMatch == OnMatch::New) {
            makeNew(record, *matches);
            line.packed = PackedContact(record);
            return {};
        }
        Merged merged = bestMerge(*matches, record);
        line.match = merged.contact.id;
        const auto [known, isFirst] = m_lineOf.emplace(line.match, index);
        if (!isFirst) {
            foldInto(m_plan.lines[known->second], record);
            line.line = -1;
            return {};
        }
        line.packed = PackedContact(merged.contact);
        line.changes = std::move(merged.changes);
        settle(line);
        return {};
    }

    /// Takes out the lines that became part of others.
    void finish()
    {
        const auto gone = std::remove_if(m_plan.lines.begin(), m_plan.lines.end(),
                                         [](const ImportLine &line) { return line.line < 0; });
        m_plan.folded += std::distance(gone, m_plan.lines.end());
        m_plan.lines.erase(gone, m_plan.lines.end());
    }

private:
    struct Merged
    {
        Contact contact;
        std::vector<FieldChange> changes;
    };

    /// The contact that knows it all already, else the nearest.
    static Merged bestMerge(std::vector<Contact> &matches, const Contact &record)
    {
        std::optional<Merged> best;
        for (Contact &match : matches) {
            Merged merged{std::move(match), {}};
            merged.changes = mergeInto(merged.contact, record, mergingOf(merged.contact, record));
            if (merged.changes.empty()) {
                return merged;
            }
            if (!best) {
                best = std::move(merged);
            }
        }
        return std::move(*best);
    }

    /// A second person on purpose: the card's UID stays with the first.
    static void makeNew(Contact &record, const std::vector<Contact> &matches)
    {
        const bool isTaken = std::any_of(matches.begin(), matches.end(), [&](const Contact &match) {
            return match.uid == record.uid;
        });
        if (isTaken) {
            record.uid.clear();
        }
    }

    /// Two records that are the same stored person, though the file alone does not show it.
    void foldInto(ImportLine &first, const Contact &record) const
    {
        Contact contact = first.contact();
        const auto more = mergeInto(contact, record, mergingOf(contact, record));
        first.packed = PackedContact(contact);
        first.changes.insert(first.changes.end(), more.begin(), more.end());
        settle(first);
    }

    void settle(ImportLine &line) const
    {
        line.action = line.changes.empty()         ? ImportAction::Same
                      : m_onMatch == OnMatch::Skip ? ImportAction::Skip
                                                   : ImportAction::Update;
        line.isTicked = line.action == ImportAction::Update;
    }

    const PeopleTable &m_people;
    OnMatch m_onMatch;
    ImportPlan &m_plan;
    FileMatcher m_matcher;
    PhoneOwners m_phones;
    std::unordered_map<ContactId, size_t> m_lineOf;
};

Result<void> matchAll(Planner &planner, const ImportPlan &plan, const Reporter &reporter)
{
    if (const auto read = planner.readPhones(); !read) {
        return read;
    }
    for (size_t index = 0; index < plan.lines.size(); ++index) {
        if (const auto matched = planner.match(index); !matched) {
            return matched;
        }
        if (!reporter.goesOn(qint64(index) + 1)) {
            return fail(ErrorCode::Cancelled);
        }
    }
    planner.finish();
    return {};
}

bool isApplied(const ImportLine &line)
{
    const bool isChange =
        line.action == ImportAction::Create || line.action == ImportAction::Update;
    return isChange && line.isTicked;
}

/// Writes the ticked lines of a plan.
class ImportWriter
{
public:
    ImportWriter(const ImportPlan &plan, const Reporter &reporter)
        : m_plan(plan), m_reporter(reporter), m_now(SystemClock().nowMilliseconds())
    {
    }

    Result<void> create(Database &database)
    {
        return writeAll(ImportAction::Create, [&](const Contact &contact) {
            return PeopleTable(database).insert(contact, m_now).map([](ContactId) {});
        });
    }

    /// The same for very many people.
    Result<void> createMany(Database &database)
    {
        auto indexes = LateIndexes::takeAway(database);
        if (!indexes) {
            return failed(indexes);
        }
        const auto created = create(database);
        return created ? indexes->putBack() : created;
    }

    Result<void> update(Database &database)
    {
        return writeAll(ImportAction::Update, [&](const Contact &contact) {
            return PeopleTable(database).update(contact, m_now);
        });
    }

private:
    using Contacts = std::vector<Contact>;

    /// The next ticked contacts with this action, from the line at `next` on, which moves on.
    Contacts nextContacts(ImportAction action, size_t &next) const
    {
        Contacts contacts;
        for (; next < m_plan.lines.size() && contacts.size() < contactsAhead; ++next) {
            const ImportLine &line = m_plan.lines[next];
            if (line.action == action && line.isTicked) {
                contacts.push_back(line.contact());
            }
        }
        return contacts;
    }

    /// A second thread unpacks the next contacts while these are written.
    template <class Write>
    Result<void> writeAll(ImportAction action, Write write)
    {
        size_t next = 0;
        Contacts contacts = nextContacts(action, next);
        while (!contacts.empty()) {
            auto following =
                std::async(std::launch::async, [&] { return nextContacts(action, next); });
            for (const Contact &contact : contacts) {
                if (const auto written = write(contact); !written) {
                    return written;
                }
                if (!m_reporter.goesOn(++m_written)) {
                    return fail(ErrorCode::Cancelled);
                }
            }
            contacts = following.get();
        }
        return {};
    }

    const ImportPlan &m_plan;
    const Reporter &m_reporter;
    qint64 m_now;
    qint64 m_written = 0;
};

/// Takes the columns that the user gave, or gave before; says whose they are.
Result<ColumnSource> settleColumns(const Workspace &workspace, TableFile &table,
                                   const std::optional<ColumnMapping> &columns)
{
    if (columns && columns->headers == table.mapping.headers) {
        table.mapping = *columns;
        return ColumnSource::Chosen;
    }
    if (!table.isGuessed()) {
        return ColumnSource::Known;
    }
    const auto stored = workspace.mailboxes().columns(headerSignature(table.mapping));
    if (!stored) {
        return failed(stored);
    }
    const bool isRemembered = !stored->isEmpty() && readStoredTargets(*stored, table.mapping);
    return isRemembered ? ColumnSource::Remembered : ColumnSource::Guessed;
}

/// The columns and a few rows to judge them by.
PlannedColumns plannedColumns(const TableFile &table, ColumnSource source)
{
    constexpr std::size_t examples = 3;
    const auto end = table.rows.begin() + std::ptrdiff_t(std::min(table.rows.size(), examples));
    return {table.mapping, {table.rows.begin(), end}, source};
}

Result<void> rememberColumns(Database &database, const ImportPlan &plan)
{
    if (!plan.columns || plan.columns->source != ColumnSource::Chosen) {
        return {};
    }
    const ColumnMapping &mapping = plan.columns->mapping;
    return MailboxTable(database).setColumns(headerSignature(mapping), storedTargets(mapping));
}

ImportReport reportOf(const ImportPlan &plan)
{
    ImportReport report{.path = plan.path, .format = plan.format, .read = plan.read};
    report.folded = plan.folded;
    report.rejected = plan.rejected;
    report.warnings = plan.warnings;
    for (const ImportLine &line : plan.lines) {
        if (line.action == ImportAction::Same) {
            ++report.unchanged;
        } else if (!isApplied(line)) {
            ++report.skipped;
        } else if (line.action == ImportAction::Create) {
            ++report.created;
        } else {
            ++report.updated;
        }
    }
    return report;
}

} // namespace

int ImportPlan::count(ImportAction action) const
{
    return int(std::count_if(lines.begin(), lines.end(),
                             [action](const ImportLine &line) { return line.action == action; }));
}

Result<PlannedColumns> columnsToImport(const Workspace &workspace, const QString &path)
{
    auto table = tableAt(path);
    if (!table) {
        return failed(table);
    }
    const auto source = settleColumns(workspace, *table, {});
    return source ? Result<PlannedColumns>(plannedColumns(*table, *source)) : failed(source);
}

Result<ImportPlan> planImport(const Workspace &workspace, const QString &path, OnMatch onMatch,
                              const Progress &progress, const std::optional<ColumnMapping> &columns)
{
    ImportPlan plan{.path = path};
    Planner planner(workspace.people(), onMatch, plan);
    qint64 seen = 0;
    const auto visit = [&](ContactRecord &record, qint64 total) {
        if (++seen == 1) {
            planner.expect(total);
        }
        planner.addRecord(record);
        return Reporter(progress, total).goesOn(seen);
    };
    const auto settle = [&](TableFile &table) -> Result<void> {
        const auto source = settleColumns(workspace, table, columns);
        if (!source) {
            return failed(source);
        }
        plan.columns = plannedColumns(table, *source);
        return {};
    };
    auto file = readContactFile(path, visit, settle);
    if (!file) {
        return failed(file);
    }
    plan.format = file->format;
    plan.read = file->read;
    plan.rejected = std::move(file->rejected);
    const auto people = workspace.people().ids({.includeArchived = true});
    if (!people) {
        return failed(people);
    }
    // Nobody is there to be matched: no query for each record of a first import.
    if (!people->empty()) {
        const Reporter reporter(progress, qint64(plan.lines.size()));
        if (const auto matched = matchAll(planner, plan, reporter); !matched) {
            return failed(matched);
        }
    }
    return plan;
}

Result<ImportReport> applyImport(Workspace &workspace, const ImportPlan &plan,
                                 const Progress &progress)
{
    const ImportReport report = reportOf(plan);
    const Reporter reporter(progress, report.created + report.updated);
    ImportWriter writer(plan, reporter);
    const auto create = [&](Database &database) { return writer.createMany(database); };
    const auto update = [&](Database &database) {
        const auto updated = writer.update(database);
        return updated ? rememberColumns(database, plan) : updated;
    };
    const auto both = [&](Database &database) {
        const auto created = writer.create(database);
        return created ? update(database) : created;
    };
    const HistoryLabel label{QStringLiteral("import"), QFileInfo(plan.path).fileName()};
    const auto done = report.created < manyRecords ? workspace.edit(label, both)
                                                   : workspace.edit(label, create, update);
    if (!done) {
        return failed(done);
    }
    return report;
}

} // namespace hallway
