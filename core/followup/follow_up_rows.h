#pragma once

#include "core/followup/follow_up_table.h"

/// How follow-ups stand in the rows of queries; only the table's own files include it.
namespace hallway::rows {

#define HALLWAY_FOLLOW_UP_COLUMNS                                                                  \
    "f.id, f.contact_id, f.kind, f.cause_type, f.cause_id, f.cause_part, f.cause_on, f.opens_on,"  \
    " f.due_on, f.lapses_on, f.ending, f.ended_on, f.snoozed_until, f.detail"

/// How many those are.
inline constexpr int followUpColumns = 14;

/// The follow-up in a row that selects HALLWAY_FOLLOW_UP_COLUMNS first.
[[nodiscard]] FollowUp followUpFrom(Row row);
/// The decision in a row that selects kind, cause_type, cause_id, cause_part, what, decided_on,
/// until_day and reason.
[[nodiscard]] Decision decisionFrom(Row row);

} // namespace hallway::rows
