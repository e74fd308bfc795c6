#include "ui/exchange/import_dialog.h"

#include "core/exchange/contact_file.h"
#include "core/exchange/gathered_mails.h"
#include "core/exchange/table_file.h"
#include "ui/exchange/column_page.h"
#include "ui/exchange/import_delegate.h"
#include "ui/exchange/import_details.h"
#include "ui/exchange/journal_part.h"
#include "ui/exchange/record_filters.h"
#include "ui/text/import_text.h"
#include "ui/text/translate.h"
#include "ui/text/words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/form.h"
#include "ui/widgets/quiet_label.h"
#include "ui/widgets/rows_view.h"

#include <QBoxLayout>
#include <QFileInfo>
#include <QProgressBar>
#include <QStackedWidget>
#include <array>

namespace hallway {
namespace {

constexpr qint64 mostRecords = 1'000'000; ///< what counts beyond are bytes
constexpr int progressEvery = 100;        ///< milliseconds

constexpr std::array previewGroups{PreviewGroup::New,      PreviewGroup::Update,
                                   PreviewGroup::Same,     PreviewGroup::Skipped,
                                   PreviewGroup::Rejected, PreviewGroup::Remark};

QString number(qint64 count)
{
    return wordsLocale().toString(count);
}

} // namespace

ImportDialog::ImportDialog(Workspace &workspace, const Theme &theme, QWidget *parent)
    : QDialog(parent), m_theme(theme), m_job(workspace), m_journalJob(workspace),
      m_model(new ImportModel(this)),
      m_file(new QuietLabel(theme, {}, this, Token::Text, QuietLabel::Size::Name)),
      m_summary(new QuietLabel(theme, {}, this)), m_parts(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import"));
    auto *layout = column(this, 3);
    layout->setContentsMargins(Theme::spacing(5), Theme::spacing(4), Theme::spacing(5),
                               Theme::spacing(4));
    buildHead(layout);
    m_parts->addWidget(makeBusy());
    m_parts->addWidget(makePreview());
    m_journal = new JournalPart(m_theme, workspace.today(), this);
    m_parts->addWidget(m_journal);
    m_failure = new EmptyState(m_theme, {}, {}, this);
    m_failure->setObjectName(QStringLiteral("failure"));
    m_parts->addWidget(m_failure);
    m_columns = new ColumnPage(m_theme, this);
    m_parts->addWidget(m_columns);
    layout->addWidget(m_parts, 1);
    buildFoot(layout);
    connectJob();
    resizeWithin(this, {960, 660});
}

void ImportDialog::buildHead(QBoxLayout *layout)
{
    m_file->setObjectName(QStringLiteral("fileLabel"));
    m_summary->setObjectName(QStringLiteral("summaryLabel"));
    auto *head = column(nullptr, 0);
    head->addWidget(m_file);
    head->addWidget(m_summary);
    layout->addLayout(head);
}

QWidget *ImportDialog::makeBusy()
{
    auto *part = new QWidget(this);
    auto *inside = column(part, 3);
    m_busyWords = new QuietLabel(m_theme, {}, part, Token::Text, QuietLabel::Size::Usual);
    m_busyWords->setObjectName(QStringLiteral("busyLabel"));
    m_bar = new QProgressBar(part);
    m_bar->setObjectName(QStringLiteral("progressBar"));
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setTextVisible(false);
    inside->addStretch();
    inside->addWidget(m_busyWords);
    inside->addWidget(m_bar);
    inside->addStretch();
    return part;
}

QWidget *ImportDialog::makePreview()
{
    auto *part = new QWidget(this);
    auto *inside = column(part, 3);
    inside->addWidget(makeFilters(part));
    makeList(part);
    auto *rows = new Card(m_theme, part);
    (new QVBoxLayout(rows))->addWidget(m_listOrNothing);
    m_details = new ImportDetails(m_theme, part);
    connect(m_details, &ImportDetails::takeRequested, this, [this](int field, bool isTaken) {
        m_model->take(m_list->currentIndex().row(), field, isTaken);
    });
    auto *details = new Card(m_theme, part);
    (new QVBoxLayout(details))->addWidget(m_details);
    auto *halves = row(nullptr, 3);
    halves->addWidget(rows, 5);
    halves->addWidget(details, 3);
    inside->addLayout(halves, 1);
    return part;
}

void ImportDialog::makeList(QWidget *parent)
{
    m_listOrNothing = new QStackedWidget(parent);
    m_list = new RowsView(tr("Records"), m_listOrNothing);
    m_list->setObjectName(QStringLiteral("previewList"));
    m_list->setUniformItemSizes(true);
    m_list->setModel(m_model);
    auto *delegate = new ImportDelegate(m_theme, m_list);
    m_list->setItemDelegate(delegate);
    m_nothing =
        new EmptyState(m_theme, tr("Nothing found"),
                       tr("No record here has these words. Take some away."), m_listOrNothing);
    m_listOrNothing->addWidget(m_list);
    m_listOrNothing->addWidget(m_nothing);
    connect(delegate, &ImportDelegate::tickRequested, this, [this](int row, bool isTicked) {
        m_model->tick(row, isTicked);
        showCurrent();
    });
    connect(m_model, &ImportModel::ticksChanged, this, &ImportDialog::showTicks);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ImportDialog::showCurrent);
}

