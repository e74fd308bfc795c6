#include "core/people/people_table.h"

#include "core/base/text.h"
#include "core/store/search_query.h"

#include <array>
#include <unordered_map>

namespace hallway {

namespace {

constexpr int columnsBeforeNotes = 21;

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
    contact.roleFrom = row.text(columnsBeforeNotes + 7);
    return contact;
}

const std::string contactColumns =
    "SELECT id, prefix, given, middle, family, suffix, credentials, nickname, formatted, role,"
    " pgy_year, training, field, institution, department, title, birthday, how_met,"
    " how_met_on, how_met_line, introduced_by, notes, letter_points, state, rhythm_days,"
    " woken_on, uid, extra, role_from FROM contact";

const std::string amongIds = " IN (SELECT value FROM json_each(?1))";

const std::string whereAmong = " WHERE contact_id" + amongIds;

/// What hangs on the contacts, each statement with the contact's id first.
const std::array detailsAmong{
    "SELECT contact_id, kind, label, value FROM contact_point" + whereAmong + " ORDER BY id",
    "SELECT contact_id, label, po_box, extended, street, city, region, postal_code, country"
    " FROM contact_address" +
        whereAmong + " ORDER BY id",
    "SELECT contact_id, kind, status, since FROM mentorship" + whereAmong + " ORDER BY id",
    "SELECT contact_id, tag FROM contact_tag" + whereAmong + " ORDER BY tag",
    "SELECT contact_id, data FROM contact_photo" + whereAmong,
    "SELECT contact_id, role, institution, department, title, from_day, until_day"
    " FROM contact_role" +
        whereAmong + " ORDER BY id"};

/// The ids as a JSON list, which SQLite takes as one value.
QString listOf(const std::vector<ContactId> &ids)
{
    QStringList numbers;
    for (const ContactId id : ids) {
        numbers.append(QString::number(id.value));
    }
    return u'[' + numbers.join(u',') + u']';
}

void addPoint(Contact &contact, const QString &kind, LabelledValue value)
{
    auto &list = kind == QLatin1String("email")   ? contact.emails
                 : kind == QLatin1String("phone") ? contact.phones
                                                  : contact.links;
    list.push_back(std::move(value));
}

PostalAddress addressFrom(Row row)
{
    return {row.text(1), row.text(2), row.text(3), row.text(4),
            row.text(5), row.text(6), row.text(7), row.text(8)};
}

PastRole pastRoleFrom(Row row)
{
    return {roleFromName(row.text(1)).value_or(Role::Other),
            row.text(2),
            row.text(3),
            row.text(4),
            row.text(5),
            row.text(6)};
}

Mentorship mentorshipFrom(Row row)
{
    return {mentorKindFromName(row.text(1)).value_or(MentorKind::Career),
            mentorStatusFromName(row.text(2)).value_or(MentorStatus::Active), row.date(3)};
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
    line.works = int(row.integer(14));
    line.photoBytes = row.integer(15);
    line.nextSnoozedUntil = row.date(16);
    return line;
}

} // namespace

