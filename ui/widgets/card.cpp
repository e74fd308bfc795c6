#include "ui/widgets/card.h"

#include <QPainter>

namespace hallway {
namespace {

QPen outlinePen(Card::Outline outline, const Theme &theme)
{
    switch (outline) {
    case Card::Outline::Line:
        return QPen(theme.color(Token::Line), 1);
    case Card::Outline::Accent:
        return QPen(theme.color(Token::Accent), 2);
    case Card::Outline::Dashed: {
        QPen pen(theme.color(Token::Line), 1);
        pen.setDashPattern({4, 3});
        return pen;
    }
    case Card::Outline::None:
        break;
    }
    return QPen(Qt::NoPen);
}

} // namespace

void paintCard(QPainter &painter, const QRect &area, const QColor &ground, Card::Outline outline,
               const Theme &theme)
{
    const QPen pen = outlinePen(outline, theme);
    const qreal inset = pen.style() == Qt::NoPen ? 0 : pen.widthF() / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen);
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(area).adjusted(inset, inset, -inset, -inset),
                            Theme::cardRadius(), Theme::cardRadius());
    painter.restore();
}

Card::Card(const Theme &theme, QWidget *parent) : QFrame(parent), theme_(theme)
{
    setFrameShape(QFrame::NoFrame);
    setContentsMargins(Theme::spacing(1), Theme::spacing(1), Theme::spacing(1), Theme::spacing(1));
    connect(&theme_, &Theme::changed, this, qOverload<>(&Card::update));
}

void Card::setOutline(Outline outline)
{
    outline_ = outline;
    update();
}

void Card::setTone(std::optional<Tone> tone)
{
    tone_ = tone;
    update();
}

QColor Card::ground() const
{
    if (tone_) {
        return theme_.tone(*tone_).wash;
    }
    return theme_.color(outline_ == Outline::Dashed ? Token::Window : Token::Surface);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool bare = tone_ && outline_ == Outline::Line;
    paintCard(painter, rect(), ground(), bare ? Outline::None : outline_, theme_);
}

} // namespace hallway
