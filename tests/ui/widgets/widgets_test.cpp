#include "ui/shell/theme.h"
#include "ui/widgets/checkable_chip.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/quiet_label.h"
#include "ui/widgets/rows_view.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/section_label.h"
#include "ui/widgets/themed_label.h"
#include "ui/widgets/undo_bar.h"
#include "ui/widgets/window_bar.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QImage>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QStringListModel>
#include <QTest>
#include <QToolButton>

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

TEST(ElidedLabel, ShowsNothingRatherThanAFewLetters)
{
    ElidedLabel label(QStringLiteral("Tuesday 24 November · 7 to do"));
    label.setLeast(12);
    const auto isBlank = [&label](int characters) {
        label.resize(label.fontMetrics().averageCharWidth() * characters, 20);
        const QImage shown = label.grab().toImage();
        QImage blank(shown.size(), shown.format());
        blank.fill(shown.pixelColor(0, 0));
        return shown.convertToFormat(QImage::Format_RGB32) ==
               blank.convertToFormat(QImage::Format_RGB32);
    };
    EXPECT_TRUE(isBlank(8));
    EXPECT_FALSE(isBlank(20));
}

/// Where the words of a label begin that is much wider than they are.
int whereWordsBegin(QLabel &label)
{
    label.resize(600, 30);
    const QImage image = label.grab().toImage();
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y) {
            if (image.pixel(x, y) != image.pixel(0, 0)) {
                return x;
            }
        }
    }
    return -1;
}

TEST(QuietLabel, WordsOfAnotherScriptBeginOnTheSideOfTheWindow)
{
    const Theme theme;
    const QString words = QStringLiteral("Hannah Torvik");
    QApplication::setLayoutDirection(Qt::RightToLeft);
    QuietLabel quiet(theme, words);
    ThemedLabel themed(theme, ThemedLabel::Look::Text);
    themed.setText(words);
    QApplication::setLayoutDirection(Qt::LeftToRight);
    EXPECT_GT(whereWordsBegin(quiet), 300);
    EXPECT_GT(whereWordsBegin(themed), 300);
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

TEST(SearchField, ItsKeyGivesWayToWhatItAsksFor)
{
    const Theme theme;
    SearchField field(theme, QStringLiteral("Search people and notes…"));
    field.setKeyHint(QStringLiteral("Ctrl K"));
    field.show();
    field.resize(500, 40);
    EXPECT_GT(field.textMargins().right(), 0);
    field.resize(120, 40);
    EXPECT_EQ(field.textMargins().right(), 0);
}

TEST(SearchField, TheCrossThatClearsItGrowsWithTheFont)
{
    Theme theme;
    theme.apply(*qApp);
    const QFont before = QApplication::font();
    QFont large = before;
    large.setPointSizeF(before.pointSizeF() * 2);
    QApplication::setFont(large);
    SearchField field(theme, QStringLiteral("Filter people"));
    field.setText(QStringLiteral("torvik"));
    field.show();
    const auto *cross = field.findChild<QToolButton *>();
    ASSERT_NE(cross, nullptr);
    EXPECT_GE(cross->width(), theme.iconSize());
    EXPECT_GT(theme.iconSize(), 24);
    QApplication::setFont(before);
}

TEST(UndoBar, SaysItInOneLine)
{
    const Theme theme;
    UndoBar bar(theme);
    bar.showDone(QStringLiteral("Added First\nSecond\tThird"));
    EXPECT_EQ(bar.accessibleName(), QStringLiteral("Added First Second Third"));
    EXPECT_EQ(bar.findChild<ElidedLabel *>()->text(), bar.accessibleName());
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

/// Every row would be read for one key.
TEST(RowsView, SearchesNoMoreRowsThanCanBeReadAtOnce)
{
    const auto rowAfter = [](int rows) {
        QStringList words(rows, QStringLiteral("alpha"));
        words.last() = QStringLiteral("omega");
        QStringListModel model(words);
        RowsView view(QStringLiteral("Words"));
        view.setModel(&model);
        view.setCurrentIndex(model.index(0));
        QTest::keyClicks(&view, QStringLiteral("o"));
        return view.currentIndex().row();
    };
    EXPECT_EQ(rowAfter(3), 2);
    EXPECT_EQ(rowAfter(20'000), 0);
}

} // namespace

TEST(WrappedLabel, DoesNotPushAwayWhatIsBesideIt)
{
    const Theme theme;
    QWidget box;
    auto *row = new QHBoxLayout(&box);
    auto *beside = new QPushButton(QStringLiteral("Open"), &box);
    row->addWidget(wrappedLabel(theme, ThemedLabel::Look::Text, QString(300, QChar(u'W')), &box),
                   1);
    row->addWidget(beside);
    EXPECT_LT(box.minimumSizeHint().width(), 300);
}

} // namespace hallway
