#include "ui/widgets/search_field.h"

#include "ui/shell/icons.h"

#include <QAction>
#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

namespace hallway {

SearchField::SearchField(const Theme &theme, const QString &words, QWidget *parent)
    : QLineEdit(parent), theme_(theme)
{
    setPlaceholderText(words);
    setAccessibleName(words);
    auto *clear = addAction(Icons::icon(Icon::Close, theme), QLineEdit::TrailingPosition);
    clear->setText(tr("Clear"));
    clear->setVisible(false);
    connect(clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, clear,
            [clear](const QString &text) { clear->setVisible(!text.isEmpty()); });
    connect(&theme_, &Theme::changed, this, &SearchField::makeRoom);
    connect(this, &QLineEdit::textChanged, this, &SearchField::makeRoom);
}

void SearchField::setKeyHint(const QString &hint)
{
    hint_ = hint;
    makeRoom();
}

QSize SearchField::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 38, QLineEdit::sizeHint().height()};
}

int SearchField::badgeWidth() const
{
    const QFontMetrics metrics(theme_.chipFont());
    const int badge = metrics.horizontalAdvance(hint_) + metrics.height();
    const int words = fontMetrics().horizontalAdvance(placeholderText());
    const int around = 2 * fontMetrics().height();
    const bool shown = !hint_.isEmpty() && text().isEmpty() && words + badge + around <= width();
    return shown ? badge : 0;
}

void SearchField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    makeRoom();
}

void SearchField::makeRoom()
{
    const int room = badgeWidth();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    setTextMargins(mirrored ? room : 0, 0, mirrored ? 0 : room, 0);
    update();
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    const int width = badgeWidth();
    if (width == 0) {
        return;
    }
    QFont font = theme_.chipFont();
    font.setWeight(QFont::Normal);
    const int height = QFontMetrics(font).height() + 4;
    const int gap = (this->height() - height) / 2;
    const QRect badge = QStyle::visualRect(
        layoutDirection(), rect(), QRect(rect().right() - width - gap + 1, gap, width, height));
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme_.color(Token::Line));
    painter.drawRoundedRect(QRectF(badge).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setFont(font);
    painter.setPen(theme_.color(Token::Soft));
    painter.drawText(badge, Qt::AlignCenter, hint_);
}

} // namespace hallway
