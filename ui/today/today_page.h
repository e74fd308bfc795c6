#pragma once

#include "ui/shell/page.h"
#include "ui/shell/theme.h"
#include "ui/today/follow_up_actions.h"

class QMenu;
class QPushButton;
class QStackedWidget;

namespace hallway {

class AgendaModel;
class FollowUpPane;
class RowsView;

/// What there is to do: the agenda in groups, and beside it what is needed to act on a line.
class TodayPage : public Page
{
    Q_OBJECT

public:
    TodayPage(Workspace &workspace, const Theme &theme, QWidget *parent = nullptr);

    QString summary() const override;
    std::optional<PageBadge> badge() const override;
    /// Keeps the selected line.
    void reload() override;
    void takeIn(const ChangeSet &) override { reload(); }
    void focusContent() override;
    void setNarrow(bool isNarrow) override;
    [[nodiscard]] const FollowUpActions &actions() const { return *m_actions; }
    /// What there is to do now.
    [[nodiscard]] int toDoCount() const;
    /// Logs the message that did what was just marked done, as one step with it.
    void takeOffer();

Q_SIGNALS:
    /// What was just done by hand may be logged too; the words of the step that does it.
    void logOffered(const QString &words);
    /// The draft that tells somebody of a milestone shall be shown.
    void updateRequested(hallway::MilestoneId milestone, hallway::ContactId contact);
    /// The numbers of the follow-up rules shall be shown.
    void policyRequested();
    /// An exchange shall be logged; the draft says with whom, and what it most likely is.
    void logRequested(const hallway::Interaction &draft);

private:
    void makeList();
    void connectActions();
    void step(int direction);
    void selectLine(FollowUpId id, int rowBefore);
    void showCurrent();
    void openMenu(QMenu *menu, const QPushButton *button);
    void askForDay();
    void askForReason();
    void askForRhythm();
    void finishCurrent();
    void settleCurrent();
    [[nodiscard]] FollowUpActions::Offers offersFor(const AgendaLine *line) const;
    [[nodiscard]] QWidget *makeNothing();
    void decide(const Result<void> &result);
    void toggleFold(const QModelIndex &index);
    void activate(const QModelIndex &index);
    void report(const Result<void> &result);
    [[nodiscard]] FollowUpId current() const;
    [[nodiscard]] const AgendaLine *currentLine() const;
    void logForCurrent();
    void draftForCurrent();

    /// A follow-up that was marked done, and the step that did it.
    struct Finished
    {
        FollowUpId id;
        HistoryId step;
        Interaction message; ///< to log with it
    };

    Workspace &m_workspace;
    const Theme &m_theme;
    AgendaModel *m_model;
    RowsView *m_list;
    QPushButton *m_firstStep = nullptr;
    QStackedWidget *m_left;
    QWidget *m_keys;
    FollowUpActions *m_actions;
    FollowUpPane *m_pane;
    std::optional<Finished> m_finished;
    bool m_isNarrow = false;
    bool m_isReloading = false;
};

} // namespace hallway
