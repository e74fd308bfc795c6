#include "core/followup/follow_up_table.h"

#include <algorithm>
#include <map>

namespace hallway {

namespace {

constexpr int followUpColumns = 14;

/// The follow-up in a row that selects its columns first.
FollowUp followUpFrom(Row row)
{
    FollowUp followUp;
    followUp.id = row.id<FollowUpId>(0);
    followUp.contact = row.id<ContactId>(1);
    followUp.key.kind = followUpKindFromName(row.text(2)).value_or(FollowUpKind::KeepInTouch);
    followUp.key.cause = {causeTypeFromName(row.text(3)).value_or(CauseType::Interaction),
                          row.integer(4)};
    followUp.causeOn = row.date(5);
    followUp.window = {row.date(6), row.date(7)};
    followUp.lapsesOn = row.date(8);
    followUp.ending = endingFromName(row.text(9));
    followUp.endedOn = row.date(10);
    followUp.snoozedUntil = row.date(11);
    followUp.detail = int(row.integer(12));
    return followUp;
}

AgendaLine agendaLineFrom(Row row)
{
    AgendaLine line;
    line.followUp = followUpFrom(row);
    line.contactName = row.text(followUpColumns - 1);
    line.role = roleFromName(row.text(followUpColumns)).value_or(Role::Other);
    line.title = row.text(followUpColumns + 1);
    line.institution = row.text(followUpColumns + 2);
    line.tie = row.real(followUpColumns + 3);
    line.causeKind =
        interactionKindFromName(row.text(followUpColumns + 4)).value_or(InteractionKind::Email);
    line.causeSubject = row.text(followUpColumns + 5);
    line.causeOccasion = row.text(followUpColumns + 6);
    line.causeMention = row.text(followUpColumns + 7);
    return line;
}

#define HALLWAY_FOLLOW_UP_COLUMNS                                                                  \
    "f.id, f.contact_id, f.kind, f.cause_type, f.cause_id, f.cause_on, f.opens_on, f.due_on,"      \
    " f.lapses_on, f.ending, f.ended_on, f.snoozed_until, f.detail"

#define HALLWAY_AGENDA_SELECT                                                                      \
    "SELECT " HALLWAY_FOLLOW_UP_COLUMNS ", c.display_name, c.role, c.title, c.institution,"        \
    " coalesce(s.tie, 0), coalesce(i.kind, ''), coalesce(i.subject, p.text, ''),"                  \
    " coalesce(i.occasion, ''), coalesce(i.mention, '')"                                           \
    " FROM follow_up f JOIN contact c ON c.id = f.contact_id"                                      \
    " LEFT JOIN standing s ON s.contact_id = f.contact_id"                                         \
    " LEFT JOIN interaction i ON f.cause_type = 'interaction' AND i.id = f.cause_id"               \
    " LEFT JOIN promise p ON f.cause_type = 'promise' AND p.id = f.cause_id "

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
        if (a.tie != b.tie) {
            return a.tie > b.tie;
        }
        return std::make_pair(a.contactName, a.followUp.id) <
               std::make_pair(b.contactName, b.followUp.id);
    };
    std::sort(lines.begin(), lines.end(), before);
}

/// A row that is stored already keeps its id, so that nothing that points at it breaks.
bool isSameRow(FollowUp stored, FollowUp planned)
{
    planned.id = stored.id;
    return stored == planned;
}

QString endingText(const FollowUp &followUp)
{
    return followUp.ending ? endingName(*followUp.ending) : QString();
}

Decision decisionFrom(Row row)
{
    return {{followUpKindFromName(row.text(0)).value_or(FollowUpKind::KeepInTouch),
             {causeTypeFromName(row.text(1)).value_or(CauseType::Interaction), row.integer(2)}},
            decisionKindFromName(row.text(3)).value_or(DecisionKind::Done),
            row.date(4),
            row.date(5),
            row.text(6)};
}

Standing standingFrom(Row row)
{
    return {int(row.integer(0)), row.date(1), row.date(2), row.real(3), row.date(4)};
}

} // namespace

