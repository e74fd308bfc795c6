#include "ui/history/history_page.h"

#include "tests/support/test_database.h"
#include "ui/history/traveller.h"

#include <QListView>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>

namespace hallway::test {
namespace {

/// The page over a workspace with two people, one change each.
class HistoryPageTest : public ::testing::Test
{
protected:
    HistoryPageTest() : m_page(*m_workspace, m_theme)
    {
        QObject::connect(&*m_workspace, &Workspace::changed, &m_page, &HistoryPage::takeIn);
        QObject::connect(&m_page, &HistoryPage::travelRequested, &m_traveller,
                         &Traveller::travelTo);
        m_workspace.addPerson(QStringLiteral("Hannah"), QStringLiteral("Torvik"));
        m_workspace.addPerson(QStringLiteral("Adaeze"), QStringLiteral("Obi"));
    }

    QListView *list() { return m_page.findChild<QListView *>(QStringLiteral("historyList")); }
    QPushButton *button()
    {
        return m_page.findChild<QPushButton *>(QStringLiteral("travelButton"));
    }

    QStringList lines()
    {
        QStringList lines;
        for (int row = 0; row < list()->model()->rowCount(); ++row) {
            lines.append(list()
                             ->model()
                             ->index(row, 0)
                             .data(Qt::AccessibleTextRole)
                             .toString()
                             .remove(QRegularExpression(QStringLiteral(", .*\\d\\d:\\d\\d"))));
        }
        return lines;
    }

    void choose(int row) { list()->setCurrentIndex(list()->model()->index(row, 0)); }

    Theme m_theme;
    TestWorkspace m_workspace;
    HistoryPage m_page;
    Traveller m_traveller{*m_workspace, m_theme, &m_page};
};

} // namespace

TEST_F(HistoryPageTest, TheNewestStandsFirst)
{
    EXPECT_EQ(lines(),
              QStringList({QStringLiteral("Add Adaeze Obi"), QStringLiteral("Add Hannah Torvik")}));
    EXPECT_EQ(m_page.summary(), QStringLiteral("2 changes"));
}

TEST_F(HistoryPageTest, UndoesDownToTheChosenLine)
{
    choose(1);
    EXPECT_EQ(button()->text(), QStringLiteral("Undo 2 changes, down to here"));
    button()->click();
    EXPECT_EQ(valueOf(m_workspace->people().count()), 0);
    EXPECT_EQ(lines(), QStringList({QStringLiteral("Add Adaeze Obi, taken back"),
                                    QStringLiteral("Add Hannah Torvik, taken back")}));
}

TEST_F(HistoryPageTest, WhatWasTakenBackCanBeDoneAgain)
{
    choose(1);
    button()->click();
    EXPECT_EQ(button()->text(), QStringLiteral("Do this again"));
    choose(0);
    EXPECT_EQ(button()->text(), QStringLiteral("Do 2 changes again, up to here"));
    button()->click();
    EXPECT_EQ(valueOf(m_workspace->people().count()), 2);
}

TEST_F(HistoryPageTest, AStepThatCannotBeTakenIsTold)
{
    {
        auto other = valueOf(Database::connect(m_workspace.path(), OpenMode::ReadWrite));
        valueOf(other->run("UPDATE contact SET family = 'Else'"));
    }
    QSignalSpy failures(&m_traveller, &Traveller::failed);
    choose(0);
    button()->click();
    EXPECT_EQ(failures.size(), 1);
    EXPECT_EQ(valueOf(m_workspace->people().count()), 2);
}

} // namespace hallway::test
