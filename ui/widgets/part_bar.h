#pragma once

#include "ui/shell/theme.h"

#include <QWidget>

namespace hallway {

/// How much of something is over, as a thin bar; the words beside it say the same.
class PartBar : public QWidget
{
    Q_OBJECT

public:
    /// `part` is 0 for nothing, 1 for the whole and all beyond.
    PartBar(const Theme &theme, double part, QWidget *parent = nullptr);

    void setPart(double part);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    double m_part;
};

} // namespace hallway
