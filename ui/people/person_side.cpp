#include "ui/people/person_side.h"

#include "ui/people/promise_list.h"
#include "ui/text/translate.h"
#include "ui/text/why_text.h"
#include "ui/text/words.h"
#include "ui/today/agenda_delegate.h"
#include "ui/widgets/link_label.h"
#include "ui/widgets/section_label.h"
#include "ui/widgets/themed_label.h"
#include "ui/widgets/why_label.h"

#include <QDesktopServices>
#include <QLabel>
#include <QUrl>
#include <QVBoxLayout>

namespace hallway {

PersonSide::PersonSide(Workspace &workspace, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_theme(theme),
      m_promises(new PromiseList(workspace, theme, this)), m_sections(new QWidget(this)),
      m_column(nullptr)
{
    setObjectName(QStringLiteral("personSide"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, Theme::spacing(2), 0);
    column->setSpacing(Theme::spacing(4));
    column->addWidget(m_promises);
    column->addWidget(m_sections);
    column->addStretch();
    connect(m_promises, &PromiseList::failed, this, &PersonSide::failed);
}

void PersonSide::showPerson(const PersonDetails &details)
{
    // First, for Tab goes in the order in which things are made.
    if (const auto shown = m_promises->showContact(details.contact.id); !shown) {
        Q_EMIT failed(shown.error());
    }
    auto *fresh = new QWidget(this);
    m_column = new QVBoxLayout(fresh);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Theme::spacing(1));
    addReach(details.contact);
    addFollowUps(details.openFollowUps);
    addAcquaintance(details);
    if (!details.contact.notes.isEmpty()) {
        addSection(tr("Remember"));
        addText(details.contact.notes);
    }
    delete layout()->replaceWidget(m_sections, fresh);
    m_sections->hide();
    m_sections->deleteLater();
    m_sections = fresh;
    m_sections->show();
}

void PersonSide::addReach(const Contact &contact)
{
    if (contact.emails.empty() && contact.phones.empty() && contact.links.empty()) {
        return;
    }
    addSection(tr("Reach them"));
    for (const auto *values : {&contact.emails, &contact.phones}) {
        for (const LabelledValue &value : *values) {
            addText(value.value);
        }
    }
    addLinks(contact.links);
}

void PersonSide::addLinks(const std::vector<LabelledValue> &links)
{
    QStringList shown;
    for (const LabelledValue &link : links) {
        const QUrl url = QUrl::fromUserInput(link.value);
        const bool isPage = url.scheme() == u"https" || url.scheme() == u"http";
        const QString words = link.label.isEmpty() ? url.host() : link.label;
        if (isPage && !words.isEmpty()) {
            shown.append(
                QStringLiteral("<a href=\"%1\" style=\"text-decoration:none\">%2</a>")
                    .arg(url.toString(QUrl::FullyEncoded).toHtmlEscaped(), words.toHtmlEscaped()));
        } else {
            shown.append(link.value.toHtmlEscaped());
        }
    }
    if (shown.isEmpty()) {
        return;
    }
    auto *label = new LinkLabel(m_theme, m_sections);
    label->setObjectName(QStringLiteral("linksLabel"));
    label->setWordWrap(true);
    label->setMinimumWidth(1);
    label->setLinks(shown.join(QStringLiteral(" · ")));
    connect(label, &QLabel::linkActivated, this,
            [](const QString &address) { QDesktopServices::openUrl(QUrl(address)); });
    m_column->addWidget(label);
}

void PersonSide::addFollowUps(const std::vector<AgendaLine> &lines)
{
    if (lines.empty()) {
        return;
    }
    addSection(tr("Follow-ups"));
    const QDate today = m_workspace.today();
    const Policy policy = m_workspace.policy();
    for (const AgendaLine &line : lines) {
        const QColor ink = m_theme.tone(toneOf(line.followUp, today)).ink;
        auto *label = new WhyLabel(m_sections);
        connect(label, &WhyLabel::policyRequested, this, &PersonSide::policyRequested);
        label->setRuns(
            {{windowText(line.followUp), m_theme.strongFont(), ink},
             {filledIn(tr(" · %1. "), {stateText(line.followUp, today)}), m_theme.metaFont(), ink},
             {whyText(line, policy, today), m_theme.metaFont(), m_theme.color(Token::Soft)}});
        m_column->addWidget(label);
    }
}

void PersonSide::addAcquaintance(const PersonDetails &details)
{
    const Contact &contact = details.contact;
    QStringList words;
    const bool isIntroduced = !details.introducedBy.isEmpty();
    if (contact.howMet != HowMet::Unset &&
        !(isIntroduced && contact.howMet == HowMet::Introduction)) {
        words.append(howMetText(contact.howMet));
    }
    if (isIntroduced) {
        words.append(filledIn(tr("introduced by %1"), {details.introducedBy}));
    }
    if (contact.howMetOn.isValid()) {
        words.append(shortDate(contact.howMetOn, m_workspace.today()));
    }
    if (words.isEmpty() && contact.howMetLine.isEmpty()) {
        return;
    }
    addSection(tr("How you know them"));
    if (!words.isEmpty()) {
        addText(capitalised(words.join(QStringLiteral(", "))));
    }
    if (!contact.howMetLine.isEmpty()) {
        addText(contact.howMetLine);
    }
}

void PersonSide::addSection(const QString &label)
{
    if (m_column->count() > 0) {
        m_column->addSpacing(Theme::spacing(3));
    }
    m_column->addWidget(new SectionLabel(m_theme, label, Tone::Neutral, m_sections));
}

void PersonSide::addText(const QString &text)
{
    auto *label = new ThemedLabel(m_theme, ThemedLabel::Look::Text, m_sections);
    label->setText(text);
    label->setWordWrap(true);
    label->setMinimumWidth(1); // a word without end takes nothing from the lines beside it
    label->makeSelectable();
    m_column->addWidget(label);
}

} // namespace hallway
