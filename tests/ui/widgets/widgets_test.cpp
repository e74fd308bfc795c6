#include "ui/shell/theme.h"
#include "ui/widgets/checkable_chip.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/section_label.h"
#include "ui/widgets/undo_bar.h"
#include "ui/widgets/window_bar.h"

#include <QAccessible>
#include <QImage>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace hallway {
namespace {

QString said(QWidget &widget)
{
    return QAccessible::queryAccessibleInterface(&widget)->text(QAccessible::Name);
}

/// The first column, from the left, with the colour in it; -1 if there is none.
int firstColumnOf(const QImage &image, const QColor &color)
{
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y) {
            if (image.pixelColor(x, y) == color) {
                return x;
            }
        }
    }
    return -1;
}

QImage drawBar(const Theme &theme, const WindowDays &days, Qt::LayoutDirection direction)
{
    QImage image(280, 20, QImage::Format_RGB32);
    image.fill(theme.color(Token::Surface));
    QPainter painter(&image);
    painter.setLayoutDirection(direction);
    paintWindowBar(painter, image.rect(), days, Tone::Due, theme);
    return image;
}

TEST(WindowBar, SaysWhereTodayStands)
{
    const Theme theme;
    WindowBar bar(theme);
    bar.setDays({.from = 3, .to = 7, .now = 4}, Tone::Due);
    EXPECT_EQ(said(bar), QStringLiteral("day 4 of 3 to 7"));
}

TEST(WindowBar, DrawsDaysAsSharesOfItsWidth)
{
    const Theme theme;
    const QImage bar = drawBar(theme, {.from = 7, .to = 14, .now = 0}, Qt::LeftToRight);
    EXPECT_NEAR(firstColumnOf(bar, theme.tone(Tone::Due).ink), 140, 2);
    EXPECT_EQ(firstColumnOf(bar, theme.color(Token::Text)), 0);
}

TEST(WindowBar, IsMirroredWhereTheLanguageIs)
{
    const Theme theme;
    const QImage bar = drawBar(theme, {.from = 7, .to = 14, .now = 0}, Qt::RightToLeft);
    EXPECT_LE(firstColumnOf(bar, theme.tone(Tone::Due).ink), 2);
    EXPECT_GE(firstColumnOf(bar, theme.color(Token::Text)), 277);
}

TEST(WindowBar, KeepsDaysBeyondItsRangeInside)
{
    const Theme theme;
    const QImage bar = drawBar(theme, {.from = 3, .to = 7, .now = 400}, Qt::LeftToRight);
    EXPECT_EQ(firstColumnOf(bar, theme.color(Token::Text)), 278);
}

TEST(Chip, IsWideEnoughForItsWords)
{
    const Theme theme;
    EXPECT_GT(chipSize(QStringLiteral("Research mentor"), theme).width(),
              chipSize(QStringLiteral("due"), theme).width());
    const Chip chip(theme, QStringLiteral("<b>due</b>"), Tone::Due);
    EXPECT_EQ(chip.textFormat(), Qt::PlainText);
}

TEST(CheckableChip, IsTurnedByTheKeys)
{
    const Theme theme;
    CheckableChip chip(theme, QStringLiteral("Mentors 6"));
    QTest::keyClick(&chip, Qt::Key_Space);
    EXPECT_TRUE(chip.isChecked());
    EXPECT_EQ(said(chip), QStringLiteral("Mentors 6"));
    EXPECT_EQ(QAccessible::queryAccessibleInterface(&chip)->role(), QAccessible::CheckBox);
}

TEST(SectionLabel, SaysItsCount)
{
    const Theme theme;
    SectionLabel label(theme, QStringLiteral("Overdue"), Tone::Overdue);
    EXPECT_EQ(said(label), QStringLiteral("Overdue"));
    label.setCount(2);
    EXPECT_EQ(said(label), QStringLiteral("Overdue, 2"));
    label.setCount(std::nullopt);
    EXPECT_EQ(said(label), QStringLiteral("Overdue"));
}

TEST(ElidedLabel, TellsWhetherSomeIsHidden)
{
    ElidedLabel label(QStringLiteral("Dr. Hannah Torvik, MD PhD, Professor of Surgery"));
    label.resize(label.sizeHint());
    EXPECT_FALSE(label.isElided());
    label.resize(label.minimumSizeHint());
    EXPECT_TRUE(label.isElided());
}

TEST(FlowLayout, GoesOnInTheNextLine)
{
    QWidget page;
    auto *layout = new FlowLayout(4, &page);
    QList<QWidget *> boxes;
    for (int i = 0; i < 3; ++i) {
        boxes.append(new QWidget(&page));
        boxes.last()->setFixedSize(50, 20);
        layout->addWidget(boxes.last());
    }
    EXPECT_EQ(layout->heightForWidth(200), 20);
    EXPECT_EQ(layout->heightForWidth(110), 44);
    EXPECT_EQ(layout->heightForWidth(40), 68);
    boxes.last()->hide();
    EXPECT_EQ(layout->heightForWidth(110), 20);
}

TEST(SearchField, IsNamedAfterWhatItSearches)
{
    const Theme theme;
    SearchField field(theme, QStringLiteral("Filter people"));
    field.setKeyHint(QStringLiteral("Ctrl K"));
    EXPECT_EQ(said(field), QStringLiteral("Filter people"));
    EXPECT_GT(field.textMargins().right(), 0);
    field.setText(QStringLiteral("torvik"));
    EXPECT_EQ(field.textMargins().right(), 0);
}

TEST(UndoBar, AsksForUndoOnceAndIsGone)
{
    const Theme theme;
    UndoBar bar(theme);
    QSignalSpy asked(&bar, &UndoBar::undoRequested);
    EXPECT_TRUE(bar.isHidden());
    bar.showDone(QStringLiteral("Logged a call."));
    EXPECT_FALSE(bar.isHidden());
    EXPECT_EQ(bar.accessibleName(), QStringLiteral("Logged a call."));
    bar.findChild<QPushButton *>(QStringLiteral("undoButton"))->click();
    EXPECT_EQ(asked.count(), 1);
    EXPECT_TRUE(bar.isHidden());
}

TEST(UndoBar, OffersNoUndoWhereThereIsNone)
{
    const Theme theme;
    UndoBar bar(theme);
    bar.showMessage(QStringLiteral("Backed up."));
    EXPECT_TRUE(bar.findChild<QPushButton *>(QStringLiteral("undoButton"))->isHidden());
}

TEST(EmptyState, TellsWhichStepWasChosen)
{
    const Theme theme;
    EmptyState empty(theme, QStringLiteral("No events yet"), QStringLiteral("Add one."));
    QSignalSpy chosen(&empty, &EmptyState::actionTriggered);
    empty.addAction(QStringLiteral("New event"));
    empty.addAction(QStringLiteral("Import…"))->click();
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen.first().first().toInt(), 1);
}

} // namespace
} // namespace hallway
