#pragma once

#include "core/workspace.h"

namespace hallway {

/// A milestone and where each active mentor stands with it (domain.md, rule M). Mentors of whom the
/// rule asks nothing, because they rest or came after it, are not in it.
struct MilestoneNews
{
    Milestone milestone;
    std::vector<AgendaLine> lines; ///< by name

    /// Mentors who have been told.
    [[nodiscard]] int told() const;
    /// Mentors who have been told or shall be; without those it was dismissed for.
    [[nodiscard]] int total() const;
};

/// All milestones, the newest first.
[[nodiscard]] Result<std::vector<MilestoneNews>> readMilestoneNews(const Workspace &workspace);

/// The last time that a contact answered or was met, up to today; nothing where they never did.
[[nodiscard]] Result<std::optional<Interaction>> lastAnswerOf(const Workspace &workspace,
                                                              ContactId contact);

} // namespace hallway
