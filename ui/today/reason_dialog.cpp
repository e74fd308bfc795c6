#include "ui/today/reason_dialog.h"

#include "ui/widgets/form.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace hallway {

ReasonDialog::ReasonDialog(const Theme &theme, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("reasonDialog"));
    setWindowTitle(tr("Dismiss"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *reason = lineField(QStringLiteral("reasonEdit"), tr("Why it is not needed"), this);
    reason->setMinimumWidth(fontMetrics().averageCharWidth() * 44);
    auto *layout = smallDialogColumn(this);
    layout->addWidget(labelled(theme, tr("&Why it is not needed"), reason));
    auto *ok = addClosingButtons(this, layout, QStringLiteral("dismissOkButton"), tr("&Dismiss"));
    ok->setEnabled(false);
    connect(reason, &QLineEdit::textChanged, ok,
            [ok](const QString &text) { ok->setEnabled(!text.trimmed().isEmpty()); });
    connect(this, &QDialog::accepted, this,
            [this, reason] { Q_EMIT reasonGiven(reason->text().trimmed()); });
    reason->setFocus();
}

} // namespace hallway
