#pragma once

#include "ui/shell/theme.h"

#include <QCheckBox>

namespace hallway {

/// A box to tick beside words of its own: all of it can be hit, not the small square alone.
class TickBox : public QCheckBox
{
    Q_OBJECT

public:
    using QCheckBox::QCheckBox;

    QSize sizeHint() const override
    {
        return QCheckBox::sizeHint().expandedTo(QSize(Theme::targetSize(), Theme::targetSize()));
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool hitButton(const QPoint &place) const override { return rect().contains(place); }
};

} // namespace hallway
