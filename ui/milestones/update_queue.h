#pragma once

#include "core/workspace.h"
#include "ui/milestones/recipient.h"
#include "ui/text/mail_text.h"

#include <QWidget>

class QBoxLayout;
class QPushButton;
class QStackedWidget;

namespace hallway {

class DraftCard;
class EmptyState;
class PartBar;
class QuietLabel;
class RecipientModel;
class RowsView;

/// Goes through the people who are to be told something, one after the other: draft, send, next.
class UpdateQueue : public QWidget
{
    Q_OBJECT

public:
    /// Writes the mail to one person.
    using Drafting = std::function<Result<MailText>(ContactId)>;

    UpdateQueue(Workspace &workspace, const Theme &theme, QWidget *parent = nullptr);

    /// Begins a round, or goes on with one: what was written is kept by its number.
    void begin(qint64 round);
    /// Forgets what was written in every round.
    void forget() { m_edited.clear(); }
    /// Who writes the mails from now on.
    void setDrafting(Drafting drafting) { m_drafting = std::move(drafting); }
    /// Who is in the round, and how far it is. Whoever was told makes place for the next one.
    void setRecipients(std::vector<Recipient> recipients);
    /// Selects somebody and puts the keys into their draft.
    void choose(ContactId contact);
    void focusRows();

Q_SIGNALS:
    void failed(const hallway::Error &error);
    void personRequested(hallway::ContactId contact);
    /// A mail was logged to somebody of whom no follow-up tells so.
    void logged(hallway::ContactId contact, hallway::InteractionId mail);
    /// Somebody without a follow-up shall be left out, or not any more.
    void leftOut(hallway::ContactId contact, bool isLeftOut);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QLayout *makeTop();
    [[nodiscard]] QWidget *makeClosed();
    [[nodiscard]] QLayout *makeParts();
    void makeRows();
    void connectDraft();
    void selectAfter(const std::optional<Recipient> &before, int rowBefore);
    void showCurrent();
    void showDraft(const Recipient &recipient);
    void showClosed(const Recipient &recipient);
    void showNobody();
    void showProgress();
    void toggleFold(const QModelIndex &index);
    void activate(const QModelIndex &index);
    void logMail(const MailText &mail, bool isReplyExpected);
    void leaveOut();
    void putBack();
    void report(const Result<void> &done);
    [[nodiscard]] const Recipient *current() const;

    Workspace &m_workspace;
    const Theme &m_theme;
    Drafting m_drafting;
    qint64 m_round = 0;
    std::map<std::pair<qint64, ContactId>, MailText> m_edited; ///< what the user wrote, by round
    RecipientModel *m_model;
    RowsView *m_rows;
    QuietLabel *m_progress;
    PartBar *m_bar;
    QBoxLayout *m_parts = nullptr;
    QStackedWidget *m_right;
    DraftCard *m_draft;
    EmptyState *m_nothing;
    QuietLabel *m_closedName = nullptr;
    QuietLabel *m_closedRemark = nullptr;
    QPushButton *m_putBack = nullptr;
    bool m_isTaking = false;
};

} // namespace hallway
