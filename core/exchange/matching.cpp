#include "core/exchange/matching.h"

#include "core/base/text.h"
#include "core/people/phone.h"

#include <QHash>
#include <algorithm>

namespace hallway {

namespace {

/// Spreads the hashes of the different kinds of key, so that a UID never looks like an address.
enum class KeySeed : size_t { Uid = 11, Email = 23, Link = 37, Place = 53, Phone = 71 };

/// So many records may have an address in common before only namesakes are compared: the office of
/// a department has some, a file made to be slow has thousands.
constexpr int mostBehindOneKey = 20;

quint64 keyHash(const QString &key, KeySeed seed)
{
    return quint64(qHash(key, size_t(seed)));
}

/// What a record without an address can be found by: its name, with the institution if there is
/// one. Empty for others without an institution.
QString placedName(const Contact &contact)
{
    const bool isReached =
        std::any_of(contact.phones.begin(), contact.phones.end(),
                    [](const LabelledValue &phone) { return !phoneTail(phone.value).isEmpty(); });
    const bool isBare = contact.emails.empty() && contact.links.empty() && !isReached;
    if (contact.institution.isEmpty() && !isBare) {
        return {};
    }
    return sortKey(contact) + QLatin1Char('\n') + folded(contact.institution);
}

/// Gathers who in the database may be the person of a record.
class Candidates
{
public:
    Candidates(const PeopleTable &people, const PhoneOwners &phones, const Contact &contact)
        : m_people(people), m_phones(phones), m_contact(contact)
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
        for (const LabelledValue &phone : m_contact.phones) {
            asksNamesakes |= takeBehindPhone(phone.value);
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

    /// The same for a telephone number.
    bool takeBehindPhone(const QString &number)
    {
        auto ids = m_phones.behind(number);
        const bool isCrowd = std::ssize(ids) > mostBehindOneKey;
        if (isCrowd) {
            ids.resize(hasName(m_contact) ? 0 : 1);
        }
        take(ids);
        return isCrowd && hasName(m_contact);
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
    const PhoneOwners &m_phones;
    const Contact &m_contact;
    std::vector<ContactId> m_found;
    Result<void> m_done;
};

} // namespace

std::vector<quint64> matchHashes(const Contact &contact)
{
    std::vector<quint64> hashes;
    hashes.reserve(2 + contact.emails.size() + contact.links.size() + contact.phones.size());
    if (!contact.uid.isEmpty()) {
        hashes.push_back(keyHash(contact.uid, KeySeed::Uid));
    }
    for (const LabelledValue &email : contact.emails) {
        hashes.push_back(keyHash(emailKey(email.value), KeySeed::Email));
    }
    for (const LabelledValue &link : contact.links) {
        hashes.push_back(keyHash(linkKey(link.value), KeySeed::Link));
    }
    for (const LabelledValue &phone : contact.phones) {
        if (const QString tail = phoneTail(phone.value); !tail.isEmpty()) {
            hashes.push_back(keyHash(tail, KeySeed::Phone));
        }
    }
    if (const QString name = placedName(contact); !name.isEmpty()) {
        hashes.push_back(keyHash(name, KeySeed::Place));
    }
    return hashes;
}

FileMatcher::Places FileMatcher::placesOf(const Contact &contact,
                                          const std::vector<quint64> &hashes) const
{
    Places places = hashes;
    for (const quint64 hash : hashes) {
        if (int(m_seen.count(hash)) >= mostBehindOneKey) {
            places.push_back(hash ^ keyHash(sortKey(contact), KeySeed::Place));
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

Result<PhoneOwners> PhoneOwners::of(const PeopleTable &people)
{
    const auto phones = people.phones();
    if (!phones) {
        return failed(phones);
    }
    PhoneOwners owners;
    owners.m_owners.reserve(phones->size());
    for (const PhoneOwner &phone : *phones) {
        if (const QString tail = phoneTail(phone.number); !tail.isEmpty()) {
            owners.m_owners.emplace(keyHash(tail, KeySeed::Phone), phone.contact);
        }
    }
    return owners;
}

std::vector<ContactId> PhoneOwners::behind(const QString &number) const
{
    std::vector<ContactId> ids;
    const QString tail = phoneTail(number);
    if (!tail.isEmpty()) {
        const auto [from, to] = m_owners.equal_range(keyHash(tail, KeySeed::Phone));
        std::transform(from, to, std::back_inserter(ids),
                       [](const auto &entry) { return entry.second; });
    }
    return ids;
}

Result<std::vector<Contact>> matchesInDatabase(const PeopleTable &people, const PhoneOwners &phones,
                                               const Contact &contact)
{
    const auto ids = Candidates(people, phones, contact).gather();
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
