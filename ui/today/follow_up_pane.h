#pragma once

#include "core/workspace.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text_runs.h"

class QLayout;
class QPushButton;
class QStackedWidget;

namespace hallway {

class Avatar;
class EmptyState;
class FlowLayout;
class FollowUpActions;
class PromiseList;
class RunLabel;
class SectionLabel;
class ThemedLabel;
class WhyLabel;

/// What is needed to act on one line of Today without leaving the page.
class FollowUpPane : public Card
{
    Q_OBJECT

public:
    FollowUpPane(Workspace &workspace, const Theme &theme, const FollowUpActions &actions,
                 QWidget *parent = nullptr);

    /// Shows the line with all that is known about its contact.
    [[nodiscard]] Result<void> showLine(const AgendaLine &line);

    /// Says that no line is chosen, or that there is nothing left to do.
    void showNothing(bool isAllDone);

    /// The buttons that the menus open at.
    [[nodiscard]] QPushButton *snoozeButton() const { return m_snooze; }
    [[nodiscard]] QPushButton *dismissButton() const { return m_dismiss; }

Q_SIGNALS:
    void failed(const hallway::Error &error);
    /// The numbers of the follow-up rules shall be shown.
    void policyRequested();

private:
    void layOut();
    [[nodiscard]] QLayout *makeHeader();
    [[nodiscard]] Card *makeBox();
    [[nodiscard]] QLayout *makeButtons(const FollowUpActions &actions);
    [[nodiscard]] QPushButton *makeButton(QAction *action, const char *name);
    void showNobody(const AgendaLine &line);
    void showContact(const Contact &contact);
    void showBox(const AgendaLine &line);
    [[nodiscard]] std::vector<TextRun> whyRuns(const AgendaLine &line) const;
    void showButtons(const AgendaLine &line);
    void wake();
    void showExchanges(const std::vector<Interaction> &exchanges);
    void takeTheme();

    Workspace &m_workspace;
    const Theme &m_theme;
    AgendaLine m_line;
    QStackedWidget *m_lineOrNothing;
    EmptyState *m_nothing;
    QWidget *m_content;
    Avatar *m_avatar = nullptr;
    ThemedLabel *m_name = nullptr;
    ThemedLabel *m_position = nullptr;
    QWidget *m_chips = nullptr;
    Card *m_box = nullptr;
    RunLabel *m_what = nullptr;
    WhyLabel *m_why = nullptr;
    QPushButton *m_draft = nullptr;
    QPushButton *m_log = nullptr;
    QPushButton *m_snooze = nullptr;
    QPushButton *m_done = nullptr;
    QPushButton *m_dismiss = nullptr;
    QPushButton *m_reopen = nullptr;
    QPushButton *m_wake = nullptr;
    SectionLabel *m_exchangesLabel = nullptr;
    QWidget *m_exchanges = nullptr;
    PromiseList *m_promises = nullptr;
};

} // namespace hallway
