#pragma once

#include <QCheckBox>

namespace hallway {

/// A box to tick beside words of its own: all of it can be hit, not the small square alone.
class TickBox : public QCheckBox
{
    Q_OBJECT

public:
    using QCheckBox::QCheckBox;

protected:
    bool hitButton(const QPoint &place) const override { return rect().contains(place); }
};

} // namespace hallway
