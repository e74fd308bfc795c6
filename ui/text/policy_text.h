#pragma once

#include "core/workspace.h"

#include <QString>

namespace hallway {

/// "Thank-you", "Nudge and rest": the head of a rule's numbers.
[[nodiscard]] QString policyRuleText(PolicyRule rule);
/// What the rule is for, in a sentence.
[[nodiscard]] QString policyRuleSentence(PolicyRule rule);
/// What the number does, in a plain sentence.
[[nodiscard]] QString policyNumberText(const PolicyNumber &number);
/// Why a number cannot be used: "The window would end on day 7, before it opens on day 9."
[[nodiscard]] QString policyProblemText(const PolicyProblem &problem, const Policy &policy);
/// How much a change moves: "12 follow-ups of 9 people would change".
[[nodiscard]] QString policyEffectText(const PolicyEffect &effect);

/// What the rule would do on an example that begins today, a line for each of its windows. Planned
/// with the real rules; empty where the rule's own numbers make no sense.
[[nodiscard]] QStringList policyExample(PolicyRule rule, const Policy &policy, QDate today);

} // namespace hallway
