#pragma once

#include "core/base/progress.h"
#include "core/exchange/column_mapping.h"
#include "core/exchange/packed_contact.h"
#include "core/exchange/records.h"
#include "core/workspace.h"

#include <memory>

namespace hallway {

enum class OnMatch { Update, Skip, New };

/// One field that an update would change.
struct FieldChange
{
    QString field; ///< "institution", "email" …: worded in ui/text
    QString before;
    QString after;
    bool isByHand = false; ///< it would undo what the user changed by hand
    bool isTaken = true;   ///< it is part of what will be stored; see takeChange()
    QString listed;        ///< of what was taken out of a list by hand its key, see HandEdit
};

enum class ImportAction { Create, Update, Same, Skip };

struct MergeSteps;

/// One record of a file beside what it would do to the people.
struct ImportLine
{
    qint64 line = 0;
    ImportAction action = ImportAction::Create;
    bool isTicked = true;
    PackedContact packed; ///< as it will be stored; see contact()
    ContactId match;      ///< valid for Update, Same and Skip
    std::vector<FieldChange> changes;
    std::shared_ptr<const MergeSteps> steps; ///< only where a change is by hand

    /// True when nothing would change but what the user changed by hand.
    [[nodiscard]] bool isByHand() const;
    /// True when carrying out the plan does something for it.
    [[nodiscard]] bool isApplied() const
    {
        return isTicked && (action == ImportAction::Create || action == ImportAction::Update);
    }
    /// The contact as it will be stored, unpacked anew by each call.
    [[nodiscard]] Contact contact() const { return packed.contact(); }
};

/// Who says what the columns of a table are.
enum class ColumnSource {
    Known, ///< it is a program's own table
    Guessed,
    Remembered, ///< the user said so for such a table before
    Chosen      ///< the user says so now: remembered when the plan is carried out
};

/// What the columns of a table are taken for.
struct PlannedColumns
{
    ColumnMapping mapping;
    std::vector<QStringList> rows; ///< the first ones, as examples
    ColumnSource source = ColumnSource::Known;
};

/// What an import will do, to be looked at before it is done.
struct ImportPlan
{
    QString path;
    QString format;
    qint64 read = 0;
    qint64 folded = 0; ///< records of somebody who is in an earlier one, or in an earlier file
    std::optional<PlannedColumns> columns; ///< of a table
    std::vector<ImportLine> lines;
    std::vector<Rejection> rejected;
    std::vector<Warning> warnings; ///< about records that go in all the same

    [[nodiscard]] int count(ImportAction action) const;
};

/// A field that stayed as the user has it, because they changed it by hand.
struct KeptField
{
    qint64 line = 0;
    ContactId contact;
    FieldChange change; ///< what was not taken
};

/// What an import did.
struct ImportReport
{
    QString path;
    QString format;
    qint64 read = 0;
    qint64 created = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 skipped = 0;
    qint64 folded = 0; ///< records that went into an earlier one
    std::vector<Rejection> rejected;
    std::vector<Warning> warnings; ///< about records that go in all the same
    std::vector<KeptField> kept;
};

/// Takes a change over what the user changed by hand, or leaves it after all. A line that had
/// nothing else to do is ticked with it.
void takeChange(ImportLine &line, std::size_t change, bool isTaken);

/// Takes all of them.
void takeAllChanges(ImportPlan &plan);

/// Reads a file and matches its records as isSamePerson() does. Nothing is written. The format is
/// found from the content. The columns of a table are those given, else those that the user gave
/// for such a header before, else guessed.
[[nodiscard]] Result<ImportPlan> planImport(const Workspace &workspace, const QString &path,
                                            OnMatch onMatch, const Progress &progress,
                                            const std::optional<ColumnMapping> &columns = {});

/// A file of contacts among several.
struct PeopleFile
{
    QString path;
    std::optional<ColumnMapping> columns;
    QString format; ///< the only one that is taken; empty: any
};

/// Each plan, or why there is none.
using ImportPlans = std::vector<Result<ImportPlan>>;

/// The same for several files that are imported together: somebody who is in two of them is one
/// line, in the earlier one. Fails as a whole only for the database or when Cancelled.
[[nodiscard]] Result<ImportPlans> planImports(const Workspace &workspace,
                                              const std::vector<PeopleFile> &files, OnMatch onMatch,
                                              const Progress &progress);

/// What the columns of a table are taken for before anybody says otherwise: as remembered, else
/// guessed. Errors: those of tableAt().
[[nodiscard]] Result<PlannedColumns> columnsToImport(const Workspace &workspace,
                                                     const QString &path);

/// What carrying out the plan would report.
[[nodiscard]] ImportReport expectedReport(const ImportPlan &plan);

/// Carries out the ticked lines as one undoable step. Applying the same file again changes
/// nothing.
[[nodiscard]] Result<ImportReport> applyImport(Workspace &workspace, const ImportPlan &plan,
                                               const Progress &progress);

} // namespace hallway
