#include "core/exchange/vcard_lines.h"

#include <algorithm>
#include <cctype>
#include <cstring>

namespace hallway {

namespace {

bool containsIgnoringCase(QByteArrayView text, QByteArrayView sought)
{
    const auto same = [](char left, char right) { return (left | 0x20) == (right | 0x20); };
    return std::search(text.begin(), text.end(), sought.begin(), sought.end(), same) != text.end();
}

/// A soft break at the end of a card must not swallow its last line.
bool isFrame(QByteArrayView text)
{
    const auto is = [text](QByteArrayView frame) {
        return text.size() >= frame.size() &&
               text.first(frame.size()).compare(frame, Qt::CaseInsensitive) == 0;
    };
    return is("END:VCARD") || is("BEGIN:VCARD");
}

bool isBase64Text(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        const auto octet = static_cast<unsigned char>(c);
        return std::isalnum(octet) || c == '+' || c == '/' || c == '=' || c == ' ' || c == '\t';
    });
}

bool isBlank(QByteArrayView text)
{
    return text.trimmed().isEmpty();
}

} // namespace

VcardLines::Physical VcardLines::physicalAt(qsizetype at) const
{
    const char *start = bytes_.data() + at;
    const auto rest = bytes_.size() - at;
    const void *found = std::memchr(start, '\n', std::size_t(rest));
    qsizetype length = found ? static_cast<const char *>(found) - start : rest;
    const qsizetype end = at + length + (found ? 1 : 0);
    while (length > 0 && start[length - 1] == '\r') {
        --length;
    }
    return {QByteArrayView(start, length), end};
}

void VcardLines::take(const Physical &physical)
{
    at_ = physical.end;
    ++number_;
}

VcardLines::Head VcardLines::headOf(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 0) {
        return {};
    }
    const QByteArrayView head = line.first(colon);
    return {.isKnown = true,
            .isQuotedPrintable = containsIgnoringCase(head, "QUOTED-PRINTABLE"),
            .isBase64 =
                containsIgnoringCase(head, "BASE64") || containsIgnoringCase(head, "ENCODING=B")};
}

bool VcardLines::joinsNext(const VcardLine &line, const Head &head, Physical &following) const
{
    if (at_ >= bytes_.size()) {
        return false;
    }
    const bool indented = isIndentedAt(at_);
    following = physicalAt(at_);
    if (line.bytes.endsWith('=') && head.isQuotedPrintable) {
        return !isBlank(following.text) && !isFrame(following.text);
    }
    if (indented) {
        return true;
    }
    // Some programs do not indent what they break. The beginning of a long property has no colon
    // either, but then the rest of it is indented.
    const bool isBase64 = head.isBase64 && isBase64Text(following.text);
    return !isBlank(following.text) && ((isBase64 && !isIndentedAt(following.end)) ||
                                        (head.isQuotedPrintable && !following.text.contains(':')));
}

bool VcardLines::isIndentedAt(qsizetype at) const
{
    return at < bytes_.size() && (bytes_[at] == ' ' || bytes_[at] == '\t');
}

bool VcardLines::next(VcardLine &line)
{
    Physical physical;
    do {
        if (at_ >= bytes_.size()) {
            return false;
        }
        physical = physicalAt(at_);
        take(physical);
    } while (isBlank(physical.text));
    line.number = number_;
    line.bytes = physical.text;
    line.joined.clear();
    Head head = headOf(line.bytes);
    Physical following;
    while (joinsNext(line, head, following)) {
        if (line.joined.isEmpty()) {
            line.joined = line.bytes.toByteArray();
        }
        if (line.joined.endsWith('=') && head.isQuotedPrintable) {
            line.joined.chop(1);
        }
        const bool indented = following.text.startsWith(' ') || following.text.startsWith('\t');
        line.joined.append(following.text.sliced(indented ? 1 : 0));
        line.bytes = line.joined;
        take(following);
        if (!head.isKnown && following.text.contains(':')) {
            head = headOf(line.bytes);
        }
    }
    line.cut = at_ >= bytes_.size() && !bytes_.endsWith('\n');
    return true;
}

} // namespace hallway
