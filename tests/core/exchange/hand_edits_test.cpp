#include "core/exchange/import.h"
#include "core/exchange/merge_contacts.h"
#include "tests/support/test_database.h"

#include <QFile>
#include <gmock/gmock.h>

namespace hallway {
namespace {

using test::dump;
using test::TestWorkspace;
using test::valueOf;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr auto firstCard = "UID:t-1\nN:Torvik;Hannah\nORG:Northfield\nTITLE:Surgeon\n"
                           "EMAIL:h.torvik@northfield.example\nTEL:+1 612 555 0142\n";
/// The same card, a year later.
constexpr auto laterCard = "UID:t-1\nN:Torvik;Hannah\nORG:Eastbridge\nTITLE:Professor\n"
                           "EMAIL:h.torvik@northfield.example\nTEL:+1 612 555 0142\n";

/// Somebody who was imported from the first card.
class HandEdits : public testing::Test
{
protected:
    HandEdits() { imported(firstCard); }

    ImportPlan planned(const QByteArray &properties)
    {
        QFile file(workspace.folder().file(QStringLiteral("people.vcf")));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("BEGIN:VCARD\nVERSION:3.0\n" + properties + "END:VCARD\n");
        file.close();
        return valueOf(planImport(*workspace, file.fileName(), OnMatch::Update, {}));
    }

    ImportReport applied(const ImportPlan &plan)
    {
        return valueOf(applyImport(*workspace, plan, {}));
    }

    ImportReport imported(const QByteArray &properties) { return applied(planned(properties)); }

    Contact person()
    {
        const auto ids = valueOf(workspace->people().ids({}));
        return valueOf(workspace->people().contact(ids.front()));
    }

    void moveByHand(const char *institution)
    {
        Contact contact = person();
        contact.institution = QString::fromLatin1(institution);
        valueOf(workspace->editContact(contact));
    }

    static std::vector<std::string> taken(const ImportLine &line, bool isTaken)
    {
        std::vector<std::string> fields;
        for (const FieldChange &change : line.changes) {
            if (change.isTaken == isTaken) {
                fields.push_back(change.field.toStdString());
            }
        }
        return fields;
    }

