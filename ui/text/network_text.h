#pragma once

#include "core/events/event.h"
#include "core/followup/follow_up_table.h"
#include "core/letters/letter.h"
#include "core/work/milestone.h"
#include "core/work/work.h"

namespace hallway {

/// Why, in half a sentence, for a letter, an event or a milestone: "ask for the letter (2027)".
[[nodiscard]] QString networkReason(const AgendaLine &line, QDate today);
/// The same as a whole sentence.
[[nodiscard]] QString networkSentence(const AgendaLine &line, QDate today);

[[nodiscard]] QString eventKindText(EventKind kind);
[[nodiscard]] QString attendanceText(Attendance attendance);
[[nodiscard]] QString deadlineKindText(DeadlineKind kind);
[[nodiscard]] QString letterStateText(LetterState state);
[[nodiscard]] QString workKindText(WorkKind kind);
[[nodiscard]] QString workStateText(WorkState state);
[[nodiscard]] QString milestoneKindText(MilestoneKind kind);

} // namespace hallway
