#include "ui/today/follow_up_pane.h"

#include "ui/people/contact_chips.h"
#include "ui/people/promise_list.h"
#include "ui/text/translate.h"
#include "ui/text/why_text.h"
#include "ui/text/words.h"
#include "ui/today/agenda_delegate.h"
#include "ui/today/exchange_column.h"
#include "ui/today/follow_up_actions.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form.h"
#include "ui/widgets/run_label.h"
#include "ui/widgets/section_label.h"
#include "ui/widgets/themed_label.h"
#include "ui/widgets/why_label.h"

#include <QAction>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace hallway {
namespace {

constexpr int paneAvatarSize = 56;
constexpr int shownExchanges = 4;

} // namespace

FollowUpPane::FollowUpPane(Workspace &workspace, const Theme &theme, const FollowUpActions &actions,
                           QWidget *parent)
    : Card(theme, parent), m_workspace(workspace), m_theme(theme),
      m_lineOrNothing(new QStackedWidget(this)), m_nothing(new EmptyState(theme, {}, {}, this)),
      m_content(new QWidget(this))
{
    setObjectName(QStringLiteral("followUpPane"));
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(14, 14, 14, 14);
    column->setSpacing(Theme::spacing(3));
    column->addLayout(makeHeader());
    column->addWidget(makeBox());
    column->addLayout(makeButtons(actions));
    column->addSpacing(Theme::spacing(1));
    m_exchangesLabel = new SectionLabel(theme, tr("Last exchanges"), Tone::Neutral, m_content);
    column->addWidget(m_exchangesLabel);
    m_exchanges = new QWidget(m_content);
    column->addWidget(m_exchanges);
    m_promises = new PromiseList(workspace, theme, m_content);
    column->addWidget(m_promises);
    column->addStretch();
    connect(m_promises, &PromiseList::failed, this, &FollowUpPane::failed);
    connect(&theme, &Theme::changed, this, &FollowUpPane::takeTheme);
    layOut();
}

void FollowUpPane::layOut()
{
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("followUpScrollArea"));
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_content);
    scroll->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 1, 1, 1);
    outer->addWidget(m_lineOrNothing);
    m_lineOrNothing->addWidget(scroll);
    m_lineOrNothing->addWidget(m_nothing);
}

QLayout *FollowUpPane::makeHeader()
{
    m_avatar = new Avatar(m_theme, paneAvatarSize, m_content);
    m_name = new ThemedLabel(m_theme, ThemedLabel::Look::Name, m_content);
    m_name->setObjectName(QStringLiteral("paneNameLabel"));
    m_name->setWordWrap(true);
    m_position = new ThemedLabel(m_theme, ThemedLabel::Look::Soft, m_content);
    m_position->setWordWrap(true);
    m_chips = new QWidget(m_content);
    new FlowLayout(Theme::spacing(1) + 2, m_chips);
    auto *words = new QVBoxLayout;
    words->setSpacing(Theme::spacing(1));
    words->addWidget(m_name);
    words->addWidget(m_position);
    words->addWidget(m_chips);
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::spacing(3));
    row->addWidget(m_avatar, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    return row;
}

Card *FollowUpPane::makeBox()
{
    m_box = new Card(m_theme, m_content);
    m_box->setObjectName(QStringLiteral("reasonBox"));
    m_what = new RunLabel(0, m_box);
    m_why = new WhyLabel(m_box);
    connect(m_why, &WhyLabel::policyRequested, this, &FollowUpPane::policyRequested);
    auto *column = new QVBoxLayout(m_box);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(Theme::spacing(1));
    column->addWidget(m_what);
    column->addWidget(m_why);
    return m_box;
}

QPushButton *FollowUpPane::makeButton(QAction *action, const char *name)
{
    QPushButton *button = wordButton(QLatin1String(name), action->text(), m_content);
    button->setToolTip(
        tr("%1 (%2)").arg(action->text(), action->shortcut().toString(QKeySequence::NativeText)));
    button->setEnabled(action->isEnabled());
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::enabledChanged, button, &QPushButton::setEnabled);
    return button;
}

QLayout *FollowUpPane::makeButtons(const FollowUpActions &actions)
{
    m_draft = makeButton(actions.draft, "draftLineButton");
    m_log = makeButton(actions.log, "logLineButton");
    m_snooze = makeButton(actions.snooze, "snoozeButton");
    m_snooze->setText(tr("Snooze ▾"));
    m_snooze->setAccessibleName(tr("Snooze"));
    m_done = makeButton(actions.done, "doneButton");
    m_done->setFlat(true);
    m_dismiss = makeButton(actions.dismiss, "dismissButton");
    m_dismiss->setText(tr("Dismiss"));
    m_dismiss->setFlat(true);
    m_reopen = makeButton(actions.reopen, "reopenButton");
    m_wake = wordButton(QStringLiteral("wakeLineButton"), tr("Wake"), m_content);
    m_wake->setAccessibleName(tr("Wake this person from rest"));
    m_wake->setEnabled(!m_workspace.isReadOnly());
    connect(m_wake, &QPushButton::clicked, this, &FollowUpPane::wake);
    auto *row = new FlowLayout(Theme::spacing(1) + 2);
    for (QPushButton *button : {m_draft, m_log, m_snooze, m_done, m_dismiss, m_reopen, m_wake}) {
        row->addWidget(button);
    }
    return row;
}

