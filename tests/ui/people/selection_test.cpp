#include "tests/uisupport/people_window.h"
#include "ui/people/selection_pane.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>

namespace hallway::test {
namespace {

class SelectionTest : public PeopleWindowTest
{
protected:
    void selectTwo()
    {
        clickRow(m_lena);
        clickRow(m_ravi, Qt::ControlModifier);
    }

    [[nodiscard]] bool isPaneShown()
    {
        return window().find<QWidget>("selectionPane")->isVisible();
    }
};

TEST_F(SelectionTest, SeveralPeopleBringThePaneAndOneTheirPage)
{
    selectTwo();
    EXPECT_TRUE(isPaneShown());
    EXPECT_EQ(window().words("selectionTitleLabel"), QStringLiteral("2 people selected"));
    EXPECT_EQ(window().words("selectionNamesLabel"), QStringLiteral("Lena Park, Ravi Subramanian"));
    clickRow(m_hannah);
    EXPECT_FALSE(isPaneShown());
    EXPECT_EQ(window().words("personNameLabel"), m_hannahName);
}

TEST_F(SelectionTest, KeysSelectAllAndMore)
{
    clickRow(m_adaeze);
    window().press(Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(selected(), (QStringList{m_adaezeName, m_lenaName}));
    window().press(Qt::Key_A, Qt::ControlModifier);
    EXPECT_EQ(window().words("selectionTitleLabel"), QStringLiteral("4 people selected"));
    clickRow(m_lena);
    clickRow(m_hannah, Qt::ShiftModifier);
    EXPECT_EQ(selected(), (QStringList{m_lenaName, m_raviName, m_hannahName}));
    window().click("leaveSelectionButton");
    EXPECT_EQ(selected().size(), 1);
    EXPECT_FALSE(isPaneShown());
}

TEST_F(SelectionTest, TagsAreAddedAndRemovedAsOneStepEach)
{
    selectTwo();
    window().type("selectionTagEdit", QStringLiteral("STS 2026"));
    window().click("addTagButton");
    EXPECT_EQ(person(m_ravi).tags, QStringList{QStringLiteral("STS 2026")});
    EXPECT_EQ(window().undoBarText(), QStringLiteral("Changed tags of Lena Park +1"));
    EXPECT_EQ(selected(), (QStringList{m_lenaName, m_raviName}));
    window().type("selectionTagEdit", QStringLiteral("sts 2026"));
    window().click("removeTagButton");
    EXPECT_TRUE(person(m_lena).tags.isEmpty());
    window().click("undoButton");
    EXPECT_EQ(person(m_lena).tags, QStringList{QStringLiteral("STS 2026")});
    EXPECT_TRUE(isPaneShown());
}

TEST_F(SelectionTest, ARhythmIsSet)
{
    selectTwo();
    auto *rhythm = window().find<QComboBox>("selectionRhythmCombo");
    rhythm->setCurrentIndex(rhythm->findData(42));
    window().click("setRhythmButton");
    EXPECT_EQ(person(m_lena).rhythmDays, 42);
    rhythm->setCurrentIndex(0);
    window().click("setRhythmButton");
    EXPECT_EQ(person(m_lena).rhythmDays, std::nullopt);
}

TEST_F(SelectionTest, TheyAreArchivedDeletedAndBroughtBack)
{
    selectTwo();
    window().click("archivePeopleButton");
    EXPECT_EQ(names(), (QStringList{m_adaezeName, m_hannahName}));
    EXPECT_FALSE(isPaneShown());
    window().click("undoButton");
    EXPECT_EQ(names().size(), 4);
    const QString before = dump(m_data.path());
    selectTwo();
    window().click("deletePeopleButton");
    EXPECT_EQ(names(), (QStringList{m_adaezeName, m_hannahName}));
    EXPECT_EQ(window().undoBarText(), QStringLiteral("Deleted Lena Park +1"));
    window().click("undoButton");
    EXPECT_EQ(dump(m_data.path()), before);
}

TEST_F(SelectionTest, KeysTakeBackWhatWasDoneToSeveral)
{
    selectTwo();
    window().type("selectionTagEdit", QStringLiteral("STS 2026"));
    window().press(Qt::Key_Return);
    EXPECT_EQ(person(m_ravi).tags, QStringList{QStringLiteral("STS 2026")});
    window().press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(person(m_ravi).tags.isEmpty());
    window().find<QWidget>("archivePeopleButton")->setFocus();
    window().press(Qt::Key_Space);
    EXPECT_EQ(names().size(), 2);
    EXPECT_TRUE(list()->hasFocus());
    window().press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(names().size(), 4);
}

TEST_F(SelectionTest, AnExchangeIsLoggedWithAllOfThem)
{
    selectTwo();
    window().trigger("logAction");
    QWidget *dialog = window().dialog("logDialog");
    find<QLineEdit>(*dialog, "subjectEdit")->setText(QStringLiteral("Dinner"));
    find<QAbstractButton>(*dialog, "saveButton")->click();
    for (const ContactId contact : {m_lena, m_ravi}) {
        EXPECT_EQ(valueOf(m_data->journal().interactionsOf(contact)).size(), 1U);
    }
}

TEST_F(SelectionTest, TheyAreWrittenToAFile)
{
    selectTwo();
    const QString path = m_data.folder().file(QStringLiteral("two.vcf"));
    window().find<SelectionPane>("selectionPane")->exportTo(path);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll().count("BEGIN:VCARD"), 2);
    EXPECT_EQ(window().undoBarText(), QStringLiteral("Wrote 2 people to two.vcf"));
    window().find<SelectionPane>("selectionPane")->exportTo(QStringLiteral("/nowhere/two.vcf"));
    EXPECT_TRUE(window().find<QWidget>("errorBar")->isVisible());
}

TEST_F(SelectionTest, VeryManyAreChangedBesideTheWindow)
{
    const auto many = SelectionPane::mostAtOnce + 20;
    valueOf(m_data->edit({QStringLiteral("import"), QStringLiteral("many")}, [&](Database &data) {
        PeopleTable people(data);
        for (std::size_t i = 0; i < many; ++i) {
            Contact contact;
            contact.name.family = QStringLiteral("Many%1").arg(i);
            if (const auto added = people.insert(contact, 0); !added) {
                return Result<void>(failed(added));
            }
        }
        return Result<void>();
    }));
    window().find<QWidget>("peopleListView")->setFocus();
    window().press(Qt::Key_A, Qt::ControlModifier);
    window().click("archivePeopleButton");
    EXPECT_TRUE(QTest::qWaitFor([&] { return names().isEmpty(); }));
    EXPECT_TRUE(window().undoBarText().startsWith(QStringLiteral("Archived ")));
    window().click("undoButton");
    EXPECT_TRUE(QTest::qWaitFor([&] { return names().size() == qsizetype(many) + 4; }));
}

TEST_F(SelectionTest, InANarrowWindowAChipLeadsToThePane)
{
    window()->resize(880, 640);
    clickRow(m_lena);
    window().click("backButton");
    clickRow(m_ravi, Qt::ControlModifier);
    EXPECT_TRUE(list()->isVisible());
    window().click("severalSelectedChip");
    EXPECT_TRUE(isPaneShown());
    EXPECT_FALSE(list()->isVisible());
}

} // namespace
} // namespace hallway::test
