#pragma once

#include "core/exchange/import.h"
#include "core/people/hand_edits.h"

namespace hallway {

enum class Merging {
    FillsGaps, ///< what is there stays
    Replaces   ///< the same card as before: what the file says now counts, where it says something
};

/// Brings what a record says into a contact that is there already; notes are added below, lists
/// only grow. What would undo one of `edits`, the contact's own, is left as it is and returned as
/// a change that is not taken. Returns what changed, nothing when the contact knew it all.
[[nodiscard]] std::vector<FieldChange> mergeInto(Contact &contact, const Contact &record,
                                                 Merging merging,
                                                 const std::vector<HandEdit> &edits = {});

} // namespace hallway
