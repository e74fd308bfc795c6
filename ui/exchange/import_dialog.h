#pragma once

#include "ui/exchange/import_session.h"
#include "ui/shell/theme.h"

#include <QDialog>
#include <QTimer>

class QBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace hallway {

class Card;
class ColumnPage;
class EmptyState;
class FilesModel;
class JournalPart;
class PeoplePart;
class QuietLabel;
class RowsView;

/// Shows what files would bring before anything is changed: each record with what it does, to tick
/// or untick, and then one undoable step. Several files are a list beside their records, contacts
/// first; the mails of a folder, or single mails taken together, are one.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(Workspace &workspace, const Theme &theme, QWidget *parent = nullptr);

    /// The files and folders to go through; begins to read them. Single mails are logged with a
    /// contact, whatever addresses it has, if one is given.
    void setFiles(const QStringList &files, ContactId with = {});

    void reject() override;

Q_SIGNALS:
    /// What was ticked is in the database.
    void imported(const hallway::BatchReport &report);

private:
    /// What stands in the stack, in its order.
    enum Page { BusyPage, PeoplePage, JournalPage, FailurePage, ColumnsPage };

    void buildHead(QBoxLayout *layout);
    [[nodiscard]] QWidget *makeFiles();
    [[nodiscard]] QWidget *makePages(Workspace &workspace);
    [[nodiscard]] QWidget *makeBusy();
    void buildFoot(QBoxLayout *layout);
    void connectSession();
    void unlessCancelled(void (ImportDialog::*step)());
    void readPeople();
    void readJournals();
    void showBusy(const QString &words);
    void leaveBusy(Page page);
    void showProgress();
    void askColumns();
    void showPreview();
    void showPart(int part);
    void showTicks();
    void showFailure(const Error &error);
    void goOn();
    void skipTable();
    void write();
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString summaryOf(const ImportPart &part) const;
    [[nodiscard]] int firstPart() const;

    const Theme &m_theme;
    ImportSession m_session;
    FilesModel *m_filesModel;
    int m_part = 0; ///< the one that is shown
    bool m_isBusy = false;
    bool m_isApplying = false;
    QStringList m_me; ///< own addresses that were typed since the mails were read
    QTimer m_progressTimer;
    QuietLabel *m_title;
    QuietLabel *m_summary;
    Card *m_filesCard = nullptr;
    RowsView *m_files = nullptr;
    QStackedWidget *m_pages;
    QuietLabel *m_busyWords = nullptr;
    QProgressBar *m_bar = nullptr;
    PeoplePart *m_people = nullptr;
    JournalPart *m_journal = nullptr;
    EmptyState *m_failure = nullptr;
    ColumnPage *m_columns = nullptr;
    QuietLabel *m_ticked = nullptr;
    QPushButton *m_skip = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_import = nullptr;
};

} // namespace hallway
