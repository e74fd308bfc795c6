#pragma once

#include "core/followup/follow_up_table.h"
#include "core/journal/journal_table.h"
#include "core/people/contact.h"

#include <array>

namespace hallway {

/// How a mentor stands against the rhythm (domain.md, Mentors board).
enum class MentorPace {
    New,       ///< never spoken to
    OnRhythm,  ///< more than a week left
    Soon,      ///< a week or less left
    Due,       ///< past the rhythm
    GoneQuiet, ///< past the rhythm by half
    Resting,   ///< silent after the one nudge
    NoRhythm   ///< the user wants no rhythm here
};

/// Somebody on the board: an active mentor, or one who is proposed.
struct BoardPerson
{
    ContactId contact;
    QString name;
    Role role = Role::Unset;
    std::optional<int> pgyYear;
    QString title;
    QString field;
    QString institution;
    QString training;
    int exchanges = 0;
    double tie = 0.0; ///< stored sum, see tieOn()
};

/// One active mentorship.
struct MentorLine
{
    BoardPerson person;
    MentorKind kind = MentorKind::Clinical;
    MentorPace pace = MentorPace::New;
    std::optional<Interaction> last; ///< the newest exchange but notes, up to today
    int rhythmDays = 0;              ///< 0: none
    int daysLeft = 0;                ///< of the rhythm; negative: past it
    std::optional<FollowUp> due;     ///< the most urgent follow-up that is due or overdue
};

/// Why somebody fits a kind.
enum class FitReason { ClinicalField, SharedWork, Researcher, SeniorTrainee, Faculty };

/// A contact who could be asked to mentor in a kind that is thin.
struct MentorProposal
{
    BoardPerson person;
    MentorKind kind = MentorKind::Clinical;
    FitReason reason = FitReason::ClinicalField;
    bool isImg = false;         ///< came from a school abroad too
    bool isProspective = false; ///< the user thought of them for this kind before
};

/// Who mentors the student, and who might.
struct MentorBoard
{
    std::vector<MentorLine> mentors;       ///< by kind, strongest tie first
    std::vector<MentorProposal> proposals; ///< by kind, best first, for thin kinds only

    /// Active mentors of the kind.
    [[nodiscard]] int count(MentorKind kind) const;
    /// Different people among the mentors.
    [[nodiscard]] int people() const;
};

inline constexpr std::array everyMentorKind{MentorKind::Clinical, MentorKind::Research,
                                            MentorKind::Career};

/// Reads the board as of a day.
[[nodiscard]] Result<MentorBoard> readMentorBoard(Database &database, const Policy &policy,
                                                  QDate today);

} // namespace hallway
