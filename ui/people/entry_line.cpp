#include "ui/people/entry_line.h"

#include "ui/people/entry_text.h"
#include "ui/people/mention_completer.h"
#include "ui/text/translate.h"
#include "ui/text/words.h"
#include "ui/widgets/checkable_chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/themed_label.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>

namespace hallway {
namespace {

constexpr qsizetype longestSubject = 90;

} // namespace

EntryLine::EntryLine(Workspace &workspace, const Theme &theme, QWidget *parent)
    : Card(theme, parent), m_workspace(workspace), m_theme(theme), m_field(new QLineEdit(this)),
      m_mentions(new MentionCompleter(workspace, m_field)), m_kinds(new QButtonGroup(this)),
      m_replyExpected(new QCheckBox(tr("reply expected"), this)),
      m_outlook(new ThemedLabel(theme, ThemedLabel::Look::Meta, this))
{
    setObjectName(QStringLiteral("entryCard"));
    m_field->setObjectName(QStringLiteral("entryField"));
    m_field->setPlaceholderText(tr("What happened?"));
    m_field->setAccessibleName(tr("What happened? Enter saves"));
    m_field->setToolTip(tr("A day in words is understood, as are others with @ and the next step "
                           "behind an arrow: “lunch with @Varga, yesterday -> send the tables by "
                           "Friday”"));
    m_field->setProperty("bare", true);
    m_replyExpected->setObjectName(QStringLiteral("replyExpectedCheckBox"));
    m_replyExpected->setChecked(true);
    m_outlook->setObjectName(QStringLiteral("outlookLabel"));
    m_outlook->setWordWrap(true);
    m_outlook->hide();
    layOut();
    setEnabled(!workspace.isReadOnly());
    connect(m_field, &QLineEdit::returnPressed, this, &EntryLine::save);
    connect(m_field, &QLineEdit::textChanged, this, &EntryLine::follow);
    connect(m_kinds, &QButtonGroup::idClicked, this, [this] {
        follow();
        focusField();
    });
    connect(m_replyExpected, &QCheckBox::toggled, this, &EntryLine::follow);
}

void EntryLine::layOut()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::spacing(3), Theme::spacing(2) + 2, Theme::spacing(3),
                               Theme::spacing(2) + 2);
    column->setSpacing(Theme::spacing(2));
    auto *first = new QHBoxLayout;
    first->addWidget(m_field, 1);
    first->addWidget(m_replyExpected);
    column->addLayout(first);
    column->addWidget(makeChips());
    column->addWidget(m_outlook);
}

QWidget *EntryLine::makeChips()
{
    auto *row = new QWidget(this);
    new FlowLayout(Theme::spacing(1) + 2, row);
    using K = InteractionKind;
    using D = Direction;
    addChip(row, tr("E-mail"), "emailChip", {K::Email, D::Outgoing})->setChecked(true);
    addChip(row, tr("They wrote"), "answerChip", {K::Email, D::Incoming});
    addChip(row, tr("Meeting"), "meetingChip", {K::Meeting, D::Mutual});
    addChip(row, tr("Call"), "callChip", {K::Call, D::Mutual});
    addChip(row, tr("Met"), "metChip", {K::Encounter, D::Mutual});
    addChip(row, tr("Note"), "noteChip", {K::Note, D::Outgoing});
    makeMore(row);
    return row;
}

CheckableChip *EntryLine::addChip(QWidget *row, const QString &text, const char *name, Kind kind)
{
    auto *chip = new CheckableChip(m_theme, text, row);
    chip->setObjectName(QLatin1String(name));
    row->layout()->addWidget(chip);
    m_kinds->addButton(chip, static_cast<int>(m_kindOf.size()));
    m_kindOf.push_back(kind);
    return chip;
}

void EntryLine::makeMore(QWidget *row)
{
    m_other = addChip(row, QString(), "otherKindChip", {});
    m_other->hide();
    auto *more = new CheckableChip(m_theme, tr("Other…"), row);
    more->setObjectName(QStringLiteral("moreKindsChip"));
    more->setAccessibleName(tr("Other kinds of exchange"));
    more->setCheckable(false);
    row->layout()->addWidget(more);
    auto *menu = new QMenu(more);
    using K = InteractionKind;
    using D = Direction;
    addMore(menu, tr("Message"), "messageKindAction", {K::Message, D::Outgoing});
    addMore(menu, tr("They sent a message"), "answerMessageKindAction", {K::Message, D::Incoming});
    addMore(menu, tr("Video call"), "videoCallKindAction", {K::VideoCall, D::Mutual});
    addMore(menu, tr("Webinar"), "webinarKindAction", {K::Webinar, D::Mutual});
    addMore(menu, tr("Letter or card"), "letterKindAction", {K::Letter, D::Outgoing});
    addMore(menu, tr("They sent a letter"), "answerLetterKindAction", {K::Letter, D::Incoming});
    connect(more, &CheckableChip::clicked, menu,
            [menu, more] { menu->popup(more->mapToGlobal(more->rect().bottomLeft())); });
}

void EntryLine::addMore(QMenu *menu, const QString &text, const char *name, Kind kind)
{
    QAction *action = menu->addAction(text);
    action->setObjectName(QLatin1String(name));
    connect(action, &QAction::triggered, this, [this, text, kind] {
        m_kindOf[static_cast<std::size_t>(m_kinds->id(m_other))] = kind;
        m_other->setText(text);
        m_other->updateGeometry();
        m_other->show();
        m_other->setChecked(true);
        follow();
        focusField();
    });
}

