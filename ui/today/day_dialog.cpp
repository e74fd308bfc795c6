#include "ui/today/day_dialog.h"

#include "ui/widgets/day_field.h"
#include "ui/widgets/form.h"

#include <QBoxLayout>
#include <QPushButton>

namespace hallway {

DayDialog::DayDialog(const Theme &theme, QDate day, QDate today, QWidget *parent)
    : QDialog(parent),
      m_day(new DayField(theme, today, QStringLiteral("snoozeDate"), tr("Come back on"), this)),
      m_ok(nullptr)
{
    setObjectName(QStringLiteral("dayDialog"));
    setWindowTitle(tr("Snooze"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_day->setPlaceholder(tr("next Friday, 3 Dec …"));
    m_day->setDay(day);
    auto *layout = smallDialogColumn(this);
    layout->addWidget(labelled(theme, tr("Come back &on"), m_day));
    m_ok = addClosingButtons(this, layout, QStringLiteral("snoozeOkButton"), tr("&Snooze"));
    connect(m_day, &DayField::changed, this,
            [this, today] { m_ok->setEnabled(m_day->day() > today); });
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT dayChosen(m_day->day()); });
    m_day->setFocus();
}

} // namespace hallway
