#include "core/followup/follow_up_rows.h"

#include <array>

namespace hallway {

namespace {

/// Where a letter's step is kept among the facts; nullptr for a word that is no step.
LoggedDay *stepOf(LetterFacts &letter, const QString &state)
{
    struct Step
    {
        const char *state;
        LoggedDay LetterFacts::*member;
    };
    static constexpr std::array steps{
        Step{"asked", &LetterFacts::asked},      Step{"agreed", &LetterFacts::agreed},
        Step{"packet_sent", &LetterFacts::sent}, Step{"in", &LetterFacts::in},
        Step{"thanked", &LetterFacts::thanked},  Step{"declined", &LetterFacts::closed},
        Step{"withdrawn", &LetterFacts::closed},
    };
    for (const Step &step : steps) {
        if (state == QLatin1String(step.state)) {
            return &(letter.*step.member);
        }
    }
    return nullptr;
}

Interaction plannedInteraction(Row row)
{
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
    return interaction;
}

ContactHistory historyFrom(Row row)
{
    ContactHistory history;
    history.contact = row.id<ContactId>(0);
    history.state = contactStateFromName(row.text(1)).value_or(ContactState::Active);
    history.rhythmDays = row.optionalInteger(2);
    history.wokenOn = row.date(3);
    history.isActiveMentor = row.integer(4) > 0;
    // Only when every mentorship has a day is the earliest of them known.
    history.mentorSince = row.integer(4) == row.integer(5) ? row.date(6) : QDate();
    history.activeWorks = int(row.integer(7));
    return history;
}

} // namespace

Result<ContactHistory> FollowUpTable::history(ContactId contact) const
{
    if (!contact.isValid()) {
        return ownHistory();
    }
    auto found = m_database.row(
        "SELECT c.id, c.state, c.rhythm_days, c.woken_on, count(m.id), count(m.since),"
        " min(m.since), (SELECT count(*) FROM work_participant p JOIN work w ON w.id = p.work_id"
        "   WHERE p.contact_id = ?1 AND w.state = 'active')"
        " FROM contact c LEFT JOIN mentorship m ON m.contact_id = c.id AND m.status = 'active'"
        " WHERE c.id = ?1 GROUP BY c.id",
        historyFrom, contact);
    if (!found) {
        return failed(found);
    }
    if (!*found) {
        return fail(ErrorCode::NotFound, {QString::number(contact.value)});
    }
    ContactHistory &history = **found;
    auto read = readInteractions(history);
    read = read ? readPromisesAndDecisions(history) : read;
    read = read ? readLetters(history) : read;
    read = read ? readTargetsAndMilestones(history) : read;
    return read ? Result<ContactHistory>(std::move(history)) : failed(read);
}

Result<void> FollowUpTable::readInteractions(ContactHistory &history) const
{
    return m_database.each(
        "SELECT i.id, kind, direction, day, minute, utc_offset, reply_expected, thank_you,"
        " event_id, logged_on FROM participant p JOIN interaction i ON i.id = p.interaction_id"
        " WHERE p.contact_id = ?1",
        [&history](Row row) { history.interactions.push_back(plannedInteraction(row)); },
        history.contact);
}

Result<void> FollowUpTable::readPromisesAndDecisions(ContactHistory &history) const
{
    const auto promises = m_database.each(
        "SELECT id, is_theirs, made_on, promised_for, kept_on, logged_on FROM promise"
        " WHERE contact_id IS ?1",
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
        "SELECT kind, cause_type, cause_id, cause_part, what, decided_on, until_day, reason"
        " FROM decision WHERE contact_id IS ?1",
        [&history](Row row) { history.decisions.push_back(rows::decisionFrom(row)); },
        history.contact);
}

Result<void> FollowUpTable::readLetters(ContactHistory &history) const
{
    return m_database.each(
        "SELECT l.id, l.logged_on, l.due_on, s.match_on, t.state, t.reached_on, t.logged_on"
        " FROM letter l LEFT JOIN season s ON s.id = l.season_id"
        " LEFT JOIN letter_step t ON t.letter_id = l.id WHERE l.contact_id = ?1 ORDER BY l.id",
        [&history](Row row) {
            const auto id = row.id<LetterId>(0);
            if (history.letters.empty() || history.letters.back().id != id) {
                history.letters.push_back({.id = id,
                                           .loggedOn = row.date(1),
                                           .dueOn = row.date(2),
                                           .matchOn = row.date(3)});
            }
            if (LoggedDay *step = stepOf(history.letters.back(), row.text(4))) {
                *step = {row.date(5), row.date(6)};
            }
        },
        history.contact);
}

Result<void> FollowUpTable::readTargetsAndMilestones(ContactHistory &history) const
{
    const auto targets = m_database.each(
        "SELECT e.id, e.starts_on, t.logged_on FROM event_target t JOIN event e ON e.id ="
        " t.event_id WHERE t.contact_id = ?1 AND e.attendance <> 'skipped' ORDER BY e.id",
        [&history](Row row) {
            history.targets.push_back({row.id<EventId>(0), row.date(1), row.date(2)});
        },
        history.contact);
    if (!targets || !history.isActiveMentor) {
        return targets;
    }
    return m_database.each(
        "SELECT id, happened_on, logged_on FROM milestone ORDER BY id", [&history](Row row) {
            history.milestones.push_back({row.id<MilestoneId>(0), row.date(1), row.date(2)});
        });
}

/// What belongs to no contact: the events, and the deliverables that are owed to no one person.
Result<ContactHistory> FollowUpTable::ownHistory() const
{
    ContactHistory history;
    if (const auto read = readPromisesAndDecisions(history); !read) {
        return failed(read);
    }
    const auto events = m_database.each(
        "SELECT e.id, e.ends_on, e.attendance IN ('going', 'attended'), e.logged_on,"
        " (SELECT min(i.logged_on) FROM interaction i WHERE i.event_id = e.id AND i.kind IN"
        "   ('call', 'video_call', 'meeting', 'encounter')),"
        " d.id, d.due_on, d.done_on, d.logged_on"
        " FROM event e LEFT JOIN event_deadline d ON d.event_id = e.id"
        " WHERE e.attendance <> 'skipped' ORDER BY e.id, d.id",
        [&history](Row row) {
            const auto id = row.id<EventId>(0);
            if (history.events.empty() || history.events.back().id != id) {
                history.events.push_back(
                    {id, row.date(1), row.integer(2) != 0, row.date(3), row.date(4), {}});
            }
            if (const auto deadline = row.id<DeadlineId>(5); deadline.isValid()) {
                history.events.back().deadlines.push_back(
                    {deadline, row.date(6), row.date(7), row.date(8)});
            }
        });
    return events ? Result<ContactHistory>(std::move(history)) : failed(events);
}

} // namespace hallway
