#include "tests/uisupport/people_window.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace hallway::test {
namespace {

/// Lena, Ravi and Hannah are selected; Ravi is not to be contacted.
class UpdatePaneTest : public PeopleWindowTest
{
protected:
    UpdatePaneTest()
    {
        Profile profile;
        profile.name = QStringLiteral("Alex Rivera");
        valueOf(m_data->setProfile(profile));
        valueOf(m_data->setContactState(m_ravi, ContactState::DoNotContact));
    }

    void begin()
    {
        clickRow(m_lena);
        clickRow(m_ravi, Qt::ControlModifier);
        clickRow(m_hannah, Qt::ControlModifier);
        window().click("sendUpdateButton");
    }

    void beginOwnWords()
    {
        begin();
        window().type("ownSubjectEdit", QStringLiteral("News for {{name}}"));
        window()
            .find<QPlainTextEdit>("ownBodyEdit")
            ->setPlainText(QStringLiteral("Dear {{name}}, I moved."));
        window().click("startUpdateButton");
    }

    MilestoneId addMilestone()
    {
        Milestone milestone;
        milestone.title = QStringLiteral("Paper out");
        return valueOf(m_data->addMilestone(milestone));
    }

    QString progress()
    {
        return test::find<QLabel>(*window().find<QWidget>("updatePane"), "queueProgressLabel")
            ->text();
    }

    [[nodiscard]] QWidget *pane() { return window().find<QWidget>("updatePane"); }
    QString drafted() { return test::find<QLabel>(*pane(), "draftNameLabel")->text(); }
    QString body() { return test::find<QPlainTextEdit>(*pane(), "updateBodyEdit")->toPlainText(); }
    void press(const char *button)
    {
        auto *found = test::find<QPushButton>(*pane(), button);
        ASSERT_TRUE(found->isVisible() && found->isEnabled()) << button;
        QTest::mouseClick(found, Qt::LeftButton);
    }

    std::vector<Interaction> exchangesWith(ContactId contact)
    {
        return valueOf(m_data->journal().interactionsOf(contact));
    }
};

TEST_F(UpdatePaneTest, SaysWhoIsSkipped)
{
    begin();
    EXPECT_EQ(window().words("updateWhoLabel"), QStringLiteral("Send an update to 3 people"));
    EXPECT_EQ(window().words("updateSkippedLabel"),
              QStringLiteral("Ravi Subramanian is left out: not to be contacted."));
}

TEST_F(UpdatePaneTest, TheChoiceStandsTogetherAtTheTop)
{
    addMilestone();
    begin();
    QCoreApplication::processEvents(); // lays the pane out
    const auto bottom = [this](const char *name) {
        const auto *field = window().find<QWidget>(name);
        return field->mapTo(pane(), field->rect().bottomLeft()).y();
    };
    EXPECT_NEAR(bottom("updateTopicCombo"), bottom("updateMilestoneButton"), 2);
}

TEST_F(UpdatePaneTest, OnesOwnWordsGoToEachByName)
{
    begin();
    EXPECT_FALSE(window().find<QPushButton>("startUpdateButton")->isEnabled());
    window().type("ownSubjectEdit", QStringLiteral("News for {{name}}"));
    window()
        .find<QPlainTextEdit>("ownBodyEdit")
        ->setPlainText(QStringLiteral("Dear {{name}}, I moved."));
    window().click("startUpdateButton");
    EXPECT_EQ(progress(), QStringLiteral("0 of 2 told"));
    EXPECT_EQ(drafted(), QStringLiteral("Lena Park"));
    EXPECT_EQ(body(), QStringLiteral("Dear Lena, I moved."));
    press("logSentButton");
    EXPECT_EQ(progress(), QStringLiteral("1 of 2 told"));
    EXPECT_EQ(drafted(), QStringLiteral("Hannah Torvik"));
    ASSERT_EQ(exchangesWith(m_lena).size(), 1U);
    EXPECT_EQ(exchangesWith(m_lena).at(0).subject, QStringLiteral("News for Lena"));
    EXPECT_TRUE(exchangesWith(m_ravi).empty());
    window().click("undoButton");
    EXPECT_EQ(progress(), QStringLiteral("0 of 2 told"));
    EXPECT_TRUE(pane()->isVisible());
    window().trigger("redoAction");
    EXPECT_EQ(progress(), QStringLiteral("1 of 2 told"));
}

TEST_F(UpdatePaneTest, SomebodyCanBeLeftOutAndPutBack)
{
    beginOwnWords();
    press("leaveOutButton");
    EXPECT_EQ(progress(), QStringLiteral("0 of 1 told"));
    EXPECT_EQ(drafted(), QStringLiteral("Hannah Torvik"));
    auto *list = test::find<QListView>(*pane(), "recipientListView");
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualRect(list->model()->index(1, 0)).center());
    list->setCurrentIndex(list->model()->index(2, 0));
    press("putBackButton");
    EXPECT_EQ(progress(), QStringLiteral("0 of 2 told"));
}

TEST_F(UpdatePaneTest, AMilestoneIsOfferedFirstAndClosesAMentorsFollowUp)
{
    Contact lena = person(m_lena);
    lena.mentorships = {{.kind = MentorKind::Career}};
    valueOf(m_data->editContact(lena));
    addMilestone();
    begin();
    EXPECT_EQ(window().find<QComboBox>("updateTopicCombo")->currentText(),
              QStringLiteral("Paper out (Tue 24 Nov)"));
    EXPECT_FALSE(window().find<QWidget>("ownBodyEdit")->isVisible());
    window().click("startUpdateButton");
    press("logSentButton");
    EXPECT_EQ(m_data.followUps(m_lena, FollowUpKind::Milestone).at(0).ending, Ending::Done);
    EXPECT_EQ(drafted(), QStringLiteral("Hannah Torvik"));
    press("logSentButton");
    EXPECT_EQ(progress(), QStringLiteral("all 2 told"));
    EXPECT_EQ(exchangesWith(m_hannah).at(0).subject, QStringLiteral("A short update: Paper out"));
}

TEST_F(UpdatePaneTest, AMilestoneThatIsDeletedMeanwhileEndsTheRound)
{
    const MilestoneId id = addMilestone();
    begin();
    window().click("startUpdateButton");
    valueOf(m_data->deleteMilestone(id));
    EXPECT_TRUE(window().find<QWidget>("ownBodyEdit")->isVisible());
}

TEST_F(UpdatePaneTest, AnotherSelectionOrCloseLeavesIt)
{
    beginOwnWords();
    window().click("endUpdateButton");
    EXPECT_TRUE(window().find<QWidget>("selectionPane")->isVisible());
    window().click("sendUpdateButton");
    window().click("leaveUpdateButton");
    EXPECT_TRUE(window().find<QWidget>("selectionPane")->isVisible());
    window().click("sendUpdateButton");
    clickRow(m_adaeze);
    EXPECT_EQ(window().words("personNameLabel"), m_adaezeName);
}

TEST_F(UpdatePaneTest, AnotherTextToTheSamePeopleStartsAnew)
{
    beginOwnWords();
    press("logSentButton");
    addMilestone();
    window().click("changeUpdateButton");
    window().find<QComboBox>("updateTopicCombo")->setCurrentIndex(0);
    window().click("startUpdateButton");
    EXPECT_EQ(progress(), QStringLiteral("0 of 2 told"));
}

} // namespace
} // namespace hallway::test
