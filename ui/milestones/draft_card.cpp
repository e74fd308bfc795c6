#include "ui/milestones/draft_card.h"

#include "ui/widgets/avatar.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form.h"
#include "ui/widgets/quiet_label.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>

namespace hallway {
namespace {

constexpr int draftAvatarSize = 34;
constexpr int leastBodyLines = 4;

} // namespace

DraftCard::DraftCard(const Theme &theme, bool isReadOnly, QWidget *parent)
    : Card(theme, parent), m_theme(theme), m_isReadOnly(isReadOnly)
{
    setObjectName(QStringLiteral("draftCard"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->setSpacing(Theme::spacing(2));
    makeHead(layout);
    makeFields(layout);
    makeChoices(layout);
    makeButtons(layout);
}

void DraftCard::makeHead(QLayout *layout)
{
    auto *head = new QWidget(this);
    m_avatar = new Avatar(m_theme, draftAvatarSize, head);
    m_name = new QuietLabel(m_theme, {}, head, Token::Text, QuietLabel::Size::Strong);
    m_name->setObjectName(QStringLiteral("draftNameLabel"));
    m_name->setWordWrap(true);
    m_address = new QuietLabel(m_theme, {}, head);
    m_address->setObjectName(QStringLiteral("draftAddressLabel"));
    m_address->setWordWrap(true);
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_name);
    words->addWidget(m_address);
    auto *line = row(head, 3);
    line->addWidget(m_avatar, 0, Qt::AlignVCenter);
    line->addLayout(words, 1);
    layout->addWidget(head);
}

void DraftCard::makeFields(QLayout *layout)
{
    m_subject = lineField(QStringLiteral("updateSubjectEdit"), tr("Subject"), this);
    m_body = textField(QStringLiteral("updateBodyEdit"), tr("Mail"), leastBodyLines, this);
    m_body->setMinimumHeight(m_body->height());
    m_body->setMaximumHeight(QWIDGETSIZE_MAX);
    m_note = new QuietLabel(m_theme, {}, this);
    m_note->setObjectName(QStringLiteral("draftNoteLabel"));
    m_note->setWordWrap(true);
    layout->addWidget(m_subject);
    layout->addWidget(m_body);
    layout->addWidget(m_note);
    connect(m_subject, &QLineEdit::textChanged, this, &DraftCard::takeWords);
    connect(m_body, &QPlainTextEdit::textChanged, this, &DraftCard::takeWords);
}

void DraftCard::makeChoices(QLayout *layout)
{
    auto *choices = new QWidget(this);
    m_reply = new QCheckBox(tr("I expect a &reply"), choices);
    nameField(m_reply, QStringLiteral("updateReplyCheckBox"), tr("I expect a reply"));
    m_leaveOut = wordButton(QStringLiteral("leaveOutButton"), QString(), choices);
    m_leaveOut->setFlat(true);
    auto *line = row(choices);
    line->addWidget(m_reply);
    line->addStretch();
    line->addWidget(m_leaveOut);
    choices->setEnabled(!m_isReadOnly);
    layout->addWidget(choices);
    connect(m_leaveOut, &QPushButton::clicked, this, &DraftCard::leftOut);
}

void DraftCard::makeButtons(QLayout *layout)
{
    auto *foot = new QWidget(this);
    m_mail = wordButton(QStringLiteral("openMailButton"), tr("&Open in mail program"), foot);
    m_copy = wordButton(QStringLiteral("copyDraftButton"), tr("&Copy"), foot);
    m_sent = wordButton(QStringLiteral("logSentButton"), tr("&Log as sent"), foot);
    makePrimary(m_mail);
    auto *buttons = new FlowLayout(Theme::spacing(2), foot);
    for (QPushButton *button : {m_mail, m_copy, m_sent}) {
        buttons->addWidget(button);
    }
    layout->addWidget(foot);
    connect(m_mail, &QPushButton::clicked, this, &DraftCard::openMail);
    connect(m_copy, &QPushButton::clicked, this, &DraftCard::copy);
    connect(m_sent, &QPushButton::clicked, this,
            [this] { Q_EMIT sent(mail(), m_reply->isChecked()); });
}

void DraftCard::setDraft(const Recipient &recipient, const MailText &mail)
{
    const bool isAnother = recipient.contact != m_recipient.contact;
    m_isFilling = true;
    m_recipient = recipient;
    m_avatar->setPerson(recipient.name, initials(recipient.name));
    m_name->setText(recipient.name);
    m_address->setText(recipient.address.isEmpty()
                           ? tr("No e-mail address is known: copy the text instead.")
                           : recipient.address);
    m_leaveOut->setText(recipient.followUp.isValid() ? tr("&Not for this mentor")
                                                     : tr("L&eave out"));
    if (isAnother || mail != this->mail()) {
        m_subject->setText(mail.subject);
        m_subject->setCursorPosition(0);
        m_body->setPlainText(mail.body);
        m_reply->setChecked(false);
        makePrimary(m_mail, !recipient.address.isEmpty());
        makePrimary(m_copy, recipient.address.isEmpty());
        makePrimary(m_sent, false);
    }
    takeWords();
    m_isFilling = false;
}

MailText DraftCard::mail() const
{
    return {m_subject->text(), m_body->toPlainText()};
}

void DraftCard::focusBody()
{
    m_body->setFocus();
}

void DraftCard::takeWords()
{
    const MailText now = mail();
    const bool isWhole = blanksIn(now) == 0 && !now.body.trimmed().isEmpty();
    m_note->say(blanksText(now), Token::Due);
    m_note->setVisible(blanksIn(now) > 0);
    m_mail->setEnabled(isWhole && !m_recipient.address.isEmpty());
    m_copy->setEnabled(isWhole);
    m_sent->setEnabled(isWhole && !m_isReadOnly);
    if (!m_isFilling) {
        Q_EMIT edited();
    }
}

void DraftCard::copy()
{
    QGuiApplication::clipboard()->setText(mail().body);
    m_note->say(tr("Copied. Log it once it was sent."), Token::Soft);
    offerLogging();
}

void DraftCard::openMail()
{
    if (!QDesktopServices::openUrl(mailUrl(m_recipient.address, mail()))) {
        m_note->say(noMailProgramText(), Token::Overdue);
        m_note->show();
        return;
    }
    m_note->say(tr("Opened in the mail program, unsent. Log it once it was sent."), Token::Soft);
    offerLogging();
}

void DraftCard::offerLogging()
{
    m_note->show();
    makePrimary(m_mail, false);
    makePrimary(m_copy, false);
    makePrimary(m_sent);
}

} // namespace hallway
