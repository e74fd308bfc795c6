#include "core/events/event_table.h"

#include "core/store/lookup.h"

namespace hallway {

namespace {

Event eventFrom(Row row)
{
    return {.id = row.id<EventId>(0),
            .name = row.text(1),
            .kind = eventKindFromName(row.text(2)).value_or(EventKind::Conference),
            .series = row.text(3),
            .place = row.text(4),
            .startsOn = row.date(5),
            .endsOn = row.date(6),
            .attendance = attendanceFromName(row.text(7)).value_or(Attendance::Considering),
            .link = row.text(8),
            .notes = row.text(9),
            .loggedOn = row.date(10)};
}

Deadline deadlineFrom(Row row)
{
    return {.id = row.id<DeadlineId>(0),
            .kind = deadlineKindFromName(row.text(1)).value_or(DeadlineKind::Other),
            .title = row.text(2),
            .dueOn = row.date(3),
            .doneOn = row.date(4),
            .loggedOn = row.date(5)};
}

Target targetFrom(Row row)
{
    return {.contact = row.id<ContactId>(0),
            .reason = row.text(1),
            .session = row.text(2),
            .loggedOn = row.date(3)};
}

} // namespace

Result<EventId> EventTable::insert(const Event &event)
{
    const auto id = m_database.insert(
        "INSERT INTO event (name, kind, series, place, starts_on, ends_on, attendance, link, notes,"
        " logged_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        event.name, eventKindName(event.kind), event.series, event.place, event.startsOn,
        event.endsOn, attendanceName(event.attendance), event.link, event.notes, event.loggedOn);
    if (!id) {
        return failed(id);
    }
    const EventId stored{*id};
    for (const Deadline &deadline : event.deadlines) {
        if (const auto added = insert(stored, deadline); !added) {
            return failed(added);
        }
    }
    for (const Target &target : event.targets) {
        if (const auto added = setTarget(stored, target); !added) {
            return failed(added);
        }
    }
    return stored;
}

Result<void> EventTable::update(const Event &event)
{
    return oneRow(m_database.run("UPDATE event SET name = ?2, kind = ?3, series = ?4, place = ?5,"
                                 " starts_on = ?6, ends_on = ?7, attendance = ?8, link = ?9,"
                                 " notes = ?10, logged_on = ?11 WHERE id = ?1",
                                 event.id, event.name, eventKindName(event.kind), event.series,
                                 event.place, event.startsOn, event.endsOn,
                                 attendanceName(event.attendance), event.link, event.notes,
                                 event.loggedOn),
                  event.id.value);
}

Result<void> EventTable::remove(EventId id)
{
    return oneRow(m_database.run("DELETE FROM event WHERE id = ?1", id), id.value);
}

Result<DeadlineId> EventTable::insert(EventId event, const Deadline &deadline)
{
    const auto id =
        m_database.insert("INSERT INTO event_deadline (event_id, kind, title, due_on, done_on,"
                          " logged_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                          event, deadlineKindName(deadline.kind), deadline.title, deadline.dueOn,
                          deadline.doneOn, deadline.loggedOn);
    return id.map([](qint64 value) { return DeadlineId{value}; });
}

Result<void> EventTable::update(const Deadline &deadline)
{
    return oneRow(m_database.run("UPDATE event_deadline SET kind = ?2, title = ?3, due_on = ?4,"
                                 " done_on = ?5, logged_on = ?6 WHERE id = ?1",
                                 deadline.id, deadlineKindName(deadline.kind), deadline.title,
                                 deadline.dueOn, deadline.doneOn, deadline.loggedOn),
                  deadline.id.value);
}

Result<void> EventTable::remove(DeadlineId id)
{
    return oneRow(m_database.run("DELETE FROM event_deadline WHERE id = ?1", id), id.value);
}

Result<EventId> EventTable::eventOf(DeadlineId id) const
{
    const auto found = m_database.row(
        "SELECT event_id FROM event_deadline WHERE id = ?1",
        [](Row row) { return row.id<EventId>(0); }, id);
    if (!found) {
        return failed(found);
    }
    return *found ? Result<EventId>(**found)
                  : fail(ErrorCode::NotFound, {QString::number(id.value)});
}

Result<void> EventTable::setTarget(EventId event, const Target &target)
{
    return m_database
        .run("INSERT INTO event_target (event_id, contact_id, reason, session, logged_on)"
             " VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (contact_id, event_id) DO UPDATE SET"
             " reason = excluded.reason, session = excluded.session",
             event, target.contact, target.reason, target.session, target.loggedOn)
        .map([](int) {});
}

Result<void> EventTable::removeTarget(EventId event, ContactId contact)
{
    return oneRow(m_database.run("DELETE FROM event_target WHERE event_id = ?1 AND contact_id = ?2",
                                 event, contact),
                  contact.value);
}

Result<Event> EventTable::event(EventId id) const
{
    auto found = m_database.row("SELECT id, name, kind, series, place, starts_on, ends_on,"
                                " attendance, link, notes, logged_on FROM event WHERE id = ?1",
                                eventFrom, id);
    if (!found) {
        return failed(found);
    }
    if (!*found) {
        return fail(ErrorCode::NotFound, {QString::number(id.value)});
    }
    const auto read = readDetails(**found);
    return read ? Result<Event>(std::move(**found)) : failed(read);
}

Result<void> EventTable::readDetails(Event &event) const
{
    auto deadlines = m_database.rows("SELECT id, kind, title, due_on, done_on, logged_on FROM"
                                     " event_deadline WHERE event_id = ?1 ORDER BY due_on, id",
                                     deadlineFrom, event.id);
    auto targets = m_database.rows("SELECT contact_id, reason, session, logged_on FROM"
                                   " event_target WHERE event_id = ?1 ORDER BY id",
                                   targetFrom, event.id);
    if (!deadlines || !targets) {
        return deadlines ? failed(targets) : failed(deadlines);
    }
    event.deadlines = std::move(*deadlines);
    event.targets = std::move(*targets);
    return {};
}

Result<EventId> EventTable::find(const QString &text) const
{
    const auto rows =
        m_database.rows("SELECT id, name FROM event ORDER BY starts_on DESC", [](Row row) {
            return NamedRow{row.integer(0), row.text(1)};
        });
    return rows ? findNamed(text, *rows).map([](qint64 id) { return EventId{id}; }) : failed(rows);
}

Result<std::vector<Event>> EventTable::events() const
{
    auto events = m_database.rows("SELECT id, name, kind, series, place, starts_on, ends_on,"
                                  " attendance, link, notes, logged_on FROM event"
                                  " ORDER BY starts_on, id",
                                  eventFrom);
    if (!events) {
        return events;
    }
    for (Event &event : *events) {
        if (const auto read = readDetails(event); !read) {
            return failed(read);
        }
    }
    return events;
}

Result<std::vector<ContactId>> EventTable::met(EventId id) const
{
    return m_database.rows(
        "SELECT DISTINCT p.contact_id FROM interaction i JOIN participant p"
        " ON p.interaction_id = i.id WHERE i.event_id = ?1 AND i.kind <> 'note'"
        " ORDER BY i.day, i.id",
        [](Row row) { return row.id<ContactId>(0); }, id);
}

} // namespace hallway
