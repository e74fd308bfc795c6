#include "core/base/text.h"

#include <gtest/gtest.h>

namespace hallway {

TEST(OneLine, FoldsWhiteSpaceAndCutsBetweenCharacters)
{
    EXPECT_EQ(oneLine(QStringLiteral("  a\n b\t"), 10), QStringLiteral("a b"));
    EXPECT_EQ(oneLine(QStringLiteral("abcdef"), 4), QStringLiteral("abc…"));
    const QString heart = QString::fromUcs4(U"\U0001FAC0");
    EXPECT_EQ(oneLine(QStringLiteral("ab") + heart + heart, 4), QStringLiteral("ab…"));
}

} // namespace hallway
