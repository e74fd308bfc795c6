#include "ui/widgets/part_bar.h"

#include <QPainter>
#include <QStyle>
#include <algorithm>

namespace hallway {

PartBar::PartBar(const Theme &theme, double part, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_part(std::clamp(part, 0.0, 1.0))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PartBar::setPart(double part)
{
    m_part = std::clamp(part, 0.0, 1.0);
    update();
}

QSize PartBar::sizeHint() const
{
    return {Theme::spacing(10), std::max(Theme::spacing(1), m_theme.iconSize() / 4)};
}

void PartBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double round = height() / 2.0;
    painter.setBrush(m_theme.color(Token::UpcomingWash));
    painter.drawRoundedRect(rect(), round, round);
    const QRect passed(0, 0, int(width() * m_part), height());
    painter.setBrush(m_theme.color(Token::Accent));
    painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), rect(), passed), round, round);
}

} // namespace hallway
