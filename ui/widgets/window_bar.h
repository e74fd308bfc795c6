#pragma once

#include "ui/shell/theme.h"

#include <QLabel>

class QPainter;

namespace hallway {

/// A span of days and today in it, all counted from the exchange it follows.
struct WindowDays
{
    int from = 0;
    int to = 0;
    int now = 0;
    int range = 14; ///< the day at the end of the bar
};

/// Says what the bar shows: "day 4 of 3 to 7".
QString windowDaysText(const WindowDays &days);

/// Draws the bar into the middle of `area` over its whole width: the track, the window in colour, a
/// tick for now. Mirrored with the painter's layout direction.
void paintWindowBar(QPainter &painter, const QRect &area, const WindowDays &days, Tone tone,
                    const Theme &theme);

/// The height that a bar needs, its tick included, in pixels.
int windowBarHeight(const Theme &theme);

/// Where today stands inside a window of days; screen readers say windowDaysText().
class WindowBar : public QLabel
{
    Q_OBJECT

public:
    /// Empty until setDays().
    explicit WindowBar(const Theme &theme, QWidget *parent = nullptr);

    /// Shows other days.
    void setDays(const WindowDays &days, Tone tone);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &theme_;
    WindowDays days_;
    Tone tone_ = Tone::Upcoming;
};

} // namespace hallway
