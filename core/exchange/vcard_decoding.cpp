#include "core/exchange/vcard_decoding.h"

#include "core/exchange/encoding.h"

#include <algorithm>

namespace hallway {

namespace {

int hexDigit(char c)
{
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

QByteArray unescapedBytes(QByteArrayView text)
{
    QByteArray result;
    result.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char next = text[at] == '\\' && at + 1 < text.size() ? text[at + 1] : '\0';
        if (next == 'n' || next == 'N') {
            result.append('\n');
        } else if (next == '\\' || next == ',' || next == ';' || next == ':' || next == '"') {
            result.append(next);
        } else {
            result.append(text[at]);
            continue;
        }
        ++at;
    }
    return result;
}

bool isUnwanted(QChar c)
{
    return (c.unicode() < 0x20 && c != u'\n' && c != u'\t') || c.unicode() == 0x7F;
}

/// A name or value of a parameter in a line that is written anew.
void appendParameters(const VcardProperty &property, QByteArray &line)
{
    for (const VcardParameter &parameter : property.parameters) {
        line.append(';');
        line.append(parameter.name.isEmpty() ? QByteArrayView("TYPE") : parameter.name);
        line.append('=');
        const bool quoted = std::any_of(parameter.value.begin(), parameter.value.end(),
                                        [](char c) { return c == ';' || c == ':'; });
        line.append(quoted ? "\"" : "").append(parameter.value).append(quoted ? "\"" : "");
    }
    if (property.encoding == VcardEncoding::Base64) {
        line.append(";ENCODING=b");
    }
}

} // namespace

QByteArray decodedValue(const VcardProperty &property)
{
    QByteArray value = property.encoding == VcardEncoding::QuotedPrintable
                           ? decodedQuotedPrintable(property.value)
                           : QByteArray::fromRawData(property.value.data(), property.value.size());
    if (property.charset.isEmpty() || sameWord(property.charset, "UTF-8")) {
        return value;
    }
    return decodedPiece(value, property.charset).toUtf8();
}

QByteArray decodedQuotedPrintable(QByteArrayView text)
{
    QByteArray result;
    result.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool whole = text[at] == '=' && at + 2 < text.size();
        const int high = whole ? hexDigit(text[at + 1]) : -1;
        const int low = whole ? hexDigit(text[at + 2]) : -1;
        if (high >= 0 && low >= 0) {
            result.append(char(high * 16 + low));
            at += 2;
        } else if (text[at] != '=' || at + 1 < text.size()) {
            result.append(text[at]);
        }
    }
    return result;
}

std::optional<QByteArray> decodedBase64(QByteArrayView text)
{
    QByteArray plain;
    plain.reserve(text.size());
    for (const char c : text) {
        if (c != ' ' && c != '\t' && c != '\r' && c != '\n') {
            plain.append(c);
        }
    }
    auto decoded =
        QByteArray::fromBase64Encoding(std::move(plain), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded) {
        return std::nullopt;
    }
    return std::move(*decoded);
}

QString vcardText(QByteArrayView escaped)
{
    QString text =
        escaped.contains('\\') ? decodedPiece(unescapedBytes(escaped)) : decodedPiece(escaped);
    if (std::any_of(text.cbegin(), text.cend(), isUnwanted)) {
        text.removeIf(isUnwanted);
    }
    return text;
}

QString vcardWord(QByteArrayView escaped)
{
    return vcardText(escaped.trimmed()).trimmed();
}

QByteArrayView takePiece(QByteArrayView &rest, char separator)
{
    qsizetype at = 0;
    while (at < rest.size() && rest[at] != separator) {
        at += rest[at] == '\\' && at + 1 < rest.size() ? 2 : 1;
    }
    const QByteArrayView piece = rest.first(at);
    rest = at < rest.size() ? rest.sliced(at + 1) : QByteArrayView();
    return piece;
}

QString keptLine(const VcardProperty &property)
{
    const bool plain = property.encoding != VcardEncoding::QuotedPrintable &&
                       property.charset.isEmpty() && !property.hasBareParameters;
    QString text;
    if (plain) {
        text = decodedPiece(property.raw);
    } else {
        QByteArray line = property.group.toByteArray();
        line.append(line.isEmpty() ? "" : ".").append(property.name);
        appendParameters(property, line);
        QByteArray value = decodedValue(property);
        value.replace("\r", "").replace("\n", "\\n");
        text = decodedPiece(line.append(':').append(value));
    }
    text.removeIf(isUnwanted);
    return text.trimmed();
}

} // namespace hallway
