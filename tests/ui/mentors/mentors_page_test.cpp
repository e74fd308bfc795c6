#include "ui/mentors/mentors_page.h"

#include "tests/support/test_database.h"
#include "ui/mentors/mentor_card.h"
#include "ui/widgets/chip.h"

#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace hallway::test {
namespace {

/// The page over one research mentor and a surgeon who could become a clinical one.
class MentorsPageTest : public ::testing::Test
{
protected:
    MentorsPageTest() : m_page(*m_workspace, m_theme)
    {
        QObject::connect(&*m_workspace, &Workspace::changed, &m_page, &MentorsPage::takeIn);
        Contact hannah;
        hannah.name.family = QStringLiteral("Torvik");
        hannah.mentorships = {
            {.kind = MentorKind::Research, .status = MentorStatus::Active, .since = {}}};
        m_hannah = valueOf(m_workspace->addContact(hannah));
        Contact elena;
        elena.name.prefix = QStringLiteral("Dr.");
        elena.name.family = QStringLiteral("Marchetti");
        elena.role = Role::Faculty;
        elena.field = QStringLiteral("cardiac");
        elena.emails = {{QStringLiteral("work"), QStringLiteral("e.marchetti@harlan.example")}};
        m_elena = valueOf(m_workspace->addContact(elena));
        for (const int daysAgo : {10, 90}) {
            m_workspace.log(m_elena, InteractionKind::Call, Direction::Mutual,
                            QDate(2026, 11, 24).addDays(-daysAgo));
        }
        m_page.show();
    }

    template <class T>
    T *find(const QString &name)
    {
        return m_page.findChild<T *>(name);
    }

    QDialog *openAsk()
    {
        find<QPushButton>(QStringLiteral("askButton%1").arg(m_elena.value))->click();
        return m_page.findChild<QDialog *>(QStringLiteral("askDialog"));
    }

    Theme m_theme;
    TestWorkspace m_workspace;
    MentorsPage m_page;
    ContactId m_hannah;
    ContactId m_elena;
};

} // namespace

TEST_F(MentorsPageTest, SaysWhichKindsAreMissing)
{
    EXPECT_EQ(find<QLabel>(QStringLiteral("coverageLabel"))->text(),
              QStringLiteral("Clinical and Career are missing."));
    EXPECT_EQ(m_page.summary(), QStringLiteral("1 mentor, 1 kind"));
}

TEST_F(MentorsPageTest, AMentorsCardFollowsWhatIsLogged)
{
    const QString name = QStringLiteral("mentorCard%1").arg(m_hannah.value);
    EXPECT_EQ(find<MentorCard>(name)->findChild<Chip *>(QStringLiteral("paceChip"))->text(),
              QStringLiteral("new"));
    m_workspace.log(m_hannah, InteractionKind::Email, Direction::Incoming, QDate(2026, 11, 20));
    EXPECT_EQ(find<MentorCard>(name)->findChild<Chip *>(QStringLiteral("paceChip"))->text(),
              QStringLiteral("on rhythm"));
}

TEST_F(MentorsPageTest, EnterOnACardOpensThePerson)
{
    QSignalSpy opened(&m_page, &Page::personRequested);
    QTest::keyClick(find<MentorCard>(QStringLiteral("mentorCard%1").arg(m_hannah.value)),
                    Qt::Key_Return);
    ASSERT_EQ(opened.size(), 1);
    EXPECT_EQ(opened.front().front().value<ContactId>(), m_hannah);
}

TEST_F(MentorsPageTest, TheAskWaitsForItsBlanks)
{
    QDialog *ask = openAsk();
    ASSERT_TRUE(ask);
    auto *copy = ask->findChild<QPushButton *>(QStringLiteral("copyButton"));
    auto *body = ask->findChild<QPlainTextEdit *>(QStringLiteral("bodyEdit"));
    EXPECT_TRUE(body->toPlainText().startsWith(QStringLiteral("Dear Dr. Marchetti,")));
    EXPECT_FALSE(copy->isEnabled());
    body->setPlainText(QStringLiteral("Dear Dr. Marchetti, 15 minutes?"));
    ask->findChild<QLineEdit *>(QStringLiteral("subjectEdit"))->setText(QStringLiteral("A talk"));
    EXPECT_TRUE(copy->isEnabled());
}

TEST_F(MentorsPageTest, WhoIsAskedBecomesAProspectiveMentorAndThatCanBeUndone)
{
    QDialog *ask = openAsk();
    ask->findChild<QPlainTextEdit *>(QStringLiteral("bodyEdit"))
        ->setPlainText(QStringLiteral("Hello"));
    ask->findChild<QLineEdit *>(QStringLiteral("subjectEdit"))->setText(QStringLiteral("A talk"));
    ask->findChild<QPushButton *>(QStringLiteral("copyButton"))->click();
    const auto mentorships = valueOf(m_workspace->people().contact(m_elena)).mentorships;
    ASSERT_EQ(mentorships.size(), 1U);
    EXPECT_EQ(mentorships.front().kind, MentorKind::Clinical);
    EXPECT_EQ(mentorships.front().status, MentorStatus::Prospective);
    valueOf(m_workspace->undo());
    EXPECT_TRUE(valueOf(m_workspace->people().contact(m_elena)).mentorships.empty());
}

TEST_F(MentorsPageTest, WithoutAMailProgramTheLetterStays)
{
    QDialog *ask = openAsk();
    auto *body = ask->findChild<QPlainTextEdit *>(QStringLiteral("bodyEdit"));
    body->setPlainText(QStringLiteral("Dear Dr. Marchetti, 15 minutes?"));
    ask->findChild<QLineEdit *>(QStringLiteral("subjectEdit"))->setText(QStringLiteral("A talk"));
    ask->findChild<QPushButton *>(QStringLiteral("mailButton"))->click(); // offscreen has none
    EXPECT_TRUE(ask->isVisible());
    EXPECT_EQ(body->toPlainText(), QStringLiteral("Dear Dr. Marchetti, 15 minutes?"));
    EXPECT_EQ(ask->findChild<QLabel *>(QStringLiteral("blanksLabel"))->text(),
              QStringLiteral("No mail program answered. Copy the text instead; nothing was sent."));
    EXPECT_TRUE(valueOf(m_workspace->people().contact(m_elena)).mentorships.empty());
}

TEST_F(MentorsPageTest, TheKeysStayWhereTheyWereWhenTheBoardChanges)
{
    m_page.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&m_page));
    const QString name = QStringLiteral("askButton%1").arg(m_elena.value);
    find<QPushButton>(name)->setFocus();
    m_workspace.log(m_hannah, InteractionKind::Email, Direction::Incoming, QDate(2026, 11, 20));
    ASSERT_NE(m_page.focusWidget(), nullptr);
    EXPECT_EQ(m_page.focusWidget()->objectName(), name);
}

} // namespace hallway::test
