#pragma once

#include <QDialog>

class QDateEdit;

namespace hallway {

/// Asks for a day to come back on.
class DayDialog : public QDialog
{
    Q_OBJECT

public:
    /// Opens with `day`; only days after `today` can be chosen. Deletes itself when closed.
    DayDialog(QDate day, QDate today, QWidget *parent = nullptr);

Q_SIGNALS:
    void dayChosen(QDate day);

private:
    QDateEdit *m_day;
};

} // namespace hallway
