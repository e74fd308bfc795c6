#pragma once

#include "ui/shell/theme.h"

#include <QIcon>
#include <QPixmap>

class QPainter;

namespace hallway {

/// The line icons of resources/icons, in the order of the table in icons.cpp.
enum class Icon {
    Today,
    People,
    Mentors,
    Events,
    Outreach,
    Work,
    Letters,
    Programs,
    Insights,
    Settings,
    Search,
    Plus,
    Undo,
    Redo,
    More,
    Mail,
    Phone,
    Video,
    Meeting,
    Met,
    Note,
    Webinar,
    Link,
    Import,
    Close,
    Clock,
    Check,
    ChevronDown,
    Copy,
    Milestones,
    Logo,
};

/// Makes the icons and the stylesheet known to Qt; Theme::apply() calls it.
void loadIconResources();

namespace Icons {

/// An icon that takes its colour from the theme whenever it is drawn: `ink`, the accent where it is
/// selected or on, faint where it is disabled.
QIcon icon(Icon icon, const Theme &theme, Token ink = Token::Soft);

/// A picture of `size` logical pixels in one colour.
QPixmap pixmap(Icon icon, const QColor &color, int size, qreal devicePixelRatio);

/// Draws an icon into the middle of a rectangle, as large as fits.
void paint(QPainter &painter, const QRect &area, Icon icon, const QColor &color);

/// Hallway's own icon, in its own colours.
QIcon application();

} // namespace Icons
} // namespace hallway
