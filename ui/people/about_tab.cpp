#include "ui/people/about_tab.h"

#include "ui/people/about_fields.h"
#include "ui/people/card_column.h"
#include "ui/people/position_dialog.h"
#include "ui/text/window_error.h"
#include "ui/text/words.h"
#include "ui/widgets/form.h"
#include "ui/widgets/section_label.h"

#include <QHBoxLayout>
#include <QScopedValueRollback>
#include <QVBoxLayout>
#include <algorithm>

namespace hallway {

AboutTab::AboutTab(Workspace &workspace, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_theme(theme)
{
    setObjectName(QStringLiteral("aboutTab"));
    QVBoxLayout *layout = tabColumn(this, 1);
    for (AboutGroup &section : aboutSections(workspace, theme)) {
        layout->addWidget(new SectionLabel(theme, section.title, Tone::Neutral, this));
        for (AboutField &field : section.fields) {
            const QString name = field.name;
            auto *row = new AboutRow(theme, std::move(field), !workspace.isReadOnly(), this);
            addRow(row);
            layout->addWidget(row);
            if (name == u"pastRoles") {
                auto *moved = wordButton(QStringLiteral("newPositionButton"),
                                         tr("They have a new position…"), this);
                moved->setFlat(true);
                moved->setEnabled(!workspace.isReadOnly());
                connect(moved, &QPushButton::clicked, this, &AboutTab::moveOn);
                auto *line = new QHBoxLayout;
                line->addSpacing(aboutLabelWidth(theme) + Theme::spacing(1));
                line->addWidget(moved);
                line->addStretch();
                layout->addLayout(line);
            }
        }
        layout->addSpacing(Theme::spacing(3));
    }
    layout->addStretch();
}

void AboutTab::addRow(AboutRow *row)
{
    m_rows.push_back(row);
    connect(row, &AboutRow::personRequested, this, &AboutTab::personRequested);
    connect(row, &AboutRow::saveRequested, this, [this, row] { save(row); });
    connect(row, &AboutRow::editingStarted, this, &AboutTab::saveOpen);
}

void AboutTab::showPerson(const PersonDetails &details)
{
    if (details.contact.id != m_contact) {
        saveOpen();
        const QString typed = unsaved();
        leave();
        if (!typed.isEmpty()) {
            Q_EMIT lost(typed);
        }
    }
    m_contact = details.contact.id;
    for (AboutRow *row : m_rows) {
        row->showPerson(details);
    }
}

void AboutTab::leave()
{
    for (AboutRow *row : m_rows) {
        row->stopEditing();
    }
}

QString AboutTab::unsaved() const
{
    QStringList typed;
    for (const AboutRow *row : m_rows) {
        typed.append(row->typed());
    }
    typed.removeAll(QString());
    return typed.join(u'\n');
}

void AboutTab::saveOpen()
{
    for (AboutRow *row : m_rows) {
        if (row->isEditing()) {
            save(row);
        }
    }
}

/// Only this field goes onto the contact as it is now: somebody else may have changed others.
void AboutTab::save(AboutRow *row)
{
    if (m_isSaving) {
        return; // closing the field moves the keys, which asks again
    }
    const QScopedValueRollback<bool> saving(m_isSaving, true);
    if (const QString reason = row->missing(); !reason.isEmpty()) {
        row->complain(reason);
        return;
    }
    auto contact = m_workspace.people().contact(m_contact);
    if (!contact) {
        row->complain(windowErrorText(contact.error())); // what was typed stays
        return;
    }
    row->read(*contact);
    if (const auto stored = m_workspace.editContact(*contact); !stored) {
        row->complain(windowErrorText(stored.error()));
        return;
    }
    row->stopEditing();
}

void AboutTab::moveOn()
{
    const auto contact = m_workspace.people().contact(m_contact);
    if (!contact) {
        Q_EMIT failed(contact.error());
        return;
    }
    auto *dialog = new PositionDialog(m_theme, m_workspace.today(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setContact(*contact);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (const auto stored = m_workspace.editContact(dialog->contact()); !stored) {
            Q_EMIT failed(stored.error());
        }
    });
    dialog->open();
}

} // namespace hallway
