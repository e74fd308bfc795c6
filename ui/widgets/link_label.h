#pragma once

#include "ui/widgets/themed_label.h"

#include <QTextDocument>
#include <QtMath>

namespace hallway {

/// Words with links, between which Tab goes. A QLabel keeps the keys for ever when Shift+Tab comes
/// to a link with which the words begin.
class LinkLabel : public ThemedLabel
{
public:
    explicit LinkLabel(const Theme &theme, QWidget *parent = nullptr)
        : ThemedLabel(theme, Look::Text, parent)
    {
    }

    /// Lets the links in `markup` be clicked and reached by Tab.
    void setLinks(const QString &markup)
    {
        setTextFormat(Qt::RichText);
        makeSelectable();
        setTextInteractionFlags(Qt::TextBrowserInteraction);
        setText(markup);
    }

    /// The width of the words in one line, where they may be broken too: they are broken only where
    /// there is less room.
    QSize sizeHint() const override
    {
        QTextDocument words;
        words.setDefaultFont(font());
        words.setDocumentMargin(0);
        textFormat() == Qt::RichText ? words.setHtml(text()) : words.setPlainText(text());
        const int width = qCeil(words.idealWidth()) + 1;
        return wordWrap() ? QSize(width, heightForWidth(width)) : ThemedLabel::sizeHint();
    }

protected:
    bool focusNextPrevChild(bool next) override
    {
        const bool leaves = !next && hasSelectedText() && selectionStart() == 0;
        return leaves ? QFrame::focusNextPrevChild(next) : ThemedLabel::focusNextPrevChild(next);
    }
};

} // namespace hallway
