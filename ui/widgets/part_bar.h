#pragma once

#include "ui/shell/theme.h"

#include <QWidget>

namespace hallway {

/// How much of a rhythm has passed, as a thin bar; the words beside it say the same.
class RhythmBar : public QWidget
{
    Q_OBJECT

public:
    /// `part` is 0 for just spoken, 1 for the whole rhythm and all beyond.
    RhythmBar(const Theme &theme, double part, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    double m_part;
};

} // namespace hallway
