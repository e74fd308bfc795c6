#pragma once

#include "core/exchange/journal_plan.h"

namespace hallway {

/// Reads a calendar (.ics) and makes meetings of the events that have taken place with contacts
/// among those invited; who else was there is named among the strangers. Nothing is written. `me`
/// are the user's addresses; when empty those remembered are taken, else the one that is in nearly
/// every event is. Who is in `joining` counts as known. Errors: FileMissing, FileUnreadable,
/// NothingToImport, Cancelled.
[[nodiscard]] Result<JournalPlan> planCalendarImport(const Workspace &workspace,
                                                     const QString &path, const QStringList &me,
                                                     const Progress &progress,
                                                     const Joining &joining = {});

} // namespace hallway
