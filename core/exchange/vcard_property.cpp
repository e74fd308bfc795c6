#include "core/exchange/vcard_property.h"

#include <array>

namespace hallway {

namespace {

struct VcardName
{
    QByteArrayView name;
    VcardKey key;
};

constexpr std::array vcardNames{
    VcardName{"EMAIL", VcardKey::Email},
    VcardName{"TEL", VcardKey::Phone},
    VcardName{"N", VcardKey::Name},
    VcardName{"FN", VcardKey::FormattedName},
    VcardName{"ORG", VcardKey::Organization},
    VcardName{"TITLE", VcardKey::Title},
    VcardName{"ADR", VcardKey::Address},
    VcardName{"NOTE", VcardKey::Note},
    VcardName{"UID", VcardKey::Uid},
    VcardName{"BDAY", VcardKey::Birthday},
    VcardName{"CATEGORIES", VcardKey::Categories},
    VcardName{"URL", VcardKey::Url},
    VcardName{"NICKNAME", VcardKey::Nickname},
    VcardName{"ROLE", VcardKey::Occupation},
    VcardName{"PHOTO", VcardKey::Photo},
    VcardName{"IMPP", VcardKey::InstantMessage},
    VcardName{"X-SOCIALPROFILE", VcardKey::SocialProfile},
    VcardName{"X-ABLABEL", VcardKey::AppleLabel},
    VcardName{"VERSION", VcardKey::Renewed},
    VcardName{"PRODID", VcardKey::Renewed},
    VcardName{"REV", VcardKey::Renewed},
};

constexpr QByteArrayView ownPrefix = "X-HALLWAY-";

VcardKey keyOf(QByteArrayView name)
{
    for (const VcardName &known : vcardNames) {
        if (known.name.size() == name.size() && sameWord(known.name, name)) {
            return known.key;
        }
    }
    if (name.size() > ownPrefix.size() && sameWord(name.first(ownPrefix.size()), ownPrefix)) {
        return VcardKey::Hallway;
    }
    return VcardKey::Unknown;
}

bool isNameCharacter(char c)
{
    const char lower = char(c | 0x20);
    return (lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '.';
}

/// Where the parameter that starts here ends: at a semicolon or colon outside quotes. A quote
/// counts only at the start of a value and if there is another one.
qsizetype parameterEnd(QByteArrayView line, qsizetype at)
{
    while (at < line.size() && line[at] != ';' && line[at] != ':') {
        if (line[at] == '"' && (line[at - 1] == '=' || line[at - 1] == ',')) {
            const qsizetype close = line.indexOf('"', at + 1);
            at = close < 0 ? at : close;
        }
        ++at;
    }
    return at;
}

VcardEncoding encodingOf(QByteArrayView word)
{
    if (sameWord(word, "QUOTED-PRINTABLE") || sameWord(word, "Q")) {
        return VcardEncoding::QuotedPrintable;
    }
    if (sameWord(word, "BASE64") || sameWord(word, "B")) {
        return VcardEncoding::Base64;
    }
    return VcardEncoding::None;
}

void addParameter(QByteArrayView text, VcardProperty &property)
{
    const qsizetype equals = text.indexOf('=');
    if (equals >= 0) {
        const QByteArrayView name = text.first(equals).trimmed();
        const QByteArrayView value = unquoted(text.sliced(equals + 1));
        if (sameWord(name, "ENCODING")) {
            property.encoding = encodingOf(value);
        } else if (sameWord(name, "CHARSET")) {
            property.charset = value;
        } else {
            property.parameters.append({name, value});
        }
        return;
    }
    const QByteArrayView word = text.trimmed();
    if (word.size() > 1 && encodingOf(word) != VcardEncoding::None) {
        property.encoding = encodingOf(word);
        property.hasBareParameters = true;
    } else if (!word.isEmpty()) {
        property.parameters.append({{}, word});
        property.hasBareParameters = true;
    }
}

} // namespace

QByteArrayView VcardProperty::parameter(QByteArrayView sought) const
{
    for (const VcardParameter &parameter : parameters) {
        if (sameWord(parameter.name, sought)) {
            return parameter.value;
        }
    }
    return {};
}

QByteArrayView unquoted(QByteArrayView value)
{
    value = value.trimmed();
    const bool quoted = value.size() > 1 && value.startsWith('"') && value.endsWith('"');
    return quoted ? value.sliced(1).chopped(1) : value;
}

bool sameWord(QByteArrayView left, QByteArrayView right)
{
    if (left.size() != right.size()) {
        return false;
    }
    for (qsizetype at = 0; at < left.size(); ++at) {
        const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c; };
        if (lower(left[at]) != lower(right[at])) {
            return false;
        }
    }
    return true;
}

bool parseProperty(QByteArrayView line, VcardProperty &property)
{
    // Programs are free in what they call properties of their own: "X-GOOGLE TALK".
    const bool isTheirs = line.startsWith("X-") || line.startsWith("x-");
    qsizetype at = 0;
    qsizetype dot = -1;
    for (; at < line.size() && line[at] != ';' && line[at] != ':'; ++at) {
        if (!isTheirs && !isNameCharacter(line[at])) {
            return false;
        }
        dot = line[at] == '.' && !isTheirs ? at : dot;
    }
    property.raw = line;
    property.group = line.first(std::max<qsizetype>(dot, 0));
    property.name = line.first(at).sliced(dot + 1);
    property.charset = {};
    property.encoding = VcardEncoding::None;
    property.hasBareParameters = false;
    property.parameters.clear();
    while (at < line.size() && line[at] == ';') {
        const qsizetype end = parameterEnd(line, at + 1);
        addParameter(line.first(end).sliced(at + 1), property);
        at = end;
    }
    if (at >= line.size() || property.name.isEmpty()) {
        return false;
    }
    property.value = line.sliced(at + 1);
    property.key = keyOf(property.name);
    return true;
}

} // namespace hallway
