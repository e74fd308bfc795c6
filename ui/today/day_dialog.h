#pragma once

#include "ui/shell/theme.h"

#include <QDate>
#include <QDialog>

class QPushButton;

namespace hallway {

class DayField;

/// Asks for a day to come back on.
class DayDialog : public QDialog
{
    Q_OBJECT

public:
    /// Opens with `day`; only days after `today` can be chosen. Deletes itself when closed.
    DayDialog(const Theme &theme, QDate day, QDate today, QWidget *parent = nullptr);

Q_SIGNALS:
    void dayChosen(QDate day);

private:
    DayField *m_day;
    QPushButton *m_ok;
};

} // namespace hallway
