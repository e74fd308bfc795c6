#include "ui/journal/kind_chooser.h"

#include "ui/text/translate.h"
#include "ui/text/words.h"
#include "ui/widgets/checkable_chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form.h"

#include <QBoxLayout>
#include <QButtonGroup>

namespace hallway {

KindChooser::KindChooser(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_kinds(new QButtonGroup(this)),
      m_directions(new QButtonGroup(this)), m_kindRow(new QWidget(this)),
      m_directionRow(new QWidget(this))
{
    for (QWidget *chips : {m_kindRow, m_directionRow}) {
        auto *layout = new FlowLayout(Theme::spacing(1), chips);
        layout->setContentsMargins(0, 0, 0, 0);
    }
    for (const QString &name : interactionKindNames()) {
        const InteractionKind kind = *interactionKindFromName(name);
        addChip(m_kinds, int(kind), name, capitalised(interactionKindText(kind)));
    }
    addChip(m_directions, int(Direction::Outgoing), QStringLiteral("outgoing"), tr("I wrote"));
    addChip(m_directions, int(Direction::Incoming), QStringLiteral("incoming"), tr("They wrote"));
    m_kindRow->setAccessibleName(tr("What"));
    m_directionRow->setAccessibleName(tr("Who wrote"));
    auto *layout = column(this, 1);
    layout->addWidget(m_kindRow);
    layout->addWidget(m_directionRow);
    setKind(InteractionKind::Email, Direction::Outgoing);
    for (const QButtonGroup *group : {m_kinds, m_directions}) {
        connect(group, &QButtonGroup::idToggled, this, [this](int, bool isChosen) {
            if (isChosen) {
                showDirection();
                Q_EMIT changed();
            }
        });
    }
}

void KindChooser::addChip(QButtonGroup *group, int id, const QString &name, const QString &words)
{
    QWidget *chips = group == m_kinds ? m_kindRow : m_directionRow;
    auto *chip = new CheckableChip(m_theme, words, chips);
    chip->setObjectName(name + QStringLiteral("Chip"));
    chip->setAccessibleName(words);
    chip->setCheckable(true);
    group->addButton(chip, id);
    chips->layout()->addWidget(chip);
}

InteractionKind KindChooser::kind() const
{
    return InteractionKind(m_kinds->checkedId());
}

Direction KindChooser::direction() const
{
    return isWritten(kind()) ? Direction(m_directions->checkedId()) : usualDirection(kind());
}

void KindChooser::setKind(InteractionKind kind, Direction direction)
{
    m_kinds->button(int(kind))->setChecked(true);
    const bool isIncoming = direction == Direction::Incoming;
    m_directions->button(int(isIncoming ? Direction::Incoming : Direction::Outgoing))
        ->setChecked(true);
    showDirection();
}

void KindChooser::showDirection()
{
    setFocusProxy(m_kinds->checkedButton());
    m_directionRow->setVisible(isWritten(kind()));
}

} // namespace hallway
