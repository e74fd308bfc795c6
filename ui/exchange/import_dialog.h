#pragma once

#include "ui/exchange/import_model.h"
#include "ui/shell/theme.h"

#include <QDialog>
#include <QTimer>

class QBoxLayout;
class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace hallway {

class ColumnPage;
class EmptyState;
class ImportDetails;
class QuietLabel;
class RowsView;
class SearchField;

/// Shows what files would bring before anything is changed: each record with what it does, to tick
/// or untick, and then one undoable step for each file. Files are gone through one after the other.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(Workspace &workspace, const Theme &theme, QWidget *parent = nullptr);

    /// The files to go through; begins to read the first one.
    void setFiles(const QStringList &files);

    void reject() override;

Q_SIGNALS:
    /// A file's ticked lines are in the database.
    void imported(const hallway::ImportReport &report);

private:
    void buildHead(QBoxLayout *layout);
    [[nodiscard]] QWidget *makeBusy();
    [[nodiscard]] QWidget *makePreview();
    void makeList(QWidget *parent);
    [[nodiscard]] QWidget *makeFilters(QWidget *parent);
    void buildFoot(QBoxLayout *layout);
    void connectJob();
    void readFile();
    void showBusy(const QString &words);
    void showProgress();
    void showPreview(const std::shared_ptr<ImportPreview> &preview);
    void showColumns(const PlannedColumns &columns);
    void takeColumns();
    void showFirst();
    void showCurrent();
    void showFailure(const Error &error);
    void leaveBusy(int part);
    void showCounts();
    void showTicks();
    void applyFilter();
    void importTicked();
    void next();
    [[nodiscard]] QString fileName() const;
    [[nodiscard]] QString summary() const;

    const Theme &m_theme;
    ImportJob m_job;
    ImportModel *m_model;
    QStringList m_files;
    int m_current = 0;
    bool m_isBusy = false;
    bool m_isApplying = false;
    QTimer m_progressTimer;
    QuietLabel *m_file;
    QuietLabel *m_summary;
    QStackedWidget *m_parts;
    QuietLabel *m_busyWords = nullptr;
    QProgressBar *m_bar = nullptr;
    QButtonGroup *m_groups;
    SearchField *m_filter = nullptr;
    QComboBox *m_onMatch = nullptr;
    QCheckBox *m_all = nullptr;
    RowsView *m_list = nullptr;
    EmptyState *m_nothing = nullptr;
    QStackedWidget *m_listOrNothing = nullptr;
    ImportDetails *m_details = nullptr;
    ColumnPage *m_columns = nullptr;
    std::optional<ColumnMapping> m_chosen; ///< what the user says of the present file's columns
    EmptyState *m_failure = nullptr;
    QuietLabel *m_ticked = nullptr;
    QPushButton *m_skip = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_import = nullptr;
};

} // namespace hallway
