#pragma once

#include <QAbstractItemModel>
#include <algorithm>
#include <vector>

namespace hallway {

/// The one stretch of rows that differs between two lists.
struct RowChange
{
    int first = 0;
    int removed = 0;
    int inserted = 0;
};

/// What is between the common beginning and the common end of two lists.
template <class Key>
[[nodiscard]] RowChange rowChange(const std::vector<Key> &before, const std::vector<Key> &after)
{
    const auto [mine, theirs] =
        std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    const auto tails = std::mismatch(before.rbegin(), std::make_reverse_iterator(mine),
                                     after.rbegin(), std::make_reverse_iterator(theirs));
    return {static_cast<int>(mine - before.begin()), static_cast<int>(tails.first.base() - mine),
            static_cast<int>(tails.second.base() - theirs)};
}

} // namespace hallway
