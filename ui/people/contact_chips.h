#pragma once

#include "ui/people/person_details.h"
#include "ui/shell/theme.h"

class QWidget;

namespace hallway {

/// The colour of a kind of mentor.
[[nodiscard]] Tone toneOf(MentorKind kind);

/// Fills a row with what a contact is: mentor kinds, state, tags.
void fillContactChips(QWidget &row, const Contact &contact, bool isResting, const Theme &theme);

/// Adds how far the letters by this person are, each state once: "Letter agreed".
void addLetterChips(QWidget &row, const std::vector<LetterDetails> &letters, const Theme &theme);

} // namespace hallway
