#pragma once

#include "core/people/contact.h"
#include "ui/shell/theme.h"

class QWidget;

namespace hallway {

/// The colour of a kind of mentor.
[[nodiscard]] Tone toneOf(MentorKind kind);

/// Fills a row with what a contact is: mentor kinds, state, tags.
void fillContactChips(QWidget &row, const Contact &contact, bool isResting, const Theme &theme);

} // namespace hallway
