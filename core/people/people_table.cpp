#include "core/people/people_table.h"

#include "core/base/text.h"

namespace hallway {

namespace {

/// Everything of a contact that a search should find beside name, place, title and notes.
QString keywordsOf(const Contact &contact)
{
    QStringList words = contact.tags;
    for (const auto *list : {&contact.emails, &contact.links}) {
        for (const LabelledValue &entry : *list) {
            words.append(entry.value);
        }
    }
    words.append({contact.name.nickname, contact.department, contact.field});
    words.removeAll(QString());
    return words.join(QLatin1Char(' '));
}

} // namespace

Result<ContactId> PeopleTable::insert(const Contact &contact, qint64 nowMilliseconds)
{
    const auto id = m_database.insert(
        "INSERT INTO contact (display_name, sort_key, prefix, given, middle, family, suffix,"
        " credentials, nickname, formatted, role, pgy_year, training, field, institution,"
        " department, title, birthday, how_met, how_met_on, how_met_line, introduced_by, notes,"
        " letter_points, keywords, state, rhythm_days, woken_on, uid, extra, role_from,"
        " created_at_ms, updated_at_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12,"
        " ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30,"
        " ?31, ?32, ?32)",
        displayName(contact), sortKey(contact), contact.name.prefix, contact.name.given,
        contact.name.middle, contact.name.family, contact.name.suffix, contact.name.credentials,
        contact.name.nickname, contact.name.formatted, roleName(contact.role), contact.pgyYear,
        contact.training, contact.field, contact.institution, contact.department, contact.title,
        contact.birthday, howMetName(contact.howMet), contact.howMetOn, contact.howMetLine,
        contact.introducedBy, contact.notes, contact.letterPoints, keywordsOf(contact),
        contactStateName(contact.state), contact.rhythmDays, contact.wokenOn, contact.uid,
        contact.extra, contact.roleFrom, nowMilliseconds);
    if (!id) {
        return failed(id);
    }
    const ContactId contactId{*id};
    if (const auto added = insertDetails(contactId, Contact(), contact); !added) {
        return failed(added);
    }
    return contactId;
}

Result<void> PeopleTable::update(const Contact &contact, qint64 nowMilliseconds)
{
    const auto before = this->contact(contact.id);
    return before ? store(*before, contact, nowMilliseconds) : failed(before);
}

Result<std::vector<HandEdit>> PeopleTable::handEdits() const
{
    return HandEditTable(m_database).all();
}

Result<void> PeopleTable::edit(const Contact &contact, qint64 nowMilliseconds)
{
    const auto before = this->contact(contact.id);
    const auto stored = before ? store(*before, contact, nowMilliseconds) : failed(before);
    return stored ? HandEditTable(m_database).note(hallway::handEdits(*before, contact)) : stored;
}

Result<void> PeopleTable::store(const Contact &before, const Contact &contact,
                                qint64 nowMilliseconds)
{
    if (before == contact) {
        return {};
    }
    const auto updated = m_database.run(
        "UPDATE contact SET display_name = ?2, sort_key = ?3, prefix = ?4, given = ?5,"
        " middle = ?6, family = ?7, suffix = ?8, credentials = ?9, nickname = ?10,"
        " formatted = ?11, role = ?12, pgy_year = ?13, training = ?14, field = ?15,"
        " institution = ?16, department = ?17, title = ?18, birthday = ?19, how_met = ?20,"
        " how_met_on = ?21, how_met_line = ?22, introduced_by = ?23, notes = ?24,"
        " letter_points = ?25, keywords = ?26, state = ?27, rhythm_days = ?28, woken_on = ?29,"
        " uid = ?30, extra = ?31, role_from = ?32, updated_at_ms = ?33 WHERE id = ?1",
        contact.id, displayName(contact), sortKey(contact), contact.name.prefix, contact.name.given,
        contact.name.middle, contact.name.family, contact.name.suffix, contact.name.credentials,
        contact.name.nickname, contact.name.formatted, roleName(contact.role), contact.pgyYear,
        contact.training, contact.field, contact.institution, contact.department, contact.title,
        contact.birthday, howMetName(contact.howMet), contact.howMetOn, contact.howMetLine,
        contact.introducedBy, contact.notes, contact.letterPoints, keywordsOf(contact),
        contactStateName(contact.state), contact.rhythmDays, contact.wokenOn, contact.uid,
        contact.extra, contact.roleFrom, nowMilliseconds);
    if (!updated) {
        return failed(updated);
    }
    if (const auto removed = removeDetails(before, contact); !removed) {
        return removed;
    }
    return insertDetails(contact.id, before, contact);
}

Result<void> PeopleTable::removeDetails(const Contact &before, const Contact &after)
{
    Result<int> done = 0;
    const auto removeKind = [&](const char *kind) {
        return m_database.run("DELETE FROM contact_point WHERE contact_id = ?1 AND kind = ?2",
                              before.id, QString::fromLatin1(kind));
    };
    if (done && before.emails != after.emails) {
        done = removeKind("email");
    }
    if (done && before.phones != after.phones) {
        done = removeKind("phone");
    }
    if (done && before.links != after.links) {
        done = removeKind("link");
    }
    if (done && before.addresses != after.addresses) {
        done = m_database.run("DELETE FROM contact_address WHERE contact_id = ?1", before.id);
    }
    if (done && before.tags != after.tags) {
        done = m_database.run("DELETE FROM contact_tag WHERE contact_id = ?1", before.id);
    }
    if (done && before.mentorships != after.mentorships) {
        done = m_database.run("DELETE FROM mentorship WHERE contact_id = ?1", before.id);
    }
    if (done && before.pastRoles != after.pastRoles) {
        done = m_database.run("DELETE FROM contact_role WHERE contact_id = ?1", before.id);
    }
    if (done && before.photo != after.photo) {
        done = m_database.run("DELETE FROM contact_photo WHERE contact_id = ?1", before.id);
    }
    return done.map([](int) {});
}

Result<void> PeopleTable::insertPoints(ContactId id, const char *kind,
                                       const std::vector<LabelledValue> &points,
                                       QString (*key)(const QString &))
{
    for (const LabelledValue &point : points) {
        const auto added = m_database.insert(
            "INSERT INTO contact_point (contact_id, kind, label, value, match_key)"
            " VALUES (?1, ?2, ?3, ?4, ?5)",
            id, QString::fromLatin1(kind), point.label, point.value, key(point.value));
        if (!added) {
            return failed(added);
        }
    }
    return {};
}

Result<void> PeopleTable::insertAddresses(ContactId id, const Contact &contact)
{
    for (const PostalAddress &address : contact.addresses) {
        const auto added = m_database.insert(
            "INSERT INTO contact_address (contact_id, label, po_box, extended, street, city,"
            " region, postal_code, country) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            id, address.label, address.poBox, address.extended, address.street, address.city,
            address.region, address.postalCode, address.country);
        if (!added) {
            return failed(added);
        }
    }
    return {};
}

Result<void> PeopleTable::insertTags(ContactId id, const Contact &contact)
{
    for (const QString &tag : contact.tags) {
        const auto added = m_database.run(
            "INSERT OR IGNORE INTO contact_tag (contact_id, tag) VALUES (?1, ?2)", id, tag);
        if (!added) {
            return failed(added);
        }
    }
    return {};
}

Result<void> PeopleTable::insertMentorships(ContactId id, const Contact &contact)
{
    for (const Mentorship &mentorship : contact.mentorships) {
        const auto added = m_database.insert(
            "INSERT INTO mentorship (contact_id, kind, status, since) VALUES (?1, ?2, ?3, ?4)"
            " ON CONFLICT (contact_id, kind) DO UPDATE SET status = excluded.status,"
            " since = excluded.since",
            id, mentorKindName(mentorship.kind), mentorStatusName(mentorship.status),
            mentorship.since);
        if (!added) {
            return failed(added);
        }
    }
    return {};
}

Result<void> PeopleTable::insertPastRoles(ContactId id, const Contact &contact)
{
    for (const PastRole &past : contact.pastRoles) {
        const auto added = m_database.insert(
            "INSERT INTO contact_role (contact_id, role, institution, department, title, from_day,"
            " until_day) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            id, roleName(past.role), past.institution, past.department, past.title, past.from,
            past.until);
        if (!added) {
            return failed(added);
        }
    }
    return {};
}

Result<void> PeopleTable::insertPhoto(ContactId id, const Contact &contact)
{
    if (contact.photo.isEmpty()) {
        return {};
    }
    const auto added = m_database.run(
        "INSERT INTO contact_photo (contact_id, data) VALUES (?1, ?2)", id, contact.photo);
    return added.map([](int) {});
}

Result<void> PeopleTable::insertDetails(ContactId id, const Contact &before, const Contact &after)
{
    Result<void> done;
    if (before.emails != after.emails) {
        done = insertPoints(id, "email", after.emails, emailKey);
    }
    if (done && before.phones != after.phones) {
        done = insertPoints(id, "phone", after.phones, phoneKey);
    }
    if (done && before.links != after.links) {
        done = insertPoints(id, "link", after.links, linkKey);
    }
    if (done && before.addresses != after.addresses) {
        done = insertAddresses(id, after);
    }
    if (done && before.tags != after.tags) {
        done = insertTags(id, after);
    }
    if (done && before.mentorships != after.mentorships) {
        done = insertMentorships(id, after);
    }
    if (done && before.pastRoles != after.pastRoles) {
        done = insertPastRoles(id, after);
    }
    if (done && before.photo != after.photo) {
        done = insertPhoto(id, after);
    }
    return done;
}

Result<void> PeopleTable::remove(ContactId id)
{
    const auto removed = m_database.run("DELETE FROM contact WHERE id = ?1", id);
    if (!removed) {
        return failed(removed);
    }
    return *removed > 0 ? Result<void>{} : fail(ErrorCode::NotFound, {QString::number(id.value)});
}

Result<void> PeopleTable::setState(ContactId id, ContactState state)
{
    return m_database
        .run("UPDATE contact SET state = ?2 WHERE id = ?1 AND state <> ?2", id,
             contactStateName(state))
        .map([](int) {});
}

Result<void> PeopleTable::setRhythm(ContactId id, std::optional<int> days)
{
    return m_database
        .run("UPDATE contact SET rhythm_days = ?2 WHERE id = ?1 AND rhythm_days IS NOT ?2", id,
             days)
        .map([](int) {});
}

Result<void> PeopleTable::wake(ContactId id, QDate on)
{
    return m_database.run("UPDATE contact SET woken_on = ?2 WHERE id = ?1", id, on).map([](int) {});
}

} // namespace hallway
