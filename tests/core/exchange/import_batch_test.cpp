#include "core/exchange/import_batch.h"

#include "tests/core/exchange/zip_parts.h"
#include "tests/support/test_database.h"

#include <QFile>
#include <algorithm>
#include <gmock/gmock.h>

using namespace Qt::StringLiterals;

namespace hallway {
namespace {

using test::codeOf;
using test::dump;
using test::TestWorkspace;
using test::valueOf;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr auto anna = "BEGIN:VCARD\nVERSION:3.0\nN:Berg;Anna\nEMAIL:anna@n.example\n"
                      "ORG:Northfield\nEND:VCARD\n";
constexpr auto annaAndBen =
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Anna,Berg,https://www.linkedin.com/in/anna-b,anna@n.example,Northfield,Fellow,12 Feb 2026\n"
    "Ben,Cole,https://www.linkedin.com/in/ben-c,ben@n.example,Lakeside,Surgeon,12 Feb 2026\n";

QByteArray mail(const QByteArray &id, const QByteArray &from)
{
    return "From x@n.example Mon Nov  2 10:00:00 2026\nFrom: " + from +
           "\nTo: me@home.example\nDate: Mon, 2 Nov 2026 10:00:00 +0100\nSubject: Mail " + id +
           "\nMessage-ID: <" + id + "@n>\n\nHello.\n\n";
}

/// With a text of its own and the bytes 0 1 2 as "../cv.pdf".
QByteArray mailWithFile(const QByteArray &id, const QByteArray &from)
{
    return "From x@n.example Mon Nov  2 10:00:00 2026\nFrom: " + from +
           "\nTo: me@home.example\nDate: Mon, 2 Nov 2026 10:00:00 +0100\nSubject: Mail " + id +
           "\nMessage-ID: <" + id +
           "@n>\nMIME-Version: 1.0\n"
           "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n"
           "Here it is.\n--b\nContent-Type: application/pdf\n"
           "Content-Disposition: attachment; filename=\"../cv.pdf\"\n"
           "Content-Transfer-Encoding: base64\n\nAAEC\n--b--\n\n";
}

/// A mail of a mailbox as a file of its own.
QByteArray single(const QByteArray &mail)
{
    return mail.mid(mail.indexOf('\n') + 1);
}

QByteArray meeting(const QByteArray &attendee)
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:e1\r\nSUMMARY:Lab visit\r\n"
           "DTSTART;VALUE=DATE:20261105\r\nATTENDEE;CN=Anna Berg:mailto:" +
           attendee + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
}

/// What is planned for files of all kinds, in an empty workspace.
class ImportBatchTest : public testing::Test
{
protected:
    ImportBatchTest() : workspace(QDate(2026, 11, 24)) {}

    QString write(const QString &name, const QByteArray &bytes)
    {
        return workspace.folder().write(name, bytes);
    }

    /// Contacts in two files, a mailbox and a calendar.
    QStringList mix()
    {
        return {write(u"work.ics"_s, meeting("anna@n.example")),
                write(u"all.mbox"_s, mail("1", "Anna Berg <anna@n.example>") +
                                         mail("2", "ben@n.example") +
                                         mail("3", "Otto Lind <otto@l.example>")),
                write(u"anna.vcf"_s, anna), write(u"Connections.csv"_s, annaAndBen)};
    }

    /// Plans everything, as the preview does.
    void plan(const QStringList &paths, std::vector<Stranger> newPeople = {})
    {
        sources = valueOf(importSources(paths));
        std::vector<PeopleFile> files;
        std::vector<ImportSource> others;
        for (const ImportSource &source : sources) {
            if (source.kind == SourceKind::People) {
                files.push_back({source.path, {}, {}});
            } else {
                others.push_back(source);
            }
        }
        batch = {};
        people = valueOf(planImports(*workspace, files, OnMatch::Update, {}));
        for (const auto &each : people) {
            if (each) {
                batch.people.push_back(&*each);
            }
        }
        journals = valueOf(planJournals(*workspace, others, {u"me@home.example"_s}, {},
                                        {std::move(newPeople), {}, arrivalsOf(batch.people), {}}));
        for (const auto &each : journals) {
            if (each) {
                batch.journals.push_back(&*each);
            }
        }
        batch.files = paths.size();
    }

