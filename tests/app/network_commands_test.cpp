#include "tests/app/program.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace hallway {

using test::Program;

namespace {
QJsonObject firstFollowUp(const Program &program)
{
    return program.json({u"today"_s, u"--until"_s, u"2027-12-31"_s})[u"follow_ups"][0].toObject();
}

QString idOf(const QJsonObject &followUp)
{
    return QString::number(followUp[u"id"].toInt());
}
} // namespace

TEST(NetworkCommands, AnEventHasDeadlinesAndTargets)
{
    const Program program;
    program.addPerson(u"Lena Park"_s);
    program.json({u"event"_s, u"add"_s, u"AATS 2027"_s, u"--starts"_s, u"2027-01-10"_s, u"--ends"_s,
                  u"2027-01-13"_s});
    program.json({u"event"_s, u"target"_s, u"aats"_s, u"park"_s, u"--reason"_s, u"valves"_s});
    const QJsonObject event = program.json(
        {u"event"_s, u"deadline"_s, u"aats"_s, u"abstract"_s, u"--by"_s, u"2026-12-01"_s});
    EXPECT_EQ(event.keys(), (QStringList{u"attendance"_s, u"deadlines"_s, u"ends_on"_s, u"id"_s,
                                         u"kind"_s, u"link"_s, u"met"_s, u"name"_s, u"notes"_s,
                                         u"place"_s, u"series"_s, u"starts_on"_s, u"targets"_s}));
    EXPECT_EQ(event[u"targets"][0][u"contact"][u"name"].toString(), u"Lena Park"_s);
    EXPECT_EQ(program.json({u"event"_s, u"list"_s})[u"events"].toArray().size(), 1);
    const QJsonObject followUp = firstFollowUp(program);
    EXPECT_TRUE(followUp[u"contact"].isNull());
    EXPECT_EQ(followUp[u"opens_on"].toString(), u"2026-11-17"_s);
    program.json({u"follow-up"_s, u"done"_s, idOf(followUp)});
    EXPECT_EQ(program.json({u"event"_s, u"show"_s, u"aats"_s})[u"deadlines"][0][u"done_on"],
              u"2026-11-23"_s);
}

TEST(NetworkCommands, AnExchangeMayBeLoggedAtAnEvent)
{
    const Program program;
    program.addPerson(u"Lena Park"_s);
    program.json({u"event"_s, u"add"_s, u"AATS 2026"_s, u"--starts"_s, u"2026-11-19"_s});
    const QJsonObject logged =
        program.json({u"log"_s, u"park"_s, u"--kind"_s, u"encounter"_s, u"--event"_s, u"aats"_s});
    EXPECT_EQ(logged[u"event_id"].toInt(), 1);
    EXPECT_EQ(program.json({u"event"_s, u"show"_s, u"1"_s})[u"met"][0][u"name"].toString(),
              u"Lena Park"_s);
    EXPECT_EQ(
        program
            .run({u"log"_s, u"park"_s, u"--kind"_s, u"call"_s, u"--event"_s, u"esc"_s, u"--json"_s})
            .errorCode(),
        u"not_found"_s);
}

TEST(NetworkCommands, ALetterMovesThroughItsStates)
{
    const Program program;
    program.addPerson(u"Lena Park"_s);
    const QJsonObject letter = program.json(
        {u"letter"_s, u"add"_s, u"park"_s, u"--season"_s, u"2027"_s, u"--due"_s, u"2027-01-24"_s});
    EXPECT_EQ(letter[u"state"].toString(), u"to_ask"_s);
    EXPECT_EQ(letter[u"season"].toString(), u"2027"_s);
    const QJsonObject agreed = program.json(
        {u"letter"_s, u"set"_s, u"1"_s, u"--state"_s, u"agreed"_s, u"--on"_s, u"2026-12-03"_s});
    EXPECT_EQ(agreed[u"steps"][0][u"on"].toString(), u"2026-12-03"_s);
    EXPECT_EQ(firstFollowUp(program)[u"due_on"].toString(), u"2026-12-10"_s); // worked example 23
    EXPECT_EQ(program.json({u"letter"_s, u"list"_s, u"--season"_s, u"2027"_s})[u"letters"]
                  .toArray()
                  .size(),
              1);
    EXPECT_EQ(
        program.json({u"season"_s, u"set"_s, u"2027"_s, u"--match"_s, u"2027-03-19"_s})[u"match_on"]
            .toString(),
        u"2027-03-19"_s);
    EXPECT_EQ(program.run({u"letter"_s, u"set"_s, u"1"_s, u"--state"_s, u"lost"_s}).code, 2);
}

