#include "ui/widgets/window_bar.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace hallway {
namespace {

constexpr int tickWidth = 2;

/// How far into the bar a day is, from 0 to 1.
qreal shareOf(int day, const WindowDays &days)
{
    return std::clamp(qreal(day) / std::max(1, days.range), 0.0, 1.0);
}

void mirror(QPainter &painter, const QRect &area)
{
    painter.translate(2 * area.x() + area.width(), 0);
    painter.scale(-1, 1);
}

} // namespace

QString windowDaysText(const WindowDays &days)
{
    return QCoreApplication::translate("WindowBar", "day %1 of %2 to %3")
        .arg(days.now)
        .arg(days.from)
        .arg(days.to);
}

int windowBarHeight(const Theme &theme)
{
    return std::max(10, QFontMetrics(theme.metaFont()).height() * 3 / 4);
}

void paintWindowBar(QPainter &painter, const QRect &area, const WindowDays &days, Tone tone,
                    const Theme &theme)
{
    const WindowBarColors colors = theme.windowBarColors(tone);
    const qreal height = windowBarHeight(theme) / 2.4;
    const qreal top = area.y() + (area.height() - height) / 2;
    const auto part = [&](qreal from, qreal to) {
        return QRectF(area.x() + from * area.width(), top, (to - from) * area.width(), height);
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (painter.layoutDirection() == Qt::RightToLeft) {
        mirror(painter, area);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.track);
    painter.drawRoundedRect(part(0, 1), height / 2, height / 2);
    painter.setBrush(colors.window);
    const QRectF window = part(shareOf(days.from, days), shareOf(days.to, days));
    painter.drawRoundedRect(window, height / 2, height / 2);
    const qreal now = area.x() + shareOf(days.now, days) * (area.width() - tickWidth);
    const qreal tickHeight = std::min<qreal>(area.height(), windowBarHeight(theme));
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(QRectF(qRound(now), top + (height - tickHeight) / 2, tickWidth, tickHeight),
                     colors.tick);
    painter.restore();
}

WindowBar::WindowBar(const Theme &theme, QWidget *parent) : QLabel(parent), theme_(theme)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme_, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void WindowBar::setDays(const WindowDays &days, Tone tone)
{
    days_ = days;
    tone_ = tone;
    setText(windowDaysText(days));
    setAccessibleName(text());
    setToolTip(text());
    update();
}

QSize WindowBar::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 18, windowBarHeight(theme_)};
}

QSize WindowBar::minimumSizeHint() const
{
    return {sizeHint().width() / 2, sizeHint().height()};
}

void WindowBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintWindowBar(painter, rect(), days_, tone_, theme_);
}

} // namespace hallway
