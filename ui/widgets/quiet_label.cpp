#include "ui/widgets/quiet_label.h"

#include "ui/widgets/themed_label.h"

#include <QAccessible>

namespace hallway {

QuietLabel::QuietLabel(const Theme &theme, const QString &text, QWidget *parent, Token ink,
                       Size size)
    : QLabel(parent), m_theme(theme), m_ink(ink), m_size(size)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    alignWithWindow(*this);
    connect(&theme, &Theme::changed, this, &QuietLabel::takeTheme);
    takeTheme();
}

void QuietLabel::say(const QString &text, Token ink)
{
    const bool isNew = text != this->text();
    m_ink = ink;
    setText(text);
    takeTheme();
    if (m_folds) {
        setVisible(!text.isEmpty());
    }
    if (isNew && ink == Token::Overdue && isVisible()) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void QuietLabel::foldWhenEmpty()
{
    m_folds = true;
    setWordWrap(true);
    setVisible(!text().isEmpty());
}

void QuietLabel::takeTheme()
{
    const auto font = [this] {
        switch (m_size) {
        case Size::Meta:
            return m_theme.metaFont();
        case Size::Strong:
            return m_theme.strongFont();
        case Size::Name:
            return m_theme.nameFont();
        case Size::Title:
            return m_theme.pageTitleFont();
        case Size::Usual:
            break;
        }
        return QFont();
    };
    setFont(font());
    QPalette colors = m_theme.palette();
    colors.setColor(QPalette::WindowText, m_theme.color(m_ink));
    setPalette(colors);
}

} // namespace hallway
