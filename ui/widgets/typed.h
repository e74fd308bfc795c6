#pragma once

#include <QStringList>

class QWidget;

namespace hallway {

/// What the user has typed into the fields of a form since they were filled; without those that
/// were emptied.
[[nodiscard]] QStringList typedIn(const QWidget &form);

/// Warns once of each thing typed that leaving a form would drop.
class LeaveWarning
{
public:
    /// What is to be said before the form may be left; empty where it may.
    [[nodiscard]] QString words(const QWidget &form);

private:
    QStringList m_warnedOf;
};

} // namespace hallway
