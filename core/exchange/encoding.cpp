#include "core/exchange/encoding.h"

#include <QStringDecoder>
#include <algorithm>
#include <array>
#include <optional>

namespace hallway {

namespace {

constexpr qsizetype encodingSample = 4096;

/// The bytes 0x80 to 0x9F of Windows-1252; five are unused and stay control characters.
constexpr std::array<char16_t, 32> windowsBlock{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

unsigned char byteAt(QByteArrayView bytes, qsizetype at)
{
    return static_cast<unsigned char>(bytes[at]);
}

/// How long the UTF-8 sequence with this first byte is; 0 for a byte that starts none.
qsizetype announcedLength(unsigned char lead)
{
    if (lead < 0x80) {
        return 1;
    }
    if (lead < 0xC2 || lead > 0xF4) {
        return 0;
    }
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

/// The length of the UTF-8 sequence that starts at a place, 0 where none does (RFC 3629).
qsizetype sequenceLength(QByteArrayView bytes, qsizetype at)
{
    const unsigned char lead = byteAt(bytes, at);
    const qsizetype length = announcedLength(lead);
    if (length == 0 || at + length > bytes.size()) {
        return 0;
    }
    for (qsizetype next = at + 1; next < at + length; ++next) {
        if ((byteAt(bytes, next) & 0xC0) != 0x80) {
            return 0;
        }
    }
    const unsigned char second = length > 1 ? byteAt(bytes, at + 1) : 0;
    const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    const bool outside = (lead == 0xED && second > 0x9F) || (lead == 0xF4 && second > 0x8F);
    return overlong || outside ? 0 : length;
}

/// The bytes without those that are no UTF-8, and how the two sorts compare.
struct SiftedUtf8
{
    QByteArray kept;
    qsizetype sequences = 0; ///< valid ones of more than one byte
    qsizetype dropped = 0;
};

SiftedUtf8 siftedUtf8(QByteArrayView bytes)
{
    SiftedUtf8 result;
    result.kept.reserve(bytes.size());
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype length = sequenceLength(bytes, at);
        result.kept.append(bytes.data() + at, length);
        result.sequences += length > 1 ? 1 : 0;
        result.dropped += length == 0 ? 1 : 0;
        at += std::max<qsizetype>(length, 1);
    }
    return result;
}

/// UTF-16 without a mark: text in Latin letters has a NUL in every other byte.
std::optional<TextEncoding> unmarkedUtf16(QByteArrayView bytes)
{
    const QByteArrayView sample = bytes.first(std::min(bytes.size(), encodingSample) / 2 * 2);
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype at = 0; at < sample.size(); at += 2) {
        even += sample[at] == '\0' ? 1 : 0;
        odd += sample[at + 1] == '\0' ? 1 : 0;
    }
    const qsizetype half = sample.size() / 4;
    if (half > 0 && even > half && odd < half / 8 + 1) {
        return TextEncoding::Utf16BigEndian;
    }
    if (half > 0 && odd > half && even < half / 8 + 1) {
        return TextEncoding::Utf16LittleEndian;
    }
    return std::nullopt;
}

QByteArrayView withoutMark(QByteArrayView bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF")) {
        return bytes.sliced(3);
    }
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF")) {
        return bytes.sliced(2);
    }
    return bytes;
}

QString decodedUtf16(QByteArrayView bytes, TextEncoding encoding)
{
    const auto order = encoding == TextEncoding::Utf16BigEndian ? QStringConverter::Utf16BE
                                                                : QStringConverter::Utf16LE;
    QStringDecoder decoder(order, QStringConverter::Flag::Stateless);
    return decoder.decode(bytes.first(bytes.size() / 2 * 2));
}

bool isUtf16(TextEncoding encoding)
{
    return encoding == TextEncoding::Utf16LittleEndian || encoding == TextEncoding::Utf16BigEndian;
}

