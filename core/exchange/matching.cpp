#include "core/exchange/matching.h"

#include "core/base/text.h"

#include <QHash>
#include <algorithm>

namespace hallway {

namespace {

/// Spreads the hashes of the different kinds of key, so that a UID never looks like an address.
enum class KeySeed : size_t { Uid = 11, Email = 23, Link = 37, Place = 53 };

/// So many records may have an address in common before only namesakes are compared: the office of
/// a department has some, a file made to be slow has thousands.
constexpr int mostBehindOneKey = 20;

quint64 keyHash(const QString &key, KeySeed seed)
{
    return quint64(qHash(key, size_t(seed)));
}

bool hasName(const Contact &contact)
{
    return !contact.name.given.isEmpty() || !contact.name.family.isEmpty();
}

QString placedName(const Contact &contact)
{
    if (!hasName(contact) || contact.institution.isEmpty()) {
        return {};
    }
    return sortKey(contact) + QLatin1Char('\n') + folded(contact.institution);
}

/// A page that belongs to one person, unlike the site of a hospital.
bool isProfilePage(const QString &linkKey)
{
    return linkKey.startsWith(QLatin1String("linkedin.com/in/")) ||
           linkKey.startsWith(QLatin1String("orcid.org/"));
}

/// Both have a full name and no word in common: two people behind one office address.
bool namesClash(const Contact &one, const Contact &other)
{
    const auto isFull = [](const Contact &c) {
        return !c.name.given.isEmpty() && !c.name.family.isEmpty();
    };
    if (!isFull(one) || !isFull(other)) {
        return false;
    }
    const auto words = [](const Contact &c) {
        return foldedWords(c.name.given + QLatin1Char(' ') + c.name.family + QLatin1Char(' ') +
                           c.name.nickname);
    };
    const QStringList others = words(other);
    const QStringList own = words(one);
    return std::none_of(own.begin(), own.end(),
                        [&](const QString &word) { return others.contains(word); });
}

bool shareEmail(const Contact &one, const Contact &other)
{
    return std::any_of(one.emails.begin(), one.emails.end(), [&](const LabelledValue &mine) {
        const QString key = emailKey(mine.value);
        return !key.isEmpty() && std::any_of(other.emails.begin(), other.emails.end(),
                                             [&](const LabelledValue &theirs) {
                                                 return emailKey(theirs.value) == key;
                                             });
    });
}

/// Links in common: a profile page says who it is, any other only together with the name.
bool shareLink(const Contact &one, const Contact &other)
{
    const bool isNamesake = hasName(one) && sortKey(one) == sortKey(other);
    for (const LabelledValue &mine : one.links) {
        const QString key = linkKey(mine.value);
        if (key.isEmpty() || !(isNamesake || isProfilePage(key))) {
            continue;
        }
        for (const LabelledValue &theirs : other.links) {
            if (linkKey(theirs.value) == key) {
                return true;
            }
        }
    }
    return false;
}

/// Gathers who in the database may be the person of a record.
class Candidates
{
public:
    Candidates(const PeopleTable &people, const Contact &contact)
        : m_people(people), m_contact(contact)
    {
    }

    /// The only one with the same UID, or everybody with an address, link or name in common.
    Result<std::vector<ContactId>> gather()
    {
        if (!m_contact.uid.isEmpty()) {
            take(m_people.byUid(m_contact.uid));
            if (m_done && m_found.size() == 1) {
                return m_found;
            }
        }
        bool asksNamesakes = !placedName(m_contact).isEmpty();
        for (const LabelledValue &email : m_contact.emails) {
            asksNamesakes |= takeBehind(emailKey(email.value));
        }
        for (const LabelledValue &link : m_contact.links) {
            asksNamesakes |= takeBehind(linkKey(link.value));
        }
        if (asksNamesakes) {
            take(m_people.byName(sortKey(m_contact)));
        }
        if (!m_done) {
            return failed(m_done);
        }
        std::sort(m_found.begin(), m_found.end());
        m_found.erase(std::unique(m_found.begin(), m_found.end()), m_found.end());
        return m_found;
    }

private:
    void take(const Result<std::vector<ContactId>> &ids)
    {
        if (m_done && ids) {
            m_found.insert(m_found.end(), ids->begin(), ids->end());
        } else if (m_done) {
            m_done = failed(ids);
        }
    }

