#include "tests/uisupport/people_window.h"

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>

namespace hallway::test {
namespace {

class PeopleListTest : public PeopleWindowTest
{
protected:
    void saveFilter(const QString &name)
    {
        window().click("addFilterChip");
        QWidget *dialog = window().dialog("filterDialog");
        QTest::keyClicks(find<QLineEdit>(*dialog, "filterNameEdit"), name);
        find<QPushButton>(*dialog, "saveFilterButton")->click();
    }

    /// Opens the menu of the user's own chip and chooses an entry.
    void fromChipMenu(const char *chip, const char *action)
    {
        auto *widget = window().find<QWidget>(chip);
        Q_EMIT widget->customContextMenuRequested(QPoint());
        window().trigger(action);
        window().find<QMenu>("filterMenu")->close();
    }

    QString words(const char *chip) { return window().find<QAbstractButton>(chip)->text(); }
};

TEST_F(PeopleListTest, ChipsSayHowManyAreBehindThem)
{
    EXPECT_EQ(words("facultyChip"), QStringLiteral("Faculty 3"));
    EXPECT_EQ(words("residentsChip"), QStringLiteral("Residents 1"));
    valueOf(m_data->setContactState(m_ravi, ContactState::Archived));
    EXPECT_EQ(words("facultyChip"), QStringLiteral("Faculty 2"));
    EXPECT_EQ(words("archivedChip"), QStringLiteral("Archived 1"));
    EXPECT_EQ(words("allChip"), QStringLiteral("All"));
}

TEST_F(PeopleListTest, ChipsListWhatIsDueAndWhoIsQuiet)
{
    m_data.log(m_lena, InteractionKind::Encounter, Direction::Mutual, QDate(2026, 11, 20));
    Contact ravi = person(m_ravi);
    ravi.rhythmDays = 10;
    valueOf(m_data->editContact(ravi));
    m_data.log(m_ravi, InteractionKind::Email, Direction::Incoming, QDate(2026, 11, 5));
    window().click("toDoChip");
    EXPECT_EQ(names(), (QStringList{m_lenaName, m_raviName}));
    window().click("quietChip");
    EXPECT_EQ(names(), QStringList{m_raviName});
}

TEST_F(PeopleListTest, SavesTheTextAndTheChipAsAFilter)
{
    window().click("facultyChip");
    window().type("peopleFilterField", QStringLiteral("harlan"));
    saveFilter(QStringLiteral("Harlan & faculty"));
    EXPECT_EQ(names(), QStringList{m_raviName});
    EXPECT_EQ(words("ownFilter0Chip"), QStringLiteral("Harlan & faculty 1"));
    EXPECT_TRUE(window().find<QAbstractButton>("ownFilter0Chip")->isChecked());
    EXPECT_TRUE(window().find<QLineEdit>("peopleFilterField")->text().isEmpty());
    EXPECT_EQ(window().undoBarText(), QStringLiteral("Saved filter Harlan & faculty"));
    window().click("allChip");
    EXPECT_EQ(names().size(), 4);
    window().click("ownFilter0Chip");
    EXPECT_EQ(names(), QStringList{m_raviName});
    window().restart();
    window().trigger("peopleAction");
    window().click("ownFilter0Chip");
    EXPECT_EQ(names(), QStringList{m_raviName});
}

TEST_F(PeopleListTest, AnOwnFilterIsNarrowedByWhatIsTyped)
{
    valueOf(m_data->saveFilter({QStringLiteral("Harlan"), {.text = QStringLiteral("harlan")}}));
    window().click("ownFilter0Chip");
    window().type("peopleFilterField", QStringLiteral("ravi"));
    EXPECT_EQ(names(), QStringList{m_raviName});
}

TEST_F(PeopleListTest, ANameThatIsTakenIsSaid)
{
    valueOf(m_data->saveFilter({QStringLiteral("Harlan"), {}}));
    window().click("addFilterChip");
    QWidget *dialog = window().dialog("filterDialog");
    auto *save = find<QPushButton>(*dialog, "saveFilterButton");
    EXPECT_FALSE(save->isEnabled());
    QTest::keyClicks(find<QLineEdit>(*dialog, "filterNameEdit"), QStringLiteral("HARLAN"));
    EXPECT_FALSE(save->isEnabled());
    EXPECT_TRUE(find<QLabel>(*dialog, "filterNoticeLabel")->isVisible());
    QTest::keyClicks(find<QLineEdit>(*dialog, "filterNameEdit"), QStringLiteral(" 2"));
    EXPECT_TRUE(save->isEnabled());
    find<QPushButton>(*dialog, "cancelButton")->click();
}

TEST_F(PeopleListTest, AnOwnFilterIsChangedMovedAndDeleted)
{
    valueOf(m_data->saveFilter({QStringLiteral("First"), {}}));
    valueOf(m_data->saveFilter({QStringLiteral("Second"), {.role = Role::Resident}}));
    window().click("ownFilter1Chip");
    fromChipMenu("ownFilter1Chip", "moveFilterBackAction");
    EXPECT_EQ(words("ownFilter0Chip"), QStringLiteral("Second 1"));
    EXPECT_TRUE(window().find<QAbstractButton>("ownFilter0Chip")->isChecked());
    fromChipMenu("ownFilter0Chip", "editFilterAction");
    QWidget *dialog = window().dialog("filterDialog");
    auto *role = find<QComboBox>(*dialog, "filterRoleCombo");
    role->setCurrentIndex(role->findData(QStringLiteral("faculty")));
    find<QLineEdit>(*dialog, "filterNameEdit")->setText(QStringLiteral("Third"));
    find<QPushButton>(*dialog, "saveFilterButton")->click();
    EXPECT_EQ(names().size(), 3);
    window().trigger("undoAction");
    EXPECT_TRUE(window().find<QAbstractButton>("ownFilter0Chip")->isChecked());
    window().trigger("redoAction");
    EXPECT_TRUE(window().find<QAbstractButton>("ownFilter0Chip")->isChecked());
    fromChipMenu("ownFilter0Chip", "deleteFilterAction");
    EXPECT_EQ(names().size(), 4);
    EXPECT_TRUE(window().find<QAbstractButton>("allChip")->isChecked());
    window().click("undoButton");
    EXPECT_EQ(words("ownFilter0Chip"), QStringLiteral("Third 3"));
}

TEST_F(PeopleListTest, ComesInTheOrderChosenAndRemembersIt)
{
    m_data.log(m_ravi, InteractionKind::Email, Direction::Incoming, QDate(2026, 11, 22));
    m_data.log(m_hannah, InteractionKind::Meeting, Direction::Mutual, QDate(2026, 11, 20));
    window().trigger("lastContactOrderAction");
    EXPECT_EQ(names(), (QStringList{m_raviName, m_hannahName, m_adaezeName, m_lenaName}));
    window().trigger("tieOrderAction");
    const QStringList byTie{m_hannahName, m_raviName, m_adaezeName, m_lenaName};
    EXPECT_EQ(names(), byTie);
    window().restart();
    EXPECT_EQ(names(), byTie);
    EXPECT_EQ(words("orderButton"), QStringLiteral("Tie"));
}

TEST_F(PeopleListTest, KeepsSelectionAndPlaceThroughAnotherOrder)
{
    for (int i = 0; i < 60; ++i) {
        add("Given", qPrintable(QStringLiteral("Middle%1").arg(i)), Role::Fellow, "Lakeside");
    }
    const QAbstractItemModelTester tester(list()->model(),
                                          QAbstractItemModelTester::FailureReportingMode::Warning);
    clickRow(m_lena);
    clickRow(m_ravi, Qt::ControlModifier);
    const int before = list()->visualRect(row(m_ravi)).top();
    add("Aaron", "Aaronson", Role::Fellow, "Lakeside");
    EXPECT_EQ(selected(), (QStringList{m_lenaName, m_raviName}));
    EXPECT_EQ(list()->visualRect(row(m_ravi)).top(), before);
    m_data.log(m_lena, InteractionKind::Call, Direction::Mutual, QDate(2026, 11, 23));
    EXPECT_EQ(selected(), (QStringList{m_lenaName, m_raviName}));
    window().trigger("lastContactOrderAction");
    EXPECT_EQ(selected(), (QStringList{m_lenaName, m_raviName}));
    valueOf(m_data->deleteContact(m_lena));
    EXPECT_EQ(selected(), QStringList{m_raviName});
}

TEST_F(PeopleListTest, ShowsAPictureOnceItIsRead)
{
    QImage picture(40, 20, QImage::Format_RGB32);
    picture.fill(Qt::red);
    Contact lena = person(m_lena);
    QBuffer buffer(&lena.photo);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    valueOf(m_data->editContact(lena));
    Contact ravi = person(m_ravi);
    ravi.photo = "no picture at all";
    valueOf(m_data->editContact(ravi));
    const auto photo = [this](ContactId id) {
        return row(id).data(PeopleModel::PhotoRole).value<QImage>();
    };
    (void)photo(m_ravi);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !photo(m_lena).isNull(); }));
    EXPECT_EQ(photo(m_lena).width(), photo(m_lena).height());
    EXPECT_TRUE(photo(m_ravi).isNull());
    EXPECT_TRUE(photo(m_hannah).isNull());
}

