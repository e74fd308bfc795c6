#pragma once

#include "core/workspace.h"
#include "ui/shell/theme.h"

#include <QWidget>

class QStackedWidget;

namespace hallway {

class AgendaModel;
class FollowUpActions;
class FollowUpPane;
class RowsView;

/// What there is to do: the agenda in groups, and beside it what is needed to act on a line.
class TodayPage : public QWidget
{
    Q_OBJECT

public:
    TodayPage(Workspace &workspace, const Theme &theme, QWidget *parent = nullptr);

    /// Reads the agenda anew, keeping the selected line.
    void reload();
    /// The line of summary beside the page's title.
    [[nodiscard]] QString summary() const;
    /// The number on the page's badge.
    [[nodiscard]] int toDoCount() const;
    [[nodiscard]] const FollowUpActions &actions() const { return *m_actions; }
    /// Hides the pane where the window is too narrow for both.
    void setNarrow(bool isNarrow);
    /// Puts the keys into the list.
    void focusList();

Q_SIGNALS:
    void personRequested(hallway::ContactId contact);
    /// An exchange shall be logged; the draft says with whom, and what it most likely is.
    void logRequested(const hallway::Interaction &draft);
    void failed(const hallway::Error &error);
    /// Summary or badge may be another one.
    void summaryChanged();

private:
    void makeList();
    void connectActions();
    void step(int direction);
    void selectLine(FollowUpId id, int rowBefore);
    void showCurrent();
    void openMenuOfSnooze();
    void askForDay();
    void toggleFold(const QModelIndex &index);
    void activate(const QModelIndex &index);
    void report(const Result<void> &result);
    [[nodiscard]] FollowUpId current() const;
    void logForCurrent();

    Workspace &m_workspace;
    const Theme &m_theme;
    AgendaModel *m_model;
    RowsView *m_list;
    QStackedWidget *m_left;
    FollowUpActions *m_actions;
    FollowUpPane *m_pane;
    bool m_isNarrow = false;
    bool m_isReloading = false;
};

} // namespace hallway