/// Pairs of octets as Shift-JIS has them for kana and kanji. Western text in Windows-1252 has them
/// by chance at most: its letters with accents stand below 0xE0 or are followed by small letters.
bool isShiftJis(QByteArrayView bytes)
{
    constexpr qsizetype fewestPairs = 4;
    qsizetype pairs = 0;
    qsizetype low = 0; // with a first octet that is punctuation in Windows-1252
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        const unsigned char lead = byteAt(bytes, at);
        const bool isHalfWidth = lead >= 0xA1 && lead <= 0xDF;
        if (lead < 0x80 || isHalfWidth) {
            continue;
        }
        const unsigned char trail = ++at < bytes.size() ? byteAt(bytes, at) : 0;
        const bool isPair = lead > 0x80 && lead <= 0xFC && lead != 0xA0 && trail >= 0x40 &&
                            trail != 0x7F && trail <= 0xFC;
        if (!isPair) {
            return false;
        }
        ++pairs;
        low += lead < 0xA0 ? 1 : 0;
    }
    return pairs >= fewestPairs && low * 2 >= pairs;
}

} // namespace

TextEncoding guessedEncoding(QByteArrayView bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF")) {
        return TextEncoding::Utf8;
    }
    if (bytes.startsWith("\xFF\xFE")) {
        return TextEncoding::Utf16LittleEndian;
    }
    if (bytes.startsWith("\xFE\xFF")) {
        return TextEncoding::Utf16BigEndian;
    }
    if (const auto utf16 = unmarkedUtf16(bytes)) {
        return *utf16;
    }
    const SiftedUtf8 sifted = siftedUtf8(bytes);
    return sifted.sequences >= sifted.dropped ? TextEncoding::Utf8 : TextEncoding::Windows1252;
}

QString decodedText(QByteArrayView bytes)
{
    const TextEncoding encoding = guessedEncoding(bytes);
    const QByteArrayView text = withoutMark(bytes);
    return isUtf16(encoding) ? decodedUtf16(text, encoding) : decodedPiece(text);
}

QByteArray withoutUtf16(const QByteArray &bytes)
{
    const QByteArrayView sample =
        QByteArrayView(bytes).first(std::min(bytes.size(), encodingSample));
    const TextEncoding encoding = guessedEncoding(sample);
    const QByteArrayView text = withoutMark(bytes);
    if (isUtf16(encoding)) {
        return decodedUtf16(text, encoding).toUtf8();
    }
    return text.size() == bytes.size() ? bytes : text.toByteArray();
}

QByteArray tableText(const QByteArray &bytes)
{
    QByteArray text = withoutUtf16(bytes);
    QStringDecoder decoder("Shift-JIS");
    if (!decoder.isValid() || guessedEncoding(text) != TextEncoding::Windows1252 ||
        !isShiftJis(text)) {
        return text;
    }
    const QString decoded = decoder.decode(text);
    return decoder.hasError() ? text : decoded.toUtf8();
}

QString decodedPiece(QByteArrayView bytes)
{
    QString text = QString::fromUtf8(bytes);
    if (!text.contains(QChar::ReplacementCharacter)) {
        return text;
    }
    const SiftedUtf8 sifted = siftedUtf8(bytes);
    return sifted.sequences >= sifted.dropped ? QString::fromUtf8(sifted.kept)
                                              : decodedWindows1252(bytes);
}

QString decodedPiece(QByteArrayView bytes, QByteArrayView charset)
{
    const auto is = [charset](const char *name) {
        return charset.compare(QByteArrayView(name), Qt::CaseInsensitive) == 0;
    };
    // What calls itself Latin-1 is Windows-1252 in practice.
    if (is("windows-1252") || is("cp1252") || is("iso-8859-1") || is("latin1")) {
        return decodedWindows1252(bytes);
    }
    if (charset.isEmpty() || is("utf-8") || is("utf8") || is("us-ascii")) {
        return decodedPiece(bytes);
    }
    QStringDecoder decoder(charset.toByteArray().constData());
    if (!decoder.isValid()) {
        return decodedPiece(bytes);
    }
    QString text = decoder.decode(bytes);
    return decoder.hasError() ? decodedPiece(bytes) : text;
}

QString decodedWindows1252(QByteArrayView bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xA0) {
            c = windowsBlock.at(c.unicode() - 0x80U);
        }
    }
    return text;
}

} // namespace hallway
