#pragma once

#include <QSize>
#include <QStringList>
#include <vector>

class QWidget;

namespace hallway::access {

/// In pixels; everything has to work here.
constexpr QSize smallestScreen(1024, 640);

/// In pixels, for everything that can be clicked (WCAG 2.2, 2.5.8).
constexpr int smallestTarget = 24;

/// "QPushButton saveButton", for the line about a fault.
[[nodiscard]] QString described(const QWidget &widget);

/// Everything below the window that can be seen, without what Qt makes its own widgets of.
[[nodiscard]] std::vector<QWidget *> visibleWidgets(const QWidget &window);

/// What takes the keys and has no name or no role for a screen reader; rows of lists as well.
[[nodiscard]] QStringList faultsOfNames(const QWidget &window);

/// What can be clicked and is smaller than the smallest target.
[[nodiscard]] QStringList faultsOfTargets(const QWidget &window);

/// Letters behind Alt that stand twice in the window, or twice in one of its menus.
[[nodiscard]] QStringList faultsOfMnemonics(const QWidget &window);

/// Walks around the window with Tab, and with Shift+Tab the other way: what is never reached, what
/// keeps the keys, and steps of Tab that go back.
[[nodiscard]] QStringList faultsOfTabOrder(const QWidget &window);

/// What has less room than its words need, reaches out of what it is in, or lies on its neighbour.
[[nodiscard]] QStringList faultsOfRoom(const QWidget &window);

/// Every word that is painted, with the contrast to the ground it stands on where that is too low.
[[nodiscard]] QStringList faultsOfContrast(const QWidget &window);

} // namespace hallway::access
