#include "ui/people/letters_tab.h"

#include "ui/people/card_column.h"
#include "ui/people/letter_dialog.h"
#include "ui/people/letter_stepper.h"
#include "ui/people/letter_words.h"
#include "ui/shell/icons.h"
#include "ui/text/network_text.h"
#include "ui/text/translate.h"
#include "ui/text/words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/form.h"
#include "ui/widgets/themed_label.h"

#include <QAction>
#include <QHBoxLayout>

namespace hallway {
namespace {

Tone toneOf(const Letter &letter, QDate today)
{
    switch (letter.state) {
    case LetterState::In:
    case LetterState::Thanked:
        return Tone::Done;
    case LetterState::Declined:
    case LetterState::Withdrawn:
        return Tone::Upcoming;
    default:
        return letter.dueOn.isValid() && letter.dueOn < today ? Tone::Overdue : Tone::Accent;
    }
}

QString titleOf(const LetterDetails &details)
{
    const QString target =
        details.letter.target.isEmpty() ? LettersTab::tr("General letter") : details.letter.target;
    return details.season.isEmpty()
               ? capitalised(target)
               : filledIn(LettersTab::tr("%1 · season %2"), {capitalised(target), details.season});
}

QString factsOf(const Letter &letter, QDate today)
{
    QStringList facts;
    if (letter.dueOn.isValid()) {
        facts.append(filledIn(LettersTab::tr("due %1"), {shortDate(letter.dueOn, today)}));
    }
    facts.append(letterFormText(letter.form));
    if (letter.isChair) {
        facts.append(LettersTab::tr("counts as a chair's letter"));
    }
    if (letter.isStrong) {
        facts.append(LettersTab::tr("asked as a strong letter"));
    }
    facts.append(letter.isWaived ? LettersTab::tr("right to see it waived")
                                 : LettersTab::tr("right to see it not waived"));
    facts.append(filledIn(LettersTab::tr("portal: %1"), {portalStateText(letter.portal)}));
    if (!letter.submission.isEmpty()) {
        facts.append(letter.submission);
    }
    return capitalised(facts.join(QStringLiteral(" · ")));
}

} // namespace

LettersTab::LettersTab(Workspace &workspace, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_theme(theme), m_cards(new CardColumn(this))
{
    setObjectName(QStringLiteral("lettersTab"));
    QVBoxLayout *layout = tabColumn(this);
    layout->addWidget(makeHead());
    layout->addWidget(m_cards);
    layout->addStretch();
}

QWidget *LettersTab::makeHead()
{
    auto *head = new QWidget(this);
    auto *add = wordButton(QStringLiteral("addLetterButton"), tr("A letter to ask for…"), head);
    add->setIcon(Icons::icon(Icon::Plus, m_theme));
    add->setEnabled(!m_workspace.isReadOnly());
    auto *packet = wordButton(QStringLiteral("makePacketButton"), tr("Make the packet…"), head);
    auto *line = row(head);
    line->addWidget(add);
    line->addWidget(packet);
    line->addStretch();
    connect(add, &QPushButton::clicked, this, [this] { edit({.contact = m_contact}); });
    connect(packet, &QPushButton::clicked, this, [this] { Q_EMIT packetRequested(m_contact); });
    return head;
}

void LettersTab::showPerson(const PersonDetails &details)
{
    m_contact = details.contact.id;
    QVBoxLayout *column = m_cards->renew();
    for (const LetterDetails &letter : details.letters) {
        column->addWidget(makeCard(letter));
    }
    if (details.letters.empty()) {
        column->addWidget(wrappedLabel(m_theme, ThemedLabel::Look::Soft,
                                       tr("No letter asked for yet. A writer needs about twelve "
                                          "weeks, and a packet to write from."),
                                       m_cards->content()));
    }
    m_cards->settle();
}

QWidget *LettersTab::makeCard(const LetterDetails &details)
{
    const Letter &letter = details.letter;
    auto *card = new Card(m_theme, m_cards->content());
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(Theme::spacing(4), Theme::spacing(3), Theme::spacing(4),
                               Theme::spacing(3));
    layout->setSpacing(Theme::spacing(2));
    layout->addWidget(makeTitle(details, card));
    auto *stepper = new LetterStepper(m_theme, card);
    stepper->setObjectName(QStringLiteral("letter%1Stepper").arg(letter.id.value));
    stepper->showLetter(letter.state, details.steps, m_workspace.today());
    layout->addWidget(stepper);
    layout->addWidget(
        wrappedLabel(m_theme, ThemedLabel::Look::Meta, factsOf(letter, m_workspace.today()), card));
    if (!letter.notes.isEmpty()) {
        layout->addWidget(wrappedLabel(m_theme, ThemedLabel::Look::Text, letter.notes, card));
    }
    layout->addWidget(makeButtons(letter, card));
    return card;
}

QWidget *LettersTab::makeTitle(const LetterDetails &details, Card *card)
{
    auto *box = new QWidget(card);
    auto *title = wrappedLabel(m_theme, ThemedLabel::Look::Strong, titleOf(details), box);
    title->setObjectName(QStringLiteral("letter%1Label").arg(details.letter.id.value));
    auto *line = row(box);
    line->addWidget(title, 1);
    line->addWidget(new Chip(m_theme, letterStateText(details.letter.state),
                             toneOf(details.letter, m_workspace.today()), box),
                    0, Qt::AlignTop);
    return box;
}

QWidget *LettersTab::makeButtons(const Letter &letter, Card *card)
{
    auto *box = new QWidget(card);
    auto *line = row(box);
    const QString stem = QStringLiteral("letter%1").arg(letter.id.value);
    if (!m_workspace.isReadOnly()) {
        for (const LetterState state : nextStates(letter.state)) {
            auto *button = wordButton(stem + QStringLiteral("To_") + letterStateName(state) +
                                          QStringLiteral("Button"),
                                      letterMoveText(state), box);
            connect(button, &QPushButton::clicked, this,
                    [this, id = letter.id, state] { move(id, state); });
            line->addWidget(button);
        }
        auto *change = wordButton(stem + QStringLiteral("EditButton"), tr("Edit…"), box);
        connect(change, &QPushButton::clicked, this, [this, letter] { edit(letter); });
        line->addWidget(change);
        addMore(line, letter);
    }
    line->addStretch();
    return box;
}

void LettersTab::addMore(QHBoxLayout *line, const Letter &letter)
{
    const QString stem = QStringLiteral("letter%1").arg(letter.id.value);
    QList<QAction *> actions;
    const auto add = [&](const QString &name, const QString &words, auto work) {
        auto *action = new QAction(words, this);
        action->setObjectName(stem + name);
        connect(action, &QAction::triggered, this, work);
        actions.append(action);
    };
    for (const QString &name : letterStateNames()) {
        const LetterState state = *letterStateFromName(name);
        if (state != letter.state && state != LetterState::Withdrawn) {
            add(QStringLiteral("Set_") + name + QStringLiteral("Action"),
                filledIn(tr("Set to “%1”"), {letterStateText(state)}),
                [this, id = letter.id, state] { move(id, state); });
        }
    }
    if (letter.state != LetterState::Withdrawn) {
        add(QStringLiteral("WithdrawAction"), letterMoveText(LetterState::Withdrawn),
            [this, id = letter.id] { move(id, LetterState::Withdrawn); });
    }
    add(QStringLiteral("DeleteAction"), tr("Delete"),
        [this, id = letter.id] { report(m_workspace.deleteLetter(id)); });
    addMoreButton(line, m_theme, stem + QStringLiteral("MoreButton"), tr("More for this letter"),
                  actions);
}

void LettersTab::edit(const Letter &letter)
{
    const auto seasons = m_workspace.letters().seasons();
    if (!seasons) {
        Q_EMIT failed(seasons.error());
        return;
    }
    auto *dialog = new LetterDialog(m_theme, *seasons, m_workspace.today(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setLetter(letter);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const Letter entered = dialog->letter();
        report(entered.id.isValid() ? m_workspace.editLetter(entered)
                                    : m_workspace.addLetter(entered).map([](LetterId) {}));
    });
    dialog->open();
}

void LettersTab::move(LetterId id, LetterState state)
{
    report(m_workspace.moveLetter(id, state));
}

void LettersTab::report(const Result<void> &result)
{
    if (!result) {
        Q_EMIT failed(result.error());
    }
}

} // namespace hallway
