#pragma once

#include "ui/milestones/recipient.h"
#include "ui/text/mail_text.h"
#include "ui/widgets/card.h"

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace hallway {

class Avatar;
class QuietLabel;

/// A mail to one person, to be read over, copied or opened in the mail program. Nothing leaves it
/// by itself, and nothing is logged before the user says that it was sent.
class DraftCard : public Card
{
    Q_OBJECT

public:
    DraftCard(const Theme &theme, bool isReadOnly, QWidget *parent = nullptr);

    void setDraft(const Recipient &recipient, const MailText &mail);
    /// As it stands now.
    [[nodiscard]] MailText mail() const;
    void focusBody();

Q_SIGNALS:
    /// The user changed the words.
    void edited();
    /// The user says that it was sent.
    void sent(const hallway::MailText &mail, bool isReplyExpected);
    /// It is not for this person.
    void leftOut();

private:
    void makeHead(QLayout *layout);
    void makeFields(QLayout *layout);
    void makeChoices(QLayout *layout);
    void makeButtons(QLayout *layout);
    void takeWords();
    void copy();
    void openMail();
    void offerLogging();

    const Theme &m_theme;
    bool m_isReadOnly;
    bool m_isFilling = false;
    Recipient m_recipient;
    Avatar *m_avatar = nullptr;
    QuietLabel *m_name = nullptr;
    QuietLabel *m_address = nullptr;
    QLineEdit *m_subject = nullptr;
    QPlainTextEdit *m_body = nullptr;
    QuietLabel *m_note = nullptr;
    QCheckBox *m_reply = nullptr;
    QPushButton *m_mail = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_sent = nullptr;
    QPushButton *m_leaveOut = nullptr;
};

} // namespace hallway
