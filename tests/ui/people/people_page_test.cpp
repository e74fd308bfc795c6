#include "tests/uisupport/test_window.h"
#include "ui/people/people_model.h"
#include "ui/widgets/chip.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTabWidget>

namespace hallway::test {
namespace {

/// Four people on Tuesday 24 November 2026, on the People page.
class PeoplePageTest : public ::testing::Test
{
protected:
    PeoplePageTest()
    {
        m_hannah = add("Hannah", "Torvik", Role::Faculty, "Northfield Medical");
        m_lena = add("Lena", "Park", Role::Resident, "Harlan University");
        m_ravi = add("Ravi", "Subramanian", Role::Faculty, "Harlan University");
        m_adaeze = add("Adaeze", "Obi", Role::Faculty, "Westmoor");
        m_window.emplace(m_data);
        window().trigger("peopleAction");
    }

    ContactId add(const char *given, const char *family, Role role, const char *institution)
    {
        Contact contact;
        contact.name.given = QString::fromLatin1(given);
        contact.name.family = QString::fromLatin1(family);
        contact.role = role;
        contact.institution = QString::fromLatin1(institution);
        return valueOf(m_data->addContact(contact));
    }

    TestWindow &window() { return *m_window; }
    QListView *list() { return window().find<QListView>("peopleListView"); }
    QStringList names() { return window().rows("peopleListView"); }

    void filter(const QString &text, const QStringList &expected)
    {
        window().type("peopleFilterField", text);
        (void)QTest::qWaitFor([&] { return names() == expected; });
        EXPECT_EQ(names(), expected);
    }

    void choose(ContactId contact)
    {
        for (int row = 0; row < list()->model()->rowCount(); ++row) {
            if (list()->model()->index(row, 0).data(PeopleModel::IdRole) == contact.value) {
                list()->setCurrentIndex(list()->model()->index(row, 0));
            }
        }
        list()->setFocus();
    }

