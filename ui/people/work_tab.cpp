#include "ui/people/work_tab.h"

#include "ui/people/card_column.h"
#include "ui/people/deliverable_dialog.h"
#include "ui/people/output_rows.h"
#include "ui/people/work_dialog.h"
#include "ui/shell/icons.h"
#include "ui/text/network_text.h"
#include "ui/text/translate.h"
#include "ui/text/words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/form.h"
#include "ui/widgets/themed_label.h"
#include "ui/widgets/tick_box.h"

#include <QAction>
#include <QHBoxLayout>

namespace hallway {
namespace {

Tone toneOf(WorkState state)
{
    switch (state) {
    case WorkState::Active:
        return Tone::Accent;
    case WorkState::Finished:
        return Tone::Done;
    case WorkState::Planned:
    case WorkState::Dropped:
        break;
    }
    return Tone::Upcoming;
}

QString spanText(QDate first, QDate last, QDate today)
{
    if (first.isValid() && last.isValid()) {
        return filledIn(WorkTab::tr("%1 – %2"), {shortDate(first, today), shortDate(last, today)});
    }
    if (first.isValid()) {
        return filledIn(WorkTab::tr("since %1"), {shortDate(first, today)});
    }
    return last.isValid() ? filledIn(WorkTab::tr("until %1"), {shortDate(last, today)}) : QString();
}

QString outputText(const Output &output, QDate today)
{
    QStringList parts{
        filledIn(WorkTab::tr("%1: %2"), {capitalised(outputKindText(output.kind)), output.title})};
    parts.append(output.venue);
    parts.append(output.on.isValid() ? shortDate(output.on, today) : QString());
    parts.append(output.doi.isEmpty() ? QString() : WorkTab::tr("DOI %1").arg(output.doi));
    parts.append(output.pmid.isEmpty() ? QString() : WorkTab::tr("PMID %1").arg(output.pmid));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

WorkTab::WorkTab(Workspace &workspace, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_theme(theme), m_cards(new CardColumn(this))
{
    setObjectName(QStringLiteral("workTab"));
    QVBoxLayout *layout = tabColumn(this);
    layout->addWidget(makeHead());
    layout->addWidget(m_cards);
    layout->addStretch();
}

QWidget *WorkTab::makeHead()
{
    auto *head = new QWidget(this);
    auto *add = wordButton(QStringLiteral("addWorkButton"), tr("Shared work…"), head);
    add->setAccessibleName(tr("Add a shared work"));
    add->setIcon(Icons::icon(Icon::Plus, m_theme));
    add->setEnabled(!m_workspace.isReadOnly());
    auto *line = row(head);
    line->addWidget(add);
    line->addStretch();
    connect(add, &QPushButton::clicked, this, [this] {
        edit({.participants = {{m_contact, QString()}}});
    });
    return head;
}

void WorkTab::showPerson(const PersonDetails &details)
{
    m_contact = details.contact.id;
    m_name = displayName(details.contact);
    QVBoxLayout *column = m_cards->renew();
    for (const Work &work : details.works) {
        std::vector<Promise> deliverables;
        std::copy_if(details.deliverables.begin(), details.deliverables.end(),
                     std::back_inserter(deliverables),
                     [&work](const Promise &each) { return each.work == work.id; });
        column->addWidget(makeCard(work, deliverables));
    }
    if (details.works.empty()) {
        column->addWidget(wrappedLabel(m_theme, ThemedLabel::Look::Soft,
                                       tr("Nothing yet: a project, a case report, an elective or "
                                          "an observership with this person."),
                                       m_cards->content()));
    }
    m_cards->settle();
}

QWidget *WorkTab::makeCard(const Work &work, const std::vector<Promise> &deliverables)
{
    auto *card = new Card(m_theme, m_cards->content());
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(Theme::spacing(4), Theme::spacing(3), Theme::spacing(4),
                               Theme::spacing(3));
    layout->setSpacing(Theme::spacing(2));
    layout->addWidget(makeTitle(work, card));
    layout->addWidget(wrappedLabel(m_theme, ThemedLabel::Look::Meta, facts(work), card));
    if (!work.myPart.isEmpty()) {
        layout->addWidget(wrappedLabel(m_theme, ThemedLabel::Look::Text,
                                       filledIn(tr("My part: %1"), {work.myPart}), card));
    }
    if (!work.notes.isEmpty()) {
        layout->addWidget(wrappedLabel(m_theme, ThemedLabel::Look::Text, work.notes, card));
    }
    for (const Promise &deliverable : deliverables) {
        addDeliverable(layout, deliverable, card);
    }
    addOutputs(layout, work, card);
    if (!m_workspace.isReadOnly()) {
        layout->addWidget(makeButtons(work, card));
    }
    return card;
}

QWidget *WorkTab::makeTitle(const Work &work, Card *card)
{
    auto *box = new QWidget(card);
    auto *title = wrappedLabel(m_theme, ThemedLabel::Look::Strong, work.title, box);
    title->setObjectName(QStringLiteral("work%1Label").arg(work.id.value));
    title->makeSelectable();
    auto *line = row(box);
    line->addWidget(title, 1);
    line->addWidget(new Chip(m_theme, workStateText(work.state), toneOf(work.state), box), 0,
                    Qt::AlignTop);
    return box;
}

QString WorkTab::facts(const Work &work) const
{
    QStringList parts{workKindText(work.kind),
                      spanText(work.startsOn, work.endsOn, m_workspace.today())};
    QStringList others;
    for (const WorkParticipant &participant : work.participants) {
        const QString name = m_workspace.people().name(participant.contact).value_or(QString());
        const bool isHere = participant.contact == m_contact;
        if (isHere && !participant.part.isEmpty()) {
            parts.append(participant.part);
        } else if (!isHere && !name.isEmpty()) {
            others.append(name);
        }
    }
    if (!others.isEmpty()) {
        parts.append(filledIn(tr("also with %1"), {others.join(QStringLiteral(", "))}));
    }
    parts.removeAll(QString());
    return capitalised(parts.join(QStringLiteral(" · ")));
}

void WorkTab::addDeliverable(QVBoxLayout *column, const Promise &deliverable, Card *card)
{
    const QDate today = m_workspace.today();
    const bool isKept = deliverable.keptOn.isValid();
    const QString stem = QStringLiteral("deliverable%1").arg(deliverable.id.value);
    const QString when = isKept
                             ? filledIn(tr("done %1"), {shortDate(deliverable.keptOn, today)})
                             : filledIn(tr("by %1"), {shortDate(deliverable.promisedFor, today)});
    auto *row = new QWidget(card);
    auto *box = new TickBox(row);
    nameField(box, stem + QStringLiteral("CheckBox"),
              filledIn(tr("%1, %2"), {deliverable.text, when}));
    box->setChecked(isKept);
    box->setEnabled(!m_workspace.isReadOnly());
    auto *words = wrappedLabel(m_theme, isKept ? ThemedLabel::Look::Soft : ThemedLabel::Look::Text,
                               deliverable.text, row);
    auto *day = new ThemedLabel(m_theme, ThemedLabel::Look::Meta, row);
    day->setText(when);
    if (!isKept && deliverable.promisedFor < today) {
        day->setTone(Tone::Overdue);
    }
    auto *change = wordButton(stem + QStringLiteral("EditButton"), tr("Change…"), row);
    change->setAccessibleName(filledIn(tr("%1: change"), {deliverable.text}));
    change->setFlat(true);
    change->setEnabled(!m_workspace.isReadOnly());
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Theme::spacing(2));
    line->addWidget(box);
    line->addWidget(words, 1);
    line->addWidget(day);
    line->addWidget(change);
    column->addWidget(row);
    connect(box, &QCheckBox::clicked, this,
            [this, deliverable](bool isOn) { setKept(deliverable, isOn); });
    connect(change, &QPushButton::clicked, this,
            [this, deliverable] { editDeliverable(deliverable); });
}

void WorkTab::addOutputs(QVBoxLayout *column, const Work &work, Card *card)
{
    for (const Output &output : work.outputs) {
        auto *line = wrappedLabel(m_theme, ThemedLabel::Look::Text,
                                  outputText(output, m_workspace.today()), card);
        line->makeSelectable();
        column->addWidget(line);
    }
}

QWidget *WorkTab::makeButtons(const Work &work, Card *card)
{
    const QString stem = QStringLiteral("work%1").arg(work.id.value);
    auto *box = new QWidget(card);
    auto *line = row(box);
    auto *deliver =
        wordButton(stem + QStringLiteral("DeliverableButton"), tr("Add a deliverable…"), box);
    auto *change = wordButton(stem + QStringLiteral("EditButton"), tr("Edit…"), box);
    change->setAccessibleName(filledIn(tr("%1: edit"), {work.title}));
    line->addWidget(deliver);
    line->addWidget(change);
    auto *gone = new QAction(tr("Delete"), this);
    gone->setObjectName(stem + QStringLiteral("DeleteAction"));
    addMoreButton(line, m_theme, stem + QStringLiteral("MoreButton"), tr("More for this work"),
                  {gone});
    line->addStretch();
    connect(deliver, &QPushButton::clicked, this,
            [this, id = work.id] { editDeliverable({.contact = m_contact, .work = id}); });
    connect(change, &QPushButton::clicked, this, [this, work] { edit(work); });
    connect(gone, &QAction::triggered, this,
            [this, id = work.id] { report(m_workspace.deleteWork(id)); });
    return box;
}

void WorkTab::edit(const Work &work)
{
    auto *dialog = new WorkDialog(m_workspace, m_theme, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWork(work);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const Work entered = dialog->work();
        report(entered.id.isValid() ? m_workspace.editWork(entered)
                                    : m_workspace.addWork(entered).map([](WorkId) {}));
    });
    dialog->open();
}

void WorkTab::editDeliverable(const Promise &deliverable)
{
    auto *dialog = new DeliverableDialog(m_theme, m_workspace.today(), m_contact, m_name, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setDeliverable(deliverable);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const Promise entered = dialog->deliverable();
        report(entered.id.isValid() ? m_workspace.editPromise(entered)
                                    : m_workspace.addPromise(entered).map([](PromiseId) {}));
    });
    dialog->open();
}

void WorkTab::setKept(Promise deliverable, bool isKept)
{
    deliverable.keptOn = isKept ? m_workspace.today() : QDate();
    report(m_workspace.editPromise(deliverable));
}

void WorkTab::report(const Result<void> &result)
{
    if (!result) {
        Q_EMIT failed(result.error());
    }
}

} // namespace hallway
