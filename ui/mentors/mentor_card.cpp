#include "ui/mentors/mentor_card.h"

#include "core/base/text.h"
#include "ui/text/mentor_text.h"
#include "ui/text/translate.h"
#include "ui/text/words.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/part_bar.h"
#include "ui/widgets/themed_label.h"

#include <QAccessibleWidget>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>

namespace hallway {
namespace {

constexpr int cardAvatarSize = 34;
constexpr int mostCardCharacters = 90; ///< of a name or place: a few lines of the column

Tone toneOf(const MentorLine &line, QDate today)
{
    if (line.pace != MentorPace::Resting && line.due &&
        line.due->key.kind != FollowUpKind::KeepInTouch) {
        return stateOn(*line.due, today) == FollowUpState::Overdue ? Tone::Overdue : Tone::Due;
    }
    switch (line.pace) {
    case MentorPace::OnRhythm:
        return Tone::Done;
    case MentorPace::Due:
        return Tone::Due;
    case MentorPace::GoneQuiet:
        return Tone::Overdue;
    case MentorPace::New:
    case MentorPace::Soon:
    case MentorPace::Resting:
    case MentorPace::NoRhythm:
        break;
    }
    return Tone::Upcoming;
}

/// To a screen reader the card is a button.
class CardAccess : public QAccessibleWidget
{
public:
    explicit CardAccess(MentorCard &card)
        : QAccessibleWidget(&card, QAccessible::Button), m_card(card)
    {
    }

    QStringList actionNames() const override { return {pressAction()}; }

    void doAction(const QString &name) override
    {
        if (name == pressAction()) {
            m_card.press();
        } else {
            QAccessibleWidget::doAction(name);
        }
    }

private:
    MentorCard &m_card;
};

QAccessibleInterface *makeAccess(const QString &, QObject *object)
{
    auto *card = qobject_cast<MentorCard *>(object);
    return card ? new CardAccess(*card) : nullptr;
}

} // namespace

MentorCard::MentorCard(const Theme &theme, const MentorLine &line, QDate today, QWidget *parent)
    : Card(theme, parent), m_theme(theme), m_contact(line.person.contact)
{
    QAccessible::installFactory(makeAccess); // once, however often it is said
    setObjectName(QStringLiteral("mentorCard%1").arg(m_contact.value));
    setAccessibleName(filledIn(tr("%1, %2, %3"), {line.person.name, paceText(line, today),
                                                  lastExchangeText(line, today)}));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(Theme::spacing(2));
    column->addLayout(makeHead(line, today));
    if (line.rhythmDays > 0 && line.last) {
        const int passed = line.rhythmDays - line.daysLeft;
        column->addWidget(new PartBar(theme, double(passed) / line.rhythmDays, this));
    }
    auto *foot = new QHBoxLayout;
    foot->addWidget(
        wrappedLabel(theme, ThemedLabel::Look::Meta, lastExchangeText(line, today), this), 1);
    auto *left = wrappedLabel(theme, ThemedLabel::Look::Meta, rhythmLeftText(line), this);
    alignWithWindow(*left, Qt::AlignTrailing | Qt::AlignTop);
    foot->addWidget(left, 1);
    column->addLayout(foot);
}

QLayout *MentorCard::makeHead(const MentorLine &line, QDate today)
{
    const BoardPerson &person = line.person;
    auto *avatar = new Avatar(m_theme, cardAvatarSize, this);
    avatar->setPerson(person.name, initials(person.name));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(wrappedLabel(m_theme, ThemedLabel::Look::Strong,
                                  oneLine(person.name, mostCardCharacters), this));
    words->addWidget(wrappedLabel(
        m_theme, ThemedLabel::Look::Meta,
        oneLine(positionText(person.role, person.title, person.institution), mostCardCharacters),
        this));
    auto *head = new QHBoxLayout;
    head->setSpacing(Theme::spacing(3));
    head->addWidget(avatar, 0, Qt::AlignTop);
    head->addLayout(words, 1);
    auto *pace = new Chip(m_theme, paceText(line, today), toneOf(line, today), this);
    pace->setObjectName(QStringLiteral("paceChip"));
    head->addWidget(pace, 0, Qt::AlignTop);
    return head;
}

void MentorCard::press()
{
    Q_EMIT personRequested(m_contact);
}

bool MentorCard::event(QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        setOutline(event->type() == QEvent::FocusIn ? Outline::Accent : Outline::Line);
    }
    return Card::event(event);
}

void MentorCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
        event->key() == Qt::Key_Space) {
        press();
        return;
    }
    Card::keyPressEvent(event);
}

void MentorCard::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())) {
        press();
        return;
    }
    Card::mouseReleaseEvent(event);
}

} // namespace hallway
