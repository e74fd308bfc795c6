#include "tests/app/program.h"

using namespace Qt::StringLiterals;

namespace hallway {

using test::Program;

namespace {
QStringList sortedKeys(QStringList words)
{
    words.sort();
    return words;
}

const QStringList interactionKeys =
    sortedKeys({u"id"_s, u"kind"_s, u"direction"_s, u"on"_s, u"at"_s, u"subject"_s, u"text"_s,
                u"reply_expected"_s, u"thank_you"_s, u"event_id"_s, u"contacts"_s, u"source"_s,
                u"external_id"_s});
const QStringList followUpKeys =
    sortedKeys({u"id"_s, u"kind"_s, u"state"_s, u"contact"_s, u"opens_on"_s, u"due_on"_s,
                u"suggested_on"_s, u"snoozed_until"_s, u"ended_on"_s, u"reason"_s, u"cause"_s});
} // namespace

TEST(JournalCommands, LogShowsEveryKeyOfAnInteraction)
{
    const Program program;
    program.addPerson(u"Dr. Hannah Torvik"_s);
    program.addPerson(u"Lena Park"_s);
    const QJsonObject json =
        program.json({u"log"_s, u"torvik"_s, u"park"_s, u"torvik"_s, u"--kind"_s, u"email"_s,
                      u"--on"_s, u"2026-11-12"_s, u"--at"_s, u"23:30-06:00"_s, u"--subject"_s,
                      u"Draft"_s, u"--reply-expected"_s});
    EXPECT_EQ(json.keys(), interactionKeys);
    EXPECT_EQ(json[u"direction"].toString(), u"outgoing"_s);
    EXPECT_EQ(json[u"on"].toString(), u"2026-11-12"_s);
    EXPECT_EQ(json[u"at"].toString(), u"23:30-06:00"_s);
    EXPECT_TRUE(json[u"reply_expected"].toBool());
    EXPECT_EQ(json[u"thank_you"].toString(), u"auto"_s);
    EXPECT_TRUE(json[u"text"].isNull());
    EXPECT_TRUE(json[u"event_id"].isNull());
    ASSERT_EQ(json[u"contacts"].toArray().size(), 2);
    EXPECT_EQ(json[u"contacts"][0][u"name"].toString(), u"Dr. Hannah Torvik"_s);
    EXPECT_EQ(program.json({u"undo"_s})[u"undone"].toString().left(10), u"Log e-mail"_s);
}

TEST(JournalCommands, WithoutADayItIsToday)
{
    const Program program;
    program.addPerson(u"Lena Park"_s);
    const QJsonObject json = program.json({u"log"_s, u"park"_s, u"--kind"_s, u"meeting"_s});
    EXPECT_EQ(json[u"on"].toString(), u"2026-11-23"_s);
    EXPECT_EQ(json[u"direction"].toString(), u"mutual"_s);
}

TEST(JournalCommands, SaysWhatItPlans)
{
    const Program program;
    program.addPerson(u"Dr. Elena Marchetti"_s);
    const auto run = program.run({u"log"_s, u"marchetti"_s, u"--kind"_s, u"encounter"_s, u"--on"_s,
                                  u"2026-11-19"_s, u"--occasion"_s, u"AATS 2026"_s});
    EXPECT_EQ(run.output, u"Logged: Met, Thu 19 Nov (id 1). Thank-you 22–26 Nov.\n"_s);
}

TEST(JournalCommands, TodayShowsEveryKeyOfAFollowUp)
{
    const Program program;
    const QString id = program.addPerson(u"Dr. Elena Marchetti"_s);
    program.json({u"log"_s, id, u"--kind"_s, u"encounter"_s, u"--on"_s, u"2026-11-19"_s});
    const QJsonObject today = program.json({u"today"_s});
    EXPECT_EQ(today.keys(), (QStringList{u"counts"_s, u"follow_ups"_s, u"today"_s}));
    EXPECT_EQ(today[u"today"].toString(), u"2026-11-23"_s);
    EXPECT_EQ(today[u"counts"].toObject(),
              (QJsonObject{{u"overdue"_s, 0}, {u"due"_s, 1}, {u"upcoming"_s, 0}}));
    const QJsonObject followUp = today[u"follow_ups"][0].toObject();
    EXPECT_EQ(followUp.keys(), followUpKeys);
    EXPECT_EQ(followUp[u"kind"].toString(), u"thank_you"_s);
    EXPECT_EQ(followUp[u"state"].toString(), u"due"_s);
    EXPECT_EQ(followUp[u"opens_on"].toString(), u"2026-11-22"_s);
    EXPECT_EQ(followUp[u"due_on"].toString(), u"2026-11-26"_s);
    EXPECT_EQ(followUp[u"suggested_on"].toString(), u"2026-11-24"_s);
    EXPECT_TRUE(followUp[u"snoozed_until"].isNull());
    EXPECT_TRUE(followUp[u"ended_on"].isNull());
    EXPECT_EQ(followUp[u"contact"][u"name"].toString(), u"Dr. Elena Marchetti"_s);
    EXPECT_EQ(
        followUp[u"cause"].toObject(),
        (QJsonObject{{u"type"_s, u"interaction"_s}, {u"id"_s, 1}, {u"on"_s, u"2026-11-19"_s}}));
    EXPECT_TRUE(followUp[u"reason"].toString().endsWith(u'.'));
}

TEST(JournalCommands, UpcomingOnesReachAsFarAsAsked)
{
    const Program program;
    program.addPerson(u"Lena Park"_s);
    program.json({u"promise"_s, u"park"_s, u"send the draft"_s, u"--by"_s, u"2026-12-20"_s});
    EXPECT_EQ(program.json({u"today"_s})[u"follow_ups"].toArray().size(), 0);
    const QJsonObject far = program.json({u"today"_s, u"--until"_s, u"2026-12-31"_s});
    EXPECT_EQ(far[u"counts"][u"upcoming"].toInt(), 1);
}

TEST(JournalCommands, FollowUpsAreDoneSnoozedAndDismissed)
{
    const Program program;
    program.addPerson(u"Dr. Elena Marchetti"_s);
    program.json({u"log"_s, u"1"_s, u"--kind"_s, u"encounter"_s, u"--on"_s, u"2026-11-19"_s});
    const QString id =
        QString::number(program.json({u"today"_s})[u"follow_ups"][0][u"id"].toInteger());
    const QJsonObject snoozed =
        program.json({u"follow-up"_s, u"snooze"_s, id, u"--until"_s, u"2026-11-25"_s});
    EXPECT_EQ(snoozed.keys(), followUpKeys);
    EXPECT_EQ(snoozed[u"state"].toString(), u"snoozed"_s);
    EXPECT_EQ(snoozed[u"snoozed_until"].toString(), u"2026-11-25"_s);
    const QJsonObject done = program.json({u"follow-up"_s, u"done"_s, id});
    EXPECT_EQ(done[u"state"].toString(), u"done"_s);
    EXPECT_EQ(done[u"ended_on"].toString(), u"2026-11-23"_s);
    EXPECT_EQ(program.json({u"undo"_s})[u"undone"].toString(),
              u"Mark thank-you to Dr. Elena Marchetti done"_s);
    const QJsonObject dismissed =
        program.json({u"follow-up"_s, u"dismiss"_s, id, u"--reason"_s, u"told in person"_s});
    EXPECT_EQ(dismissed[u"state"].toString(), u"dismissed"_s);
    EXPECT_EQ(program.json({u"today"_s})[u"follow_ups"].toArray().size(), 0);
    EXPECT_EQ(program.json({u"today"_s, u"--all"_s})[u"follow_ups"].toArray().size(), 1);
}

TEST(JournalCommands, AnUnknownFollowUpIsNotFound)
{
    const Program program;
    for (const QString &verb : {u"done"_s, u"dismiss"_s}) {
        const auto run = program.run({u"--json"_s, u"follow-up"_s, verb, u"77"_s});
        EXPECT_EQ(run.code, 1);
        EXPECT_EQ(run.errorCode(), u"not_found"_s);
    }
}

TEST(JournalCommands, PromisesAreRemembered)
{
    const Program program;
    program.addPerson(u"Lena Park"_s);
    const QJsonObject mine =
        program.json({u"promise"_s, u"park"_s, u"send the draft"_s, u"--by"_s, u"2026-11-25"_s});
    EXPECT_EQ(mine.keys(), sortedKeys({u"id"_s, u"contact"_s, u"text"_s, u"theirs"_s, u"made_on"_s,
                                       u"by"_s, u"kept_on"_s}));
    EXPECT_FALSE(mine[u"theirs"].toBool());
    EXPECT_EQ(mine[u"by"].toString(), u"2026-11-25"_s);
    const QJsonObject theirs = program.json(
        {u"promise"_s, u"park"_s, u"introduce me"_s, u"--by"_s, u"2026-11-30"_s, u"--theirs"_s});
    EXPECT_TRUE(theirs[u"theirs"].toBool());
    const QJsonObject today = program.json({u"today"_s});
    EXPECT_EQ(today[u"counts"],
              QJsonValue(QJsonObject{{u"overdue"_s, 0}, {u"due"_s, 1}, {u"upcoming"_s, 1}}));
}

} // namespace hallway
