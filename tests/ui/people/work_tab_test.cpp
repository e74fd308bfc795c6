#include "tests/ui/people/person_tabs_fixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

namespace hallway::test {
namespace {

class WorkTabTest : public PersonTabsTest
{
protected:
    WorkTabTest() { showTab(2); }

    std::vector<Work> works() { return valueOf(m_data->works().worksOf(m_hannah)); }
    std::vector<Promise> deliverables() { return valueOf(m_data->works().deliverables()); }

    QByteArray named(const char *stem, qint64 id, const char *rest)
    {
        return stem + QByteArray::number(id) + rest;
    }

    WorkId addWork()
    {
        return valueOf(m_data->addWork(
            {.title = QStringLiteral("ECMO outcomes"),
             .participants = {{m_hannah, QStringLiteral("senior")}, {m_ravi, QString()}}}));
    }
};

TEST_F(WorkTabTest, AWorkIsAddedWithThisPersonInIt)
{
    window().click("addWorkButton");
    QWidget *dialog = window().dialog("workDialog");
    find<QAbstractButton>(*dialog, "saveButton")->click();
    EXPECT_TRUE(dialog->isVisible()); // it has no title yet
    find<QLineEdit>(*dialog, "workTitleEdit")->setText(QStringLiteral("ECMO outcomes"));
    find<QLineEdit>(*dialog, "workPartEdit")->setText(QStringLiteral("first author"));
    find<QLineEdit>(*dialog, "workStartsEdit")->setText(QStringLiteral("3 Mar 2026"));
    find<QAbstractButton>(*dialog, "outputAddButton")->click();
    find<QLineEdit>(*dialog, "output0TitleEdit")->setText(QStringLiteral("90-day outcomes"));
    find<QLineEdit>(*dialog, "output0DoiEdit")->setText(QStringLiteral("10.1000/x"));
    find<QAbstractButton>(*dialog, "saveButton")->click();
    ASSERT_EQ(works().size(), 1U);
    EXPECT_EQ(works().front().startsOn, QDate(2026, 3, 3));
    ASSERT_EQ(works().front().outputs.size(), 1U);
    EXPECT_EQ(works().front().outputs.front().doi, QStringLiteral("10.1000/x"));
    EXPECT_EQ(tabText(2), QStringLiteral("Shared work 1"));
}

TEST_F(WorkTabTest, ChangingAWorkKeepsThePartsOfThoseInIt)
{
    const WorkId id = addWork();
    window().click(named("work", id.value, "EditButton"));
    QWidget *dialog = window().dialog("workDialog");
    auto *state = find<QComboBox>(*dialog, "workStateCombo");
    state->setCurrentIndex(state->findData(int(WorkState::Finished)));
    find<QAbstractButton>(*dialog, "saveButton")->click();
    EXPECT_EQ(works().front().state, WorkState::Finished);
    EXPECT_EQ(works().front().participants.front().part, QStringLiteral("senior"));
}

TEST_F(WorkTabTest, ADeliverableIsAddedAndDoneByAClickAndUndone)
{
    const WorkId id = addWork();
    window().click(named("work", id.value, "DeliverableButton"));
    QWidget *dialog = window().dialog("deliverableDialog");
    find<QLineEdit>(*dialog, "deliverableEdit")->setText(QStringLiteral("the abstract"));
    find<QAbstractButton>(*dialog, "saveButton")->click();
    EXPECT_TRUE(dialog->isVisible()); // by which day?
    find<QLineEdit>(*dialog, "deliverableByEdit")->setText(QStringLiteral("2 Dec 2026"));
    find<QAbstractButton>(*dialog, "saveButton")->click();
    ASSERT_EQ(deliverables().size(), 1U);
    EXPECT_EQ(deliverables().front().contact, m_hannah);
    const QByteArray box = named("deliverable", deliverables().front().id.value, "CheckBox");
    window().find<QCheckBox>(box)->click();
    EXPECT_EQ(deliverables().front().keptOn, QDate(2026, 11, 24));
    EXPECT_TRUE(window().find<QCheckBox>(box)->isChecked());
    window().find<QCheckBox>(box)->click();
    EXPECT_FALSE(deliverables().front().keptOn.isValid());
}

TEST_F(WorkTabTest, ADeletedWorkComesBackWithUndo)
{
    const WorkId id = addWork();
    window().trigger(named("work", id.value, "DeleteAction"));
    EXPECT_TRUE(works().empty());
    window().click("undoButton");
    EXPECT_EQ(works().size(), 1U);
    EXPECT_EQ(window().words(named("work", id.value, "Label")), QStringLiteral("ECMO outcomes"));
}

} // namespace
} // namespace hallway::test
