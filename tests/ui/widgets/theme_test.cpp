#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QImage>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace hallway {
namespace {

double channel(double value)
{
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) +
           0.0722 * channel(color.blueF());
}

// WCAG 2.1, contrast ratio.
double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

class Appearance : public testing::TestWithParam<ThemeChoice>
{
protected:
    Appearance() { theme.setChoice(GetParam()); }

    Theme theme;
};

TEST_P(Appearance, WordsCanBeReadOnEveryGround)
{
    for (const Token ink : {Token::Text, Token::Soft, Token::Accent, Token::Overdue, Token::Due}) {
        EXPECT_GE(contrast(theme.color(ink), theme.color(Token::Window)), 4.5);
        EXPECT_GE(contrast(theme.color(ink), theme.color(Token::Surface)), 4.5);
    }
    EXPECT_GE(contrast(theme.color(Token::OnAccent), theme.color(Token::Accent)), 4.5);
}

TEST_P(Appearance, EveryToneCanBeReadOnItsWash)
{
    for (const Tone tone : {Tone::Neutral, Tone::Accent, Tone::Overdue, Tone::Due, Tone::Upcoming,
                            Tone::Done, Tone::Clinical, Tone::Research, Tone::Career}) {
        const ToneColors colors = theme.tone(tone);
        EXPECT_GE(contrast(colors.ink, colors.wash), 4.5) << static_cast<int>(tone);
    }
}

TEST_P(Appearance, EveryIconIsDrawnInTheColourAskedFor)
{
    loadIconResources();
    const QColor ink = theme.color(Token::Accent);
    for (int i = 0; i <= static_cast<int>(Icon::Logo); ++i) {
        const QImage image = Icons::pixmap(static_cast<Icon>(i), ink, 24, 2.0).toImage();
        ASSERT_EQ(image.size(), QSize(48, 48));
        bool drawn = false;
        for (int at = 0; at < 48 * 48 && !drawn; ++at) {
            drawn = image.pixelColor(at % 48, at / 48) == ink;
        }
        EXPECT_TRUE(drawn) << i;
    }
}

INSTANTIATE_TEST_SUITE_P(Theme, Appearance, testing::Values(ThemeChoice::Light, ThemeChoice::Dark));

TEST(ThemeChoice, SwitchesBetweenLightAndDark)
{
    Theme theme;
    theme.setChoice(ThemeChoice::Dark);
    EXPECT_TRUE(theme.isDark());
    theme.setChoice(ThemeChoice::Light);
    EXPECT_FALSE(theme.isDark());
}

TEST(AvatarColor, StaysTheSameAndDiffersBetweenNames)
{
    const Theme theme;
    std::set<QRgb> colors;
    for (const auto *name : {"Elena Marchetti", "Hannah Torvik", "Ravi Subramanian", "Adaeze Obi",
                             "Jonas Keller", "Lena Park"}) {
        const QColor color = theme.avatarColor(QString::fromLatin1(name));
        EXPECT_EQ(color, theme.avatarColor(QString::fromLatin1(name)));
        EXPECT_GE(contrast(theme.avatarInk(), color), 4.5);
        colors.insert(color.rgb());
    }
    EXPECT_GE(colors.size(), 4U);
}

} // namespace
} // namespace hallway
