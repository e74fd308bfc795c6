#include "ui/journal/log_dialog.h"

#include "tests/support/test_database.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

namespace hallway::test {
namespace {

/// The dialog on 24 November 2026, opened for Hannah Torvik.
class LogDialogTest : public ::testing::Test
{
protected:
    LogDialogTest()
        : m_hannah(m_workspace.addPerson(QStringLiteral("Hannah"), QStringLiteral("Torvik"))),
          m_dialog(*m_workspace, m_theme)
    {
        m_dialog.setParticipants({m_hannah});
        m_dialog.show();
    }

    void type(const char *field, const QString &text)
    {
        auto *edit = m_dialog.findChild<QLineEdit *>(QLatin1String(field));
        ASSERT_TRUE(edit) << field;
        edit->setText(text);
        Q_EMIT edit->textEdited(text);
    }

    void draft(InteractionKind kind, Direction direction, QDate on)
    {
        Interaction interaction;
        interaction.kind = kind;
        interaction.direction = direction;
        interaction.on = on;
        interaction.replyExpected = direction == Direction::Outgoing;
        interaction.participants = {m_hannah};
        m_dialog.setInteraction(interaction);
    }

    QString said(const char *label)
    {
        return m_dialog.findChild<QLabel *>(QLatin1String(label))->text();
    }

    QAbstractButton *save()
    {
        return m_dialog.findChild<QAbstractButton *>(QStringLiteral("saveButton"));
    }

    Theme m_theme;
    TestWorkspace m_workspace;
    ContactId m_hannah;
    LogDialog m_dialog;
};

} // namespace

TEST_F(LogDialogTest, SaysWhatAnEncounterWillPlan) // worked example 1
{
    draft(InteractionKind::Encounter, Direction::Mutual, QDate(2026, 11, 19));
    EXPECT_EQ(said("planLabel"), QStringLiteral("This plans: Thank-you 22–26 Nov"));
}

TEST_F(LogDialogTest, SaysWhatAMailWillPlan) // worked example 5, twelve days later
{
    draft(InteractionKind::Email, Direction::Outgoing, QDate(2026, 11, 13));
    EXPECT_EQ(said("planLabel"), QStringLiteral("This plans: Nudge 23–27 Nov"));
}

TEST_F(LogDialogTest, AMailExpectsAReplyUnlessSaidOtherwise) // as in the line of a timeline
{
    EXPECT_EQ(said("planLabel"), QStringLiteral("This plans: Nudge 4–8 Dec"));
    m_dialog.findChild<QAbstractButton *>(QStringLiteral("replyExpectedCheckBox"))->click();
    EXPECT_EQ(said("planLabel"), QStringLiteral("This plans nothing."));
}

TEST_F(LogDialogTest, AnIncomingMailPlansNothing)
{
    draft(InteractionKind::Email, Direction::Incoming, QDate(2026, 11, 23));
    EXPECT_EQ(said("planLabel"), QStringLiteral("This plans nothing."));
}

TEST_F(LogDialogTest, SavesWhatWasSaidAsOneUndoableStep)
{
    const QString before = dump(m_workspace.path());
    draft(InteractionKind::Meeting, Direction::Mutual, QDate(2026, 11, 19));
    type("subjectEdit", QStringLiteral("Coffee <b>after</b> session 12"));
    save()->click();
    ASSERT_TRUE(m_dialog.savedInteraction().isValid());
    const auto stored = valueOf(m_workspace->journal().interaction(m_dialog.savedInteraction()));
    EXPECT_EQ(stored.subject, QStringLiteral("Coffee <b>after</b> session 12"));
    EXPECT_EQ(stored.on, QDate(2026, 11, 19));
    EXPECT_EQ(stored.participants, std::vector{m_hannah});
    EXPECT_EQ(m_workspace.followUps(m_hannah, FollowUpKind::ThankYou).size(), 1U);
    valueOf(m_workspace->undo());
    EXPECT_EQ(dump(m_workspace.path()), before);
}

TEST_F(LogDialogTest, ADayThatIsNoneIsNamedAndNothingSaved)
{
    type("whenEdit", QStringLiteral("2026-02-30"));
    EXPECT_FALSE(save()->isEnabled());
    EXPECT_EQ(said("reasonLabel"), QStringLiteral("Say when it was: a date, or “yesterday”."));
}

TEST_F(LogDialogTest, ATimeThatIsNoneIsNamed)
{
    type("timeEdit", QStringLiteral("half past"));
    EXPECT_FALSE(save()->isEnabled());
    EXPECT_EQ(said("reasonLabel"), QStringLiteral("Write the time as 14:30, or leave it empty."));
}

TEST_F(LogDialogTest, WithoutAnybodyNothingIsSaved)
{
    m_dialog.setParticipants({});
    EXPECT_FALSE(save()->isEnabled());
    EXPECT_EQ(said("reasonLabel"), QStringLiteral("Say who it was with."));
}

TEST_F(LogDialogTest, AStoredOneIsChanged)
{
    const InteractionId id = m_workspace.log(m_hannah, InteractionKind::Email, Direction::Outgoing,
                                             QDate(2026, 11, 13), true);
    m_dialog.setInteraction(valueOf(m_workspace->journal().interaction(id)));
    type("subjectEdit", QStringLiteral("Draft"));
    save()->click();
    EXPECT_EQ(m_dialog.savedInteraction(), id);
    EXPECT_EQ(valueOf(m_workspace->journal().interaction(id)).subject, QStringLiteral("Draft"));
    EXPECT_EQ(valueOf(m_workspace->journal().countInteractions()), 1);
}

TEST_F(LogDialogTest, CtrlEnterSaves)
{
    m_dialog.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&m_dialog));
    QTest::keyClick(&m_dialog, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(m_dialog.savedInteraction().isValid());
}

TEST_F(LogDialogTest, WhatWasTypedIsLeftOnlyWhenAskedTwice)
{
    auto *text = m_dialog.findChild<QPlainTextEdit *>(QStringLiteral("textEdit"));
    QTest::keyClicks(text, QStringLiteral("a long talk"));
    QTest::keyClick(text, Qt::Key_Escape);
    EXPECT_TRUE(m_dialog.isVisible());
    EXPECT_TRUE(said("reasonLabel").startsWith(QStringLiteral("What you typed is not saved.")));
    QTest::keyClicks(text, QStringLiteral(" about the ring"));
    QTest::keyClick(text, Qt::Key_Escape);
    EXPECT_TRUE(m_dialog.isVisible());
    QTest::keyClick(text, Qt::Key_Escape);
    EXPECT_FALSE(m_dialog.isVisible());
}

TEST_F(LogDialogTest, SomebodyDeletedMeanwhileIsSaidAndWhatWasTypedStays)
{
    type("subjectEdit", QStringLiteral("the ring"));
    valueOf(m_workspace->deleteContact(m_hannah));
    save()->click();
    EXPECT_TRUE(m_dialog.isVisible());
    EXPECT_TRUE(m_workspace->journal().countInteractions().value_or(-1) == 0);
    EXPECT_EQ(said("reasonLabel"), QStringLiteral("This was deleted outside this window meanwhile. "
                                                  "Nothing was changed."));
}

} // namespace hallway::test
