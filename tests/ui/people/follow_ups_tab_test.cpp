#include "tests/uisupport/test_window.h"
#include "ui/people/people_page.h"
#include "ui/people/person_view.h"
#include "ui/widgets/run_label.h"
#include "ui/widgets/why_label.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>

using Qt::StringLiterals::operator""_s;

namespace hallway::test {
namespace {

/// Tuesday 24 November 2026, on the page of Elena.
class FollowUpsTabTest : public ::testing::Test
{
protected:
    FollowUpsTabTest() { m_elena = m_data.addPerson(u"Elena"_s, u"Marchetti"_s); }

    TestWindow &open()
    {
        m_window.emplace(m_data);
        m_window->trigger("peopleAction");
        m_window->find<QTabWidget>("personTabWidget")->setCurrentIndex(5);
        return *m_window;
    }

    void met(QDate on) { m_data.log(m_elena, InteractionKind::Encounter, Direction::Mutual, on); }

    /// What the tab says of each follow-up, from above.
    QStringList said()
    {
        QStringList said;
        const auto *tab = m_window->find<QWidget>("followUpsTab");
        for (const WhyLabel *label : tab->findChildren<WhyLabel *>()) {
            if (label->isVisible()) {
                said.append(label->findChild<RunLabel *>()->accessibleName());
            }
        }
        return said;
    }

    TestWorkspace m_data{QDate(2026, 11, 24)};
    ContactId m_elena;
    std::optional<TestWindow> m_window;
};

TEST_F(FollowUpsTabTest, ShowsWhatIsPlannedAndWhatBecameOfTheOthersNewestFirst)
{
    m_data.setToday(QDate(2026, 7, 1));
    met(QDate(2026, 7, 1)); // never thanked for
    m_data.setToday(QDate(2026, 9, 22));
    met(QDate(2026, 9, 19));
    valueOf(m_data->dismiss(m_data.followUps(m_elena, FollowUpKind::ThankYou).back().id,
                            u"She knows"_s));
    m_data.setToday(QDate(2026, 11, 24));
    met(QDate(2026, 11, 19));
    open();
    EXPECT_EQ(said(),
              QStringList({u"Thank-you 22–26 Nov · 2 days left. You met on Thu 19 Nov; a thank-you "
                           "is due on days 3 to 7."_s,
                           u"Thank-you 22–26 Sep · dismissed on Tue 22 Sep: She knows. You met on "
                           "Sat 19 Sep; a thank-you is due on days 3 to 7."_s,
                           u"Thank-you 4–8 Jul · missed. You met on Wed 1 Jul; a thank-you is due "
                           "on days 3 to 7."_s}));
}

TEST_F(FollowUpsTabTest, TheNumbersAreThoseOfThePolicyInForceAndCanBeChanged)
{
    met(QDate(2026, 11, 19));
    Policy policy;
    policy.thankYouOpens = 2;
    policy.thankYouDue = 5;
    valueOf(m_data->setPolicy(policy));
    open();
    ASSERT_EQ(said().size(), 1);
    EXPECT_TRUE(said().front().endsWith(u"on days 2 to 5."_s)) << said().front().toStdString();
    QSignalSpy asked(&m_window->find<PeoplePage>("peoplePage")->person(),
                     &PersonView::policyRequested);
    auto *tab = m_window->find<QWidget>("followUpsTab");
    find<QPushButton>(*tab, "changePolicyButton")->click();
    EXPECT_EQ(asked.count(), 1);
}

TEST_F(FollowUpsTabTest, WhoRestsIsWokenThere)
{
    m_data.log(m_elena, InteractionKind::Email, Direction::Outgoing, QDate(2026, 10, 20), true);
    m_data.log(m_elena, InteractionKind::Email, Direction::Outgoing, QDate(2026, 11, 9), true);
    open().click("wakePersonButton");
    EXPECT_EQ(m_window->undoBarText(), u"Woke Elena Marchetti"_s);
    const auto standing = valueOf(m_data->followUps().standing(m_elena));
    ASSERT_TRUE(standing.has_value());
    EXPECT_FALSE(standing->restingFrom.isValid());
}

TEST_F(FollowUpsTabTest, ALongHistoryIsShownWholeOnRequest)
{
    QDate day(2020, 1, 10);
    for (int i = 0; i < 20; ++i, day = day.addDays(100)) {
        m_data.setToday(day);
        met(day);
        m_data.log(m_elena, InteractionKind::Email, Direction::Outgoing, day.addDays(1));
    }
    m_data.setToday(QDate(2026, 11, 24));
    open();
    const qsizetype few = said().size();
    m_window->click("moreFollowUpsButton");
    EXPECT_GT(said().size(), few);
    EXPECT_GE(said().size(), 20);
}

} // namespace
} // namespace hallway::test