void EntryLine::setContact(ContactId contact)
{
    if (contact == m_contact) {
        return;
    }
    if (const QString typed = unsaved(); !typed.isEmpty()) {
        m_unsaved[m_contact] = typed;
    }
    m_contact = contact;
    m_mentions->setLeftOut(contact);
    const auto kept = m_unsaved.extract(contact);
    m_field->setText(kept ? kept.mapped() : QString());
    follow();
}

QString EntryLine::unsaved() const
{
    return m_contact.isValid() ? m_field->text().trimmed() : QString();
}

QStringList EntryLine::unsavedOfAll() const
{
    QStringList all{unsaved()};
    for (const auto &[contact, typed] : m_unsaved) {
        all.append(typed);
    }
    all.removeAll(QString());
    return all;
}

void EntryLine::focusField()
{
    m_field->setFocus();
}

Interaction EntryLine::shape() const
{
    const Kind chosen = m_kindOf[static_cast<std::size_t>(m_kinds->checkedId())];
    Interaction interaction;
    interaction.kind = chosen.kind;
    interaction.direction = chosen.direction;
    return interaction;
}

Interaction EntryLine::interaction() const
{
    const QString text = m_mentions->plainText();
    const EntryText entry = parseEntry(text, m_workspace.today());
    const NextStepText next = parseNextStep(text, m_workspace.today());
    Interaction interaction = shape();
    interaction.on = entry.on;
    const bool isSubject =
        interaction.kind != InteractionKind::Note && entry.words.size() <= longestSubject;
    (isSubject ? interaction.subject : interaction.text) = entry.words;
    if (!next.words.isEmpty() && !next.by.isValid()) {
        // Without a day it is nothing that could come due.
        const QString words = filledIn(tr("Next: %1"), {next.words});
        interaction.text += interaction.text.isEmpty() ? words : QStringLiteral("\n") + words;
    }
    interaction.replyExpected = isOutreach(interaction) && m_replyExpected->isChecked();
    interaction.loggedOn = m_workspace.today();
    interaction.participants = {m_contact};
    for (const ChosenPerson &person : m_mentions->people()) {
        interaction.participants.push_back(person.id);
    }
    return interaction;
}

std::optional<Promise> EntryLine::nextStep() const
{
    const NextStepText next = parseNextStep(m_mentions->plainText(), m_workspace.today());
    if (next.words.isEmpty() || !next.by.isValid()) {
        return std::nullopt;
    }
    Promise promise;
    promise.contact = m_contact;
    promise.text = next.words;
    promise.isTheirs = next.isTheirs;
    promise.promisedFor = next.by;
    return promise;
}

QStringList EntryLine::planned(const Interaction &typed) const
{
    QStringList planned;
    if (const auto followUps = m_workspace.preview(typed)) {
        for (const FollowUp &followUp : *followUps) {
            if (!followUp.ending && followUp.key.kind != FollowUpKind::Rest) {
                planned.append(windowText(followUp));
            }
        }
    }
    planned.removeDuplicates();
    if (const auto promise = nextStep()) {
        const QString by = shortDate(promise->promisedFor, m_workspace.today());
        planned.append(filledIn(
            promise->isTheirs ? tr("their promise by %1") : tr("your promise by %1"), {by}));
    }
    return planned;
}

QString EntryLine::outlook(const Interaction &typed) const
{
    QStringList names;
    for (const ChosenPerson &person : m_mentions->people()) {
        names.append(person.name);
    }
    const QString day = shortDate(typed.on, m_workspace.today());
    const QString when = names.isEmpty() ? filledIn(tr("On %1"), {day})
                                         : filledIn(tr("On %1, also with %2"),
                                                    {day, names.join(QStringLiteral(", "))});
    const QStringList plans = planned(typed);
    return plans.isEmpty() ? filledIn(tr("%1. Enter saves."), {when})
                           : filledIn(tr("%1, plans: %2. Enter saves."),
                                      {when, plans.join(QStringLiteral(", "))});
}

void EntryLine::follow()
{
    m_replyExpected->setVisible(isOutreach(shape()));
    const bool isEmpty = m_field->text().trimmed().isEmpty();
    m_outlook->setVisible(!isEmpty && m_contact.isValid());
    if (!isEmpty && m_contact.isValid()) {
        m_outlook->setText(outlook(interaction()));
    }
}

void EntryLine::save()
{
    // Enter belongs to the list of people while it is open.
    if (m_mentions->isOffering() || m_field->text().trimmed().isEmpty() || !m_contact.isValid()) {
        return;
    }
    const auto step = nextStep();
    const bool isStepAlone =
        step && parseEntry(m_mentions->plainText(), m_workspace.today()).words.isEmpty();
    const auto saved = isStepAlone ? m_workspace.addPromise(*step).map([](PromiseId) {})
                                   : m_workspace.log(interaction(), step).map([](InteractionId) {});
    if (!saved) {
        Q_EMIT failed(saved.error());
        return;
    }
    m_field->setText({}); // not clear(): Ctrl+Z shall take the step back, not bring the words
}

} // namespace hallway
