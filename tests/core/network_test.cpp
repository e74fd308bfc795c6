#include "tests/support/test_database.h"

#include <algorithm>

using Qt::StringLiterals::operator""_s;

namespace hallway::test {

namespace {

/// The agenda up to a far day as "kind opens..due name".
QStringList agendaOf(TestWorkspace &workspace, bool withEnded = false)
{
    QStringList lines;
    const AgendaQuery query{.today = workspace->today(),
                            .until = workspace->today().addYears(1),
                            .withEnded = withEnded};
    for (const AgendaLine &line : valueOf(workspace->followUps().agenda(query))) {
        const DayWindow &window = line.followUp.window;
        lines.append(u"%1 %2..%3 %4"_s.arg(followUpKindName(line.followUp.key.kind),
                                           window.opensOn.toString(Qt::ISODate),
                                           window.dueOn.toString(Qt::ISODate), line.contactName));
    }
    return lines;
}

FollowUp firstOf(TestWorkspace &workspace, FollowUpKind kind)
{
    const AgendaQuery query{.today = workspace->today(), .until = workspace->today().addYears(1)};
    for (const AgendaLine &line : valueOf(workspace->followUps().agenda(query))) {
        if (line.followUp.key.kind == kind) {
            return line.followUp;
        }
    }
    ADD_FAILURE() << "no such follow-up";
    return {};
}

Event conference()
{
    return {.name = u"AATS 2027"_s,
            .startsOn = QDate(2027, 1, 10),
            .endsOn = QDate(2027, 1, 13),
            .deadlines = {{.kind = DeadlineKind::Abstract, .dueOn = QDate(2026, 12, 1)}}};
}

void expectSound(TestWorkspace &workspace)
{
    EXPECT_EQ(valueOf(workspace->findProblems()), QStringList());
}

} // namespace

TEST(Network, AnEventPlansItsDeadlinesAndTheQuestionWhoWasMet)
{
    TestWorkspace workspace;
    const EventId id = valueOf(workspace->addEvent(conference()));
    EXPECT_EQ(agendaOf(workspace), (QStringList{u"event 2026-11-17..2026-12-01 AATS 2027"_s,
                                                u"event 2027-01-14..2027-01-16 AATS 2027"_s}));
    valueOf(workspace->finish(firstOf(workspace, FollowUpKind::Event).id));
    EXPECT_EQ(valueOf(workspace->events().event(id)).deadlines[0].doneOn, workspace->today());
    EXPECT_EQ(agendaOf(workspace), QStringList{u"event 2027-01-14..2027-01-16 AATS 2027"_s});
    valueOf(workspace->undo());
    EXPECT_EQ(agendaOf(workspace).size(), 2);
    expectSound(workspace);
}

TEST(Network, AnEncounterAtTheEventAnswersTheQuestion)
{
    TestWorkspace workspace;
    const ContactId hannah = workspace.addPerson(u"Hannah"_s, u"Torvik"_s);
    const EventId id = valueOf(workspace->addEvent(conference()));
    valueOf(workspace->log({.kind = InteractionKind::Encounter,
                            .direction = Direction::Mutual,
                            .on = QDate(2027, 1, 11),
                            .event = id,
                            .loggedOn = QDate(2027, 1, 11),
                            .participants = {hannah}}));
    EXPECT_EQ(valueOf(workspace->events().met(id)), std::vector{hannah});
    EXPECT_EQ(agendaOf(workspace).filter(u"2027-01-16"_s), QStringList());
    valueOf(workspace->deleteEvent(id));
    EXPECT_FALSE(valueOf(workspace->journal().interactionsOf(hannah))[0].event.isValid());
    expectSound(workspace);
    valueOf(workspace->undo());
    EXPECT_EQ(valueOf(workspace->journal().interactionsOf(hannah))[0].event, id);
    expectSound(workspace);
}

TEST(Network, ATargetIsWrittenToAheadUnlessTheEventIsSkipped)
{
    TestWorkspace workspace;
    const ContactId hannah = workspace.addPerson(u"Hannah"_s, u"Torvik"_s);
    Event event = conference();
    event.id = valueOf(workspace->addEvent(event));
    valueOf(workspace->setTarget(event.id, {.contact = hannah, .reason = u"her valve series"_s}));
    EXPECT_EQ(agendaOf(workspace).filter(u"Torvik"_s),
              QStringList{u"event 2026-12-20..2027-01-03 Hannah Torvik"_s});
    event.attendance = Attendance::Skipped;
    valueOf(workspace->editEvent(event));
    EXPECT_EQ(agendaOf(workspace), QStringList());
    valueOf(workspace->undo());
    valueOf(workspace->removeTarget(event.id, hannah));
    EXPECT_EQ(agendaOf(workspace).filter(u"Torvik"_s), QStringList());
    expectSound(workspace);
}

TEST(Network, ALetterMovesOnWithItsFollowUps) // worked examples 22 and 23
{
    TestWorkspace workspace;
    const ContactId hannah = workspace.addPerson(u"Hannah"_s, u"Torvik"_s);
    const LetterId id =
        valueOf(workspace->addLetter({.contact = hannah, .dueOn = QDate(2027, 1, 24)}));
    EXPECT_EQ(agendaOf(workspace), QStringList{u"letter 2026-11-01..2026-11-29 Hannah Torvik"_s});
    valueOf(workspace->finish(firstOf(workspace, FollowUpKind::Letter).id));
    EXPECT_EQ(valueOf(workspace->letters().letter(id)).state, LetterState::Asked);
    EXPECT_EQ(agendaOf(workspace), QStringList{u"letter 2026-12-04..2026-12-08 Hannah Torvik"_s});
    valueOf(workspace->moveLetter(id, LetterState::Agreed, QDate(2026, 12, 3)));
    EXPECT_EQ(agendaOf(workspace), QStringList{u"letter 2026-12-03..2026-12-10 Hannah Torvik"_s});
    valueOf(workspace->moveLetter(id, LetterState::ToAsk));
    EXPECT_EQ(agendaOf(workspace), QStringList{u"letter 2026-11-01..2026-11-29 Hannah Torvik"_s});
    EXPECT_TRUE(valueOf(workspace->letters().steps(id)).empty());
    expectSound(workspace);
}

TEST(Network, AMovedMatchDayMovesTheNewsToTheWriters)
{
    TestWorkspace workspace;
    const ContactId hannah = workspace.addPerson(u"Hannah"_s, u"Torvik"_s);
    Season season{.name = u"2027"_s, .matchOn = QDate(2027, 3, 19)};
    season.id = valueOf(workspace->addSeason(season));
    EXPECT_EQ(codeOf(workspace->addSeason(season)), ErrorCode::InvalidValue);
    valueOf(workspace->addLetter(
        {.contact = hannah, .season = season.id, .state = LetterState::Thanked}));
    EXPECT_EQ(agendaOf(workspace), QStringList{u"letter 2027-03-19..2027-04-02 Hannah Torvik"_s});
    season.matchOn = QDate(2027, 3, 20);
    valueOf(workspace->editSeason(season));
    EXPECT_EQ(agendaOf(workspace), QStringList{u"letter 2027-03-20..2027-04-03 Hannah Torvik"_s});
    valueOf(workspace->deleteSeason(season.id));
    EXPECT_EQ(agendaOf(workspace), QStringList());
    expectSound(workspace);
}

TEST(Network, ADeliverableIsAPromiseThatOutlivesItsContact)
{
    TestWorkspace workspace;
    const ContactId hannah = workspace.addPerson(u"Hannah"_s, u"Torvik"_s);
    const WorkId work =
        valueOf(workspace->addWork({.title = u"Valve registry"_s, .participants = {{hannah, {}}}}));
    EXPECT_EQ(valueOf(workspace->followUps().standing(hannah))->works, 1);
    valueOf(workspace->addPromise({.contact = hannah,
                                   .text = u"figures"_s,
                                   .promisedFor = QDate(2026, 12, 1),
                                   .work = work}));
    EXPECT_EQ(agendaOf(workspace), QStringList{u"promise 2026-11-28..2026-12-01 Hannah Torvik"_s});
    const QString before = dump(workspace.path());
    valueOf(workspace->deleteContact(hannah));
    EXPECT_EQ(agendaOf(workspace), QStringList{u"promise 2026-11-28..2026-12-01 Valve registry"_s});
    expectSound(workspace);
    valueOf(workspace->undo());
    EXPECT_EQ(dump(workspace.path()), before);
    valueOf(workspace->redo());
    valueOf(workspace->finish(firstOf(workspace, FollowUpKind::Promise).id));
    EXPECT_EQ(valueOf(workspace->works().deliverables(work))[0].keptOn, workspace->today());
    expectSound(workspace);
}

TEST(Network, AFinishedWorkNoLongerHoldsTheTie)
{
    TestWorkspace workspace;
    const ContactId hannah = workspace.addPerson(u"Hannah"_s, u"Torvik"_s);
    Work work{.title = u"Valve registry"_s, .participants = {{hannah, u"senior author"_s}}};
    work.outputs = {{.kind = OutputKind::Poster, .title = u"Repair"_s}};
    work.id = valueOf(workspace->addWork(work));
    EXPECT_EQ(valueOf(workspace->works().work(work.id)), work);
    work.state = WorkState::Finished;
    valueOf(workspace->editWork(work));
    EXPECT_FALSE(valueOf(workspace->followUps().standing(hannah)));
    expectSound(workspace);
}

TEST(Network, AMilestoneIsToldToActiveMentors)
{
    TestWorkspace workspace;
    Contact hannah = {.name = {.given = u"Hannah"_s, .family = u"Torvik"_s},
                      .mentorships = {{.kind = MentorKind::Research}}};
    hannah.id = valueOf(workspace->addContact(hannah));
    workspace.addPerson(u"Ana"_s, u"Reyes"_s);
    const MilestoneId id = valueOf(workspace->addMilestone({.title = u"Exam passed"_s}));
    EXPECT_EQ(agendaOf(workspace),
              QStringList{u"milestone 2026-11-24..2026-12-08 Hannah Torvik"_s});
    hannah.mentorships[0].status = MentorStatus::Past;
    valueOf(workspace->editContact(hannah));
    EXPECT_EQ(agendaOf(workspace), QStringList());
    valueOf(workspace->undo());
    valueOf(workspace->deleteMilestone(id));
    EXPECT_EQ(agendaOf(workspace), QStringList());
    expectSound(workspace);
}

TEST(Network, WhatCannotBeIsRefused)
{
    TestWorkspace workspace;
    Event event = conference();
    event.endsOn = QDate(2027, 1, 9);
    EXPECT_EQ(codeOf(workspace->addEvent(event)), ErrorCode::InvalidValue);
    event.startsOn = event.endsOn = QDate(1850, 1, 1);
    EXPECT_EQ(codeOf(workspace->addEvent(event)), ErrorCode::InvalidValue);
    EXPECT_EQ(codeOf(workspace->addEvent({})), ErrorCode::InvalidValue);
    EXPECT_EQ(codeOf(workspace->addWork({})), ErrorCode::InvalidValue);
    EXPECT_EQ(codeOf(workspace->addMilestone({})), ErrorCode::InvalidValue);
    EXPECT_EQ(codeOf(workspace->addLetter({})), ErrorCode::NotFound);
    EXPECT_EQ(codeOf(workspace->addDeadline({}, {.dueOn = QDate(2027, 1, 1)})),
              ErrorCode::NotFound);
}

} // namespace hallway::test
