#include "core/exchange/import.h"

#include "core/exchange/contact_file.h"
#include "core/exchange/import_reporter.h"
#include "core/exchange/matching.h"
#include "core/exchange/merge_steps.h"
#include "core/exchange/table_file.h"

#include <algorithm>
#include <unordered_map>

namespace hallway {

namespace {

/// A file that claims more gets room as they come.
constexpr qint64 mostExpected = 1'000'000;

/// What was changed by hand, for many questions in a row.
class HandEdits
{
public:
    Result<void> read(const PeopleTable &people)
    {
        return people.handEdits().map([this](std::vector<HandEdit> &&edits) {
            for (HandEdit &edit : edits) {
                m_edits[edit.contact].push_back(std::move(edit));
            }
        });
    }

    [[nodiscard]] const std::vector<HandEdit> &of(ContactId contact) const
    {
        static const std::vector<HandEdit> none;
        const auto found = m_edits.find(contact);
        return found == m_edits.end() ? none : found->second;
    }

private:
    std::unordered_map<ContactId, std::vector<HandEdit>> m_edits;
};

/// Makes the lines of plans out of the records of their files.
class Planner
{
public:
    Planner(const PeopleTable &people, OnMatch onMatch) : m_people(people), m_onMatch(onMatch) {}

    /// The records from now on are this plan's.
    void begin(ImportPlan &plan)
    {
        m_plans.push_back(&plan);
        m_ends.push_back(m_lines.size());
    }

    /// Forgets the plan that was begun last; false when it has records already.
    bool takeBack()
    {
        const size_t before = m_ends.size() > 1 ? m_ends[m_ends.size() - 2] : 0;
        const bool isEmpty = m_lines.size() == before && m_plans.back()->folded == 0;
        m_plans.pop_back();
        m_ends.pop_back();
        return isEmpty;
    }

    void expect(qint64 records) { m_matcher.reserve(std::min(records, mostExpected)); }

    /// Records of one person become one line, whatever is in the database.
    void addRecord(const ContactRecord &record)
    {
        ImportPlan &plan = *m_plans.back();
        plan.warnings.insert(plan.warnings.end(), record.warnings.begin(), record.warnings.end());
        const auto places = record.hashes.empty()
                                ? m_matcher.placesOf(record.contact)
                                : m_matcher.placesOf(record.contact, record.hashes);
        const qsizetype twin = m_matcher.find(
            record.contact, places, [this](qsizetype i) { return m_lines[size_t(i)].contact(); });
        if (twin < 0) {
            m_matcher.add(places, qsizetype(m_lines.size()));
            m_lines.push_back({.line = record.line, .packed = PackedContact(record.contact)});
            m_ends.back() = m_lines.size();
            return;
        }
        ImportLine &line = m_lines[size_t(twin)];
        Contact first = line.contact();
        static_cast<void>(mergeInto(first, record.contact, mergingOf(first, record.contact)));
        m_matcher.add(m_matcher.placesOf(first), twin);
        line.packed = PackedContact(first);
        ++plan.folded;
    }

    [[nodiscard]] size_t lineCount() const { return m_lines.size(); }

    /// Has to come before match().
    Result<void> readPeople()
    {
        auto phones = PhoneOwners::of(m_people);
        if (!phones) {
            return failed(phones);
        }
        m_phones = std::move(*phones);
        return m_edits.read(m_people);
    }

    /// Says what the line at `index` would do to the people in the database.
    Result<void> match(size_t index)
    {
        ImportLine &line = m_lines[index];
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
            foldInto(m_lines[known->second], record);
            line.line = -1;
            return {};
        }
        line.packed = PackedContact(merged.contact);
        line.changes = std::move(merged.changes);
        if (!m_edits.of(line.match).empty()) {
            line.steps = std::make_shared<MergeSteps>(MergeSteps{
                PackedContact(merged.before), m_edits.of(line.match), {PackedContact(record)}});
        }
        settle(line);
        return {};
    }

    /// Gives each plan its lines, without those that became part of others.
    void finish()
    {
        size_t next = 0;
        for (size_t plan = 0; plan < m_plans.size(); ++plan) {
            for (; next < m_ends[plan]; ++next) {
                if (m_lines[next].line < 0) {
                    ++m_plans[plan]->folded;
                } else {
                    m_plans[plan]->lines.push_back(std::move(m_lines[next]));
                }
            }
        }
    }

private:
    struct Merged
    {
        Contact before; ///< only where something was changed by hand
        Contact contact;
        std::vector<FieldChange> changes;
    };