TEST(NetworkCommands, ADeliverableStandsOnTodayAsAPromise)
{
    const Program program;
    program.json({u"work"_s, u"add"_s, u"Valve registry"_s});
    program.json(
        {u"deliverable"_s, u"add"_s, u"valve"_s, u"Figures"_s, u"--by"_s, u"2026-11-25"_s});
    const QJsonObject followUp = firstFollowUp(program);
    EXPECT_EQ(followUp[u"kind"].toString(), u"promise"_s);
    EXPECT_EQ(followUp[u"reason"].toString(), u"You promised “Figures” by Wed 25 Nov."_s);
    const QJsonObject done = program.json({u"deliverable"_s, u"done"_s, u"1"_s});
    EXPECT_EQ(done[u"done_on"].toString(), u"2026-11-23"_s);
    EXPECT_EQ(program.json({u"work"_s, u"show"_s, u"valve"_s})[u"deliverables"].toArray().size(),
              1);
}

TEST(NetworkCommands, AMilestoneIsToldToMentors)
{
    const Program program;
    program.addPerson(u"Lena Park"_s, {u"--mentor"_s, u"career"_s});
    program.json({u"milestone"_s, u"add"_s, u"Exam passed"_s});
    EXPECT_EQ(firstFollowUp(program)[u"kind"].toString(), u"milestone"_s);
    program.json({u"milestone"_s, u"delete"_s, u"1"_s});
    EXPECT_EQ(program.json({u"milestone"_s, u"list"_s})[u"milestones"].toArray().size(), 0);
}

TEST(NetworkCommands, TheQueueOfAMilestoneHasADraftForEach)
{
    const Program program;
    program.addPerson(u"Dr. Lena Park"_s,
                      {u"--mentor"_s, u"career"_s, u"--email"_s, u"l.park@harlan.example"_s});
    program.addPerson(u"Dana Cho"_s, {u"--mentor"_s, u"research"_s});
    program.json({u"milestone"_s, u"add"_s, u"Exam passed"_s, u"--kind"_s, u"exam"_s});
    program.json({u"log"_s, u"cho"_s, u"--kind"_s, u"email"_s, u"--on"_s, u"2026-11-24"_s});
    const QJsonObject queue = program.json({u"milestone"_s, u"queue"_s, u"1"_s});
    EXPECT_EQ(queue[u"milestone"][u"title"].toString(), u"Exam passed"_s);
    EXPECT_EQ(queue[u"told"].toInt(), 1);
    EXPECT_EQ(queue[u"total"].toInt(), 2);
    const QJsonObject told = queue[u"queue"][0].toObject();
    EXPECT_EQ(told[u"state"].toString(), u"told"_s);
    EXPECT_EQ(told[u"ended_on"].toString(), u"2026-11-24"_s);
    EXPECT_TRUE(told[u"body"].isNull());
    const QJsonObject waiting = queue[u"queue"][1].toObject();
    EXPECT_EQ(waiting[u"state"].toString(), u"waiting"_s);
    EXPECT_EQ(waiting[u"email"].toString(), u"l.park@harlan.example"_s);
    EXPECT_EQ(waiting[u"subject"].toString(), u"A short update: Exam passed"_s);
    EXPECT_TRUE(waiting[u"body"].toString().startsWith(u"Dear Dr. Park,"_s));
    const QString shown = program.run({u"milestone"_s, u"queue"_s, u"1"_s}).output;
    EXPECT_TRUE(shown.startsWith(u"Exam passed: 1 of 2 told\n"_s)) << shown.toStdString();
    EXPECT_TRUE(shown.contains(u"\nTo: Dr. Lena Park, l.park@harlan.example\n"_s));
    EXPECT_EQ(program.run({u"milestone"_s, u"queue"_s, u"7"_s, u"--json"_s}).errorCode(),
              u"not_found"_s);
}

