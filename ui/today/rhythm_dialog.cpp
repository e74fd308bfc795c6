#include "ui/today/rhythm_dialog.h"

#include "ui/widgets/form.h"

#include <QBoxLayout>
#include <QSpinBox>

namespace hallway {

RhythmDialog::RhythmDialog(const Theme &theme, int days, QWidget *parent) : QDialog(parent)
{
    constexpr int daysPerWeek = 7;
    constexpr int mostWeeks = 260;
    setObjectName(QStringLiteral("rhythmDialog"));
    setWindowTitle(tr("Rhythm"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *weeks = new QSpinBox(this);
    nameField(weeks, QStringLiteral("rhythmWeeksSpinBox"), tr("Weeks between two exchanges"));
    weeks->setRange(1, mostWeeks);
    weeks->setValue(days / daysPerWeek);
    weeks->selectAll();
    auto *layout = smallDialogColumn(this);
    layout->addWidget(labelled(theme, tr("&Weeks between two exchanges"), weeks));
    addClosingButtons(this, layout, QStringLiteral("rhythmOkButton"), tr("&Change the rhythm"));
    connect(this, &QDialog::accepted, this,
            [this, weeks] { Q_EMIT rhythmChosen(weeks->value() * daysPerWeek); });
    weeks->setFocus();
}

} // namespace hallway
