#include "core/exchange/vcard_writer.h"

#include "core/exchange/vcard_fields.h"
#include "core/exchange/vcard_own.h"
#include "core/exchange/vcard_property.h"
#include "core/people/credentials.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace hallway {

namespace {

constexpr qsizetype longestLine = 75; // octets, RFC 2426, 2.6
constexpr qsizetype usualCard = 1024; // octets that most cards fit in

/// UTF-8 in which each octet that has a meaning is escaped.
template <class IsMark>
QByteArray withBackslashes(const QString &text, IsMark isMark)
{
    QByteArray plain = text.toUtf8();
    if (std::none_of(plain.cbegin(), plain.cend(), isMark)) {
        return plain; // as nearly all are
    }
    QByteArray result;
    for (const char octet : plain) {
        if (isMark(octet)) {
            result.append('\\');
        }
        result.append(octet == '\n' ? 'n' : octet);
    }
    return result;
}

/// Text with what has a meaning in vCards escaped.
QByteArray escaped(const QString &text)
{
    return withBackslashes(text, [](char octet) {
        return octet == '\\' || octet == '\n' || octet == ',' || octet == ';';
    });
}

/// Addresses of links have commas and semicolons of their own, which stay.
QByteArray escapedLink(const QString &text)
{
    return withBackslashes(text, [](char octet) { return octet == '\\' || octet == '\n'; });
}

bool isContinuation(char octet)
{
    return (static_cast<unsigned char>(octet) & 0xC0) == 0x80;
}

QByteArray joinedEscaped(std::initializer_list<const QString *> parts)
{
    QByteArray result;
    for (const QString *part : parts) {
        result.append(escaped(*part)).append(';');
    }
    return result.chopped(1);
}

QByteArray photoType(const QByteArray &photo)
{
    if (photo.startsWith("\x89PNG")) {
        return "PNG";
    }
    return photo.startsWith("GIF8") ? "GIF" : "JPEG";
}

QByteArray photoLine(const QByteArray &photo, VcardVersion version)
{
    const QByteArray type = photoType(photo);
    const QByteArray head = version == VcardVersion::V3
                                ? "PHOTO;ENCODING=b;TYPE=" + type + ':'
                                : "PHOTO:data:image/" + type.toLower() + ";base64,";
    return head + photo.toBase64();
}

/// The types that are read back as the same label; nothing where there are none.
QByteArray foundTypes(const QString &label)
{
    QByteArray types;
    for (const QString &word : label.split(u' ')) {
        types.append(types.isEmpty() ? ";TYPE=" : ",").append(typeOfLabel(word));
    }
    VcardProperty property;
    const QByteArray line = "X" + types + ":";
    return parseProperty(line, property) && vcardLabel(property) == label ? types : QByteArray();
}

/// The same, found once for the labels that nearly all have.
QByteArray typesOf(const QString &label)
{
    static const std::map<QString, QByteArray> usual = [] {
        std::map<QString, QByteArray> types;
        for (const QString &known : {u"home"_s, u"work"_s, u"mobile"_s}) {
            types.emplace(known, foundTypes(known));
        }
        return types;
    }();
    const auto known = usual.find(label);
    return known == usual.end() ? foundTypes(label) : known->second;
}

/// Puts one card together.
class CardText
{
public:
    CardText(const Contact &contact, VcardVersion version) : contact_(contact), version_(version) {}

    QByteArray text()
    {
        text_.reserve(usualCard);
        line("BEGIN:VCARD");
        line(version_ == VcardVersion::V3 ? "VERSION:3.0" : "VERSION:4.0");
        line("PRODID:-//Hallway//Hallway//EN");
        writeName();
        writeValues();
        writeRest();
        for (const auto &[name, value] : ownProperties(contact_)) {
            line("X-HALLWAY-" + name + ':' + escaped(value));
        }
        for (const QString &kept : contact_.extra.split(u'\n', Qt::SkipEmptyParts)) {
            line(kept.toUtf8());
        }
        line("END:VCARD");
        return text_;
    }

private:
    /// Folds and ends a line.
    void line(QByteArrayView whole)
    {
        qsizetype room = longestLine;
        while (whole.size() > room) {
            qsizetype cut = room;
            while (cut > 1 && isContinuation(whole[cut])) {
                --cut;
            }
            text_.append(whole.data(), cut).append("\r\n ");
            whole = whole.sliced(cut);
            room = longestLine - 1;
        }
        text_.append(whole).append("\r\n");
    }

