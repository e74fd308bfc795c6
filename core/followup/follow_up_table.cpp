#include "core/followup/follow_up_rows.h"

#include <map>

namespace hallway {

namespace {

constexpr auto policySetting = "policy";

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

Standing standingFrom(Row row)
{
    return {.exchanges = int(row.integer(0)),
            .firstOn = row.date(1),
            .lastOn = row.date(2),
            .tie = row.real(3),
            .restingFrom = row.date(4),
            .works = int(row.integer(5))};
}

} // namespace

FollowUp rows::followUpFrom(Row row)
{
    FollowUp followUp;
    followUp.id = row.id<FollowUpId>(0);
    followUp.contact = row.id<ContactId>(1);
    followUp.key.kind = followUpKindFromName(row.text(2)).value_or(FollowUpKind::KeepInTouch);
    followUp.key.cause = {causeTypeFromName(row.text(3)).value_or(CauseType::Interaction),
                          row.integer(4), row.integer(5)};
    followUp.causeOn = row.date(6);
    followUp.window = {row.date(7), row.date(8)};
    followUp.lapsesOn = row.date(9);
    followUp.ending = endingFromName(row.text(10));
    followUp.endedOn = row.date(11);
    followUp.snoozedUntil = row.date(12);
    followUp.detail = int(row.integer(13));
    return followUp;
}

Decision rows::decisionFrom(Row row)
{
    return {{followUpKindFromName(row.text(0)).value_or(FollowUpKind::KeepInTouch),
             {causeTypeFromName(row.text(1)).value_or(CauseType::Interaction), row.integer(2),
              row.integer(3)}},
            decisionKindFromName(row.text(4)).value_or(DecisionKind::Done),
            row.date(5),
            row.date(6),
            row.text(7)};
}

Result<std::vector<FollowUp>> FollowUpTable::stored(ContactId contact) const
{
    return m_database.rows("SELECT " HALLWAY_FOLLOW_UP_COLUMNS
                           " FROM follow_up f WHERE contact_id IS ?1",
                           rows::followUpFrom, contact);
}

Result<PlanDifference> FollowUpTable::difference(ContactId contact, const Plan &plan) const
{
    const auto known = stored(contact);
    const auto standing = this->standing(contact);
    if (!known || !standing) {
        return known ? failed(standing) : failed(known);
    }
    std::map<FollowUpKey, FollowUp> leftOver;
    for (const FollowUp &followUp : *known) {
        leftOver.emplace(followUp.key, followUp);
    }
    PlanDifference difference;
    for (const FollowUp &planned : plan.followUps) {
        const auto found = leftOver.find(planned.key);
        difference.missing += found == leftOver.end() ? 1 : 0;
        if (found != leftOver.end()) {
            difference.different += isSameRow(found->second, planned) ? 0 : 1;
            leftOver.erase(found);
        }
    }
    difference.surplus = int(leftOver.size());
    difference.isStandingWrong = standing->value_or(Standing()) != plan.standing;
    return difference;
}

Result<void> FollowUpTable::replace(ContactId contact, const Plan &plan)
{
    const auto known = stored(contact);
    if (!known) {
        return failed(known);
    }
    std::map<FollowUpKey, FollowUp> leftOver;
    for (const FollowUp &followUp : *known) {
        leftOver.emplace(followUp.key, followUp);
    }
    for (const FollowUp &planned : plan.followUps) {
        const auto found = leftOver.find(planned.key);
        const bool isKnown = found != leftOver.end();
        const bool isRight = isKnown && isSameRow(found->second, planned);
        const auto written =
            isRight ? Result<void>{} : write(planned, isKnown ? found->second.id : FollowUpId());
        if (!written) {
            return written;
        }
        if (isKnown) {
            leftOver.erase(found);
        }
    }
    for (const auto &[key, followUp] : leftOver) {
        const auto removed = m_database.run("DELETE FROM follow_up WHERE id = ?1", followUp.id);
        if (!removed) {
            return failed(removed);
        }
    }
    return contact.isValid() ? writeStanding(contact, plan.standing) : Result<void>{};
}

/// Without an id the row is a new one.
Result<void> FollowUpTable::write(const FollowUp &followUp, FollowUpId id)
{
    return m_database
        .run("INSERT INTO follow_up (id, contact_id, kind, cause_type, cause_id, cause_part,"
             " cause_on, opens_on, due_on, lapses_on, ending, ended_on, snoozed_until, detail)"
             " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, nullif(?11, ''), ?12, ?13, ?14)"
             " ON CONFLICT (id) DO UPDATE SET"
             " cause_on = excluded.cause_on, opens_on = excluded.opens_on,"
             " due_on = excluded.due_on, lapses_on = excluded.lapses_on,"
             " ending = excluded.ending, ended_on = excluded.ended_on,"
             " snoozed_until = excluded.snoozed_until, detail = excluded.detail",
             id, followUp.contact, followUpKindName(followUp.key.kind),
             causeTypeName(followUp.key.cause.type), followUp.key.cause.id, followUp.key.cause.part,
             followUp.causeOn, followUp.window.opensOn, followUp.window.dueOn, followUp.lapsesOn,
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
    if (standing == Standing()) {
        return m_database.run("DELETE FROM standing WHERE contact_id = ?1", contact).map([](int) {
        });
    }
    return m_database
        .run("INSERT INTO standing (contact_id, exchanges, first_on, last_on, tie, works,"
             " resting_from) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
             " ON CONFLICT (contact_id) DO UPDATE SET"
             " exchanges = excluded.exchanges, first_on = excluded.first_on,"
             " last_on = excluded.last_on, tie = excluded.tie, works = excluded.works,"
             " resting_from = excluded.resting_from",
             contact, standing.exchanges, standing.firstOn, standing.lastOn, standing.tie,
             standing.works, standing.restingFrom)
        .map([](int) {});
}

/// A contact may be none here, and SQLite holds no two NULLs for equal: so no ON CONFLICT.
Result<void> FollowUpTable::decide(ContactId contact, const Decision &decision)
{
    const FollowUpKey &key = decision.key;
    const bool isPutOff = decision.kind == DecisionKind::Snoozed;
    const auto updated = m_database.run(
        "UPDATE decision SET what = ?6, decided_on = ?7, until_day = ?8, reason = ?9,"
        " put_off = put_off + ?10 WHERE contact_id IS ?1 AND kind = ?2 AND cause_type = ?3"
        " AND cause_id = ?4 AND cause_part = ?5",
        contact, followUpKindName(key.kind), causeTypeName(key.cause.type), key.cause.id,
        key.cause.part, decisionKindName(decision.kind), decision.on, decision.until,
        decision.reason, isPutOff);
    if (!updated || *updated > 0) {
        return updated.map([](int) {});
    }
    return m_database
        .run("INSERT INTO decision (contact_id, kind, cause_type, cause_id, cause_part, what,"
             " decided_on, until_day, reason, put_off)"
             " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
             contact, followUpKindName(key.kind), causeTypeName(key.cause.type), key.cause.id,
             key.cause.part, decisionKindName(decision.kind), decision.on, decision.until,
             decision.reason, isPutOff)
        .map([](int) {});
}

Result<bool> FollowUpTable::withdrawDecision(ContactId contact, const FollowUpKey &key)
{
    return m_database
        .run("DELETE FROM decision WHERE contact_id IS ?1 AND kind = ?2 AND cause_type = ?3"
             " AND cause_id = ?4 AND cause_part = ?5",
             contact, followUpKindName(key.kind), causeTypeName(key.cause.type), key.cause.id,
             key.cause.part)
        .map([](int removed) { return removed > 0; });
}

Result<std::optional<Standing>> FollowUpTable::standing(ContactId contact) const
{
    return m_database.row("SELECT exchanges, first_on, last_on, tie, resting_from, works"
                          " FROM standing WHERE contact_id = ?1",
                          standingFrom, contact);
}

Result<Policy> FollowUpTable::policy() const
{
    const auto stored = m_database.row(
        "SELECT value FROM setting WHERE name = ?1", [](Row row) { return row.text(0); },
        QString::fromLatin1(policySetting));
    return stored.map(
        [](const std::optional<QString> &text) { return text ? policyFromText(*text) : Policy(); });
}

Result<void> FollowUpTable::setPolicy(const Policy &policy)
{
    return m_database
        .run("INSERT INTO setting (name, value) VALUES (?1, ?2)"
             " ON CONFLICT (name) DO UPDATE SET value = excluded.value"
             " WHERE value <> excluded.value",
             QString::fromLatin1(policySetting), policyText(policy))
        .map([](int) {});
}

} // namespace hallway
