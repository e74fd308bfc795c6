#include "core/followup/follow_up_rows.h"

#include <algorithm>

namespace hallway {

namespace {

using rows::followUpColumns;
using rows::followUpFrom;

AgendaLine agendaLineFrom(Row row)
{
    AgendaLine line;
    line.followUp = followUpFrom(row);
    line.contactName = row.text(followUpColumns);
    line.role = roleFromName(row.text(followUpColumns + 1)).value_or(Role::Other);
    line.title = row.text(followUpColumns + 2);
    line.institution = row.text(followUpColumns + 3);
    line.tie = row.real(followUpColumns + 4);
    line.works = int(row.integer(followUpColumns + 5));
    line.causeKind =
        interactionKindFromName(row.text(followUpColumns + 6)).value_or(InteractionKind::Email);
    line.causeSubject = row.text(followUpColumns + 7);
    line.causeOccasion = row.text(followUpColumns + 8);
    line.causeMention = row.text(followUpColumns + 9);
    line.timesPutOff = int(row.integer(followUpColumns + 10));
    line.decided = decisionKindFromName(row.text(followUpColumns + 11));
    line.dismissReason = row.text(followUpColumns + 12);
    return line;
}

#define HALLWAY_AGENDA_SELECT                                                                      \
    "SELECT " HALLWAY_FOLLOW_UP_COLUMNS ", coalesce(c.display_name, e.name, w.title, ''),"         \
    " coalesce(c.role, ''), coalesce(c.title, ''), coalesce(c.institution, ''),"                   \
    " coalesce(s.tie, 0), coalesce(s.works, 0), coalesce(i.kind, ''),"                             \
    " coalesce(i.subject, p.text, m.title, nullif(d.title, ''), d.kind, l.target, ''),"            \
    " coalesce(nullif(i.occasion, ''), ie.name, e.name, w.title, n.name, ''),"                     \
    " coalesce(i.mention, ''), coalesce(k.put_off, 0), coalesce(k.what, ''),"                      \
    " coalesce(k.reason, '')"                                                                      \
    " FROM follow_up f LEFT JOIN contact c ON c.id = f.contact_id"                                 \
    " LEFT JOIN standing s ON s.contact_id = f.contact_id"                                         \
    " LEFT JOIN interaction i ON f.cause_type = 'interaction' AND i.id = f.cause_id"               \
    " LEFT JOIN event ie ON ie.id = i.event_id"                                                    \
    " LEFT JOIN promise p ON f.cause_type = 'promise' AND p.id = f.cause_id"                       \
    " LEFT JOIN work w ON w.id = p.work_id"                                                        \
    " LEFT JOIN letter l ON f.cause_type = 'letter' AND l.id = f.cause_id"                         \
    " LEFT JOIN season n ON n.id = l.season_id"                                                    \
    " LEFT JOIN event e ON f.cause_type = 'event' AND e.id = f.cause_id"                           \
    " LEFT JOIN event_deadline d ON f.cause_type = 'event' AND d.id = f.cause_part"                \
    " LEFT JOIN milestone m ON f.cause_type = 'milestone' AND m.id = f.cause_id"                   \
    " LEFT JOIN decision k ON k.contact_id = f.contact_id AND k.kind = f.kind"                     \
    "   AND k.cause_type = f.cause_type AND k.cause_id = f.cause_id"                               \
    "   AND k.cause_part = f.cause_part "

/// Overdue, due and upcoming lines come in this order, all others behind them.
int groupOf(FollowUpState state)
{
    switch (state) {
    case FollowUpState::Overdue:
        return 0;
    case FollowUpState::Due:
        return 1;
    case FollowUpState::Upcoming:
        return 2;
    default:
        return 3;
    }
}

/// domain.md, Order on Today: most days over first, fewest days left first, then tie, then name.
void sortForToday(std::vector<AgendaLine> &lines, QDate today)
{
    const auto before = [today](const AgendaLine &a, const AgendaLine &b) {
        const int groupA = groupOf(stateOn(a.followUp, today));
        const int groupB = groupOf(stateOn(b.followUp, today));
        if (groupA != groupB) {
            return groupA < groupB;
        }
        const bool byOpening = groupA == 2;
        const QDate dayA = byOpening ? a.followUp.window.opensOn : a.followUp.window.dueOn;
        const QDate dayB = byOpening ? b.followUp.window.opensOn : b.followUp.window.dueOn;
        if (dayA != dayB) {
            return dayA < dayB;
        }
        const double tieA = tieOn(a.tie, today, a.works);
        const double tieB = tieOn(b.tie, today, b.works);
        if (tieA != tieB) {
            return tieA > tieB;
        }
        return std::make_pair(a.contactName, a.followUp.id) <
               std::make_pair(b.contactName, b.followUp.id);
    };
    std::sort(lines.begin(), lines.end(), before);
}

} // namespace

std::optional<int> slowerRhythm(const AgendaLine &line, QDate today)
{
    constexpr int offeredAfter = 3;
    constexpr int daysPerWeek = 7;
    if (line.followUp.key.kind != FollowUpKind::KeepInTouch || line.timesPutOff < offeredAfter) {
        return std::nullopt;
    }
    const int slower = (line.followUp.detail * 3 / 2 + daysPerWeek - 1) / daysPerWeek;
    const int afterToday = int(line.followUp.causeOn.daysTo(today)) / daysPerWeek + 1;
    return std::max(slower, afterToday) * daysPerWeek;
}

bool isEndedByHand(const AgendaLine &line)
{
    const FollowUp &followUp = line.followUp;
    if (!followUp.ending || followUp.ending == Ending::Cancelled) {
        return false;
    }
    // Promises and deadlines have their own day of being done, and nothing else ends them so.
    const bool hasOwnDay =
        followUp.key.kind == FollowUpKind::Promise ||
        (followUp.key.kind == FollowUpKind::Event && followUp.key.cause.part > 0);
    return hasOwnDay || (line.decided && line.decided != DecisionKind::Snoozed);
}

std::vector<AgendaLine> livingOn(std::vector<AgendaLine> lines, QDate day)
{
    const auto isSilencing = [day](const AgendaLine &line) {
        const FollowUp &followUp = line.followUp;
        const bool canSilence =
            followUp.key.kind == FollowUpKind::ThankYou || followUp.key.kind == FollowUpKind::Nudge;
        return canSilence && !followUp.ending && followUp.lapsesOn > day;
    };
    if (std::any_of(lines.begin(), lines.end(), isSilencing)) {
        std::erase_if(lines, [](const AgendaLine &line) {
            return line.followUp.key.kind == FollowUpKind::KeepInTouch && !line.followUp.ending;
        });
    }
    return lines;
}

Result<FollowUp> FollowUpTable::followUp(FollowUpId id) const
{
    return line(id).map([](const AgendaLine &line) { return line.followUp; });
}

Result<AgendaLine> FollowUpTable::line(FollowUpId id) const
{
    const auto found = m_database.row(HALLWAY_AGENDA_SELECT "WHERE f.id = ?1", agendaLineFrom, id);
    if (!found) {
        return failed(found);
    }
    return *found ? Result<AgendaLine>(**found)
                  : fail(ErrorCode::NotFound, {QString::number(id.value)});
}

Result<std::vector<AgendaLine>> FollowUpTable::linesOf(ContactId contact) const
{
    return m_database.rows(HALLWAY_AGENDA_SELECT
                           "WHERE f.contact_id IS ?1 ORDER BY f.opens_on DESC, f.id DESC",
                           agendaLineFrom, contact);
}

Result<std::vector<AgendaLine>> FollowUpTable::agenda(const AgendaQuery &query) const
{
    auto lines = query.withEnded ? everything(query) : open(query);
    if (lines) {
        sortForToday(*lines, query.today);
    }
    return lines;
}

/// Two reads, each along its own partial index: what lapsed long ago is never looked at. Keeping in
/// touch is silent while a thank-you or nudge lives (domain.md, rule K); its row, planned without a
/// clock, opens after that.
Result<std::vector<AgendaLine>> FollowUpTable::open(const AgendaQuery &query) const
{
    return m_database.rows(
        HALLWAY_AGENDA_SELECT
        "WHERE f.ending IS NULL AND f.lapses_on IS NULL AND f.opens_on <= ?2"
        " AND (?3 OR f.snoozed_until IS NULL OR f.snoozed_until <= ?1)"
        " AND (f.kind <> 'keep_in_touch' OR NOT EXISTS (SELECT 1 FROM follow_up o"
        "   WHERE o.contact_id = f.contact_id AND o.kind IN ('thank_you', 'nudge')"
        "   AND o.ending IS NULL AND o.lapses_on > ?1))"
        " UNION ALL " HALLWAY_AGENDA_SELECT
        "WHERE f.ending IS NULL AND f.lapses_on IS NOT NULL AND f.lapses_on > ?1"
        " AND f.opens_on <= ?2 AND (?3 OR f.snoozed_until IS NULL OR f.snoozed_until <= ?1)",
        agendaLineFrom, query.today, query.until, query.withSnoozed);
}

Result<std::vector<AgendaLine>> FollowUpTable::everything(const AgendaQuery &query) const
{
    return m_database.rows(HALLWAY_AGENDA_SELECT "WHERE f.opens_on <= ?1", agendaLineFrom,
                           query.until);
}

Result<std::vector<AgendaLine>> FollowUpTable::endedOn(QDate day) const
{
    return m_database.rows(HALLWAY_AGENDA_SELECT
                           "WHERE f.ending IN ('done', 'dismissed') AND f.ended_on = ?1"
                           " ORDER BY c.sort_key, f.id",
                           agendaLineFrom, day);
}

} // namespace hallway