    const QStringList m_all{QStringLiteral("Adaeze Obi"), QStringLiteral("Lena Park"),
                            QStringLiteral("Ravi Subramanian"), QStringLiteral("Hannah Torvik")};
    TestWorkspace m_data{QDate(2026, 11, 24)};
    ContactId m_hannah;
    ContactId m_lena;
    ContactId m_ravi;
    ContactId m_adaeze;
    std::optional<TestWindow> m_window;
};

TEST_F(PeoplePageTest, WhatIsTypedInTheListFilters)
{
    list()->setFocus();
    QTest::keyClicks(list(), QStringLiteral("h"));
    auto *field = window().find<QLineEdit>("peopleFilterField");
    EXPECT_TRUE(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("anna"));
    EXPECT_EQ(field->text(), QStringLiteral("hanna"));
    EXPECT_EQ(names(), QStringList{QStringLiteral("Hannah Torvik")});
}

TEST_F(PeoplePageTest, ATabIsMadeWhenItIsLookedAt)
{
    const auto isMade = [this] {
        return window()->findChild<QWidget *>(QStringLiteral("aboutTab")) != nullptr;
    };
    choose(m_hannah);
    EXPECT_FALSE(isMade());
    window().find<QTabWidget>("personTabWidget")->setCurrentIndex(1);
    EXPECT_TRUE(isMade());
}

TEST_F(PeoplePageTest, ListsPeopleByFamilyName)
{
    EXPECT_EQ(names(), m_all);
    EXPECT_EQ(window().words("pageSummaryLabel"), QStringLiteral("4 people"));
}

TEST_F(PeoplePageTest, FiltersAsOneTypes)
{
    filter(QStringLiteral("harlan"), {m_all[1], m_all[2]});
    EXPECT_EQ(window().words("pageSummaryLabel"), QStringLiteral("2 of 4 people"));
    filter(QStringLiteral("harlan ravi"), {m_all[2]});
    (void)QTest::qWaitFor([&] { return window().words("personNameLabel") == m_all[2]; });
    EXPECT_EQ(window().words("personNameLabel"), m_all[2]);
}

TEST_F(PeoplePageTest, OffersTheWayBackWhereNobodyIsFound)
{
    filter(QStringLiteral("nobody at all"), {});
    window().click("emptyAction0Button");
    EXPECT_EQ(names(), m_all);
}

TEST_F(PeoplePageTest, AChipShowsThoseOfOneRole)
{
    window().click("residentsChip");
    EXPECT_EQ(names(), QStringList{m_all[1]});
    window().click("facultyChip");
    EXPECT_EQ(names(), QStringList({m_all[0], m_all[2], m_all[3]}));
    window().click("allChip");
    EXPECT_EQ(names(), m_all);
}

TEST_F(PeoplePageTest, KeepsThePersonThroughAFilterThatHasThem)
{
    choose(m_lena);
    filter(QStringLiteral("harlan"), {m_all[1], m_all[2]});
    EXPECT_EQ(window().words("personNameLabel"), QStringLiteral("Lena Park"));
}

TEST_F(PeoplePageTest, KeepsThePersonWhenOthersComeAndGo)
{
    const QAbstractItemModelTester tester(list()->model(),
                                          QAbstractItemModelTester::FailureReportingMode::Warning);
    choose(m_ravi);
    add("Zora", "Abel", Role::Fellow, "Northfield Medical");
    EXPECT_EQ(names().first(), QStringLiteral("Zora Abel"));
    EXPECT_EQ(window().words("personNameLabel"), QStringLiteral("Ravi Subramanian"));
    valueOf(m_data->deleteContact(m_lena));
    EXPECT_EQ(window().words("personNameLabel"), QStringLiteral("Ravi Subramanian"));
}

TEST_F(PeoplePageTest, TheEntryLineShowsWhatItPlansAndEnterSaves)
{
    choose(m_hannah);
    window().click("metChip");
    window().type("entryField", QStringLiteral("coffee after session 12, yesterday"));
    EXPECT_EQ(window().words("outlookLabel"),
              QStringLiteral("On Mon 23 Nov, plans: Thank-you 26–30 Nov. Enter saves."));
    window().press(Qt::Key_Return);
    EXPECT_EQ(window().rows("timelineListView"),
              QStringList({QStringLiteral("November 2026"),
                           QStringLiteral("Met · coffee after session 12")}));
    EXPECT_EQ(m_data.followUps(m_hannah, FollowUpKind::ThankYou).front().window.opensOn,
              QDate(2026, 11, 26));
    EXPECT_EQ(window().undoBarText(), QStringLiteral("Logged encounter with Hannah Torvik"));
}

TEST_F(PeoplePageTest, TheEntryLineAsksForAReplyOnlyWhereOneCanCome)
{
    choose(m_hannah);
    EXPECT_TRUE(window().find<QCheckBox>("replyExpectedCheckBox")->isVisible());
    window().type("entryField", QStringLiteral("asked for her edits, 3 Nov"));
    EXPECT_EQ(window().words("outlookLabel"),
              QStringLiteral("On Tue 3 Nov, plans: Nudge 13–17 Nov. Enter saves."));
    window().click("noteChip");
    EXPECT_FALSE(window().find<QCheckBox>("replyExpectedCheckBox")->isVisible());
    EXPECT_EQ(window().words("outlookLabel"), QStringLiteral("On Tue 3 Nov. Enter saves."));
}

TEST_F(PeoplePageTest, WhatIsTypedForOnePersonIsNotLoggedForAnother)
{
    choose(m_hannah);
    window().type("entryField", QStringLiteral("coffee"));
    choose(m_ravi);
    EXPECT_TRUE(window().find<QLineEdit>("entryField")->text().isEmpty());
    choose(m_hannah);
    EXPECT_EQ(window().find<QLineEdit>("entryField")->text(), QStringLiteral("coffee"));
    window().find<QWidget>("entryField")->setFocus();
    window().press(Qt::Key_Return);
    choose(m_ravi);
    choose(m_hannah);
    EXPECT_TRUE(window().find<QLineEdit>("entryField")->text().isEmpty());
}

TEST_F(PeoplePageTest, ControlZTakesBackWhatTheEntryLineSavedThoughItHasTheKeys)
{
    choose(m_hannah);
    window().type("entryField", QStringLiteral("coffee"));
    window().press(Qt::Key_Z, Qt::ControlModifier); // the line's own step
    EXPECT_TRUE(window().find<QLineEdit>("entryField")->text().isEmpty());
    window().type("entryField", QStringLiteral("tea"));
    window().press(Qt::Key_Return);
    EXPECT_EQ(valueOf(m_data->journal().interactionsOf(m_hannah)).size(), 1U);
    window().press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(valueOf(m_data->journal().interactionsOf(m_hannah)).empty());
    window().press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(valueOf(m_data->journal().interactionsOf(m_hannah)).size(), 1U);
}

TEST_F(PeoplePageTest, AnExchangeIsDeletedFromTheTimelineAndComesBack)
{
    m_data.log(m_hannah, InteractionKind::Call, Direction::Mutual, QDate(2026, 11, 20));
    choose(m_hannah);
    auto *timeline = window().find<QListView>("timelineListView");
    timeline->setCurrentIndex(timeline->model()->index(1, 0));
    window().trigger("deleteEntryAction");
    EXPECT_EQ(timeline->model()->rowCount(), 0);
    window().click("undoButton");
    EXPECT_EQ(window().rows("timelineListView").last(), QStringLiteral("Call"));
}

TEST_F(PeoplePageTest, AnExchangeIsCopiedAsText)
{
    m_data.log(m_hannah, InteractionKind::Call, Direction::Mutual, QDate(2026, 11, 20));
    choose(m_hannah);
    auto *timeline = window().find<QListView>("timelineListView");
    timeline->setCurrentIndex(timeline->model()->index(1, 0));
    window().trigger("copyEntryAction");
    EXPECT_TRUE(
        QGuiApplication::clipboard()->text().startsWith(QStringLiteral("Call\nFri 20 Nov")));
}

TEST_F(PeoplePageTest, EditingAPersonChangesListAndPage)
{
    choose(m_hannah);
    window().click("editPersonButton");
    QWidget *dialog = window().dialog("personDialog");
    auto *name = find<QLineEdit>(*dialog, "nameEdit");
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("Dr. Hannah Aberg, MD"));
    find<QPushButton>(*dialog, "saveButton")->click();
    EXPECT_EQ(names().first(), QStringLiteral("Dr. Hannah Aberg"));
    EXPECT_EQ(window().words("personNameLabel"), QStringLiteral("Dr. Hannah Aberg, MD"));
    window().click("undoButton");
    EXPECT_EQ(names(), m_all);
}

TEST_F(PeoplePageTest, AnArchivedPersonGoesFromTheListAndStaysFindable)
{
    choose(m_ravi);
    window().trigger("archiveAction");
    EXPECT_EQ(names(), QStringList({m_all[0], m_all[1], m_all[3]}));
    window().click("archivedChip");
    EXPECT_EQ(names(), QStringList{m_all[2]});
    choose(m_ravi);
    window().trigger("activateAction");
    window().click("allChip");
    EXPECT_EQ(names(), m_all);
}

TEST_F(PeoplePageTest, ADeletedPersonComesBackWithUndo)
{
    const QString before = dump(m_data.path());
    choose(m_ravi);
    window().trigger("deletePersonAction");
    EXPECT_EQ(names(), QStringList({m_all[0], m_all[1], m_all[3]}));
    EXPECT_EQ(window().undoBarText(), QStringLiteral("Deleted Ravi Subramanian"));
    window().click("undoButton");
    EXPECT_EQ(names(), m_all);
    EXPECT_EQ(dump(m_data.path()), before);
}

TEST_F(PeoplePageTest, ANewPersonIsShownAtOnceEvenThroughAFilter)
{
    filter(QStringLiteral("harlan"), {m_all[1], m_all[2]});
    window().trigger("newPersonAction");
    QWidget *dialog = window().dialog("personDialog");
    QTest::keyClicks(find<QLineEdit>(*dialog, "nameEdit"), QStringLiteral("Priya Nair"));
    find<QPushButton>(*dialog, "saveButton")->click();
    EXPECT_EQ(window().words("personNameLabel"), QStringLiteral("Priya Nair"));
    EXPECT_EQ(names().size(), 5);
}

TEST_F(PeoplePageTest, ArrowsGoThroughTheListFromTheFilterAndEnterOpens)
{
    window().type("peopleFilterField", QStringLiteral("harlan"));
    window().press(Qt::Key_Down);
    EXPECT_EQ(window().words("personNameLabel"), m_all[2]);
    EXPECT_TRUE(window().find<QLineEdit>("peopleFilterField")->hasFocus());
    window().press(Qt::Key_Up);
    EXPECT_EQ(window().words("personNameLabel"), m_all[1]);
    window().press(Qt::Key_Return);
    EXPECT_TRUE(window().find<QLineEdit>("entryField")->hasFocus());
}

TEST_F(PeoplePageTest, TextsOfOthersAreNoMarkup)
{
    Contact contact = valueOf(m_data->people().contact(m_hannah));
    contact.links = {{QStringLiteral("<b>x</b>"), QStringLiteral("https://a.example/?q=\"><i>")},
                     {QString(), QStringLiteral("javascript:alert(1)")}};
    valueOf(m_data->editContact(contact));
    choose(m_hannah);
    const QString links = window().words("linksLabel");
    EXPECT_TRUE(links.contains(QStringLiteral("&lt;b&gt;x&lt;/b&gt;")));
    EXPECT_FALSE(links.contains(QStringLiteral("<i>")));
    EXPECT_FALSE(links.contains(QStringLiteral("href=\"javascript")));
}

TEST_F(PeoplePageTest, ANarrowWindowShowsListOrPerson)
{
    window()->resize(880, 640);
    EXPECT_TRUE(list()->isVisible());
    EXPECT_FALSE(window().find<QWidget>("personView")->isVisible());
    choose(m_ravi);
    window().press(Qt::Key_Return);
    EXPECT_FALSE(list()->isVisible());
    EXPECT_EQ(window().words("personNameLabel"), QStringLiteral("Ravi Subramanian"));
    window().click("backButton");
    EXPECT_TRUE(list()->isVisible());
}

TEST_F(PeoplePageTest, AWordWithoutEndCutsNothingOffBesideTheTimeline)
{
    Contact hannah = valueOf(m_data->people().contact(m_hannah));
    hannah.emails = {{{}, QString(200, QChar(u'W'))}};
    hannah.links = {{QString(200, QChar(u'W')), QStringLiteral("https://a.example")}};
    hannah.notes = QString(200, QChar(u'W'));
    valueOf(m_data->editContact(hannah));
    choose(m_hannah);
    QCoreApplication::processEvents(); // lays the page out
    const auto *side = window().find<QWidget>("personSide");
    EXPECT_LE(side->width(), side->parentWidget()->width());
}

TEST_F(PeoplePageTest, AVeryLongNameIsShownInAFewLinesAndWholeInTheToolTip)
{
    Contact hannah = valueOf(m_data->people().contact(m_hannah));
    hannah.name.given = QStringLiteral("<b>a</b> ").repeated(60).trimmed();
    hannah.tags = {QStringLiteral("two\nlines")};
    valueOf(m_data->editContact(hannah));
    choose(m_hannah);
    const auto *name = window().find<QLabel>("personNameLabel");
    EXPECT_LE(name->text().size(), 160);
    EXPECT_TRUE(name->toolTip().contains(QStringLiteral("&lt;b&gt;")));
    const auto chips = window().find<QWidget>("peoplePage")->findChildren<Chip *>();
    EXPECT_TRUE(std::any_of(chips.begin(), chips.end(), [](const Chip *chip) {
        return chip->text() == QStringLiteral("two lines");
    }));
}

TEST_F(PeoplePageTest, TheDayOfAnExchangeIsSeenHoweverLongItsSubject)
{
    for (const int day : {19, 20}) {
        Interaction call;
        call.kind = InteractionKind::Call;
        call.direction = Direction::Mutual;
        call.on = QDate(2026, 11, day);
        call.subject = QStringLiteral("word ").repeated(100);
        call.participants = {m_hannah};
        valueOf(m_data->log(call));
    }
    choose(m_hannah);
    auto *timeline = window().find<QListView>("timelineListView");
    const auto drawn = [timeline](int row) {
        const QRect place = timeline->visualRect(timeline->model()->index(row, 0));
        return timeline->viewport()->grab(place).toImage();
    };
    EXPECT_NE(drawn(1), drawn(2)); // they differ in nothing but the day
}

TEST_F(PeoplePageTest, SomebodyInTheMiddleWhoIsDeletedElsewhereIsSpokenOf)
{
    choose(m_lena);
    {
        const FixedClock clock(QDate(2026, 11, 24));
        const auto other = valueOf(Workspace::open(m_data.path(), OpenMode::ReadWrite, clock));
        valueOf(other->deleteContact(m_lena));
    }
    EXPECT_TRUE(QTest::qWaitFor([this] { return names().size() == 3; }, 10000));
    EXPECT_TRUE(window().find<QWidget>("personGoneBar")->isVisible());
    choose(m_hannah);
    EXPECT_FALSE(window().find<QWidget>("personGoneBar")->isVisible());
}

TEST_F(PeoplePageTest, TheWindowAsksBeforeItClosesOnWhatIsNotSaved)
{
    choose(m_hannah);
    window().type("entryField", QStringLiteral("coffee"));
    choose(m_ravi);
    EXPECT_FALSE(window()->close());
    QWidget *question = window().dialog("unsavedMessageBox");
    EXPECT_EQ(static_cast<QMessageBox *>(question)->text(),
              QStringLiteral("“coffee” is typed and not saved yet."));
    find<QAbstractButton>(*question, "keepWritingButton")->click();
    EXPECT_TRUE(window()->isVisible());
    EXPECT_FALSE(window()->close());
    question = window().dialog("unsavedMessageBox");
    find<QAbstractButton>(*question, "leaveUnsavedButton")->click();
    EXPECT_FALSE(window()->isVisible());
}

} // namespace
} // namespace hallway::test
