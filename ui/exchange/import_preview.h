#pragma once

#include "core/exchange/import.h"

#include <memory>

namespace hallway {

/// What a record is shown by, made once where the file is read.
struct PreviewWords
{
    QString name;
    QString detail;          ///< "Cardiac surgeon, St. Brandan · j.keller@…"
    bool hasAddress = false; ///< mail and meetings may be theirs
};

/// A plan, with the words for each of its lines.
struct ImportPreview
{
    ImportPlan plan;
    std::vector<PreviewWords> words; ///< as many as plan.lines
};

/// Finds the words; unpacks all of the plan's records once.
[[nodiscard]] std::shared_ptr<ImportPreview> importPreview(ImportPlan plan);

} // namespace hallway
