#include "tests/app/program.h"

#include <QDir>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace hallway {

using test::Program;

namespace {

constexpr auto box = "From a@n.example Mon Nov  2 10:00:00 2026\n"
                     "From: Anna Berg <anna@n.example>\nTo: me@home.example\n"
                     "Date: Mon, 2 Nov 2026 10:00:00 +0100\nSubject: Poster\n"
                     "Message-ID: <1@n>\n\nAbout the annulus poster.\n\n"
                     "From m@home.example Tue Nov  3 10:00:00 2026\n"
                     "From: me@home.example\nTo: Anna Berg <anna@n.example>\n"
                     "Date: Tue, 3 Nov 2026 10:00:00 +0100\nSubject: Re: Poster\n"
                     "Message-ID: <2@n>\nIn-Reply-To: <1@n>\n\nWould Friday suit you?\n\n"
                     "> About the annulus poster.\n\n"
                     "From b@n.example Wed Nov  4 10:00:00 2026\n"
                     "From: Ben Cole <ben@n.example>\nTo: me@home.example\n"
                     "Date: Wed, 4 Nov 2026 10:00:00 +0100\nSubject: Hello\n\nHello.\n";
constexpr auto meeting = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:e1\r\n"
                         "SUMMARY:Poster\r\nDTSTART;VALUE=DATE:20261105\r\n"
                         "ATTENDEE:mailto:anna@n.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

void addAnna(const Program &program)
{
    program.addPerson(u"Anna Berg"_s, {u"--email"_s, u"anna@n.example"_s});
}

QJsonObject totalsOf(const QJsonObject &answer)
{
    return answer[u"totals"].toObject();
}

QJsonArray interactionsOf(const Program &program)
{
    return program.json({u"people"_s, u"show"_s, u"anna"_s})[u"interactions"].toArray();
}

} // namespace

TEST(MailCommands, AMailboxIsImportedFoundAndTakenBack)
{
    const Program program;
    addAnna(program);
    const QString file = program.write(u"all.mbox"_s, box);
    const QJsonObject answer = program.json({u"import"_s, file, u"--me"_s, u"me@home.example"_s});
    EXPECT_EQ(
        answer[u"files"][0].toObject().keys(),
        (QStringList{u"created"_s, u"format"_s, u"kept"_s, u"path"_s, u"read"_s, u"rejected"_s,
                     u"skipped"_s, u"unchanged"_s, u"updated"_s, u"warnings"_s}));
    EXPECT_EQ(answer[u"files"][0][u"format"].toString(), u"mbox"_s);
    EXPECT_EQ(totalsOf(answer)[u"read"].toInt(), 3);
    EXPECT_EQ(totalsOf(answer)[u"created"].toInt(), 2);
    EXPECT_EQ(totalsOf(answer)[u"skipped"].toInt(), 1);
    const QJsonArray hits = program.json({u"search"_s, u"annulus"_s})[u"hits"].toArray();
    ASSERT_EQ(hits.size(), 1);
    EXPECT_EQ(hits[0][u"title"].toString(), u"Poster"_s);
    const QJsonArray exchanges = interactionsOf(program);
    ASSERT_EQ(exchanges.size(), 2);
    EXPECT_EQ(exchanges[0][u"direction"].toString(), u"outgoing"_s);
    EXPECT_TRUE(exchanges[0][u"reply_expected"].toBool());
    EXPECT_EQ(exchanges[0][u"text"].toString(), u"Would Friday suit you?"_s);
    EXPECT_EQ(exchanges[1][u"external_id"].toString(), u"1@n"_s);
    const QJsonObject again = program.json({u"import"_s, file});
    EXPECT_EQ(totalsOf(again)[u"unchanged"].toInt(), 2);
    EXPECT_EQ(totalsOf(again)[u"created"].toInt(), 0);
    EXPECT_EQ(program.json({u"undo"_s})[u"undone"].toString(), u"Import all.mbox"_s);
    EXPECT_TRUE(interactionsOf(program).isEmpty());
}

