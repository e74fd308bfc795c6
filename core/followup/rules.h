#pragma once

#include "core/followup/plan.h"

#include <map>
#include <vector>

/// What the rules of domain.md share; only the planner's own files include it.
namespace hallway::rules {

/// One contact's history as the rules read it: in the order in which it happened, and without
/// notes, which no rule looks at.
class Timeline
{
public:
    /// Keeps references to both; they have to outlive it.
    Timeline(const ContactHistory &history, const Policy &policy);

    [[nodiscard]] const ContactHistory &history() const { return m_history; }
    [[nodiscard]] const Policy &policy() const { return m_policy; }
    /// Every interaction but notes: by day, by time where both have one, by id.
    [[nodiscard]] const std::vector<const Interaction *> &exchanges() const { return m_exchanges; }
    /// The user's decision about a follow-up; nullptr: none.
    [[nodiscard]] const Decision *decision(const FollowUpKey &key) const;

    /// A follow-up of this contact without an ending, which never lapses. A policy whose numbers
    /// cross gives a window of one day.
    [[nodiscard]] FollowUp followUp(const FollowUpKey &key, QDate causeOn, DayWindow window) const;
    /// The first day on which a follow-up that is due on that day has lapsed.
    [[nodiscard]] QDate lapseOf(QDate dueOn) const;
    /// Adds the follow-up with the user's decision; leaves it out when its cause was logged too
    /// late (domain.md, Quiet import).
    void add(std::vector<FollowUp> &followUps, const FollowUp &planned, QDate loggedOn) const;

private:
    const ContactHistory &m_history;
    const Policy &m_policy;
    std::vector<const Interaction *> m_exchanges;
    std::map<FollowUpKey, const Decision *> m_decisions;
};

/// The key of a follow-up that an interaction causes.
[[nodiscard]] FollowUpKey keyOf(FollowUpKind kind, const Interaction &cause);
/// The first outreach from one day to another; nullptr: none. An invalid last day is no limit.
[[nodiscard]] const Interaction *firstOutreach(const Timeline &timeline, QDate from,
                                               QDate to = QDate());
/// Minutes in UTC, for interactions that have a time.
[[nodiscard]] qint64 utcMinutes(const Interaction &interaction);

/// Rule T.
void planThankYous(const Timeline &timeline, std::vector<FollowUp> &followUps);
/// Rule N with its rest. Returns the day from which the contact rests; invalid: it does not.
[[nodiscard]] QDate planNudges(const Timeline &timeline, std::vector<FollowUp> &followUps);
/// Rule P.
void planPromises(const Timeline &timeline, std::vector<FollowUp> &followUps);
/// Rule L. Comes after N: a request that was itself a message with a nudge needs no second one.
void planLetters(const Timeline &timeline, std::vector<FollowUp> &followUps);
/// Rule E for somebody to meet: writing ahead. Nothing from the day on which the contact rests.
void planWritingAhead(const Timeline &timeline, QDate restingFrom,
                      std::vector<FollowUp> &followUps);
/// Rule E for the events themselves, in the history that belongs to no contact.
void planEvents(const Timeline &timeline, std::vector<FollowUp> &followUps);
/// Rule M. Nothing from the day on which the contact rests.
void planMilestones(const Timeline &timeline, QDate restingFrom, std::vector<FollowUp> &followUps);
/// Rule K. Comes last: it looks at the thank-yous and nudges that are planned.
void planKeepInTouch(const Timeline &timeline, const Standing &standing,
                     std::vector<FollowUp> &followUps);

/// The sum of domain.md, Tie strength, scaled to tieEpoch().
[[nodiscard]] double tieSum(const std::vector<const Interaction *> &exchanges);

} // namespace hallway::rules
