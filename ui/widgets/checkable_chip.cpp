#include "ui/widgets/checkable_chip.h"

#include "ui/widgets/chip.h"

#include <QPainter>

namespace hallway {
namespace {

constexpr int ringWidth = 2;

} // namespace

CheckableChip::CheckableChip(const Theme &theme, const QString &text, QWidget *parent)
    : QAbstractButton(parent), theme_(theme)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme_, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize CheckableChip::sizeHint() const
{
    return chipSize(text(), theme_).expandedTo(QSize(Theme::targetSize(), Theme::targetSize()));
}

QSize CheckableChip::minimumSizeHint() const
{
    return sizeHint();
}

void CheckableChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tone tone = isChecked() ? Tone::Accent : Tone::Neutral;
    if (!isEnabled()) {
        painter.setOpacity(0.5);
    }
    const QRect chip = paintChip(painter, rect(), Qt::AlignCenter, text(), tone, theme_);
    const qreal radius = chip.height() / 2.0;
    painter.setBrush(Qt::NoBrush);
    if (isChecked() || underMouse()) {
        // A line as well: that a chip is chosen must not rest on its colour.
        painter.setPen(QPen(theme_.tone(tone).ink, 1));
        painter.drawRoundedRect(QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme_.color(Token::Accent), ringWidth));
        painter.drawRoundedRect(QRectF(chip).adjusted(1, 1, -1, -1), radius - 1, radius - 1);
    }
}

} // namespace hallway
