#pragma once

#include <QtGlobal>
#include <compare>
#include <functional>

namespace hallway {

/// The row number of one kind of thing. Zero means "none"; ids of different things do not mix.
template <class Tag>
struct Id
{
    qint64 value = 0;

    /// True when the id names a row.
    [[nodiscard]] constexpr bool isValid() const { return value > 0; }
    friend constexpr auto operator<=>(Id, Id) = default;
};

using ContactId = Id<struct ContactTag>;
using InteractionId = Id<struct InteractionTag>;
using PromiseId = Id<struct PromiseTag>;
using FollowUpId = Id<struct FollowUpTag>;
using EventId = Id<struct EventTag>;
using DeadlineId = Id<struct DeadlineTag>;
using LetterId = Id<struct LetterTag>;
using SeasonId = Id<struct SeasonTag>;
using WorkId = Id<struct WorkTag>;
using MilestoneId = Id<struct MilestoneTag>;
using AttachmentId = Id<struct AttachmentTag>;
using HistoryId = Id<struct HistoryTag>;

} // namespace hallway

template <class Tag>
struct std::hash<hallway::Id<Tag>>
{
    std::size_t operator()(hallway::Id<Tag> id) const noexcept
    {
        return std::hash<qint64>{}(id.value);
    }
};
