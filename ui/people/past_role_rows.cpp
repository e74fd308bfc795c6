#include "ui/people/past_role_rows.h"

#include "ui/shell/icons.h"
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
    : QWidget(parent), m_theme(theme), m_today(today), m_layout(column(this))
{
    auto *add = wordButton(QStringLiteral("pastRoleAddButton"), tr("Add an earlier role"), this);
    add->setFlat(true);
    add->setIcon(Icons::icon(Icon::Plus, theme));
    m_layout->addWidget(add, 0, Qt::AlignLeading);
    connect(add, &QPushButton::clicked, this, [this] {
        addRow({});
        m_rows.back().title->setFocus();
    });
}

void PastRoleRows::setRoles(const std::vector<PastRole> &roles)
{
    while (!m_rows.empty()) {
        removeRow(m_rows.back().box);
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
    auto *box = new Card(m_theme, this);
    const QString name = QStringLiteral("pastRole%1").arg(m_made++);
    const auto line = [&](const char *end, const QString &words, const QString &text) {
        auto *edit = lineField(name + QLatin1String(end), words, box);
        edit->setText(text);
        return edit;
    };
    const Row row{
        box,
        roleChoice(name + QStringLiteral("RoleCombo"), tr("Earlier role"), past.role, box),
        line("TitleEdit", tr("Earlier title"), past.title),
        line("InstitutionEdit", tr("Earlier institution"), past.institution),
        line("DepartmentEdit", tr("Earlier department"), past.department),
        line("FromEdit", tr("From"), partialDayText(past.from)),
        line("UntilEdit", tr("Until"), partialDayText(past.until))};
    row.from->setPlaceholderText(tr("2022"));
    row.until->setPlaceholderText(tr("Jun 2024"));
    auto *remove = new QToolButton(box);
    remove->setIcon(Icons::icon(Icon::Close, m_theme));
    remove->setToolTip(tr("Remove"));
    nameField(remove, name + QStringLiteral("RemoveButton"), tr("Earlier role: remove"));
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(Theme::spacing(3), Theme::spacing(2), Theme::spacing(2),
                             Theme::spacing(3));
    grid->setSpacing(Theme::spacing(2));
    grid->addWidget(labelled(m_theme, tr("Title"), row.title), 0, 0);
    grid->addWidget(labelled(m_theme, tr("Role"), row.role), 0, 1);
    grid->addWidget(remove, 0, 2, Qt::AlignTop);
    grid->addWidget(labelled(m_theme, tr("Institution"), row.institution), 1, 0);
    grid->addWidget(labelled(m_theme, tr("Department"), row.department), 1, 1);
    grid->addWidget(labelled(m_theme, tr("From"), row.from), 2, 0);
    grid->addWidget(labelled(m_theme, tr("Until"), row.until), 2, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    connect(remove, &QToolButton::clicked, this, [this, box] {
        removeRow(box);
        findChild<QPushButton *>(QStringLiteral("pastRoleAddButton"))->setFocus();
    });
    m_layout->insertWidget(m_layout->count() - 1, box);
    m_rows.push_back(row);
}

void PastRoleRows::removeRow(QWidget *box)
{
    std::erase_if(m_rows, [box](const Row &row) { return row.box == box; });
    m_layout->removeWidget(box);
    box->hide();
    box->deleteLater();
}

} // namespace hallway
