#pragma once

#include "core/followup/plan.h"
#include "core/store/database.h"

namespace hallway {

/// One line of the agenda: a follow-up with what is needed to say why.
struct AgendaLine
{
    FollowUp followUp;
    QString contactName; ///< of the event or the shared work where it belongs to no contact
    Role role = Role::Unset;
    QString title;
    QString institution;
    double tie = 0.0; ///< stored sum
    int works = 0;    ///< active shared works
    // Of the cause; empty or unset where it has none.
    InteractionKind causeKind = InteractionKind::Email;
    QString causeSubject;  ///< subject, text of the promise, title of the deadline or milestone,
                           ///< target of the letter
    QString causeOccasion; ///< "AATS 2026"; the shared work; the letter's season
    QString causeMention;  ///< what to mention
    int timesPutOff = 0;   ///< how often it was snoozed
    // What the user decided about it by hand.
    std::optional<DecisionKind> decided;
    QString dismissReason;
};

/// The rhythm to offer, in days, for keeping in touch that was put off three times in a row: whole
/// weeks, half as slow again, and so slow that it opens after today. Nothing for any other
/// follow-up.
[[nodiscard]] std::optional<int> slowerRhythm(const AgendaLine &line, QDate today);

/// True when the user ended it by hand, so that it can be reopened.
[[nodiscard]] bool isEndedByHand(const AgendaLine &line);

/// The lines of one contact without the keeping in touch that a thank-you or nudge silences on
/// that day.
[[nodiscard]] std::vector<AgendaLine> livingOn(std::vector<AgendaLine> lines, QDate day);

/// What differs between the stored rows of a contact and a fresh plan.
struct PlanDifference
{
    int missing = 0;
    int surplus = 0;
    int different = 0;
    bool isStandingWrong = false;

    /// Follow-ups that replacing would change.
    [[nodiscard]] int followUps() const { return missing + surplus + different; }
    [[nodiscard]] bool isNone() const { return followUps() == 0 && !isStandingWrong; }
};

/// Which follow-ups the agenda shows.
struct AgendaQuery
{
    QDate today;
    QDate until;              ///< upcoming ones that open up to this day
    bool withEnded = false;   ///< also done, dismissed, cancelled and lapsed ones
    bool withSnoozed = false; ///< also open ones that are put off to a later day
};

/// Follow-ups, decisions and standings in the database. Writing functions run inside the
/// caller's transaction.
class FollowUpTable
{
public:
    explicit FollowUpTable(Database &database) : m_database(database) {}

    /// What the planner needs to know of a contact; NotFound when there is none. For an invalid
    /// id: what belongs to no contact.
    [[nodiscard]] Result<ContactHistory> history(ContactId contact) const;
    /// How the stored rows differ from the plan.
    [[nodiscard]] Result<PlanDifference> difference(ContactId contact, const Plan &plan) const;
    /// Makes the stored rows those of the plan; a follow-up keeps its id while its key stays.
    /// Rows that are right already are not written.
    [[nodiscard]] Result<void> replace(ContactId contact, const Plan &plan);
    [[nodiscard]] Result<void> decide(ContactId contact, const Decision &decision);
    /// Takes the user's decision back; false when there was none.
    [[nodiscard]] Result<bool> withdrawDecision(ContactId contact, const FollowUpKey &key);

    /// The policy in force.
    [[nodiscard]] Result<Policy> policy() const;
    [[nodiscard]] Result<void> setPolicy(const Policy &policy);

    /// NotFound when there is none.
    [[nodiscard]] Result<FollowUp> followUp(FollowUpId id) const;
    [[nodiscard]] Result<AgendaLine> line(FollowUpId id) const;
    /// All of one contact, newest window first.
    [[nodiscard]] Result<std::vector<AgendaLine>> linesOf(ContactId contact) const;
    /// In Today's order (domain.md, Order on Today).
    [[nodiscard]] Result<std::vector<AgendaLine>> agenda(const AgendaQuery &query) const;
    /// Follow-ups that ended on that day by the user's hand or an interaction.
    [[nodiscard]] Result<std::vector<AgendaLine>> endedOn(QDate day) const;
    /// Nothing for a contact without any exchange and shared work.
    [[nodiscard]] Result<std::optional<Standing>> standing(ContactId contact) const;

private:
    [[nodiscard]] Result<ContactHistory> ownHistory() const;
    [[nodiscard]] Result<void> readInteractions(ContactHistory &history) const;
    [[nodiscard]] Result<void> readPromisesAndDecisions(ContactHistory &history) const;
    [[nodiscard]] Result<void> readLetters(ContactHistory &history) const;
    [[nodiscard]] Result<void> readTargetsAndMilestones(ContactHistory &history) const;
    [[nodiscard]] Result<std::vector<FollowUp>> stored(ContactId contact) const;
    [[nodiscard]] Result<void> write(const FollowUp &followUp, FollowUpId id);
    [[nodiscard]] Result<void> writeStanding(ContactId contact, const Standing &standing);
    [[nodiscard]] Result<std::vector<AgendaLine>> open(const AgendaQuery &query) const;
    [[nodiscard]] Result<std::vector<AgendaLine>> everything(const AgendaQuery &query) const;

    Database &m_database;
};

} // namespace hallway
