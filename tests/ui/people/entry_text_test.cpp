#include "ui/people/entry_text.h"

#include "tests/ui/people/person_tabs_fixture.h"

#include <QApplication>
#include <QCheckBox>

namespace hallway::test {
namespace {

const QDate tuesday(2026, 11, 24);

NextStepText step(const char *text)
{
    return parseNextStep(QString::fromUtf8(text), tuesday);
}

TEST(EntryText, TheNextStepStandsBehindAnArrow)
{
    EXPECT_EQ(step("call → send the draft by Friday"),
              (NextStepText{QStringLiteral("send the draft"), QDate(2026, 11, 27)}));
    EXPECT_EQ(step("call -> I'll send it, 3 Dec"),
              (NextStepText{QStringLiteral("send it"), QDate(2026, 12, 3)}));
    EXPECT_EQ(step("call → they send the tables by next Monday"),
              (NextStepText{QStringLiteral("send the tables"), QDate(2026, 11, 30), true}));
    EXPECT_EQ(step("call → read her paper"),
              (NextStepText{QStringLiteral("read her paper"), QDate()}));
    EXPECT_EQ(step("call"), NextStepText());
}

TEST(EntryText, ADayThatIsOverIsNoDayForANextStep)
{
    EXPECT_EQ(step("call → send it yesterday"),
              (NextStepText{QStringLiteral("send it yesterday"), QDate()}));
    EXPECT_EQ(step("call → send it 3 Nov"),
              (NextStepText{QStringLiteral("send it 3 Nov"), QDate()}));
}

TEST(EntryText, WhatHappenedEndsAtTheArrow)
{
    const EntryText entry =
        parseEntry(QStringLiteral("lunch, yesterday → send the draft by Friday"), tuesday);
    EXPECT_EQ(entry, (EntryText{QStringLiteral("lunch"), QDate(2026, 11, 23)}));
}

class EntryLineTest : public PersonTabsTest
{
protected:
    Interaction last()
    {
        const auto all = valueOf(m_data->journal().interactionsOf(m_hannah));
        return all.empty() ? Interaction() : all.front();
    }
};

TEST_F(EntryLineTest, ANextStepWithADayIsPromisedInTheSameStep)
{
    const QString before = dump(m_data.path());
    window().click("callChip");
    window().type("entryField", QStringLiteral("about the tables -> send them by Friday"));
    EXPECT_EQ(window().words("outlookLabel"),
              QStringLiteral("On Tue 24 Nov, plans: Thank-you 27 Nov–1 Dec, your promise by "
                             "Fri 27 Nov. Enter saves."));
    window().press(Qt::Key_Return);
    EXPECT_EQ(last().subject, QStringLiteral("about the tables"));
    const auto promises = valueOf(m_data->journal().promisesOf(m_hannah));
    ASSERT_EQ(promises.size(), 1U);
    EXPECT_EQ(promises.front().text, QStringLiteral("send them"));
    EXPECT_EQ(promises.front().promisedFor, QDate(2026, 11, 27));
    window().click("undoButton");
    EXPECT_EQ(dump(m_data.path()), before);
}

TEST_F(EntryLineTest, ANextStepWithoutADayIsKeptInTheText)
{
    window().type("entryField", QStringLiteral("sent the tables -> read her paper"));
    window().press(Qt::Key_Return);
    EXPECT_EQ(last().text, QStringLiteral("Next: read her paper"));
    EXPECT_TRUE(valueOf(m_data->journal().promisesOf(m_hannah)).empty());
}

TEST_F(EntryLineTest, OthersAreFoundBehindAnAt)
{
    window().click("meetingChip");
    window().type("entryField", QStringLiteral("lunch with @rav"));
    QWidget *offers = QApplication::activePopupWidget();
    ASSERT_NE(offers, nullptr);
    EXPECT_EQ(offers->objectName(), QStringLiteral("mentionOffersList"));
    QTest::keyClick(offers, Qt::Key_Return);
    EXPECT_EQ(last().id, InteractionId()); // Enter chose, and did not save
    QTest::keyClicks(window().find<QWidget>("entryField"), QStringLiteral("and others"));
    window().press(Qt::Key_Return);
    EXPECT_EQ(last().participants, (std::vector<ContactId>{m_hannah, m_ravi}));
    EXPECT_EQ(last().subject, QStringLiteral("lunch with Ravi Subramanian and others"));
}

TEST_F(EntryLineTest, OtherKindsAreChosenFromAMenu)
{
    window().trigger("answerMessageKindAction");
    EXPECT_FALSE(window().find<QCheckBox>("replyExpectedCheckBox")->isVisible());
    window().type("entryField", QStringLiteral("thanks"));
    window().press(Qt::Key_Return);
    EXPECT_EQ(last().kind, InteractionKind::Message);
    EXPECT_EQ(last().direction, Direction::Incoming);
}

} // namespace
} // namespace hallway::test
