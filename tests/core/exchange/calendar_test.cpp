#include "core/exchange/calendar_import.h"
#include "core/exchange/calendar_reader.h"
#include "tests/support/test_database.h"

#include <QFile>
#include <gmock/gmock.h>

namespace hallway {
namespace {

using test::codeOf;
using test::dump;
using test::TestWorkspace;
using test::valueOf;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

QByteArray calendar(const QByteArray &inside)
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n" + inside + "END:VCALENDAR\r\n";
}

QByteArray event(const QByteArray &lines)
{
    return "BEGIN:VEVENT\r\n" + lines + "\r\nEND:VEVENT\r\n";
}

CalendarFile read(const QByteArray &bytes)
{
    return readCalendar(bytes, {QDate(2020, 1, 1), QDate(2026, 11, 24)});
}

CalendarEvent only(const QByteArray &lines)
{
    const CalendarFile file = read(calendar(event(lines)));
    EXPECT_THAT(file.events, SizeIs(1));
    return file.events.empty() ? CalendarEvent() : file.events.front();
}

std::vector<std::string> daysOf(const CalendarEvent &event)
{
    std::vector<std::string> days;
    for (const Occurrence &each : event.occurrences) {
        days.push_back(each.on.toString(Qt::ISODate).toStdString());
    }
    return days;
}

QString timeOf(const CalendarEvent &event)
{
    const Occurrence &first = event.occurrences.front();
    return first.at ? localTimeText(*first.at) : QStringLiteral("all day");
}

TEST(Calendar, anEventIsReadWithItsPeople)
{
    const CalendarEvent read = only(
        "UID:1\r\nSUMMARY:Poster\\, final\r\nLOCATION:Room 4\r\nDESCRIPTION:one\\ntwo\r\n"
        "DTSTART;TZID=Europe/Berlin:20261102T100000\r\nDTEND;TZID=Europe/Berlin:20261102T110000\r\n"
        "ORGANIZER;CN=\"Berg, Anna\":mailto:Anna@N.example\r\n"
        "ATTENDEE;PARTSTAT=DECLINED;CN=Ben:MAILTO:ben@n.example\r\n"
        "ATTENDEE;EMAIL=cy@n.example:urn:uuid:5");
    EXPECT_EQ(read.title, QStringLiteral("Poster, final"));
    EXPECT_EQ(read.text, QStringLiteral("one\ntwo"));
    EXPECT_EQ(read.line, 4);
    EXPECT_EQ(timeOf(read), QStringLiteral("10:00+01:00"));
    ASSERT_THAT(read.people, SizeIs(3));
    EXPECT_EQ(read.people[0].address.name, QStringLiteral("Berg, Anna"));
    EXPECT_EQ(read.people[0].address.address, QStringLiteral("anna@n.example"));
    EXPECT_TRUE(read.people[1].hasDeclined);
    EXPECT_EQ(read.people[2].address.address, QStringLiteral("cy@n.example"));
}

TEST(Calendar, theEndOfAWholeDayIsTheDayAfterIt)
{
    EXPECT_EQ(only("DTSTART;VALUE=DATE:20261102\r\nDTEND;VALUE=DATE:20261105").lastDay,
              QDate(2026, 11, 4));
    EXPECT_EQ(only("DTSTART;VALUE=DATE:20261102\r\nDTEND;VALUE=DATE:20261102").lastDay,
              QDate(2026, 11, 2));
    EXPECT_EQ(timeOf(only("DTSTART;VALUE=DATE:20261102")), QStringLiteral("all day"));
}

TEST(Calendar, aTimeKeepsItsZone)
{
    EXPECT_EQ(timeOf(only("DTSTART;TZID=America/Chicago:20260702T233000")),
              QStringLiteral("23:30-05:00"));
    EXPECT_EQ(timeOf(only("DTSTART;TZID=W. Europe Standard Time:20260702T090000")),
              QStringLiteral("09:00+02:00"));
    const QByteArray own =
        "BEGIN:VTIMEZONE\r\nTZID:Mine\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
        "TZOFFSETFROM:+0300\r\nTZOFFSETTO:+0300\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";
    const auto custom = read(calendar(own + event("DTSTART;TZID=Mine:20260702T090000")));
    EXPECT_EQ(timeOf(custom.events.at(0)), QStringLiteral("09:00+03:00"));
    const auto utc =
        read(calendar("X-WR-TIMEZONE:America/Chicago\r\n" + event("DTSTART:20261108T053000Z")));
    EXPECT_EQ(timeOf(utc.events.at(0)), QStringLiteral("23:30-06:00"));
    EXPECT_THAT(daysOf(utc.events.at(0)), ElementsAre("2026-11-07"));
}

TEST(Calendar, aSeriesIsExpandedWithinItsBounds)
{
    EXPECT_THAT(daysOf(only("DTSTART:20261101T100000Z\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\n"
                            "EXDATE:20261108T100000Z\r\nRDATE:20261120T100000Z")),
                ElementsAre("2026-11-01", "2026-11-15", "2026-11-20"));
    EXPECT_THAT(daysOf(only("DTSTART;VALUE=DATE:20261122\r\nRRULE:FREQ=DAILY;UNTIL=70000101")),
                ElementsAre("2026-11-22", "2026-11-23", "2026-11-24"));
    EXPECT_THAT(daysOf(only("DTSTART:19000101T100000Z\r\nRRULE:FREQ=DAILY")), SizeIs(1000));
    EXPECT_THAT(daysOf(only("DTSTART:19900101T100000Z\r\nRRULE:FREQ=YEARLY;COUNT=2")), IsEmpty());
}

TEST(Calendar, aSeriesThroughTheChangeOfTheClockKeepsItsHour)
{
    const CalendarEvent series =
        only("DTSTART;TZID=Europe/Berlin:20261020T100000\r\nRRULE:FREQ=WEEKLY;COUNT=2");
    ASSERT_THAT(series.occurrences, SizeIs(2));
    EXPECT_EQ(localTimeText(series.occurrences[0].at.value_or(LocalTime())),
              QStringLiteral("10:00+02:00"));
    EXPECT_EQ(localTimeText(series.occurrences[1].at.value_or(LocalTime())),
              QStringLiteral("10:00+01:00"));
}

TEST(Calendar, whatReplacesAnOccurrenceStandsForIt)
{
    const auto file = read(
        calendar(event("UID:s\r\nDTSTART:20261101T100000Z\r\nRRULE:FREQ=WEEKLY;COUNT=2") +
                 event("UID:s\r\nRECURRENCE-ID:20261108T100000Z\r\nDTSTART:20261109T120000Z")));
    ASSERT_THAT(file.events, SizeIs(2));
    EXPECT_THAT(daysOf(file.events[0]), ElementsAre("2026-11-01"));
    EXPECT_THAT(daysOf(file.events[1]), ElementsAre("2026-11-09"));
    EXPECT_FALSE(file.events[1].occurrences.front().key.isEmpty());
}

TEST(Calendar, rulesThatWouldNeverEndAreNotFollowed)
{
    for (const char *rule :
         {"FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
          "FREQ=YEARLY;BYHOUR=1,2,3;BYMINUTE=1,2,3;BYSECOND=1,2,3;BYMONTH=2;BYMONTHDAY=31",
          "FREQ=MINUTELY", "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;BYMONTH=6", "FREQ=DAILY;INTERVAL=0"}) {
        const auto series = only(QByteArray("DTSTART:20261101T100000Z\r\nRRULE:") + rule);
        EXPECT_LE(series.occurrences.size(), 1000U) << rule;
    }
}

TEST(Calendar, whatIsCutOffOrBrokenIsReadAsFarAsItGoes)
{
    QByteArray cut = calendar(event("UID:1\r\nSUMMARY:One\r\nDTSTART:20261102T100000Z") +
                              event("UID:2\r\nSUMMARY:Two\r\nDTSTART:20261103T100000Z"));
    cut.truncate(cut.indexOf("Two") + 3);
    const auto file = read(cut);
    ASSERT_THAT(file.events, SizeIs(1));
    EXPECT_EQ(file.events[0].title, QStringLiteral("One"));
    ASSERT_THAT(file.rejected, SizeIs(1));
    EXPECT_EQ(file.rejected[0].reason, RejectionReason::EventBroken);
    EXPECT_EQ(file.rejected[0].argument, QStringLiteral("Two"));
    EXPECT_EQ(file.rejected[0].line, 9);
    QByteArray open =
        calendar(event("DTSTART:20261102T100000Z") + event("DTSTART:20261103T100000Z"));
    open.replace(open.indexOf("END:VEVENT\r\n"), 12, "");
    EXPECT_THAT(read(open).events, SizeIs(2));
    EXPECT_THAT(read("BEGIN:VCALENDAR\r\n\0\0BEGIN").events, IsEmpty());
    EXPECT_THAT(read({}).events, IsEmpty());
    EXPECT_THAT(read(QByteArray("BEGIN:VEVENT\r\n").repeated(20'000)).rejected, SizeIs(20'000));
}

TEST(Calendar, whereTheFileIsCutOffIsSaid)
{
    const QByteArray whole = calendar(event("UID:1\r\nDTSTART:20261102T100000Z"));
    EXPECT_FALSE(read(whole).cut);
    const auto cut = read(whole.first(whole.indexOf("END:VCALENDAR")));
    EXPECT_THAT(cut.events, SizeIs(1));
    ASSERT_TRUE(cut.cut);
    EXPECT_EQ(*cut.cut, (Rejection{whole.count('\n') - 1, RejectionReason::FileCut, {}, {}}));
}

TEST(Calendar, aTextWithoutMeasureIsCutAndTheRestRead)
{
    const QByteArray text(60'000'000, 'x');
    const auto file =
        read(calendar(event("DTSTART:20261102T100000Z\r\nDESCRIPTION:" + text + "\r\nLOCATION:" +
                            QByteArray("here\r\n  and ").repeated(200'000) + "\r\nSUMMARY:One")));
    ASSERT_THAT(file.events, SizeIs(1));
    EXPECT_EQ(file.events[0].title, QStringLiteral("One"));
    EXPECT_EQ(file.events[0].text, QString(20'000, u'x'));
    EXPECT_EQ(file.events[0].place.size(), 20'000);
}

TEST(Calendar, otherCharsetsAreRead)
{
    EXPECT_EQ(only("SUMMARY:Gr\xFC\xDF"
                   "e\r\nDTSTART:20261102T100000Z")
                  .title,
              QStringLiteral("Grüße"));
}

class CalendarImport : public testing::Test
{
protected:
    CalendarImport()
    {
        Contact contact;
        contact.name.given = QStringLiteral("Anna");
        contact.emails = {{{}, QStringLiteral("anna@n.example")}};
        anna = valueOf(workspace->addContact(contact));
    }

    JournalPlan planned(const QByteArray &events)
    {
        QFile file(workspace.folder().file(QStringLiteral("work.ics")));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(calendar(events));
        file.close();
        return valueOf(planCalendarImport(*workspace, file.fileName(),
                                          {QStringLiteral("me@home.example")}, {}));
    }

    JournalReport imported(const QByteArray &events)
    {
        return valueOf(applyJournalPlan(*workspace, planned(events), {}));
    }

    SkipReason reasonOf(const QByteArray &lines)
    {
        return planned(event(lines)).lines.front().reason;
    }

    TestWorkspace workspace;
    ContactId anna;
};

const QByteArray annas = "\r\nATTENDEE:mailto:anna@n.example";

TEST_F(CalendarImport, AnEventWithAContactBecomesAMeeting)
{
    const JournalReport report = imported(event(
        "UID:1\r\nSUMMARY:Poster\r\nLOCATION:Room 4\r\nDTSTART;TZID=Europe/Berlin:20261102T100000" +
        annas));
    EXPECT_EQ(report.counts.created, 1);
    EXPECT_EQ(report.counts.format, QStringLiteral("ics"));
    const auto met = valueOf(workspace->journal().interactionsOf(anna));
    ASSERT_THAT(met, SizeIs(1));
    EXPECT_EQ(met[0].kind, InteractionKind::Meeting);
    EXPECT_EQ(met[0].direction, Direction::Mutual);
    EXPECT_EQ(met[0].on, QDate(2026, 11, 2));
    EXPECT_EQ(met[0].subject, QStringLiteral("Poster"));
    EXPECT_EQ(met[0].occasion, QStringLiteral("Room 4"));
    EXPECT_EQ(met[0].source, QStringLiteral("calendar"));
}

TEST_F(CalendarImport, ASecondImportChangesNothingAndUndoTakesItBack)
{
    const QString empty = dump(workspace.path());
    const QByteArray events =
        event("UID:1\r\nDTSTART:20261102T100000Z" + annas) +
        event("UID:2\r\nDTSTART:20261001T100000Z\r\nRRULE:FREQ=WEEKLY;COUNT=4" + annas) +
        event("SUMMARY:No uid\r\nDTSTART;VALUE=DATE:20261005" + annas);
    EXPECT_EQ(imported(events).counts.created, 6);
    const QString before = dump(workspace.path());
    const JournalReport again = imported(events);
    EXPECT_EQ(again.counts.created, 0);
    EXPECT_EQ(again.counts.unchanged, 6);
    EXPECT_EQ(dump(workspace.path()), before);
    valueOf(workspace->undo());
    EXPECT_EQ(dump(workspace.path()), empty);
}

TEST_F(CalendarImport, WhatTookPlaceWithoutAContactIsLeftAside)
{
    EXPECT_EQ(reasonOf("DTSTART:20261102T100000Z"), SkipReason::NobodyKnown);
    EXPECT_EQ(reasonOf("DTSTART:20261102T100000Z\r\nSTATUS:CANCELLED" + annas),
              SkipReason::Cancelled);
    EXPECT_EQ(
        reasonOf("DTSTART:20261102T100000Z\r\nATTENDEE;PARTSTAT=DECLINED:mailto:me@home.example" +
                 annas),
        SkipReason::Cancelled);
    EXPECT_EQ(
        reasonOf("DTSTART:20261102T100000Z\r\nATTENDEE;PARTSTAT=DECLINED:mailto:anna@n.example"),
        SkipReason::NobodyKnown);
    EXPECT_EQ(reasonOf("DTSTART:20261202T100000Z" + annas), SkipReason::Upcoming);
    EXPECT_EQ(reasonOf("DTSTART:20261202T100000Z\r\nRRULE:FREQ=DAILY" + annas),
              SkipReason::Upcoming);
    EXPECT_EQ(planned("METHOD:REPLY\r\n" + event("UID:1" + annas)).lines.front().reason,
              SkipReason::Invitation);
}

/// Ben came twice, Cy once; a room, a refusal and what is still to come do not count.
QByteArray withStrangers()
{
    return event("UID:1\r\nDTSTART:20261101T100000Z\r\nRRULE:FREQ=WEEKLY;COUNT=2\r\n"
                 "ORGANIZER;CN=Ben Cole:mailto:ben@n.example\r\n"
                 "ATTENDEE;CN=Ben Cole:mailto:Ben@N.example\r\nATTENDEE:mailto:me@home.example\r\n"
                 "ATTENDEE;CUTYPE=ROOM;CN=Room 4:mailto:room4@n.example") +
           event("UID:2\r\nDTSTART:20261110T100000Z\r\nATTENDEE;CN=Cy:mailto:cy@n.example\r\n"
                 "ATTENDEE;PARTSTAT=DECLINED:mailto:dee@n.example\r\n"
                 "ATTENDEE:mailto:no-reply@n.example" +
                 annas) +
           event("UID:3\r\nDTSTART:20261210T100000Z\r\nATTENDEE;CN=Eve:mailto:eve@n.example");
}

TEST_F(CalendarImport, WhoWasThereAndIsNoContactIsOffered)
{
    const JournalPlan plan = planned(withStrangers());
    EXPECT_THAT(plan.strangers, ElementsAre(Stranger{.name = QStringLiteral("Ben Cole"),
                                                     .address = QStringLiteral("ben@n.example"),
                                                     .met = 2},
                                            Stranger{.name = QStringLiteral("Cy"),
                                                     .address = QStringLiteral("cy@n.example"),
                                                     .met = 1}));
    valueOf(applyJournalPlan(*workspace, plan, {}));
    EXPECT_EQ(valueOf(workspace->people().count()), 1) << "nobody is added unasked";
}

TEST_F(CalendarImport, WhoIsAddedHasTheMeetingsAndJoinsThoseThatAreThere)
{
    const JournalPlan first = planned(withStrangers());
    valueOf(applyJournalPlan(*workspace, first, {}));
    const QString before = dump(workspace.path());
    const JournalPlan plan = valueOf(planCalendarImport(
        *workspace, first.path, {}, {}, {.newPeople = first.strangers, .with = {}}));
    EXPECT_EQ(plan.count(JournalAction::Create), 2);
    EXPECT_EQ(plan.count(JournalAction::Update), 1);
    EXPECT_THAT(plan.strangers, IsEmpty());
    EXPECT_EQ(valueOf(applyJournalPlan(*workspace, plan, {})).newPeople, 2);
    const auto meetingsOf = [this](const char *name) {
        const ContactId id = valueOf(workspace->people().find(QString::fromLatin1(name)));
        return valueOf(workspace->journal().interactionsOf(id));
    };
    EXPECT_THAT(meetingsOf("Ben Cole"), SizeIs(2));
    ASSERT_THAT(meetingsOf("Cy"), SizeIs(1));
    EXPECT_THAT(meetingsOf("Cy").front().participants, SizeIs(2));
    EXPECT_EQ(imported(withStrangers()).counts.created, 0);
    valueOf(workspace->undo());
    EXPECT_EQ(dump(workspace.path()), before);
}

TEST_F(CalendarImport, WhoseCalendarItIsIsGuessedFromWhoIsAlwaysThere)
{
    QByteArray events;
    for (const char *other : {"ben", "cy", "dee"}) {
        events += event(QByteArray("UID:") + other +
                        "\r\nDTSTART:20261102T100000Z\r\nATTENDEE:mailto:robin@home.example\r\n"
                        "ATTENDEE:mailto:" +
                        other + "@n.example");
    }
    const QString path = planned(events).path;
    const JournalPlan plan = valueOf(planCalendarImport(*workspace, path, {}, {}));
    EXPECT_TRUE(plan.isMeGuessed);
    EXPECT_EQ(plan.me, QStringList(QStringLiteral("robin@home.example")));
    EXPECT_THAT(plan.strangers, SizeIs(3));
}

TEST_F(CalendarImport, WhatIsNoCalendarSaysSo)
{
    const auto code = [this](const QString &path) {
        return codeOf(planCalendarImport(*workspace, path, {}, {}));
    };
    EXPECT_EQ(code(workspace.folder().file(QStringLiteral("none.ics"))), ErrorCode::FileMissing);
    EXPECT_EQ(code(workspace.folder().path()), ErrorCode::FileUnreadable);
    QFile huge(workspace.folder().file(QStringLiteral("huge.ics")));
    ASSERT_TRUE(huge.open(QIODevice::WriteOnly) && huge.resize(10LL * 1024 * 1024 * 1024));
    EXPECT_EQ(code(huge.fileName()), ErrorCode::FileUnreadable);
    ASSERT_TRUE(huge.resize(0));
    EXPECT_EQ(code(huge.fileName()), ErrorCode::NothingToImport);
}

} // namespace
} // namespace hallway
