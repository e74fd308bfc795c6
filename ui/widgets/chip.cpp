#include "ui/widgets/chip.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace hallway {
namespace {

int chipPadding(const QFontMetrics &metrics)
{
    return std::max(6, metrics.height() / 2);
}

} // namespace

QSize chipSize(const QString &text, const Theme &theme)
{
    const QFontMetrics metrics(theme.chipFont());
    const int height = metrics.height() + 3;
    const int width = metrics.horizontalAdvance(text) + 2 * chipPadding(metrics);
    return {std::max(width, height), height};
}

QRect paintChip(QPainter &painter, const QRect &area, Qt::Alignment alignment, const QString &text,
                Tone tone, const Theme &theme)
{
    const QSize size = chipSize(text, theme).boundedTo(area.size());
    const QRect chip = QStyle::alignedRect(painter.layoutDirection(), alignment, size, area);
    const ToneColors colors = theme.tone(tone);
    const QFontMetrics metrics(theme.chipFont());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.wash);
    painter.drawRoundedRect(chip, chip.height() / 2.0, chip.height() / 2.0);
    painter.setFont(theme.chipFont());
    painter.setPen(colors.ink);
    const int room = chip.width() - metrics.height() / 2;
    painter.drawText(chip, Qt::AlignCenter, metrics.elidedText(text, Qt::ElideRight, room));
    painter.restore();
    return chip;
}

Chip::Chip(const Theme &theme, const QString &text, Tone tone, QWidget *parent)
    : QLabel(parent), theme_(theme), tone_(tone)
{
    setTextFormat(Qt::PlainText);
    setText(text.simplified()); // one line
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&theme_, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Chip::setTone(Tone tone)
{
    tone_ = tone;
    update();
}

QSize Chip::sizeHint() const
{
    return chipSize(text(), theme_);
}

QSize Chip::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 4 * sizeHint().height()), sizeHint().height()};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip(painter, rect(), Qt::AlignLeading | Qt::AlignVCenter, text(), tone_, theme_);
}

} // namespace hallway
