#include "tests/uisupport/test_window.h"

#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>

namespace hallway::test {

/// Takes the links that would open the mail program.
class MailProgram : public QObject
{
    Q_OBJECT

public:
    MailProgram() { QDesktopServices::setUrlHandler(QStringLiteral("mailto"), this, "take"); }
    ~MailProgram() override { QDesktopServices::unsetUrlHandler(QStringLiteral("mailto")); }

    QList<QUrl> links;

public Q_SLOTS:
    void take(const QUrl &link) { links.append(link); }
};

namespace {

/// Three mentors on Tuesday 24 November 2026; Lena Park has no e-mail address.
class MilestonesPageTest : public ::testing::Test
{
protected:
    MilestonesPageTest()
    {
        Profile profile;
        profile.name = QStringLiteral("Alex Rivera");
        valueOf(m_data->setProfile(profile));
        m_adaeze = addMentor("Adaeze", "Obi", "a.obi@westmoor.example");
        m_lena = addMentor("Lena", "Park", nullptr);
        m_hannah = addMentor("Hannah", "Torvik", "h.torvik@northfield.example");
    }

    ContactId addMentor(const char *given, const char *family, const char *address)
    {
        Contact contact;
        contact.name.given = QString::fromLatin1(given);
        contact.name.family = QString::fromLatin1(family);
        contact.mentorships = {{.kind = MentorKind::Career}};
        if (address != nullptr) {
            contact.emails = {{QStringLiteral("work"), QString::fromLatin1(address)}};
        }
        return valueOf(m_data->addContact(contact));
    }

    MilestoneId addMilestone(const QString &title, QDate on)
    {
        Milestone milestone;
        milestone.title = title;
        milestone.on = on;
        return valueOf(m_data->addMilestone(milestone));
    }

    /// The window, on a milestone of 19 November unless it was opened before.
    TestWindow &window()
    {
        if (!m_window) {
            m_milestone = addMilestone(QStringLiteral("Step 2 CK passed"), QDate(2026, 11, 19));
            m_window.emplace(m_data);
            m_window->trigger("milestonesAction");
        }
        return *m_window;
    }

    /// The one on this page: People has a queue of its own.
    template <class T>
    T *find(const char *name)
    {
        return test::find<T>(*window().find<QWidget>("milestonesPage"), name);
    }

    void click(const char *name)
    {
        auto *button = find<QPushButton>(name);
        ASSERT_TRUE(button->isVisible() && button->isEnabled()) << name;
        QTest::mouseClick(button, Qt::LeftButton);
    }

    QStringList recipients()
    {
        const QAbstractItemModel *model = find<QListView>("recipientListView")->model();
        QStringList names;
        for (int row = 0; row < model->rowCount(); ++row) {
            names.append(model->index(row, 0).data().toString());
        }
        return names;
    }

    QString progress() { return find<QLabel>("queueProgressLabel")->text(); }
    QString drafted() { return find<QLabel>("draftNameLabel")->text(); }
    QString body() { return find<QPlainTextEdit>("updateBodyEdit")->toPlainText(); }

    void choose(const char *list, int row)
    {
        auto *view = find<QListView>(list);
        view->setFocus();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                          view->visualRect(view->model()->index(row, 0)).center());
    }

    std::vector<Interaction> exchangesWith(ContactId contact)
    {
        return valueOf(m_data->journal().interactionsOf(contact));
    }

