#include "ui/people/person_dialog.h"

#include "core/base/text.h"
#include "core/people/contact_changes.h"
#include "ui/people/acquaintance_fields.h"
#include "ui/people/memory_fields.h"
#include "ui/people/name_fields.h"
#include "ui/people/reach_fields.h"
#include "ui/people/work_fields.h"
#include "ui/text/window_error.h"
#include "ui/text/words.h"
#include "ui/widgets/form.h"
#include "ui/widgets/quiet_label.h"

#include <QBoxLayout>
#include <QShortcut>
#include <QTabBar>
#include <QTabWidget>

namespace hallway {

PersonDialog::PersonDialog(Workspace &workspace, const Theme &theme, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_theme(theme), m_name(new NameFields(theme, this)),
      m_tabs(new QTabWidget(this)),
      m_work(new WorkFields(workspace.words().fields().value_or(usualFields()), theme, this)),
      m_reach(new ReachFields(theme, this)),
      m_acquaintance(new AcquaintanceFields(workspace, theme, this)),
      m_memory(new MemoryFields(theme, workspace.today(), this))
{
    setObjectName(QStringLiteral("personDialog"));
    setWindowTitle(tr("New person"));
    auto *layout = column(this, 0);
    auto *head = new QWidget(this);
    auto *top = new QVBoxLayout(head);
    top->setContentsMargins(Theme::spacing(5), Theme::spacing(4), Theme::spacing(5),
                            Theme::spacing(2));
    top->addWidget(labelled(theme, tr("N&ame, or a pasted address line"), m_name));
    layout->addWidget(head);
    buildTabs();
    layout->addWidget(m_tabs, 1);
    layout->addWidget(foot());
    for (const auto key : {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}) {
        connect(new QShortcut(key, this), &QShortcut::activated, this, &PersonDialog::save);
    }
    connect(m_name, &NameFields::changed, this, &PersonDialog::refresh);
    connect(m_name, &NameFields::addressFound, m_reach, &ReachFields::addEmail);
    connect(m_work, &WorkFields::changed, this, &PersonDialog::refresh);
    connect(m_reach, &ReachFields::changed, this, &PersonDialog::refresh);
    connect(m_acquaintance, &AcquaintanceFields::changed, this, &PersonDialog::refresh);
    refresh();
    resizeWithin(this, {680, 690});
    m_name->setFocus();
}

QWidget *PersonDialog::page(const std::vector<QWidget *> &parts)
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(Theme::spacing(5), Theme::spacing(4), Theme::spacing(5),
                               Theme::spacing(3));
    layout->setSpacing(Theme::spacing(4));
    for (QWidget *part : parts) {
        layout->addWidget(part);
    }
    layout->addStretch();
    return scrolling(page, this);
}

void PersonDialog::buildTabs()
{
    m_tabs->setObjectName(QStringLiteral("personTabs"));
    m_tabs->setProperty("inset", true);
    m_tabs->tabBar()->setAccessibleName(tr("Parts of the person"));
    m_tabs->addTab(page({m_work}), tr("Work"));
    m_tabs->addTab(page({m_reach}), tr("Reach"));
    m_tabs->addTab(page({m_acquaintance}), tr("You two"));
    m_tabs->addTab(page({m_memory}), tr("Remember"));
}

QWidget *PersonDialog::foot()
{
    auto *foot = new QWidget(this);
    auto *buttons = new QHBoxLayout(foot);
    buttons->setContentsMargins(Theme::spacing(5), Theme::spacing(3), Theme::spacing(5),
                                Theme::spacing(4));
    buttons->setSpacing(Theme::spacing(2));
    m_reason = new QuietLabel(m_theme, {}, foot);
    m_reason->setObjectName(QStringLiteral("reasonLabel"));
    m_reason->setWordWrap(true);
    auto *cancel = wordButton(QStringLiteral("cancelButton"), tr("Cancel"), foot);
    m_save = wordButton(QStringLiteral("saveButton"), tr("&Save"), foot);
    m_save->setToolTip(tr("Ctrl+Enter"));
    makePrimary(m_save);
    buttons->addWidget(m_reason, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    connect(cancel, &QPushButton::clicked, this, &PersonDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &PersonDialog::save);
    return foot;
}

void PersonDialog::setContact(const Contact &contact)
{
    m_start = contact;
    setWindowTitle(contact.id.isValid() ? tr("Change %1").arg(displayName(contact))
                                        : tr("New person"));
    m_name->fill(contact.name);
    m_work->fill(contact);
    m_reach->fill(contact);
    m_acquaintance->fill(contact);
    m_memory->fill(contact);
    refresh();
}

Contact PersonDialog::entered() const
{
    Contact contact = m_start;
    contact.name = m_name->name();
    m_work->read(contact);
    m_reach->read(contact);
    m_acquaintance->read(contact);
    m_memory->read(contact);
    return contact;
}

QString PersonDialog::missing() const
{
    if (displayName(entered()).isEmpty()) {
        return tr("Give a name, an institution or an e-mail address.");
    }
    return m_acquaintance->missing();
}

/// Somebody with the same address or the same name, who may be meant.
QString PersonDialog::namesake(const Contact &contact) const
{
    std::vector<ContactId> found;
    for (const LabelledValue &email : contact.emails) {
        const auto ids =
            m_workspace.people().byKey(emailKey(email.value)).value_or(std::vector<ContactId>());
        found.insert(found.end(), ids.begin(), ids.end());
    }
    if (!contact.name.given.isEmpty() && !contact.name.family.isEmpty()) {
        const auto ids =
            m_workspace.people().byName(sortKey(contact)).value_or(std::vector<ContactId>());
        found.insert(found.end(), ids.begin(), ids.end());
    }
    std::erase(found, contact.id);
    return found.empty() ? QString() : m_workspace.people().name(found.front()).value_or(QString());
}

void PersonDialog::refresh()
{
    const QString reason = missing();
    m_save->setEnabled(reason.isEmpty());
    if (!reason.isEmpty()) {
        m_reason->say(reason, Token::Soft);
        return;
    }
    const QString other = namesake(entered());
    m_reason->say(other.isEmpty() ? QString() : tr("%1 is among your people already.").arg(other),
                  Token::Due);
}

/// Only what was changed here goes onto the contact as it is now.
Result<ContactId> PersonDialog::store(const Contact &contact)
{
    if (!contact.id.isValid()) {
        return m_workspace.addContact(contact);
    }
    const auto now = m_workspace.people().contact(contact.id);
    if (!now) {
        return failed(now);
    }
    return m_workspace.editContact(withChanges(*now, m_start, contact)).map([&contact] {
        return contact.id;
    });
}

void PersonDialog::reject()
{
    const QString warning = m_leaving.words(*this);
    if (warning.isEmpty()) {
        QDialog::reject();
    } else {
        m_reason->say(warning, Token::Overdue);
    }
}

void PersonDialog::save()
{
    if (const QString reason = missing(); !reason.isEmpty()) {
        m_reason->say(reason, Token::Overdue);
        return;
    }
    const auto stored = store(entered());
    if (!stored) {
        m_reason->say(windowErrorText(stored.error()), Token::Overdue);
        return;
    }
    m_saved = *stored;
    accept();
}

} // namespace hallway
