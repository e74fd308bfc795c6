#include "core/exchange/calendar_import.h"
#include "core/exchange/mail_import.h"
#include "ui/exchange/import_dialog.h"
#include "ui/exchange/journal_part.h"
#include "ui/text/import_text.h"
#include "ui/text/translate.h"
#include "ui/widgets/quiet_label.h"

#include <QPushButton>

namespace hallway {
namespace {

Result<JournalPlan> planOf(const Workspace &workspace, const ImportSource &source,
                           const QStringList &me, const Joining &joining, const Progress &progress)
{
    return source.kind == SourceKind::Calendar
               ? planCalendarImport(workspace, source.path, me, progress, joining)
               : planMailImport(workspace, {source.path, source.format, source.files}, me, progress,
                                joining);
}

/// "12 mails will be logged, 2 people added".
QString ticksText(int ticked, qint64 people)
{
    if (ticked == 0 && people == 0) {
        return ImportDialog::tr("Nothing is ticked.");
    }
    const QString logged =
        counted(ticked, "1 exchange will be logged", "%1 exchanges will be logged");
    return people == 0 ? logged
                       : filledIn(ImportDialog::tr("%1, %2"),
                                  {logged, counted(people, "1 person added", "%1 people added")});
}

} // namespace

qint64 ImportDialog::workDone() const
{
    return m_journalJob.isRunning() ? m_journalJob.done() : m_job.done();
}

qint64 ImportDialog::workTotal() const
{
    return m_journalJob.isRunning() ? m_journalJob.total() : m_job.total();
}

/// Who takes part: those ticked in the preview of this very file, and whom it was dropped on.
Joining ImportDialog::joining(const ImportSource &source) const
{
    Joining joining;
    if (m_journal->preview()->plan.path == source.path) {
        joining.newPeople = m_journal->records().tickedPeople();
    }
    joining.with = source.format == u"eml" ? m_with : ContactId();
    return joining;
}

void ImportDialog::readJournal(const ImportSource &source)
{
    using Preview = std::shared_ptr<JournalPreview>;
    const bool isAgain = m_journal->preview()->plan.path == source.path;
    const QStringList me = isAgain ? m_journal->ownAddresses() : QStringList();
    m_journalJob.start<Preview>(
        OpenMode::ReadOnly,
        [source, me, wishes = joining(source)](Workspace &workspace,
                                               const Progress &progress) -> Result<Preview> {
            auto plan = planOf(workspace, source, me, wishes, progress);
            return plan ? journalPreview(std::move(*plan), progress) : failed(plan);
        },
        [this](const Result<Preview> &preview) {
            preview ? showJournal(*preview) : showFailure(preview.error());
        });
}

void ImportDialog::showJournal(const std::shared_ptr<JournalPreview> &preview)
{
    leaveBusy(JournalPage);
    const JournalPlan &plan = preview->plan;
    QString words = filledIn(tr("%1: %2"), {capitalised(fileFormatText(plan.format)),
                                            counted(plan.read, "1 record", "%1 records")});
    if (const qint64 before = plan.knownBefore + plan.skippedBefore; before > 0) {
        words += filledIn(tr(", %1 of them read before"), {wordsLocale().toString(before)});
    }
    m_summary->setText(words + QStringLiteral(". ") + tr("Nothing is changed before you say so."));
    m_journal->showPreview(preview);
}

void ImportDialog::showJournalTicks()
{
    if (m_isBusy || !m_isJournal) {
        return;
    }
    const JournalModel &records = m_journal->records();
    const auto people = qint64(records.tickedPeople().size());
    const bool isReading = m_journal->needsReading();
    m_import->setText(isReading ? tr("&Sort anew") : tr("&Import"));
    m_import->setEnabled(isReading || records.tickedCount() > 0 || people > 0);
    const bool isIdle = !isReading && records.tickableCount() == 0 && people == 0;
    m_cancel->setText(isIdle ? tr("Close") : tr("Cancel"));
    m_ticked->say(isReading ? tr("All of it is sorted anew with this before anything is stored.")
                  : isIdle  ? tr("Nothing here would change anything.")
                            : ticksText(records.tickedCount(), people),
                  Token::Soft);
}

void ImportDialog::logTicked()
{
    if (m_journal->needsReading()) {
        readFile();
        return;
    }
    const auto preview = m_journal->preview();
    // What was guessed and not corrected is said now: nobody is asked again.
    if (preview->plan.isMeGuessed && !preview->plan.me.isEmpty()) {
        preview->plan.ownAddresses = preview->plan.me;
    }
    m_isApplying = true;
    showBusy(tr("Writing…"));
    m_journalJob.start<JournalReport>(
        OpenMode::ReadWrite,
        [preview](Workspace &workspace, const Progress &progress) {
            return applyJournalPlan(workspace, preview->plan, progress);
        },
        [this](const Result<JournalReport> &report) {
            if (!report) {
                showFailure(report.error());
                return;
            }
            Q_EMIT logged(*report);
            next();
        });
}

} // namespace hallway
