#pragma once

#include "ui/widgets/themed_label.h"

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
        makeSelectable(); // begins on the side of the window
        setTextInteractionFlags(Qt::TextBrowserInteraction);
        setText(markup);
    }

protected:
    bool focusNextPrevChild(bool next) override
    {
        const bool leaves = !next && hasSelectedText() && selectionStart() == 0;
        return leaves ? QFrame::focusNextPrevChild(next) : ThemedLabel::focusNextPrevChild(next);
    }
};

} // namespace hallway
