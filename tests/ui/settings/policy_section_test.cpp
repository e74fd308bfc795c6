#include "tests/uisupport/test_window.h"

#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

namespace hallway::test {
namespace {

/// The window at the numbers of the follow-ups; one mail of 20 November waits for an answer.
class PolicySectionTest : public ::testing::Test
{
protected:
    PolicySectionTest()
    {
        m_person = m_data.addPerson(QStringLiteral("Hannah"), QStringLiteral("Torvik"));
        m_data.log(m_person, InteractionKind::Email, Direction::Outgoing, QDate(2026, 11, 20),
                   true);
        m_window.emplace(m_data);
        m_window->trigger("settingsAction");
    }

    void set(const char *field, const char *days)
    {
        m_window->type(field, QString::fromLatin1(days));
    }

    QString effect() { return m_window->words("policyEffectLabel"); }
    bool says(const QString &words)
    {
        return QTest::qWaitFor([&] { return effect() == words; }, 10000);
    }
    bool canApply() { return m_window->find<QPushButton>("policyApplyButton")->isEnabled(); }
    QDate nudgeOpens()
    {
        return m_data.followUps(m_person, FollowUpKind::Nudge).front().window.opensOn;
    }

    TestWorkspace m_data;
    ContactId m_person;
    std::optional<TestWindow> m_window;
};

} // namespace

TEST_F(PolicySectionTest, TheExampleFollowsTheNumbers)
{
    EXPECT_EQ(m_window->words("thankYouExample").section(u'\n', 0, 0),
              QStringLiteral("You meet somebody on Tue 24 Nov → thank-you Fri 27 Nov – Tue 1 "
                             "Dec."));
    set("thank_you_opens_field", "1");
    set("thank_you_due_field", "2");
    EXPECT_EQ(m_window->words("thankYouExample").section(u'\n', 0, 0),
              QStringLiteral("You meet somebody on Tue 24 Nov → thank-you Wed 25 – Thu 26 Nov."));
}

TEST_F(PolicySectionTest, SaysWhatWouldChangeAndChangesItInOneStep)
{
    EXPECT_TRUE(says(QStringLiteral("These numbers are in use")));
    EXPECT_FALSE(canApply());
    set("nudge_opens_field", "7");
    EXPECT_TRUE(says(QStringLiteral("1 follow-up of 1 person would change")));
    EXPECT_EQ(nudgeOpens(), QDate(2026, 11, 30));
    m_window->click("policyApplyButton");
    EXPECT_TRUE(says(QStringLiteral("These numbers are in use")));
    EXPECT_EQ(nudgeOpens(), QDate(2026, 11, 27));
    EXPECT_EQ(m_window->undoBarText(), QStringLiteral("Changed the numbers of the follow-ups"));
    m_window->trigger("undoAction");
    EXPECT_EQ(nudgeOpens(), QDate(2026, 11, 30));
    EXPECT_EQ(m_window->find<QSpinBox>("nudge_opens_field")->value(), 10);
}

TEST_F(PolicySectionTest, WrongNumbersAreNamedBesideTheirFieldAndCannotBeApplied)
{
    set("nudge_opens_field", "20");
    EXPECT_EQ(m_window->words("nudge_opens_problemLabel"),
              QStringLiteral("The window would end on day 14, before it opens on day 20."));
    EXPECT_TRUE(m_window->find<QLabel>("nudge_opens_problemLabel")->isVisible());
    EXPECT_EQ(effect(), QStringLiteral("1 number cannot be used"));
    EXPECT_FALSE(canApply());
    set("nudge_opens_field", "-3");
    EXPECT_EQ(m_window->words("nudge_opens_problemLabel"),
              QStringLiteral("-3 cannot be used: 1 to 365 days are possible."));
    set("nudge_opens_field", "90000");
    EXPECT_EQ(m_window->words("nudge_opens_problemLabel"),
              QStringLiteral("90,000 cannot be used: 1 to 365 days are possible."));
    EXPECT_EQ(m_window->words("nudgeExample"),
              QStringLiteral("Mend the numbers to see an example."));
    set("letter_ask_opens_before_field", "20");
    EXPECT_EQ(m_window->words("letter_ask_opens_before_problemLabel"),
              QStringLiteral("The window would end 56 days before, and open only 20 days before."));
    EXPECT_EQ(effect(), QStringLiteral("2 numbers cannot be used"));
}

TEST_F(PolicySectionTest, OneNumberOrAllGoBackToTheUsual)
{
    EXPECT_FALSE(m_window->find<QPushButton>("nudge_due_resetButton")->isVisible());
    set("nudge_due_field", "20");
    set("promise_opens_before_field", "5");
    m_window->click("nudge_due_resetButton");
    EXPECT_EQ(m_window->find<QSpinBox>("nudge_due_field")->value(), 14);
    EXPECT_FALSE(m_window->find<QPushButton>("nudge_due_resetButton")->isVisible());
    EXPECT_EQ(m_window->find<QSpinBox>("promise_opens_before_field")->value(), 5);
    m_window->click("policyResetAllButton");
    EXPECT_EQ(m_window->find<QSpinBox>("promise_opens_before_field")->value(), 3);
    EXPECT_TRUE(says(QStringLiteral("These numbers are in use")));
}

TEST_F(PolicySectionTest, WhatWasTypedStaysWhenSomethingElseChanges)
{
    set("nudge_due_field", "20");
    m_data.addPerson(QStringLiteral("Adaeze"), QStringLiteral("Obi"));
    EXPECT_EQ(m_window->find<QSpinBox>("nudge_due_field")->value(), 20);
    EXPECT_TRUE(says(QStringLiteral("1 follow-up of 1 person would change")));
    m_window->click("policyDiscardButton");
    EXPECT_EQ(m_window->find<QSpinBox>("nudge_due_field")->value(), 14);
}

} // namespace hallway::test
