#pragma once

#include "ui/shell/page.h"

class QPushButton;
class QStackedWidget;

namespace hallway {

class MilestoneModel;
class QuietLabel;
class RowsView;
class Theme;
class UpdateQueue;

/// News worth telling mentors, and for each the mentors who have not heard of it yet (domain.md,
/// Milestones).
class MilestonesPage : public Page
{
    Q_OBJECT

public:
    MilestonesPage(Workspace &workspace, const Theme &theme, QWidget *parent = nullptr);

    QString summary() const override;
    bool needsPeople() const override { return false; }
    /// Reads the milestones when they are looked at.
    void reload() override;
    void takeIn(const ChangeSet &) override { reload(); }
    void focusContent() override;
    void setNarrow(bool isNarrow) override;

    /// Shows the draft to somebody about a milestone.
    void openUpdate(MilestoneId milestone, ContactId contact);
    /// Asks for a new milestone and shows it.
    void addMilestone();

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QWidget *makeLeft();
    [[nodiscard]] QWidget *makeRight();
    [[nodiscard]] QWidget *makeHead();
    void read();
    void select(MilestoneId milestone);
    void showMilestone();
    void editMilestone();
    void deleteMilestone();
    void openRight();
    void showParts();
    void report(const Result<void> &done);
    [[nodiscard]] MilestoneId current() const;

    Workspace &m_workspace;
    const Theme &m_theme;
    MilestoneModel *m_model;
    RowsView *m_rows;
    UpdateQueue *m_queue = nullptr;
    QStackedWidget *m_pages = nullptr;
    QPushButton *m_firstStep = nullptr;
    QuietLabel *m_title = nullptr;
    QuietLabel *m_when = nullptr;
    QuietLabel *m_notes = nullptr;
    QPushButton *m_back = nullptr;
    QWidget *m_left = nullptr;
    QWidget *m_right = nullptr;
    MilestoneId m_shown; ///< whose queue is shown
    bool m_isStale = true;
    bool m_isReading = false;
    bool m_isNarrow = false;
    bool m_isRightOpen = false;
};

} // namespace hallway
