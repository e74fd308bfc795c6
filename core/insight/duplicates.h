#pragma once

#include "core/base/id.h"
#include "core/base/progress.h"
#include "core/store/database.h"

#include <vector>

namespace hallway {

/// Why two contacts may be one person.
enum class DuplicateReason { Uid, Email, Link, Phone, Name, Initial, Institution };

/// The words by which JSON knows the reasons.
[[nodiscard]] QString duplicateReasonName(DuplicateReason reason);

/// Two contacts that may be one person; `a` has the smaller id.
struct DuplicatePair
{
    ContactId a;
    ContactId b;
    int score = 0; ///< 0 to 100: how likely
    std::vector<DuplicateReason> reasons;

    friend bool operator==(const DuplicatePair &, const DuplicatePair &) = default;
};

/// Every likely pair but those that are known not to be the same, the likeliest first. Contacts are
/// compared that have a UID, an address, a profile page, a phone number or a name in common, or a
/// name of which one has only the initial. Cancelled.
[[nodiscard]] Result<std::vector<DuplicatePair>> findDuplicates(Database &database,
                                                                const Progress &progress = {});

/// Remembers, inside the caller's transaction, that the two are not one person.
[[nodiscard]] Result<void> insertNotSame(Database &database, ContactId one, ContactId other);

} // namespace hallway
