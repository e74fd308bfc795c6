#include "ui/widgets/elided_label.h"

#include <QHelpEvent>
#include <QPainter>
#include <QTextDocument>
#include <QToolTip>

namespace hallway {

ElidedLabel::ElidedLabel(const QString &text, QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setLeast(int characters)
{
    m_least = characters;
    update();
}

bool ElidedLabel::isElided() const
{
    return fontMetrics().horizontalAdvance(text()) > contentsRect().width();
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 6, sizeHint().height()};
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !toolTip().isEmpty()) {
        return QLabel::event(event);
    }
    // A tool tip guesses at markup; a name that looks like some is shown as it is.
    const QString all = Qt::mightBeRichText(text()) ? Qt::convertFromPlainText(text()) : text();
    const auto *help = dynamic_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), isElided() ? all : QString(), this);
    return true;
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    const QRect area = contentsRect();
    if (isElided() && area.width() < m_least * fontMetrics().averageCharWidth()) {
        return;
    }
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(area, alignment() | Qt::TextSingleLine, // drawText itself mirrors
                     fontMetrics().elidedText(text(), Qt::ElideRight, area.width()));
}

} // namespace hallway
