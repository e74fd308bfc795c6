#include "core/people/people_table.h"

#include "core/base/text.h"

namespace hallway {

namespace {

constexpr int columnsBeforeNotes = 21;

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

Contact contactFrom(Row row)
{
    Contact contact;
    contact.id = row.id<ContactId>(0);
    contact.name = {row.text(1), row.text(2), row.text(3), row.text(4),
                    row.text(5), row.text(6), row.text(7), row.text(8)};
    contact.role = roleFromName(row.text(9)).value_or(Role::Other);
    contact.pgyYear = row.optionalInteger(10);
    contact.training = row.text(11);
    contact.field = row.text(12);
    contact.institution = row.text(13);
    contact.department = row.text(14);
    contact.title = row.text(15);
    contact.birthday = row.text(16);
    contact.howMet = howMetFromName(row.text(17)).value_or(HowMet::Other);
    contact.howMetOn = row.date(18);
    contact.howMetLine = row.text(19);
    contact.introducedBy = row.id<ContactId>(20);
    contact.notes = row.text(columnsBeforeNotes);
    contact.letterPoints = row.text(columnsBeforeNotes + 1);
    contact.state =
        contactStateFromName(row.text(columnsBeforeNotes + 2)).value_or(ContactState::Active);
    contact.rhythmDays = row.optionalInteger(columnsBeforeNotes + 3);
    contact.wokenOn = row.date(columnsBeforeNotes + 4);
    contact.uid = row.text(columnsBeforeNotes + 5);
    contact.extra = row.text(columnsBeforeNotes + 6);
    return contact;
}

PersonLine lineFrom(Row row)
{
    PersonLine line;
    line.id = row.id<ContactId>(0);
    line.name = row.text(1);
    line.role = roleFromName(row.text(2)).value_or(Role::Other);
    line.title = row.text(3);
    line.field = row.text(4);
    line.institution = row.text(5);
    line.email = row.text(6);
    line.state = contactStateFromName(row.text(7)).value_or(ContactState::Active);
    line.tie = row.real(8);
    line.exchanges = int(row.integer(9));
    line.lastOn = row.date(10);
    line.restingFrom = row.date(11);
    line.nextOpensOn = row.date(12);
    line.nextDueOn = row.date(13);
    return line;
}

/// The match expression of full-text search: each word may be the beginning of one.
QString prefixQuery(const QString &text)
{
    QStringList terms;
    for (const QString &word : foldedWords(text)) {
        terms.append(QStringLiteral("\"%1\"*").arg(word));
    }
    return terms.join(QLatin1Char(' '));
}

} // namespace

Result<ContactId> PeopleTable::insert(const Contact &contact, qint64 nowMilliseconds)
{
    const auto id = m_database.insert(
        "INSERT INTO contact (display_name, sort_key, prefix, given, middle, family, suffix,"
        " credentials, nickname, formatted, role, pgy_year, training, field, institution,"
        " department, title, birthday, how_met, how_met_on, how_met_line, introduced_by, notes,"
        " letter_points, keywords, state, rhythm_days, woken_on, uid, extra, created_at_ms,"
        " updated_at_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15,"
        " ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?31)",
        displayName(contact), sortKey(contact), contact.name.prefix, contact.name.given,
        contact.name.middle, contact.name.family, contact.name.suffix, contact.name.credentials,
        contact.name.nickname, contact.name.formatted, roleName(contact.role), contact.pgyYear,
        contact.training, contact.field, contact.institution, contact.department, contact.title,
        contact.birthday, howMetName(contact.howMet), contact.howMetOn, contact.howMetLine,
        contact.introducedBy, contact.notes, contact.letterPoints, keywordsOf(contact),
        contactStateName(contact.state), contact.rhythmDays, contact.wokenOn, contact.uid,
        contact.extra, nowMilliseconds);
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
    if (!before) {
        return failed(before);
    }
    if (*before == contact) {
        return {};
    }
    const auto updated = m_database.run(
        "UPDATE contact SET display_name = ?2, sort_key = ?3, prefix = ?4, given = ?5,"
        " middle = ?6, family = ?7, suffix = ?8, credentials = ?9, nickname = ?10,"
        " formatted = ?11, role = ?12, pgy_year = ?13, training = ?14, field = ?15,"
        " institution = ?16, department = ?17, title = ?18, birthday = ?19, how_met = ?20,"
        " how_met_on = ?21, how_met_line = ?22, introduced_by = ?23, notes = ?24,"
        " letter_points = ?25, keywords = ?26, state = ?27, rhythm_days = ?28, woken_on = ?29,"
        " uid = ?30, extra = ?31, updated_at_ms = ?32 WHERE id = ?1",
        contact.id, displayName(contact), sortKey(contact), contact.name.prefix, contact.name.given,
        contact.name.middle, contact.name.family, contact.name.suffix, contact.name.credentials,
        contact.name.nickname, contact.name.formatted, roleName(contact.role), contact.pgyYear,
        contact.training, contact.field, contact.institution, contact.department, contact.title,
        contact.birthday, howMetName(contact.howMet), contact.howMetOn, contact.howMetLine,
        contact.introducedBy, contact.notes, contact.letterPoints, keywordsOf(contact),
        contactStateName(contact.state), contact.rhythmDays, contact.wokenOn, contact.uid,
        contact.extra, nowMilliseconds);
    if (!updated) {
        return failed(updated);
    }
    if (const auto removed = removeDetails(*before, contact); !removed) {
        return removed;
    }
    return insertDetails(contact.id, *before, contact);
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

Result<void> PeopleTable::wake(ContactId id, QDate on)
{
    return m_database.run("UPDATE contact SET woken_on = ?2 WHERE id = ?1", id, on).map([](int) {});
}

Result<Contact> PeopleTable::contact(ContactId id) const
{
    auto found = m_database.row(
        "SELECT id, prefix, given, middle, family, suffix, credentials, nickname, formatted, role,"
        " pgy_year, training, field, institution, department, title, birthday, how_met,"
        " how_met_on, how_met_line, introduced_by, notes, letter_points, state, rhythm_days,"
        " woken_on, uid, extra FROM contact WHERE id = ?1",
        contactFrom, id);
    if (!found) {
        return failed(found);
    }
    if (!*found) {
        return fail(ErrorCode::NotFound, {QString::number(id.value)});
    }
    if (const auto read = readDetails(**found); !read) {
        return failed(read);
    }
    return std::move(**found);
}

Result<void> PeopleTable::readPoints(Contact &contact) const
{
    return m_database.each(
        "SELECT kind, label, value FROM contact_point WHERE contact_id = ?1 ORDER BY id",
        [&contact](Row row) {
            const QString kind = row.text(0);
            auto &list = kind == QLatin1String("email")   ? contact.emails
                         : kind == QLatin1String("phone") ? contact.phones
                                                          : contact.links;
            list.push_back({row.text(1), row.text(2)});
        },
        contact.id);
}

Result<void> PeopleTable::readAddresses(Contact &contact) const
{
    return m_database.each(
        "SELECT label, po_box, extended, street, city, region, postal_code, country"
        " FROM contact_address WHERE contact_id = ?1 ORDER BY id",
        [&contact](Row row) {
            contact.addresses.push_back({row.text(0), row.text(1), row.text(2), row.text(3),
                                         row.text(4), row.text(5), row.text(6), row.text(7)});
        },
        contact.id);
}

Result<void> PeopleTable::readMentorships(Contact &contact) const
{
    return m_database.each(
        "SELECT kind, status, since FROM mentorship WHERE contact_id = ?1 ORDER BY id",
        [&contact](Row row) {
            contact.mentorships.push_back(
                {mentorKindFromName(row.text(0)).value_or(MentorKind::Career),
                 mentorStatusFromName(row.text(1)).value_or(MentorStatus::Active), row.date(2)});
        },
        contact.id);
}

Result<void> PeopleTable::readDetails(Contact &contact) const
{
    auto done = readPoints(contact);
    if (done) {
        done = readAddresses(contact);
    }
    if (done) {
        done = readMentorships(contact);
    }
    if (done) {
        done = m_database.each(
            "SELECT tag FROM contact_tag WHERE contact_id = ?1 ORDER BY tag",
            [&contact](Row row) { contact.tags.append(row.text(0)); }, contact.id);
    }
    if (done) {
        done = m_database.each(
            "SELECT data FROM contact_photo WHERE contact_id = ?1",
            [&contact](Row row) { contact.photo = row.blob(0); }, contact.id);
    }
    return done;
}

Result<QString> PeopleTable::name(ContactId id) const
{
    const auto found = m_database.row(
        "SELECT display_name FROM contact WHERE id = ?1", [](Row row) { return row.text(0); }, id);
    if (!found) {
        return failed(found);
    }
    return *found ? Result<QString>(**found)
                  : fail(ErrorCode::NotFound, {QString::number(id.value)});
}

Result<std::vector<ContactId>> PeopleTable::byKey(const QString &matchKey) const
{
    return m_database.rows(
        "SELECT DISTINCT contact_id FROM contact_point"
        " WHERE match_key = ?1 AND kind <> 'phone' ORDER BY contact_id",
        [](Row row) { return row.id<ContactId>(0); }, matchKey);
}

Result<std::vector<ContactId>> PeopleTable::byUid(const QString &uid) const
{
    return m_database.rows(
        "SELECT id FROM contact WHERE uid = ?1 AND uid <> '' ORDER BY id",
        [](Row row) { return row.id<ContactId>(0); }, uid);
}

Result<std::vector<ContactId>> PeopleTable::byName(const QString &key) const
{
    return m_database.rows(
        "SELECT id FROM contact WHERE sort_key = ?1 ORDER BY id",
        [](Row row) { return row.id<ContactId>(0); }, key);
}

Result<qint64> PeopleTable::count() const
{
    return m_database.number("SELECT count(*) FROM contact WHERE state <> 'archived'");
}

Result<ContactId> PeopleTable::unique(const QString &text, const std::vector<ContactId> &ids) const
{
    if (ids.empty()) {
        return fail(ErrorCode::NotFound, {text});
    }
    if (ids.size() == 1) {
        return ids.front();
    }
    QStringList arguments{text};
    for (const ContactId id : ids) {
        if (arguments.size() > mostCandidates) {
            break;
        }
        const auto candidate = m_database.row(
            "SELECT display_name, institution FROM contact WHERE id = ?1",
            [](Row row) {
                return QStringList{row.text(0), row.text(1)};
            },
            id);
        if (!candidate) {
            return failed(candidate);
        }
        arguments.append(
            QStringLiteral("%1\t%2\t%3")
                .arg(QString::number(id.value), (**candidate).first(), (**candidate).last()));
    }
    return fail(ErrorCode::Ambiguous, arguments);
}

Result<ContactId> PeopleTable::find(const QString &text) const
{
    const QString wanted = text.trimmed();
    bool isNumber = false;
    const ContactId asId{wanted.toLongLong(&isNumber)};
    if (isNumber && name(asId)) {
        return asId;
    }
    if (wanted.contains(QLatin1Char('@'))) {
        const auto byAddress = byKey(emailKey(wanted));
        return byAddress ? unique(text, *byAddress) : tl::unexpected(byAddress.error());
    }
    if (foldedWords(wanted).isEmpty()) {
        return fail(ErrorCode::NotFound, {text});
    }
    const auto named = m_database.rows(
        "SELECT rowid FROM contact_search WHERE contact_search MATCH ?1 ORDER BY rowid LIMIT 200",
        [](Row row) { return row.id<ContactId>(0); },
        QStringLiteral("{display_name} : (%1)").arg(prefixQuery(wanted)));
    if (!named) {
        return failed(named);
    }
    const auto exact = exactlyNamed(wanted, *named);
    return exact.size() == 1 ? Result<ContactId>(exact.front()) : unique(text, *named);
}

/// Those whose whole name it is, so that "Ana Reyes" is found beside "Ana Reyesson".
std::vector<ContactId> PeopleTable::exactlyNamed(const QString &text,
                                                 const std::vector<ContactId> &ids) const
{
    std::vector<ContactId> exact;
    for (const ContactId id : ids) {
        const QString known = name(id).value_or(QString());
        if (foldedWords(known) == foldedWords(text)) {
            exact.push_back(id);
        }
    }
    return exact;
}

Result<std::vector<ContactId>> PeopleTable::ids(const PeopleFilter &filter) const
{
    const QString match = prefixQuery(filter.text);
    const bool isText = !match.isEmpty();
    const auto select = [&](std::string_view sql) {
        return m_database.rows(
            sql, [](Row row) { return row.id<ContactId>(0); }, filter.includeArchived,
            filter.mentorsOnly, filter.tag, filter.role ? roleName(*filter.role) : QString(),
            match);
    };
    if (!isText && !filter.mentorsOnly && filter.tag.isEmpty() && !filter.role) {
        return m_database.rows(
            "SELECT id FROM contact WHERE ?1 OR state <> 'archived'"
            " ORDER BY sort_key, id",
            [](Row row) { return row.id<ContactId>(0); }, filter.includeArchived);
    }
    if (!isText) {
        return select("SELECT id FROM contact c WHERE (?1 OR state <> 'archived')"
                      " AND (NOT ?2 OR EXISTS (SELECT 1 FROM mentorship m WHERE"
                      "   m.contact_id = c.id AND m.status = 'active'))"
                      " AND (?3 = '' OR EXISTS (SELECT 1 FROM contact_tag t WHERE"
                      "   t.contact_id = c.id AND t.tag = ?3))"
                      " AND (?4 = '' OR role = ?4) AND ?5 = '' ORDER BY sort_key, id");
    }
    return select("SELECT id FROM contact c WHERE id IN (SELECT rowid FROM contact_search"
                  "   WHERE contact_search MATCH ?5) AND (?1 OR state <> 'archived')"
                  " AND (NOT ?2 OR EXISTS (SELECT 1 FROM mentorship m WHERE"
                  "   m.contact_id = c.id AND m.status = 'active'))"
                  " AND (?3 = '' OR EXISTS (SELECT 1 FROM contact_tag t WHERE"
                  "   t.contact_id = c.id AND t.tag = ?3))"
                  " AND (?4 = '' OR role = ?4) ORDER BY sort_key, id");
}

Result<PersonLine> PeopleTable::line(ContactId id, QDate today) const
{
    const auto found = m_database.row(
        "SELECT c.id, c.display_name, c.role, c.title, c.field, c.institution,"
        " coalesce((SELECT value FROM contact_point p WHERE p.contact_id = c.id"
        "   AND p.kind = 'email' ORDER BY p.id LIMIT 1), ''),"
        " c.state, coalesce(s.tie, 0), coalesce(s.exchanges, 0), s.last_on, s.resting_from,"
        " f.opens_on, f.due_on"
        " FROM contact c LEFT JOIN standing s ON s.contact_id = c.id"
        " LEFT JOIN follow_up f ON f.id = (SELECT n.id FROM follow_up n WHERE"
        "   n.contact_id = c.id AND n.ending IS NULL AND n.kind <> 'rest'"
        "   AND (n.lapses_on IS NULL OR n.lapses_on > ?2) ORDER BY n.due_on LIMIT 1)"
        " WHERE c.id = ?1",
        lineFrom, id, today);
    if (!found) {
        return failed(found);
    }
    return *found ? Result<PersonLine>(**found)
                  : fail(ErrorCode::NotFound, {QString::number(id.value)});
}

Result<std::vector<QString>> PeopleTable::tags() const
{
    return m_database.rows("SELECT DISTINCT tag FROM contact_tag ORDER BY tag",
                           [](Row row) { return row.text(0); });
}

} // namespace hallway
