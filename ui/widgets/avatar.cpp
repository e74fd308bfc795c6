#include "ui/widgets/avatar.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace hallway {

void paintAvatar(QPainter &painter, const QRect &area, const QString &initials, const QColor &color,
                 const Theme &theme)
{
    const int side = std::min(area.width(), area.height());
    QRect disc(0, 0, side, side);
    disc.moveCenter(area.center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(disc);
    QFont font = theme.strongFont();
    font.setPixelSize(std::max(1, side * 34 / 100));
    painter.setFont(font);
    painter.setPen(theme.avatarInk());
    painter.drawText(disc, Qt::AlignCenter, initials);
    painter.restore();
}

void paintPhoto(QPainter &painter, const QRect &area, const QImage &photo)
{
    const int side = std::min(area.width(), area.height());
    QRect disc(0, 0, side, side);
    disc.moveCenter(area.center());
    const int sourceSide = std::min(photo.width(), photo.height());
    QRect middle(0, 0, sourceSide, sourceSide);
    middle.moveCenter(photo.rect().center());
    QPainterPath path;
    path.addEllipse(disc);
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.setClipPath(path, Qt::IntersectClip);
    painter.drawImage(disc, photo, middle);
    painter.restore();
}

Avatar::Avatar(const Theme &theme, int diameter, QWidget *parent)
    : QLabel(parent), theme_(theme), diameter_(diameter)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme_, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Avatar::setPerson(const QString &name, const QString &initials, const QByteArray &photo)
{
    name_ = name;
    photo_ = photo.isEmpty() ? QImage() : QImage::fromData(photo);
    setText(initials);
    setAccessibleName(name);
    update();
}

QSize Avatar::sizeHint() const
{
    // 17 pixels is the height of a line at the usual 10 points.
    const int side = std::max(diameter_, diameter_ * fontMetrics().height() / 17);
    return {side, side};
}

QSize Avatar::minimumSizeHint() const
{
    return sizeHint();
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (!photo_.isNull()) {
        paintPhoto(painter, rect(), photo_);
        return;
    }
    paintAvatar(painter, rect(), text(), theme_.avatarColor(name_), theme_);
}

} // namespace hallway
