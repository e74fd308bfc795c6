#include "core/exchange/mail_import.h"

#include "core/exchange/journal_spool.h"
#include "tests/support/test_database.h"

#include <QFile>
#include <csignal>
#include <gmock/gmock.h>
#include <sys/resource.h>

namespace hallway {
namespace {

using test::codeOf;
using test::dump;
using test::TestWorkspace;
using test::valueOf;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

/// A mail as a test tells it; what is not said is usual.
struct Told
{
    QByteArray id;
    QByteArray from = "anna@n.example";
    QByteArray to = "me@home.example";
    QByteArray date = "Mon, 2 Nov 2026 10:00:00 +0100";
    QByteArray subject = "Poster";
    QByteArray text = "Dear Robin, thank you.";
    QByteArray more; ///< further lines of the header
};

QByteArray mail(const Told &told)
{
    const QByteArray id = told.id.isEmpty() ? QByteArray() : "Message-ID: <" + told.id + ">\n";
    return "From: " + told.from + "\nTo: " + told.to + "\nDate: " + told.date +
           "\nSubject: " + told.subject + "\n" + id + told.more + "\n" + told.text + "\n";
}

QByteArray inMbox(const Told &told)
{
    return "From x@n.example Mon Nov  2 10:00:00 2026\n" + mail(told) + "\n";
}

class MailImport : public testing::Test
{
protected:
    MailImport() : workspace(QDate(2026, 11, 24))
    {
        anna = addPerson(QStringLiteral("Anna"), QStringLiteral("anna@n.example"));
    }

    ContactId addPerson(const QString &given, const QString &email)
    {
        Contact contact;
        contact.name.given = given;
        contact.emails = {{{}, email}};
        return valueOf(workspace->addContact(contact));
    }

    QString write(const QString &name, const QByteArray &bytes)
    {
        return workspace.folder().write(name, bytes);
    }

    JournalPlan planned(const QByteArray &mbox, const QStringList &me = {})
    {
        const Mailbox mailbox{write(QStringLiteral("all.mbox"), mbox), QStringLiteral("mbox"), {}};
        return valueOf(planMailImport(*workspace, mailbox, me.isEmpty() ? own : me, {}));
    }

    JournalReport imported(const QByteArray &mbox, const QStringList &me = {})
    {
        return valueOf(applyJournalPlan(*workspace, planned(mbox, me), {}));
    }

    std::vector<Interaction> with(ContactId contact)
    {
        return valueOf(workspace->journal().interactionsOf(contact));
    }

    SkipReason reasonOf(const QByteArray &mbox) { return planned(mbox).lines.front().reason; }

