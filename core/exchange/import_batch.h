#pragma once

#include "core/exchange/import.h"
#include "core/exchange/import_sources.h"
#include "core/exchange/journal_plan.h"

namespace hallway {

/// What several files do in one step. The plans of contacts come from one call of planImports(),
/// those of mail and calendars from one of planJournals() with their arrivals.
struct ImportBatch
{
    std::vector<const ImportPlan *> people;
    std::vector<const JournalPlan *> journals;
    QStringList tags; ///< for everybody who is added or changed, meetings and mails included
    bool keepsAttachments = false; ///< stores the files that came with new mails
    QString name;     ///< of the file or folder, where it is a single one; for the history
    qint64 files = 1; ///< how many there are, else
};

/// Says by what the history calls a batch of `files` files that were found in `paths`: by the one
/// file, which is `only` then, by the one folder or archive, or by how many there are.
void nameBatch(ImportBatch &batch, const QStringList &paths, qint64 files, const QString &only);

/// What an import of several files did, in the order of the batch. The new people of the journals
/// are counted with the first one.
struct BatchReport
{
    std::vector<ImportReport> people;
    std::vector<JournalReport> journals;
};

/// Each plan, or why there is none.
using JournalPlans = std::vector<Result<JournalPlan>>;

/// The addresses that the ticked lines bring, with stand-ins for those whom they add.
[[nodiscard]] std::vector<Arrival> arrivalsOf(const std::vector<const ImportPlan *> &plans);

/// Plans mailboxes and calendars that are imported together, so that nothing is there twice; see
/// planMailImport() and planCalendarImport(). `joining.with` counts for single mails only. Fails as
/// a whole only when Cancelled.
[[nodiscard]] Result<JournalPlans> planJournals(const Workspace &workspace,
                                                const std::vector<ImportSource> &sources,
                                                const QStringList &me, const Progress &progress,
                                                const Joining &joining = {});

/// What carrying out the batch would report.
[[nodiscard]] BatchReport expectedReport(const ImportBatch &batch);

/// Carries out the ticked lines of all the plans as one undoable step: all of it or nothing.
[[nodiscard]] Result<BatchReport> applyImports(Workspace &workspace, const ImportBatch &batch,
                                               const Progress &progress);

} // namespace hallway
