#include "tests/uisupport/test_window.h"
#include "ui/shell/sidebar.h"
#include "ui/today/follow_up_actions.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <random>

namespace hallway::test {
namespace {

/// Tuesday 24 November 2026, with two lines overdue, two due and one coming up (rules T and N).
class TodayPageTest : public ::testing::Test
{
protected:
    TodayPageTest()
    {
        met("Ravi", "Subramanian", 15);
        met("Dana", "Cho", 12);
        met("Elena", "Marchetti", 19);
        m_hannah = m_data.addPerson(QStringLiteral("Hannah"), QStringLiteral("Torvik"));
        m_data.log(m_hannah, InteractionKind::Email, Direction::Outgoing, day(11), true);
        met("Yusuf", "Demirel", 23);
        m_window.emplace(m_data);
    }

    static QDate day(int dayOfNovember) { return QDate(2026, 11, dayOfNovember); }

    void met(const char *given, const char *family, int dayOfNovember)
    {
        const ContactId id =
            m_data.addPerson(QString::fromLatin1(given), QString::fromLatin1(family));
        m_data.log(id, InteractionKind::Encounter, Direction::Mutual, day(dayOfNovember));
    }

    TestWindow &window() { return *m_window; }
    QStringList rows() { return window().rows("agendaListView"); }

    void choose(const QString &name)
    {
        auto *list = window().find<QListView>("agendaListView");
        const auto found = list->model()->match(list->model()->index(0, 0), Qt::DisplayRole, name);
        ASSERT_FALSE(found.isEmpty()) << name.toStdString();
        list->setCurrentIndex(found.constFirst());
        list->setFocus();
    }

    QStringList textsOf(const char *menu)
    {
        QStringList texts;
        for (const QAction *action : window().find<QMenu>(menu)->actions()) {
            if (!action->isSeparator()) {
                texts.append(action->text());
            }
        }
        return texts;
    }

