#include "ui/people/mentorship_fields.h"

#include "ui/text/translate.h"
#include "ui/text/words.h"
#include "ui/widgets/day_field.h"
#include "ui/widgets/form.h"

#include <QCheckBox>
#include <QGridLayout>
#include <algorithm>

namespace hallway {

MentorshipFields::MentorshipFields(const Theme &theme, QDate today, QWidget *parent)
    : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(Theme::spacing(2));
    grid->setColumnStretch(2, 1);
    for (const QString &name : mentorKindNames()) {
        addLine(theme, today, *mentorKindFromName(name));
    }
}

void MentorshipFields::addLine(const Theme &theme, QDate today, MentorKind kind)
{
    const QString name = mentorKindName(kind);
    const QString words = capitalised(mentorText(kind));
    auto *isMentor = new QCheckBox(words, this);
    isMentor->setObjectName(name + QStringLiteral("MentorCheckBox"));
    auto *status =
        choiceField(name + QStringLiteral("StatusCombo"), tr("%1: how far").arg(words), this);
    for (const QString &each : mentorStatusNames()) {
        const MentorStatus value = *mentorStatusFromName(each);
        status->addItem(mentorStatusText(value), int(value));
    }
    status->setCurrentIndex(status->findData(int(MentorStatus::Active)));
    auto *since = new DayField(theme, today, name + QStringLiteral("Since"),
                               tr("%1: since").arg(words), this);
    since->setPlaceholder(tr("since …"));
    auto *grid = static_cast<QGridLayout *>(layout());
    const int row = int(m_lines.size());
    grid->addWidget(isMentor, row, 0);
    grid->addWidget(status, row, 1);
    grid->addWidget(since, row, 2);
    for (QWidget *field : {static_cast<QWidget *>(status), static_cast<QWidget *>(since)}) {
        field->setEnabled(false);
        connect(isMentor, &QCheckBox::toggled, field, &QWidget::setEnabled);
    }
    connect(isMentor, &QCheckBox::toggled, this, &MentorshipFields::changed);
    connect(since, &DayField::changed, this, &MentorshipFields::changed);
    m_lines.push_back({kind, isMentor, status, since});
}

void MentorshipFields::fill(const std::vector<Mentorship> &mentorships)
{
    for (const Line &line : m_lines) {
        const auto known =
            std::find_if(mentorships.begin(), mentorships.end(),
                         [&line](const Mentorship &each) { return each.kind == line.kind; });
        const bool isMentor = known != mentorships.end();
        line.isMentor->setChecked(isMentor);
        line.status->setCurrentIndex(
            line.status->findData(int(isMentor ? known->status : MentorStatus::Active)));
        line.since->setDay(isMentor ? known->since : QDate());
    }
}

std::vector<Mentorship> MentorshipFields::mentorships() const
{
    std::vector<Mentorship> mentorships;
    for (const Line &line : m_lines) {
        if (line.isMentor->isChecked()) {
            mentorships.push_back(
                {line.kind, MentorStatus(line.status->currentData().toInt()), line.since->day()});
        }
    }
    return mentorships;
}

bool MentorshipFields::isUnclear() const
{
    return std::any_of(m_lines.begin(), m_lines.end(), [](const Line &line) {
        return line.isMentor->isChecked() && line.since->isUnclear();
    });
}

} // namespace hallway
