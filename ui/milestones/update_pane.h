#pragma once

#include "ui/milestones/recipient.h"
#include "ui/shell/theme.h"
#include "ui/text/mail_text.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace hallway {

class QuietLabel;
class UpdateQueue;

/// Tells people who were chosen by hand of a milestone, or something in one's own words, one by
/// one.
class UpdatePane : public QWidget
{
    Q_OBJECT

public:
    UpdatePane(Workspace &workspace, const Theme &theme, QWidget *parent = nullptr);

    /// Asks what these shall be told.
    void begin(const std::vector<ContactId> &people);
    /// True while these people, in any order, are being told something.
    [[nodiscard]] bool isFor(const std::vector<ContactId> &people) const;
    /// Takes in what was changed.
    void refresh();

Q_SIGNALS:
    void failed(const hallway::Error &error);
    void personRequested(hallway::ContactId contact);
    /// The user is done with it.
    void leaveRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QWidget *makeChoice();
    [[nodiscard]] QWidget *makeTopic(QWidget *parent);
    [[nodiscard]] QWidget *makeOwnWords(QWidget *parent);
    [[nodiscard]] QWidget *makeRound();
    void offerTopics(qint64 topic);
    void addMilestone();
    void judge();
    void start();
    void leave();
    void showPeople();
    [[nodiscard]] qint64 topic() const;
    [[nodiscard]] std::optional<Milestone> milestone() const;
    [[nodiscard]] MailText ownWords() const;
    [[nodiscard]] Result<MailText> draftTo(ContactId contact) const;

    Workspace &m_workspace;
    const Theme &m_theme;
    ChosenPeople m_chosen;
    std::vector<Milestone> m_milestones;
    qint64 m_begunTopic = -1; ///< what was told to those who were sent something
    bool m_isRunning = false;
    QStackedWidget *m_steps;
    QuietLabel *m_who = nullptr;
    QuietLabel *m_skipped = nullptr;
    QComboBox *m_topic = nullptr;
    QWidget *m_own = nullptr;
    QLineEdit *m_subject = nullptr;
    QPlainTextEdit *m_body = nullptr;
    QuietLabel *m_blanks = nullptr;
    QPushButton *m_start = nullptr;
    QuietLabel *m_about = nullptr;
    UpdateQueue *m_queue = nullptr;
};

} // namespace hallway