Result<ContactHistory> FollowUpTable::history(ContactId contact) const
{
    auto found = m_database.row(
        "SELECT state, rhythm_days, woken_on, EXISTS (SELECT 1 FROM mentorship m WHERE"
        " m.contact_id = c.id AND m.status = 'active') FROM contact c WHERE id = ?1",
        [contact](Row row) {
            ContactHistory history;
            history.contact = contact;
            history.state = contactStateFromName(row.text(0)).value_or(ContactState::Active);
            history.rhythmDays = row.optionalInteger(1);
            history.wokenOn = row.date(2);
            history.isActiveMentor = row.integer(3) != 0;
            return history;
        },
        contact);
    if (!found) {
        return failed(found);
    }
    if (!*found) {
        return fail(ErrorCode::NotFound, {QString::number(contact.value)});
    }
    if (const auto read = readEvents(**found); !read) {
        return failed(read);
    }
    return std::move(**found);
}

Result<void> FollowUpTable::readEvents(ContactHistory &history) const
{
    const auto interactions = m_database.each(
        "SELECT i.id, kind, direction, day, minute, utc_offset, reply_expected, thank_you,"
        " event_id, logged_on FROM participant p JOIN interaction i ON i.id = p.interaction_id"
        " WHERE p.contact_id = ?1",
        [&history](Row row) {
            Interaction interaction;
            interaction.id = row.id<InteractionId>(0);
            interaction.kind = interactionKindFromName(row.text(1)).value_or(InteractionKind::Note);
            interaction.direction = directionFromName(row.text(2)).value_or(Direction::Mutual);
            interaction.on = row.date(3);
            if (const auto minute = row.optionalInteger(4)) {
                interaction.at = LocalTime{*minute, row.optionalInteger(5).value_or(0)};
            }
            interaction.replyExpected = row.integer(6) != 0;
            interaction.thankYou = thankYouFromName(row.text(7)).value_or(ThankYou::Auto);
            interaction.event = row.id<EventId>(8);
            interaction.loggedOn = row.date(9);
            history.interactions.push_back(std::move(interaction));
        },
        history.contact);
    if (!interactions) {
        return interactions;
    }
    return readPromisesAndDecisions(history);
}

Result<void> FollowUpTable::readPromisesAndDecisions(ContactHistory &history) const
{
    const auto promises = m_database.each(
        "SELECT id, is_theirs, made_on, promised_for, kept_on, logged_on FROM promise"
        " WHERE contact_id = ?1",
        [&history](Row row) {
            history.promises.push_back({row.id<PromiseId>(0), history.contact, QString(),
                                        row.integer(1) != 0, row.date(2), row.date(3), row.date(4),
                                        row.date(5)});
        },
        history.contact);
    if (!promises) {
        return promises;
    }
    return m_database.each(
        "SELECT kind, cause_type, cause_id, what, decided_on, until_day, reason FROM decision"
        " WHERE contact_id = ?1",
        [&history](Row row) { history.decisions.push_back(decisionFrom(row)); }, history.contact);
}

Result<void> FollowUpTable::replace(ContactId contact, const Plan &plan)
{
    const auto stored = m_database.rows("SELECT " HALLWAY_FOLLOW_UP_COLUMNS " FROM follow_up f"
                                        " WHERE contact_id = ?1",
                                        followUpFrom, contact);
    if (!stored) {
        return failed(stored);
    }
    std::map<FollowUpKey, FollowUp> leftOver;
    for (const FollowUp &followUp : *stored) {
        leftOver.emplace(followUp.key, followUp);
    }
    for (const FollowUp &planned : plan.followUps) {
        const auto known = leftOver.find(planned.key);
        const bool isRight = known != leftOver.end() && isSameRow(known->second, planned);
        const auto written = isRight ? Result<void>{} : write(planned);
        if (!written) {
            return written;
        }
        if (known != leftOver.end()) {
            leftOver.erase(known);
        }
    }
    for (const auto &[key, followUp] : leftOver) {
        const auto removed = m_database.run("DELETE FROM follow_up WHERE id = ?1", followUp.id);
        if (!removed) {
            return failed(removed);
        }
    }
    return writeStanding(contact, plan.standing);
}

