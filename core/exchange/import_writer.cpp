#include "core/exchange/import_writer.h"

#include "core/base/made_ahead.h"

namespace hallway {

namespace {

/// So many contacts are unpacked while those before them are written.
constexpr size_t contactsAhead = 512;

void noteKept(ImportReport &report, const ImportLine &line)
{
    for (const FieldChange &change : line.changes) {
        if (line.action == ImportAction::Update && !change.isTaken) {
            report.kept.push_back({line.line, line.match, change});
        }
    }
}

} // namespace

ImportWriter::ImportWriter(const ImportPlan &plan, WriteSteps &steps)
    : m_plan(plan), m_steps(steps), m_created(plan.lines.size()),
      m_now(SystemClock().nowMilliseconds())
{
}

/// The next ticked contacts with this action, from the line at `next` on, which moves on.
void ImportWriter::unpackNext(ImportAction action, size_t &next,
                              std::vector<Unpacked> &contacts) const
{
    contacts.clear();
    for (; next < m_plan.lines.size() && contacts.size() < contactsAhead; ++next) {
        const ImportLine &line = m_plan.lines[next];
        if (line.action == action && line.isTicked) {
            contacts.push_back({next, line.contact()});
        }
    }
}

template <class Write>
Result<void> ImportWriter::writeAll(ImportAction action, Write write)
{
    size_t next = 0;
    MadeAhead<Unpacked> contacts(
        [&](std::vector<Unpacked> &batch) { unpackNext(action, next, batch); });
    while (const Unpacked *unpacked = contacts.next()) {
        if (const auto written = write(*unpacked); !written) {
            return written;
        }
        if (!m_steps.goesOn()) {
            return fail(ErrorCode::Cancelled);
        }
    }
    return {};
}

Result<void> ImportWriter::create(Database &database)
{
    return writeAll(ImportAction::Create, [&](const Unpacked &unpacked) {
        return PeopleTable(database).insert(unpacked.contact, m_now).map([&](ContactId id) {
            m_created[unpacked.line] = id;
        });
    });
}

Result<void> ImportWriter::update(Database &database)
{
    auto done = writeAll(ImportAction::Update, [&](const Unpacked &unpacked) {
        return PeopleTable(database).update(unpacked.contact, m_now);
    });
    if (done) {
        done = forgetEdits(database);
    }
    return done ? rememberColumns(database) : done;
}

/// What the user gave up is not theirs any more: the next import updates it.
Result<void> ImportWriter::forgetEdits(Database &database) const
{
    for (const ImportLine &line : m_plan.lines) {
        for (const FieldChange &change : line.changes) {
            if (!line.isApplied() || !change.isByHand || !change.isTaken) {
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

Result<void> ImportWriter::rememberColumns(Database &database) const
{
    if (!m_plan.columns || m_plan.columns->source != ColumnSource::Chosen) {
        return {};
    }
    const ColumnMapping &mapping = m_plan.columns->mapping;
    return MailboxTable(database).setColumns(headerSignature(mapping), storedTargets(mapping));
}

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
        } else if (!line.isApplied()) {
            ++report.skipped;
        } else if (line.action == ImportAction::Create) {
            ++report.created;
        } else {
            ++report.updated;
        }
    }
    return report;
}

} // namespace hallway