    TestWorkspace m_data{QDate(2026, 11, 24)};
    ContactId m_adaeze;
    ContactId m_lena;
    ContactId m_hannah;
    MilestoneId m_milestone;
    std::optional<TestWindow> m_window;
};

TEST_F(MilestonesPageTest, TheEmptyPageOffersTheFirstOne)
{
    m_window.emplace(m_data);
    window().trigger("milestonesAction");
    window().click("firstMilestoneButton");
    QWidget *dialog = window().dialog("milestoneDialog");
    test::find<QPushButton>(*dialog, "saveButton")->click();
    EXPECT_EQ(test::find<QLabel>(*dialog, "reasonLabel")->text(),
              QStringLiteral("Say what it is."));
    QTest::keyClicks(test::find<QLineEdit>(*dialog, "milestoneEdit"), QStringLiteral("Paper out"));
    auto *kind = test::find<QComboBox>(*dialog, "milestoneKindCombo");
    kind->setCurrentIndex(kind->findData(int(MilestoneKind::Paper)));
    test::find<QPushButton>(*dialog, "saveButton")->click();
    EXPECT_EQ(window().rows("milestoneListView"), QStringList{QStringLiteral("Paper out")});
    EXPECT_EQ(window().words("pageSummaryLabel"), QStringLiteral("1 milestone, 1 still to tell"));
    EXPECT_EQ(progress(), QStringLiteral("0 of 3 told"));
    EXPECT_EQ(window().undoBarText(), QStringLiteral("Added milestone Paper out"));
    window().click("undoButton");
    EXPECT_TRUE(window().find<QWidget>("firstMilestoneButton")->isVisible());
}

TEST_F(MilestonesPageTest, TheMenuAddsOneFromAnywhere)
{
    m_window.emplace(m_data);
    m_window->trigger("newMilestoneAction");
    QWidget *dialog = m_window->dialog("milestoneDialog");
    QTest::keyClicks(test::find<QLineEdit>(*dialog, "milestoneEdit"), QStringLiteral("Paper out"));
    QTest::keyClick(dialog, Qt::Key_Return);
    EXPECT_EQ(m_window->rows("milestoneListView"), QStringList{QStringLiteral("Paper out")});
    EXPECT_EQ(m_window->words("pageTitleLabel"), QStringLiteral("Milestones"));
}

TEST_F(MilestonesPageTest, ControlEnterSavesOutOfTheNotesAndEnterOnCancelDoesNot)
{
    m_window.emplace(m_data);
    m_window->trigger("newMilestoneAction");
    QWidget *dialog = m_window->dialog("milestoneDialog");
    QTest::keyClicks(test::find<QLineEdit>(*dialog, "milestoneEdit"), QStringLiteral("Paper out"));
    test::find<QPushButton>(*dialog, "cancelButton")->setFocus();
    QTest::keyClick(test::find<QPushButton>(*dialog, "cancelButton"), Qt::Key_Return);
    EXPECT_TRUE(m_window->rows("milestoneListView").isEmpty());
    m_window->trigger("newMilestoneAction");
    dialog = m_window->dialog("milestoneDialog");
    QTest::keyClicks(test::find<QLineEdit>(*dialog, "milestoneEdit"), QStringLiteral("Abstract"));
    auto *notes = test::find<QPlainTextEdit>(*dialog, "milestoneNotesEdit");
    notes->setFocus();
    QTest::keyClick(notes, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(m_window->rows("milestoneListView"), QStringList{QStringLiteral("Abstract")});
}

TEST_F(MilestonesPageTest, EachIsLoggedAsSentAndTheNextOneComes)
{
    EXPECT_EQ(recipients(), (QStringList{QStringLiteral("Adaeze Obi"), QStringLiteral("Lena Park"),
                                         QStringLiteral("Hannah Torvik")}));
    EXPECT_EQ(drafted(), QStringLiteral("Adaeze Obi"));
    EXPECT_TRUE(body().startsWith(QStringLiteral("Dear Adaeze,")));
    click("logSentButton");
    EXPECT_EQ(progress(), QStringLiteral("1 of 3 told"));
    EXPECT_EQ(drafted(), QStringLiteral("Lena Park"));
    const auto exchanges = exchangesWith(m_adaeze);
    ASSERT_EQ(exchanges.size(), 1U);
    EXPECT_EQ(exchanges[0].kind, InteractionKind::Email);
    EXPECT_EQ(exchanges[0].direction, Direction::Outgoing);
    EXPECT_EQ(exchanges[0].subject, QStringLiteral("A short update: Step 2 CK passed"));
    EXPECT_TRUE(exchanges[0].text.startsWith(QStringLiteral("Dear Adaeze,")));
    EXPECT_FALSE(exchanges[0].replyExpected);
    window().click("undoButton");
    EXPECT_EQ(progress(), QStringLiteral("0 of 3 told"));
    EXPECT_EQ(drafted(), QStringLiteral("Lena Park"));
    EXPECT_TRUE(exchangesWith(m_adaeze).empty());
}

TEST_F(MilestonesPageTest, NewsOfTodayIsToldOnTheSameDay)
{
    window();
    addMilestone(QStringLiteral("Abstract accepted"), m_data->today());
    choose("milestoneListView", 0);
    EXPECT_EQ(window().words("milestoneTitleLabel"), QStringLiteral("Abstract accepted"));
    click("logSentButton");
    EXPECT_EQ(progress(), QStringLiteral("1 of 3 told"));
}

TEST_F(MilestonesPageTest, AtTheEndEverybodyHasBeenTold)
{
    for (int i = 0; i < 3; ++i) {
        click("logSentButton");
    }
    EXPECT_EQ(progress(), QStringLiteral("all 3 told"));
    EXPECT_EQ(recipients(), QStringList{QStringLiteral("Told (3)")});
    EXPECT_FALSE(find<QWidget>("draftCard")->isVisible());
    choose("recipientListView", 0);
    EXPECT_EQ(recipients().size(), 4);
    choose("recipientListView", 1);
    EXPECT_EQ(find<QLabel>("closedRemarkLabel")->text(), QStringLiteral("told Tue 24 Nov"));
    EXPECT_FALSE(find<QWidget>("putBackButton")->isVisible());
    click("openRecipientButton");
    EXPECT_EQ(window().words("personNameLabel"), QStringLiteral("Adaeze Obi"));
}

TEST_F(MilestonesPageTest, WhoIsLeftOutCanBePutBack)
{
    click("leaveOutButton");
    EXPECT_EQ(progress(), QStringLiteral("0 of 2 told"));
    EXPECT_EQ(recipients().last(), QStringLiteral("Left out (1)"));
    EXPECT_EQ(window().undoBarText(), QStringLiteral("Dismissed news to Adaeze Obi"));
    choose("recipientListView", 2);
    choose("recipientListView", 3);
    click("putBackButton");
    EXPECT_EQ(progress(), QStringLiteral("0 of 3 told"));
    window().click("undoButton");
    EXPECT_EQ(progress(), QStringLiteral("0 of 2 told"));
}

TEST_F(MilestonesPageTest, TheMailProgramIsOpenedOnlyByTheButton)
{
    const MailProgram program;
    window();
    EXPECT_TRUE(program.links.isEmpty());
    find<QLineEdit>("updateSubjectEdit")->setText(QStringLiteral("My news"));
    click("openMailButton");
    ASSERT_EQ(program.links.size(), 1);
    EXPECT_TRUE(
        program.links[0]
            .toString(QUrl::FullyEncoded)
            .startsWith(QStringLiteral("mailto:a.obi@westmoor.example?subject=My%20news&")));
    EXPECT_EQ(progress(), QStringLiteral("0 of 3 told"));
    EXPECT_TRUE(exchangesWith(m_adaeze).empty());
}

TEST_F(MilestonesPageTest, WithoutAnAddressTheTextIsCopied)
{
    choose("recipientListView", 1);
    EXPECT_EQ(drafted(), QStringLiteral("Lena Park"));
    EXPECT_FALSE(find<QPushButton>("openMailButton")->isEnabled());
    click("copyDraftButton");
    EXPECT_EQ(QGuiApplication::clipboard()->text(), body());
}

TEST_F(MilestonesPageTest, WhatIsWrittenStaysWhileOthersAreLookedAt)
{
    const QString mine = QStringLiteral("Dear Adaeze, <b>news</b>");
    find<QPlainTextEdit>("updateBodyEdit")->setPlainText(mine);
    choose("recipientListView", 2);
    EXPECT_TRUE(body().startsWith(QStringLiteral("Dear Hannah,")));
    click("logSentButton");
    choose("recipientListView", 0);
    EXPECT_EQ(body(), mine);
    click("logSentButton");
    EXPECT_EQ(exchangesWith(m_adaeze).at(0).text, mine);
}

TEST_F(MilestonesPageTest, WhatIsNotWrittenFollowsTheMilestone)
{
    const QString mine = QStringLiteral("In my own words");
    window();
    addMilestone(QStringLiteral("Paper out"), QDate(2026, 11, 18));
    find<QPlainTextEdit>("updateBodyEdit")->setPlainText(mine);
    choose("milestoneListView", 1);
    EXPECT_TRUE(body().contains(QStringLiteral("Paper out (18 November)")));
    choose("milestoneListView", 0);
    EXPECT_EQ(body(), mine);
    Milestone milestone = valueOf(m_data->works().milestone(m_milestone));
    milestone.title = QStringLiteral("Step 2 passed");
    valueOf(m_data->editMilestone(milestone));
    EXPECT_EQ(body(), mine);
    choose("recipientListView", 1);
    EXPECT_TRUE(body().contains(QStringLiteral("Step 2 passed (19 November)")));
}

TEST_F(MilestonesPageTest, ABlankStopsTheMail)
{
    find<QPlainTextEdit>("updateBodyEdit")->setPlainText(QStringLiteral("Dear [[ name ]]"));
    EXPECT_EQ(find<QLabel>("draftNoteLabel")->text(),
              QStringLiteral("1 blank to fill in: [[ … ]]"));
    for (const char *button : {"openMailButton", "copyDraftButton", "logSentButton"}) {
        EXPECT_FALSE(find<QPushButton>(button)->isEnabled()) << button;
    }
}

TEST_F(MilestonesPageTest, AMilestoneIsChangedDeletedAndBroughtBack)
{
    const QString before = [this] {
        window();
        return dump(m_data.path());
    }();
    window().click("editMilestoneButton");
    QWidget *dialog = window().dialog("milestoneDialog");
    test::find<QLineEdit>(*dialog, "milestoneEdit")->setText(QStringLiteral("Step 2 passed"));
    test::find<QPushButton>(*dialog, "saveButton")->click();
    EXPECT_EQ(window().words("milestoneTitleLabel"), QStringLiteral("Step 2 passed"));
    window().click("deleteMilestoneButton");
    EXPECT_TRUE(window().find<QWidget>("firstMilestoneButton")->isVisible());
    window().trigger("undoAction");
    window().trigger("undoAction");
    EXPECT_EQ(dump(m_data.path()), before);
    EXPECT_EQ(window().rows("milestoneListView"), QStringList{QStringLiteral("Step 2 CK passed")});
}

TEST_F(MilestonesPageTest, ALineOfTodayOpensItsDraft)
{
    window().trigger("todayAction");
    auto *list = window().find<QListView>("agendaListView");
    const auto found =
        list->model()->match(list->model()->index(0, 0), Qt::DisplayRole, QStringLiteral("Hannah"));
    ASSERT_FALSE(found.isEmpty());
    list->setCurrentIndex(found.constFirst());
    EXPECT_TRUE(window().find<QWidget>("draftLineButton")->isVisible());
    list->setFocus();
    window().press(Qt::Key_E);
    EXPECT_EQ(window().words("pageTitleLabel"), QStringLiteral("Milestones"));
    EXPECT_EQ(drafted(), QStringLiteral("Hannah Torvik"));
    EXPECT_TRUE(find<QPlainTextEdit>("updateBodyEdit")->hasFocus());
}

TEST_F(MilestonesPageTest, OtherLinesOfTodayHaveNoDraft)
{
    m_data.log(m_data.addPerson(QStringLiteral("Ravi"), QStringLiteral("Subramanian")),
               InteractionKind::Encounter, Direction::Mutual, QDate(2026, 11, 19));
    m_window.emplace(m_data);
    EXPECT_FALSE(m_window->find<QWidget>("draftLineButton")->isVisible());
    EXPECT_FALSE(m_window->find<QAction>("draftLineAction")->isEnabled());
}

TEST_F(MilestonesPageTest, InANarrowWindowListAndQueueTakeTurns)
{
    window()->resize(720, 640);
    EXPECT_TRUE(window().find<QWidget>("milestoneListView")->isVisible());
    choose("milestoneListView", 0);
    EXPECT_FALSE(window().find<QWidget>("milestoneListView")->isVisible());
    EXPECT_TRUE(find<QWidget>("draftCard")->isVisible());
    window().click("milestonesBackButton");
    EXPECT_TRUE(window().find<QWidget>("milestoneListView")->isVisible());
}

} // namespace
} // namespace hallway::test

#include "milestones_page_test.moc"
