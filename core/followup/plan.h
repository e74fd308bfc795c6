#pragma once

#include "core/followup/facts.h"
#include "core/followup/follow_up.h"
#include "core/followup/policy.h"
#include "core/journal/interaction.h"
#include "core/journal/promise.h"
#include "core/people/contact.h"

#include <vector>

namespace hallway {

/// Everything the rules look at for one contact. Interactions in any order; those of other
/// contacts are not in it. Without a contact it holds what belongs to nobody in particular: the
/// events and the deliverables that are owed to no one person.
struct ContactHistory
{
    ContactId contact;
    ContactState state = ContactState::Active;
    std::optional<int> rhythmDays; ///< nothing: unset; 0: never
    bool isActiveMentor = false;
    QDate mentorSince; ///< the earliest day of an active mentorship; invalid: not known
    QDate wokenOn;
    int activeWorks = 0; ///< shared works under way
    std::vector<Interaction> interactions;
    std::vector<Promise> promises;
    std::vector<Decision> decisions;
    std::vector<LetterFacts> letters;
    std::vector<TargetFacts> targets;
    std::vector<MilestoneFacts> milestones; ///< looked at for active mentors only
    std::vector<EventFacts> events;         ///< without a contact only
};

/// Where a contact stands after its history.
struct Standing
{
    int exchanges = 0; ///< interactions of any kind but notes
    QDate firstOn;
    QDate lastOn;
    double tie = 0.0;  ///< the decaying sum of domain.md, Tie strength, scaled to tieEpoch
    QDate restingFrom; ///< valid while the contact rests from that day on
    int works = 0;     ///< active shared works, which do not decay

    friend bool operator==(const Standing &, const Standing &) = default;
};

struct Plan
{
    std::vector<FollowUp> followUps; ///< ids are not set
    Standing standing;
};

/// The day to which stored tie sums are scaled.
[[nodiscard]] QDate tieEpoch();
/// The tie on a day: the stored sum, which halves every 180 days, and 3 for each active work.
[[nodiscard]] double tieOn(double storedTie, QDate day, int activeWorks = 0);

enum class TieStrength { New, Weak, Steady, Strong };
/// Strong from 8, steady from 3, weak above 0, new: no exchange and no shared work yet.
[[nodiscard]] TieStrength tieStrength(double tie, int exchanges);
[[nodiscard]] QString tieStrengthName(TieStrength strength);

/// The follow-ups that should exist for one contact (domain.md, Follow-up rules). Pure: no clock,
/// no database; the same history gives the same plan.
[[nodiscard]] Plan plan(const ContactHistory &history, const Policy &policy);

} // namespace hallway
