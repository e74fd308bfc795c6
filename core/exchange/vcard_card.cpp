#include "core/exchange/vcard_card.h"

#include "core/exchange/vcard_decoding.h"
#include "core/exchange/vcard_fields.h"
#include "core/exchange/vcard_own.h"

#include <algorithm>

namespace hallway {

namespace {

constexpr qsizetype largestPhoto = 5 * 1024 * 1024;
/// More of a kind than anybody has: what a card says beyond them is kept, but compared with
/// nothing.
constexpr std::size_t mostValues = 200;
constexpr qsizetype argumentLength = 40;
constexpr qsizetype ownPrefixLength = 10; // X-HALLWAY-

bool hasLabel(VcardKey key)
{
    return key == VcardKey::Email || key == VcardKey::Phone || key == VcardKey::Address ||
           key == VcardKey::Url || key == VcardKey::SocialProfile ||
           key == VcardKey::InstantMessage;
}

QString withoutScheme(const QString &text, QLatin1StringView scheme)
{
    return text.startsWith(scheme, Qt::CaseInsensitive) ? text.sliced(scheme.size()).trimmed()
                                                        : text;
}

/// The service that a profile or a messenger's address belongs to, as its label.
QString serviceLabel(const VcardProperty &property, const QString &value)
{
    const QByteArrayView service = property.parameter("X-SERVICE-TYPE");
    const QString label = service.isEmpty() ? vcardLabel(property) : vcardWord(service);
    if (label.compare(QLatin1String("linkedin"), Qt::CaseInsensitive) == 0) {
        return QStringLiteral("LinkedIn");
    }
    if (label.isEmpty() && property.key == VcardKey::InstantMessage) {
        return value.left(std::max<qsizetype>(value.indexOf(u':'), 0));
    }
    return label;
}

/// A list of words as one text.
QString listText(QByteArrayView value)
{
    QStringList words;
    while (!value.isEmpty()) {
        const QString word = vcardWord(takePiece(value, ','));
        if (!word.isEmpty()) {
            words.append(word);
        }
    }
    return words.join(QLatin1String(", "));
}

/// What phones and Google file everybody under.
bool isSystemTag(const QString &tag)
{
    return tag == QLatin1String("myContacts") || tag == QLatin1String("My Contacts");
}

} // namespace

void VcardCard::read(const std::vector<VcardLine> &lines)
{
    properties_.reserve(lines.size());
    for (const VcardLine &line : lines) {
        VcardProperty &property = properties_.emplace_back();
        if (parseProperty(line.bytes, property)) {
            property.line = line.number;
            noteGroup(std::ssize(properties_) - 1);
        } else {
            properties_.pop_back();
            warn(line.number, WarningReason::LineSkipped,
                 vcardWord(line.bytes).left(argumentLength));
        }
    }
    for (const VcardProperty &property : properties_) {
        apply(property);
    }
    settleName();
}

/// Remembers where labels stand, so that a card of many groups is not searched for each of them.
void VcardCard::noteGroup(qsizetype index)
{
    const VcardProperty &property = properties_[std::size_t(index)];
    const QByteArray group = property.group.toByteArray().toLower();
    if (property.key == VcardKey::AppleLabel && !labels_.contains(group)) {
        labels_.insert(group, index);
    } else if (hasLabel(property.key)) {
        labelled_.insert(group);
    }
}

void VcardCard::apply(const VcardProperty &property)
{
    const QByteArrayView trimmed = property.value.trimmed();
    if (property.key == VcardKey::Renewed || trimmed.isEmpty()) {
        return;
    }
    if (property.key == VcardKey::Photo) {
        if (!setPhoto(property, trimmed)) {
            keep(property);
        }
        return;
    }
    const QByteArray value = decodedValue(property);
    if (!applyText(property, value) && !applyList(property, value)) {
        keep(property);
    }
}

bool VcardCard::applyText(const VcardProperty &property, QByteArrayView value)
{
    switch (property.key) {
    case VcardKey::FormattedName:
        return setOnce(formatted_, vcardWord(value));
    case VcardKey::Organization:
        return setOrganization(value);
    case VcardKey::Title:
    case VcardKey::Occupation:
        return setOnce(contact_.title, vcardWord(value));
    case VcardKey::Uid:
        return setOnce(contact_.uid, vcardWord(value));
    case VcardKey::Birthday:
        return setBirthday(property, value);
    case VcardKey::Note:
        addNote(vcardText(value));
        return true;
    case VcardKey::Hallway:
        readOwnProperty(property.name.sliced(ownPrefixLength), vcardText(value), contact_);
        return true;
    default:
        return false;
    }
}

bool VcardCard::applyList(const VcardProperty &property, QByteArrayView value)
{
    switch (property.key) {
    case VcardKey::Name:
        if (!isNamed_) {
            isNamed_ = true;
            PersonName name = vcardName(value);
            name.nickname = contact_.name.nickname;
            contact_.name = name;
        }
        return true;
    case VcardKey::Nickname:
        return setOnce(contact_.name.nickname, listText(value));
    case VcardKey::Email:
        return addValue(contact_.emails, bestEmail_, property,
                        withoutScheme(vcardWord(value), QLatin1String("mailto:")));
    case VcardKey::Phone:
        return addValue(contact_.phones, bestPhone_, property, vcardPhone(value));
    case VcardKey::Url:
    case VcardKey::SocialProfile:
    case VcardKey::InstantMessage:
        return addValue(contact_.links, bestLink_, property, vcardWord(value));
    case VcardKey::Address:
        return addAddress(property, value);
    case VcardKey::Categories:
        return addTags(value);
    case VcardKey::AppleLabel:
        return labelsSomething(property);
    default:
        return false;
    }
}

/// The first of several wins; a different one is kept as it came.
bool VcardCard::setOnce(QString &field, const QString &text)
{
    if (field.isEmpty()) {
        field = text;
    }
    return text.isEmpty() || field == text;
}

bool VcardCard::setOrganization(QByteArrayView value)
{
    const QString institution = vcardWord(takePiece(value, ';'));
    QString department;
    while (!value.isEmpty()) {
        const QString unit = vcardWord(takePiece(value, ';'));
        if (!unit.isEmpty()) {
            department.append(department.isEmpty() ? unit : QLatin1String(", ") + unit);
        }
    }
    if (contact_.institution.isEmpty() && contact_.department.isEmpty()) {
        contact_.institution = institution;
        contact_.department = department;
    }
    return institution == contact_.institution && department == contact_.department;
}

bool VcardCard::setBirthday(const VcardProperty &property, QByteArrayView value)
{
    const VcardBirthday birthday = vcardBirthday(property, value);
    const bool isText = sameWord(property.parameter("VALUE"), "TEXT");
    if (!birthday.isDate && !isText) {
        warn(property.line, WarningReason::BirthdayUnclear, birthday.text);
    }
    return setOnce(contact_.birthday, birthday.text);
}

/// False for a picture that lies elsewhere.
bool VcardCard::setPhoto(const VcardProperty &property, QByteArrayView value)
{
    const qsizetype marker = value.startsWith("data:") ? value.indexOf(";base64,") : -1;
    if (marker < 0 && property.encoding != VcardEncoding::Base64) {
        return false;
    }
    const QByteArrayView encoded = marker < 0 ? value : value.sliced(marker + 8);
    const auto decoded = encoded.size() / 4 * 3 > largestPhoto + largestPhoto / 10
                             ? std::optional(QByteArray(largestPhoto + 1, '\0'))
                             : decodedBase64(encoded);
    if (!decoded) {
        warn(property.line, WarningReason::PhotoBroken);
    } else if (decoded->size() > largestPhoto) {
        warn(property.line, WarningReason::PhotoTooLarge);
    } else if (contact_.photo.isEmpty()) {
        contact_.photo = *decoded;
    }
    return true;
}

bool VcardCard::addTags(QByteArrayView value)
{
    while (!value.isEmpty()) {
        const QString tag = vcardWord(takePiece(value, ','));
        if (std::size_t(contact_.tags.size()) >= mostValues) {
            return false;
        }
        if (!tag.isEmpty() && !isSystemTag(tag) && !contact_.tags.contains(tag)) {
            contact_.tags.append(tag);
        }
    }
    return true;
}

void VcardCard::addNote(const QString &text)
{
    if (!contact_.notes.isEmpty()) {
        contact_.notes.append(u'\n');
    }
    contact_.notes.append(text);
}

bool VcardCard::addValue(std::vector<LabelledValue> &values, int &best,
                         const VcardProperty &property, const QString &value)
{
    if (value.isEmpty() || values.size() >= mostValues) {
        return value.isEmpty();
    }
    QString label = labelFor(property);
    if (label.isEmpty()) {
        const bool isService =
            property.key == VcardKey::SocialProfile || property.key == VcardKey::InstantMessage;
        label = isService ? serviceLabel(property, value) : vcardLabel(property);
    }
    const int preference = vcardPreference(property);
    const auto place = preference < best ? values.begin() : values.end();
    values.insert(place, {label, value});
    best = std::min(best, preference);
    return true;
}

bool VcardCard::addAddress(const VcardProperty &property, QByteArrayView value)
{
    PostalAddress address = vcardAddress(value);
    if (address == PostalAddress()) {
        address.street = vcardWord(property.parameter("LABEL"));
    }
    if (address == PostalAddress() || contact_.addresses.size() >= mostValues) {
        return address == PostalAddress();
    }
    const QString label = labelFor(property);
    address.label = label.isEmpty() ? vcardLabel(property) : label;
    contact_.addresses.push_back(address);
    return true;
}

void VcardCard::keep(const VcardProperty &property)
{
    // The rests of a damaged nested card would begin another one on the way out.
    if (sameWord(property.name, "BEGIN") || sameWord(property.name, "END")) {
        warn(property.line, WarningReason::LineSkipped,
             vcardWord(property.raw).left(argumentLength));
        return;
    }
    if (!contact_.extra.isEmpty()) {
        contact_.extra.append(u'\n');
    }
    contact_.extra.append(keptLine(property));
}

void VcardCard::warn(qint64 line, WarningReason reason, const QString &argument)
{
    record_.warnings.push_back({line, reason, argument});
}

/// FN is kept only where it says something else than the parts, or what stands in for them.
void VcardCard::settleName()
{
    if (formatted_.isEmpty() || formatted_ == displayName(contact_) ||
        formatted_ == fullName(contact_)) {
        return;
    }
    const QString &credentials = contact_.name.credentials;
    const QString tail = QLatin1String(", ") + credentials;
    const bool repeats = !credentials.isEmpty() && formatted_.endsWith(tail);
    contact_.name.formatted = repeats ? formatted_.chopped(tail.size()) : formatted_;
}

/// The text of the X-ABLabel in the same group.
QString VcardCard::labelFor(const VcardProperty &property) const
{
    if (property.group.isEmpty()) {
        return {};
    }
    const auto found = labels_.constFind(property.group.toByteArray().toLower());
    return found == labels_.constEnd()
               ? QString()
               : appleLabel(vcardWord(decodedValue(properties_[std::size_t(*found)])));
}

bool VcardCard::labelsSomething(const VcardProperty &label) const
{
    return labelled_.contains(label.group.toByteArray().toLower());
}

} // namespace hallway
