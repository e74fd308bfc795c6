#pragma once

#include "app/request.h"
#include "core/exchange/import.h"

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
    std::vector<ImportFailure> failures;
};

/// What carrying out the plan would report.
[[nodiscard]] ImportReport expectedReport(const ImportPlan &plan);

/// The answer to `import`: done in part when a record or a file was left out.
[[nodiscard]] Reply importReply(const Console &console, const ImportOutcome &outcome, bool isDry);

} // namespace hallway
