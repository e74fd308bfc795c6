#include "core/exchange/merging.h"

#include "core/base/text.h"
#include "core/people/phone.h"

#include <algorithm>
#include <type_traits>

namespace hallway {

namespace {

/// One merge under way: the rules beside the list of what it changed.
struct Merge
{
    Merging merging;
    const std::vector<HandEdit> &edits;
    std::vector<FieldChange> changes;

    /// What the user decided about a field, or about a value of a list; nullptr: nothing.
    [[nodiscard]] const HandEdit *edit(const char *field, const QString &value = {}) const
    {
        const auto found = std::find_if(edits.begin(), edits.end(), [&](const HandEdit &edit) {
            return edit.value == value && edit.field == QLatin1String(field);
        });
        return found == edits.end() ? nullptr : &*found;
    }

    /// True when a difference counts: it fills a gap, replaces, or has to be told because the user
    /// decided otherwise.
    [[nodiscard]] bool concerns(const char *field, bool isEmpty) const
    {
        return isEmpty || merging == Merging::Replaces || edit(field) != nullptr;
    }

    /// Notes a change; true when it is to be made.
    bool change(const char *field, const QString &before, const QString &after,
                const QString &listed = {})
    {
        const HandEdit *own = edit(field, listed);
        const bool isTaken = own == nullptr || own->isGivenUp;
        changes.push_back({QString::fromLatin1(field), before, after, own != nullptr, isTaken,
                           own == nullptr ? QString() : listed});
        return isTaken;
    }

    /// A field with one value; `empty` is what it is without one.
    template <class T>
    void single(const char *field, T &mine, const T &theirs, const std::type_identity_t<T> &empty,
                QString (*shown)(T))
    {
        const bool isNews = theirs != empty && theirs != mine;
        if (isNews && concerns(field, mine == empty) && change(field, shown(mine), shown(theirs))) {
            mine = theirs;
        }
    }

    void text(const char *field, QString &mine, const QString &theirs)
    {
        const bool isNews = !theirs.isEmpty() && theirs != mine;
        if (isNews && concerns(field, mine.isEmpty()) && change(field, mine, theirs)) {
            mine = theirs;
        }
    }

