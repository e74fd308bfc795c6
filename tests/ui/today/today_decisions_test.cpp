#include "tests/uisupport/test_window.h"
#include "ui/shell/sidebar.h"

#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>

using Qt::StringLiterals::operator""_s;

namespace hallway::test {
namespace {

/// Tuesday 24 November 2026; Elena was met on the 19th, with a thank-you due till the 26th.
class TodayDecisionsTest : public ::testing::Test
{
protected:
    TodayDecisionsTest()
    {
        m_elena = m_data.addPerson(u"Elena"_s, u"Marchetti"_s);
        m_data.log(m_elena, InteractionKind::Encounter, Direction::Mutual, QDate(2026, 11, 19));
        m_window.emplace(m_data);
    }

    TestWindow &window() { return *m_window; }
    QStringList rows() { return window().rows("agendaListView"); }
    std::vector<Interaction> exchanges()
    {
        return valueOf(m_data->journal().interactionsOf(m_elena));
    }
    std::optional<Ending> ending()
    {
        return m_data.followUps(m_elena, FollowUpKind::ThankYou).front().ending;
    }

    void choose(const QString &name, int found = 0)
    {
        auto *list = window().find<QListView>("agendaListView");
        const auto rows = list->model()->match(list->model()->index(0, 0), Qt::DisplayRole, name,
                                               -1, Qt::MatchExactly);
        ASSERT_GT(rows.size(), found) << name.toStdString();
        list->setCurrentIndex(rows[found]);
        list->setFocus();
    }

    /// Elena, whom to keep in touch with every six weeks is due and was put off so many times.
    void putOff(int times)
    {
        Contact contact = valueOf(m_data->people().contact(m_elena));
        contact.rhythmDays = 42;
        valueOf(m_data->editContact(contact));
        m_data.log(m_elena, InteractionKind::Email, Direction::Outgoing, QDate(2026, 11, 20));
        m_data.setToday(QDate(2027, 1, 4));
        for (int i = 0; i < times; ++i) {
            const auto followUp = m_data.followUps(m_elena, FollowUpKind::KeepInTouch).front();
            valueOf(m_data->snooze(followUp.id, m_data->today().addDays(1)));
            m_data.setToday(m_data->today().addDays(1));
        }
        window().restart();
        choose(u"Elena Marchetti"_s);
    }