TEST_F(PeopleListTest, DrawsHardNamesAsOneLineEach)
{
    const QStringList hard{
        QStringLiteral("W").repeated(500),
        QString::fromUtf8("\U0001F9D1\U0001F3FD\u200D\u2695\uFE0F").repeated(80),
        QString::fromUtf8("שלום עולם").repeated(30),
        QString::fromUtf8("a\u0301\u0323\u0308").repeated(120),
        QStringLiteral("<b>bold</b><img src=x>"),
        QStringLiteral("first\nsecond\r\nthird\u2028fourth\tfifth"),
    };
    for (const QString &name : hard) {
        Contact contact;
        contact.name.formatted = name;
        contact.institution = name;
        valueOf(m_data->addContact(contact));
    }
    const int height = list()->visualRect(list()->model()->index(0, 0)).height();
    for (int row = 0; row < list()->model()->rowCount(); ++row) {
        EXPECT_EQ(list()->sizeHintForIndex(list()->model()->index(row, 0)).height(), height);
    }
    EXPECT_FALSE(window()->grab().isNull());
    for (const QString &name : hard) {
        window().find<QLineEdit>("peopleFilterField")->setText(name.left(12));
        EXPECT_FALSE(window()->grab().isNull());
    }
}

} // namespace
} // namespace hallway::test
