#pragma once

#include <QString>

class QWidget;

namespace hallway {

/// The page of the handbook that belongs to a place of the window: to the widget itself or to what
/// it lies in, dialogs being part of what they were opened from. Empty where none does.
[[nodiscard]] QString helpTopicFor(const QWidget *place);

} // namespace hallway
