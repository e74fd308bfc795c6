#include "core/people/likeness.h"

#include "core/base/text.h"
#include "core/people/phone.h"

#include <algorithm>

namespace hallway {

namespace {

QStringList nameWordsOf(const Contact &contact)
{
    return foldedWords(contact.name.given + QLatin1Char(' ') + contact.name.family +
                       QLatin1Char(' ') + contact.name.nickname);
}

bool shareNameWord(const Contact &one, const Contact &other)
{
    const QStringList others = nameWordsOf(other);
    const QStringList own = nameWordsOf(one);
    return std::any_of(own.begin(), own.end(),
                       [&](const QString &word) { return others.contains(word); });
}

/// Both have a full name and no word in common: two people behind one office address.
bool namesClash(const Contact &one, const Contact &other)
{
    const auto isFull = [](const Contact &c) {
        return !c.name.given.isEmpty() && !c.name.family.isEmpty();
    };
    return isFull(one) && isFull(other) && !shareNameWord(one, other);
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

bool sharePhone(const Contact &one, const Contact &other, const QString &region)
{
    return std::any_of(one.phones.begin(), one.phones.end(), [&](const LabelledValue &mine) {
        return std::any_of(other.phones.begin(), other.phones.end(),
                           [&](const LabelledValue &theirs) {
                               return isSamePhone(mine.value, theirs.value, region);
                           });
    });
}

/// A number says who it is with a word of the name; where nobody is named, alone, unless it may be
/// that of a whole institution.
bool isPhoneTelling(const Contact &one, const Contact &other)
{
    const bool isNameless = !hasName(one) || !hasName(other);
    const bool isOffice = !hasName(one) && !hasName(other)
                              ? folded(one.institution) != folded(other.institution)
                              : !one.institution.isEmpty() || !other.institution.isEmpty();
    return isNameless ? !isOffice : shareNameWord(one, other);
}

/// Links in common: a profile page says who it is, any other only together with the name.
std::optional<LikenessReason> sharedLink(const Contact &one, const Contact &other, bool isNamesake)
{
    std::optional<LikenessReason> shared;
    for (const LabelledValue &mine : one.links) {
        const QString key = linkKey(mine.value);
        if (key.isEmpty() || !(isNamesake || isProfilePage(key))) {
            continue;
        }
        const bool isShared =
            std::any_of(other.links.begin(), other.links.end(),
                        [&](const LabelledValue &theirs) { return linkKey(theirs.value) == key; });
        if (isShared && isProfilePage(key)) {
            return LikenessReason::SameProfile;
        }
        shared = isShared ? LikenessReason::SameLinkAndName : shared;
    }
    return shared;
}

/// True where all texts of the second list are in the first.
bool holdsAll(const std::vector<LabelledValue> &mine, const std::vector<LabelledValue> &theirs)
{
    return std::all_of(theirs.begin(), theirs.end(), [&mine](const LabelledValue &value) {
        return std::any_of(mine.begin(), mine.end(),
                           [&value](const LabelledValue &own) { return own.value == value.value; });
    });
}

/// Nothing by which the first could be told from the second: as many addresses of each kind.
bool isAsBare(const Contact &one, const Contact &other)
{
    const bool areUidsApart = !one.uid.isEmpty() && !other.uid.isEmpty() && one.uid != other.uid;
    return !areUidsApart && one.emails.size() == other.emails.size() &&
           one.phones.size() == other.phones.size() && one.links.size() == other.links.size() &&
           one.addresses.size() == other.addresses.size() &&
           folded(one.institution) == folded(other.institution) &&
           holdsAll(one.emails, other.emails) && holdsAll(one.phones, other.phones) &&
           holdsAll(one.links, other.links);
}

/// True where all that the other says beside its name is in the first one already.
bool saysNoMore(const Contact &one, const Contact &other)
{
    const auto isIn = [](const auto &mine, const auto &theirs) {
        return theirs.isEmpty() || mine == theirs;
    };
    const bool areTagsIn =
        std::all_of(other.tags.begin(), other.tags.end(),
                    [&one](const QString &tag) { return one.tags.contains(tag); });
    const bool areAddressesIn =
        std::all_of(other.addresses.begin(), other.addresses.end(), [&one](const auto &each) {
            return std::find(one.addresses.begin(), one.addresses.end(), each) !=
                   one.addresses.end();
        });
    return areTagsIn && areAddressesIn && isIn(one.title, other.title) &&
           isIn(one.department, other.department) && isIn(one.field, other.field) &&
           isIn(one.birthday, other.birthday) && isIn(one.name.middle, other.name.middle) &&
           isIn(one.name.suffix, other.name.suffix) && isIn(one.photo, other.photo) &&
           isIn(one.extra, other.extra) && one.notes.contains(other.notes) &&
           (!other.howMetOn.isValid() || one.howMetOn == other.howMetOn);
}

/// Puts the score together.
class Weighing
{
public:
    /// Which reasons are looked for: all, or those that can make it the same person.
    enum class Reasons { All, Deciding };

    Weighing(const Contact &one, const Contact &other, const QString &region, Reasons reasons)
        : m_one(one), m_other(other), m_region(region), m_reasons(reasons)
    {
    }

    Likeness weigh()
    {
        if (!m_one.uid.isEmpty() && m_one.uid == m_other.uid) {
            add(LikenessReason::SameUid, 100);
            return m_likeness;
        }
        weighAddresses();
        weighNames();
        return m_likeness;
    }

private:
    /// What is left to be unsure of shrinks with each reason.
    void add(LikenessReason reason, int weight)
    {
        m_likeness.score = 100 - (100 - m_likeness.score) * (100 - weight) / 100;
        m_likeness.reasons.push_back(reason);
    }

    void weighAddresses()
    {
        const bool isNamesake = hasName(m_one) && sortKey(m_one) == sortKey(m_other);
        const auto link = sharedLink(m_one, m_other, isNamesake);
        if (link == LikenessReason::SameProfile) {
            add(*link, 95);
        }
        const bool isClash = namesClash(m_one, m_other);
        if (shareEmail(m_one, m_other)) {
            add(LikenessReason::SameEmail, isClash ? 30 : 90);
        }
        if (link == LikenessReason::SameLinkAndName) {
            add(*link, 80);
        }
        weighPhones();
        if (isClash && !m_likeness.reasons.empty()) {
            m_likeness.reasons.push_back(LikenessReason::NamesClash);
        }
    }

    /// Comparing numbers is slow, so what cannot decide is looked at only when it is asked for.
    void weighPhones()
    {
        const bool isTelling = isPhoneTelling(m_one, m_other);
        const bool isAsked = isTelling || m_reasons == Reasons::All;
        if (isAsked && sharePhone(m_one, m_other, m_region)) {
            add(LikenessReason::SamePhone, isTelling ? 80 : 15);
        }
    }

    void weighNames()
    {
        const bool isNamed = hasName(m_one) && hasName(m_other);
        if (hasName(m_one) != hasName(m_other) || sortKey(m_one) != sortKey(m_other)) {
            return;
        }
        if (isNamed && !m_one.institution.isEmpty() &&
            folded(m_one.institution) == folded(m_other.institution)) {
            add(LikenessReason::SameNameAndInstitution, 85);
        } else if (isAsBare(m_one, m_other) && saysNoMore(m_one, m_other)) {
            add(LikenessReason::NothingNew, Likeness::samePerson);
        } else if (isNamed) {
            add(LikenessReason::SameName, 20);
        }
    }

    const Contact &m_one;
    const Contact &m_other;
    const QString &m_region;
    Reasons m_reasons;
    Likeness m_likeness;
};

} // namespace

Likeness likenessOf(const Contact &one, const Contact &other, const QString &region)
{
    return Weighing(one, other, region, Weighing::Reasons::All).weigh();
}

bool isSamePerson(const Contact &one, const Contact &other)
{
    static const QString region = usualRegion();
    return Weighing(one, other, region, Weighing::Reasons::Deciding).weigh().score >=
           Likeness::samePerson;
}

bool isProfilePage(const QString &linkKey)
{
    return linkKey.startsWith(QLatin1String("linkedin.com/in/")) ||
           linkKey.startsWith(QLatin1String("orcid.org/"));
}

bool hasName(const Contact &contact)
{
    return !contact.name.given.isEmpty() || !contact.name.family.isEmpty();
}

} // namespace hallway
