#pragma once

#include <QStringList>

class QWidget;

namespace hallway {

/// What the user has typed into the fields of a form since they were filled; without those that
/// were emptied.
[[nodiscard]] QStringList typedIn(const QWidget &form);

} // namespace hallway
