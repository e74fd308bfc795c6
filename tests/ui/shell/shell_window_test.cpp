#include "tests/uisupport/test_window.h"
#include "ui/shell/sidebar.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

namespace hallway::test {
namespace {

void collect(const QMenu &menu, QSet<const QAction *> &actions)
{
    for (const QAction *action : menu.actions()) {
        actions.insert(action);
        if (action->menu()) {
            collect(*action->menu(), actions);
        }
    }
}

/// Hannah Torvik and Ravi Subramanian on Tuesday 24 November 2026; Ravi's thank-you is overdue.
class ShellWindowTest : public ::testing::Test
{
protected:
    ShellWindowTest()
    {
        m_data.addPerson(QStringLiteral("Hannah"), QStringLiteral("Torvik"));
        m_ravi = m_data.addPerson(QStringLiteral("Ravi"), QStringLiteral("Subramanian"));
        m_data.log(m_ravi, InteractionKind::Encounter, Direction::Mutual, QDate(2026, 11, 15));
        m_window.emplace(m_data);
    }

    TestWindow &window() { return *m_window; }
    QString textOf(const char *action) { return window().find<QAction>(action)->text(); }
    QStringList people() { return window().rows("peopleListView"); }

    void search(const QString &text)
    {
        window().type("searchField", text);
        const auto *popup = window().find<QWidget>("searchPopup");
        ASSERT_TRUE(QTest::qWaitFor([popup] { return popup->isVisible(); }));
    }

