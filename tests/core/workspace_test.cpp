#include "core/workspace.h"

#include "tests/support/test_database.h"

#include <QRandomGenerator>

namespace hallway::test {

namespace {

const QDate meetingDay(2026, 11, 19);

} // namespace

TEST(Dump, TellsValuesApart)
{
    TestWorkspace workspace;
    const ContactId id = workspace.addPerson(QStringLiteral("Hannah"), QStringLiteral("Torvik"));
    const QString before = dump(workspace.path());
    Contact contact = valueOf(workspace->people().contact(id));
    contact.institution = QStringLiteral("Northfield Medical");
    valueOf(workspace->editContact(contact));
    EXPECT_NE(dump(workspace.path()), before);
}

TEST(Workspace, AMeetingPlansAThankYou)
{
    TestWorkspace workspace;
    const ContactId hannah =
        workspace.addPerson(QStringLiteral("Hannah"), QStringLiteral("Torvik"));
    workspace.log(hannah, InteractionKind::Encounter, Direction::Mutual, meetingDay);
    const auto thanks = workspace.followUps(hannah, FollowUpKind::ThankYou);
    ASSERT_EQ(thanks.size(), 1U);
    EXPECT_EQ(thanks[0].window, (DayWindow{QDate(2026, 11, 22), QDate(2026, 11, 26)}));
}

TEST(Workspace, DoneSurvivesAnotherNote) // worked example 20, with done
{
    TestWorkspace workspace;
    const ContactId hannah =
        workspace.addPerson(QStringLiteral("Hannah"), QStringLiteral("Torvik"));
    workspace.log(hannah, InteractionKind::Encounter, Direction::Mutual, meetingDay);
    const auto thanks = workspace.followUps(hannah, FollowUpKind::ThankYou);
    ASSERT_EQ(thanks.size(), 1U);
    valueOf(workspace->finish(thanks[0].id));
    workspace.log(hannah, InteractionKind::Note, Direction::Mutual, QDate(2026, 11, 24));
    const auto after = workspace.followUps(hannah, FollowUpKind::ThankYou);
    ASSERT_EQ(after.size(), 1U);
    EXPECT_EQ(after[0].id, thanks[0].id);
    EXPECT_EQ(after[0].ending, Ending::Done);
    EXPECT_EQ(after[0].endedOn, QDate(2026, 11, 24));
}

TEST(Workspace, ADeletedInteractionTakesItsNudgeAlong) // worked example 24
{
    TestWorkspace workspace;
    const ContactId hannah =
        workspace.addPerson(QStringLiteral("Hannah"), QStringLiteral("Torvik"));
    const InteractionId mail = workspace.log(hannah, InteractionKind::Email, Direction::Outgoing,
                                             QDate(2026, 11, 12), true);
    EXPECT_EQ(workspace.followUps(hannah, FollowUpKind::Nudge).size(), 1U);
    valueOf(workspace->deleteInteraction(mail));
    EXPECT_EQ(workspace.followUps(hannah, FollowUpKind::Nudge).size(), 0U);
    valueOf(workspace->undo());
    EXPECT_EQ(workspace.followUps(hannah, FollowUpKind::Nudge).size(), 1U);
    EXPECT_TRUE(workspace->journal().interaction(mail));
}

TEST(Workspace, ADeletedContactComesBackWhole)
{
    TestWorkspace workspace;
    const ContactId hannah =
        workspace.addPerson(QStringLiteral("Hannah"), QStringLiteral("Torvik"));
    workspace.log(hannah, InteractionKind::Encounter, Direction::Mutual, meetingDay);
    valueOf(workspace->addPromise({.contact = hannah,
                                   .text = QStringLiteral("send the draft"),
                                   .promisedFor = QDate(2026, 12, 1)}));
    const QString before = dump(workspace.path());
    valueOf(workspace->deleteContact(hannah));
    EXPECT_EQ(codeOf(workspace->people().contact(hannah)), ErrorCode::NotFound);
    valueOf(workspace->undo());
    EXPECT_EQ(dump(workspace.path()), before);
}

TEST(Workspace, UndoWorksAcrossARestart)
{
    TestWorkspace workspace;
    const ContactId hannah =
        workspace.addPerson(QStringLiteral("Hannah"), QStringLiteral("Torvik"));
    workspace.log(hannah, InteractionKind::Encounter, Direction::Mutual, meetingDay);
    workspace.restart();
    const auto undone = valueOf(workspace->undo());
    EXPECT_EQ(undone.action, QStringLiteral("log_encounter"));
    EXPECT_TRUE(workspace.followUps(hannah, FollowUpKind::ThankYou).empty());
}

TEST(Workspace, UndoReachesAnotherProcessesChange)
{
    TestWorkspace workspace;
    FixedClock clock(QDate(2026, 11, 24));
    auto other = valueOf(Workspace::open(workspace.path(), OpenMode::ReadWrite, clock));
    const ContactId hannah =
        workspace.addPerson(QStringLiteral("Hannah"), QStringLiteral("Torvik"));
    EXPECT_TRUE(other->changedOutside());
    EXPECT_FALSE(other->changedOutside());
    valueOf(other->undo());
    EXPECT_EQ(codeOf(workspace->people().contact(hannah)), ErrorCode::NotFound);
}

TEST(Workspace, NothingIsLeftToUndoOrRedoInTheEnd)
{
    TestWorkspace workspace;
    EXPECT_EQ(codeOf(workspace->undo()), ErrorCode::NothingToUndo);
    workspace.addPerson(QStringLiteral("Hannah"), QStringLiteral("Torvik"));
    valueOf(workspace->undo());
    EXPECT_EQ(codeOf(workspace->undo()), ErrorCode::NothingToUndo);
    valueOf(workspace->redo());
    EXPECT_EQ(codeOf(workspace->redo()), ErrorCode::NothingToRedo);
}

TEST(Workspace, DeletingAnIntroducerGoesBackAndForth)
{
    test::TestWorkspace workspace;
    const ContactId introducer =
        workspace.addPerson(QStringLiteral("Nora"), QStringLiteral("Lund"));
    Contact other;
    other.name.family = QStringLiteral("Ek");
    other.introducedBy = introducer;
    const ContactId id = test::valueOf(workspace->addContact(other));
    test::valueOf(workspace->deleteContact(introducer));
    test::valueOf(workspace->undo());
    EXPECT_EQ(test::valueOf(workspace->people().contact(id)).introducedBy, introducer);
    test::valueOf(workspace->redo());
    EXPECT_FALSE(test::valueOf(workspace->people().contact(id)).introducedBy.isValid());
    EXPECT_EQ(test::valueOf(workspace->people().count()), 1);
}

TEST(Workspace, ANewChangeEndsRedo)
{
    TestWorkspace workspace;
    workspace.addPerson(QStringLiteral("Hannah"), QStringLiteral("Torvik"));
    valueOf(workspace->undo());
    workspace.addPerson(QStringLiteral("Adaeze"), QStringLiteral("Obi"));
    EXPECT_EQ(codeOf(workspace->redo()), ErrorCode::NothingToRedo);
}

TEST(Workspace, ARowChangedSinceStopsTheUndo)
{
    TestWorkspace workspace;
    const ContactId hannah =
        workspace.addPerson(QStringLiteral("Hannah"), QStringLiteral("Torvik"));
    auto contact = valueOf(workspace->people().contact(hannah));
    contact.title = QStringLiteral("Professor of Surgery");
    valueOf(workspace->editContact(contact));
    {
        auto other = valueOf(Database::connect(workspace.path(), OpenMode::ReadWrite));
        valueOf(other->run("UPDATE contact SET title = 'Chair'"));
    }
    EXPECT_EQ(codeOf(workspace->undo()), ErrorCode::ChangedSince);
    EXPECT_EQ(valueOf(workspace->people().contact(hannah)).title, QStringLiteral("Chair"));
}

TEST(Workspace, AFailingEditChangesNothing)
{
    TestWorkspace workspace;
    workspace.addPerson(QStringLiteral("Hannah"), QStringLiteral("Torvik"));
    const QString before = dump(workspace.path());
    const auto done = workspace->edit({QStringLiteral("test"), QString()}, [](Database &database) {
        static_cast<void>(database.run("DELETE FROM contact"));
        return Result<void>(fail(ErrorCode::Cancelled));
    });
    EXPECT_EQ(codeOf(done), ErrorCode::Cancelled);
    EXPECT_EQ(dump(workspace.path()), before);
    EXPECT_EQ(valueOf(workspace->history().entries()).size(), 1U);
}

TEST(Workspace, AnEditSaysWhichRowsChanged)
{
    TestWorkspace workspace;
    std::vector<ChangeSet> published;
    QObject::connect(&*workspace, &Workspace::changed,
                     [&published](const ChangeSet &changes) { published.push_back(changes); });
    const ContactId hannah =
        workspace.addPerson(QStringLiteral("Hannah"), QStringLiteral("Torvik"));
    ASSERT_EQ(published.size(), 1U);
    EXPECT_EQ(published[0].changes,
              (std::vector<Change>{{"contact", hannah.value, ChangeKind::Inserted}}));
    valueOf(workspace->undo());
    ASSERT_EQ(published.size(), 2U);
    EXPECT_EQ(published[1].changes,
              (std::vector<Change>{{"contact", hannah.value, ChangeKind::Deleted}}));
}

TEST(Workspace, HistoryKeepsTheLastTwoHundred)
{
    TestWorkspace workspace;
    const ContactId hannah =
        workspace.addPerson(QStringLiteral("Hannah"), QStringLiteral("Torvik"));
    auto contact = valueOf(workspace->people().contact(hannah));
    for (int i = 0; i < 205; ++i) {
        contact.notes = QString::number(i);
        valueOf(workspace->editContact(contact));
    }
    EXPECT_EQ(valueOf(workspace->history().entries()).size(), std::size_t(History::maximumEntries));
}

TEST(Workspace, PeopleAreFoundByIdAddressOrName)
{
    TestWorkspace workspace;
    Contact contact;
    contact.name = {.prefix = QStringLiteral("Dr."),
                    .given = QStringLiteral("José"),
                    .family = QStringLiteral("García")};
    contact.emails = {{QStringLiteral("work"), QStringLiteral("J.Garcia@Harbor.example")}};
    const ContactId jose = valueOf(workspace->addContact(contact));
    workspace.addPerson(QStringLiteral("Ana"), QStringLiteral("Garcia"));
    const auto &people = workspace->people();
    EXPECT_EQ(valueOf(people.find(QString::number(jose.value))), jose);
    EXPECT_EQ(valueOf(people.find(QStringLiteral("j.garcia@harbor.example"))), jose);
    EXPECT_EQ(valueOf(people.find(QStringLiteral("jose"))), jose);
    EXPECT_EQ(codeOf(people.find(QStringLiteral("garcia"))), ErrorCode::Ambiguous);
    EXPECT_EQ(codeOf(people.find(QStringLiteral("torvik"))), ErrorCode::NotFound);
    EXPECT_EQ(codeOf(people.find(QStringLiteral("\"*"))), ErrorCode::NotFound);
}

TEST(Workspace, AnExactNameWinsOverLongerOnes)
{
    TestWorkspace workspace;
    const ContactId ana = workspace.addPerson(QStringLiteral("Ana"), QStringLiteral("Reyes"));
    workspace.addPerson(QStringLiteral("Ana"), QStringLiteral("Reyesson"));
    EXPECT_EQ(valueOf(workspace->people().find(QStringLiteral("ana reyes"))), ana);
}

TEST(Workspace, SearchFindsPeopleAndWhatWasWritten)
{
    TestWorkspace workspace;
    const ContactId hannah =
        workspace.addPerson(QStringLiteral("Hannah"), QStringLiteral("Torvik"));
    Interaction mail;
    mail.subject = QStringLiteral("Draft of the ECMO abstract");
    mail.participants = {hannah};
    valueOf(workspace->log(mail));
    EXPECT_EQ(valueOf(workspace->search(QStringLiteral("torv"), 10)).size(), 1U);
    const auto hits = valueOf(workspace->search(QStringLiteral("ecmo abs"), 10));
    ASSERT_EQ(hits.size(), 1U);
    EXPECT_EQ(hits[0].contact, hannah);
    EXPECT_TRUE(valueOf(workspace->search(QStringLiteral("\"' OR *"), 10)).empty());
}

TEST(Workspace, ProfileIsKept)
{
    TestWorkspace workspace;
    const Profile profile{.name = QStringLiteral("Alex Rivera"),
                          .whyField = QStringLiteral("valves\nand hands")};
    valueOf(workspace->setProfile(profile));
    workspace.restart();
    EXPECT_EQ(valueOf(workspace->profile()), profile);
}

TEST(Workspace, PreviewPlansWithoutWriting)
{
    TestWorkspace workspace;
    const ContactId hannah =
        workspace.addPerson(QStringLiteral("Hannah"), QStringLiteral("Torvik"));
    const QString before = dump(workspace.path());
    Interaction meeting;
    meeting.kind = InteractionKind::Meeting;
    meeting.direction = Direction::Mutual;
    meeting.on = meetingDay;
    meeting.participants = {hannah};
    const auto planned = valueOf(workspace->preview(meeting));
    ASSERT_FALSE(planned.empty());
    EXPECT_EQ(planned[0].key.kind, FollowUpKind::ThankYou);
    EXPECT_EQ(planned[0].window, (DayWindow{QDate(2026, 11, 22), QDate(2026, 11, 26)}));
    EXPECT_EQ(dump(workspace.path()), before);
}

TEST(Workspace, ArchivingHidesAndUnarchivingPlansAgain) // worked example 26
{
    TestWorkspace workspace;
    const ContactId hannah =
        workspace.addPerson(QStringLiteral("Hannah"), QStringLiteral("Torvik"));
    workspace.log(hannah, InteractionKind::Encounter, Direction::Mutual, meetingDay);
    const AgendaQuery today{QDate(2026, 11, 24), QDate(2026, 12, 8)};
    EXPECT_EQ(valueOf(workspace->followUps().agenda(today)).size(), 1U);
    valueOf(workspace->setContactState(hannah, ContactState::Archived));
    EXPECT_EQ(valueOf(workspace->followUps().agenda(today)).size(), 0U);
    valueOf(workspace->setContactState(hannah, ContactState::Active));
    EXPECT_EQ(valueOf(workspace->followUps().agenda(today)).size(), 1U);
}

TEST(Workspace, InvalidThingsAreRefused)
{
    TestWorkspace workspace;
    EXPECT_EQ(codeOf(workspace->addContact(Contact())), ErrorCode::InvalidValue);
    EXPECT_EQ(codeOf(workspace->log(Interaction())), ErrorCode::InvalidValue);
    const ContactId hannah =
        workspace.addPerson(QStringLiteral("Hannah"), QStringLiteral("Torvik"));
    Interaction old;
    old.on = QDate(1850, 1, 1);
    old.participants = {hannah};
    EXPECT_EQ(codeOf(workspace->log(old)), ErrorCode::InvalidValue);
    old.on = QDate(2026, 11, 1);
    old.participants = {ContactId{99}};
    EXPECT_EQ(codeOf(workspace->log(old)), ErrorCode::NotFound);
    EXPECT_EQ(codeOf(workspace->addPromise({.contact = hannah})), ErrorCode::InvalidValue);
}

/// Laws of undo over random edits: undo then redo is the same; undoing everything is the
/// beginning; redoing everything is the end.
class UndoLaws : public testing::TestWithParam<quint32>
{
protected:
    void randomEdit(QRandomGenerator &random)
    {
        const auto ids = valueOf(m_workspace->people().ids({}));
        const auto pick = [&] { return ids[random.bounded(quint32(ids.size()))]; };
        switch (ids.empty() ? 0 : random.bounded(7)) {
        case 0:
            m_workspace.addPerson(QStringLiteral("P"), QString::number(random.bounded(1000)));
            break;
        case 1: {
            auto contact = valueOf(m_workspace->people().contact(pick()));
            contact.tags = {QString::number(random.bounded(5))};
            contact.emails.push_back({QString(), QStringLiteral("x@y.example")});
            valueOf(m_workspace->editContact(contact));
            break;
        }
        case 2:
            valueOf(m_workspace->deleteContact(pick()));
            break;
        case 3:
            valueOf(m_workspace->addPromise({.contact = pick(),
                                             .text = QStringLiteral("x"),
                                             .promisedFor = QDate(2026, 11, 25)}));
            break;
        case 4: {
            const auto lines = valueOf(
                m_workspace->followUps().agenda({QDate(2026, 11, 24), QDate(2026, 12, 30), true}));
            if (!lines.empty()) {
                const auto index = random.bounded(quint32(lines.size()));
                valueOf(m_workspace->finish(lines[index].followUp.id));
            }
            break;
        }
        default:
            m_workspace.log(pick(), InteractionKind(random.bounded(9)),
                            Direction(random.bounded(3)),
                            QDate(2026, 10, 1).addDays(random.bounded(60)), random.bounded(2) == 0);
        }
    }

    TestWorkspace m_workspace;
};

TEST_P(UndoLaws, Hold)
{
    QRandomGenerator random(GetParam());
    const QString beginning = dump(m_workspace.path());
    for (int i = 0; i < 40; ++i) {
        randomEdit(random);
    }
    const QString end = dump(m_workspace.path());
    EXPECT_TRUE(valueOf(m_workspace->findProblems()).isEmpty());
    valueOf(m_workspace->undo());
    valueOf(m_workspace->redo());
    EXPECT_EQ(dump(m_workspace.path()), end);
    while (m_workspace->undo()) {
    }
    EXPECT_EQ(dump(m_workspace.path()), beginning);
    EXPECT_TRUE(isSearchWhole(m_workspace.path()));
    while (m_workspace->redo()) {
    }
    EXPECT_EQ(dump(m_workspace.path()), end);
    EXPECT_TRUE(isSearchWhole(m_workspace.path()));
    EXPECT_TRUE(valueOf(m_workspace->findProblems()).isEmpty());
}

INSTANTIATE_TEST_SUITE_P(Random, UndoLaws, testing::Range(1U, 9U));

} // namespace hallway::test
