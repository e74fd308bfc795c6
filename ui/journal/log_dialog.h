#pragma once

#include "core/workspace.h"
#include "ui/shell/theme.h"
#include "ui/widgets/typed.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace hallway {

class DayField;
class KindChooser;
class NextStep;
class PeopleField;
class QuietLabel;

/// Asks what was exchanged with whom, shows what that will plan, and stores it with its next step
/// as one change.
class LogDialog : public QDialog
{
    Q_OBJECT

public:
    /// Both have to outlive the dialog.
    LogDialog(Workspace &workspace, const Theme &theme, QWidget *parent = nullptr);

    /// Who took part, as when it is opened from a person's page.
    void setParticipants(std::vector<ContactId> ids);

    /// Starts from an interaction: one that is stored is changed, another one is a draft.
    void setInteraction(const Interaction &interaction);

    /// What was stored; invalid before.
    [[nodiscard]] InteractionId savedInteraction() const { return m_saved; }

    /// Leaves; asks for it once more where something was typed that would be lost.
    void reject() override;

private:
    void buildHead(QWidget *page, QLayout *layout);
    void buildBody(QWidget *page, QLayout *layout);
    void buildChoices(QWidget *page, QLayout *layout);
    void buildFoot(QLayout *layout);
    void watch();
    void refresh();
    void save();
    [[nodiscard]] Interaction entered() const;
    [[nodiscard]] std::optional<LocalTime> enteredTime() const;
    [[nodiscard]] QString missing() const;
    [[nodiscard]] QString planned() const;
    [[nodiscard]] QStringList plannedFor(const Interaction &interaction) const;
    [[nodiscard]] Result<void> store(Interaction &interaction);
    [[nodiscard]] Result<void> storePromise(Database &database, const Interaction &interaction);

    Workspace &m_workspace;
    const Theme &m_theme;
    Interaction m_start;
    InteractionId m_saved;
    LeaveWarning m_leaving;
    PeopleField *m_who = nullptr;
    KindChooser *m_kind = nullptr;
    DayField *m_when = nullptr;
    QLineEdit *m_time = nullptr;
    QLineEdit *m_occasion = nullptr;
    QLineEdit *m_subject = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QLineEdit *m_mention = nullptr;
    QCheckBox *m_reply = nullptr;
    QComboBox *m_thankYou = nullptr;
    QWidget *m_thankYouBox = nullptr;
    NextStep *m_next = nullptr;
    QuietLabel *m_plan = nullptr;
    QuietLabel *m_reason = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace hallway
