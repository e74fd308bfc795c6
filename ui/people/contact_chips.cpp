#include "ui/people/contact_chips.h"

#include "ui/text/network_text.h"
#include "ui/text/words.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"

#include <QCoreApplication>
#include <QWidget>
#include <algorithm>

namespace hallway {
namespace {

QString chipWords(const char *words)
{
    return QCoreApplication::translate("ContactChips", words);
}

QString mentorChipText(const Mentorship &mentorship)
{
    QString text = mentorText(mentorship.kind);
    text.front() = text.front().toUpper();
    if (mentorship.status == MentorStatus::Active) {
        return text;
    }
    return chipWords("%1, %2").arg(text, mentorStatusText(mentorship.status));
}

} // namespace

Tone toneOf(MentorKind kind)
{
    switch (kind) {
    case MentorKind::Clinical:
        return Tone::Clinical;
    case MentorKind::Research:
        return Tone::Research;
    case MentorKind::Career:
        return Tone::Career;
    }
    return Tone::Neutral;
}

void fillContactChips(QWidget &row, const Contact &contact, bool isResting, const Theme &theme)
{
    QLayout *flow = row.layout();
    while (QLayoutItem *item = flow->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const auto add = [&](const QString &text, Tone tone) {
        auto *chip = new Chip(theme, text, tone, &row);
        flow->addWidget(chip);
        chip->show();
    };
    for (const Mentorship &mentorship : contact.mentorships) {
        add(mentorChipText(mentorship), toneOf(mentorship.kind));
    }
    if (contact.state == ContactState::Archived) {
        add(chipWords("Archived"), Tone::Neutral);
    } else if (contact.state == ContactState::DoNotContact) {
        add(chipWords("Do not contact"), Tone::Overdue);
    } else if (isResting) {
        add(chipWords("Resting"), Tone::Neutral);
    }
    for (const QString &tag : contact.tags) {
        add(tag, Tone::Neutral);
    }
    row.setVisible(flow->count() > 0);
}

void addLetterChips(QWidget &row, const std::vector<LetterDetails> &letters, const Theme &theme)
{
    std::vector<LetterState> said;
    for (const LetterDetails &details : letters) {
        const LetterState state = details.letter.state;
        if (std::find(said.begin(), said.end(), state) != said.end()) {
            continue;
        }
        said.push_back(state);
        const bool isGood = state == LetterState::Agreed || state == LetterState::PacketSent ||
                            state == LetterState::In || state == LetterState::Thanked;
        auto *chip = new Chip(theme, chipWords("Letter %1").arg(letterStateText(state)),
                              isGood ? Tone::Done : Tone::Neutral, &row);
        row.layout()->addWidget(chip);
        chip->show();
    }
    row.setVisible(row.layout()->count() > 0);
}

} // namespace hallway
