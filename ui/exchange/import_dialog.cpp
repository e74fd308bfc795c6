#include "ui/exchange/import_dialog.h"

#include "ui/exchange/column_page.h"
#include "ui/exchange/files_model.h"
#include "ui/exchange/import_delegate.h"
#include "ui/exchange/journal_part.h"
#include "ui/exchange/people_part.h"
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
#include <algorithm>

namespace hallway {
namespace {

constexpr qint64 mostRecords = 1'000'000; ///< what counts beyond are bytes
constexpr int progressEvery = 100;        ///< milliseconds

QString number(qint64 count)
{
    return wordsLocale().toString(count);
}

/// "12 people will be written, 40 exchanges will be logged, 2 people added".
QString tickedText(const TickedCounts &ticked)
{
    QStringList parts;
    if (ticked.people > 0) {
        parts.append(
            counted(ticked.people, "1 person will be written", "%1 people will be written"));
    }
    if (ticked.exchanges > 0 || ticked.strangers > 0) {
        parts.append(
            counted(ticked.exchanges, "1 exchange will be logged", "%1 exchanges will be logged"));
    }
    if (ticked.strangers > 0) {
        parts.append(counted(ticked.strangers, "1 person added", "%1 people added"));
    }
    return parts.isEmpty() ? ImportDialog::tr("Nothing is ticked.")
                           : parts.join(QStringLiteral(", "));
}

/// "A mailbox: 12 records", and what was known of them before.
QString recordsText(const QString &format, qint64 read)
{
    return filledIn(ImportDialog::tr("%1: %2"),
                    {capitalised(fileFormatText(format)), counted(read, "1 record", "%1 records")});
}

} // namespace

ImportDialog::ImportDialog(Workspace &workspace, const Theme &theme, QWidget *parent)
    : QDialog(parent), m_theme(theme), m_session(workspace),
      m_filesModel(new FilesModel(m_session, this)),
      m_title(new QuietLabel(theme, {}, this, Token::Text, QuietLabel::Size::Name)),
      m_summary(new QuietLabel(theme, {}, this)), m_pages(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import"));
    auto *layout = column(this, 3);
    layout->setContentsMargins(Theme::spacing(5), Theme::spacing(4), Theme::spacing(5),
                               Theme::spacing(4));
    buildHead(layout);
    auto *middle = row(nullptr, 3);
    middle->addWidget(makeFiles(), 3);
    middle->addWidget(makePages(workspace), 7);
    layout->addLayout(middle, 1);
    buildFoot(layout);
    connectSession();
    resizeWithin(this, {1080, 660});
}

void ImportDialog::buildHead(QBoxLayout *layout)
{
    m_title->setObjectName(QStringLiteral("fileLabel"));
    m_summary->setObjectName(QStringLiteral("summaryLabel"));
    auto *head = column(nullptr, 0);
    head->addWidget(m_title);
    head->addWidget(m_summary);
    layout->addLayout(head);
}

QWidget *ImportDialog::makeFiles()
{
    m_filesCard = new Card(m_theme, this);
    m_files = new RowsView(tr("Files"), m_filesCard);
    m_files->setObjectName(QStringLiteral("filesList"));
    m_files->setUniformItemSizes(true);
    m_files->setModel(m_filesModel);
    auto *delegate = new ImportDelegate(m_theme, m_files);
    m_files->setItemDelegate(delegate);
    (new QVBoxLayout(m_filesCard))->addWidget(m_files);
    m_filesCard->hide();
    connect(delegate, &ImportDelegate::tickRequested, &m_session, &ImportSession::tick);
    connect(m_files->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) {
                if (index.isValid() && !m_isBusy) {
                    showPart(index.row());
                }
            });
    return m_filesCard;
}

QWidget *ImportDialog::makePages(Workspace &workspace)
{
    m_people = new PeoplePart(m_theme, this);
    m_journal = new JournalPart(m_theme, workspace.today(), this);
    m_failure = new EmptyState(m_theme, {}, {}, this);
    m_failure->setObjectName(QStringLiteral("failure"));
    m_columns = new ColumnPage(m_theme, this);
    for (QWidget *page :
         std::initializer_list<QWidget *>{makeBusy(), m_people, m_journal, m_failure, m_columns}) {
        m_pages->addWidget(page);
    }
    connect(m_people, &PeoplePart::onMatchChanged, this, &ImportDialog::readPeople);
    connect(m_journal, &JournalPart::ownAddressesEdited, this, [this](const QStringList &me) {
        m_me = me;
        m_session.setOwnAddresses(me);
    });
    connect(m_columns, &ColumnPage::mappingChanged, this,
            [this] { m_import->setEnabled(m_columns->mapping().saysWho()); });
    return m_pages;
}