    TestWorkspace workspace;
};

TEST_F(HandEdits, AreShownAndKeptWhereTheSameCardSaysOtherwise)
{
    moveByHand("Harlan");
    const ImportPlan plan = planned(laterCard);
    const ImportLine &line = plan.lines.front();
    EXPECT_EQ(line.action, ImportAction::Update);
    EXPECT_TRUE(line.isTicked) << "for the title";
    EXPECT_THAT(taken(line, true), ElementsAre("title"));
    EXPECT_THAT(taken(line, false), ElementsAre("institution"));
    EXPECT_EQ(line.changes[0].before, QStringLiteral("Harlan"));
    EXPECT_EQ(line.changes[0].after, QStringLiteral("Eastbridge"));

    const ImportReport report = applied(plan);
    EXPECT_EQ(person().institution, QStringLiteral("Harlan"));
    EXPECT_EQ(person().title, QStringLiteral("Professor"));
    ASSERT_EQ(report.kept.size(), 1U);
    EXPECT_EQ(report.kept.front().contact, person().id);
    EXPECT_EQ(report.kept.front().change.field, QStringLiteral("institution"));
}

TEST_F(HandEdits, ALineThatWouldOnlyUndoThemIsNotTicked)
{
    moveByHand("Harlan");
    const QString before = dump(workspace.path());
    const ImportPlan plan = planned(firstCard);
    EXPECT_EQ(plan.lines.front().action, ImportAction::Update);
    EXPECT_FALSE(plan.lines.front().isTicked);
    const ImportReport report = applied(plan);
    EXPECT_EQ(report.updated, 0);
    EXPECT_EQ(report.skipped, 1);
    EXPECT_EQ(report.kept.size(), 1U);
    EXPECT_EQ(dump(workspace.path()), before);
}

TEST_F(HandEdits, WhatIsTakenIsWrittenAndUpdatedFromThenOn)
{
    moveByHand("Harlan");
    ImportPlan plan = planned(laterCard);
    takeChange(plan.lines.front(), 0, true);
    EXPECT_TRUE(applied(plan).kept.empty());
    EXPECT_EQ(person().institution, QStringLiteral("Eastbridge"));
    const ImportPlan again = planned(laterCard);
    EXPECT_EQ(again.count(ImportAction::Same), 1);
    EXPECT_THAT(taken(planned(firstCard).lines.front(), false), IsEmpty());
}

TEST_F(HandEdits, CanBeLeftAfterAll)
{
    moveByHand("Harlan");
    ImportPlan plan = planned(firstCard);
    takeChange(plan.lines.front(), 0, true);
    EXPECT_TRUE(plan.lines.front().isTicked);
    EXPECT_EQ(plan.lines.front().contact().institution, QStringLiteral("Northfield"));
    takeChange(plan.lines.front(), 0, false);
    EXPECT_FALSE(plan.lines.front().isTicked);
    EXPECT_EQ(plan.lines.front().contact().institution, QStringLiteral("Harlan"));
}

TEST_F(HandEdits, AreAskedAboutWhereOnlyTheAddressIsTheSame)
{
    const QByteArray other = "UID:other\nN:Torvik;Hannah\nORG:Eastbridge\n"
                             "EMAIL:h.torvik@northfield.example\n";
    EXPECT_EQ(planned(other).count(ImportAction::Same), 1) << "another file fills gaps only";
    moveByHand("Harlan");
    ImportPlan plan = planned(other);
    EXPECT_THAT(taken(plan.lines.front(), false), ElementsAre("institution"));
    takeAllChanges(plan);
    EXPECT_EQ(applied(plan).updated, 1);
    EXPECT_EQ(person().institution, QStringLiteral("Eastbridge"));
    EXPECT_EQ(planned(other).count(ImportAction::Same), 1);
}

TEST_F(HandEdits, AFieldThatWasEmptiedIsNotFilledAgain)
{
    moveByHand("");
    EXPECT_THAT(taken(planned(firstCard).lines.front(), false), ElementsAre("institution"));
    EXPECT_EQ(imported(firstCard).updated, 0);
    EXPECT_TRUE(person().institution.isEmpty());
}

TEST_F(HandEdits, WhatWasTakenOutOfAListDoesNotComeBack)
{
    Contact contact = person();
    contact.phones.clear();
    contact.emails.push_back({{}, QStringLiteral("hannah@home.example")});
    valueOf(workspace->editContact(contact));
    ImportPlan plan = planned(firstCard);
    EXPECT_THAT(taken(plan.lines.front(), false), ElementsAre("phone"));
    EXPECT_THAT(
        taken(planned(QByteArray(firstCard) + "EMAIL:third@home.example\n").lines.front(), true),
        ElementsAre("email"));
    takeChange(plan.lines.front(), 0, true);
    applied(plan);
    EXPECT_EQ(person().phones.size(), 1U);
    EXPECT_EQ(person().emails.size(), 2U);
}

TEST_F(HandEdits, ANameIsOneField)
{
    Contact contact = person();
    contact.name.given = QStringLiteral("Johanna");
    valueOf(workspace->editContact(contact));
    ImportPlan plan = planned(firstCard);
    EXPECT_THAT(taken(plan.lines.front(), false), ElementsAre("name"));
    takeAllChanges(plan);
    applied(plan);
    EXPECT_EQ(person().name.given, QStringLiteral("Hannah"));
}

TEST_F(HandEdits, NotesThatOnlyGrewDecideNothing)
{
    Contact contact = person();
    contact.notes = QStringLiteral("Met at AATS");
    valueOf(workspace->editContact(contact));
    contact = person();
    contact.notes = QStringLiteral("Met at AATS\nRuns marathons");
    valueOf(workspace->editContact(contact));
    EXPECT_THAT(taken(planned(QByteArray(firstCard) + "NOTE:Knows Keller\n").lines.front(), true),
                ElementsAre("notes"));
    contact.notes.clear();
    valueOf(workspace->editContact(contact));
    EXPECT_THAT(taken(planned(QByteArray(firstCard) + "NOTE:Met at AATS\n").lines.front(), false),
                ElementsAre("notes"));
}

TEST_F(HandEdits, TwoRecordsOfOnePersonAreMergedWithTheSameChoices)
{
    moveByHand("Harlan");
    const QByteArray both = QByteArray(firstCard) +
                            "END:VCARD\nBEGIN:VCARD\nVERSION:3.0\nN:Torvik;Hannah\n"
                            "EMAIL:h.torvik@northfield.example\nNICKNAME:Hanne\n";
    ImportPlan plan = planned(both);
    ASSERT_EQ(plan.lines.size(), 1U);
    takeAllChanges(plan);
    applied(plan);
    EXPECT_EQ(person().institution, QStringLiteral("Northfield"));
    EXPECT_EQ(person().name.nickname, QStringLiteral("Hanne"));
}

TEST_F(HandEdits, AreTakenBackByUndo)
{
    const QString before = dump(workspace.path());
    moveByHand("Harlan");
    const QString edited = dump(workspace.path());
    ImportPlan plan = planned(laterCard);
    takeAllChanges(plan);
    applied(plan);
    valueOf(workspace->undo());
    EXPECT_EQ(dump(workspace.path()), edited);
    valueOf(workspace->undo());
    EXPECT_EQ(dump(workspace.path()), before);
    EXPECT_THAT(taken(planned(laterCard).lines.front(), false), IsEmpty());
    valueOf(workspace->redo());
    EXPECT_THAT(taken(planned(laterCard).lines.front(), false), ElementsAre("institution"));
}

TEST_F(HandEdits, WhatAMergeOfTwoPeopleDecidedIsKept)
{
    Contact twin;
    twin.name = {.given = QStringLiteral("Hanne"), .family = QStringLiteral("Torvik")};
    twin.institution = QStringLiteral("Harlan");
    const ContactId other = valueOf(workspace->addContact(twin));
    const ContactId keep = valueOf(workspace->people().byUid(QStringLiteral("t-1"))).front();
    valueOf(mergeContacts(*workspace, keep, other,
                          {{QStringLiteral("institution"), MergeSide::Other}}));
    EXPECT_THAT(taken(planned(firstCard).lines.front(), false), ElementsAre("institution"));
}

} // namespace
} // namespace hallway
