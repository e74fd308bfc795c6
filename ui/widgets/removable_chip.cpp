#include "ui/widgets/removable_chip.h"

#include "ui/shell/icons.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <algorithm>

namespace hallway {

RemovableChip::RemovableChip(const Theme &theme, const QString &text, QWidget *parent)
    : QAbstractButton(parent), m_theme(theme)
{
    setText(text);
    setAccessibleName(tr("%1, remove").arg(text));
    setToolTip(tr("Remove %1").arg(text).toHtmlEscaped());
    setFocusPolicy(Qt::StrongFocus);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

int RemovableChip::crossSize() const
{
    return QFontMetrics(m_theme.metaFont()).ascent();
}

QSize RemovableChip::sizeHint() const
{
    const QFontMetrics metrics(m_theme.metaFont());
    const int width = std::min(metrics.horizontalAdvance(text()), 40 * metrics.averageCharWidth());
    return {width + crossSize() + Theme::spacing(8),
            std::max(metrics.height() + Theme::spacing(2), Theme::targetSize())};
}

QSize RemovableChip::minimumSizeHint() const
{
    return {Theme::spacing(16), sizeHint().height()};
}

void RemovableChip::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ToneColors colors = m_theme.tone(Tone::Accent);
    const QRectF area = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setBrush(colors.wash);
    painter.setPen(hasFocus() ? QPen(colors.ink, 2) : QPen(Qt::NoPen));
    painter.drawRoundedRect(area, area.height() / 2, area.height() / 2);
    const QFontMetrics metrics(m_theme.metaFont());
    const int gap = Theme::spacing(3);
    const QRect cross(width() - gap - crossSize(), 0, crossSize(), height());
    const QRect words(gap, 0, cross.left() - gap - Theme::spacing(1), height());
    painter.setFont(m_theme.metaFont());
    painter.setPen(colors.ink);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words),
                     Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                     metrics.elidedText(text(), Qt::ElideRight, words.width()));
    Icons::paint(painter, QStyle::visualRect(layoutDirection(), rect(), cross), Icon::Close,
                 underMouse() ? m_theme.color(Token::Overdue) : colors.ink);
}

void RemovableChip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

} // namespace hallway
