#include "tests/ui/people/person_tabs_fixture.h"

#include <QComboBox>
#include <QLineEdit>

namespace hallway::test {
namespace {

class LettersTabTest : public PersonTabsTest
{
protected:
    LettersTabTest()
    {
        m_season = valueOf(m_data->addSeason({.name = QStringLiteral("2027")}));
        showTab(3);
    }

    std::vector<Letter> letters() { return valueOf(m_data->letters().letters(m_hannah)); }

    QByteArray named(const char *rest)
    {
        return QStringLiteral("letter%1").arg(letters().front().id.value).toLatin1() + rest;
    }

    void add() { valueOf(m_data->addLetter({.contact = m_hannah, .season = m_season})); }

    SeasonId m_season;
};

TEST_F(LettersTabTest, ALetterIsAddedWithItsSeasonAndDay)
{
    window().click("addLetterButton");
    QWidget *dialog = window().dialog("letterDialog");
    auto *season = find<QComboBox>(*dialog, "letterSeasonCombo");
    season->setCurrentIndex(season->findData(m_season.value));
    find<QLineEdit>(*dialog, "letterDueEdit")->setText(QStringLiteral("24 Jan 2027"));
    find<QLineEdit>(*dialog, "letterTargetEdit")->setText(QStringLiteral("cardiothoracic"));
    find<QAbstractButton>(*dialog, "saveButton")->click();
    ASSERT_EQ(letters().size(), 1U);
    EXPECT_EQ(letters().front().dueOn, QDate(2027, 1, 24));
    EXPECT_EQ(letters().front().contact, m_hannah);
    EXPECT_EQ(window().words(named("Label")), QStringLiteral("Cardiothoracic · season 2027"));
    EXPECT_EQ(tabText(3), QStringLiteral("Letters 1"));
}

TEST_F(LettersTabTest, ALetterIsMovedOnStepByStep)
{
    add();
    for (const char *button : {"To_askedButton", "To_agreedButton", "To_packet_sentButton",
                               "To_inButton", "To_thankedButton"}) {
        window().click(named(button));
    }
    EXPECT_EQ(letters().front().state, LetterState::Thanked);
    EXPECT_EQ(window().find<QWidget>(named("Stepper"))->accessibleName(),
              QStringLiteral("Step 6 of 6: thanked"));
    window().click("undoButton");
    EXPECT_EQ(letters().front().state, LetterState::In);
    EXPECT_EQ(window().find<QWidget>(named("Stepper"))->accessibleName(),
              QStringLiteral("Step 5 of 6: in"));
}

TEST_F(LettersTabTest, ALetterIsDeclinedWithdrawnAndDeleted)
{
    add();
    window().click(named("To_askedButton"));
    window().click(named("To_declinedButton"));
    EXPECT_EQ(letters().front().state, LetterState::Declined);
    window().trigger(named("WithdrawAction"));
    EXPECT_EQ(letters().front().state, LetterState::Withdrawn);
    window().trigger(named("DeleteAction"));
    EXPECT_TRUE(letters().empty());
}

TEST_F(LettersTabTest, ChangingALetterKeepsItsState)
{
    add();
    window().click(named("To_askedButton"));
    window().click(named("EditButton"));
    QWidget *dialog = window().dialog("letterDialog");
    find<QLineEdit>(*dialog, "letterDueEdit")->setText(QStringLiteral("sometime"));
    find<QAbstractButton>(*dialog, "saveButton")->click();
    EXPECT_TRUE(dialog->isVisible());
    find<QLineEdit>(*dialog, "letterDueEdit")->setText(QStringLiteral("20 Jan 2027"));
    find<QAbstractButton>(*dialog, "saveButton")->click();
    EXPECT_EQ(letters().front().dueOn, QDate(2027, 1, 20));
    EXPECT_EQ(letters().front().state, LetterState::Asked);
}

TEST_F(LettersTabTest, ThePacketIsMadeFromHere)
{
    window().click("makePacketButton");
    EXPECT_TRUE(window().dialog("packetFileDialog"));
}

} // namespace
} // namespace hallway::test
