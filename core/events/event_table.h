#pragma once

#include "core/events/event.h"
#include "core/store/database.h"

namespace hallway {

/// Events with their deadlines and targets in the database. Writing functions run inside the
/// caller's transaction.
class EventTable
{
public:
    explicit EventTable(Database &database) : m_database(database) {}

    /// Deadlines and targets are stored too.
    [[nodiscard]] Result<EventId> insert(const Event &event);
    /// Stores the event's own fields; deadlines and targets have functions of their own.
    [[nodiscard]] Result<void> update(const Event &event);
    [[nodiscard]] Result<void> remove(EventId id);

    [[nodiscard]] Result<DeadlineId> insert(EventId event, const Deadline &deadline);
    [[nodiscard]] Result<void> update(const Deadline &deadline);
    [[nodiscard]] Result<void> remove(DeadlineId id);
    /// The event that a deadline belongs to; NotFound when there is none.
    [[nodiscard]] Result<EventId> eventOf(DeadlineId id) const;

    /// Adds somebody to meet, or changes why.
    [[nodiscard]] Result<void> setTarget(EventId event, const Target &target);
    [[nodiscard]] Result<void> removeTarget(EventId event, ContactId contact);

    /// NotFound when there is none.
    [[nodiscard]] Result<Event> event(EventId id) const;
    /// By id or enough of the name to be unique; NotFound or Ambiguous.
    [[nodiscard]] Result<EventId> find(const QString &text) const;
    /// By their first day, with deadlines and targets.
    [[nodiscard]] Result<std::vector<Event>> events() const;
    /// With whom an exchange at the event is logged, but for notes.
    [[nodiscard]] Result<std::vector<ContactId>> met(EventId id) const;

private:
    [[nodiscard]] Result<void> readDetails(Event &event) const;

    Database &m_database;
};

} // namespace hallway