Result<void> FollowUpPane::showLine(const AgendaLine &line)
{
    m_line = line;
    m_lineOrNothing->setCurrentIndex(0);
    if (!line.followUp.contact.isValid()) {
        showNobody(line);
        return {};
    }
    const auto contact = m_workspace.people().contact(line.followUp.contact);
    if (!contact) {
        return hallway::failed(contact);
    }
    const auto exchanges =
        m_workspace.journal().interactionsOf(line.followUp.contact, shownExchanges);
    if (!exchanges) {
        return hallway::failed(exchanges);
    }
    showContact(*contact);
    showBox(line);
    showButtons(line);
    showExchanges(*exchanges);
    return m_promises->showContact(line.followUp.contact);
}

void FollowUpPane::showNothing(bool isAllDone)
{
    m_line = {};
    if (isAllDone) {
        m_nothing->setWords(tr("All done"), tr("Nothing is left to do today."));
    } else {
        m_nothing->setWords(tr("No line chosen"), tr("Choose one to see what it needs."));
    }
    m_lineOrNothing->setCurrentIndex(1);
}

/// What belongs to an event or a shared work alone has no exchanges and nobody to write to.
void FollowUpPane::showNobody(const AgendaLine &line)
{
    Contact none;
    none.name.formatted = line.contactName;
    showContact(none);
    showBox(line);
    showButtons(line);
    showExchanges({});
    m_promises->hide();
}

void FollowUpPane::showContact(const Contact &contact)
{
    const QString name = displayName(contact);
    const QString position = positionText(contact.role, contact.title, contact.institution);
    m_avatar->setPerson(name, initials(name));
    m_name->setText(name);
    m_position->setText(position);
    m_position->setVisible(!position.isEmpty());
    fillContactChips(*m_chips, contact, false, m_theme);
}

void FollowUpPane::showBox(const AgendaLine &line)
{
    const QDate today = m_workspace.today();
    const FollowUp &followUp = line.followUp;
    const Tone tone = toneOf(followUp, today);
    m_box->setTone(tone);
    QStringList what{followUpKindText(followUp.key.kind)};
    if (followUp.ending) {
        what.append(outcomeText(line, today));
    } else if (followUp.key.kind != FollowUpKind::Rest) {
        what.append(filledIn(tr("by %1"), {shortDate(followUp.window.dueOn, today)}));
        what.append(suggestionText(followUp, today));
        what.removeAll(QString());
    }
    m_what->setRuns(
        {{what.join(QStringLiteral(" · ")), m_theme.strongFont(), m_theme.tone(tone).ink}});
    m_why->setRuns(whyRuns(line));
}

std::vector<TextRun> FollowUpPane::whyRuns(const AgendaLine &line) const
{
    const QDate today = m_workspace.today();
    const QFont plain = m_theme.metaFont();
    const QColor ink = m_theme.color(Token::Text);
    std::vector<TextRun> why{{whyText(line, m_workspace.policy(), today), plain, ink}};
    if (!line.causeMention.isEmpty() && !line.followUp.ending) {
        QFont strong = plain;
        strong.setWeight(QFont::DemiBold);
        why.push_back({tr(" Mention: "), plain, ink});
        why.push_back({line.causeMention, strong, ink});
        why.push_back({tr("."), plain, ink});
    }
    if (slowerRhythm(line, today)) {
        why.push_back(
            {filledIn(tr(" You put this off %1 times; a slower rhythm may suit you both."),
                      {QString::number(line.timesPutOff)}),
             plain, ink});
    }
    if (line.followUp.ending && !isEndedByHand(line)) {
        why.push_back(
            {tr(" What you logged has done this; change or delete it on the person's page "
                "to open it again."),
             plain, ink});
    }
    return why;
}

void FollowUpPane::showButtons(const AgendaLine &line)
{
    const bool isRest = line.followUp.key.kind == FollowUpKind::Rest;
    const bool isOpen = !line.followUp.ending;
    const bool hasContact = line.followUp.contact.isValid();
    const bool hasDraft = canDraft(line.followUp);
    m_draft->setVisible(hasDraft);
    makePrimary(m_draft, hasDraft);
    makePrimary(m_log, !hasDraft);
    m_log->setVisible(hasContact);
    m_log->setText(line.followUp.key.kind == FollowUpKind::Nudge ? tr("Log reply")
                                                                 : tr("Log interaction"));
    m_snooze->setVisible(isOpen && !isRest);
    m_dismiss->setVisible(isOpen && !isRest);
    m_done->setVisible(isOpen);
    m_done->setText(isRest ? tr("Got it") : tr("Done"));
    m_reopen->setVisible(isEndedByHand(line));
    m_wake->setVisible(isOpen && isRest);
}

void FollowUpPane::wake()
{
    if (const auto woken = m_workspace.wakeContact(m_line.followUp.contact); !woken) {
        Q_EMIT failed(woken.error());
    }
}

void FollowUpPane::showExchanges(const std::vector<Interaction> &exchanges)
{
    // Made anew: there are four at most, and each may take another height.
    auto *fresh = new ExchangeColumn(m_theme, exchanges, m_workspace.today(), m_content);
    delete m_content->layout()->replaceWidget(m_exchanges, fresh);
    m_exchanges->hide();
    m_exchanges->deleteLater();
    m_exchanges = fresh;
    m_exchanges->show();
    m_exchangesLabel->setVisible(!exchanges.empty());
}

void FollowUpPane::takeTheme()
{
    if (m_line.followUp.id.isValid()) {
        if (const auto shown = showLine(m_line); !shown) {
            Q_EMIT failed(shown.error());
        }
    }
}

} // namespace hallway
