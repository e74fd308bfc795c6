#pragma once

#include "core/people/contact.h"

namespace hallway {

/// What two records have in common, or what speaks against their being one person.
enum class LikenessReason {
    SameUid,
    SameProfile, ///< LinkedIn or ORCID: pages that belong to one person
    SameEmail,
    SamePhone,
    SameLinkAndName,
    SameNameAndInstitution,
    SameName,   ///< says little: there are many of a name
    NothingNew, ///< the same name, nothing to tell them apart, and the other says nothing more
    NamesClash  ///< full names without a word in common: two people behind one address
};

/// How likely two records are one person.
struct Likeness
{
    int score = 0;                       ///< 0 to 100
    std::vector<LikenessReason> reasons; ///< the strongest first

    /// From this score on they are taken for one; never by the name alone.
    static constexpr int samePerson = 75;
};

/// Compares a record with another, which may be of a file. `region`: the country of phone numbers
/// without country code.
[[nodiscard]] Likeness likenessOf(const Contact &one, const Contact &other, const QString &region);

/// True from Likeness::samePerson on, for the phone numbers of usualRegion().
[[nodiscard]] bool isSamePerson(const Contact &one, const Contact &other);

/// True for a page that belongs to one person (LinkedIn, ORCID), unlike the site of a hospital; as
/// linkKey() gives it.
[[nodiscard]] bool isProfilePage(const QString &linkKey);

/// True where a given or family name is there.
[[nodiscard]] bool hasName(const Contact &contact);

} // namespace hallway