    const QStringList m_all{QStringLiteral("Overdue"),          QStringLiteral("Dana Cho"),
                            QStringLiteral("Ravi Subramanian"), QStringLiteral("Due now"),
                            QStringLiteral("Hannah Torvik"),    QStringLiteral("Elena Marchetti"),
                            QStringLiteral("Coming up"),        QStringLiteral("Yusuf Demirel")};
    TestWorkspace m_data{QDate(2026, 11, 24)};
    ContactId m_hannah;
    std::optional<TestWindow> m_window;
};

TEST_F(TodayPageTest, GroupsInOrderWithTheMostOverdueAndTheFewestDaysLeftFirst)
{
    EXPECT_EQ(rows(), m_all);
}

TEST_F(TodayPageTest, SaysHowMuchThereIsToDo)
{
    EXPECT_EQ(window().words("pageSummaryLabel"),
              QStringLiteral("Tuesday 24 November · 4 to do, 1 coming up"));
    EXPECT_EQ(window().find<SidebarButton>("todayPageButton")->accessibleDescription(),
              QStringLiteral("4 to do"));
}

TEST_F(TodayPageTest, ThePaneShowsTheChosenLine)
{
    choose(QStringLiteral("Hannah Torvik"));
    EXPECT_EQ(window().words("paneNameLabel"), QStringLiteral("Hannah Torvik"));
    EXPECT_EQ(window().find<QPushButton>("logLineButton")->text(), QStringLiteral("Log reply"));
}

TEST_F(TodayPageTest, WhatIsDoneGoesAndUndoBringsItBack)
{
    choose(QStringLiteral("Ravi Subramanian"));
    window().click("doneButton");
    EXPECT_EQ(rows(), QStringList({m_all[0], m_all[1], m_all[3], m_all[4], m_all[5], m_all[6],
                                   m_all[7], QStringLiteral("Done today")}));
    EXPECT_EQ(window().undoBarText(), QStringLiteral("Marked thank-you to Ravi Subramanian done"));
    window().click("undoButton");
    EXPECT_EQ(rows(), m_all);
}

TEST_F(TodayPageTest, TheNextLineIsChosenAfterOneIsDone)
{
    choose(QStringLiteral("Dana Cho"));
    window().press(Qt::Key_D);
    EXPECT_EQ(window().words("paneNameLabel"), QStringLiteral("Ravi Subramanian"));
    EXPECT_TRUE(window().find<QListView>("agendaListView")->hasFocus());
}

TEST_F(TodayPageTest, DoneTodayUnfoldsWhatWasDone)
{
    choose(QStringLiteral("Dana Cho"));
    window().press(Qt::Key_D);
    choose(QStringLiteral("Done today"));
    window().press(Qt::Key_Return);
    EXPECT_EQ(rows().last(), QStringLiteral("Dana Cho"));
    choose(QStringLiteral("Dana Cho"));
    EXPECT_FALSE(window().find<QPushButton>("doneButton")->isEnabled());
}

TEST_F(TodayPageTest, JAndKMoveOverLinesAlone)
{
    choose(QStringLiteral("Ravi Subramanian"));
    window().press(Qt::Key_J);
    EXPECT_EQ(window().words("paneNameLabel"), QStringLiteral("Hannah Torvik"));
    window().press(Qt::Key_K);
    EXPECT_EQ(window().words("paneNameLabel"), QStringLiteral("Ravi Subramanian"));
}

TEST_F(TodayPageTest, SnoozesUntilTomorrowTheNextWeekdayOrAWeek)
{
    EXPECT_EQ(textsOf("snoozeMenu"),
              QStringList({QStringLiteral("Tomorrow, Wed 25 Nov"),
                           QStringLiteral("In a week, Tue 1 Dec"), QStringLiteral("A date…")}));
    m_data.setToday(day(27));
    window().restart();
    EXPECT_EQ(textsOf("snoozeMenu"),
              QStringList({QStringLiteral("Tomorrow, Sat 28 Nov"),
                           QStringLiteral("Next weekday, Mon 30 Nov"),
                           QStringLiteral("In a week, Fri 4 Dec"), QStringLiteral("A date…")}));
}

TEST_F(TodayPageTest, ASnoozedLineIsHiddenUntilItsDayAndIsOverdueThen)
{
    choose(QStringLiteral("Elena Marchetti"));
    window().trigger("snoozeWeekAction");
    EXPECT_FALSE(rows().contains(QStringLiteral("Elena Marchetti")));
    m_data.setToday(QDate(2026, 12, 1));
    window().restart();
    const QStringList then = rows();
    EXPECT_LT(then.indexOf(QStringLiteral("Elena Marchetti")),
              then.indexOf(QStringLiteral("Done today")) == -1
                  ? then.size()
                  : then.indexOf(QStringLiteral("Done today")));
    EXPECT_EQ(m_data.followUps(ContactId{3}, FollowUpKind::ThankYou).front().window.dueOn, day(26));
}

TEST_F(TodayPageTest, SnoozesUntilAnyDayThatIsStillToCome)
{
    choose(QStringLiteral("Elena Marchetti"));
    window().trigger("snoozeDateAction");
    QWidget *dialog = window().dialog("dayDialog");
    auto *field = find<QLineEdit>(*dialog, "snoozeDateEdit");
    field->setText(QStringLiteral("yesterday"));
    EXPECT_FALSE(find<QPushButton>(*dialog, "snoozeOkButton")->isEnabled());
    field->setText(QStringLiteral("next Friday"));
    find<QPushButton>(*dialog, "snoozeOkButton")->click();
    EXPECT_EQ(m_data.followUps(ContactId{3}, FollowUpKind::ThankYou).front().snoozedUntil, day(27));
}

TEST_F(TodayPageTest, DismissesWithAReason)
{
    choose(QStringLiteral("Dana Cho"));
    window().trigger("dismissSettledAction");
    EXPECT_EQ(m_data.followUps(ContactId{2}, FollowUpKind::ThankYou).front().ending,
              Ending::Dismissed);
    EXPECT_TRUE(dump(m_data.path()).contains(QStringLiteral("Settled in another way")));
    EXPECT_EQ(window().undoBarText(), QStringLiteral("Dismissed thank-you to Dana Cho"));
}

TEST_F(TodayPageTest, DismissesWithAReasonInTheUsersOwnWords)
{
    choose(QStringLiteral("Dana Cho"));
    window().trigger("dismissOtherAction");
    QWidget *dialog = window().dialog("reasonDialog");
    EXPECT_FALSE(find<QPushButton>(*dialog, "dismissOkButton")->isEnabled());
    QTest::keyClicks(find<QLineEdit>(*dialog, "reasonEdit"), QStringLiteral("She has retired"));
    QTest::keyClick(find<QLineEdit>(*dialog, "reasonEdit"), Qt::Key_Return);
    EXPECT_TRUE(dump(m_data.path()).contains(QStringLiteral("She has retired")));
    EXPECT_FALSE(rows().first(6).contains(QStringLiteral("Dana Cho")));
}

TEST_F(TodayPageTest, XAndSOpenTheirMenus)
{
    choose(QStringLiteral("Dana Cho"));
    for (const auto &[key, menu] :
         {std::pair(Qt::Key_X, "dismissMenu"), std::pair(Qt::Key_S, "snoozeMenu")}) {
        window().press(key);
        EXPECT_TRUE(window().find<QMenu>(menu)->isVisible()) << menu;
        window().find<QMenu>(menu)->close();
    }
}

TEST_F(TodayPageTest, LogsTheReplyOfANudgeAndTheLineGoes)
{
    choose(QStringLiteral("Hannah Torvik"));
    window().press(Qt::Key_L);
    QWidget *dialog = window().dialog("logDialog");
    EXPECT_TRUE(find<QAbstractButton>(*dialog, "incomingChip")->isChecked());
    find<QPushButton>(*dialog, "saveButton")->click();
    EXPECT_FALSE(rows().first(5).contains(QStringLiteral("Hannah Torvik")));
    EXPECT_EQ(m_data.followUps(m_hannah, FollowUpKind::Nudge).front().ending, Ending::Cancelled);
    window().trigger("undoAction");
    EXPECT_EQ(rows(), m_all);
}

TEST_F(TodayPageTest, LogsTheThankYouOfALine)
{
    choose(QStringLiteral("Elena Marchetti"));
    window().click("logLineButton");
    QWidget *dialog = window().dialog("logDialog");
    EXPECT_TRUE(find<QAbstractButton>(*dialog, "outgoingChip")->isChecked());
    find<QPushButton>(*dialog, "saveButton")->click();
    EXPECT_EQ(m_data.followUps(ContactId{3}, FollowUpKind::ThankYou).front().ending, Ending::Done);
}

TEST_F(TodayPageTest, EnterOpensThePerson)
{
    choose(QStringLiteral("Elena Marchetti"));
    window().press(Qt::Key_Return);
    EXPECT_EQ(window().words("pageTitleLabel"), QStringLiteral("People"));
    EXPECT_EQ(window().words("personNameLabel"), QStringLiteral("Elena Marchetti"));
}

TEST_F(TodayPageTest, EnterPressesTheButtonThatHasTheKeys)
{
    choose(QStringLiteral("Hannah Torvik"));
    window().find<QPushButton>("doneButton")->setFocus();
    window().press(Qt::Key_Return);
    EXPECT_FALSE(rows().contains(QStringLiteral("Hannah Torvik")));
    EXPECT_EQ(window().words("pageTitleLabel"), QStringLiteral("Today"));
}

TEST_F(TodayPageTest, AnOpenPromiseIsKeptByItsTick)
{
    Promise promise;
    promise.contact = m_hannah;
    promise.text = QStringLiteral("Send the draft");
    promise.madeOn = day(20);
    promise.promisedFor = day(26);
    const PromiseId id = valueOf(m_data->addPromise(promise));
    choose(QStringLiteral("Hannah Torvik"));
    window().click(qPrintable(QStringLiteral("promise%1CheckBox").arg(id.value)));
    EXPECT_EQ(valueOf(m_data->journal().promisesOf(m_hannah)).front().keptOn, day(24));
}

TEST_F(TodayPageTest, IsReadOutWithItsWindow)
{
    const QAbstractItemModel *model = window().find<QListView>("agendaListView")->model();
    EXPECT_EQ(model->index(5, 0).data(Qt::AccessibleTextRole).toString(),
              QStringLiteral("Elena Marchetti. Thank-you after you met, 5 days ago. 2 days left, "
                             "day 5 of 3 to 7, best today"));
}

/// Law: undoing what was decided, one by one, shows what stood there before.
TEST_F(TodayPageTest, UndoTakesAnyDecisionsBack)
{
    const QAbstractItemModelTester tester(window().find<QListView>("agendaListView")->model(),
                                          QAbstractItemModelTester::FailureReportingMode::Warning);
    std::mt19937 random(7);
    const char *actions[] = {"doneAction", "snoozeTomorrowAction", "dismissPastAction"};
    for (int round = 0; round < 20; ++round) {
        const int steps = 1 + static_cast<int>(random() % 5);
        for (int step = 0; step < steps; ++step) {
            window().find<QAction>(actions[random() % std::size(actions)])->trigger();
        }
        while (rows() != m_all) {
            ASSERT_TRUE(window().find<QAction>("undoAction")->isEnabled());
            window().trigger("undoAction");
        }
    }
}

TEST(TodayPage, OffersTheFirstStepWhereThereIsNothingToDo)
{
    TestWorkspace data;
    data.addPerson(QStringLiteral("Hannah"), QStringLiteral("Torvik"));
    TestWindow window(data);
    EXPECT_EQ(window.words("pageSummaryLabel"),
              QStringLiteral("Tuesday 24 November · nothing to do"));
    window.click("nothingLogButton");
    EXPECT_NE(window.dialog("logDialog"), nullptr);
}

TEST(NextWeekday, PassesOverWeekends)
{
    EXPECT_EQ(nextWeekday(QDate(2026, 11, 26)), QDate(2026, 11, 27));
    EXPECT_EQ(nextWeekday(QDate(2026, 11, 27)), QDate(2026, 11, 30));
    EXPECT_EQ(nextWeekday(QDate(2026, 11, 29)), QDate(2026, 11, 30));
}

} // namespace
} // namespace hallway::test