    /// Those behind one key; true where they are so many that only namesakes are to be compared.
    bool takeBehind(const QString &key)
    {
        auto ids = m_people.byKey(key, mostBehindOneKey + 1);
        const bool isCrowd = ids && std::ssize(*ids) > mostBehindOneKey;
        if (isCrowd) {
            ids->resize(hasName(m_contact) ? 0 : 1);
        }
        take(ids);
        return isCrowd && hasName(m_contact);
    }

    const PeopleTable &m_people;
    const Contact &m_contact;
    std::vector<ContactId> m_found;
    Result<void> m_done;
};

} // namespace

std::vector<quint64> matchHashes(const Contact &contact)
{
    std::vector<quint64> hashes;
    hashes.reserve(2 + contact.emails.size() + contact.links.size());
    if (!contact.uid.isEmpty()) {
        hashes.push_back(keyHash(contact.uid, KeySeed::Uid));
    }
    for (const LabelledValue &email : contact.emails) {
        hashes.push_back(keyHash(emailKey(email.value), KeySeed::Email));
    }
    for (const LabelledValue &link : contact.links) {
        hashes.push_back(keyHash(linkKey(link.value), KeySeed::Link));
    }
    if (const QString name = placedName(contact); !name.isEmpty()) {
        hashes.push_back(keyHash(name, KeySeed::Place));
    }
    return hashes;
}

bool isSamePerson(const Contact &one, const Contact &other)
{
    if (!one.uid.isEmpty() && one.uid == other.uid) {
        return true;
    }
    if (shareEmail(one, other) && !namesClash(one, other)) {
        return true;
    }
    if (shareLink(one, other)) {
        return true;
    }
    const QString name = placedName(one);
    return !name.isEmpty() && name == placedName(other);
}

FileMatcher::Places FileMatcher::placesOf(const Contact &contact) const
{
    Places places = matchHashes(contact);
    const std::size_t own = places.size();
    for (std::size_t at = 0; at < own; ++at) {
        if (int(m_seen.count(places[at])) >= mostBehindOneKey) {
            places.push_back(places[at] ^ keyHash(sortKey(contact), KeySeed::Place));
        }
    }
    return places;
}

void FileMatcher::add(const Places &places, qsizetype index)
{
    for (const quint64 hash : places) {
        const auto [from, to] = m_seen.equal_range(hash);
        const bool isKnown =
            std::any_of(from, to, [index](const auto &seen) { return seen.second == index; });
        if (!isKnown && std::distance(from, to) < mostBehindOneKey) {
            m_seen.emplace(hash, index);
        }
    }
}

Result<std::vector<Contact>> matchesInDatabase(const PeopleTable &people, const Contact &contact)
{
    const auto ids = Candidates(people, contact).gather();
    if (!ids) {
        return failed(ids);
    }
    std::vector<Contact> matches;
    for (const ContactId id : *ids) {
        auto found = people.contact(id);
        if (!found) {
            return failed(found);
        }
        if (isSamePerson(*found, contact)) {
            matches.push_back(std::move(*found));
        }
    }
    const QString name = sortKey(contact);
    std::stable_sort(matches.begin(), matches.end(), [&](const Contact &a, const Contact &b) {
        const auto rank = [&](const Contact &c) {
            return !c.uid.isEmpty() && c.uid == contact.uid ? 0 : sortKey(c) == name ? 1 : 2;
        };
        return rank(a) < rank(b);
    });
    return matches;
}

} // namespace hallway