    TestWorkspace workspace;
    ContactId anna;
    const QStringList own{QStringLiteral("me@home.example")};
};

TEST_F(MailImport, AMailBecomesAnInteractionWithItsSender)
{
    const JournalReport report = imported(inMbox({.id = "1@n", .more = "X-GM-THRID: 5\n"}));
    EXPECT_EQ(report.counts.created, 1);
    ASSERT_THAT(with(anna), SizeIs(1));
    const Interaction stored = with(anna).front();
    EXPECT_EQ(stored.kind, InteractionKind::Email);
    EXPECT_EQ(stored.direction, Direction::Incoming);
    EXPECT_EQ(stored.on, QDate(2026, 11, 2));
    EXPECT_EQ(localTimeText(stored.at.value_or(LocalTime())), QStringLiteral("10:00+01:00"));
    EXPECT_EQ(stored.subject, QStringLiteral("Poster"));
    EXPECT_EQ(stored.text, QStringLiteral("Dear Robin, thank you."));
    EXPECT_EQ(stored.externalId, QStringLiteral("1@n"));
    EXPECT_EQ(stored.source, QStringLiteral("mail"));
    EXPECT_EQ(stored.loggedOn, QDate(2026, 11, 24));
    EXPECT_FALSE(stored.replyExpected);
}

TEST_F(MailImport, WhatIWroteGoesToEverybodyItWasSentTo)
{
    const ContactId ben = addPerson(QStringLiteral("Ben"), QStringLiteral("Ben@N.example"));
    imported(inMbox(
        {.from = "Me <ME@home.example>", .to = "Anna <ANNA@N.example>, ben@n.example, x@n"}));
    ASSERT_THAT(with(ben), SizeIs(1));
    EXPECT_THAT(with(ben).front().participants, ElementsAre(anna, ben));
    EXPECT_EQ(with(ben).front().direction, Direction::Outgoing);
}

TEST_F(MailImport, WhoeverGetsACopyHasNotWritten)
{
    const ContactId ben = addPerson(QStringLiteral("Ben"), QStringLiteral("ben@n.example"));
    imported(inMbox({.more = "Cc: ben@n.example\n"}));
    EXPECT_THAT(with(ben), IsEmpty());
    EXPECT_THAT(with(anna), SizeIs(1));
}

TEST_F(MailImport, ASecondImportChangesNothing)
{
    const QByteArray box = inMbox({.id = "1@n"}) + inMbox({.subject = "No id"}) +
                           inMbox({.id = "2@n", .from = "s@n.example"}) +
                           inMbox({.id = "3@n", .from = "me@home.example", .to = "anna@n.example"});
    imported(box);
    const QString before = dump(workspace.path());
    const JournalReport again = imported(box);
    EXPECT_EQ(again.counts.created, 0);
    EXPECT_EQ(again.counts.unchanged, 3);
    EXPECT_EQ(again.counts.skipped, 1);
    EXPECT_EQ(again.counts.read, 4);
    EXPECT_EQ(dump(workspace.path()), before);
    // Also where nothing is remembered of the file.
    const QString copy = write(QStringLiteral("copy.mbox"), box);
    const auto plan =
        valueOf(planMailImport(*workspace, {copy, QStringLiteral("mbox"), {}}, own, {}));
    EXPECT_EQ(plan.count(JournalAction::Same), 3);
    EXPECT_EQ(plan.count(JournalAction::Create), 0);
}

TEST_F(MailImport, OfAGrownMailboxOnlyTheNewIsRead)
{
    const QByteArray box = inMbox({.id = "1@n"}) + inMbox({.id = "2@n", .from = "s@n.example"});
    imported(box);
    JournalPlan plan = planned(box);
    EXPECT_TRUE(plan.lines.empty());
    plan = planned(box + inMbox({.id = "3@n", .subject = "New"}));
    EXPECT_THAT(plan.lines, SizeIs(2)) << "the last one again, and the new one";
    const JournalReport report = valueOf(applyJournalPlan(*workspace, plan, {}));
    EXPECT_EQ(report.counts.created, 1);
    EXPECT_EQ(report.counts.read, 3);
    EXPECT_EQ(report.counts.unchanged, 1);
    EXPECT_EQ(report.counts.skipped, 1);
}

TEST_F(MailImport, AChangedMailboxIsReadFromTheStart)
{
    imported(inMbox({.id = "1@n"}) + inMbox({.id = "2@n", .subject = "Two"}));
    const JournalPlan other =
        planned(inMbox({.id = "5@n", .subject = "Five"}) + inMbox({.id = "2@n", .subject = "Two"}));
    EXPECT_THAT(other.lines, SizeIs(2));
    EXPECT_EQ(other.count(JournalAction::Create), 1);
}

TEST_F(MailImport, WhoBecomesAContactLaterIsFoundInTheSameMailbox)
{
    const QByteArray box =
        inMbox({.id = "1@n", .from = "ben@n.example"}) +
        inMbox({.id = "2@n", .from = "me@home.example", .to = "anna@n.example, ben@n.example"});
    EXPECT_EQ(imported(box).counts.created, 1);
    const ContactId ben = addPerson(QStringLiteral("Ben"), QStringLiteral("ben@n.example"));
    const JournalReport report = imported(box);
    EXPECT_EQ(report.counts.created, 1);
    EXPECT_EQ(report.counts.updated, 1);
    EXPECT_THAT(with(ben), SizeIs(2));
    EXPECT_THAT(with(anna), SizeIs(1));
}

TEST_F(MailImport, UndoTakesEverythingBack)
{
    const QString before = dump(workspace.path());
    const QByteArray box = inMbox({.id = "1@n"}) + inMbox({.id = "2@n", .subject = "Two"});
    imported(box);
    EXPECT_EQ(valueOf(workspace->undo()).action, QStringLiteral("import"));
    EXPECT_EQ(dump(workspace.path()), before);
    EXPECT_EQ(imported(box).counts.created, 2) << "what was taken back can be read again";
}

TEST_F(MailImport, DifferentMailsWithOneMessageIdAreAllKept)
{
    const QByteArray box = inMbox({.id = "x@n", .subject = "One"}) +
                           inMbox({.id = "x@n", .subject = "Two"}) +
                           inMbox({.id = "x@n", .subject = "One"});
    const JournalReport report = imported(box);
    EXPECT_EQ(report.counts.created, 2);
    EXPECT_EQ(report.counts.unchanged, 1);
    const QString copy = write(QStringLiteral("copy.mbox"), box);
    EXPECT_EQ(valueOf(planMailImport(*workspace, {copy, QStringLiteral("mbox"), {}}, own, {}))
                  .count(JournalAction::Create),
              0);
}

TEST_F(MailImport, WhatIsNotBetweenPeopleIsLeftAside)
{
    EXPECT_EQ(reasonOf(inMbox({.from = "x@n.example"})), SkipReason::NobodyKnown);
    EXPECT_EQ(reasonOf(inMbox({.more = "List-Id: <l.n.example>\n"})), SkipReason::MailingList);
    EXPECT_EQ(reasonOf(inMbox({.from = "No-Reply <no-reply@n.example>"})), SkipReason::Automatic);
    EXPECT_EQ(reasonOf(inMbox({.more = "Auto-Submitted: auto-replied\n"})), SkipReason::Automatic);
    EXPECT_EQ(reasonOf(inMbox({.more = "X-Gmail-Labels: Spam,Unread\n"})), SkipReason::Spam);
    EXPECT_EQ(reasonOf(inMbox({.more = "X-Gmail-Labels: =?UTF-8?Q?Papierkorb?=\n"})),
              SkipReason::Trash);
    EXPECT_EQ(reasonOf(inMbox({.more = "X-Gmail-Labels: Drafts\n"})), SkipReason::Draft);
    EXPECT_EQ(reasonOf(inMbox({.from = ""})), SkipReason::NoSender);
    EXPECT_EQ(reasonOf(inMbox(
                  {.more = "MIME-Version: 1.0\nContent-Type: text/calendar; method=REQUEST\n"})),
              SkipReason::Invitation);
}

TEST_F(MailImport, ReplyExpectedIsAQuestionOrAFirstMailWithoutAnAnswer)
{
    const auto mine = [](const Told &told) {
        Told turned = told;
        turned.from = "me@home.example";
        turned.to = "anna@n.example";
        return inMbox(turned);
    };
    const JournalPlan plan =
        planned(mine({.id = "1@n", .text = "Thank you."}) + mine({.id = "2@n", .text = "Hello."}) +
                inMbox({.id = "3@n", .more = "In-Reply-To: <2@n>\n"}) +
                mine({.id = "4@n", .text = "Could we talk?", .more = "References: <2@n> <3@n>\n"}) +
                mine({.id = "5@n", .text = "Good.", .more = "References: <2@n> <3@n>\n"}) +
                inMbox({.id = "6@n", .text = "And you?"}));
    std::vector<bool> expected;
    for (const JournalLine &line : plan.lines) {
        expected.push_back(line.isReplyExpected);
    }
    EXPECT_THAT(expected, ElementsAre(true, false, false, true, false, false));
}

TEST_F(MailImport, RepliesCloseNudges)
{
    workspace.log(anna, InteractionKind::Email, Direction::Outgoing, QDate(2026, 11, 10), true);
    ASSERT_THAT(workspace.followUps(anna, FollowUpKind::Nudge), SizeIs(1));
    EXPECT_FALSE(workspace.followUps(anna, FollowUpKind::Nudge).front().ending);
    imported(inMbox({.id = "1@n", .date = "Thu, 12 Nov 2026 08:00:00 -0500"}));
    EXPECT_EQ(workspace.followUps(anna, FollowUpKind::Nudge).front().ending, Ending::Cancelled);
}

TEST_F(MailImport, ThreadsAreGatheredInAnyOrderAndCirclesDoNotHang)
{
    const JournalPlan plan = planned(inMbox({.id = "3@n", .more = "In-Reply-To: <2@n>\n"}) +
                                     inMbox({.id = "2@n", .more = "References: <1@n>\n"}) +
                                     inMbox({.id = "1@n", .more = "References: <3@n> <2@n>\n"}) +
                                     inMbox({.id = "1b@n", .more = "References: <1b@n>\n"}));
    ASSERT_THAT(plan.lines, SizeIs(4));
    EXPECT_EQ(plan.lines[0].thread, plan.lines[1].thread);
    EXPECT_EQ(plan.lines[1].thread, plan.lines[2].thread);
    EXPECT_NE(plan.lines[2].thread, plan.lines[3].thread);
}

TEST_F(MailImport, AThreadKeepsItsNameInALaterImport)
{
    const QByteArray first = inMbox({.id = "1@n"}) +
                             inMbox({.id = "2@n", .subject = "Re", .more = "In-Reply-To: <1@n>\n"});
    imported(first);
    imported(first + inMbox({.id = "3@n", .subject = "Re: Re", .more = "In-Reply-To: <2@n>\n"}));
    const auto all = with(anna);
    ASSERT_THAT(all, SizeIs(3));
    EXPECT_FALSE(all[0].thread.isEmpty());
    EXPECT_EQ(all[0].thread, all[1].thread);
    EXPECT_EQ(all[1].thread, all[2].thread);
}

TEST_F(MailImport, StrangersAreOfferedByHowOftenTheyWrote)
{
    const JournalPlan plan =
        planned(inMbox({.id = "1", .from = "Ben Cole <ben@n.example>"}) +
                inMbox({.id = "2", .from = "ben@n.example"}) +
                inMbox({.id = "3", .from = "Cy <cy@n.example>"}) +
                inMbox({.id = "4", .from = "me@home.example", .to = "cy@n.example"}) +
                inMbox({.id = "5", .from = "List <l@n.example>", .more = "List-Id: <l>\n"}));
    EXPECT_THAT(
        plan.strangers,
        ElementsAre(Stranger{QStringLiteral("Ben Cole"), QStringLiteral("ben@n.example"), 2, 0},
                    Stranger{QStringLiteral("Cy"), QStringLiteral("cy@n.example"), 1, 1}));
    valueOf(applyJournalPlan(*workspace, plan, {}));
    EXPECT_EQ(valueOf(workspace->people().count()), 1) << "nobody is added by themselves";
}

TEST_F(MailImport, TheMostFrequentAddressIsTakenForTheUsersAndSaidSo)
{
    const QByteArray box = inMbox({.id = "1"}) + inMbox({.id = "2", .from = "ben@n.example"}) +
                           inMbox({.id = "3", .from = "me@home.example", .to = "anna@n.example"});
    const Mailbox mailbox{write(QStringLiteral("g.mbox"), box), QStringLiteral("mbox"), {}};
    const JournalPlan plan = valueOf(planMailImport(*workspace, mailbox, {}, {}));
    EXPECT_TRUE(plan.isMeGuessed);
    EXPECT_EQ(plan.me, own);
    valueOf(applyJournalPlan(*workspace, plan, {}));
    EXPECT_THAT(valueOf(workspace->mailboxes().ownAddresses()), IsEmpty())
        << "a guess is not remembered as if it had been said";
}

TEST_F(MailImport, AddressesThatWereSaidAreRemembered)
{
    imported(inMbox({.id = "1"}), {QStringLiteral("<Me@Home.example>")});
    EXPECT_EQ(valueOf(workspace->mailboxes().ownAddresses()), own);
    const Mailbox mailbox{write(QStringLiteral("b.mbox"),
                                inMbox({.from = "me@home.example", .to = "anna@n.example"})),
                          QStringLiteral("mbox"),
                          {}};
    const JournalPlan plan = valueOf(planMailImport(*workspace, mailbox, {}, {}));
    EXPECT_FALSE(plan.isMeGuessed);
    EXPECT_EQ(valueOf(plan.record(plan.lines.front())).interaction.direction, Direction::Outgoing);
}

TEST_F(MailImport, AMaildirTellsByItsFlagsAndFolders)
{
    const QStringList files{QStringLiteral("cur/1:2,S"), QStringLiteral("cur/2:2,ST"),
                            QStringLiteral(".Sent/cur/3:2,S"), QStringLiteral(".Junk/new/4"),
                            QStringLiteral("new/gone")};
    for (const QString &file : files.first(4)) {
        write(QStringLiteral("m/") + file,
              mail({.id = file.toUtf8(), .to = "anna@n.example, me@home.example"}));
    }
    const Mailbox mailbox{workspace.folder().file(QStringLiteral("m")), QStringLiteral("maildir"),
                          files};
    const JournalPlan plan = valueOf(planMailImport(*workspace, mailbox, own, {}));
    EXPECT_EQ(plan.read, 5);
    ASSERT_THAT(plan.lines, SizeIs(4));
    EXPECT_EQ(plan.lines[0].action, JournalAction::Create);
    EXPECT_EQ(plan.lines[1].reason, SkipReason::Trash);
    EXPECT_EQ(valueOf(plan.record(plan.lines[2])).interaction.direction, Direction::Outgoing);
    EXPECT_EQ(plan.lines[3].reason, SkipReason::Spam);
    ASSERT_THAT(plan.rejected, SizeIs(1)) << "a file that went away while reading";
    EXPECT_EQ(plan.rejected.front().file, QStringLiteral("new/gone"));
}

TEST_F(MailImport, AttachmentsAreListed)
{
    imported(inMbox({.text = "--b\nContent-Type: text/plain\n\nSee the poster.\n--b\n"
                             "Content-Type: application/pdf; name=\"poster.pdf\"\n\nx\n--b--",
                     .more = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n"}));
    EXPECT_EQ(with(anna).front().text, QStringLiteral("See the poster.\n\n[poster.pdf]"));
}

TEST_F(MailImport, WhatCameWithAnInvitationDoesNotCount)
{
    const JournalPlan plan = planned(
        inMbox({.text = "--b\nContent-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\n"
                        "--b\nContent-Type: application/pdf; name=\"agenda.pdf\"\n\nx\n--b--",
                .more = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n"}));
    EXPECT_EQ(plan.lines.front().reason, SkipReason::Invitation);
    EXPECT_EQ(plan.attachments, 0);
}

TEST_F(MailImport, AMailWithoutADateHasThatOfItsSeparator)
{
    imported(inMbox({.date = "soon"}));
    ASSERT_THAT(with(anna), SizeIs(1));
    EXPECT_EQ(with(anna).front().on, QDate(2026, 11, 2));
}

TEST_F(MailImport, WhatCannotBeReadIsNamedWithItsLine)
{
    const JournalPlan plan =
        planned(QByteArray("half a mail\n\n") + inMbox({.id = "1"}) + "From nobody\n\n" +
                "From x@n.example Mon Nov  2 10:00:00 2026\nno header\n\n");
    EXPECT_EQ(plan.read, 3);
    ASSERT_THAT(plan.rejected, SizeIs(2));
    EXPECT_EQ(plan.rejected[0].line, 1);
    EXPECT_EQ(plan.rejected[1].reason, RejectionReason::NoMail);
    EXPECT_EQ(plan.rejected[1].line, 14);
}

TEST_F(MailImport, WhereAMailboxEndsWhileItIsReadIsSaid)
{
    QByteArray box;
    for (int i = 0; i < 3000; ++i) {
        box += inMbox({.id = QByteArray::number(i), .text = QByteArray(1000, 'x')});
    }
    const QString path = write(QStringLiteral("all.mbox"), box);
    const auto shorten = [&](qint64, qint64) { return QFile::resize(path, 500'000); };
    const JournalPlan plan =
        valueOf(planMailImport(*workspace, {path, QStringLiteral("mbox"), {}}, own, shorten));
    EXPECT_GT(plan.lines.size(), 100U);
    EXPECT_EQ(plan.read, qint64(plan.lines.size()));
    ASSERT_THAT(plan.rejected, SizeIs(1));
    EXPECT_EQ(plan.rejected[0].reason, RejectionReason::FileCut);
    EXPECT_GT(plan.rejected[0].line, 1000);
}

TEST_F(MailImport, NoRoomForWhatWasReadIsSaidOfTheMailbox)
{
    QByteArray box;
    for (int i = 0; i < 100; ++i) {
        box += inMbox({.id = QByteArray::number(i), .text = QByteArray(1000, 'x')});
    }
    const Mailbox mailbox{write(QStringLiteral("all.mbox"), box), QStringLiteral("mbox"), {}};
    rlimit before{};
    ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
    auto *const handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{2048, before.rlim_max};
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto plan = planMailImport(*workspace, mailbox, own, {});
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    ASSERT_FALSE(plan);
    EXPECT_EQ(plan.error().code, ErrorCode::FileUnreadable);
    EXPECT_EQ(plan.error().arguments[0], mailbox.path);
    EXPECT_THAT(plan.error().arguments[1].toStdString(), testing::HasSubstr("no room"));
}

TEST_F(MailImport, UntickedMailsAreOfferedAgain)
{
    const QByteArray box = inMbox({.id = "1"}) + inMbox({.id = "2", .subject = "Two"});
    JournalPlan plan = planned(box);
    plan.lines[0].isTicked = false;
    const JournalReport report = valueOf(applyJournalPlan(*workspace, plan, {}));
    EXPECT_EQ(report.counts.created, 1);
    EXPECT_EQ(report.counts.skipped, 1);
    EXPECT_EQ(planned(box).count(JournalAction::Create), 1);
}

TEST_F(MailImport, CancellingLeavesEverythingAsItWas)
{
    QByteArray box;
    for (int i = 0; i < 500; ++i) {
        box += inMbox({.id = QByteArray::number(i) + "@n"});
    }
    const QString before = dump(workspace.path());
    const JournalPlan plan = planned(box);
    const auto stop = [](qint64 done, qint64) { return done < 300; };
    EXPECT_EQ(codeOf(applyJournalPlan(*workspace, plan, stop)), ErrorCode::Cancelled);
    EXPECT_EQ(dump(workspace.path()), before);
    const Mailbox mailbox{write(QStringLiteral("c.mbox"), box), QStringLiteral("mbox"), {}};
    EXPECT_EQ(
        codeOf(planMailImport(*workspace, mailbox, own, [](qint64, qint64) { return false; })),
        ErrorCode::Cancelled);
}

TEST_F(MailImport, WhatIsNotThereOrNoFileSaysSo)
{
    const auto code = [this](const QString &path) {
        return codeOf(planMailImport(*workspace, {path, QStringLiteral("mbox"), {}}, own, {}));
    };
    EXPECT_EQ(code(workspace.folder().file(QStringLiteral("none"))), ErrorCode::FileMissing);
    EXPECT_EQ(code(workspace.folder().path()), ErrorCode::FileUnreadable);
    EXPECT_EQ(code(write(QStringLiteral("empty"), {})), ErrorCode::NothingToImport);
}

} // namespace
} // namespace hallway
