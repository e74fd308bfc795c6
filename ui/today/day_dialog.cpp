#include "ui/today/day_dialog.h"

#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>

namespace hallway {

DayDialog::DayDialog(QDate day, QDate today, QWidget *parent)
    : QDialog(parent), m_day(new QDateEdit(day, this))
{
    setObjectName(QStringLiteral("dayDialog"));
    setWindowTitle(tr("Snooze"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_day->setObjectName(QStringLiteral("snoozeDateEdit"));
    m_day->setCalendarPopup(true);
    m_day->setMinimumDate(today.addDays(1));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    QPushButton *ok = buttons->button(QDialogButtonBox::Ok);
    ok->setText(tr("Snooze"));
    ok->setObjectName(QStringLiteral("snoozeOkButton"));
    ok->setProperty("primary", true);
    auto *form = new QFormLayout(this);
    form->addRow(tr("Come back &on"), m_day);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT dayChosen(m_day->date());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

} // namespace hallway
