#pragma once

#include "core/followup/plan.h"
#include "core/store/database.h"

namespace hallway {

/// One line of the agenda: a follow-up with what is needed to say why.
struct AgendaLine
{
    FollowUp followUp;
    QString contactName;
    Role role = Role::Unset;
    QString title;
    QString institution;
    double tie = 0.0; ///< stored sum
    // Of the cause; empty or unset where it has none.
    InteractionKind causeKind = InteractionKind::Email;
    QString causeSubject;  ///< subject of the interaction, or text of the promise
    QString causeOccasion; ///< "AATS 2026"
    QString causeMention;  ///< what to mention
};

/// Which follow-ups the agenda shows.
struct AgendaQuery
{
    QDate today;
    QDate until;            ///< upcoming ones that open up to this day
    bool withEnded = false; ///< also done, dismissed, cancelled and lapsed ones
};

/// Follow-ups, decisions and standings in the database. Writing functions run inside the
/// caller's transaction.
class FollowUpTable
{
public:
    explicit FollowUpTable(Database &database) : m_database(database) {}

    /// What the planner needs to know of a contact; NotFound when there is none.
    [[nodiscard]] Result<ContactHistory> history(ContactId contact) const;
    /// Makes the stored rows those of the plan; a follow-up keeps its id while its key stays.
    /// Rows that are right already are not written.
    [[nodiscard]] Result<void> replace(ContactId contact, const Plan &plan);
    [[nodiscard]] Result<void> decide(ContactId contact, const Decision &decision);

    /// NotFound when there is none.
    [[nodiscard]] Result<FollowUp> followUp(FollowUpId id) const;
    [[nodiscard]] Result<AgendaLine> line(FollowUpId id) const;
    /// All of one contact, newest window first.
    [[nodiscard]] Result<std::vector<AgendaLine>> linesOf(ContactId contact) const;
    /// In Today's order (domain.md, Order on Today).
    [[nodiscard]] Result<std::vector<AgendaLine>> agenda(const AgendaQuery &query) const;
    /// Follow-ups that ended on that day by the user's hand or an interaction.
    [[nodiscard]] Result<std::vector<AgendaLine>> endedOn(QDate day) const;
    /// Nothing for a contact without any exchange.
    [[nodiscard]] Result<std::optional<Standing>> standing(ContactId contact) const;

private:
    /// Days from the opening to the lapse that no lapsing kind exceeds under any policy.
    static constexpr int longestWindow = 400;

    [[nodiscard]] Result<void> readEvents(ContactHistory &history) const;
    [[nodiscard]] Result<void> readPromisesAndDecisions(ContactHistory &history) const;
    [[nodiscard]] Result<void> write(const FollowUp &followUp);
    [[nodiscard]] Result<void> writeStanding(ContactId contact, const Standing &standing);
    [[nodiscard]] Result<std::vector<AgendaLine>> open(const AgendaQuery &query) const;
    [[nodiscard]] Result<std::vector<AgendaLine>> everything(const AgendaQuery &query) const;

    Database &m_database;
};

} // namespace hallway
