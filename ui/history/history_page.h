#pragma once

#include "ui/shell/page.h"

class QPushButton;
class QStackedWidget;

namespace hallway {

class HistoryModel;
class RowsView;
class Theme;

/// What was changed, when, and the way back to any point of it.
class HistoryPage : public Page
{
    Q_OBJECT

public:
    HistoryPage(Workspace &workspace, const Theme &theme, QWidget *parent = nullptr);

    QString summary() const override;
    bool needsPeople() const override { return false; }
    /// Keeps the selected line.
    void reload() override;
    void takeIn(const ChangeSet &) override { reload(); }
    void focusContent() override;

Q_SIGNALS:
    /// The user wants to be at this entry: back before it or, where it is undone, after it.
    void travelRequested(hallway::HistoryId entry);

private:
    void makeList();
    void layOut();
    void nameButton();

    Workspace &m_workspace;
    const Theme &m_theme;
    HistoryModel *m_model;
    RowsView *m_list;
    QPushButton *m_travel;
    QStackedWidget *m_parts;
};

} // namespace hallway
