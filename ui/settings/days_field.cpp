#include "ui/settings/days_field.h"

#include <QLineEdit>
#include <QWheelEvent>

namespace hallway {

DaysField::DaysField(QWidget *parent) : QSpinBox(parent)
{
    constexpr int farAway = 99999;
    setRange(-farAway, farAway);
    setFocusPolicy(Qt::StrongFocus);
    setAlignment(Qt::AlignTrailing);
    setFixedWidth(fontMetrics().averageCharWidth() * 14);
}

void DaysField::setSpokenName(const QString &name)
{
    setAccessibleName(name);
    lineEdit()->setAccessibleName(name);
}

void DaysField::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace hallway
