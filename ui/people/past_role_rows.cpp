#include "ui/people/past_role_rows.h"

#include "ui/text/partial_day.h"
#include "ui/text/translate.h"
#include "ui/text/words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/form.h"

#include <QGridLayout>
#include <QToolButton>
#include <algorithm>

namespace hallway {

QComboBox *roleChoice(const QString &objectName, const QString &accessibleName, Role role,
                      QWidget *parent)
{
    QComboBox *choice = choiceField(objectName, accessibleName, parent);
    for (const QString &name : roleNames()) {
        const Role each = *roleFromName(name);
        choice->addItem(each == Role::Unset ? PastRoleRows::tr("not said")
                                            : capitalised(roleText(each)),
                        int(each));
    }
    choice->setCurrentIndex(choice->findData(int(role)));
    return choice;
}

PastRoleRows::PastRoleRows(const Theme &theme, QDate today, QWidget *parent)
    : CardRows(theme, QStringLiteral("pastRole"), tr("Add an earlier role"), parent), m_today(today)
{
}

void PastRoleRows::addEmpty()
{
    addRow({});
    m_rows.back().title->setFocus();
}

void PastRoleRows::forget(const QWidget *card)
{
    std::erase_if(m_rows, [card](const Row &row) { return row.card == card; });
}

void PastRoleRows::setRoles(const std::vector<PastRole> &roles)
{
    while (!m_rows.empty()) {
        takeAway(m_rows.back().card);
    }
    for (const PastRole &past : roles) {
        addRow(past);
    }
    if (roles.empty()) {
        addRow({});
    }
    setFocusProxy(m_rows.front().title);
}

std::vector<PastRole> PastRoleRows::roles() const
{
    std::vector<PastRole> roles;
    for (const Row &row : m_rows) {
        const PastRole past{.role = Role(row.role->currentData().toInt()),
                            .institution = row.institution->text().trimmed(),
                            .department = row.department->text().trimmed(),
                            .title = row.title->text().trimmed(),
                            .from = parsePartialDay(row.from->text(), m_today),
                            .until = parsePartialDay(row.until->text(), m_today)};
        if (past != PastRole()) {
            roles.push_back(past);
        }
    }
    sortRoles(roles);
    return roles;
}

bool PastRoleRows::isUnclear(const QLineEdit *edit) const
{
    return !edit->text().trimmed().isEmpty() && parsePartialDay(edit->text(), m_today).isEmpty();
}

QString PastRoleRows::missing() const
{
    const bool isAnyUnclear = std::any_of(m_rows.begin(), m_rows.end(), [this](const Row &row) {
        return isUnclear(row.from) || isUnclear(row.until);
    });
    return isAnyUnclear ? tr("Write from and until as 2022, Jul 2022 or 1 Jul 2022.") : QString();
}

void PastRoleRows::addRow(const PastRole &past)
{
    auto *card = new Card(theme(), this);
    const QString name = nextName();
    const auto edit = [&](const char *end, const QString &words, const QString &text) {
        return line(card, name + QLatin1String(end), words, text);
    };
    const Row row{
        card,
        roleChoice(name + QStringLiteral("RoleCombo"), tr("Earlier role"), past.role, card),
        edit("TitleEdit", tr("Earlier title"), past.title),
        edit("InstitutionEdit", tr("Earlier institution"), past.institution),
        edit("DepartmentEdit", tr("Earlier department"), past.department),
        edit("FromEdit", tr("From"), partialDayText(past.from)),
        edit("UntilEdit", tr("Until"), partialDayText(past.until))};
    row.from->setPlaceholderText(tr("2022"));
    row.until->setPlaceholderText(tr("Jun 2024"));
    auto *remove =
        removeButton(card, name + QStringLiteral("RemoveButton"), tr("Earlier role: remove"));
    connect(remove, &QToolButton::clicked, addButton(), [this] { addButton()->setFocus(); });
    QGridLayout *grid = gridIn(card);
    grid->addWidget(labelled(theme(), tr("Title"), row.title), 0, 0);
    grid->addWidget(labelled(theme(), tr("Role"), row.role), 0, 1);
    grid->addWidget(remove, 0, 2, Qt::AlignTop);
    grid->addWidget(labelled(theme(), tr("Institution"), row.institution), 1, 0);
    grid->addWidget(labelled(theme(), tr("Department"), row.department), 1, 1);
    grid->addWidget(labelled(theme(), tr("From"), row.from), 2, 0);
    grid->addWidget(labelled(theme(), tr("Until"), row.until), 2, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    append(card,
           {row.title, row.role, row.institution, row.department, row.from, row.until, remove});
    m_rows.push_back(row);
}

} // namespace hallway
