#include "ui/people/acquaintance_fields.h"

#include "ui/people/mentorship_fields.h"
#include "ui/text/translate.h"
#include "ui/text/words.h"
#include "ui/widgets/day_field.h"
#include "ui/widgets/form.h"
#include "ui/widgets/people_field.h"
#include "ui/widgets/section_label.h"

#include <QGridLayout>
#include <QSpinBox>
#include <QVBoxLayout>

namespace hallway {

namespace {

enum class RhythmChoice { Usual, Days, Never };

constexpr int usualDays = 42;
constexpr int mostDays = 999;

} // namespace

AcquaintanceFields::AcquaintanceFields(const Workspace &workspace, const Theme &theme,
                                       QWidget *parent)
    : QWidget(parent), m_howMet(choiceField(QStringLiteral("howMetCombo"), tr("How we met"), this)),
      m_metOn(new DayField(theme, workspace.today(), QStringLiteral("metOn"), tr("Met on"), this)),
      m_metLine(lineField(QStringLiteral("howMetEdit"), tr("In a line"), this)),
      m_introducer(new PeopleField(workspace, theme, QStringLiteral("introducer"),
                                   tr("Introduced by"), PeopleField::Choice::One, this)),
      m_mentorships(new MentorshipFields(theme, workspace.today(), this)),
      m_rhythm(choiceField(QStringLiteral("rhythmCombo"), tr("Keep in touch"), this)),
      m_days(new QSpinBox(this)),
      m_state(choiceField(QStringLiteral("stateCombo"), tr("In the network"), this)),
      m_tags(lineField(QStringLiteral("tagsEdit"), tr("Tags"), this))
{
    m_tags->setPlaceholderText(tr("STS 2026, conference contact"));
    m_tags->setToolTip(tr("Separated by commas"));
    auto *layout = column(this, 3);
    layout->addWidget(new SectionLabel(theme, tr("How you met"), Tone::Neutral, this));
    layout->addWidget(howMetBox(theme));
    layout->addWidget(new SectionLabel(theme, tr("Mentor"), Tone::Neutral, this));
    layout->addWidget(m_mentorships);
    layout->addWidget(new SectionLabel(theme, tr("From now on"), Tone::Neutral, this));
    layout->addWidget(rhythmBox(theme));
    connect(m_metOn, &DayField::changed, this, &AcquaintanceFields::changed);
    connect(m_introducer, &PeopleField::changed, this, &AcquaintanceFields::changed);
    connect(m_mentorships, &MentorshipFields::changed, this, &AcquaintanceFields::changed);
}

QWidget *AcquaintanceFields::howMetBox(const Theme &theme)
{
    for (const QString &name : howMetNames()) {
        const HowMet howMet = *howMetFromName(name);
        m_howMet->addItem(howMet == HowMet::Unset ? tr("not said")
                                                  : capitalised(howMetText(howMet)),
                          int(howMet));
    }
    m_introducer->setObjectName(QStringLiteral("introducerField"));
    m_metOn->setPlaceholder(tr("3 Nov, last Friday …"));
    m_metLine->setPlaceholderText(tr("Coffee after session 12"));
    auto *box = new QWidget(this);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(Theme::spacing(3));
    grid->addWidget(labelled(theme, tr("&How"), m_howMet), 0, 0);
    grid->addWidget(labelled(theme, tr("&On"), m_metOn), 0, 1);
    grid->addWidget(labelled(theme, tr("In a &line"), m_metLine), 1, 0);
    grid->addWidget(labelled(theme, tr("Introduced &by"), m_introducer), 1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return box;
}

QWidget *AcquaintanceFields::rhythmBox(const Theme &theme)
{
    m_rhythm->addItem(tr("as usual, by mentorship or tie"), int(RhythmChoice::Usual));
    m_rhythm->addItem(tr("every so many days"), int(RhythmChoice::Days));
    m_rhythm->addItem(tr("never remind me"), int(RhythmChoice::Never));
    nameField(m_days, QStringLiteral("rhythmDaysSpinBox"), tr("Days"));
    m_days->setRange(1, mostDays);
    m_days->setValue(usualDays);
    m_days->setSuffix(tr(" days"));
    m_days->hide();
    m_state->addItem(tr("active"), int(ContactState::Active));
    m_state->addItem(tr("archived"), int(ContactState::Archived));
    m_state->addItem(tr("not to be contacted"), int(ContactState::DoNotContact));
    auto *cells = row(nullptr);
    cells->addWidget(labelled(theme, tr("&Keep in touch"), m_rhythm), 1);
    cells->addWidget(m_days, 0, Qt::AlignBottom);
    auto *box = new QWidget(this);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(Theme::spacing(3));
    grid->addLayout(cells, 0, 0);
    grid->addWidget(labelled(theme, tr("In the net&work"), m_state), 0, 1);
    grid->addWidget(labelled(theme, tr("&Tags"), m_tags), 1, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    connect(m_rhythm, &QComboBox::currentIndexChanged, this, [this] {
        m_days->setVisible(m_rhythm->currentData().toInt() == int(RhythmChoice::Days));
    });
    return box;
}

void AcquaintanceFields::showRhythm(std::optional<int> days)
{
    const auto choice = !days       ? RhythmChoice::Usual
                        : *days > 0 ? RhythmChoice::Days
                                    : RhythmChoice::Never;
    m_rhythm->setCurrentIndex(m_rhythm->findData(int(choice)));
    m_days->setValue(days && *days > 0 ? *days : usualDays);
}

std::optional<int> AcquaintanceFields::rhythm() const
{
    switch (RhythmChoice(m_rhythm->currentData().toInt())) {
    case RhythmChoice::Days:
        return m_days->value();
    case RhythmChoice::Never:
        return 0;
    case RhythmChoice::Usual:
        break;
    }
    return std::nullopt;
}

void AcquaintanceFields::fill(const Contact &contact)
{
    m_howMet->setCurrentIndex(m_howMet->findData(int(contact.howMet)));
    m_metOn->setDay(contact.howMetOn);
    m_metLine->setText(contact.howMetLine);
    m_introducer->setLeftOut(contact.id);
    m_introducer->setPeople(contact.introducedBy.isValid()
                                ? std::vector<ContactId>{contact.introducedBy}
                                : std::vector<ContactId>{});
    showRhythm(contact.rhythmDays);
    m_state->setCurrentIndex(m_state->findData(int(contact.state)));
    m_tags->setText(contact.tags.join(QStringLiteral(", ")));
    m_mentorships->fill(contact.mentorships);
}

void AcquaintanceFields::read(Contact &contact) const
{
    contact.howMet = HowMet(m_howMet->currentData().toInt());
    contact.howMetOn = m_metOn->day();
    contact.howMetLine = m_metLine->text().trimmed();
    const auto &introducers = m_introducer->people();
    contact.introducedBy = introducers.empty() ? ContactId() : introducers.front().id;
    contact.rhythmDays = rhythm();
    contact.state = ContactState(m_state->currentData().toInt());
    contact.tags.clear();
    for (const QString &tag : m_tags->text().split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const QString trimmed = tag.trimmed();
        if (!trimmed.isEmpty() && !contact.tags.contains(trimmed)) {
            contact.tags.append(trimmed);
        }
    }
    contact.mentorships = m_mentorships->mentorships();
}

QString AcquaintanceFields::missing() const
{
    if (m_metOn->isUnclear()) {
        return tr("Say on which day you met, or leave it empty.");
    }
    if (!m_introducer->typed().isEmpty()) {
        return tr("Choose from the list who introduced you, or leave it empty.");
    }
    return m_mentorships->isUnclear() ? tr("Say since when, as a day, or leave it empty.")
                                      : QString();
}

} // namespace hallway
