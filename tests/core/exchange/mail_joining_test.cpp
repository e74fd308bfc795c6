#include "core/exchange/gathered_mails.h"
#include "core/exchange/mail_import.h"
#include "tests/support/test_database.h"

#include <QDir>
#include <QFile>
#include <gmock/gmock.h>

namespace hallway {
namespace {

using test::dump;
using test::TestWorkspace;
using test::valueOf;
using testing::SizeIs;

QByteArray inMbox(int number, const QByteArray &from)
{
    return "From x@n.example Mon Nov  2 10:00:00 2026\nFrom: " + from +
           "\nTo: me@home.example\nDate: Mon, 2 Nov 2026 10:00:00 +0100\nSubject: Poster\n"
           "Message-ID: <" +
           QByteArray::number(number) + "@n>\n\nDear Robin, thank you.\n\n";
}

class MailJoining : public testing::Test
{
protected:
    MailJoining() : workspace(QDate(2026, 11, 24))
    {
        Contact contact;
        contact.name.given = QStringLiteral("Anna");
        contact.emails = {{{}, QStringLiteral("anna@n.example")}};
        anna = valueOf(workspace->addContact(contact));
    }

    JournalPlan planned(const QByteArray &mbox, const Joining &joining = {})
    {
        QFile file(workspace.folder().file(QStringLiteral("all.mbox")));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(mbox);
        file.close();
        return valueOf(planMailImport(*workspace, {file.fileName(), QStringLiteral("mbox"), {}},
                                      {QStringLiteral("me@home.example")}, {}, joining));
    }

    std::vector<Interaction> with(ContactId contact)
    {
        return valueOf(workspace->journal().interactionsOf(contact));
    }

    TestWorkspace workspace;
    ContactId anna;
    const Stranger otto{QStringLiteral("Otto Lind"), QStringLiteral("otto@lind.example"), 1, 0};
};

TEST_F(MailJoining, NewPeopleComeWithTheirMailsInOneStep)
{
    const QByteArray box = inMbox(1, "anna@n.example") + inMbox(2, "Otto <otto@lind.example>");
    const QString before = dump(workspace.path());
    const JournalPlan plan = planned(box, {.newPeople = {otto}, .with = {}});
    EXPECT_EQ(plan.count(JournalAction::Create), 2);
    EXPECT_TRUE(plan.strangers.empty());
    const JournalReport report = valueOf(applyJournalPlan(*workspace, plan, {}));
    EXPECT_EQ(report.newPeople, 1);
    const ContactId added = valueOf(workspace->people().find(QStringLiteral("Otto Lind")));
    EXPECT_THAT(with(added), SizeIs(1));
    const QString after = dump(workspace.path());
    valueOf(workspace->undo());
    EXPECT_EQ(dump(workspace.path()), before);
    valueOf(workspace->redo());
    EXPECT_EQ(dump(workspace.path()), after);
}

TEST_F(MailJoining, WhatWasReadBeforeIsReadAgainForNewPeople)
{
    const QByteArray box = inMbox(1, "anna@n.example") + inMbox(2, "Otto <otto@lind.example>");
    valueOf(applyJournalPlan(*workspace, planned(box), {}));
    EXPECT_EQ(planned(box, {.newPeople = {otto}, .with = {}}).count(JournalAction::Create), 1);
}

TEST_F(MailJoining, OnePersonMayHaveAPartInEveryMail)
{
    const QByteArray box = inMbox(1, "x@n.example") + inMbox(2, "anna@n.example");
    valueOf(applyJournalPlan(*workspace, planned(box, {.newPeople = {}, .with = anna}), {}));
    EXPECT_THAT(with(anna), SizeIs(2));
}

/// So many that they are not recorded row by row.
TEST_F(MailJoining, ManyMailsAreUndoneAndRedoneAsAFewAre)
{
    QByteArray box;
    for (int number = 0; number < 1200; ++number) {
        box += inMbox(number, number % 3 == 0 ? "otto@lind.example" : "anna@n.example");
    }
    const QString before = dump(workspace.path());
    const JournalPlan plan = planned(box, {.newPeople = {otto}, .with = {}});
    valueOf(applyJournalPlan(*workspace, plan, {}));
    EXPECT_THAT(with(anna), SizeIs(800));
    const QString after = dump(workspace.path());
    valueOf(workspace->undo());
    EXPECT_EQ(dump(workspace.path()), before);
    valueOf(workspace->redo());
    EXPECT_EQ(dump(workspace.path()), after);
    EXPECT_TRUE(valueOf(workspace->findProblems()).isEmpty());
}

TEST(GatheredMails, SingleMailsBecomeOneSource)
{
    const ImportSource people{SourceKind::People, QStringLiteral("/a/x.vcf"), {}, {}};
    const auto single = [](const QString &path) {
        return ImportSource{SourceKind::Mail, path, QStringLiteral("eml"), {}};
    };
    const auto found = withMailsGathered(
        {single(QStringLiteral("/a/b/1.eml")), people, single(QStringLiteral("/a/c/2.eml"))});
    ASSERT_THAT(found, SizeIs(2));
    EXPECT_EQ(found[0], people);
    EXPECT_EQ(found[1], (ImportSource{SourceKind::Mail,
                                      QStringLiteral("/a"),
                                      QStringLiteral("eml"),
                                      {QStringLiteral("b/1.eml"), QStringLiteral("c/2.eml")}}));
    EXPECT_EQ(withMailsGathered({single(QStringLiteral("/a/b/1.eml"))}),
              std::vector{single(QStringLiteral("/a/b/1.eml"))});
}

} // namespace
} // namespace hallway