TEST(NetworkCommands, ThePolicySaysWhatItWouldChange)
{
    const Program program;
    program.addPerson(u"Lena Park"_s);
    program.json({u"log"_s, u"park"_s, u"--kind"_s, u"email"_s, u"--reply-expected"_s});
    const QJsonObject dry =
        program.json({u"policy"_s, u"set"_s, u"nudge_opens=7"_s, u"--dry-run"_s});
    EXPECT_EQ(dry[u"changes"].toInt(), 1);
    EXPECT_EQ(firstFollowUp(program)[u"opens_on"].toString(), u"2026-12-03"_s);
    program.json({u"policy"_s, u"set"_s, u"nudge_opens=7"_s});
    EXPECT_EQ(firstFollowUp(program)[u"opens_on"].toString(), u"2026-11-30"_s);
    program.json({u"undo"_s});
    EXPECT_EQ(program.json({u"policy"_s, u"show"_s})[u"policy"][u"nudge_opens"].toInt(), 10);
    for (const auto *wrong : {"nudge_opens=15", "nudge_opens=-1", "nudge_opens=99999", "x=1",
                              "nudge_opens", "nudge_opens=a"}) {
        EXPECT_EQ(program.run({u"policy"_s, u"set"_s, QString::fromLatin1(wrong), u"--json"_s})
                      .errorCode(),
                  u"invalid_value"_s)
            << wrong;
    }
}

TEST(NetworkCommands, DoneLogsWhatDidItAndReopenTakesADecisionBack)
{
    const Program program;
    program.addPerson(u"Lena Park"_s);
    program.json({u"log"_s, u"park"_s, u"--kind"_s, u"encounter"_s, u"--on"_s, u"2026-11-19"_s});
    const QString id = idOf(firstFollowUp(program));
    EXPECT_EQ(program.json({u"follow-up"_s, u"done"_s, id, u"--log"_s, u"email"_s})[u"state"],
              u"done"_s);
    EXPECT_EQ(program.json({u"people"_s, u"show"_s, u"park"_s})[u"interactions"].toArray().size(),
              2);
    program.json({u"undo"_s});
    program.json({u"follow-up"_s, u"dismiss"_s, id, u"--reason"_s, u"met again"_s});
    EXPECT_EQ(program.json({u"follow-up"_s, u"reopen"_s, id})[u"state"], u"due"_s);
    EXPECT_EQ(program.run({u"follow-up"_s, u"reopen"_s, id, u"--json"_s}).errorCode(),
              u"invalid_value"_s);
}

TEST(NetworkCommands, PutOffThreeTimesOffersASlowerRhythm)
{
    const Program program;
    program.addPerson(u"Lena Park"_s, {u"--mentor"_s, u"career"_s});
    program.json({u"log"_s, u"park"_s, u"--kind"_s, u"email"_s, u"--on"_s, u"2026-10-10"_s});
    const QString id = idOf(firstFollowUp(program));
    const auto snooze = [&](const QString &until) {
        return program.run({u"follow-up"_s, u"snooze"_s, id, u"--until"_s, until}).messages;
    };
    EXPECT_EQ(snooze(u"2026-11-30"_s), QString());
    EXPECT_EQ(snooze(u"2026-12-01"_s), QString());
    EXPECT_TRUE(snooze(u"2026-12-02"_s).contains(u"--rhythm 63"_s));
}