QWidget *ImportDialog::makeBusy()
{
    auto *page = new QWidget(this);
    auto *inside = column(page, 3);
    m_busyWords = new QuietLabel(m_theme, {}, page, Token::Text, QuietLabel::Size::Usual);
    m_busyWords->setObjectName(QStringLiteral("busyLabel"));
    m_bar = new QProgressBar(page);
    m_bar->setObjectName(QStringLiteral("progressBar"));
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setTextVisible(false);
    inside->addStretch();
    inside->addWidget(m_busyWords);
    inside->addWidget(m_bar);
    inside->addStretch();
    return page;
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
    connect(m_skip, &QPushButton::clicked, this, &ImportDialog::skipTable);
    connect(m_cancel, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::goOn);
}

void ImportDialog::connectSession()
{
    m_progressTimer.setInterval(progressEvery);
    connect(&m_progressTimer, &QTimer::timeout, this, &ImportDialog::showProgress);
    connect(&m_session, &ImportSession::found, this, [this] {
        m_filesModel->reload();
        m_part = firstPart();
        unlessCancelled(&ImportDialog::readPeople);
    });
    connect(&m_session, &ImportSession::peopleRead, this,
            [this] { unlessCancelled(&ImportDialog::askColumns); });
    connect(&m_session, &ImportSession::journalsRead, this,
            [this] { unlessCancelled(&ImportDialog::showPreview); });
    connect(&m_session, &ImportSession::failed, this, &ImportDialog::showFailure);
    connect(&m_session, &ImportSession::ticksChanged, this, &ImportDialog::showTicks);
    connect(&m_session, &ImportSession::written, this, [this](const BatchReport &report) {
        Q_EMIT imported(report);
        accept();
    });
}

/// What was cancelled when it was nearly done ends between two steps.
void ImportDialog::unlessCancelled(void (ImportDialog::*step)())
{
    if (m_cancel->isEnabled()) {
        (this->*step)();
    } else {
        showFailure({ErrorCode::Cancelled, {}, {}});
    }
}

void ImportDialog::setFiles(const QStringList &files, ContactId with)
{
    m_isApplying = false;
    m_title->setText(QFileInfo(files.value(0)).fileName());
    m_summary->setText(tr("Nothing is changed before you say so."));
    showBusy(tr("Looking at the files…"));
    m_session.find(files, with);
}

QString ImportDialog::title() const
{
    const QStringList &paths = m_session.paths();
    return paths.size() == 1 ? QFileInfo(paths.front()).fileName()
                             : filledIn(tr("%1 files"), {number(paths.size())});
}

void ImportDialog::readPeople()
{
    m_title->setText(title());
    m_summary->setText(tr("Nothing is changed before you say so."));
    showBusy(tr("Reading and comparing…"));
    m_session.readPeople(m_people->onMatch());
}

/// With the people as they are ticked now.
void ImportDialog::readJournals()
{
    showBusy(tr("Reading and comparing…"));
    m_me.clear();
    m_session.readJournals();
}

void ImportDialog::showBusy(const QString &words)
{
    m_isBusy = true;
    m_busyWords->setText(words);
    runToAndFro(m_bar, m_theme);
    m_pages->setCurrentIndex(BusyPage);
    m_filesCard->hide();
    m_import->setEnabled(false);
    m_import->setText(tr("&Import"));
    m_skip->hide();
    m_ticked->setText({});
    m_cancel->setEnabled(true);
    m_cancel->setText(tr("Cancel"));
    m_progressTimer.start();
}

void ImportDialog::leaveBusy(Page page)
{
    m_isBusy = false;
    m_progressTimer.stop();
    m_cancel->setEnabled(true);
    m_filesCard->setVisible(page != ColumnsPage && m_session.parts().size() > 1);
    m_pages->setCurrentIndex(page);
}

void ImportDialog::showProgress()
{
    const qint64 total = m_session.total();
    if (m_isApplying && total > 0 && m_session.done() == total) {
        // Everything is written; what is left is the history and the disk's part.
        runToAndFro(m_bar, m_theme);
        m_busyWords->setText(tr("Storing…"));
        m_cancel->setEnabled(false);
    } else if (total > 0) {
        constexpr int steps = 1000; // a mailbox counts in bytes, which an int does not hold
        m_bar->setRange(0, steps);
        m_bar->setValue(int(double(m_session.done()) / double(total) * steps));
        const QString words = m_isApplying ? tr("Writing: %1 of %2") : tr("Reading: %1 of %2");
        const bool isBytes = !m_isApplying && total > mostRecords;
        const auto amount = [isBytes](qint64 count) {
            return isBytes ? wordsLocale().formattedDataSize(count) : number(count);
        };
        m_busyWords->setText(filledIn(words, {amount(m_session.done()), amount(total)}));
    }
}

