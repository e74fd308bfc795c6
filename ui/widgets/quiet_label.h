#pragma once

#include "ui/shell/theme.h"

#include <QLabel>

namespace hallway {

/// Plain words in one of the theme's colours and sizes, broken over lines where there is no room.
class QuietLabel : public QLabel
{
    Q_OBJECT

public:
    /// How large the words are.
    enum class Size { Meta, Usual, Strong, Name, Title };

    /// Nothing in `text` is taken for markup.
    QuietLabel(const Theme &theme, const QString &text, QWidget *parent = nullptr,
               Token ink = Token::Soft, Size size = Size::Meta);

    /// Other words in another colour; screen readers are told when they are a warning.
    void say(const QString &text, Token ink);
    /// Takes room only while it says something, and as many lines as that needs.
    void foldWhenEmpty();

private:
    void takeTheme();

    const Theme &m_theme;
    Token m_ink;
    Size m_size;
    bool m_folds = false;
};

} // namespace hallway
