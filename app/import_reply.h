#pragma once

#include "app/request.h"
#include "core/exchange/import.h"
#include "core/exchange/journal_plan.h"

namespace hallway {

/// A file of several that could not be imported.
struct ImportFailure
{
    QString path;
    Error error;
};

/// What an import of several files came to.
struct ImportOutcome
{
    std::vector<ImportReport> reports;
    std::vector<std::optional<PlannedColumns>> columns; ///< of each report, for tables
    std::vector<ImportFailure> failures;
    std::vector<JournalReport> journals; ///< more about the mailboxes and calendars among them
};

/// The answer to `import`: done in part when a record or a file was left out.
[[nodiscard]] Reply importReply(const Console &console, const ImportOutcome &outcome, bool isDry);

} // namespace hallway
