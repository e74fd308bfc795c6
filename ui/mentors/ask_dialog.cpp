#include "ui/mentors/ask_dialog.h"

#include "ui/text/words.h"
#include "ui/widgets/form.h"
#include "ui/widgets/quiet_label.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>

namespace hallway {
namespace {

constexpr int leastLetterLines = 4;

} // namespace

AskDialog::AskDialog(Workspace &workspace, const Theme &theme, const MentorProposal &proposal,
                     QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_proposal(proposal)
{
    setObjectName(QStringLiteral("askDialog"));
    setWindowTitle(tr("Plan the ask"));
    build(theme);
    fill();
    resizeWithin(this, {600, 520});
}

void AskDialog::build(const Theme &theme)
{
    auto *layout = column(this, 3);
    layout->setContentsMargins(Theme::spacing(5), Theme::spacing(4), Theme::spacing(5),
                               Theme::spacing(4));
    layout->addWidget(
        new QuietLabel(theme, m_proposal.person.name, this, Token::Text, QuietLabel::Size::Name));
    layout->addWidget(new QuietLabel(theme, proposalText(m_proposal), this));
    m_subject = lineField(QStringLiteral("subjectEdit"), tr("Subject"), this);
    m_body = textField(QStringLiteral("bodyEdit"), tr("Letter"), leastLetterLines, this);
    m_body->setMinimumHeight(m_body->height());
    m_body->setMaximumHeight(QWIDGETSIZE_MAX);
    layout->addWidget(labelled(theme, tr("&Subject"), m_subject));
    QWidget *letter = labelled(theme, tr("&Letter"), m_body);
    static_cast<QBoxLayout *>(letter->layout())->setStretchFactor(m_body, 1);
    layout->addWidget(letter, 1);
    m_blanks = new QuietLabel(theme, QString(), this, Token::Due);
    m_blanks->setObjectName(QStringLiteral("blanksLabel"));
    layout->addWidget(m_blanks);
    m_prospective = new QCheckBox(tr("&Note them as a prospective mentor"), this);
    m_prospective->setObjectName(QStringLiteral("prospectiveBox"));
    m_prospective->setChecked(!m_workspace.isReadOnly());
    m_prospective->setEnabled(!m_workspace.isReadOnly());
    layout->addWidget(m_prospective);
    auto *foot = new QWidget(this);
    auto *buttons = row(foot);
    auto *cancel = wordButton(QStringLiteral("cancelButton"), tr("Cancel"), foot);
    m_copy = wordButton(QStringLiteral("copyButton"), tr("&Copy"), foot);
    m_mail = wordButton(QStringLiteral("mailButton"), tr("&Open in mail program"), foot);
    makePrimary(m_mail);
    buttons->addStretch();
    for (QPushButton *button : {cancel, m_copy, m_mail}) {
        buttons->addWidget(button);
    }
    layout->addWidget(foot);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, &AskDialog::copy);
    connect(m_mail, &QPushButton::clicked, this, &AskDialog::openMail);
    connect(m_body, &QPlainTextEdit::textChanged, this, &AskDialog::showBlanks);
    connect(m_subject, &QLineEdit::textChanged, this, &AskDialog::showBlanks);
}

void AskDialog::fill()
{
    const auto contact = m_workspace.people().contact(m_proposal.person.contact);
    const auto profile = m_workspace.profile();
    m_contact = contact.value_or(Contact{});
    const MailText ask = askText(m_proposal, m_contact.name, profile.value_or(Profile{}));
    m_subject->setText(ask.subject);
    m_body->setPlainText(ask.body);
    m_mail->setToolTip(m_contact.emails.empty() ? tr("No e-mail address is known.") : QString());
    showBlanks();
}

MailText AskDialog::text() const
{
    return {m_subject->text(), m_body->toPlainText()};
}

void AskDialog::showBlanks()
{
    const MailText mail = text();
    const int blanks = blanksIn(mail);
    m_blanks->setVisible(blanks > 0);
    m_blanks->say(blanksText(mail), Token::Due);
    m_copy->setEnabled(blanks == 0);
    m_mail->setEnabled(blanks == 0 && !m_contact.emails.empty());
}

void AskDialog::copy()
{
    QGuiApplication::clipboard()->setText(m_body->toPlainText());
    notePlan();
}

void AskDialog::openMail()
{
    if (!QDesktopServices::openUrl(mailUrl(m_contact.emails.front().value, text()))) {
        m_blanks->say(noMailProgramText(), Token::Overdue);
        m_blanks->show();
        return;
    }
    notePlan();
}

void AskDialog::notePlan()
{
    const auto hasKind = [this](const Mentorship &one) { return one.kind == m_proposal.kind; };
    if (m_prospective->isChecked() &&
        std::none_of(m_contact.mentorships.begin(), m_contact.mentorships.end(), hasKind)) {
        m_contact.mentorships.push_back({.kind = m_proposal.kind,
                                         .status = MentorStatus::Prospective,
                                         .since = m_workspace.today()});
        if (const auto edited = m_workspace.editContact(m_contact); !edited) {
            Q_EMIT failed(edited.error());
        }
    }
    accept();
}

} // namespace hallway
