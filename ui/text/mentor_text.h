#pragma once

#include "core/insight/mentor_board.h"
#include "core/profile.h"
#include "ui/text/mail_text.h"

namespace hallway {

/// "Clinical": the head of a column.
[[nodiscard]] QString mentorKindText(MentorKind kind);
/// What a mentor of the kind is for, in a sentence or two.
[[nodiscard]] QString mentorKindSentence(MentorKind kind);
/// Whether all kinds are there: "Your board covers all three kinds."
[[nodiscard]] QString coverageText(const MentorBoard &board);
/// What would make the board safer: "Clinical rests on one person …"; empty when nothing.
[[nodiscard]] QString thinText(const MentorBoard &board);
/// "on rhythm", "nudge due", "gone quiet" …
[[nodiscard]] QString paceText(const MentorLine &line, QDate today);
/// "met 16 days ago", "you wrote yesterday"; "not spoken yet" for a new one.
[[nodiscard]] QString lastExchangeText(const MentorLine &line, QDate today);
/// "next in 25 days", "48 days past its rhythm"; empty without a rhythm.
[[nodiscard]] QString rhythmLeftText(const MentorLine &line);
/// Why somebody fits: "Field: cardiac; 3 exchanges so far.".
[[nodiscard]] QString proposalText(const MentorProposal &proposal);

/// Asks somebody for a talk of 15 to 20 minutes; what is not known stands as [[ … ]].
[[nodiscard]] MailText askText(const MentorProposal &proposal, const PersonName &name,
                               const Profile &profile);

} // namespace hallway