/// Asks what the columns of a table mean before it shows what they would bring.
void ImportDialog::askColumns()
{
    const auto &parts = m_session.parts();
    for (int part = 0; part < int(parts.size()); ++part) {
        const auto columns = parts[size_t(part)].openColumns();
        if (!columns) {
            continue;
        }
        m_part = part;
        leaveBusy(ColumnsPage);
        m_columns->showColumns(*columns);
        m_title->setText(QFileInfo(parts[size_t(part)].source.name()).fileName());
        m_summary->setText(tr("Nothing is changed before you say so."));
        m_skip->setVisible(parts.size() > 1);
        m_import->setText(tr("&Continue"));
        m_import->setEnabled(m_columns->mapping().saysWho());
        m_columns->focusFirst();
        return;
    }
    readJournals();
}

void ImportDialog::skipTable()
{
    m_session.leaveOut(m_part);
    m_filesModel->reload();
    m_part = 0;
    readPeople();
}

/// The first file that brings something.
int ImportDialog::firstPart() const
{
    const auto &parts = m_session.parts();
    const auto good = std::find_if(parts.begin(), parts.end(),
                                   [](const ImportPart &part) { return !part.error; });
    return good == parts.end() ? 0 : int(good - parts.begin());
}

void ImportDialog::showPreview()
{
    const auto &parts = m_session.parts();
    m_title->setText(title());
    if (m_part >= int(parts.size()) || parts[size_t(m_part)].error) {
        m_part = firstPart();
    }
    m_filesModel->reload();
    m_files->setCurrentIndex(m_filesModel->index(m_part));
    showPart(m_part);
}

void ImportDialog::showPart(int part)
{
    m_part = part;
    const ImportPart &shown = m_session.parts()[size_t(part)];
    m_summary->setText(summaryOf(shown));
    if (shown.error) {
        leaveBusy(FailurePage);
        m_failure->setWords(tr("There is nothing to show"), errorText(*shown.error));
    } else if (shown.people) {
        leaveBusy(PeoplePage);
        m_people->showRecords(shown.people);
    } else {
        leaveBusy(JournalPage);
        m_journal->showRecords(shown.journal, m_me);
    }
    showTicks();
}

QString ImportDialog::summaryOf(const ImportPart &part) const
{
    const QString promise = tr("Nothing is changed before you say so.");
    if (part.error) {
        return m_session.parts().size() > 1 ? promise : QString();
    }
    QString words;
    if (part.people) {
        const ImportPlan &plan = part.people->preview()->plan;
        words = recordsText(plan.format, plan.read);
        if (plan.folded > 0) {
            words += filledIn(tr(", %1 of them once more somebody above"), {number(plan.folded)});
        }
    } else {
        const JournalPlan &plan = part.journal->preview()->plan;
        words = recordsText(plan.format, plan.read);
        if (const qint64 before = plan.knownBefore + plan.skippedBefore; before > 0) {
            words += filledIn(tr(", %1 of them read before"), {number(before)});
        }
    }
    return words + QStringLiteral(". ") + promise;
}

void ImportDialog::showTicks()
{
    if (m_isBusy || m_pages->currentIndex() == ColumnsPage) {
        return;
    }
    const TickedCounts ticked = m_session.ticked();
    const bool isReading = m_session.needsReading();
    const bool isAny = ticked.people > 0 || ticked.exchanges > 0 || ticked.strangers > 0;
    const bool isIdle = !isReading && ticked.tickable == 0 && !isAny;
    m_import->setText(isReading ? tr("&Sort anew") : tr("&Import"));
    m_import->setEnabled(isReading || isAny);
    m_cancel->setText(isIdle ? tr("Close") : tr("Cancel"));
    m_ticked->say(isReading ? tr("All of it is sorted anew with this before anything is stored.")
                  : !isIdle ? tickedText(ticked)
                  : m_session.parts()[size_t(firstPart())].error
                      ? QString()
                      : tr("Nothing here would change anything."),
                  Token::Soft);
}

void ImportDialog::goOn()
{
    if (m_pages->currentIndex() == ColumnsPage) {
        m_session.setColumns(m_part, m_columns->mapping());
        readPeople();
    } else if (m_session.needsReading()) {
        readJournals();
    } else {
        write();
    }
}

void ImportDialog::write()
{
    m_isApplying = true;
    showBusy(tr("Writing…"));
    m_session.write(m_people->tags(), m_journal->keepsAttachments());
}

void ImportDialog::showFailure(const Error &error)
{
    if (m_isApplying) {
        m_isApplying = false;
        m_isBusy = false;
        showPart(m_part);
        m_ticked->say(errorText(error), Token::Overdue);
        return;
    }
    leaveBusy(FailurePage);
    if (error.code == ErrorCode::Cancelled) {
        QDialog::reject();
        return;
    }
    m_failure->setWords(tr("There is nothing to show"), errorText(error));
    m_summary->setText({});
    m_cancel->setText(tr("Close"));
}

void ImportDialog::reject()
{
    if (m_isBusy && m_cancel->isEnabled()) {
        m_session.cancel();
        m_progressTimer.stop();
        m_busyWords->setText(tr("Cancelling…"));
        m_cancel->setEnabled(false);
    } else if (!m_isBusy) {
        QDialog::reject();
    }
}

} // namespace hallway
