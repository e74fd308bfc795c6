#include "tests/uisupport/test_window.h"

#include <QLineEdit>
#include <QListView>
#include <gmock/gmock.h>

namespace hallway::test {
namespace {

using testing::Contains;

class SearchPopupTest : public testing::Test
{
protected:
    SearchPopupTest()
    {
        m_torvik = m_data.addPerson(QStringLiteral("Hannah"), QStringLiteral("Torvik"));
        m_data.addPerson(QStringLiteral("José"), QStringLiteral("García"));
        m_ravi = m_data.addPerson(QStringLiteral("Ravi"), QStringLiteral("Subramanian"));
        m_data.log(m_ravi, InteractionKind::Encounter, Direction::Mutual, QDate(2026, 11, 15));
        m_window.emplace(m_data);
    }

    /// What stands there once the answer to these words has come.
    QStringList found(const QString &text)
    {
        m_window->type("searchField", text);
        return shown();
    }

    QStringList shown()
    {
        const auto *popup = m_window->find<QWidget>("searchPopup");
        EXPECT_TRUE(QTest::qWaitFor([popup] { return popup->isVisible(); }));
        return m_window->rows("searchListView");
    }

    TestWorkspace m_data{QDate(2026, 11, 24)};
    ContactId m_torvik;
    ContactId m_ravi;
    std::optional<TestWindow> m_window;
};

TEST_F(SearchPopupTest, ForgivesASlipAndOpensThePerson)
{
    EXPECT_EQ(found(QStringLiteral("toorvik")), QStringList{QStringLiteral("Hannah Torvik")});
    m_window->press(Qt::Key_Return);
    EXPECT_EQ(m_window->words("personNameLabel"), QStringLiteral("Hannah Torvik"));
}

TEST_F(SearchPopupTest, FindsWithoutAccents)
{
    EXPECT_EQ(found(QStringLiteral("garcia")), QStringList{QStringLiteral("José García")});
}

TEST_F(SearchPopupTest, FindsWhoWasAddedAfterTheNamesWereRead)
{
    EXPECT_EQ(found(QStringLiteral("garcia")), QStringList{QStringLiteral("José García")});
    m_window->press(Qt::Key_Escape);
    m_data.addPerson(QStringLiteral("Ana"), QStringLiteral("Bartholomew"));
    EXPECT_EQ(found(QStringLiteral("bartolomew")), QStringList{QStringLiteral("Ana Bartholomew")});
}

TEST_F(SearchPopupTest, EnterWaitsForTheAnswerToTheLastLetter)
{
    m_window->type("searchField", QStringLiteral("subram"));
    m_window->press(Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor(
        [this] { return m_window->find<QLineEdit>("searchField")->text().isEmpty(); }));
    EXPECT_EQ(m_window->words("personNameLabel"), QStringLiteral("Ravi Subramanian"));
    EXPECT_FALSE(m_window->find<QWidget>("searchPopup")->isVisible());
}

TEST_F(SearchPopupTest, GoesToAPage)
{
    EXPECT_EQ(found(QStringLiteral("hist")), QStringList{QStringLiteral("History")});
    m_window->press(Qt::Key_Return);
    EXPECT_EQ(m_window->words("pageTitleLabel"), QStringLiteral("History"));
}

TEST_F(SearchPopupTest, DoesWhatTheMenuDoes)
{
    EXPECT_EQ(found(QStringLiteral("person new")), QStringList{QStringLiteral("New person…")});
    m_window->press(Qt::Key_Return);
    EXPECT_NE(m_window->dialog("personDialog"), nullptr);
}

TEST_F(SearchPopupTest, FindsWhatWasWritten)
{
    Interaction talk;
    talk.kind = InteractionKind::Meeting;
    talk.subject = QStringLiteral("Aortic root");
    talk.participants = {m_torvik};
    valueOf(m_data->log(talk));
    EXPECT_EQ(found(QStringLiteral("aort")), QStringList{QStringLiteral("Aortic root")});
    m_window->press(Qt::Key_Return);
    EXPECT_EQ(m_window->words("personNameLabel"), QStringLiteral("Hannah Torvik"));
}

TEST_F(SearchPopupTest, BeforeTheFirstLetterStandsWhoWasThereLastAndThePages)
{
    m_window->trigger("searchAction");
    EXPECT_TRUE(m_window->find<QLineEdit>("searchField")->hasFocus());
    QStringList rows = shown();
    EXPECT_EQ(rows.first(), QStringLiteral("Ravi Subramanian"));
    EXPECT_THAT(rows, Contains(QStringLiteral("Settings")));
    EXPECT_FALSE(rows.contains(QStringLiteral("Hannah Torvik")));
    m_window->press(Qt::Key_Escape);
    found(QStringLiteral("torvik"));
    m_window->press(Qt::Key_Return);
    m_window->trigger("searchAction");
    rows = shown();
    EXPECT_EQ(rows.first(), QStringLiteral("Hannah Torvik"));
    EXPECT_EQ(rows.at(1), QStringLiteral("Ravi Subramanian"));
}

TEST_F(SearchPopupTest, OffersNothingThatIsSwitchedOff)
{
    m_window->find<QAction>("importAction")->setEnabled(false);
    EXPECT_EQ(found(QStringLiteral("import")), QStringList{QStringLiteral("Nothing found")});
}

} // namespace
} // namespace hallway::test
