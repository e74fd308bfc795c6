#include "ui/people/work_fields.h"

#include "ui/text/translate.h"
#include "ui/text/words.h"
#include "ui/widgets/form.h"
#include "ui/widgets/tab_before.h"

#include <QGridLayout>
#include <QSpinBox>

namespace hallway {

namespace {

constexpr int mostYears = 12;

QComboBox *openChoice(const QString &objectName, const QString &words, const QStringList &choices,
                      QWidget *parent)
{
    QComboBox *choice = choiceField(objectName, words, parent);
    choice->setEditable(true);
    choice->addItem(QString());
    choice->addItems(choices);
    choice->lineEdit()->setAccessibleName(words);
    return choice;
}

} // namespace

QStringList knownTrainings()
{
    return {WorkFields::tr("integrated six-year"),
            WorkFields::tr("traditional"),
            WorkFields::tr("general surgery"),
            WorkFields::tr("IMG"),
            WorkFields::tr("MD"),
            WorkFields::tr("DO")};
}

WorkFields::WorkFields(const QStringList &fields, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_role(choiceField(QStringLiteral("roleCombo"), tr("Role"), this)),
      m_year(new QSpinBox(this)), m_training(openChoice(QStringLiteral("trainingCombo"),
                                                        tr("Training"), knownTrainings(), this)),
      m_field(openChoice(QStringLiteral("fieldCombo"), tr("Field"), fields, this)),
      m_institution(lineField(QStringLiteral("institutionEdit"), tr("Institution"), this)),
      m_department(lineField(QStringLiteral("departmentEdit"), tr("Department"), this)),
      m_title(lineField(QStringLiteral("titleEdit"), tr("Title"), this))
{
    for (const QString &name : roleNames()) {
        const Role role = *roleFromName(name);
        m_role->addItem(role == Role::Unset ? tr("not said") : capitalised(roleText(role)),
                        int(role));
    }
    nameField(m_year, QStringLiteral("pgyYearSpinBox"), tr("Year of residency"));
    m_year->setRange(0, mostYears);
    m_year->setSpecialValueText(tr("not said"));
    m_year->setPrefix(tr("PGY-"));
    m_yearBox = labelled(theme, tr("&Year"), m_year);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(Theme::spacing(3));
    grid->addWidget(labelled(theme, tr("T&itle"), m_title), 0, 0);
    grid->addWidget(labelled(theme, tr("I&nstitution"), m_institution), 0, 1);
    grid->addWidget(labelled(theme, tr("&Department"), m_department), 1, 0);
    grid->addWidget(labelled(theme, tr("&Field"), m_field), 1, 1);
    grid->addWidget(labelled(theme, tr("&Role"), m_role), 2, 0);
    grid->addWidget(labelled(theme, tr("Trainin&g"), m_training), 2, 1);
    grid->addWidget(m_yearBox, 3, 0);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(grid->rowCount(), 1); // close together, whatever room there is
    const std::vector<QWidget *> lineByLine{m_institution, m_department, m_field,
                                            m_role,        m_training,   m_year};
    tabAfter(m_title, lineByLine);
    connect(m_role, &QComboBox::currentIndexChanged, this, [this] {
        showYear();
        Q_EMIT changed();
    });
    connect(m_institution, &QLineEdit::textChanged, this, &WorkFields::changed);
    showYear();
}

Role WorkFields::role() const
{
    return Role(m_role->currentData().toInt());
}

void WorkFields::showYear()
{
    m_yearBox->setVisible(role() == Role::Resident);
}

void WorkFields::fill(const Contact &contact)
{
    m_role->setCurrentIndex(m_role->findData(int(contact.role)));
    m_year->setValue(contact.pgyYear.value_or(0));
    m_training->setCurrentText(contact.training);
    m_field->setCurrentText(contact.field);
    m_institution->setText(contact.institution);
    m_department->setText(contact.department);
    m_title->setText(contact.title);
}

void WorkFields::read(Contact &contact) const
{
    contact.role = role();
    const bool hasYear = contact.role == Role::Resident && m_year->value() > 0;
    contact.pgyYear = hasYear ? std::optional(m_year->value()) : std::nullopt;
    contact.training = m_training->currentText().trimmed();
    contact.field = m_field->currentText().trimmed();
    contact.institution = m_institution->text().trimmed();
    contact.department = m_department->text().trimmed();
    contact.title = m_title->text().trimmed();
}

} // namespace hallway
