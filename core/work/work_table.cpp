#include "core/work/work_table.h"

#include "core/store/lookup.h"

namespace hallway {

namespace {

Work workFrom(Row row)
{
    return {.id = row.id<WorkId>(0),
            .title = row.text(1),
            .kind = workKindFromName(row.text(2)).value_or(WorkKind::Research),
            .state = workStateFromName(row.text(3)).value_or(WorkState::Active),
            .startsOn = row.date(4),
            .endsOn = row.date(5),
            .myPart = row.text(6),
            .notes = row.text(7)};
}

WorkParticipant participantFrom(Row row)
{
    return {row.id<ContactId>(0), row.text(1)};
}

Output outputFrom(Row row)
{
    return {.kind = outputKindFromName(row.text(0)).value_or(OutputKind::Abstract),
            .title = row.text(1),
            .venue = row.text(2),
            .doi = row.text(3),
            .pmid = row.text(4),
            .on = row.date(5)};
}

Promise deliverableFrom(Row row)
{
    return {.id = row.id<PromiseId>(0),
            .contact = row.id<ContactId>(1),
            .text = row.text(2),
            .madeOn = row.date(3),
            .promisedFor = row.date(4),
            .keptOn = row.date(5),
            .loggedOn = row.date(6),
            .work = row.id<WorkId>(7)};
}

Milestone milestoneFrom(Row row)
{
    return {.id = row.id<MilestoneId>(0),
            .title = row.text(1),
            .kind = milestoneKindFromName(row.text(2)).value_or(MilestoneKind::Other),
            .on = row.date(3),
            .notes = row.text(4),
            .loggedOn = row.date(5)};
}

} // namespace

Result<WorkId> WorkTable::insert(const Work &work)
{
    const auto id = m_database.insert(
        "INSERT INTO work (title, kind, state, starts_on, ends_on, my_part, notes)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        work.title, workKindName(work.kind), workStateName(work.state), work.startsOn, work.endsOn,
        work.myPart, work.notes);
    if (!id) {
        return failed(id);
    }
    const WorkId stored{*id};
    const auto added = insertDetails(stored, Work(), work);
    return added ? Result<WorkId>(stored) : failed(added);
}

Result<void> WorkTable::update(const Work &work)
{
    const auto before = this->work(work.id);
    if (!before) {
        return failed(before);
    }
    auto done =
        m_database.run("UPDATE work SET title = ?2, kind = ?3, state = ?4, starts_on = ?5,"
                       " ends_on = ?6, my_part = ?7, notes = ?8 WHERE id = ?1",
                       work.id, work.title, workKindName(work.kind), workStateName(work.state),
                       work.startsOn, work.endsOn, work.myPart, work.notes);
    if (done && before->participants != work.participants) {
        done = m_database.run("DELETE FROM work_participant WHERE work_id = ?1", work.id);
    }
    if (done && before->outputs != work.outputs) {
        done = m_database.run("DELETE FROM work_output WHERE work_id = ?1", work.id);
    }
    return done ? insertDetails(work.id, *before, work) : failed(done);
}

Result<void> WorkTable::insertDetails(WorkId id, const Work &before, const Work &after)
{
    Result<void> done;
    if (before.participants != after.participants) {
        done = insertParticipants(id, after);
    }
    if (done && before.outputs != after.outputs) {
        done = insertOutputs(id, after);
    }
    return done;
}

Result<void> WorkTable::insertParticipants(WorkId id, const Work &work)
{
    for (const WorkParticipant &participant : work.participants) {
        const auto added = m_database.run("INSERT INTO work_participant (work_id, contact_id, part)"
                                          " VALUES (?1, ?2, ?3) ON CONFLICT (contact_id, work_id)"
                                          " DO UPDATE SET part = excluded.part",
                                          id, participant.contact, participant.part);
        if (!added) {
            return failed(added);
        }
    }
    return {};
}

Result<void> WorkTable::insertOutputs(WorkId id, const Work &work)
{
    for (const Output &output : work.outputs) {
        const auto added =
            m_database.insert("INSERT INTO work_output (work_id, kind, title, venue, doi, pmid,"
                              " out_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                              id, outputKindName(output.kind), output.title, output.venue,
                              output.doi, output.pmid, output.on);
        if (!added) {
            return failed(added);
        }
    }
    return {};
}

Result<void> WorkTable::remove(WorkId id)
{
    return oneRow(m_database.run("DELETE FROM work WHERE id = ?1", id), id.value);
}

Result<Work> WorkTable::work(WorkId id) const
{
    auto found = m_database.row("SELECT id, title, kind, state, starts_on, ends_on, my_part, notes"
                                " FROM work WHERE id = ?1",
                                workFrom, id);
    if (!found) {
        return failed(found);
    }
    if (!*found) {
        return fail(ErrorCode::NotFound, {QString::number(id.value)});
    }
    const auto read = readDetails(**found);
    return read ? Result<Work>(std::move(**found)) : failed(read);
}

Result<void> WorkTable::readDetails(Work &work) const
{
    auto participants = m_database.rows("SELECT contact_id, part FROM work_participant"
                                        " WHERE work_id = ?1 ORDER BY id",
                                        participantFrom, work.id);
    auto outputs = m_database.rows("SELECT kind, title, venue, doi, pmid, out_on FROM work_output"
                                   " WHERE work_id = ?1 ORDER BY id",
                                   outputFrom, work.id);
    if (!participants || !outputs) {
        return participants ? failed(outputs) : failed(participants);
    }
    work.participants = std::move(*participants);
    work.outputs = std::move(*outputs);
    return {};
}

Result<std::vector<Work>> WorkTable::works() const
{
    return whole(m_database.rows("SELECT id, title, kind, state, starts_on, ends_on, my_part, notes"
                                 " FROM work ORDER BY state <> 'active', starts_on, id",
                                 workFrom));
}

Result<std::vector<Work>> WorkTable::worksOf(ContactId contact) const
{
    return whole(
        m_database.rows("SELECT id, title, kind, state, starts_on, ends_on, my_part, notes"
                        " FROM work WHERE id IN (SELECT work_id FROM work_participant"
                        "   WHERE contact_id = ?1) ORDER BY state <> 'active', starts_on, id",
                        workFrom, contact));
}

Result<std::vector<Work>> WorkTable::whole(Result<std::vector<Work>> works) const
{
    if (!works) {
        return works;
    }
    for (Work &work : *works) {
        if (const auto read = readDetails(work); !read) {
            return failed(read);
        }
    }
    return works;
}

Result<WorkId> WorkTable::find(const QString &text) const
{
    const auto rows = m_database.rows("SELECT id, title FROM work ORDER BY id", [](Row row) {
        return NamedRow{row.integer(0), row.text(1)};
    });
    return rows ? findNamed(text, *rows).map([](qint64 id) { return WorkId{id}; }) : failed(rows);
}

Result<std::vector<Promise>> WorkTable::deliverables(WorkId work) const
{
    return m_database.rows("SELECT id, contact_id, text, made_on, promised_for, kept_on, logged_on,"
                           " work_id FROM promise WHERE work_id IS NOT NULL"
                           " AND (?1 IS NULL OR work_id = ?1) ORDER BY promised_for, id",
                           deliverableFrom, work);
}

Result<MilestoneId> WorkTable::insert(const Milestone &milestone)
{
    const auto id =
        m_database.insert("INSERT INTO milestone (title, kind, happened_on, notes, logged_on)"
                          " VALUES (?1, ?2, ?3, ?4, ?5)",
                          milestone.title, milestoneKindName(milestone.kind), milestone.on,
                          milestone.notes, milestone.loggedOn);
    return id.map([](qint64 value) { return MilestoneId{value}; });
}

Result<void> WorkTable::update(const Milestone &milestone)
{
    return oneRow(m_database.run("UPDATE milestone SET title = ?2, kind = ?3, happened_on = ?4,"
                                 " notes = ?5, logged_on = ?6 WHERE id = ?1",
                                 milestone.id, milestone.title, milestoneKindName(milestone.kind),
                                 milestone.on, milestone.notes, milestone.loggedOn),
                  milestone.id.value);
}

Result<void> WorkTable::remove(MilestoneId id)
{
    return oneRow(m_database.run("DELETE FROM milestone WHERE id = ?1", id), id.value);
}

Result<Milestone> WorkTable::milestone(MilestoneId id) const
{
    const auto found = m_database.row("SELECT id, title, kind, happened_on, notes, logged_on"
                                      " FROM milestone WHERE id = ?1",
                                      milestoneFrom, id);
    if (!found) {
        return failed(found);
    }
    return *found ? Result<Milestone>(**found)
                  : fail(ErrorCode::NotFound, {QString::number(id.value)});
}

Result<std::vector<Milestone>> WorkTable::milestones() const
{
    return m_database.rows("SELECT id, title, kind, happened_on, notes, logged_on FROM milestone"
                           " ORDER BY happened_on DESC, id DESC",
                           milestoneFrom);
}

} // namespace hallway