    /// A list, which only grows: what is not in it by its key is put at its end.
    template <class List, class Key, class Shown>
    void list(const char *field, List &mine, const List &theirs, Key key, Shown shown)
    {
        for (const auto &value : theirs) {
            const QString wanted = key(value);
            const bool isKnown = std::any_of(mine.begin(), mine.end(),
                                             [&](const auto &own) { return key(own) == wanted; });
            if (!isKnown && change(field, QString(), shown(value), wanted)) {
                mine.push_back(value);
            }
        }
    }
};

/// The name with what another says beyond it, or in its place.
PersonName mergedName(const PersonName &mine, const PersonName &theirs, bool isReplaced)
{
    PersonName merged = mine;
    const auto part = [isReplaced](QString &own, const QString &other) {
        if (!other.isEmpty() && (own.isEmpty() || isReplaced)) {
            own = other;
        }
    };
    const bool isNameless = mine.given.isEmpty() && mine.family.isEmpty();
    const bool isNamesake =
        folded(mine.given) == folded(theirs.given) && folded(mine.family) == folded(theirs.family);
    part(merged.prefix, theirs.prefix);
    part(merged.credentials, theirs.credentials);
    if (isNameless || isNamesake || isReplaced) {
        part(merged.given, theirs.given);
        part(merged.middle, theirs.middle);
        part(merged.family, theirs.family);
        part(merged.suffix, theirs.suffix);
        part(merged.formatted, theirs.formatted);
    }
    return merged;
}

/// All parts but the nickname are one field to the eye: "name", old and new.
void mergeName(Merge &merge, Contact &contact, const PersonName &theirs)
{
    const bool isReplaced = merge.concerns("name", false);
    const PersonName merged = mergedName(contact.name, theirs, isReplaced);
    if (merged != contact.name) {
        Contact after = contact;
        after.name = merged;
        if (merge.change("name", fullName(contact), fullName(after))) {
            contact.name = merged;
        }
    }
    merge.text("nickname", contact.name.nickname, theirs.nickname);
}

QString yearText(std::optional<int> year)
{
    return year ? QString::number(*year) : QString();
}

QString dayText(QDate day)
{
    return day.toString(Qt::ISODate);
}

/// A picture is not told in words.
QString pictureText(QByteArray /*picture*/)
{
    return {};
}

/// The user's own notes are never replaced: what the file says beyond them is put below.
void mergeNotes(Merge &merge, QString &mine, const QString &theirs)
{
    if (theirs.isEmpty() || mine.contains(theirs)) {
        return;
    }
    const QString both = mine.isEmpty() ? theirs : mine + QLatin1String("\n\n") + theirs;
    if (merge.change("notes", mine, both)) {
        mine = both;
    }
}

void mergeValues(Merge &merge, const char *field, std::vector<LabelledValue> &mine,
                 const std::vector<LabelledValue> &theirs, QString (*key)(const QString &))
{
    merge.list(
        field, mine, theirs, [key](const LabelledValue &value) { return key(value.value); },
        [](const LabelledValue &value) { return value.value; });
}

/// However a number is spelt, the contact has it once.
void mergePhones(Merge &merge, std::vector<LabelledValue> &mine,
                 const std::vector<LabelledValue> &theirs)
{
    static const QString region = usualRegion();
    for (const LabelledValue &value : theirs) {
        const QString wanted = phoneKey(value.value);
        const bool isKnown = std::any_of(mine.begin(), mine.end(), [&](const LabelledValue &own) {
            return phoneKey(own.value) == wanted || isSamePhone(own.value, value.value, region);
        });
        if (!isKnown && merge.change("phone", QString(), value.value, wanted)) {
            mine.push_back(value);
        }
    }
}

QString addressLine(const PostalAddress &address)
{
    QStringList parts{address.street, address.city, address.region, address.postalCode,
                      address.country};
    parts.removeAll(QString());
    return parts.join(QLatin1String(", "));
}

void mergeLists(Merge &merge, Contact &contact, const Contact &record)
{
    mergeValues(merge, "email", contact.emails, record.emails, emailKey);
    mergePhones(merge, contact.phones, record.phones);
    mergeValues(merge, "link", contact.links, record.links, linkKey);
    merge.list("address", contact.addresses, record.addresses, addressKey, addressLine);
    merge.list("tag", contact.tags, record.tags, tagKey, [](const QString &tag) { return tag; });
    const auto kind = [](const Mentorship &mentorship) { return mentorKindName(mentorship.kind); };
    merge.list("mentorship", contact.mentorships, record.mentorships, kind, kind);
    merge.list("past_role", contact.pastRoles, record.pastRoles, pastRoleKey,
               [](const PastRole &past) { return past.institution; });
    sortRoles(contact.pastRoles);
}

void mergeFields(Merge &merge, Contact &contact, const Contact &record)
{
    mergeName(merge, contact, record.name);
    merge.single("role", contact.role, record.role, Role::Unset, roleName);
    merge.single("pgy_year", contact.pgyYear, record.pgyYear, {}, yearText);
    merge.text("training", contact.training, record.training);
    merge.text("field", contact.field, record.field);
    merge.text("institution", contact.institution, record.institution);
    merge.text("department", contact.department, record.department);
    merge.text("title", contact.title, record.title);
    merge.text("role_from", contact.roleFrom, record.roleFrom);
    merge.text("birthday", contact.birthday, record.birthday);
    merge.single("how_met", contact.howMet, record.howMet, HowMet::Unset, howMetName);
    merge.single("how_met_on", contact.howMetOn, record.howMetOn, {}, dayText);
    merge.text("how_met_line", contact.howMetLine, record.howMetLine);
    mergeLists(merge, contact, record);
    mergeNotes(merge, contact.notes, record.notes);
    merge.text("letter_points", contact.letterPoints, record.letterPoints);
    merge.single("photo", contact.photo, record.photo, {}, pictureText);
    merge.text("extra", contact.extra, record.extra);
}

/// With the UID the file's word counts from then on. A contact takes it only where the two agree:
/// otherwise importing the same file again would overrule what was left alone the first time.
void mergeUid(Merge &merge, Contact &contact, const Contact &record)
{
    if (!contact.uid.isEmpty() || record.uid.isEmpty()) {
        return;
    }
    const std::vector<HandEdit> none;
    Merge trial{Merging::Replaces, none, {}};
    Contact overruled = contact;
    mergeFields(trial, overruled, record);
    if (trial.changes.empty()) {
        merge.text("uid", contact.uid, record.uid);
    }
}

} // namespace

std::vector<FieldChange> mergeInto(Contact &contact, const Contact &record, Merging merging,
                                   const std::vector<HandEdit> &edits)
{
    Merge merge{merging, edits, {}};
    mergeFields(merge, contact, record);
    mergeUid(merge, contact, record);
    return std::move(merge.changes);
}

} // namespace hallway
