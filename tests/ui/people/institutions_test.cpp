#include "tests/uisupport/people_window.h"

#include <QLabel>
#include <QLineEdit>

namespace hallway::test {
namespace {

class InstitutionsTest : public PeopleWindowTest
{
protected:
    QStringList institutions() { return window().rows("institutionListView"); }
    QStringList people() { return window().rows("institutionPeopleView"); }

    void open() { window().click("institutionsChip"); }
};

TEST_F(InstitutionsTest, AreListedWithWhoIsThere)
{
    m_data.log(m_ravi, InteractionKind::Meeting, Direction::Mutual, QDate(2026, 11, 20));
    open();
    EXPECT_EQ(institutions(),
              (QStringList{QStringLiteral("Harlan University"),
                           QStringLiteral("Northfield Medical"), QStringLiteral("Westmoor")}));
    EXPECT_EQ(window().words("pageSummaryLabel"), QStringLiteral("3 institutions"));
    EXPECT_EQ(window().words("institutionFactsLabel"),
              QStringLiteral("2 people · strongest tie weak · last contact 4 days ago"));
    EXPECT_EQ(people(), (QStringList{m_raviName, m_lenaName}));
    window().press(Qt::Key_Down);
    EXPECT_EQ(people(), QStringList{m_hannahName});
}

TEST_F(InstitutionsTest, AreFilteredAsOneTypes)
{
    open();
    window().type("institutionFilterField", QStringLiteral("med north"));
    EXPECT_EQ(institutions(), QStringList{QStringLiteral("Northfield Medical")});
    window().type("institutionFilterField", QStringLiteral("xyzzy"));
    EXPECT_TRUE(institutions().isEmpty());
}

TEST_F(InstitutionsTest, ThePeopleThereAreOpened)
{
    open();
    auto *rows = window().find<QListView>("institutionPeopleView");
    QTest::mouseClick(rows->viewport(), Qt::LeftButton, {},
                      rows->visualRect(rows->model()->index(0, 0)).center());
    EXPECT_EQ(window().words("personNameLabel"), m_lenaName);
    EXPECT_TRUE(list()->isVisible());
}

TEST_F(InstitutionsTest, OneIsRenamedForAllItsPeople)
{
    open();
    window().type("institutionNameEdit", QStringLiteral("A Harlan Medical School"));
    window().click("renameInstitutionButton");
    EXPECT_EQ(person(m_lena).institution, QStringLiteral("A Harlan Medical School"));
    EXPECT_EQ(person(m_ravi).institution, QStringLiteral("A Harlan Medical School"));
    EXPECT_EQ(window().words("institutionTitleLabel"), QStringLiteral("A Harlan Medical School"));
    EXPECT_EQ(people().size(), 2);
    window().click("undoButton");
    EXPECT_EQ(person(m_lena).institution, QStringLiteral("Harlan University"));
}

TEST_F(InstitutionsTest, TheWayBackLeadsToThePeople)
{
    open();
    EXPECT_FALSE(list()->isVisible());
    window().click("backToPeopleChip");
    EXPECT_TRUE(list()->isVisible());
    EXPECT_EQ(window().words("pageSummaryLabel"), QStringLiteral("4 people"));
}

} // namespace
} // namespace hallway::test
