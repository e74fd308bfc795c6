#include "ui/journal/log_dialog.h"

#include "ui/journal/kind_chooser.h"
#include "ui/journal/next_step.h"
#include "ui/text/words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/day_field.h"
#include "ui/widgets/form.h"
#include "ui/widgets/people_field.h"
#include "ui/widgets/quiet_label.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDateTime>
#include <QShortcut>

namespace hallway {

LogDialog::LogDialog(Workspace &workspace, const Theme &theme, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_theme(theme)
{
    setObjectName(QStringLiteral("logDialog"));
    setWindowTitle(tr("Log interaction"));
    auto *page = new QWidget(this);
    auto *fields = new QVBoxLayout(page);
    fields->setContentsMargins(Theme::spacing(5), Theme::spacing(4), Theme::spacing(5),
                               Theme::spacing(2));
    fields->setSpacing(Theme::spacing(3));
    buildHead(page, fields);
    buildBody(page, fields);
    buildChoices(page, fields);
    fields->addStretch(1);
    auto *layout = column(this, 0);
    layout->addWidget(scrolling(page, this), 1);
    buildFoot(layout);
    watch();
    m_when->setDay(workspace.today());
    refresh();
    resizeWithin(this, {680, 680});
    m_who->setFocus();
}

void LogDialog::buildHead(QWidget *page, QLayout *layout)
{
    m_who = new PeopleField(m_workspace, m_theme, QStringLiteral("who"), tr("Who"),
                            PeopleField::Choice::Several, page);
    m_who->setObjectName(QStringLiteral("whoField"));
    m_who->setOffersNew(true);
    m_kind = new KindChooser(m_theme, page);
    m_kind->setObjectName(QStringLiteral("kindChooser"));
    layout->addWidget(labelled(m_theme, tr("&Who"), m_who));
    layout->addWidget(labelled(m_theme, tr("Wha&t"), m_kind));
    m_when = new DayField(m_theme, m_workspace.today(), QStringLiteral("when"), tr("When"), page);
    m_when->setPlaceholder(tr("yesterday, 3 Nov, last Friday …"));
    m_time = lineField(QStringLiteral("timeEdit"), tr("At, if it matters"), page);
    m_time->setPlaceholderText(tr("14:30"));
    m_occasion = lineField(QStringLiteral("occasionEdit"), tr("Where or at what"), page);
    m_occasion->setPlaceholderText(tr("AATS 2026"));
    auto *line = new QWidget(page);
    auto *cells = row(line, 3);
    cells->addWidget(labelled(m_theme, tr("Whe&n"), m_when), 5);
    cells->addWidget(labelled(m_theme, tr("&At, if it matters"), m_time), 2);
    cells->addWidget(labelled(m_theme, tr("Wh&ere or at what"), m_occasion), 3);
    layout->addWidget(line);
}

void LogDialog::buildBody(QWidget *page, QLayout *layout)
{
    m_subject = lineField(QStringLiteral("subjectEdit"), tr("Subject"), page);
    m_text = textField(QStringLiteral("textEdit"), tr("What happened"), 3, page);
    m_mention = lineField(QStringLiteral("mentionEdit"), tr("To mention next time"), page);
    layout->addWidget(labelled(m_theme, tr("Su&bject"), m_subject));
    layout->addWidget(labelled(m_theme, tr("What &happened"), m_text));
    layout->addWidget(labelled(m_theme, tr("To &mention next time"), m_mention));
}

void LogDialog::buildChoices(QWidget *page, QLayout *layout)
{
    m_reply = new QCheckBox(tr("I expect a &reply"), page);
    m_reply->setObjectName(QStringLiteral("replyExpectedCheckBox"));
    m_reply->setChecked(true); // as in the line of a timeline
    m_thankYou = choiceField(QStringLiteral("thankYouCombo"), tr("Thank-you"), page);
    m_thankYou->addItem(tr("as usual"), int(ThankYou::Auto));
    m_thankYou->addItem(tr("yes"), int(ThankYou::Yes));
    m_thankYou->addItem(tr("no"), int(ThankYou::No));
    m_thankYouBox = new QWidget(page);
    auto *words = new QuietLabel(m_theme, tr("Than&k-you afterwards"), m_thankYouBox);
    words->setBuddy(m_thankYou);
    auto *cells = row(m_thankYouBox);
    cells->addWidget(words);
    cells->addWidget(m_thankYou);
    cells->addStretch();
    m_next = new NextStep(m_theme, m_workspace.today(), page);
    m_next->setObjectName(QStringLiteral("nextStep"));
    layout->addWidget(m_reply);
    layout->addWidget(m_thankYouBox);
    layout->addWidget(labelled(m_theme, tr("Ne&xt step"), m_next));
}

void LogDialog::buildFoot(QLayout *layout)
{
    auto *foot = new QWidget(this);
    auto *lines = new QVBoxLayout(foot);
    lines->setContentsMargins(Theme::spacing(5), Theme::spacing(2), Theme::spacing(5),
                              Theme::spacing(4));
    lines->setSpacing(Theme::spacing(3));
    auto *card = new Card(m_theme, foot);
    card->setTone(Tone::Accent);
    m_plan = new QuietLabel(m_theme, {}, card, Token::Text, QuietLabel::Size::Usual);
    m_plan->setObjectName(QStringLiteral("planLabel"));
    m_plan->setWordWrap(true);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(Theme::spacing(3), Theme::spacing(2), Theme::spacing(3),
                               Theme::spacing(2));
    inside->addWidget(m_plan);
    lines->addWidget(card);
    auto *buttons = new QHBoxLayout;
    m_reason = new QuietLabel(m_theme, {}, foot);
    m_reason->setObjectName(QStringLiteral("reasonLabel"));
    m_reason->setWordWrap(true);
    auto *cancel = wordButton(QStringLiteral("cancelButton"), tr("Cancel"), foot);
    m_save = wordButton(QStringLiteral("saveButton"), tr("&Save"), foot);
    m_save->setToolTip(tr("Ctrl+Enter"));
    makePrimary(m_save);
    buttons->setSpacing(Theme::spacing(2));
    buttons->addWidget(m_reason, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    lines->addLayout(buttons);
    layout->addWidget(foot);
    connect(cancel, &QPushButton::clicked, this, &LogDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &LogDialog::save);
}

void LogDialog::watch()
{
    for (const auto key : {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}) {
        connect(new QShortcut(key, this), &QShortcut::activated, this, &LogDialog::save);
    }
    connect(m_who, &PeopleField::changed, this, &LogDialog::refresh);
    connect(m_kind, &KindChooser::changed, this, &LogDialog::refresh);
    connect(m_when, &DayField::changed, this, &LogDialog::refresh);
    connect(m_time, &QLineEdit::textChanged, this, &LogDialog::refresh);
    connect(m_reply, &QCheckBox::toggled, this, &LogDialog::refresh);
    connect(m_thankYou, &QComboBox::currentIndexChanged, this, &LogDialog::refresh);
    connect(m_next, &NextStep::changed, this, &LogDialog::refresh);
}

void LogDialog::setParticipants(std::vector<ContactId> ids)
{
    m_who->setPeople(ids);
    (ids.empty() ? static_cast<QWidget *>(m_who) : m_subject)->setFocus();
}

void LogDialog::setInteraction(const Interaction &interaction)
{
    m_start = interaction;
    const bool isStored = interaction.id.isValid();
    setWindowTitle(isStored ? tr("Change interaction") : tr("Log interaction"));
    m_kind->setKind(interaction.kind, interaction.direction);
    m_when->setDay(interaction.on.isValid() ? interaction.on : m_workspace.today());
    if (interaction.at) {
        m_time->setText(
            QTime(0, 0).addSecs(interaction.at->minute * 60).toString(QStringLiteral("HH:mm")));
    }
    m_occasion->setText(interaction.occasion);
    m_subject->setText(interaction.subject);
    m_text->setPlainText(interaction.text);
    m_mention->setText(interaction.mention);
    m_reply->setChecked(interaction.replyExpected);
    m_thankYou->setCurrentIndex(m_thankYou->findData(int(interaction.thankYou)));
    setParticipants(interaction.participants);
}

} // namespace hallway
