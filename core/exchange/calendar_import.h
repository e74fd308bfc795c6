#pragma once

#include "core/exchange/journal_plan.h"

namespace hallway {

/// Reads a calendar (.ics) and makes meetings of the events that have taken place with contacts
/// among those invited. Nothing is written. `me` are the user's addresses; when empty those
/// remembered are taken. Errors: FileMissing, FileUnreadable, NothingToImport, Cancelled.
[[nodiscard]] Result<JournalPlan> planCalendarImport(const Workspace &workspace,
                                                     const QString &path, const QStringList &me,
                                                     const Progress &progress);

} // namespace hallway