    /// The contact that knows it all already, else the nearest.
    Merged bestMerge(std::vector<Contact> &matches, const Contact &record) const
    {
        std::optional<Merged> best;
        for (Contact &match : matches) {
            const auto &edits = m_edits.of(match.id);
            Merged merged{edits.empty() ? Contact() : match, std::move(match), {}};
            merged.changes =
                mergeInto(merged.contact, record, mergingOf(merged.contact, record), edits);
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
        const auto more =
            mergeInto(contact, record, mergingOf(contact, record), m_edits.of(first.match));
        if (first.steps) {
            auto steps = std::make_shared<MergeSteps>(*first.steps);
            steps->records.emplace_back(record);
            first.steps = std::move(steps);
        }
        first.packed = PackedContact(contact);
        first.changes.insert(first.changes.end(), more.begin(), more.end());
        settle(first);
    }

    void settle(ImportLine &line) const
    {
        line.action = line.changes.empty()         ? ImportAction::Same
                      : m_onMatch == OnMatch::Skip ? ImportAction::Skip
                                                   : ImportAction::Update;
        line.isTicked = line.action == ImportAction::Update && !line.isByHand();
    }

    const PeopleTable &m_people;
    OnMatch m_onMatch;
    std::vector<ImportLine> m_lines; ///< of all the plans, one after the other
    std::vector<ImportPlan *> m_plans;
    std::vector<size_t> m_ends; ///< of each plan's lines
    FileMatcher m_matcher;
    PhoneOwners m_phones;
    HandEdits m_edits;
    std::unordered_map<ContactId, size_t> m_lineOf;
};

Result<void> matchAll(Planner &planner, const Workspace &workspace, const Progress &progress)
{
    if (planner.lineCount() == 0) {
        return {};
    }
    const auto hasPeople = workspace.people().hasMoreThan(0);
    // Nobody is there to be matched: no query for each record of a first import.
    if (!hasPeople || !*hasPeople) {
        return hasPeople.map([](bool) {});
    }
    if (const auto read = planner.readPeople(); !read) {
        return read;
    }
    const Reporter reporter(progress, qint64(planner.lineCount()));
    for (size_t index = 0; index < planner.lineCount(); ++index) {
        if (const auto matched = planner.match(index); !matched) {
            return matched;
        }
        if (!reporter.goesOn(qint64(index) + 1)) {
            return fail(ErrorCode::Cancelled);
        }
    }
    return {};
}

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

/// Reads a file into its plan.
Result<void> readInto(ImportPlan &plan, Planner &planner, const Workspace &workspace,
                      const PeopleFile &from, const Progress &progress)
{
    qint64 seen = 0;
    const auto visit = [&](ContactRecord &record, qint64 total) {
        if (++seen == 1) {
            planner.expect(total);
        }
        planner.addRecord(record);
        return Reporter(progress, total).goesOn(seen);
    };
    const auto settle = [&](TableFile &table) -> Result<void> {
        const auto source = settleColumns(workspace, table, from.columns);
        if (!source) {
            return failed(source);
        }
        plan.columns = plannedColumns(table, *source);
        return {};
    };
    planner.begin(plan);
    auto file = readContactFile(from.path, visit, settle);
    if (!file) {
        return failed(file);
    }
    if (!from.format.isEmpty() && file->format != from.format) {
        return fail(ErrorCode::FormatUnknown, {from.path, file->format});
    }
    plan.format = file->format;
    plan.read = file->read;
    plan.rejected = std::move(file->rejected);
    return {};
}

/// Reads the files that have not failed. False when one fails after records of it went into the
/// lines: then all has to begin anew, without it.
Result<bool> readFiles(ImportPlans &plans, Planner &planner, const Workspace &workspace,
                       const std::vector<PeopleFile> &files, const Progress &progress)
{
    bool isWhole = true;
    for (size_t index = 0; index < files.size(); ++index) {
        if (!plans[index]) {
            continue;
        }
        *plans[index] = ImportPlan{.path = files[index].path};
        const auto read = readInto(*plans[index], planner, workspace, files[index], progress);
        if (read) {
            continue;
        }
        if (read.error().code == ErrorCode::Cancelled) {
            return failed(read);
        }
        isWhole = planner.takeBack() && isWhole;
        plans[index] = failed(read);
    }
    return isWhole;
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

Result<ImportPlans> planImports(const Workspace &workspace, const std::vector<PeopleFile> &files,
                                OnMatch onMatch, const Progress &progress)
{
    ImportPlans plans(files.size());
    for (bool isRead = false; !isRead;) {
        Planner planner(workspace.people(), onMatch);
        const auto read = readFiles(plans, planner, workspace, files, progress);
        if (!read) {
            return failed(read);
        }
        isRead = *read;
        const auto matched = isRead ? matchAll(planner, workspace, progress) : Result<void>();
        if (!matched) {
            return failed(matched);
        }
        if (isRead) {
            planner.finish();
        }
    }
    return plans;
}

Result<ImportPlan> planImport(const Workspace &workspace, const QString &path, OnMatch onMatch,
                              const Progress &progress, const std::optional<ColumnMapping> &columns)
{
    auto plans = planImports(workspace, {{path, columns, {}}}, onMatch, progress);
    return plans ? std::move(plans->front()) : failed(plans);
}

} // namespace hallway
