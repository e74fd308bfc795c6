#include "ui/people/entry_line.h"

#include "ui/people/entry_text.h"
#include "ui/text/translate.h"
#include "ui/text/words.h"
#include "ui/widgets/checkable_chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/themed_label.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>

namespace hallway {
namespace {

/// What a chip of the entry line stands for.
struct EntryKind
{
    InteractionKind kind;
    Direction direction;
};

constexpr EntryKind entryKinds[] = {
    {InteractionKind::Email, Direction::Outgoing},   {InteractionKind::Email, Direction::Incoming},
    {InteractionKind::Meeting, Direction::Mutual},   {InteractionKind::Call, Direction::Mutual},
    {InteractionKind::Encounter, Direction::Mutual}, {InteractionKind::Note, Direction::Outgoing},
};

constexpr qsizetype longestSubject = 90;

} // namespace

EntryLine::EntryLine(Workspace &workspace, const Theme &theme, QWidget *parent)
    : Card(theme, parent), m_workspace(workspace), m_theme(theme), m_field(new QLineEdit(this)),
      m_kinds(new QButtonGroup(this)), m_replyExpected(new QCheckBox(tr("reply expected"), this)),
      m_outlook(new ThemedLabel(theme, ThemedLabel::Look::Meta, this))
{
    setObjectName(QStringLiteral("entryCard"));
    m_field->setObjectName(QStringLiteral("entryField"));
    m_field->setPlaceholderText(tr("What happened?"));
    m_field->setAccessibleName(tr("What happened? Enter saves"));
    m_field->setProperty("bare", true);
    m_replyExpected->setObjectName(QStringLiteral("replyExpectedCheckBox"));
    m_replyExpected->setChecked(true);
    m_outlook->setObjectName(QStringLiteral("outlookLabel"));
    m_outlook->setWordWrap(true);
    m_outlook->hide();
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
    setEnabled(!workspace.isReadOnly());
    connect(m_field, &QLineEdit::returnPressed, this, &EntryLine::save);
    connect(m_field, &QLineEdit::textChanged, this, &EntryLine::follow);
    connect(m_kinds, &QButtonGroup::idClicked, this, [this] {
        follow();
        focusField();
    });
    connect(m_replyExpected, &QCheckBox::toggled, this, &EntryLine::follow);
}

QWidget *EntryLine::makeChips()
{
    auto *row = new QWidget(this);
    new FlowLayout(Theme::spacing(1) + 2, row);
    addChip(row, tr("E-mail"), "emailChip");
    addChip(row, tr("They wrote"), "answerChip");
    addChip(row, tr("Meeting"), "meetingChip");
    addChip(row, tr("Call"), "callChip");
    addChip(row, tr("Met"), "metChip");
    addChip(row, tr("Note"), "noteChip");
    m_kinds->button(0)->setChecked(true);
    return row;
}

void EntryLine::addChip(QWidget *row, const QString &text, const char *name)
{
    auto *chip = new CheckableChip(m_theme, text, row);
    chip->setObjectName(QLatin1String(name));
    row->layout()->addWidget(chip);
    m_kinds->addButton(chip, static_cast<int>(m_kinds->buttons().size()));
}

void EntryLine::setContact(ContactId contact)
{
    if (contact != m_contact) {
        m_contact = contact;
        m_field->clear();
    }
}

void EntryLine::focusField()
{
    m_field->setFocus();
}

Interaction EntryLine::interaction() const
{
    const EntryText entry = parseEntry(m_field->text(), m_workspace.today());
    const EntryKind chosen = entryKinds[static_cast<std::size_t>(m_kinds->checkedId())];
    Interaction interaction;
    interaction.kind = chosen.kind;
    interaction.direction = chosen.direction;
    interaction.on = entry.on;
    const bool isSubject =
        chosen.kind != InteractionKind::Note && entry.words.size() <= longestSubject;
    (isSubject ? interaction.subject : interaction.text) = entry.words;
    interaction.replyExpected = isOutreach(interaction) && m_replyExpected->isChecked();
    interaction.loggedOn = m_workspace.today();
    interaction.participants = {m_contact};
    return interaction;
}

void EntryLine::follow()
{
    m_replyExpected->setVisible(m_kinds->checkedId() == 0);
    const bool isEmpty = m_field->text().trimmed().isEmpty();
    m_outlook->setVisible(!isEmpty && m_contact.isValid());
    if (isEmpty || !m_contact.isValid()) {
        return;
    }
    const Interaction typed = interaction();
    QStringList planned;
    if (const auto followUps = m_workspace.preview(typed)) {
        for (const FollowUp &followUp : *followUps) {
            if (!followUp.ending) {
                planned.append(windowText(followUp));
            }
        }
    }
    const QString day = shortDate(typed.on, m_workspace.today());
    m_outlook->setText(planned.isEmpty() ? filledIn(tr("On %1. Enter saves."), {day})
                                         : filledIn(tr("On %1, plans: %2. Enter saves."),
                                                    {day, planned.join(QStringLiteral(", "))}));
}

void EntryLine::save()
{
    if (m_field->text().trimmed().isEmpty() || !m_contact.isValid()) {
        return;
    }
    if (const auto logged = m_workspace.log(interaction()); !logged) {
        Q_EMIT failed(logged.error());
        return;
    }
    m_field->clear();
}

} // namespace hallway
