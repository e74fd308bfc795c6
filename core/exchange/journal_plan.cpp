#include "core/exchange/journal_plan.h"

#include "core/exchange/journal_spool.h"

#include <algorithm>
#include <limits>

namespace hallway {

namespace {

constexpr qint64 mostStandIns = 1'000'000; ///< for strangers
/// Stand-ins count down from here; no row gets so far.
constexpr qint64 firstStandIn = std::numeric_limits<qint64>::max() - 1;

} // namespace

ContactId standInFor(std::size_t newPerson)
{
    return ContactId{firstStandIn - qint64(newPerson)};
}

std::optional<std::size_t> newPersonOf(ContactId id)
{
    const bool isStandIn = id.value <= firstStandIn && firstStandIn - id.value < mostStandIns;
    return isStandIn ? std::optional(std::size_t(firstStandIn - id.value)) : std::nullopt;
}

ContactId standInForLine(std::size_t line)
{
    return ContactId{firstStandIn - mostStandIns - qint64(line)};
}

std::optional<std::size_t> lineOf(ContactId id)
{
    constexpr qint64 mostLines = 1'000'000'000;
    const qint64 first = firstStandIn - mostStandIns;
    const bool isStandIn = id.value <= first && first - id.value < mostLines;
    return isStandIn ? std::optional(std::size_t(first - id.value)) : std::nullopt;
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
        } else if (!line.isApplied()) {
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

} // namespace hallway
