#include "core/journal/journal_table.h"

#include <unordered_map>

namespace hallway {

namespace {

std::optional<LocalTime> timeFrom(Row row, int minuteColumn)
{
    const auto minute = row.optionalInteger(minuteColumn);
    if (!minute) {
        return std::nullopt;
    }
    return LocalTime{*minute, row.optionalInteger(minuteColumn + 1).value_or(0)};
}

Interaction interactionFrom(Row row)
{
    Interaction interaction;
    interaction.id = row.id<InteractionId>(0);
    interaction.kind = interactionKindFromName(row.text(1)).value_or(InteractionKind::Note);
    interaction.direction = directionFromName(row.text(2)).value_or(Direction::Mutual);
    interaction.on = row.date(3);
    interaction.at = timeFrom(row, 4);
    interaction.subject = row.text(6);
    interaction.text = row.text(7);
    interaction.mention = row.text(8);
    interaction.replyExpected = row.integer(9) != 0;
    interaction.thankYou = thankYouFromName(row.text(10)).value_or(ThankYou::Auto);
    interaction.occasion = row.text(11);
    interaction.event = row.id<EventId>(12);
    interaction.thread = row.text(13);
    interaction.source = row.text(14);
    interaction.externalId = row.text(15);
    interaction.loggedOn = row.date(16);
    return interaction;
}

Promise promiseFrom(Row row)
{
    return {row.id<PromiseId>(0), row.id<ContactId>(1), row.text(2),
            row.integer(3) != 0,  row.date(4),          row.date(5),
            row.date(6),          row.date(7),          row.id<WorkId>(8)};
}

std::optional<int> minuteOf(const Interaction &interaction)
{
    return interaction.at ? std::optional(interaction.at->minute) : std::nullopt;
}

std::optional<int> offsetOf(const Interaction &interaction)
{
    return interaction.at ? std::optional(interaction.at->utcOffset) : std::nullopt;
}

template <class AnyId>
Result<void> oneRow(const Result<int> &changed, AnyId id)
{
    if (!changed) {
        return failed(changed);
    }
    return *changed > 0 ? Result<void>{} : fail(ErrorCode::NotFound, {QString::number(id.value)});
}

/// One query for all of them: somebody may have thousands.
Result<void> readParticipantsOf(Database &database, ContactId contact,
                                std::vector<Interaction> &interactions)
{
    std::unordered_map<qint64, Interaction *> byId;
    byId.reserve(interactions.size());
    for (Interaction &interaction : interactions) {
        byId.emplace(interaction.id.value, &interaction);
    }
    return database.each(
        "SELECT o.interaction_id, o.contact_id FROM participant p"
        " JOIN participant o ON o.interaction_id = p.interaction_id"
        " WHERE p.contact_id = ?1 ORDER BY o.id",
        [&byId](Row row) {
            if (const auto known = byId.find(row.integer(0)); known != byId.end()) {
                known->second->participants.push_back(row.id<ContactId>(1));
            }
        },
        contact);
}

} // namespace

Result<InteractionId> JournalTable::insert(const Interaction &interaction)
{
    const auto id = m_database.insert(
        "INSERT INTO interaction (kind, direction, day, minute, utc_offset, subject, text, mention,"
        " reply_expected, thank_you, occasion, event_id, thread, source, external_id, logged_on)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
        interactionKindName(interaction.kind), directionName(interaction.direction), interaction.on,
        minuteOf(interaction), offsetOf(interaction), interaction.subject, interaction.text,
        interaction.mention, interaction.replyExpected, thankYouName(interaction.thankYou),
        interaction.occasion, interaction.event, interaction.thread, interaction.source,
        interaction.externalId, interaction.loggedOn);
    if (!id) {
        return failed(id);
    }
    Interaction stored = interaction;
    stored.id = InteractionId{*id};
    if (const auto added = setParticipants(stored); !added) {
        return failed(added);
    }
    return stored.id;
}

Result<void> JournalTable::update(const Interaction &interaction)
{
    const auto updated = m_database.run(
        "UPDATE interaction SET kind = ?2, direction = ?3, day = ?4, minute = ?5, utc_offset = ?6,"
        " subject = ?7, text = ?8, mention = ?9, reply_expected = ?10, thank_you = ?11,"
        " occasion = ?12, event_id = ?13, thread = ?14, source = ?15, external_id = ?16,"
        " logged_on = ?17 WHERE id = ?1",
        interaction.id, interactionKindName(interaction.kind), directionName(interaction.direction),
        interaction.on, minuteOf(interaction), offsetOf(interaction), interaction.subject,
        interaction.text, interaction.mention, interaction.replyExpected,
        thankYouName(interaction.thankYou), interaction.occasion, interaction.event,
        interaction.thread, interaction.source, interaction.externalId, interaction.loggedOn);
    if (const auto found = oneRow(updated, interaction.id); !found) {
        return found;
    }
    const auto cleared =
        m_database.run("DELETE FROM participant WHERE interaction_id = ?1", interaction.id);
    return cleared ? setParticipants(interaction) : failed(cleared);
}

Result<void> JournalTable::setParticipants(const Interaction &interaction)
{
    for (const ContactId contact : interaction.participants) {
        const auto added = m_database.run(
            "INSERT OR IGNORE INTO participant (interaction_id, contact_id) VALUES (?1, ?2)",
            interaction.id, contact);
        if (!added) {
            return failed(added);
        }
    }
    return {};
}

Result<void> JournalTable::remove(InteractionId id)
{
    return oneRow(m_database.run("DELETE FROM interaction WHERE id = ?1", id), id);
}

Result<Interaction> JournalTable::interaction(InteractionId id) const
{
    auto found = m_database.row(
        "SELECT id, kind, direction, day, minute, utc_offset, subject, text, mention,"
        " reply_expected, thank_you, occasion, event_id, thread, source, external_id, logged_on"
        " FROM interaction WHERE id = ?1",
        interactionFrom, id);
    if (!found) {
        return failed(found);
    }
    if (!*found) {
        return fail(ErrorCode::NotFound, {QString::number(id.value)});
    }
    if (const auto read = readParticipants(**found); !read) {
        return failed(read);
    }
    return std::move(**found);
}

Result<void> JournalTable::readParticipants(Interaction &interaction) const
{
    return m_database.each(
        "SELECT contact_id FROM participant WHERE interaction_id = ?1 ORDER BY id",
        [&interaction](Row row) { interaction.participants.push_back(row.id<ContactId>(0)); },
        interaction.id);
}

Result<std::vector<Interaction>> JournalTable::interactionsOf(ContactId contact, int limit) const
{
    auto found = m_database.rows(
        "SELECT i.id, kind, direction, day, minute, utc_offset, subject, text, mention,"
        " reply_expected, thank_you, occasion, event_id, thread, source, external_id, logged_on"
        " FROM participant p JOIN interaction i ON i.id = p.interaction_id"
        " WHERE p.contact_id = ?1 ORDER BY day DESC, coalesce(minute, 1440) DESC, i.id DESC"
        " LIMIT ?2",
        interactionFrom, contact, limit > 0 ? limit : -1);
    if (!found) {
        return found;
    }
    if (limit <= 0) {
        const auto read = readParticipantsOf(m_database, contact, *found);
        return read ? std::move(found) : failed(read);
    }
    for (Interaction &interaction : *found) {
        if (const auto read = readParticipants(interaction); !read) {
            return failed(read);
        }
    }
    return found;
}

Result<PromiseId> JournalTable::insert(const Promise &promise)
{
    const auto id = m_database.insert(
        "INSERT INTO promise (contact_id, text, is_theirs, made_on, promised_for, kept_on,"
        " logged_on, work_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        promise.contact, promise.text, promise.isTheirs, promise.madeOn, promise.promisedFor,
        promise.keptOn, promise.loggedOn, promise.work);
    return id.map([](qint64 value) { return PromiseId{value}; });
}

Result<void> JournalTable::update(const Promise &promise)
{
    return oneRow(m_database.run("UPDATE promise SET contact_id = ?2, text = ?3, is_theirs = ?4,"
                                 " made_on = ?5, promised_for = ?6, kept_on = ?7, logged_on = ?8,"
                                 " work_id = ?9 WHERE id = ?1",
                                 promise.id, promise.contact, promise.text, promise.isTheirs,
                                 promise.madeOn, promise.promisedFor, promise.keptOn,
                                 promise.loggedOn, promise.work),
                  promise.id);
}

Result<void> JournalTable::remove(PromiseId id)
{
    return oneRow(m_database.run("DELETE FROM promise WHERE id = ?1", id), id);
}

Result<Promise> JournalTable::promise(PromiseId id) const
{
    const auto found = m_database.row("SELECT id, contact_id, text, is_theirs, made_on,"
                                      " promised_for, kept_on, logged_on, work_id"
                                      " FROM promise WHERE id = ?1",
                                      promiseFrom, id);
    if (!found) {
        return failed(found);
    }
    return *found ? Result<Promise>(**found)
                  : fail(ErrorCode::NotFound, {QString::number(id.value)});
}

Result<std::vector<Promise>> JournalTable::promisesOf(ContactId contact) const
{
    return m_database.rows("SELECT id, contact_id, text, is_theirs, made_on, promised_for, kept_on,"
                           " logged_on, work_id FROM promise WHERE contact_id = ?1"
                           " ORDER BY promised_for, id",
                           promiseFrom, contact);
}

Result<qint64> JournalTable::countInteractions() const
{
    return m_database.number("SELECT count(*) FROM interaction");
}

} // namespace hallway
