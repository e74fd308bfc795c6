#pragma once

#include "core/exchange/import.h"

namespace hallway {

enum class Merging {
    FillsGaps, ///< what is there stays
    Replaces   ///< the same card as before: what the file says now counts, where it says something
};

/// Brings what a record says into a contact that is there already; notes are added below, lists
/// only grow. Returns what changed, nothing when the contact knew it all.
[[nodiscard]] std::vector<FieldChange> mergeInto(Contact &contact, const Contact &record,
                                                 Merging merging);

} // namespace hallway
