#include "core/exchange/encoding.h"

#include <gtest/gtest.h>

namespace hallway {

namespace {

const QString umlauts = QString::fromUtf8("Märta Åkesson, Malmö");

QByteArray asUtf16(const QString &text, bool isBigEndian)
{
    QByteArray bytes;
    for (const QChar c : text) {
        const char high = char(c.unicode() >> 8);
        const char low = char(c.unicode() & 0xFF);
        bytes.append(isBigEndian ? high : low).append(isBigEndian ? low : high);
    }
    return bytes;
}

} // namespace

TEST(Encoding, readsUtf8WithAndWithoutMark)
{
    EXPECT_EQ(decodedText(umlauts.toUtf8()), umlauts);
    EXPECT_EQ(decodedText("\xEF\xBB\xBF" + umlauts.toUtf8()), umlauts);
}

TEST(Encoding, readsUtf16OfBothOrders)
{
    EXPECT_EQ(decodedText(asUtf16(umlauts, true)), umlauts);
    EXPECT_EQ(decodedText(asUtf16(umlauts, false)), umlauts);
    EXPECT_EQ(decodedText("\xFE\xFF" + asUtf16(umlauts, true)), umlauts);
    EXPECT_EQ(decodedText("\xFF\xFE" + asUtf16(umlauts, false)), umlauts);
    EXPECT_EQ(withoutUtf16("\xFF\xFE" + asUtf16(umlauts, false)), umlauts.toUtf8());
}

TEST(Encoding, fallsBackToWindows1252)
{
    EXPECT_EQ(decodedText("Caf\xE9 \x80 5"), QString::fromUtf8("Café € 5"));
}

TEST(Encoding, dropsAStrayByteOfUtf8)
{
    EXPECT_EQ(decodedPiece("\xC3\x91\xC3\x91\x80"), QString::fromUtf8("ÑÑ"));
}

TEST(Encoding, knowsNamedCharacterSets)
{
    EXPECT_EQ(decodedPiece("Iksi\xF1ski", "ISO-8859-2"), QString::fromUtf8("Iksiński"));
    EXPECT_EQ(decodedPiece("\xEB", "windows-1252"), QString::fromUtf8("ë"));
    EXPECT_EQ(decodedPiece("\xC3\xAB", "no-such-set"), QString::fromUtf8("ë"));
}

TEST(Encoding, anEmptyFileIsEmptyText)
{
    EXPECT_EQ(decodedText({}), QString());
    EXPECT_EQ(decodedText("\xFF\xFE"), QString());
}

} // namespace hallway
