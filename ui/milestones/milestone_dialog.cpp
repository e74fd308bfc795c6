#include "ui/milestones/milestone_dialog.h"

#include "ui/text/network_text.h"
#include "ui/text/translate.h"
#include "ui/widgets/day_field.h"
#include "ui/widgets/form.h"
#include "ui/widgets/quiet_label.h"

#include <QBoxLayout>

namespace hallway {
namespace {

constexpr int notesLines = 3;

} // namespace

MilestoneDialog::MilestoneDialog(const Theme &theme, QDate today, QWidget *parent)
    : QDialog(parent), m_title(lineField(QStringLiteral("milestoneEdit"), tr("What"), this)),
      m_kind(choiceField(QStringLiteral("milestoneKindCombo"), tr("Kind"), this)),
      m_on(new DayField(theme, today, QStringLiteral("milestoneOn"), tr("When"), this)),
      m_notes(textField(QStringLiteral("milestoneNotesEdit"), tr("Notes for yourself"), notesLines,
                        this)),
      m_reason(new QuietLabel(theme, {}, this))
{
    setObjectName(QStringLiteral("milestoneDialog"));
    setWindowTitle(tr("New milestone"));
    m_title->setPlaceholderText(tr("Step 2 CK passed, abstract accepted …"));
    for (const MilestoneKind kind : {MilestoneKind::Exam, MilestoneKind::Abstract,
                                     MilestoneKind::Paper, MilestoneKind::Other}) {
        m_kind->addItem(capitalised(milestoneKindText(kind)), int(kind));
    }
    m_kind->setCurrentIndex(m_kind->findData(int(MilestoneKind::Other)));
    m_on->setDay(today);
    m_reason->setObjectName(QStringLiteral("reasonLabel"));
    m_reason->foldWhenEmpty();
    auto *layout = smallDialogColumn(this);
    layout->addWidget(labelled(theme, tr("&What"), m_title));
    layout->addWidget(labelled(theme, tr("&Kind"), m_kind));
    layout->addWidget(labelled(theme, tr("W&hen"), m_on));
    layout->addWidget(labelled(theme, tr("&Notes for yourself"), m_notes));
    layout->addWidget(m_reason);
    addClosingButtons(this, layout, QStringLiteral("saveButton"), tr("&Save"));
    resizeWithin(this, {440, 0});
    m_title->setFocus();
}

void MilestoneDialog::setMilestone(const Milestone &milestone)
{
    m_start = milestone;
    setWindowTitle(tr("Change milestone"));
    m_title->setText(milestone.title);
    m_kind->setCurrentIndex(m_kind->findData(int(milestone.kind)));
    m_on->setDay(milestone.on);
    m_notes->setPlainText(milestone.notes);
}

Milestone MilestoneDialog::milestone() const
{
    Milestone milestone = m_start;
    milestone.title = m_title->text().trimmed();
    milestone.kind = MilestoneKind(m_kind->currentData().toInt());
    milestone.on = m_on->day();
    milestone.notes = m_notes->toPlainText().trimmed();
    return milestone;
}

void MilestoneDialog::accept()
{
    const bool hasWords = !m_title->text().trimmed().isEmpty();
    if (!hasWords || !m_on->day().isValid()) {
        m_reason->say(hasWords ? tr("Say on which day it was.") : tr("Say what it is."),
                      Token::Overdue);
        return;
    }
    QDialog::accept();
}

} // namespace hallway