TEST(NetworkCommands, MergingKeepsDecisionsAndCanBeUndone)
{
    const Program program;
    const QString keep = program.addPerson(u"Lena Park"_s);
    const QString other = program.addPerson(u"L. Park"_s, {u"--email"_s, u"lena@x.example"_s});
    program.json({u"log"_s, other, u"--kind"_s, u"encounter"_s, u"--on"_s, u"2026-11-19"_s});
    program.json({u"follow-up"_s, u"dismiss"_s, idOf(firstFollowUp(program))});
    const QJsonObject merged = program.json({u"people"_s, u"merge"_s, keep, other});
    EXPECT_EQ(merged[u"emails"][0][u"value"].toString(), u"lena@x.example"_s);
    EXPECT_EQ(merged[u"follow_ups"][0][u"state"].toString(), u"dismissed"_s);
    EXPECT_EQ(merged[u"interactions"].toArray().size(), 1);
    EXPECT_TRUE(program.json({u"check"_s})[u"ok"].toBool());
    EXPECT_EQ(program.json({u"undo"_s})[u"undone"].toString(), u"Merge into Lena Park"_s);
    EXPECT_EQ(program.json({u"people"_s, u"list"_s})[u"total"].toInt(), 2);
    EXPECT_EQ(program.run({u"people"_s, u"merge"_s, keep, keep, u"--json"_s}).errorCode(),
              u"invalid_value"_s);
}

TEST(NetworkCommands, TheAgendaIsWrittenAsACalendar)
{
    const Program program;
    program.addPerson(u"Lena Park"_s);
    program.json({u"log"_s, u"park"_s, u"--kind"_s, u"encounter"_s, u"--on"_s, u"2026-11-19"_s});
    program.json({u"event"_s, u"add"_s, u"AATS 2027"_s, u"--starts"_s, u"2027-01-10"_s});
    const QString path = program.file(u"agenda.ics"_s);
    const QJsonObject report = program.json({u"export"_s, path});
    EXPECT_EQ(report[u"format"].toString(), u"ics"_s);
    EXPECT_EQ(report[u"written"].toInt(), 2);
    const QByteArray first = test::contentOf(path);
    EXPECT_TRUE(first.contains("SUMMARY:Thank-you: Lena Park\r\n")) << first.constData();
    EXPECT_TRUE(first.contains("DTSTART;VALUE=DATE:20261124\r\n")); // the Tuesday
    EXPECT_TRUE(first.contains("UID:thank_you-interaction-1-0-1@hallway\r\n"));
    EXPECT_EQ(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther),
              QFile::Permissions());
    EXPECT_EQ(program.json({u"export"_s, path, u"--yes"_s, u"--only"_s, u"park"_s})[u"written"], 1);
}

TEST(NetworkCommands, RepairSaysWhatDiffered)
{
    const Program program;
    program.addPerson(u"Lena Park"_s);
    program.json({u"log"_s, u"park"_s, u"--kind"_s, u"encounter"_s, u"--on"_s, u"2026-11-19"_s});
    {
        auto database = test::valueOf(Database::connect(program.database(), OpenMode::ReadWrite));
        test::valueOf(database->runScript("UPDATE follow_up SET due_on = '2027-01-01'"));
    }
    EXPECT_FALSE(program.json({u"check"_s}, 1)[u"ok"].toBool());
    const QJsonObject repaired = program.json({u"check"_s, u"--repair"_s});
    EXPECT_TRUE(repaired[u"ok"].toBool());
    EXPECT_EQ(repaired[u"problems"][0].toString(),
              u"contact 1: the follow-ups differ from the plan (1 different)"_s);
    EXPECT_TRUE(program.json({u"check"_s})[u"ok"].toBool());
}

} // namespace hallway