QWidget *ImportDialog::makeFilters(QWidget *parent)
{
    m_filters = new RecordFilters(m_theme, previewGroups,
                                  {QStringLiteral("allChip"), QStringLiteral("groupChip%1"),
                                   QStringLiteral("allBox"), QStringLiteral("recordFilter")},
                                  tr("Filter records"), parent);
    m_onMatch = choiceField(QStringLiteral("onMatchBox"), tr("People you have already"), m_filters);
    m_onMatch->addItem(tr("Known people: update"), int(OnMatch::Update));
    m_onMatch->addItem(tr("Known people: leave as they are"), int(OnMatch::Skip));
    m_onMatch->addItem(tr("Known people: add once more"), int(OnMatch::New));
    m_filters->addField(m_onMatch);
    connect(m_filters, &RecordFilters::changed, this, &ImportDialog::applyFilter);
    connect(m_filters, &RecordFilters::tickRequested, m_model, &ImportModel::tickShown);
    connect(m_onMatch, &QComboBox::activated, this, &ImportDialog::readFile);
    return m_filters;
}

void ImportDialog::buildFoot(QBoxLayout *layout)
{
    m_ticked = new QuietLabel(m_theme, {}, this);
    m_ticked->setObjectName(QStringLiteral("tickedLabel"));
    m_skip = wordButton(QStringLiteral("skipFileButton"), tr("&Skip this file"), this);
    m_cancel = wordButton(QStringLiteral("cancelButton"), tr("Cancel"), this);
    m_import = wordButton(QStringLiteral("importButton"), tr("&Import"), this);
    makePrimary(m_import);
    auto *foot = row(nullptr, 2);
    foot->addWidget(m_ticked, 1);
    for (QPushButton *button : {m_skip, m_cancel, m_import}) {
        foot->addWidget(button);
    }
    layout->addLayout(foot);
    connect(m_skip, &QPushButton::clicked, this, &ImportDialog::next);
    connect(m_cancel, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::importTicked);
    connect(m_columns, &ColumnPage::mappingChanged, this,
            [this] { m_import->setEnabled(m_columns->mapping().saysWho()); });
}

void ImportDialog::connectJob()
{
    m_progressTimer.setInterval(progressEvery);
    connect(&m_progressTimer, &QTimer::timeout, this, &ImportDialog::showProgress);
    connect(&m_job, &ImportJob::planned, this, &ImportDialog::showPreview);
    connect(m_journal, &JournalPart::changed, this, &ImportDialog::showJournalTicks);
    connect(&m_job, &ImportJob::failed, this, &ImportDialog::showFailure);
    connect(&m_job, &ImportJob::applied, this, [this](const ImportReport &report) {
        Q_EMIT imported(report);
        next();
    });
}

