#include "core/exchange/merging.h"

#include "core/base/text.h"
#include "core/people/phone.h"

#include <algorithm>

namespace hallway {

namespace {

/// One merge under way: the rule beside the list of what it changed.
struct Merge
{
    Merging merging;
    std::vector<FieldChange> changes;

    void note(const char *field, const QString &before, const QString &after)
    {
        changes.push_back({QString::fromLatin1(field), before, after});
    }

    [[nodiscard]] bool takes(bool isEmpty, bool saysNothing, bool isEqual) const
    {
        return !saysNothing && !isEqual && (isEmpty || merging == Merging::Replaces);
    }

    void text(const char *field, QString &mine, const QString &theirs)
    {
        if (takes(mine.isEmpty(), theirs.isEmpty(), mine == theirs)) {
            note(field, mine, theirs);
            mine = theirs;
        }
    }
};

void part(const Merge &merge, QString &mine, const QString &theirs)
{
    if (merge.takes(mine.isEmpty(), theirs.isEmpty(), mine == theirs)) {
        mine = theirs;
    }
}

/// All parts are one field to the eye: "name", old and new.
void mergeName(Merge &merge, Contact &contact, const PersonName &theirs)
{
    const PersonName before = contact.name;
    const QString shownBefore = fullName(contact);
    const bool isNameless = before.given.isEmpty() && before.family.isEmpty();
    const bool isNamesake = folded(before.given) == folded(theirs.given) &&
                            folded(before.family) == folded(theirs.family);
    part(merge, contact.name.prefix, theirs.prefix);
    part(merge, contact.name.credentials, theirs.credentials);
    part(merge, contact.name.nickname, theirs.nickname);
    if (isNameless || isNamesake || merge.merging == Merging::Replaces) {
        part(merge, contact.name.given, theirs.given);
        part(merge, contact.name.middle, theirs.middle);
        part(merge, contact.name.family, theirs.family);
        part(merge, contact.name.suffix, theirs.suffix);
        part(merge, contact.name.formatted, theirs.formatted);
    }
    if (contact.name != before) {
        const QString shown = fullName(contact);
        const bool isNickname = shown == shownBefore && contact.name.nickname != before.nickname;
        isNickname ? merge.note("nickname", before.nickname, contact.name.nickname)
                   : merge.note("name", shownBefore, shown);
    }
}

void mergeRole(Merge &merge, Contact &contact, const Contact &record)
{
    if (merge.takes(contact.role == Role::Unset, record.role == Role::Unset,
                    contact.role == record.role)) {
        merge.note("role", roleName(contact.role), roleName(record.role));
        contact.role = record.role;
    }
    if (merge.takes(!contact.pgyYear, !record.pgyYear, contact.pgyYear == record.pgyYear)) {
        merge.note("pgy_year", contact.pgyYear ? QString::number(*contact.pgyYear) : QString(),
                   QString::number(*record.pgyYear));
        contact.pgyYear = record.pgyYear;
    }
}

void mergeHowMet(Merge &merge, Contact &contact, const Contact &record)
{
    if (merge.takes(contact.howMet == HowMet::Unset, record.howMet == HowMet::Unset,
                    contact.howMet == record.howMet)) {
        merge.note("how_met", howMetName(contact.howMet), howMetName(record.howMet));
        contact.howMet = record.howMet;
    }
    if (merge.takes(!contact.howMetOn.isValid(), !record.howMetOn.isValid(),
                    contact.howMetOn == record.howMetOn)) {
        merge.note("how_met_on", contact.howMetOn.toString(Qt::ISODate),
                   record.howMetOn.toString(Qt::ISODate));
        contact.howMetOn = record.howMetOn;
    }
    merge.text("how_met_line", contact.howMetLine, record.howMetLine);
}

/// The user's own notes are never replaced: what the file says beyond them is put below.
void mergeNotes(Merge &merge, QString &mine, const QString &theirs)
{
    if (theirs.isEmpty() || mine.contains(theirs)) {
        return;
    }
    const QString before = mine;
    mine = mine.isEmpty() ? theirs : mine + QLatin1String("\n\n") + theirs;
    merge.note("notes", before, mine);
}

void mergeValues(Merge &merge, const char *field, std::vector<LabelledValue> &mine,
                 const std::vector<LabelledValue> &theirs, QString (*key)(const QString &))
{
    for (const LabelledValue &value : theirs) {
        const QString wanted = key(value.value);
        const bool isKnown = std::any_of(mine.begin(), mine.end(), [&](const LabelledValue &own) {
            return key(own.value) == wanted;
        });
        if (!isKnown) {
            mine.push_back(value);
            merge.note(field, QString(), value.value);
        }
    }
}

/// However a number is spelt, the contact has it once.
void mergePhones(Merge &merge, std::vector<LabelledValue> &mine,
                 const std::vector<LabelledValue> &theirs)
{
    static const QString region = usualRegion();
    for (const LabelledValue &value : theirs) {
        const bool isKnown = std::any_of(mine.begin(), mine.end(), [&](const LabelledValue &own) {
            return phoneKey(own.value) == phoneKey(value.value) ||
                   isSamePhone(own.value, value.value, region);
        });
        if (!isKnown) {
            mine.push_back(value);
            merge.note("phone", QString(), value.value);
        }
    }
}

QString addressKey(const PostalAddress &address)
{
    return foldedWords(QStringList{address.poBox, address.extended, address.street, address.city,
                                   address.region, address.postalCode, address.country}
                           .join(QLatin1Char(' ')))
        .join(QLatin1Char(' '));
}

QString addressLine(const PostalAddress &address)
{
    QStringList parts{address.street, address.city, address.region, address.postalCode,
                      address.country};
    parts.removeAll(QString());
    return parts.join(QLatin1String(", "));
}

void mergeAddresses(Merge &merge, std::vector<PostalAddress> &mine,
                    const std::vector<PostalAddress> &theirs)
{
    for (const PostalAddress &address : theirs) {
        const QString wanted = addressKey(address);
        const bool isKnown = std::any_of(mine.begin(), mine.end(), [&](const PostalAddress &own) {
            return addressKey(own) == wanted;
        });
        if (!isKnown) {
            mine.push_back(address);
            merge.note("address", QString(), addressLine(address));
        }
    }
}

void mergeTags(Merge &merge, QStringList &mine, const QStringList &theirs)
{
    for (const QString &tag : theirs) {
        if (!mine.contains(tag, Qt::CaseInsensitive)) {
            mine.append(tag);
            merge.note("tag", QString(), tag);
        }
    }
}

void mergeMentorships(Merge &merge, std::vector<Mentorship> &mine,
                      const std::vector<Mentorship> &theirs)
{
    for (const Mentorship &mentorship : theirs) {
        const bool isKnown = std::any_of(mine.begin(), mine.end(), [&](const Mentorship &own) {
            return own.kind == mentorship.kind;
        });
        if (!isKnown) {
            mine.push_back(mentorship);
            merge.note("mentorship", QString(), mentorKindName(mentorship.kind));
        }
    }
}

void mergePastRoles(Merge &merge, std::vector<PastRole> &mine, const std::vector<PastRole> &theirs)
{
    for (const PastRole &past : theirs) {
        if (std::find(mine.begin(), mine.end(), past) == mine.end()) {
            mine.push_back(past);
            merge.note("past_role", QString(), past.institution);
        }
    }
    sortRoles(mine);
}

void mergeFields(Merge &merge, Contact &contact, const Contact &record)
{
    mergeName(merge, contact, record.name);
    mergeRole(merge, contact, record);
    merge.text("training", contact.training, record.training);
    merge.text("field", contact.field, record.field);
    merge.text("institution", contact.institution, record.institution);
    merge.text("department", contact.department, record.department);
    merge.text("title", contact.title, record.title);
    merge.text("role_from", contact.roleFrom, record.roleFrom);
    mergePastRoles(merge, contact.pastRoles, record.pastRoles);
    merge.text("birthday", contact.birthday, record.birthday);
    mergeHowMet(merge, contact, record);
    mergeValues(merge, "email", contact.emails, record.emails, emailKey);
    mergePhones(merge, contact.phones, record.phones);
    mergeValues(merge, "link", contact.links, record.links, linkKey);
    mergeAddresses(merge, contact.addresses, record.addresses);
    mergeTags(merge, contact.tags, record.tags);
    mergeMentorships(merge, contact.mentorships, record.mentorships);
    mergeNotes(merge, contact.notes, record.notes);
    merge.text("letter_points", contact.letterPoints, record.letterPoints);
    if (merge.takes(contact.photo.isEmpty(), record.photo.isEmpty(),
                    contact.photo == record.photo)) {
        merge.note("photo", QString(), QString());
        contact.photo = record.photo;
    }
    merge.text("extra", contact.extra, record.extra);
}

/// With the UID the file's word counts from then on. A contact takes it only where the two agree:
/// otherwise importing the same file again would overrule what was left alone the first time.
void mergeUid(Merge &merge, Contact &contact, const Contact &record)
{
    if (!contact.uid.isEmpty() || record.uid.isEmpty()) {
        return;
    }
    Merge trial{Merging::Replaces, {}};
    Contact overruled = contact;
    mergeFields(trial, overruled, record);
    if (trial.changes.empty()) {
        merge.text("uid", contact.uid, record.uid);
    }
}

} // namespace

std::vector<FieldChange> mergeInto(Contact &contact, const Contact &record, Merging merging)
{
    Merge merge{merging, {}};
    mergeFields(merge, contact, record);
    mergeUid(merge, contact, record);
    return std::move(merge.changes);
}

} // namespace hallway