    const QStringList m_all{QStringLiteral("Ravi Subramanian"), QStringLiteral("Hannah Torvik")};
    TestWorkspace m_data{QDate(2026, 11, 24)};
    ContactId m_ravi;
    std::optional<TestWindow> m_window;
};

TEST_F(ShellWindowTest, TheSidebarCountsWhatIsToDoAndThePeople)
{
    const auto meaning = [this](const char *button) {
        return window().find<SidebarButton>(button)->accessibleDescription();
    };
    EXPECT_EQ(meaning("todayPageButton"), QStringLiteral("1 to do"));
    EXPECT_EQ(meaning("peoplePageButton"), QStringLiteral("2"));
    m_data.addPerson(QStringLiteral("Lena"), QStringLiteral("Park"));
    EXPECT_EQ(meaning("peoplePageButton"), QStringLiteral("3"));
    window().click("doneButton");
    EXPECT_EQ(meaning("todayPageButton"), QStringLiteral("0 to do"));
}

TEST_F(ShellWindowTest, ALongNameDoesNotMakeTheMenuWide)
{
    m_data.addPerson(QString(500, QChar(u'W')), QStringLiteral("& Park"));
    EXPECT_LT(textOf("undoAction").size(), 80);
    EXPECT_TRUE(textOf("undoAction").endsWith(QStringLiteral("…")));
}

TEST_F(ShellWindowTest, UndoAndRedoNameWhatTheyDo)
{
    window().click("doneButton");
    EXPECT_EQ(textOf("undoAction"),
              QStringLiteral("Undo: Mark thank-you to Ravi Subramanian done"));
    EXPECT_FALSE(window().find<QAction>("redoAction")->isEnabled());
    window().press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(textOf("redoAction"),
              QStringLiteral("Redo: Mark thank-you to Ravi Subramanian done"));
    EXPECT_EQ(window().undoBarText(),
              QStringLiteral("Undone: Mark thank-you to Ravi Subramanian done"));
}

TEST_F(ShellWindowTest, UndoAndRedoOutliveTheWindow)
{
    const QString before = dump(m_data.path());
    window().click("doneButton");
    const QString after = dump(m_data.path());
    window().restart();
    window().trigger("undoAction");
    EXPECT_EQ(dump(m_data.path()), before);
    window().restart();
    window().trigger("redoAction");
    EXPECT_EQ(dump(m_data.path()), after);
}

/// ui.md: every shortcut is in a menu, so that it can be found.
TEST_F(ShellWindowTest, EveryKeyStandsInTheMenu)
{
    QSet<const QAction *> listed;
    collect(*window().find<QMenu>("mainMenu"), listed);
    const auto all = window()->findChildren<QAction *>();
    for (const QAction *action : all) {
        const bool isOfList = action->objectName().contains(QStringLiteral("Entry"));
        if (!action->shortcut().isEmpty() && !isOfList) {
            EXPECT_TRUE(listed.contains(action)) << action->objectName().toStdString();
        }
    }
}

/// ui.md: screen readers get names; everything that takes the keys has one.
TEST_F(ShellWindowTest, WhatTakesTheKeysHasAName)
{
    for (const char *page :
         {"todayAction", "peopleAction", "milestonesAction", "historyAction", "settingsAction"}) {
        window().trigger(page);
        const auto all = window()->findChildren<QWidget *>();
        for (QWidget *widget : all) {
            if (widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) != 0) {
                QAccessibleInterface *said = QAccessible::queryAccessibleInterface(widget);
                EXPECT_FALSE(said->text(QAccessible::Name).isEmpty())
                    << page << ": " << widget->metaObject()->className() << ' '
                    << widget->objectName().toStdString();
            }
        }
    }
}

TEST_F(ShellWindowTest, TheThemeChangesAtOnceAndIsRemembered)
{
    const QColor light = window()->grab().toImage().pixelColor(400, 780);
    window().trigger("themeDarkAction");
    const QColor dark = window()->grab().toImage().pixelColor(400, 780);
    EXPECT_TRUE(window().theme().isDark());
    EXPECT_LT(dark.lightness(), 60);
    EXPECT_GT(light.lightness(), 200);
    window().trigger("themeLightAction");
    EXPECT_EQ(window()->grab().toImage().pixelColor(400, 780), light);
}

TEST_F(ShellWindowTest, SearchFindsAPersonAndEnterOpensThem)
{
    search(QStringLiteral("torv"));
    EXPECT_EQ(window().rows("searchListView"), QStringList{QStringLiteral("Hannah Torvik")});
    window().press(Qt::Key_Return);
    EXPECT_EQ(window().words("personNameLabel"), QStringLiteral("Hannah Torvik"));
    EXPECT_FALSE(window().find<QWidget>("searchPopup")->isVisible());
}

TEST_F(ShellWindowTest, SearchFindsWhatTheWindowCanDo)
{
    search(QStringLiteral("prof"));
    window().press(Qt::Key_Return);
    EXPECT_TRUE(window().find<QWidget>("profileSection")->isVisible());
}

TEST_F(ShellWindowTest, SearchSaysThatNothingIsThere)
{
    search(QStringLiteral("xyzzy"));
    EXPECT_EQ(window().rows("searchListView"), QStringList{QStringLiteral("Nothing found")});
    window().press(Qt::Key_Return);
    EXPECT_EQ(window().words("pageTitleLabel"), QStringLiteral("Today"));
    window().press(Qt::Key_Escape);
    EXPECT_FALSE(window().find<QWidget>("searchPopup")->isVisible());
    EXPECT_TRUE(window().find<QListView>("agendaListView")->hasFocus());
}

TEST_F(ShellWindowTest, AChangeOfAnotherProcessIsShown)
{
    FixedClock clock(QDate(2026, 11, 24));
    const auto other = valueOf(Workspace::open(m_data.path(), OpenMode::ReadWrite, clock));
    Contact contact;
    contact.name.family = QStringLiteral("Abel");
    valueOf(other->addContact(contact));
    EXPECT_TRUE(QTest::qWaitFor([this] { return people().size() == 3; }, 10000));
}

TEST_F(ShellWindowTest, MidnightPassesWhileTheWindowIsOpen)
{
    m_data.setToday(QDate(2026, 11, 25));
    EXPECT_TRUE(QTest::qWaitFor(
        [this] {
            return window().words("pageSummaryLabel").startsWith(QStringLiteral("Wednesday"));
        },
        10000));
}

TEST_F(ShellWindowTest, AFailureIsSaidAndNothingIsLost)
{
    const QString before = dump(m_data.path());
    FixedClock clock(QDate(2026, 11, 24));
    const auto other = valueOf(Workspace::open(m_data.path(), OpenMode::ReadWrite, clock));
    valueOf(other->deleteContact(m_ravi));
    window().find<QAction>("doneAction")->trigger(); // of a line that is gone
    EXPECT_TRUE(window().find<QWidget>("errorBar")->isVisible());
    window().trigger("undoAction");
    EXPECT_EQ(dump(m_data.path()), before);
}

TEST_F(ShellWindowTest, LogsFromAnywhereWithThePersonThatIsOpen)
{
    window().trigger("peopleAction");
    window().press(Qt::Key_L, Qt::ControlModifier);
    QWidget *dialog = window().dialog("logDialog");
    EXPECT_EQ(find<QAbstractButton>(*dialog, "person0Chip")->text(),
              QStringLiteral("Ravi Subramanian"));
}

TEST_F(ShellWindowTest, ListsItsKeysAndSaysWhatItIs)
{
    window().trigger("shortcutsAction");
    QStringList words;
    for (const QLabel *label : window().dialog("shortcutsDialog")->findChildren<QLabel *>()) {
        words.append(label->text());
    }
    EXPECT_TRUE(words.contains(QStringLiteral("Ctrl+L")));
    EXPECT_TRUE(words.contains(QStringLiteral("Snooze")));
    window().trigger("aboutAction");
    EXPECT_TRUE(window().find<QWidget>("aboutSection")->isVisible());
}

TEST_F(ShellWindowTest, FitsIntoASmallScreen)
{
    window()->resize(1024, 640);
    EXPECT_EQ(window()->size(), QSize(1024, 640));
    EXPECT_LT(window().find<Sidebar>("sidebar")->width(), 80);
    EXPECT_TRUE(window().find<QWidget>("followUpPane")->isVisible());
    window()->resize(880, 640);
    EXPECT_EQ(window()->size(), QSize(880, 640));
    EXPECT_FALSE(window().find<QWidget>("followUpPane")->isVisible());
}

TEST_F(ShellWindowTest, TheBarAfterAChangeCoversNothing)
{
    window()->resize(1024, 640);
    window().trigger("historyAction");
    const auto *button = window().find<QWidget>("travelButton");
    const auto *bar = window().find<QWidget>("undoBar");
    const auto bottom = [&] { return button->mapTo(&*window(), QPoint(0, button->height())).y(); };
    m_data.addPerson(QStringLiteral("Priya"), QStringLiteral("Nair"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return bar->isVisible() && bottom() <= bar->y(); }));
    EXPECT_LE(bar->geometry().bottom(), window()->height());
    find<QAbstractButton>(*bar, "closeButton")->click();
    EXPECT_TRUE(QTest::qWaitFor([&] { return bottom() > bar->y(); })); // the room is given back
}

TEST(ShellWindow, AnEmptyDatabaseIsWelcomedWithTheFirstSteps)
{
    TestWorkspace data;
    TestWindow window(data);
    EXPECT_EQ(window.words("pageTitleLabel"), QStringLiteral("Welcome"));
    EXPECT_TRUE(window.find<QWidget>("firstRunPage")->isVisible());
    QSignalSpy sample(&*window, &ShellWindow::sampleRequested);
    window.click("firstSampleButton");
    EXPECT_EQ(sample.count(), 1);
    window.click("firstPersonButton");
    QWidget *dialog = window.dialog("personDialog");
    QTest::keyClicks(find<QLineEdit>(*dialog, "nameEdit"), QStringLiteral("Priya Nair"));
    find<QPushButton>(*dialog, "saveButton")->click();
    EXPECT_FALSE(window.find<QWidget>("firstRunPage")->isVisible());
    EXPECT_EQ(window.words("personNameLabel"), QStringLiteral("Priya Nair"));
    window.click("undoButton");
    EXPECT_TRUE(window.find<QWidget>("firstRunPage")->isVisible());
}

} // namespace
} // namespace hallway::test