void ImportDialog::setFiles(const QStringList &files, ContactId with)
{
    m_chosen.reset();
    m_with = with;
    m_current = 0;
    m_file->setText(QFileInfo(files.value(0)).fileName());
    m_summary->setText(tr("Nothing is changed before you say so."));
    findFiles(files);
}

void ImportDialog::findFiles(const QStringList &files)
{
    using Sources = std::vector<ImportSource>;
    showBusy(tr("Looking at the files…"));
    m_journalJob.start<Sources>(
        OpenMode::ReadOnly,
        [files](Workspace &, const Progress &) {
            return importSources(files).map(withMailsGathered);
        },
        [this](const Result<Sources> &found) {
            // Looking cannot be interrupted; what was cancelled meanwhile ends here.
            if (!found || !m_cancel->isEnabled()) {
                showFailure(found ? Error{ErrorCode::Cancelled, {}, {}} : found.error());
                return;
            }
            m_files = *found;
            readFile();
        });
}

QString ImportDialog::fileName() const
{
    return m_files.empty() ? QString() : QFileInfo(m_files[size_t(m_current)].path).fileName();
}

void ImportDialog::readFile()
{
    const ImportSource &source = m_files[size_t(m_current)];
    m_file->setText(m_files.size() == 1
                        ? fileName()
                        : filledIn(tr("%1 (file %2 of %3)"), {fileName(), number(m_current + 1),
                                                              number(qint64(m_files.size()))}));
    m_summary->setText(tr("Nothing is changed before you say so."));
    m_isApplying = false;
    m_isJournal = source.kind != SourceKind::People;
    showBusy(tr("Reading and comparing…"));
    if (m_isJournal) {
        readJournal(source);
    } else {
        m_job.plan(source.path, OnMatch(m_onMatch->currentData().toInt()), m_chosen);
    }
}

void ImportDialog::showBusy(const QString &words)
{
    m_isBusy = true;
    m_import->setText(tr("&Import"));
    m_busyWords->setText(words);
    runToAndFro(m_bar, m_theme);
    m_parts->setCurrentIndex(BusyPart);
    m_import->setEnabled(false);
    m_import->setText(tr("&Import"));
    m_skip->setVisible(m_files.size() > 1);
    m_skip->setEnabled(false);
    m_ticked->setText({});
    m_cancel->setText(tr("Cancel"));
    m_progressTimer.start();
}

void ImportDialog::leaveBusy(int part)
{
    m_isBusy = false;
    m_progressTimer.stop();
    m_skip->setEnabled(true);
    m_cancel->setEnabled(true);
    m_parts->setCurrentIndex(part);
}

void ImportDialog::showProgress()
{
    if (m_isApplying && workTotal() > 0 && workDone() == workTotal()) {
        // Everything is written; what is left is the history and the disk's part.
        runToAndFro(m_bar, m_theme);
        m_busyWords->setText(tr("Storing…"));
        m_cancel->setEnabled(false);
    } else if (workTotal() > 0) {
        constexpr int steps = 1000; // a mailbox counts in bytes, which an int does not hold
        m_bar->setRange(0, steps);
        m_bar->setValue(int(double(workDone()) / double(workTotal()) * steps));
        const QString words = m_isApplying ? tr("Writing: %1 of %2") : tr("Reading: %1 of %2");
        const bool isBytes = m_isJournal && !m_isApplying && workTotal() > mostRecords;
        const auto amount = [isBytes](qint64 count) {
            return isBytes ? wordsLocale().formattedDataSize(count) : number(count);
        };
        m_busyWords->setText(filledIn(words, {amount(workDone()), amount(workTotal())}));
    }
}

/// Asks what the columns mean before it shows what they would bring.
void ImportDialog::showColumns(const PlannedColumns &columns)
{
    leaveBusy(ColumnPart);
    m_columns->showColumns(columns);
    m_summary->setText(tr("Nothing is changed before you say so."));
    m_import->setText(tr("&Continue"));
    m_import->setEnabled(m_columns->mapping().saysWho());
}

void ImportDialog::takeColumns()
{
    m_chosen = m_columns->mapping();
    readFile();
}

