#include "core/base/text.h"
#include "core/followup/plan.h"
#include "core/insight/roster.h"

#include <algorithm>
#include <unordered_map>

namespace hallway {

namespace {

#define HALLWAY_ROSTER_SELECT                                                                      \
    "SELECT id, sort_key, role, state, institution, display_name, title, department, keywords"     \
    " FROM contact"

#define HALLWAY_ROSTER_STANDING                                                                    \
    "SELECT contact_id, last_on, tie, works, exchanges, resting_from FROM standing"

#define HALLWAY_ROSTER_FOLLOW_UP                                                                   \
    "SELECT contact_id, kind, opens_on, due_on, snoozed_until, detail FROM follow_up"              \
    " WHERE ending IS NULL AND kind <> 'rest'"

/// The words of a text, folded, each behind a space.
void appendWords(QByteArray &words, const QString &text)
{
    QString spaced = folded(text);
    bool isInside = false;
    QString result;
    result.reserve(spaced.size() + 1);
    for (const QChar c : spaced) {
        const bool isPart = isPartOfWord(c);
        if (isPart && !isInside) {
            result.append(u' ');
        }
        if (isPart) {
            result.append(c);
        }
        isInside = isPart;
    }
    words.append(result.toUtf8());
}

bool isEarlier(const QByteArray &sortKey, ContactId id, const QByteArray &otherKey, ContactId other)
{
    const int compared = sortKey.compare(otherKey);
    return compared != 0 ? compared < 0 : id < other;
}

} // namespace

int Roster::placeOf(const QString &name)
{
    if (name.isEmpty()) {
        return 0;
    }
    const auto known = m_places.constFind(name);
    if (known != m_places.cend()) {
        return *known;
    }
    m_names.push_back(name);
    return *m_places.insert(name, static_cast<int>(m_names.size()) - 1);
}

Roster::Entry Roster::entryFrom(Row row)
{
    constexpr int firstText = 4;
    constexpr int lastText = 8;
    Entry entry;
    entry.id = row.id<ContactId>(0);
    entry.sortKey = row.text(1).toUtf8();
    entry.role = roleFromName(row.text(2)).value_or(Role::Other);
    entry.isArchived = row.text(3) == QLatin1String("archived");
    entry.institution = placeOf(row.text(firstText));
    for (int column = firstText; column <= lastText; ++column) {
        appendWords(entry.text, row.text(column));
    }
    if (m_roleWords) {
        appendWords(entry.text, m_roleWords(entry.role));
    }
    entry.text.squeeze();
    return entry;
}

void Roster::takeStanding(Entry &entry, Row row) const
{
    const QDate lastOn = row.date(1);
    const QDate restingFrom = row.date(5);
    entry.lastOn = lastOn.isValid() ? lastOn.toJulianDay() : 0;
    entry.tie = tieOn(row.real(2), m_today, int(row.integer(3)));
    entry.exchanges = int(row.integer(4));
    entry.isResting = restingFrom.isValid() && restingFrom <= m_today;
}

/// Rows of thank-yous and nudges come before those of keeping in touch, which they silence.
void Roster::takeFollowUp(Pending &pending, Row row) const
{
    const QString kind = row.text(1);
    const QDate opensOn = row.date(2);
    const qint64 dueOn = row.date(3).toJulianDay();
    const QDate snoozedUntil = row.date(4);
    const bool isKeepInTouch = kind == QLatin1String("keep_in_touch");
    const bool isShown = !snoozedUntil.isValid() || snoozedUntil <= m_today;
    pending.isAwaiting =
        pending.isAwaiting || kind == QLatin1String("thank_you") || kind == QLatin1String("nudge");
    if (isKeepInTouch) {
        pending.isQuiet = opensOn.daysTo(m_today) * 2 > row.integer(5);
    }
    if (isShown && opensOn <= m_today && !(isKeepInTouch && pending.isAwaiting)) {
        pending.isToDo = true;
    }
    pending.dueOn = pending.dueOn == 0 ? dueOn : std::min(pending.dueOn, dueOn);
}

Result<Roster> Roster::read(Database &database, QDate today, RoleWords roleWords)
{
    Roster roster(today, roleWords);
    const auto read = database.each(HALLWAY_ROSTER_SELECT " ORDER BY sort_key, id", [&](Row row) {
        roster.m_entries.push_back(roster.entryFrom(row));
    });
    if (!read) {
        return failed(read);
    }
    const auto details = roster.readDetails(database);
    const auto followUps = details ? roster.readFollowUps(database) : details;
    return followUps ? Result<Roster>(std::move(roster)) : failed(followUps);
}

Result<void> Roster::readDetails(Database &database)
{
    std::unordered_map<ContactId, Entry *> byId;
    byId.reserve(m_entries.size());
    for (Entry &entry : m_entries) {
        byId.emplace(entry.id, &entry);
    }
    const auto each = [&](std::string_view sql, auto take) {
        return database.each(sql, [&](Row row) {
            const auto found = byId.find(row.id<ContactId>(0));
            if (found != byId.end()) {
                take(*found->second, row);
            }
        });
    };
    auto done =
        each(HALLWAY_ROSTER_STANDING, [this](Entry &entry, Row row) { takeStanding(entry, row); });
    if (done) {
        done = each("SELECT contact_id, tag FROM contact_tag",
                    [this](Entry &entry, Row row) { entry.tags.push_back(placeOf(row.text(1))); });
    }
    if (done) {
        done = each("SELECT contact_id FROM mentorship WHERE status = 'active'",
                    [](Entry &entry, Row) { entry.isMentor = true; });
    }
    return done;
}

Result<void> Roster::readEntry(Database &database, ContactId contact)
{
    std::optional<Entry> read;
    auto done = database.each(
        HALLWAY_ROSTER_SELECT " WHERE id = ?1", [&](Row row) { read = entryFrom(row); }, contact);
    if (!done || !read) {
        return done;
    }
    done = database.each(
        HALLWAY_ROSTER_STANDING " WHERE contact_id = ?1",
        [&](Row row) { takeStanding(*read, row); }, contact);
    if (done) {
        done = database.each(
            "SELECT tag FROM contact_tag WHERE contact_id = ?1",
            [&](Row row) { read->tags.push_back(placeOf(row.text(0))); }, contact);
    }
    if (done) {
        done = database.each(
            "SELECT 1 FROM mentorship WHERE contact_id = ?1 AND status = 'active'",
            [&](Row) { read->isMentor = true; }, contact);
    }
    const auto place = std::lower_bound(
        m_entries.begin(), m_entries.end(), *read,
        [](const Entry &a, const Entry &b) { return isEarlier(a.sortKey, a.id, b.sortKey, b.id); });
    m_entries.insert(place, std::move(*read));
    return done;
}

Result<void> Roster::refresh(Database &database, const std::vector<ContactId> &contacts)
{
    forgetAnswers();
    std::erase_if(m_entries, [&contacts](const Entry &entry) {
        return std::find(contacts.begin(), contacts.end(), entry.id) != contacts.end();
    });
    for (const ContactId contact : contacts) {
        if (const auto read = readEntry(database, contact); !read) {
            return read;
        }
    }
    return readFollowUps(database);
}

/// All of them: a row that is gone names nobody any more, and those that are open are few.
Result<void> Roster::readFollowUps(Database &database)
{
    std::unordered_map<ContactId, Pending> pending;
    const auto take = [&](Row row) { takeFollowUp(pending[row.id<ContactId>(0)], row); };
    auto done = database.each(
        HALLWAY_ROSTER_FOLLOW_UP " AND lapses_on IS NOT NULL AND lapses_on > ?1", take, m_today);
    if (done) {
        done = database.each(HALLWAY_ROSTER_FOLLOW_UP " AND lapses_on IS NULL", take);
    }
    for (Entry &entry : m_entries) {
        const auto found = pending.find(entry.id);
        entry.pending = found == pending.end() ? Pending() : found->second;
    }
    return done;
}

} // namespace hallway
