#pragma once

#include "core/workspace.h"
#include "ui/shell/theme.h"
#include "ui/widgets/background_job.h"

#include <QDialog>
#include <QTimer>

class QBoxLayout;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QStandardItemModel;

namespace hallway {

class DuplicateComparison;
class EmptyState;
class QuietLabel;
class RowsView;

/// Who may be there twice: pairs with how likely it is and why, side by side, to be made one or to
/// be kept apart for good.
class DuplicatesDialog : public QDialog
{
    Q_OBJECT

public:
    DuplicatesDialog(Workspace &workspace, const Theme &theme, QWidget *parent = nullptr);

    /// Begins to look, in the background.
    void find();

private:
    [[nodiscard]] QWidget *makeBusy();
    [[nodiscard]] QWidget *makePairs();
    void makeList(QWidget *parent);
    void buildFoot(QBoxLayout *layout);
    void showProgress();
    void take(const Result<std::vector<DuplicatePair>> &found);
    void fillList();
    void showCurrent();
    void merge();
    void keepApart();
    void afterDecision(const Result<void> &done, ContactId gone);
    void showWords(const QString &title, const QString &sentence);
    void showCount();
    [[nodiscard]] const DuplicatePair *current() const;

    Workspace &m_workspace;
    const Theme &m_theme;
    BackgroundJob m_job;
    QTimer m_progressTimer;
    std::vector<DuplicatePair> m_pairs;
    QStandardItemModel *m_model;
    QuietLabel *m_summary;
    QStackedWidget *m_parts;
    QuietLabel *m_busyWords = nullptr;
    QProgressBar *m_bar = nullptr;
    RowsView *m_list = nullptr;
    DuplicateComparison *m_comparison = nullptr;
    EmptyState *m_words = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_apart = nullptr;
    QPushButton *m_merge = nullptr;
};

} // namespace hallway
