#include "tests/uisupport/contrast.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QRegularExpression>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace hallway {
namespace {

using test::contrast;

/// What a rule of the sheet says of a colour; nothing where it says it in other words.
QColor colourOf(const QString &body, const QString &property)
{
    const QRegularExpression line(
        QStringLiteral("(?:^|[;\\s])%1:\\s*(#[0-9a-f]{6})").arg(property));
    const auto match = line.match(body);
    return match.hasMatch() ? QColor(match.captured(1)) : QColor();
}

class Appearance : public testing::TestWithParam<ThemeChoice>
{
protected:
    Appearance() { theme.setChoice(GetParam()); }

    Theme theme;
};

TEST_P(Appearance, WordsCanBeReadOnEveryGround)
{
    // The last two are a line under the mouse and a chosen one.
    for (const Token ground :
         {Token::Window, Token::Surface, Token::Sidebar, Token::Hover, Token::AccentWash}) {
        for (const Token ink : {Token::Text, Token::Soft, Token::Accent, Token::Overdue, Token::Due,
                                Token::Upcoming}) {
            EXPECT_GE(contrast(theme.color(ink), theme.color(ground)), 4.5)
                << static_cast<int>(ink) << " on " << static_cast<int>(ground);
        }
    }
}

TEST_P(Appearance, TheColourOfAToneCanBeReadWithoutItsWash)
{
    for (const Token ground : {Token::Window, Token::Surface}) {
        for (const Token ink : {Token::Done, Token::Clinical, Token::Research, Token::Career}) {
            EXPECT_GE(contrast(theme.color(ink), theme.color(ground)), 4.5)
                << static_cast<int>(ink) << " on " << static_cast<int>(ground);
        }
    }
}

TEST_P(Appearance, WordsCanBeReadOnWhatIsFilled)
{
    for (const Token ground : {Token::Accent, Token::AccentHover, Token::AccentPressed}) {
        EXPECT_GE(contrast(theme.color(Token::OnAccent), theme.color(ground)), 4.5);
    }
    EXPECT_GE(contrast(theme.color(Token::Surface), theme.color(Token::Overdue)), 4.5);
}

TEST_P(Appearance, WhatAFieldAsksForCanBeRead)
{
    const QPalette palette = theme.palette();
    for (const auto ground : {QPalette::Base, QPalette::Window}) {
        EXPECT_GE(contrast(palette.color(QPalette::PlaceholderText), palette.color(ground)), 4.5);
    }
}

TEST_P(Appearance, EveryToneCanBeReadOnItsWash)
{
    for (const Tone tone : {Tone::Neutral, Tone::Accent, Tone::Overdue, Tone::Due, Tone::Upcoming,
                            Tone::Done, Tone::Clinical, Tone::Research, Tone::Career}) {
        const ToneColors colors = theme.tone(tone);
        EXPECT_GE(contrast(colors.ink, colors.wash), 4.5) << static_cast<int>(tone);
    }
}

TEST_P(Appearance, WordsAndLinksCanBeReadOnEveryWash)
{
    for (const Token wash :
         {Token::AccentWash, Token::OverdueWash, Token::DueWash, Token::UpcomingWash,
          Token::DoneWash, Token::ClinicalWash, Token::ResearchWash, Token::CareerWash}) {
        for (const Token ink : {Token::Text, Token::Accent}) {
            EXPECT_GE(contrast(theme.color(ink), theme.color(wash)), 4.5)
                << static_cast<int>(ink) << " on " << static_cast<int>(wash);
        }
    }
}

TEST_P(Appearance, EveryPairOfThePaletteCanBeRead)
{
    constexpr std::pair<QPalette::ColorRole, QPalette::ColorRole> pairs[] = {
        {QPalette::WindowText, QPalette::Window},
        {QPalette::Text, QPalette::Base},
        {QPalette::Text, QPalette::AlternateBase},
        {QPalette::ButtonText, QPalette::Button},
        {QPalette::ToolTipText, QPalette::ToolTipBase},
        {QPalette::BrightText, QPalette::Highlight},
        {QPalette::HighlightedText, QPalette::Highlight},
        {QPalette::Link, QPalette::Base},
        {QPalette::Link, QPalette::Window},
        {QPalette::LinkVisited, QPalette::Base},
        {QPalette::LinkVisited, QPalette::Window},
    };
    const QPalette palette = theme.palette();
    for (const auto &[ink, ground] : pairs) {
        EXPECT_GE(contrast(palette.color(ink), palette.color(ground)), 4.5)
            << ink << " on " << ground;
    }
}

TEST_P(Appearance, WordsCanBeReadOnTheGroundOfTheirRule)
{
    theme.apply(*qApp);
    static const QRegularExpression rule(QStringLiteral("([^{}]+)\\{([^{}]*)\\}"));
    int found = 0;
    for (auto rules = rule.globalMatch(qApp->styleSheet()); rules.hasNext();) {
        const auto each = rules.next();
        for (const QString &part : {QString(), QStringLiteral("selection-")}) {
            const QColor ink = colourOf(each.captured(2), part + QStringLiteral("color"));
            QColor ground = colourOf(each.captured(2), part + QStringLiteral("background"));
            if (!ground.isValid()) {
                ground = colourOf(each.captured(2), part + QStringLiteral("background-color"));
            }
            // What cannot be used may be faint.
            const bool isMeant = !each.captured(1).contains(QStringLiteral(":disabled"));
            if (isMeant && ink.isValid() && ground.isValid()) {
                ++found;
                EXPECT_GE(contrast(ink, ground), 4.5) << each.captured(1).trimmed().toStdString();
            }
        }
    }
    EXPECT_GT(found, 10);
    theme.setChoice(ThemeChoice::Light); // for the tests that follow
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

TEST(StyleSheet, OnlyWhatCannotBeUsedIsFaint)
{
    Theme theme;
    theme.apply(*qApp); // brings the sheet
    QFile sheet(QStringLiteral(":/theme.qss"));
    ASSERT_TRUE(sheet.open(QIODevice::ReadOnly));
    static const QRegularExpression rule(QStringLiteral("([^{}]+)\\{([^{}]*)\\}"));
    static const QRegularExpression faint(QStringLiteral("(?:^|[;\\s])color:\\s*@faint"));
    auto rules = rule.globalMatch(QString::fromUtf8(sheet.readAll()));
    ASSERT_TRUE(rules.hasNext());
    while (rules.hasNext()) {
        const auto each = rules.next();
        if (faint.match(each.captured(2)).hasMatch()) {
            for (const QString &selector : each.captured(1).split(u',')) {
                EXPECT_TRUE(selector.contains(QStringLiteral(":disabled")))
                    << selector.trimmed().toStdString();
            }
        }
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
