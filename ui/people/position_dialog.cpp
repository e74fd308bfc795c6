#include "ui/people/position_dialog.h"

#include "ui/people/past_role_rows.h"
#include "ui/text/partial_day.h"
#include "ui/text/translate.h"
#include "ui/text/words.h"
#include "ui/widgets/form.h"
#include "ui/widgets/quiet_label.h"

#include <QBoxLayout>

namespace hallway {

PositionDialog::PositionDialog(const Theme &theme, QDate today, QWidget *parent)
    : QDialog(parent), m_today(today),
      m_role(roleChoice(QStringLiteral("newRoleCombo"), tr("Role"), Role::Unset, this)),
      m_title(lineField(QStringLiteral("newTitleEdit"), tr("Title"), this)),
      m_institution(lineField(QStringLiteral("newInstitutionEdit"), tr("Institution"), this)),
      m_department(lineField(QStringLiteral("newDepartmentEdit"), tr("Department"), this)),
      m_since(lineField(QStringLiteral("newSinceEdit"), tr("Since"), this)),
      m_reason(new QuietLabel(theme, {}, this))
{
    setObjectName(QStringLiteral("positionDialog"));
    setWindowTitle(tr("A new position"));
    m_reason->setObjectName(QStringLiteral("reasonLabel"));
    m_reason->foldWhenEmpty();
    m_since->setPlaceholderText(tr("2026, Jul 2026"));
    auto *layout = smallDialogColumn(this);
    layout->addWidget(labelled(theme, tr("&Role"), m_role));
    layout->addWidget(labelled(theme, tr("&Title"), m_title));
    layout->addWidget(labelled(theme, tr("&Institution"), m_institution));
    layout->addWidget(labelled(theme, tr("&Department"), m_department));
    layout->addWidget(labelled(theme, tr("&Since"), m_since));
    layout->addWidget(m_reason);
    addClosingButtons(this, layout, QStringLiteral("saveButton"), tr("&Save"));
    resizeWithin(this, {420, 0});
    m_title->setFocus();
}

void PositionDialog::setContact(const Contact &contact)
{
    m_start = contact;
    m_role->setCurrentIndex(m_role->findData(int(contact.role)));
    m_institution->setText(contact.institution);
    m_department->setText(contact.department);
    m_since->setText(QString::number(m_today.year()));
    const QString before = positionText(contact.role, contact.title, contact.institution);
    m_reason->say(before.isEmpty() ? QString()
                                   : filledIn(tr("“%1” moves to what they were before."), {before}),
                  Token::Soft);
}

QString PositionDialog::since() const
{
    return parsePartialDay(m_since->text(), m_today);
}

Contact PositionDialog::contact() const
{
    Contact contact = m_start;
    const PastRole past{.role = contact.role,
                        .institution = contact.institution,
                        .department = contact.department,
                        .title = contact.title,
                        .from = contact.roleFrom,
                        .until = since()};
    const bool wasSomething =
        past != PastRole{.from = past.from, .until = past.until}; // else nothing is to be kept
    if (wasSomething) {
        contact.pastRoles.push_back(past);
        sortRoles(contact.pastRoles);
    }
    contact.role = Role(m_role->currentData().toInt());
    contact.pgyYear = contact.role == Role::Resident ? contact.pgyYear : std::nullopt;
    contact.title = m_title->text().trimmed();
    contact.institution = m_institution->text().trimmed();
    contact.department = m_department->text().trimmed();
    contact.roleFrom = since();
    return contact;
}

void PositionDialog::accept()
{
    if (since().isEmpty() && !m_since->text().trimmed().isEmpty()) {
        m_reason->say(tr("Write since when as 2026, Jul 2026 or a day, or leave it empty."),
                      Token::Overdue);
        return;
    }
    QDialog::accept();
}

} // namespace hallway
