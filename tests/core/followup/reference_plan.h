#pragma once

#include "core/followup/plan.h"

namespace hallway {

/// The follow-ups of domain.md's rules in the plainest way: every rule looks at everything anew,
/// nothing is shared with the planner but the values. Sorted by key.
[[nodiscard]] std::vector<FollowUp> referencePlan(const ContactHistory &history,
                                                  const Policy &policy);

/// Sorted by key, as the reference is.
[[nodiscard]] std::vector<FollowUp> sortedByKey(std::vector<FollowUp> followUps);

} // namespace hallway