TEST(MailCommands, WhoTheUserIsTakenForIsSaid)
{
    const Program program;
    addAnna(program);
    const QString file = program.write(u"all.mbox"_s, box);
    const auto guessed = program.run({u"import"_s, u"--dry-run"_s, file});
    EXPECT_EQ(guessed.code, 0);
    EXPECT_TRUE(guessed.messages.contains(u"me@home.example"_s));
    EXPECT_TRUE(guessed.output.contains(u"Ben Cole"_s)) << "people to be added are offered";
    EXPECT_TRUE(guessed.output.contains(u"ben@n.example"_s));
    EXPECT_TRUE(interactionsOf(program).isEmpty());
    program.json({u"import"_s, file, u"--me"_s, u"me@home.example"_s});
    const auto known = program.run({u"import"_s, program.write(u"b.mbox"_s, box)});
    EXPECT_FALSE(known.messages.contains(u"me@home.example"_s));
}

TEST(MailCommands, AFolderOfMailAndCalendarsIsImported)
{
    const Program program;
    addAnna(program);
    ASSERT_TRUE(QDir().mkpath(program.file(u"in/mails"_s)));
    program.write(u"in/mails/one.eml"_s,
                  QByteArray(box).mid(QByteArray(box).indexOf('\n') + 1, 160));
    program.write(u"in/work.ics"_s, meeting);
    const QJsonObject answer = program.json({u"import"_s, program.file(u"in"_s)});
    EXPECT_EQ(answer[u"files"].toArray().size(), 2);
    EXPECT_EQ(answer[u"files"][1][u"format"].toString(), u"ics"_s);
    EXPECT_EQ(answer[u"files"][0][u"format"].toString(), u"eml"_s);
    EXPECT_EQ(totalsOf(answer)[u"created"].toInt(), 2);
    EXPECT_EQ(interactionsOf(program)[0][u"kind"].toString(), u"meeting"_s);
}

TEST(MailCommands, FilesOfAllKindsAreOneStepAndFindEachOther)
{
    const Program program;
    const QStringList files{
        program.write(u"work.ics"_s, meeting), program.write(u"all.mbox"_s, box),
        program.write(u"noise.vcf"_s, QByteArray(300, '\xfe')),
        program.write(u"anna.vcf"_s, "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Berg;Anna;;;\r\n"
                                     "EMAIL:anna@n.example\r\nEND:VCARD\r\n")};
    const QStringList import =
        QStringList{u"import"_s} + files + QStringList{u"--me"_s, u"me@home.example"_s};
    const QJsonObject dry = program.json(import + QStringList{u"--dry-run"_s}, 3);
    const QJsonObject answer = program.json(import, 3);
    EXPECT_EQ(totalsOf(answer)[u"created"].toInt(), 4);
    EXPECT_EQ(totalsOf(dry)[u"created"].toInt(), 4) << "a dry run knows who comes along";
    EXPECT_EQ(totalsOf(answer)[u"rejected"].toInt(), 1);
    EXPECT_TRUE(answer[u"files"][3][u"path"].toString().endsWith(u"noise.vcf"_s));
    EXPECT_EQ(interactionsOf(program).size(), 3);
    EXPECT_EQ(program.json({u"undo"_s})[u"undone"].toString(), u"Import 3 files"_s);
    EXPECT_EQ(program.json({u"people"_s, u"list"_s})[u"total"].toInt(), 0);
}

TEST(MailCommands, WhatCannotBeImportedSaysWhatToDo)
{
    const Program program;
    const auto message = [&](const QString &path) {
        const auto run = program.run({u"import"_s, path});
        EXPECT_EQ(run.code, 1);
        EXPECT_EQ(run.messages.count(u'\n'), 1) << run.messages.toStdString();
        return run.messages;
    };
    const QByteArray ole("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0\0\0", 12);
    EXPECT_TRUE(message(program.write(u"mail.msg"_s, ole)).contains(u".eml"_s));
    EXPECT_TRUE(message(program.write(u"empty.mbox"_s, "\n\n")).contains(u"nothing to import"_s));
    const QString pipe = program.file(u"pipe"_s);
    ASSERT_EQ(mkfifo(qPrintable(pipe), 0600), 0);
    EXPECT_TRUE(message(pipe).contains(u"not a file"_s));
    EXPECT_EQ(
        program.run({u"import"_s, u"--format"_s, u"ics"_s, program.write(u"a.mbox"_s, box)}).code,
        1);
}

} // namespace hallway