void ImportDialog::showPreview(const std::shared_ptr<ImportPreview> &preview)
{
    const auto &columns = preview->plan.columns;
    if (columns && columns->source == ColumnSource::Guessed) {
        showColumns(*columns);
        return;
    }
    leaveBusy(PreviewPart);
    m_filters->reset({});
    m_model->setPreview(preview);
    showCounts();
    showFirst();
    m_list->setFocus();
}

void ImportDialog::showFirst()
{
    m_listOrNothing->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    m_list->setCurrentIndex(m_model->index(0));
    showCurrent();
}

void ImportDialog::showCurrent()
{
    const QModelIndex index = m_list->currentIndex();
    m_details->showRecord(index.isValid() ? std::optional(m_model->record(index.row()))
                                          : std::nullopt);
}

void ImportDialog::showCounts()
{
    m_summary->setText(summary());
    m_filters->showCount({}, tr("all"), m_model->rowCount());
    for (const PreviewGroup group : previewGroups) {
        m_filters->showCount(group, previewGroupText(group), m_model->count(group));
    }
}

QString ImportDialog::summary() const
{
    const ImportPlan &plan = m_model->preview()->plan;
    QString words = filledIn(tr("%1: %2"), {capitalised(fileFormatText(plan.format)),
                                            counted(plan.read, "1 record", "%1 records")});
    if (plan.folded > 0) {
        words += filledIn(tr(", %1 of them once more somebody above"), {number(plan.folded)});
    }
    return words + QStringLiteral(". ") + tr("Nothing is changed before you say so.");
}

void ImportDialog::showTicks()
{
    const int ticked = m_model->tickedCount();
    m_import->setEnabled(ticked > 0);
    const bool isIdle = m_model->tickableCount() == 0;
    m_cancel->setText(isIdle ? tr("Close") : tr("Cancel"));
    m_ticked->say(isIdle ? tr("Nothing here would change anything.")
                  : ticked == 0
                      ? tr("Nothing is ticked.")
                      : counted(ticked, "1 person will be written", "%1 people will be written"),
                  Token::Soft);
    m_filters->showTicks(m_model->shownState(), !isIdle);
}

void ImportDialog::applyFilter()
{
    m_model->setFilter(m_filters->group(), m_filters->text());
    showTicks();
    showFirst();
}

void ImportDialog::importTicked()
{
    if (m_parts->currentIndex() == ColumnPart) {
        takeColumns();
        return;
    }
    if (m_isJournal) {
        logTicked();
        return;
    }
    m_isApplying = true;
    showBusy(tr("Writing…"));
    m_job.apply(m_model->preview());
}

void ImportDialog::showFailure(const Error &error)
{
    if (m_isApplying) {
        leaveBusy(m_isJournal ? JournalPage : PreviewPart);
        m_import->setEnabled(true);
        m_ticked->say(errorText(error), Token::Overdue);
        return;
    }
    leaveBusy(FailurePart);
    if (error.code == ErrorCode::Cancelled) {
        QDialog::reject();
        return;
    }
    if (error.code == ErrorCode::ColumnsUnknown) {
        if (const auto table = tableAt(m_files[size_t(m_current)].path)) {
            showColumns({table->mapping, table->rows, ColumnSource::Guessed});
            return;
        }
    }
    m_failure->setWords(tr("There is nothing to show"), errorText(error));
    m_summary->setText({});
    m_skip->setEnabled(m_current + 1 < int(m_files.size()));
    m_cancel->setText(tr("Close"));
}

void ImportDialog::next()
{
    m_chosen.reset();
    if (++m_current < int(m_files.size())) {
        readFile();
    } else {
        accept();
    }
}

void ImportDialog::reject()
{
    if (m_isBusy && m_cancel->isEnabled()) {
        m_job.cancel();
        m_journalJob.cancel();
        m_progressTimer.stop();
        m_busyWords->setText(tr("Cancelling…"));
        m_cancel->setEnabled(false);
    } else if (!m_isBusy) {
        QDialog::reject();
    }
}

} // namespace hallway
