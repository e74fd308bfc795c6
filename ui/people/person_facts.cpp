#include "ui/people/person_facts.h"

#include "ui/text/translate.h"
#include "ui/text/words.h"
#include "ui/today/agenda_delegate.h"
#include "ui/widgets/themed_label.h"

#include <QHBoxLayout>
#include <QResizeEvent>

namespace hallway {
namespace {

QString everyDays(int days)
{
    if (days % 7 == 0) {
        return days == 7 ? PersonFacts::tr("every week")
                         : PersonFacts::tr("every %1 weeks").arg(days / 7);
    }
    return PersonFacts::tr("every %1 days").arg(days);
}

bool isActiveMentor(const Contact &contact)
{
    return std::any_of(
        contact.mentorships.begin(), contact.mentorships.end(),
        [](const Mentorship &mentorship) { return mentorship.status == MentorStatus::Active; });
}

TieStrength strengthOf(const PersonLine &line, QDate today)
{
    return tieStrength(tieOn(line.tie, today, line.works), line.exchanges);
}

/// The last exchange that counts: notes are no contact.
const Interaction *lastExchange(const PersonDetails &details)
{
    const auto found = std::find_if(
        details.interactions.begin(), details.interactions.end(),
        [](const Interaction &interaction) { return interaction.kind != InteractionKind::Note; });
    return found == details.interactions.end() ? nullptr : &*found;
}

qint64 answersIn(const std::vector<Interaction> &interactions)
{
    return std::count_if(interactions.begin(), interactions.end(),
                         [](const Interaction &interaction) {
                             return interaction.direction == Direction::Incoming;
                         });
}

} // namespace

QString rhythmWords(const PersonDetails &details, const Policy &policy, QDate today)
{
    if (details.contact.rhythmDays) {
        return *details.contact.rhythmDays == 0 ? PersonFacts::tr("never")
                                                : everyDays(*details.contact.rhythmDays);
    }
    if (isActiveMentor(details.contact)) {
        return everyDays(policy.mentorRhythm);
    }
    switch (strengthOf(details.line, today)) {
    case TieStrength::Strong:
        return everyDays(policy.strongRhythm);
    case TieStrength::Steady:
        return everyDays(policy.steadyRhythm);
    case TieStrength::Weak:
    case TieStrength::New:
        break;
    }
    return PersonFacts::tr("none");
}

PersonFacts::PersonFacts(const Theme &theme, QWidget *parent)
    : Card(theme, parent), m_theme(theme), m_last(), m_rhythm(), m_tie(), m_next()
{
    setObjectName(QStringLiteral("personFacts"));
    setContentsMargins(0, 0, 0, 0); // the row has its own
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::spacing(4), Theme::spacing(3), Theme::spacing(4),
                            Theme::spacing(3));
    row->setSpacing(Theme::spacing(4));
    m_last = addFact(tr("Last contact"), "lastContactLabel");
    m_rhythm = addFact(tr("Rhythm"), "rhythmLabel");
    m_tie = addFact(tr("Tie"), "tieLabel");
    m_next = addFact(tr("Next"), "nextLabel");
}

PersonFacts::Fact PersonFacts::addFact(const QString &label, const char *name)
{
    auto *title = new ThemedLabel(m_theme, ThemedLabel::Look::Meta, this);
    title->setText(label);
    auto *value = new ThemedLabel(m_theme, ThemedLabel::Look::Strong, this);
    value->setObjectName(QLatin1String(name));
    value->setWordWrap(true);
    value->makeSelectable();
    auto *remark = new ThemedLabel(m_theme, ThemedLabel::Look::Meta, this);
    remark->setWordWrap(true);
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(title);
    column->addWidget(value);
    column->addWidget(remark);
    column->addStretch();
    static_cast<QHBoxLayout *>(layout())->addLayout(column, 1);
    return {value, remark};
}

void PersonFacts::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        updateGeometry(); // other words wrap now
    }
}

void PersonFacts::setFact(const Fact &fact, const QString &value, const QString &remark)
{
    fact.value->setText(value);
    fact.remark->setText(remark);
    fact.remark->setVisible(!remark.isEmpty());
}

void PersonFacts::showPerson(const PersonDetails &details, const Policy &policy, QDate today)
{
    const Interaction *last = lastExchange(details);
    setFact(m_last, last ? shortDate(last->on, today) : tr("none yet"),
            last ? interactionTitle(*last) : QString());
    setFact(m_rhythm, rhythmWords(details, policy, today),
            details.contact.rhythmDays ? QString() : tr("by default"));

    const int exchanges = details.line.exchanges;
    const QString count = exchanges == 1 ? tr("1 exchange") : tr("%1 exchanges").arg(exchanges);
    const QString tie = capitalised(tieText(strengthOf(details.line, today)));
    setFact(m_tie, tie,
            exchanges == 0 ? QString()
                           : filledIn(tr("%1, %2 theirs"),
                                      {count, QString::number(answersIn(details.interactions))}));

    if (details.openFollowUps.empty()) {
        m_next.value->setTone(Tone::Neutral);
        setFact(m_next, tr("nothing planned"));
        return;
    }
    const FollowUp &next = details.openFollowUps.front().followUp;
    m_next.value->setTone(toneOf(next, today));
    setFact(m_next,
            filledIn(tr("%1 by %2"),
                     {followUpKindText(next.key.kind), shortDate(next.window.dueOn, today)}),
            stateText(next, today));
}

} // namespace hallway