Result<Contact> PeopleTable::contact(ContactId id) const
{
    static const std::string sql = contactColumns + " WHERE id = ?1";
    auto found = m_database.row(sql, contactFrom, id);
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

Result<std::vector<Contact>> PeopleTable::contacts(const std::vector<ContactId> &ids) const
{
    static const std::string sql = contactColumns + " WHERE id" + amongIds;
    const QString list = listOf(ids);
    // Each is read into the place where it is given back: contacts are large.
    std::vector<Contact> contacts(ids.size());
    std::unordered_map<ContactId, Contact *> places;
    for (std::size_t at = 0; at < ids.size(); ++at) {
        places.emplace(ids[at], &contacts[at]);
    }
    auto done = m_database.each(
        sql, [&places](Row row) { *places.at(row.id<ContactId>(0)) = contactFrom(row); }, list);
    // Each statement begins with the contact, its rows in the order that contact() has.
    const auto read = [&](const std::string &details, auto add) {
        if (done) {
            done = m_database.each(
                details, [&](Row row) { add(*places.at(row.id<ContactId>(0)), row); }, list);
        }
    };
    read(detailsAmong[0], [](Contact &contact, Row row) {
        addPoint(contact, row.text(1), {row.text(2), row.text(3)});
    });
    read(detailsAmong[1],
         [](Contact &contact, Row row) { contact.addresses.push_back(addressFrom(row)); });
    read(detailsAmong[2],
         [](Contact &contact, Row row) { contact.mentorships.push_back(mentorshipFrom(row)); });
    read(detailsAmong[3], [](Contact &contact, Row row) { contact.tags.append(row.text(1)); });
    read(detailsAmong[4], [](Contact &contact, Row row) { contact.photo = row.blob(1); });
    read(detailsAmong[5],
         [](Contact &contact, Row row) { contact.pastRoles.push_back(pastRoleFrom(row)); });
    if (!done) {
        return failed(done);
    }
    std::erase_if(contacts, [](const Contact &contact) { return !contact.id.isValid(); });
    return contacts;
}

Result<void> PeopleTable::readPoints(Contact &contact) const
{
    return m_database.each(
        "SELECT contact_id, kind, label, value FROM contact_point WHERE contact_id = ?1"
        " ORDER BY id",
        [&contact](Row row) {
            addPoint(contact, row.text(1), {row.text(2), row.text(3)});
        },
        contact.id);
}

Result<void> PeopleTable::readAddresses(Contact &contact) const
{
    return m_database.each(
        "SELECT contact_id, label, po_box, extended, street, city, region, postal_code, country"
        " FROM contact_address WHERE contact_id = ?1 ORDER BY id",
        [&contact](Row row) { contact.addresses.push_back(addressFrom(row)); }, contact.id);
}

Result<void> PeopleTable::readMentorships(Contact &contact) const
{
    return m_database.each(
        "SELECT contact_id, kind, status, since FROM mentorship WHERE contact_id = ?1 ORDER BY id",
        [&contact](Row row) { contact.mentorships.push_back(mentorshipFrom(row)); }, contact.id);
}

Result<void> PeopleTable::readPastRoles(Contact &contact) const
{
    return m_database.each(
        "SELECT contact_id, role, institution, department, title, from_day, until_day"
        " FROM contact_role WHERE contact_id = ?1 ORDER BY id",
        [&contact](Row row) { contact.pastRoles.push_back(pastRoleFrom(row)); }, contact.id);
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
        done = readPastRoles(contact);
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

Result<std::vector<ContactId>> PeopleTable::byKey(const QString &matchKey, int limit) const
{
    return m_database.rows(
        "SELECT DISTINCT contact_id FROM"
        " (SELECT contact_id FROM contact_point WHERE match_key = ?1 AND kind <> 'phone' LIMIT ?2)"
        " ORDER BY contact_id",
        [](Row row) { return row.id<ContactId>(0); }, matchKey, limit);
}

Result<std::vector<PhoneOwner>> PeopleTable::phones() const
{
    return m_database.rows("SELECT contact_id, value FROM contact_point WHERE kind = 'phone'"
                           " ORDER BY contact_id, id",
                           [](Row row) {
                               return PhoneOwner{row.id<ContactId>(0), row.text(1)};
                           });
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

Result<std::vector<ContactId>> PeopleTable::introducedBy(ContactId id) const
{
    return m_database.rows(
        "SELECT id FROM contact WHERE introduced_by = ?1 AND introduced_by IS NOT NULL"
        " ORDER BY sort_key, id",
        [](Row row) { return row.id<ContactId>(0); }, id);
}

Result<qint64> PeopleTable::count() const
{
    return m_database.number("SELECT count(*) FROM contact WHERE state <> 'archived'");
}

Result<bool> PeopleTable::hasMoreThan(int number) const
{
    return m_database.number("SELECT count(*) FROM (SELECT 1 FROM contact LIMIT ?1 + 1)", number)
        .map([number](qint64 found) { return found > number; });
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
        QStringLiteral("{display_name} : (%1)").arg(searchQuery(wanted)));
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
    const QString match = searchQuery(filter.text);
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
        " f.opens_on, f.due_on, coalesce(s.works, 0),"
        " coalesce((SELECT length(data) FROM contact_photo o WHERE o.contact_id = c.id), 0),"
        " f.snoozed_until"
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

Result<QByteArray> PeopleTable::photo(ContactId id) const
{
    return m_database
        .row(
            "SELECT data FROM contact_photo WHERE contact_id = ?1",
            [](Row row) { return row.blob(0); }, id)
        .map([](const std::optional<QByteArray> &data) { return data.value_or(QByteArray()); });
}

Result<std::vector<QString>> PeopleTable::tags() const
{
    return m_database.rows("SELECT DISTINCT tag FROM contact_tag ORDER BY tag",
                           [](Row row) { return row.text(0); });
}

} // namespace hallway
