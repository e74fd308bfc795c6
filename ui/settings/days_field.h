#pragma once

#include <QSpinBox>

namespace hallway {

/// A number of days. Any number can be typed, so that a wrong one can be explained; the wheel
/// scrolls the page instead of turning the number.
class DaysField : public QSpinBox
{
    Q_OBJECT

public:
    explicit DaysField(QWidget *parent = nullptr);

    /// Names it for screen readers, and the line inside that they come to.
    void setSpokenName(const QString &name);

protected:
    void wheelEvent(QWheelEvent *event) override;
};

} // namespace hallway
