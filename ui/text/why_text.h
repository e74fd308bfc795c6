#pragma once

#include "core/followup/follow_up_table.h"

#include <QString>

namespace hallway {

/// What caused a follow-up and by which rule it stands there, in whole sentences: "You met at ESTS
/// on Thu 19 Nov; a thank-you is due on days 3 to 7." The numbers are those of the policy in force.
[[nodiscard]] QString whyText(const AgendaLine &line, const Policy &policy, QDate today);

/// What became of a follow-up: "done on Mon 23 Nov", "dismissed on Mon 23 Nov: no longer matters",
/// "missed"; for open ones where the day stands, as stateText().
[[nodiscard]] QString outcomeText(const AgendaLine &line, QDate today);

/// "best on Tue 24 Nov", "best today"; empty for what has ended, is late, or asks for nothing.
[[nodiscard]] QString suggestionText(const FollowUp &followUp, QDate today);

/// "every 6 weeks" where it is whole weeks, else "every 45 days"; 0: "never".
[[nodiscard]] QString rhythmText(int days);

} // namespace hallway