Result<void> FollowUpTable::write(const FollowUp &followUp)
{
    return m_database
        .run("INSERT INTO follow_up (contact_id, kind, cause_type, cause_id, cause_on, opens_on,"
             " due_on, lapses_on, ending, ended_on, snoozed_until, detail)"
             " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, nullif(?9, ''), ?10, ?11, ?12)"
             " ON CONFLICT (contact_id, kind, cause_type, cause_id) DO UPDATE SET"
             " cause_on = excluded.cause_on, opens_on = excluded.opens_on,"
             " due_on = excluded.due_on, lapses_on = excluded.lapses_on,"
             " ending = excluded.ending, ended_on = excluded.ended_on,"
             " snoozed_until = excluded.snoozed_until, detail = excluded.detail",
             followUp.contact, followUpKindName(followUp.key.kind),
             causeTypeName(followUp.key.cause.type), followUp.key.cause.id, followUp.causeOn,
             followUp.window.opensOn, followUp.window.dueOn, followUp.lapsesOn,
             endingText(followUp), followUp.endedOn, followUp.snoozedUntil, followUp.detail)
        .map([](int) {});
}

Result<void> FollowUpTable::writeStanding(ContactId contact, const Standing &standing)
{
    const auto stored = this->standing(contact);
    if (!stored) {
        return failed(stored);
    }
    if (stored->value_or(Standing()) == standing) {
        return {};
    }
    if (standing.exchanges == 0) {
        return m_database.run("DELETE FROM standing WHERE contact_id = ?1", contact).map([](int) {
        });
    }
    return m_database
        .run("INSERT INTO standing (contact_id, exchanges, first_on, last_on, tie, resting_from)"
             " VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (contact_id) DO UPDATE SET"
             " exchanges = excluded.exchanges, first_on = excluded.first_on,"
             " last_on = excluded.last_on, tie = excluded.tie,"
             " resting_from = excluded.resting_from",
             contact, standing.exchanges, standing.firstOn, standing.lastOn, standing.tie,
             standing.restingFrom)
        .map([](int) {});
}

Result<void> FollowUpTable::decide(ContactId contact, const Decision &decision)
{
    return m_database
        .run("INSERT INTO decision (contact_id, kind, cause_type, cause_id, what, decided_on,"
             " until_day, reason) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
             " ON CONFLICT (contact_id, kind, cause_type, cause_id) DO UPDATE SET"
             " what = excluded.what, decided_on = excluded.decided_on,"
             " until_day = excluded.until_day, reason = excluded.reason",
             contact, followUpKindName(decision.key.kind), causeTypeName(decision.key.cause.type),
             decision.key.cause.id, decisionKindName(decision.kind), decision.on, decision.until,
             decision.reason)
        .map([](int) {});
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
                           "WHERE f.contact_id = ?1 ORDER BY f.opens_on DESC, f.id DESC",
                           agendaLineFrom, contact);
}

/// Two reads, each along its own partial index. No lapsing window is longer than `longestWindow`
/// days from its opening to its lapse, so what lapsed long ago is never looked at.
Result<std::vector<AgendaLine>> FollowUpTable::agenda(const AgendaQuery &query) const
{
    auto lines = query.withEnded ? everything(query) : open(query);
    if (lines) {
        sortForToday(*lines, query.today);
    }
    return lines;
}

Result<std::vector<AgendaLine>> FollowUpTable::open(const AgendaQuery &query) const
{
    return m_database.rows(
        HALLWAY_AGENDA_SELECT
        "WHERE f.ending IS NULL AND f.lapses_on IS NULL AND f.opens_on <= ?2"
        " AND c.state = 'active' AND (f.snoozed_until IS NULL OR f.snoozed_until <= ?1)"
        " UNION ALL " HALLWAY_AGENDA_SELECT
        "WHERE f.ending IS NULL AND f.lapses_on IS NOT NULL AND f.opens_on BETWEEN ?3 AND ?2"
        " AND f.lapses_on > ?1 AND c.state = 'active'"
        " AND (f.snoozed_until IS NULL OR f.snoozed_until <= ?1)",
        agendaLineFrom, query.today, query.until, query.today.addDays(-longestWindow));
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
                           " ORDER BY c.sort_key",
                           agendaLineFrom, day);
}

Result<std::optional<Standing>> FollowUpTable::standing(ContactId contact) const
{
    return m_database.row("SELECT exchanges, first_on, last_on, tie, resting_from FROM standing"
                          " WHERE contact_id = ?1",
                          standingFrom, contact);
}

} // namespace hallway
