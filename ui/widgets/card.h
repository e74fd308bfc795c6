#pragma once

#include "ui/shell/theme.h"

#include <QFrame>

#include <optional>

namespace hallway {

/// A rounded ground for what belongs together. Give it a layout; its margins are set here.
class Card : public QFrame
{
    Q_OBJECT

public:
    /// What the line around a card says.
    enum class Outline {
        Line,
        Accent, ///< selected, or where the keys go
        Dashed, ///< a place for something that is not there yet
        None
    };

    /// A card on the surface with a thin line.
    explicit Card(const Theme &theme, QWidget *parent = nullptr);

    /// Another line around it.
    void setOutline(Outline outline);

    /// Fills it with the wash of a tone, without a line; nothing gives it back its surface.
    void setTone(std::optional<Tone> tone);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor ground() const;

    const Theme &theme_;
    Outline outline_ = Outline::Line;
    std::optional<Tone> tone_;
};

/// Draws a card's ground and line, for rows that delegates draw.
void paintCard(QPainter &painter, const QRect &area, const QColor &ground, Card::Outline outline,
               const Theme &theme);

} // namespace hallway
