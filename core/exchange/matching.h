#pragma once

#include "core/people/likeness.h"
#include "core/people/people_table.h"

#include <unordered_map>

namespace hallway {

/// What two records of the same person may have in common, as hashes: UID, addresses, links, the
/// ends of phone numbers, name with institution. Equal hashes only say where to look;
/// isSamePerson() decides.
[[nodiscard]] std::vector<quint64> matchHashes(const Contact &contact);

/// Finds records that were seen before among those of one file. Keeps numbers, not texts.
class FileMatcher
{
public:
    /// Where to look: the contact's hashes, and for one that very many share, its name as well.
    using Places = std::vector<quint64>;
    [[nodiscard]] Places placesOf(const Contact &contact) const
    {
        return placesOf(contact, matchHashes(contact));
    }
    /// The same, with the matchHashes() of the contact.
    [[nodiscard]] Places placesOf(const Contact &contact, const std::vector<quint64> &hashes) const;

    /// Makes room for this many records.
    void reserve(qint64 records) { m_seen.reserve(size_t(records) * placesEach); }

    /// Remembers that the record at `index` belongs to these places.
    void add(const Places &places, qsizetype index);

    /// The index of the first record seen that is the same person, or -1. `places` are the
    /// contact's, `at` gives the record of an index.
    template <class At>
    [[nodiscard]] qsizetype find(const Contact &contact, const Places &places, At at) const
    {
        qsizetype first = -1;
        for (const quint64 hash : places) {
            const auto [from, to] = m_seen.equal_range(hash);
            for (auto seen = from; seen != to; ++seen) {
                const bool isEarlier = first < 0 || seen->second < first;
                if (isEarlier && isSamePerson(at(seen->second), contact)) {
                    first = seen->second;
                }
            }
        }
        return first;
    }

private:
    static constexpr size_t placesEach = 6; ///< about

    std::unordered_multimap<quint64, qsizetype> m_seen;
};

/// Whose telephone numbers are in the database, for many questions in a row.
class PhoneOwners
{
public:
    [[nodiscard]] static Result<PhoneOwners> of(const PeopleTable &people);

    /// Everybody with a number that ends like this one.
    [[nodiscard]] std::vector<ContactId> behind(const QString &number) const;

private:
    std::unordered_multimap<quint64, ContactId> m_owners;
};

/// Everybody in the database who is the same person as the record; those with the same UID come
/// first, then those with the same name. Of very many behind one address, those with the name.
[[nodiscard]] Result<std::vector<Contact>>
matchesInDatabase(const PeopleTable &people, const PhoneOwners &phones, const Contact &contact);

} // namespace hallway
