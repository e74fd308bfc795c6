#pragma once

#include "core/exchange/import_sources.h"
#include "ui/exchange/import_model.h"
#include "ui/exchange/journal_model.h"
#include "ui/shell/theme.h"
#include "ui/widgets/background_job.h"

#include <QDialog>
#include <QTimer>

class QBoxLayout;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace hallway {

class ColumnPage;
class EmptyState;
class ImportDetails;
class JournalPart;
class QuietLabel;
class RecordFilters;
class RowsView;

/// Shows what files would bring before anything is changed: each record with what it does, to tick
/// or untick, and then one undoable step for each file. Files are gone through one after the other;
/// the mails of a folder, or single mails taken together, are one.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(Workspace &workspace, const Theme &theme, QWidget *parent = nullptr);

    /// The files and folders to go through; begins to read the first one. Single mails are logged
    /// with a contact, whatever addresses it has, if one is given.
    void setFiles(const QStringList &files, ContactId with = {});

    void reject() override;

Q_SIGNALS:
    /// A file's ticked lines are in the database.
    void imported(const hallway::ImportReport &report);
    /// The same for mail and calendars.
    void logged(const hallway::JournalReport &report);

private:
    /// What stands in the stack, in its order.
    enum Part { BusyPart, PreviewPart, JournalPage, FailurePart, ColumnPart };

    void buildHead(QBoxLayout *layout);
    [[nodiscard]] QWidget *makeBusy();
    [[nodiscard]] QWidget *makePreview();
    void makeList(QWidget *parent);
    [[nodiscard]] QWidget *makeFilters(QWidget *parent);
    void buildFoot(QBoxLayout *layout);
    void connectJob();
    void findFiles(const QStringList &files);
    void readFile();
    void readJournal(const ImportSource &source);
    void showBusy(const QString &words);
    void showProgress();
    void showJournal(const std::shared_ptr<JournalPreview> &preview);
    void showJournalTicks();
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
    void logTicked();
    void next();
    [[nodiscard]] QString fileName() const;
    [[nodiscard]] Joining joining(const ImportSource &source) const;
    [[nodiscard]] qint64 workDone() const;
    [[nodiscard]] qint64 workTotal() const;
    [[nodiscard]] QString summary() const;

    const Theme &m_theme;
    ImportJob m_job;
    BackgroundJob m_journalJob; ///< finds files; reads and logs mail and calendars
    ImportModel *m_model;
    std::vector<ImportSource> m_files;
    ContactId m_with;
    int m_current = 0;
    bool m_isBusy = false;
    bool m_isApplying = false;
    bool m_isJournal = false; ///< the file is mail or a calendar
    QTimer m_progressTimer;
    QuietLabel *m_file;
    QuietLabel *m_summary;
    QStackedWidget *m_parts;
    QuietLabel *m_busyWords = nullptr;
    QProgressBar *m_bar = nullptr;
    RecordFilters *m_filters = nullptr;
    QComboBox *m_onMatch = nullptr;
    RowsView *m_list = nullptr;
    EmptyState *m_nothing = nullptr;
    QStackedWidget *m_listOrNothing = nullptr;
    ImportDetails *m_details = nullptr;
    ColumnPage *m_columns = nullptr;
    std::optional<ColumnMapping> m_chosen; ///< what the user says of the present file's columns
    JournalPart *m_journal = nullptr;
    EmptyState *m_failure = nullptr;
    QuietLabel *m_ticked = nullptr;
    QPushButton *m_skip = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_import = nullptr;
};

} // namespace hallway