    TestWorkspace m_data{QDate(2026, 11, 24)};
    ContactId m_elena;
    std::optional<TestWindow> m_window;
};

TEST_F(TodayDecisionsTest, DoneOffersToLogTheEMailAndOneUndoTakesBothBack)
{
    const QString before = dump(m_data.path());
    window().press(Qt::Key_D);
    EXPECT_EQ(ending(), Ending::Done);
    EXPECT_EQ(exchanges().size(), 1U);
    window().click("offerButton");
    ASSERT_EQ(exchanges().size(), 2U);
    EXPECT_EQ(exchanges().front().on, QDate(2026, 11, 24));
    EXPECT_EQ(exchanges().front().direction, Direction::Outgoing);
    EXPECT_EQ(window().undoBarText(), u"Marked thank-you to Elena Marchetti done and logged it"_s);
    EXPECT_FALSE(window().find<QPushButton>("offerButton")->isVisible());
    window().click("undoButton");
    EXPECT_EQ(dump(m_data.path()), before);
}

TEST_F(TodayDecisionsTest, WhatWasChangedMeanwhileIsNotTakenBackByTheOffer)
{
    window().press(Qt::Key_D);
    FixedClock clock(m_data->today());
    const auto other = valueOf(Workspace::open(m_data.path(), OpenMode::ReadWrite, clock));
    Contact lena;
    lena.name.given = u"Lena"_s;
    valueOf(other->addContact(lena));
    window().click("offerButton");
    EXPECT_EQ(exchanges().size(), 2U);
    EXPECT_EQ(valueOf(m_data->people().count()), 2);
}

TEST_F(TodayDecisionsTest, ShiftDLogsTheEMailAtOnce)
{
    window().press(Qt::Key_D, Qt::ShiftModifier);
    EXPECT_EQ(ending(), Ending::Done);
    EXPECT_EQ(exchanges().size(), 2U);
}

TEST_F(TodayDecisionsTest, ReopenTakesTheDecisionBack)
{
    for (const char *action : {"doneAction", "dismissPastAction"}) {
        window().trigger(action);
        ASSERT_TRUE(ending().has_value());
        if (rows().last() != u"Elena Marchetti"_s) {
            choose(u"Done today"_s);
            window().press(Qt::Key_Return);
        }
        choose(u"Elena Marchetti"_s);
        window().click("reopenButton");
        EXPECT_FALSE(ending().has_value()) << action;
        EXPECT_EQ(window().undoBarText(), u"Reopened thank-you to Elena Marchetti"_s);
        choose(u"Elena Marchetti"_s);
    }
}

TEST_F(TodayDecisionsTest, WhatAnExchangeHasDoneIsNotReopened)
{
    window().trigger("settleAction");
    choose(u"Done today"_s);
    window().press(Qt::Key_Return);
    m_data.log(m_elena, InteractionKind::Note, Direction::Mutual, QDate(2026, 11, 24));
    choose(u"Elena Marchetti"_s);
    EXPECT_FALSE(window().find<QAction>("reopenAction")->isEnabled());
    EXPECT_FALSE(window().find<QPushButton>("reopenButton")->isVisible());
}

TEST_F(TodayDecisionsTest, PutOffTwiceADayIsOffered)
{
    putOff(2);
    window().press(Qt::Key_S);
    EXPECT_TRUE(window().find<QMenu>("snoozeMenu")->isVisible());
    window().find<QMenu>("snoozeMenu")->close();
}

TEST_F(TodayDecisionsTest, PutOffThreeTimesASlowerRhythmIsOfferedInstead)
{
    putOff(3);
    const QString before = dump(m_data.path());
    window().press(Qt::Key_S);
    auto *menu = window().find<QMenu>("rhythmMenu");
    ASSERT_TRUE(menu->isVisible());
    EXPECT_EQ(menu->actions().front()->text(),
              u"Be in touch every 9 weeks instead of every 6 weeks"_s);
    menu->close();
    window().trigger("slowerRhythmAction");
    EXPECT_EQ(valueOf(m_data->people().contact(m_elena)).rhythmDays, 63);
    EXPECT_EQ(m_data.followUps(m_elena, FollowUpKind::KeepInTouch).front().window.opensOn,
              QDate(2027, 1, 22));
    EXPECT_EQ(window().undoBarText(), u"Changed the rhythm with Elena Marchetti"_s);
    window().click("undoButton");
    EXPECT_EQ(dump(m_data.path()), before);
}

TEST_F(TodayDecisionsTest, AnotherRhythmCanBeSaidOrNone)
{
    putOff(3);
    window().trigger("otherRhythmAction");
    QWidget *dialog = window().dialog("rhythmDialog");
    find<QSpinBox>(*dialog, "rhythmWeeksSpinBox")->setValue(12);
    find<QPushButton>(*dialog, "rhythmOkButton")->click();
    EXPECT_EQ(valueOf(m_data->people().contact(m_elena)).rhythmDays, 84);
    window().trigger("undoAction");
    choose(u"Elena Marchetti"_s);
    window().trigger("neverRhythmAction");
    EXPECT_EQ(valueOf(m_data->people().contact(m_elena)).rhythmDays, 0);
    EXPECT_TRUE(m_data.followUps(m_elena, FollowUpKind::KeepInTouch).empty());
}

/// Hannah stayed silent after the nudge (rule N).
TEST_F(TodayDecisionsTest, WhoRestsIsInformationUntilItIsSeenOrTheyAreWoken)
{
    const ContactId hannah = m_data.addPerson(u"Hannah"_s, u"Torvik"_s);
    m_data.log(hannah, InteractionKind::Email, Direction::Outgoing, QDate(2026, 10, 20), true);
    m_data.log(hannah, InteractionKind::Email, Direction::Outgoing, QDate(2026, 11, 9), true);
    EXPECT_EQ(rows(), QStringList({u"Due now"_s, u"Elena Marchetti"_s, u"Resting now"_s,
                                   u"Hannah Torvik"_s}));
    EXPECT_EQ(window().find<SidebarButton>("todayPageButton")->accessibleDescription(),
              u"1 to do"_s);
    choose(u"Hannah Torvik"_s);
    EXPECT_EQ(window().find<QPushButton>("doneButton")->text(), u"Got it"_s);
    EXPECT_FALSE(window().find<QPushButton>("snoozeButton")->isVisible());
    window().click("wakeLineButton");
    EXPECT_FALSE(rows().contains(u"Resting now"_s));
    EXPECT_EQ(window().undoBarText(), u"Woke Hannah Torvik"_s);
}

TEST_F(TodayDecisionsTest, ARestThatIsToComeIsNoNews)
{
    const ContactId hannah = m_data.addPerson(u"Hannah"_s, u"Torvik"_s);
    m_data.log(hannah, InteractionKind::Email, Direction::Outgoing, QDate(2026, 10, 20), true);
    m_data.log(hannah, InteractionKind::Email, Direction::Outgoing, QDate(2026, 11, 20), true);
    EXPECT_FALSE(rows().contains(u"Hannah Torvik"_s));
}

TEST_F(TodayDecisionsTest, WhatOpensAfterTwoWeeksIsFoldedForAMonth)
{
    Promise promise;
    promise.contact = m_elena;
    promise.madeOn = QDate(2026, 11, 2);
    for (const int days : {17, 20, 35}) {
        promise.text = u"In %1 days"_s.arg(days);
        promise.promisedFor = QDate(2026, 11, 2).addDays(days);
        valueOf(m_data->addPromise(promise));
    }
    m_data.setToday(QDate(2026, 11, 2));
    window().restart();
    EXPECT_TRUE(rows().contains(u"Later this month"_s));
    promise.promisedFor = QDate(2026, 12, 4); // shows from 1 December
    valueOf(m_data->addPromise(promise));
    EXPECT_EQ(rows(), QStringList({u"Coming up"_s, u"Elena Marchetti"_s, u"Within a month"_s}));
    choose(u"Within a month"_s);
    window().press(Qt::Key_Return);
    EXPECT_EQ(rows().count(u"Elena Marchetti"_s), 1 + 3);
}

TEST_F(TodayDecisionsTest, TheWindowSaysHowMuchThereIsToDoAlsoOnTheNextDay)
{
    EXPECT_EQ(window()->windowTitle(), u"1 to do – Hallway"_s);
    window().press(Qt::Key_D);
    EXPECT_EQ(window()->windowTitle(), u"Hallway"_s);
    window().trigger("undoAction");
    EXPECT_EQ(window()->windowTitle(), u"1 to do – Hallway"_s);
    m_data.setToday(QDate(2026, 12, 11)); // the thank-you has lapsed
    EXPECT_TRUE(QTest::qWaitFor([this] { return window()->windowTitle() == u"Hallway"_s; }, 10000));
}

} // namespace
} // namespace hallway::test
