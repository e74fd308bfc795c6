#include "ui/widgets/themed_label.h"

#include <QStyle>

namespace hallway {
namespace {

QFont fontOfLook(const Theme &theme, ThemedLabel::Look look)
{
    switch (look) {
    case ThemedLabel::Look::Title:
        return theme.pageTitleFont();
    case ThemedLabel::Look::Name:
        return theme.nameFont();
    case ThemedLabel::Look::Strong:
        return theme.strongFont();
    case ThemedLabel::Look::Meta:
        return theme.metaFont();
    case ThemedLabel::Look::Text:
    case ThemedLabel::Look::Soft:
        break;
    }
    return {};
}

} // namespace

ThemedLabel::ThemedLabel(const Theme &theme, Look look, QWidget *parent)
    : QLabel(parent), m_theme(theme), m_look(look)
{
    setTextFormat(Qt::PlainText);
    setForegroundRole(QPalette::WindowText); // on a button it would be the button's
    alignWithWindow(*this);
    connect(&m_theme, &Theme::changed, this, &ThemedLabel::takeTheme);
    takeTheme();
}

void ThemedLabel::setTone(Tone tone)
{
    m_tone = tone;
    m_hasTone = true;
    takeTheme();
}

void ThemedLabel::makeSelectable()
{
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFocusPolicy(Qt::ClickFocus);
}

void ThemedLabel::takeTheme()
{
    setFont(fontOfLook(m_theme, m_look));
    const bool isSoft = m_look == Look::Soft || m_look == Look::Meta;
    QPalette colors = m_theme.palette();
    colors.setColor(QPalette::WindowText, m_hasTone
                                              ? m_theme.tone(m_tone).ink
                                              : m_theme.color(isSoft ? Token::Soft : Token::Text));
    setPalette(colors);
}

void alignWithWindow(QLabel &label, Qt::Alignment alignment)
{
    label.setAlignment(QStyle::visualAlignment(label.layoutDirection(), alignment));
}

ThemedLabel *wrappedLabel(const Theme &theme, ThemedLabel::Look look, const QString &text,
                          QWidget *parent)
{
    auto *label = new ThemedLabel(theme, look, parent);
    label->setText(text);
    label->setWordWrap(true);
    label->setMinimumWidth(1); // a word without end does not push away what is beside it
    return label;
}

} // namespace hallway
