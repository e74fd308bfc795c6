#pragma once

#include "core/journal/promise.h"
#include "core/store/database.h"
#include "core/work/milestone.h"
#include "core/work/work.h"

namespace hallway {

/// Shared works and milestones in the database. Writing functions run inside the caller's
/// transaction.
class WorkTable
{
public:
    explicit WorkTable(Database &database) : m_database(database) {}

    [[nodiscard]] Result<WorkId> insert(const Work &work);
    /// Stores the whole value; participants and outputs that did not change are left alone.
    [[nodiscard]] Result<void> update(const Work &work);
    [[nodiscard]] Result<void> remove(WorkId id);

    /// NotFound when there is none.
    [[nodiscard]] Result<Work> work(WorkId id) const;
    /// Active ones first, then by their first day.
    [[nodiscard]] Result<std::vector<Work>> works() const;
    /// Those in which the contact takes part, in the same order.
    [[nodiscard]] Result<std::vector<Work>> worksOf(ContactId contact) const;
    /// By id or enough of the title to be unique; NotFound or Ambiguous.
    [[nodiscard]] Result<WorkId> find(const QString &text) const;
    /// By their day; of one work where one is given.
    [[nodiscard]] Result<std::vector<Promise>> deliverables(WorkId work = {}) const;

    [[nodiscard]] Result<MilestoneId> insert(const Milestone &milestone);
    [[nodiscard]] Result<void> update(const Milestone &milestone);
    [[nodiscard]] Result<void> remove(MilestoneId id);
    [[nodiscard]] Result<Milestone> milestone(MilestoneId id) const;
    /// Newest first.
    [[nodiscard]] Result<std::vector<Milestone>> milestones() const;

private:
    [[nodiscard]] Result<void> insertDetails(WorkId id, const Work &before, const Work &after);
    [[nodiscard]] Result<void> insertParticipants(WorkId id, const Work &work);
    [[nodiscard]] Result<void> insertOutputs(WorkId id, const Work &work);
    [[nodiscard]] Result<void> readDetails(Work &work) const;
    [[nodiscard]] Result<std::vector<Work>> whole(Result<std::vector<Work>> works) const;

    Database &m_database;
};

} // namespace hallway
