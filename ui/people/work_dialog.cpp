#include "ui/people/work_dialog.h"

#include "ui/people/output_rows.h"
#include "ui/text/network_text.h"
#include "ui/text/translate.h"
#include "ui/widgets/day_field.h"
#include "ui/widgets/form.h"
#include "ui/widgets/people_field.h"
#include "ui/widgets/quiet_label.h"
#include "ui/widgets/section_label.h"

#include <QGridLayout>
#include <algorithm>

namespace hallway {

WorkDialog::WorkDialog(const Workspace &workspace, const Theme &theme, QWidget *parent)
    : QDialog(parent), m_theme(theme),
      m_title(lineField(QStringLiteral("workTitleEdit"), tr("Title"), this)),
      m_kind(choiceField(QStringLiteral("workKindCombo"), tr("Kind"), this)),
      m_state(choiceField(QStringLiteral("workStateCombo"), tr("State"), this)),
      m_starts(
          new DayField(theme, workspace.today(), QStringLiteral("workStarts"), tr("From"), this)),
      m_ends(new DayField(theme, workspace.today(), QStringLiteral("workEnds"), tr("Until"), this)),
      m_part(lineField(QStringLiteral("workPartEdit"), tr("My part"), this)),
      m_people(new PeopleField(workspace, theme, QStringLiteral("workPeople"), tr("With whom"),
                               PeopleField::Choice::Several, this)),
      m_outputs(new OutputRows(theme, workspace.today(), this)),
      m_notes(textField(QStringLiteral("workNotesEdit"), tr("Notes"), 3, this)),
      m_reason(new QuietLabel(theme, {}, this))
{
    setObjectName(QStringLiteral("workDialog"));
    m_reason->setObjectName(QStringLiteral("reasonLabel"));
    m_reason->foldWhenEmpty();
    for (const QString &name : workKindNames()) {
        const WorkKind kind = *workKindFromName(name);
        m_kind->addItem(workKindText(kind), int(kind));
    }
    for (const QString &name : workStateNames()) {
        const WorkState state = *workStateFromName(name);
        m_state->addItem(workStateText(state), int(state));
    }
    auto *page = new QWidget(this);
    auto *inside = column(page, 4);
    setSides(inside, 0, 0, Theme::spacing(2), 0); // beside the scroll bar
    inside->addWidget(labelled(theme, tr("&Title"), m_title));
    inside->addWidget(makeFields());
    inside->addWidget(labelled(theme, tr("&With whom"), m_people));
    inside->addWidget(new SectionLabel(theme, tr("What came of it"), Tone::Neutral, page));
    inside->addWidget(m_outputs);
    inside->addWidget(labelled(theme, tr("&Notes"), m_notes));
    auto *layout = smallDialogColumn(this);
    layout->addWidget(scrolling(page, this), 1);
    layout->addWidget(m_reason);
    addClosingButtons(this, layout, QStringLiteral("saveButton"), tr("&Save"));
    resizeWithin(this, {620, 640});
    setWork({});
    m_title->setFocus();
}

QWidget *WorkDialog::makeFields()
{
    m_part->setPlaceholderText(tr("first author; chart review and figures"));
    m_starts->setPlaceholder(tr("3 Mar, last Monday …"));
    m_ends->setPlaceholder(tr("open"));
    auto *box = new QWidget(this);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(Theme::spacing(3));
    grid->addWidget(labelled(m_theme, tr("&Kind"), m_kind), 0, 0);
    grid->addWidget(labelled(m_theme, tr("St&ate"), m_state), 0, 1);
    grid->addWidget(labelled(m_theme, tr("&From"), m_starts), 1, 0);
    grid->addWidget(labelled(m_theme, tr("&Until"), m_ends), 1, 1);
    grid->addWidget(labelled(m_theme, tr("My &part"), m_part), 2, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return box;
}

void WorkDialog::setWork(const Work &work)
{
    m_start = work;
    setWindowTitle(work.id.isValid() ? tr("Change the shared work") : tr("Shared work"));
    m_title->setText(work.title);
    m_kind->setCurrentIndex(m_kind->findData(int(work.kind)));
    m_state->setCurrentIndex(m_state->findData(int(work.state)));
    m_starts->setDay(work.startsOn);
    m_ends->setDay(work.endsOn);
    m_part->setText(work.myPart);
    std::vector<ContactId> people;
    people.reserve(work.participants.size());
    for (const WorkParticipant &participant : work.participants) {
        people.push_back(participant.contact);
    }
    m_people->setPeople(people);
    m_outputs->setOutputs(work.outputs);
    m_notes->setPlainText(work.notes);
}

/// Those who stay keep what their part was.
std::vector<WorkParticipant> WorkDialog::participants() const
{
    std::vector<WorkParticipant> participants;
    for (const ChosenPerson &person : m_people->people()) {
        const auto known = std::find_if(
            m_start.participants.begin(), m_start.participants.end(),
            [&person](const WorkParticipant &each) { return each.contact == person.id; });
        participants.push_back(
            known == m_start.participants.end() ? WorkParticipant{person.id, QString()} : *known);
    }
    return participants;
}

Work WorkDialog::work() const
{
    Work work = m_start;
    work.title = m_title->text().trimmed();
    work.kind = WorkKind(m_kind->currentData().toInt());
    work.state = WorkState(m_state->currentData().toInt());
    work.startsOn = m_starts->day();
    work.endsOn = m_ends->day();
    work.myPart = m_part->text().trimmed();
    work.participants = participants();
    work.outputs = m_outputs->outputs();
    work.notes = m_notes->toPlainText().trimmed();
    return work;
}

QString WorkDialog::missing() const
{
    if (m_title->text().trimmed().isEmpty()) {
        return tr("Give it a title.");
    }
    if (m_starts->isUnclear() || m_ends->isUnclear()) {
        return tr("Say from and until which day, or leave it empty.");
    }
    if (m_starts->day().isValid() && m_ends->day().isValid() && m_ends->day() < m_starts->day()) {
        return tr("It cannot end before it begins.");
    }
    if (!m_people->typed().isEmpty()) {
        return filledIn(tr("Choose who “%1” is from the list."), {m_people->typed()});
    }
    return m_outputs->missing();
}

void WorkDialog::accept()
{
    if (const QString reason = missing(); !reason.isEmpty()) {
        m_reason->say(reason, Token::Overdue);
        return;
    }
    QDialog::accept();
}

} // namespace hallway
