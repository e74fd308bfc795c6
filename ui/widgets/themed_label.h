#pragma once

#include "ui/shell/theme.h"

#include <QLabel>

namespace hallway {

/// Plain text in one of the window's looks, which follows the theme.
class ThemedLabel : public QLabel
{
    Q_OBJECT

public:
    enum class Look { Title, Name, Strong, Text, Soft, Meta };

    /// Empty at first.
    ThemedLabel(const Theme &theme, Look look, QWidget *parent = nullptr);

    /// Takes its colour from a tone instead of its look.
    void setTone(Tone tone);
    /// Lets people select and copy the text, by keyboard too.
    void makeSelectable();

private:
    void takeTheme();

    const Theme &m_theme;
    Look m_look;
    Tone m_tone = Tone::Neutral;
    bool m_hasTone = false;
};

/// Aligns the words as the window is written, not as they are: a Latin name in a window that reads
/// from right to left begins where everything else does.
void alignWithWindow(QLabel &label, Qt::Alignment alignment = Qt::AlignLeading | Qt::AlignVCenter);

/// Words in a look, broken over lines where there is no room.
[[nodiscard]] ThemedLabel *wrappedLabel(const Theme &theme, ThemedLabel::Look look,
                                        const QString &text, QWidget *parent);

} // namespace hallway
