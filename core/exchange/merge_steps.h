#pragma once

#include "core/exchange/merging.h"
#include "core/exchange/packed_contact.h"

namespace hallway {

/// How a line came about, so that it can be merged once more with other choices.
struct MergeSteps
{
    PackedContact before;
    std::vector<HandEdit> edits;
    std::vector<PackedContact> records;
};

/// The same card as before replaces, everything else fills gaps.
[[nodiscard]] Merging mergingOf(const Contact &contact, const Contact &record);

} // namespace hallway