    void lineUnlessEmpty(const char *name, const QByteArray &value)
    {
        if (!value.isEmpty()) {
            line(name + (':' + value));
        }
    }

    /// A property with a label: as types where there are such, else as Apple writes it.
    void labelled(const QByteArray &name, const QString &label, const QByteArray &value)
    {
        const QByteArray types = label.isEmpty() ? QByteArray() : typesOf(label);
        if (label.isEmpty() || !types.isEmpty()) {
            line(name + types + ':' + value);
            return;
        }
        const QByteArray group = freeGroup();
        line(group + '.' + name + ':' + value);
        line(group + ".X-ABLabel:" + escaped(label));
    }

    /// A group that no kept line uses.
    QByteArray freeGroup()
    {
        QString group;
        do {
            group = QStringLiteral("item%1").arg(++groups_);
        } while (contact_.extra.contains(group + u'.', Qt::CaseInsensitive));
        return group.toLatin1();
    }

    void writeName()
    {
        const PersonName &name = contact_.name;
        QByteArray value =
            joinedEscaped({&name.family, &name.given, &name.middle, &name.prefix, &name.suffix});
        if (isCredentials(name.credentials)) { // others have a property of their own
            value.append(name.suffix.isEmpty() ? "" : ",").append(escaped(name.credentials));
        }
        line("N:" + value);
        line("FN:" + escaped(fullName(contact_)));
        lineUnlessEmpty("NICKNAME", escaped(name.nickname));
    }

    void writeValues()
    {
        for (const LabelledValue &email : contact_.emails) {
            labelled("EMAIL", email.label, escaped(email.value));
        }
        for (const LabelledValue &phone : contact_.phones) {
            labelled("TEL", phone.label, escaped(phone.value));
        }
        for (const LabelledValue &link : contact_.links) {
            labelled("URL", link.label, escapedLink(link.value));
        }
        for (const PostalAddress &address : contact_.addresses) {
            labelled(
                "ADR", address.label,
                joinedEscaped({&address.poBox, &address.extended, &address.street, &address.city,
                               &address.region, &address.postalCode, &address.country}));
        }
    }

    void writeRest()
    {
        if (!contact_.institution.isEmpty() || !contact_.department.isEmpty()) {
            line("ORG:" + joinedEscaped({&contact_.institution, &contact_.department}));
        }
        lineUnlessEmpty("TITLE", escaped(contact_.title));
        writeBirthday();
        lineUnlessEmpty("NOTE", escaped(contact_.notes));
        QByteArray tags;
        for (const QString &tag : contact_.tags) {
            tags.append(tags.isEmpty() ? "" : ",").append(escaped(tag));
        }
        lineUnlessEmpty("CATEGORIES", tags);
        lineUnlessEmpty("UID", escaped(contact_.uid));
        if (!contact_.photo.isEmpty()) {
            line(photoLine(contact_.photo, version_));
        }
    }

    void writeBirthday()
    {
        const QString &birthday = contact_.birthday;
        const bool isDate = QDate::fromString(birthday, Qt::ISODate).isValid();
        if (birthday.size() == 7 && birthday.startsWith(QLatin1String("--"))) {
            line("BDAY:--" + birthday.sliced(2, 2).toLatin1() + birthday.last(2).toLatin1());
        } else if (!birthday.isEmpty()) {
            line((isDate ? "BDAY:" : "BDAY;VALUE=text:") + escaped(birthday));
        }
    }

    const Contact &contact_;
    VcardVersion version_;
    QByteArray text_;
    int groups_ = 0;
};

} // namespace

QByteArray writtenVcard(const Contact &contact, VcardVersion version)
{
    return CardText(contact, version).text();
}

} // namespace hallway
