#pragma once

#include "ui/shell/theme.h"

#include <QLabel>

class QPainter;

namespace hallway {

/// The room that a chip with these words takes.
QSize chipSize(const QString &text, const Theme &theme);

/// Draws a chip at the place in `area` that `alignment` says, mirrored with the painter's layout
/// direction and shortened if there is no room; answers where it went.
QRect paintChip(QPainter &painter, const QRect &area, Qt::Alignment alignment, const QString &text,
                Tone tone, const Theme &theme);

/// A few words on a rounded ground. The words say what the tone means.
class Chip : public QLabel
{
    Q_OBJECT

public:
    /// A chip with its words.
    Chip(const Theme &theme, const QString &text, Tone tone, QWidget *parent = nullptr);

    /// Shows the same words in other colours.
    void setTone(Tone tone);

    /// The tone shown now.
    Tone tone() const { return tone_; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &theme_;
    Tone tone_;
};

} // namespace hallway
