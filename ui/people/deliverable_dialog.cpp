#include "ui/people/deliverable_dialog.h"

#include "ui/text/translate.h"
#include "ui/widgets/day_field.h"
#include "ui/widgets/form.h"
#include "ui/widgets/quiet_label.h"

#include <QBoxLayout>
#include <QCheckBox>

namespace hallway {

DeliverableDialog::DeliverableDialog(const Theme &theme, QDate today, ContactId person,
                                     const QString &name, QWidget *parent)
    : QDialog(parent), m_person(person),
      m_text(lineField(QStringLiteral("deliverableEdit"), tr("What"), this)),
      m_by(new DayField(theme, today, QStringLiteral("deliverableBy"), tr("By"), this)),
      m_owed(new QCheckBox(filledIn(tr("I owe it to %1"), {name}), this)),
      m_reason(new QuietLabel(theme, {}, this))
{
    setObjectName(QStringLiteral("deliverableDialog"));
    setWindowTitle(tr("A deliverable"));
    nameField(m_owed, QStringLiteral("owedCheckBox"), m_owed->text());
    m_reason->setObjectName(QStringLiteral("reasonLabel"));
    m_reason->foldWhenEmpty();
    m_text->setPlaceholderText(tr("first draft of the methods"));
    m_by->setPlaceholder(tr("Friday, 3 Dec …"));
    auto *layout = smallDialogColumn(this);
    layout->addWidget(labelled(theme, tr("&What"), m_text));
    layout->addWidget(labelled(theme, tr("&By"), m_by));
    layout->addWidget(m_owed);
    layout->addWidget(m_reason);
    addClosingButtons(this, layout, QStringLiteral("saveButton"), tr("&Save"));
    resizeWithin(this, {420, 0});
    m_text->setFocus();
}

void DeliverableDialog::setDeliverable(const Promise &deliverable)
{
    m_start = deliverable;
    m_text->setText(deliverable.text);
    m_by->setDay(deliverable.promisedFor);
    m_owed->setChecked(deliverable.contact == m_person);
}

Promise DeliverableDialog::deliverable() const
{
    Promise deliverable = m_start;
    deliverable.text = m_text->text().trimmed();
    deliverable.promisedFor = m_by->day();
    if (m_owed->isChecked()) {
        deliverable.contact = m_person;
    } else if (deliverable.contact == m_person) {
        deliverable.contact = {};
    }
    return deliverable;
}

void DeliverableDialog::accept()
{
    const bool hasWords = !m_text->text().trimmed().isEmpty();
    if (!hasWords || !m_by->day().isValid()) {
        m_reason->say(hasWords ? tr("Say by which day.") : tr("Say what it is."), Token::Overdue);
        return;
    }
    QDialog::accept();
}

} // namespace hallway
