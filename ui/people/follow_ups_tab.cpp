#include "ui/people/follow_ups_tab.h"

#include "ui/text/translate.h"
#include "ui/text/why_text.h"
#include "ui/text/words.h"
#include "ui/today/agenda_delegate.h"
#include "ui/widgets/section_label.h"
#include "ui/widgets/themed_label.h"
#include "ui/widgets/why_label.h"

#include <QPushButton>
#include <QVBoxLayout>
#include <limits>

namespace hallway {
namespace {

constexpr size_t shownAtFirst = 12;

bool isOver(const AgendaLine &line, QDate today)
{
    return line.followUp.ending || stateOn(line.followUp, today) == FollowUpState::Lapsed;
}

} // namespace

FollowUpsTab::FollowUpsTab(Workspace &workspace, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_theme(theme), m_content(new QWidget(this)),
      m_column(nullptr)
{
    setObjectName(QStringLiteral("followUpsTab"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2, Theme::spacing(3), Theme::spacing(2), Theme::spacing(3));
    column->addWidget(m_content);
    column->addStretch();
}

void FollowUpsTab::showPerson(const PersonDetails &details, const Policy &policy)
{
    m_isWhole = m_isWhole && m_details.contact.id == details.contact.id;
    m_details = details;
    m_policy = policy;
    refill();
}

void FollowUpsTab::refill()
{
    auto *fresh = new QWidget(this);
    m_column = new QVBoxLayout(fresh);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Theme::spacing(2));
    delete layout()->replaceWidget(m_content, fresh);
    m_content->hide();
    m_content->deleteLater();
    m_content = fresh;
    const QDate today = m_workspace.today();
    std::vector<const AgendaLine *> open;
    std::vector<const AgendaLine *> over;
    for (const AgendaLine &line : m_details.followUps) {
        (isOver(line, today) ? over : open).push_back(&line);
    }
    addRest(m_details, m_policy);
    addSection(tr("Planned and open"), open, m_policy, std::numeric_limits<size_t>::max());
    addSection(tr("Before"), over, m_policy,
               m_isWhole ? std::numeric_limits<size_t>::max() : shownAtFirst);
    if (m_details.followUps.empty()) {
        m_column->addWidget(wrappedLabel(m_theme, ThemedLabel::Look::Soft,
                                         tr("Nothing is planned yet. What you log plans what "
                                            "comes next."),
                                         m_content));
    }
    m_content->show();
}

void FollowUpsTab::addRest(const PersonDetails &details, const Policy &policy)
{
    const QDate today = m_workspace.today();
    if (!details.isResting(today)) {
        return;
    }
    m_column->addWidget(wrappedLabel(
        m_theme, ThemedLabel::Look::Text,
        filledIn(
            tr("Resting since %1: no answer within %2 days after the nudge. Nothing is "
               "suggested until they write or you wake them."),
            {shortDate(details.line.restingFrom, today), QString::number(policy.restAfterNudge)}),
        m_content));
    QPushButton *wake = addButton(tr("Wake"), QStringLiteral("wakePersonButton"));
    wake->setEnabled(!m_workspace.isReadOnly());
    connect(wake, &QPushButton::clicked, this,
            [this] { report(m_workspace.wakeContact(m_details.contact.id)); });
    m_column->addSpacing(Theme::spacing(2));
}

void FollowUpsTab::addSection(const QString &title, const std::vector<const AgendaLine *> &lines,
                              const Policy &policy, size_t limit)
{
    if (lines.empty()) {
        return;
    }
    auto *label = new SectionLabel(m_theme, title, Tone::Neutral, m_content);
    m_column->addWidget(label);
    for (size_t i = 0; i < std::min(limit, lines.size()); ++i) {
        addLine(*lines[i], policy);
    }
    if (lines.size() > limit) {
        addMore(qsizetype(lines.size() - limit));
    }
    m_column->addSpacing(Theme::spacing(2));
}

void FollowUpsTab::addLine(const AgendaLine &line, const Policy &policy)
{
    const QDate today = m_workspace.today();
    const bool isMissed = stateOn(line.followUp, today) == FollowUpState::Lapsed;
    const Tone tone = isMissed ? Tone::Upcoming : toneOf(line.followUp, today);
    const QColor ink = m_theme.tone(tone).ink;
    auto *words = new WhyLabel(m_content);
    words->setObjectName(QStringLiteral("followUp%1Label").arg(line.followUp.id.value));
    words->setRuns(
        {{windowText(line.followUp), m_theme.strongFont(), ink},
         {filledIn(tr(" · %1. "), {outcomeText(line, today)}), m_theme.metaFont(), ink},
         {whyText(line, policy, today), m_theme.metaFont(), m_theme.color(Token::Soft)}});
    connect(words, &WhyLabel::policyRequested, this, &FollowUpsTab::policyRequested);
    if (isOver(line, today)) {
        words->hideChange();
    }
    m_column->addWidget(words);
}

void FollowUpsTab::addMore(qsizetype hidden)
{
    QPushButton *more = addButton(counted(hidden, "Show 1 more", "Show %1 more"),
                                  QStringLiteral("moreFollowUpsButton"));
    connect(more, &QPushButton::clicked, this, [this] {
        m_isWhole = true;
        refill();
    });
}

QPushButton *FollowUpsTab::addButton(const QString &words, const QString &name)
{
    auto *button = new QPushButton(words, m_content);
    button->setObjectName(name);
    m_column->addWidget(button, 0, Qt::AlignLeft);
    return button;
}

void FollowUpsTab::report(const Result<void> &result)
{
    if (!result) {
        Q_EMIT failed(result.error());
    }
}

} // namespace hallway
