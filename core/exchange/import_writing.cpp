#include "core/exchange/import.h"
#include "core/exchange/import_reporter.h"
#include "core/store/late_indexes.h"

#include <QFileInfo>
#include <algorithm>
#include <future>

namespace hallway {

namespace {

/// From here on a step is not recorded row by row.
constexpr qint64 manyRecords = 1000;
/// So many contacts are unpacked while those before them are written.
constexpr size_t contactsAhead = 512;

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
        const auto updated = writeAll(ImportAction::Update, [&](const Contact &contact) {
            return PeopleTable(database).update(contact, m_now);
        });
        return updated ? forgetEdits(database) : updated;
    }

private:
    /// What the user gave up is not theirs any more: the next import updates it.
    Result<void> forgetEdits(Database &database) const
    {
        for (const ImportLine &line : m_plan.lines) {
            for (const FieldChange &change : line.changes) {
                if (!isApplied(line) || !change.isByHand || !change.isTaken) {
                    continue;
                }
                const auto forgotten =
                    HandEditTable(database).forget({line.match, change.field, change.listed});
                if (!forgotten) {
                    return forgotten;
                }
            }
        }
        return {};
    }

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

Result<void> rememberColumns(Database &database, const ImportPlan &plan)
{
    if (!plan.columns || plan.columns->source != ColumnSource::Chosen) {
        return {};
    }
    const ColumnMapping &mapping = plan.columns->mapping;
    return MailboxTable(database).setColumns(headerSignature(mapping), storedTargets(mapping));
}

void noteKept(ImportReport &report, const ImportLine &line)
{
    for (const FieldChange &change : line.changes) {
        if (line.action == ImportAction::Update && !change.isTaken) {
            report.kept.push_back({line.line, line.match, change});
        }
    }
}

} // namespace

ImportReport expectedReport(const ImportPlan &plan)
{
    ImportReport report{.path = plan.path, .format = plan.format, .read = plan.read};
    report.folded = plan.folded;
    report.rejected = plan.rejected;
    report.warnings = plan.warnings;
    for (const ImportLine &line : plan.lines) {
        noteKept(report, line);
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

Result<ImportReport> applyImport(Workspace &workspace, const ImportPlan &plan,
                                 const Progress &progress)
{
    const ImportReport report = expectedReport(plan);
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