    BatchReport import(const QStringList &paths)
    {
        plan(paths);
        return valueOf(applyImports(*workspace, batch, {}));
    }

    std::vector<Attachment> filesOf(const QString &who)
    {
        return valueOf(
            workspace->attachments().attachments(valueOf(workspace->people().find(who))));
    }

    /// Anna, and a mailbox where she sends a file second.
    QStringList annaWithAFile()
    {
        return {write(u"anna.vcf"_s, anna),
                write(u"all.mbox"_s, mail("1", "anna@n.example") +
                                         mailWithFile("2", "anna@n.example") +
                                         mailWithFile("3", "otto@l.example"))};
    }

    QStringList subjectsWith(const QString &who)
    {
        QStringList subjects;
        const auto id = valueOf(workspace->people().find(who));
        for (const Interaction &each : valueOf(workspace->journal().interactionsOf(id))) {
            subjects.append(each.subject);
        }
        subjects.sort();
        return subjects;
    }

    TestWorkspace workspace;
    std::vector<ImportSource> sources;
    ImportPlans people;
    JournalPlans journals;
    ImportBatch batch;
};

TEST_F(ImportBatchTest, MailAndMeetingsFindThePeopleWhoComeAlong)
{
    const BatchReport report = import(mix());
    EXPECT_EQ(valueOf(workspace->people().count()), 2);
    EXPECT_EQ(subjectsWith(u"Anna Berg"_s), QStringList({u"Lab visit"_s, u"Mail 1"_s}));
    EXPECT_EQ(subjectsWith(u"Ben Cole"_s), QStringList(u"Mail 2"_s));
    ASSERT_THAT(report.people, SizeIs(2));
    EXPECT_EQ(report.people[0].created + report.people[1].created, 2);
    EXPECT_EQ(report.people[0].folded + report.people[1].folded, 1) << "Anna is in both files";
    ASSERT_THAT(report.journals, SizeIs(2));
    EXPECT_EQ(report.journals[0].counts.created, 2);
    EXPECT_EQ(report.journals[1].counts.created, 1);
}

TEST_F(ImportBatchTest, AllOfItIsOneStep)
{
    const QStringList files = mix();
    const QString before = dump(workspace->path());
    import(files);
    const QString after = dump(workspace->path());
    EXPECT_EQ(valueOf(workspace->undo()), (HistoryLabel{u"import_files"_s, u"4"_s}));
    EXPECT_EQ(dump(workspace->path()), before);
    valueOf(workspace->redo());
    EXPECT_EQ(dump(workspace->path()), after);
}

TEST_F(ImportBatchTest, TheMixTwiceIsOnce)
{
    const QStringList files = mix();
    import(files);
    const QString before = dump(workspace->path());
    const auto entries = valueOf(workspace->history().entries()).size();
    const BatchReport again = import(files);
    EXPECT_EQ(dump(workspace->path()), before);
    EXPECT_EQ(valueOf(workspace->history().entries()).size(), entries);
    EXPECT_EQ(again.journals[0].counts.unchanged, 2);
    EXPECT_EQ(batch.journals[0]->lines.size(), 0U) << "nothing of the mailbox is read again";
}

TEST_F(ImportBatchTest, AMailboxInAnArchiveTwiceIsOnce)
{
    const QByteArray box = mail("1", "anna@n.example") + mail("2", "anna@n.example");
    const QStringList paths{
        write(u"takeout.zip"_s, test::zipOf({{u"all.mbox"_s, box}, {u"anna.vcf"_s, anna}}))};
    EXPECT_EQ(import(paths).journals[0].counts.created, 2);
    const QString once = dump(workspace.path());
    EXPECT_EQ(import(paths).journals[0].counts.unchanged, 2);
    EXPECT_EQ(dump(workspace.path()), once);
}

TEST_F(ImportBatchTest, WhatIsInTwoMailboxesIsThereOnce)
{
    const BatchReport report =
        import({write(u"anna.vcf"_s, anna), write(u"a.mbox"_s, mail("1", "anna@n.example")),
                write(u"b.mbox"_s, mail("1", "anna@n.example") + mail("2", "anna@n.example")),
                write(u"a.ics"_s, meeting("anna@n.example")),
                write(u"b.ics"_s, meeting("anna@n.example"))});
    EXPECT_EQ(subjectsWith(u"Anna"_s), QStringList({u"Lab visit"_s, u"Mail 1"_s, u"Mail 2"_s}));
    EXPECT_EQ(report.journals[1].counts.unchanged, 1);
    EXPECT_EQ(report.journals[3].counts.unchanged, 1);
}

TEST_F(ImportBatchTest, AStrangerOfTwoFilesBecomesOneContact)
{
    const QStringList files{write(u"a.mbox"_s, mail("1", "anna@n.example")),
                            write(u"a.ics"_s, meeting("anna@n.example"))};
    plan(files, {{u"Anna Berg"_s, u"anna@n.example"_s}});
    const BatchReport report = valueOf(applyImports(*workspace, batch, {}));
    EXPECT_EQ(valueOf(workspace->people().count()), 1);
    EXPECT_EQ(report.journals[0].newPeople + report.journals[1].newPeople, 1);
    EXPECT_EQ(subjectsWith(u"Anna"_s), QStringList({u"Lab visit"_s, u"Mail 1"_s}));
}

TEST_F(ImportBatchTest, AStrangerWithoutANameIsCalledByTheirAddress)
{
    plan({write(u"a.mbox"_s, mail("1", "j.berg@n.example") + mail("2", "ben@n.example"))},
         {{{}, u"j.berg@n.example"_s}, {u"Ben Cole"_s, u"ben@n.example"_s}});
    valueOf(applyImports(*workspace, batch, {}));
    EXPECT_EQ(subjectsWith(u"j.berg"_s), QStringList(u"Mail 1"_s));
    const auto id = valueOf(workspace->people().find(u"j.berg"_s));
    EXPECT_EQ(valueOf(workspace->people().name(id)), u"j.berg"_s);
    EXPECT_EQ(subjectsWith(u"Ben Cole"_s), QStringList(u"Mail 2"_s));
}

TEST_F(ImportBatchTest, EveryAddressOfANewPersonCounts)
{
    import({write(u"anna.vcf"_s, "BEGIN:VCARD\nVERSION:3.0\nN:Berg;Anna\nEMAIL:a@n.example\n"
                                 "EMAIL:anna@home.example\nEND:VCARD\n"),
            write(u"a.mbox"_s, mail("1", "a@n.example") + mail("2", "anna@home.example"))});
    EXPECT_EQ(subjectsWith(u"Anna"_s), QStringList({u"Mail 1"_s, u"Mail 2"_s}));
}

TEST_F(ImportBatchTest, WithWhomItIsLoggedCountsForSingleMailsOnly)
{
    const ContactId ben = workspace.addPerson(u"Ben"_s, u"Cole"_s);
    const QByteArray one = mail("1", "x@n.example");
    const auto found =
        valueOf(importSources({write(u"a.mbox"_s, mail("2", "x@n.example")),
                               write(u"one.eml"_s, one.mid(one.indexOf('\n') + 1))}));
    const auto plans =
        valueOf(planJournals(*workspace, found, {u"me@home.example"_s}, {}, {{}, ben, {}, {}}));
    ASSERT_THAT(plans, SizeIs(2));
    EXPECT_EQ(valueOf(plans[0]).count(JournalAction::Create), 0) << "of the mailbox";
    EXPECT_EQ(valueOf(plans[1]).count(JournalAction::Create), 1);
}

TEST_F(ImportBatchTest, CancellingWhileMailboxesAreReadEndsAllOfThem)
{
    const auto found = valueOf(importSources({write(u"a.mbox"_s, mail("1", "x@n.example")),
                                              write(u"b.mbox"_s, mail("2", "x@n.example"))}));
    int asked = 0;
    EXPECT_EQ(codeOf(planJournals(*workspace, found, {u"me@home.example"_s},
                                  [&asked](qint64, qint64) { return ++asked > 1; })),
              ErrorCode::Cancelled);
    EXPECT_EQ(asked, 1) << "the second is not begun";
}

TEST_F(ImportBatchTest, TheHistoryNamesTheOneFileOrFolderElseHowManyThereAre)
{
    nameBatch(batch, {u"/a/in"_s}, 3, u"/a/in/x.vcf"_s);
    EXPECT_EQ(batch.name, u"in"_s);
    nameBatch(batch, {u"/a/x.vcf"_s, u"/a/y.vcf"_s}, 1, u"/a/y.vcf"_s);
    EXPECT_EQ(batch.name, u"y.vcf"_s) << "the other one was left out";
    nameBatch(batch, {u"/a/x.vcf"_s, u"/a/y.vcf"_s}, 2, u"/a/x.vcf"_s);
    EXPECT_EQ(batch.name, QString());
    EXPECT_EQ(batch.files, 2);
}

TEST_F(ImportBatchTest, OneFileIsCalledByItsName)
{
    plan({write(u"anna.vcf"_s, anna)});
    nameBatch(batch, {u"/a/anna.vcf"_s}, 1, u"/a/anna.vcf"_s);
    valueOf(applyImports(*workspace, batch, {}));
    EXPECT_EQ(valueOf(workspace->undo()), (HistoryLabel{u"import"_s, u"anna.vcf"_s}));
}

TEST_F(ImportBatchTest, WhomItAddsOrChangesIsTagged)
{
    import({write(u"anna.vcf"_s, anna)});
    const QString before = dump(workspace->path());
    plan({write(u"Connections.csv"_s, annaAndBen), write(u"a.mbox"_s, mail("1", "otto@l.example"))},
         {{u"Otto Lind"_s, u"otto@l.example"_s}});
    batch.tags = QStringList{u" STS 2026 "_s, u"sts 2026"_s, QString()};
    valueOf(applyImports(*workspace, batch, {}));
    for (const QString &name : {u"Anna"_s, u"Ben"_s, u"Otto"_s}) {
        const ContactId id = valueOf(workspace->people().find(name));
        EXPECT_EQ(valueOf(workspace->people().contact(id)).tags, QStringList(u"STS 2026"_s))
            << name.toStdString();
    }
    valueOf(workspace->undo());
    EXPECT_EQ(dump(workspace->path()), before);
}

TEST_F(ImportBatchTest, ANewAddressOfSomebodyKnownCounts)
{
    import({write(u"anna.vcf"_s, "BEGIN:VCARD\nVERSION:3.0\nUID:a-1\nN:Berg;Anna\nEND:VCARD\n")});
    import({write(u"more.vcf"_s, "BEGIN:VCARD\nVERSION:3.0\nUID:a-1\nN:Berg;Anna\n"
                                 "EMAIL:anna@n.example\nEND:VCARD\n"),
            write(u"a.mbox"_s, mail("1", "anna@n.example"))});
    EXPECT_EQ(subjectsWith(u"Anna"_s), QStringList(u"Mail 1"_s));
    const auto id = valueOf(workspace->people().find(u"Anna"_s));
    EXPECT_EQ(valueOf(workspace->people().contact(id)).emails.size(), 1U);
}

TEST_F(ImportBatchTest, WhoWasUntickedAfterwardsHasNoPartInIt)
{
    plan(mix());
    for (auto &each : people) {
        for (ImportLine &line : each->lines) {
            line.isTicked = line.contact().name.given != u"Ben"_s;
        }
    }
    valueOf(applyImports(*workspace, batch, {}));
    EXPECT_EQ(valueOf(workspace->people().count()), 1);
    EXPECT_EQ(subjectsWith(u"Anna"_s).size(), 2);
    EXPECT_EQ(valueOf(workspace->journal().countInteractions()), 2) << "nobody's mail is not kept";
}

TEST_F(ImportBatchTest, WhatIsAttachedIsListedAndNotKept)
{
    plan(annaWithAFile());
    EXPECT_EQ(batch.journals.front()->attachments, 1) << "that of somebody unknown does not count";
    valueOf(applyImports(*workspace, batch, {}));
    EXPECT_THAT(filesOf(u"Anna"_s), IsEmpty());
}

TEST_F(ImportBatchTest, WhatIsAttachedIsKeptWhereItIsAskedFor)
{
    plan(annaWithAFile());
    batch.keepsAttachments = true;
    const QString before = dump(workspace.path());
    valueOf(applyImports(*workspace, batch, {}));
    const auto files = filesOf(u"Anna"_s);
    ASSERT_THAT(files, SizeIs(1));
    EXPECT_EQ(files[0].file.name, u"cv.pdf"_s) << "without the way out of the folder";
    EXPECT_EQ(files[0].file.size, 3);
    QFile kept(workspace->fileStore().pathOf(files[0].file.content));
    ASSERT_TRUE(kept.open(QIODevice::ReadOnly));
    EXPECT_EQ(kept.readAll(), QByteArray("\0\1\2", 3));
    valueOf(workspace->undo());
    EXPECT_EQ(dump(workspace.path()), before) << "one step, with the mails";
}

TEST_F(ImportBatchTest, AFileIsAttachedToAllWhoHaveAPartInItsMailAndAnEmptyOneToNobody)
{
    QByteArray toBoth = mailWithFile("4", "me@home.example");
    toBoth.replace("To: me@home.example", "To: anna@n.example, ben@n.example");
    toBoth.replace("--b--", "--b\nContent-Type: text/csv; name=empty.csv\n"
                            "Content-Disposition: attachment\n\n--b--");
    plan({write(u"people.csv"_s, annaAndBen), write(u"all.mbox"_s, toBoth)});
    EXPECT_EQ(batch.journals.front()->attachments, 2) << "both are listed";
    batch.keepsAttachments = true;
    valueOf(applyImports(*workspace, batch, {}));
    for (const QString &name : {u"Anna"_s, u"Ben"_s}) {
        const auto files = filesOf(name);
        ASSERT_THAT(files, SizeIs(1)) << name.toStdString();
        EXPECT_EQ(files[0].file.name, u"cv.pdf"_s);
        EXPECT_EQ(files[0].attachedOn, QDate(2026, 11, 24));
    }
}

TEST_F(ImportBatchTest, FilesOfSingleMailsAreKeptToo)
{
    plan({write(u"anna.vcf"_s, anna),
          write(u"a.eml"_s, single(mailWithFile("7", "anna@n.example")))});
    batch.keepsAttachments = true;
    valueOf(applyImports(*workspace, batch, {}));
    EXPECT_THAT(filesOf(u"Anna"_s), SizeIs(1));
}

TEST_F(ImportBatchTest, FilesOfMailsInAFolderAreKeptToo)
{
    const QString folder = workspace.folder().file(u"mails"_s);
    ASSERT_TRUE(QDir().mkpath(folder));
    write(u"mails/1.eml"_s, single(mail("1", "anna@n.example")));
    write(u"mails/2.eml"_s, single(mailWithFile("2", "anna@n.example")));
    plan({write(u"anna.vcf"_s, anna), folder});
    batch.keepsAttachments = true;
    valueOf(applyImports(*workspace, batch, {}));
    EXPECT_THAT(filesOf(u"Anna"_s), SizeIs(1));
}

TEST_F(ImportBatchTest, AMailboxThatChangedMeanwhileGivesNoFilesAndChangesNothing)
{
    plan(annaWithAFile());
    batch.keepsAttachments = true;
    write(u"all.mbox"_s, mail("9", "anna@n.example"));
    const QString before = dump(workspace.path());
    EXPECT_EQ(codeOf(applyImports(*workspace, batch, {})), ErrorCode::FileUnreadable);
    EXPECT_EQ(dump(workspace.path()), before);
}

TEST_F(ImportBatchTest, AnotherFileInTheSamePlaceIsNotTakenForTheOneThatWasListed)
{
    const QStringList files = annaWithAFile();
    plan(files);
    batch.keepsAttachments = true;
    QByteArray other = mail("1", "anna@n.example") + mailWithFile("2", "anna@n.example");
    write(u"all.mbox"_s, other.replace("cv.pdf", "xy.pdf"));
    EXPECT_EQ(codeOf(applyImports(*workspace, batch, {})), ErrorCode::FileUnreadable);
}

TEST_F(ImportBatchTest, WhoIsUntickedDoesNotComeAlong)
{
    plan(mix());
    const auto all = arrivalsOf(batch.people);
    ASSERT_THAT(all, SizeIs(2));
    EXPECT_EQ(all[0].address, u"anna@n.example"_s);
    EXPECT_EQ(all[0].name, u"Anna Berg"_s) << "tells those apart who share an address";
    for (ImportLine &line : people[0]->lines) {
        line.isTicked = false;
    }
    EXPECT_THAT(arrivalsOf(batch.people), SizeIs(1));
}

TEST_F(ImportBatchTest, WhoWasAddedMeanwhileIsFoundTheNextTime)
{
    const QStringList files = mix();
    plan(files);
    Contact otto;
    otto.name.given = u"Otto"_s;
    otto.emails = {{{}, u"otto@l.example"_s}};
    valueOf(workspace->addContact(otto));
    valueOf(applyImports(*workspace, batch, {}));
    EXPECT_EQ(subjectsWith(u"Otto"_s), QStringList());
    import(files);
    EXPECT_EQ(subjectsWith(u"Otto"_s), QStringList(u"Mail 3"_s));
}

TEST_F(ImportBatchTest, ABrokenFileAmongGoodOnesSaysWhyAndTheOthersGoIn)
{
    QStringList files = mix();
    files << write(u"noise.vcf"_s, QByteArray(300, '\xfe'))
          << write(u"empty.ics"_s, "BEGIN:VCALENDAR\r\n")
          << workspace.folder().file(u"missing.vcf"_s);
    import(files);
    EXPECT_EQ(valueOf(workspace->people().count()), 2);
    ASSERT_THAT(people, SizeIs(3));
    EXPECT_EQ(codeOf(people[2]), ErrorCode::FormatUnknown);
    ASSERT_THAT(journals, SizeIs(3));
    EXPECT_EQ(codeOf(journals[2]), ErrorCode::NothingToImport);
    EXPECT_THAT(valueOf(importSourcesWithin(files)).passedOver, SizeIs(1));
}

TEST_F(ImportBatchTest, AFileOfAnotherFormatThanAskedForLeavesNothingBehind)
{
    const auto plans = valueOf(planImports(*workspace,
                                           {{write(u"anna.vcf"_s, anna), {}, u"linkedin"_s},
                                            {write(u"c.csv"_s, annaAndBen), {}, u"linkedin"_s}},
                                           OnMatch::Update, {}));
    EXPECT_EQ(codeOf(plans[0]), ErrorCode::FormatUnknown);
    const auto &lines = plans[1]->lines;
    ASSERT_THAT(lines, SizeIs(2)) << "Anna did not go with the card";
    EXPECT_EQ(lines[0].line, 2);
    EXPECT_EQ(plans[1]->folded, 0);
}

TEST_F(ImportBatchTest, CancellingInTheMiddleLeavesTheDatabaseAsItWas)
{
    plan(mix());
    const QString before = dump(workspace->path());
    qint64 total = 0;
    const auto cancelled = applyImports(*workspace, batch, [&](qint64, qint64 all) {
        total = all;
        return false;
    });
    EXPECT_EQ(codeOf(cancelled), ErrorCode::Cancelled);
    EXPECT_EQ(total, 5) << "two people, two mails, a meeting";
    EXPECT_EQ(dump(workspace->path()), before);
}

TEST_F(ImportBatchTest, VeryManyAreUndoneAndRedoneAsAFewAre)
{
    QByteArray cards;
    QByteArray box;
    for (int i = 0; i < 1100; ++i) {
        const QByteArray number = QByteArray::number(i);
        cards += "BEGIN:VCARD\nVERSION:3.0\nFN:Person " + number + "\nEMAIL:p" + number +
                 "@n.example\nEND:VCARD\n";
        box += mail(number, "p" + number + "@n.example");
    }
    const QString before = dump(workspace->path());
    import({write(u"many.vcf"_s, cards), write(u"many.mbox"_s, box)});
    EXPECT_EQ(subjectsWith(u"p17@n.example"_s), QStringList(u"Mail 17"_s));
    const QString after = dump(workspace->path());
    valueOf(workspace->undo());
    EXPECT_EQ(dump(workspace->path()), before);
    valueOf(workspace->redo());
    EXPECT_EQ(dump(workspace->path()), after);
}

} // namespace
} // namespace hallway
