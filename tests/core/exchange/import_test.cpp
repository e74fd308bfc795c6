#include "core/exchange/import.h"

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

QString lines(std::initializer_list<const char *> parts)
{
    QString text;
    for (const char *part : parts) {
        text += QString::fromUtf8(part) + QLatin1String("\r\n");
    }
    return text;
}

QString card(std::initializer_list<const char *> properties)
{
    return lines({"BEGIN:VCARD", "VERSION:3.0"}) + lines(properties) + lines({"END:VCARD"});
}

const QString torvik = card({"UID:t-1", "N:Torvik;Hannah;;Dr.;", "FN:Dr. Hannah Torvik",
                             "EMAIL;TYPE=WORK:h.torvik@northfield.example",
                             "ORG:Northfield Medical", "TITLE:Surgeon"});
const QString keller = card({"N:Keller;Jonas;;;", "FN:Jonas Keller", "ORG:St. Brandan",
                             "TEL;TYPE=WORK:+1 612 555 0142", "CATEGORIES:AATS,mentor"});

class Import : public testing::Test
{
protected:
    QString write(const QString &name, const QByteArray &bytes)
    {
        return workspace.folder().write(name, bytes);
    }

    QString write(const QString &text)
    {
        return write(QStringLiteral("people.vcf"), text.toUtf8());
    }

    ImportPlan planned(const QString &text, OnMatch onMatch = OnMatch::Update)
    {
        return valueOf(planImport(*workspace, write(text), onMatch, {}));
    }

    ImportReport imported(const QString &text, OnMatch onMatch = OnMatch::Update)
    {
        return valueOf(applyImport(*workspace, planned(text, onMatch), {}));
    }

    std::vector<Contact> people()
    {
        std::vector<Contact> found;
        for (const ContactId id : valueOf(workspace->people().ids({.includeArchived = true}))) {
            found.push_back(valueOf(workspace->people().contact(id)));
        }
        return found;
    }

    QStringList fieldsOf(const ImportLine &line)
    {
        QStringList fields;
        for (const FieldChange &change : line.changes) {
            fields.append(change.field);
        }
        return fields;
    }

    TestWorkspace workspace;
};

TEST_F(Import, NewPeopleAreCreated)
{
    const ImportPlan plan = planned(torvik + keller);
    EXPECT_EQ(plan.format, QStringLiteral("vcard"));
    EXPECT_EQ(plan.read, 2);
    EXPECT_EQ(plan.count(ImportAction::Create), 2);
    EXPECT_EQ(plan.lines[1].line, 10);
    EXPECT_TRUE(people().empty()) << "planning writes nothing";

    const ImportReport report = valueOf(applyImport(*workspace, plan, {}));
    EXPECT_EQ(report.created, 2);
    const auto stored = people();
    ASSERT_EQ(stored.size(), 2U);
    EXPECT_EQ(stored[0].name.family, QStringLiteral("Keller"));
    EXPECT_THAT(stored[0].tags, ElementsAre(QStringLiteral("AATS"), QStringLiteral("mentor")));
    EXPECT_EQ(stored[1].uid, QStringLiteral("t-1"));
    EXPECT_EQ(stored[1].title, QStringLiteral("Surgeon"));
}

TEST_F(Import, ASecondImportChangesNothing)
{
    imported(torvik + keller);
    const QString before = dump(workspace.path());
    const ImportPlan plan = planned(torvik + keller);
    EXPECT_EQ(plan.count(ImportAction::Same), 2);
    const ImportReport report = valueOf(applyImport(*workspace, plan, {}));
    EXPECT_EQ(report.unchanged, 2);
    EXPECT_EQ(report.created + report.updated, 0);
    EXPECT_EQ(dump(workspace.path()), before);
}

TEST_F(Import, TheSameCardReplacesWhatItSays)
{
    imported(torvik);
    const ImportPlan plan = planned(
        card({"UID:t-1", "N:Torvik;Hannah;;Dr.;", "TITLE:Professor", "EMAIL:hannah@home.example"}));
    ASSERT_EQ(plan.lines.size(), 1U);
    const ImportLine &line = plan.lines.front();
    EXPECT_EQ(line.action, ImportAction::Update);
    EXPECT_THAT(fieldsOf(line), ElementsAre(QStringLiteral("title"), QStringLiteral("email")));
    EXPECT_EQ(line.changes[0].before, QStringLiteral("Surgeon"));
    EXPECT_EQ(line.changes[0].after, QStringLiteral("Professor"));
    valueOf(applyImport(*workspace, plan, {}));
    const Contact stored = people().front();
    EXPECT_EQ(stored.title, QStringLiteral("Professor"));
    EXPECT_EQ(stored.institution, QStringLiteral("Northfield Medical"))
        << "silence deletes nothing";
    EXPECT_EQ(stored.emails.size(), 2U);
}

TEST_F(Import, AnotherFileFillsOnlyGaps)
{
    imported(torvik);
    const QString other = card({"UID:other", "N:Torvik;H.;;;", "TITLE:Attending",
                                "EMAIL:H.Torvik@Northfield.example", "TEL:+1 5"});
    const ImportPlan plan = planned(other);
    ASSERT_EQ(plan.lines.size(), 1U);
    EXPECT_THAT(fieldsOf(plan.lines.front()), ElementsAre(QStringLiteral("phone")));
    valueOf(applyImport(*workspace, plan, {}));
    EXPECT_EQ(people().front().title, QStringLiteral("Surgeon"));
    EXPECT_EQ(planned(other).count(ImportAction::Same), 1);
}

TEST_F(Import, ACardGivesItsUidOnlyWhereItAgrees)
{
    Contact known;
    known.name = {.given = QStringLiteral("Hannah"), .family = QStringLiteral("Torvik")};
    known.title = QStringLiteral("Chief");
    known.emails = {{{}, QStringLiteral("h.torvik@northfield.example")}};
    valueOf(workspace->addContact(known));
    imported(torvik);
    EXPECT_EQ(people().front().title, QStringLiteral("Chief"));
    EXPECT_EQ(planned(torvik).count(ImportAction::Same), 1);
}

TEST_F(Import, ANameAloneIsNoMatch)
{
    imported(card({"N:Keller;Jonas;;;", "ORG:Eastbridge"}));
    EXPECT_EQ(planned(keller).count(ImportAction::Create), 1);
    EXPECT_EQ(planned(card({"N:Keller;Jonas;;;"})).count(ImportAction::Create), 1);
    EXPECT_EQ(planned(card({"N:KELLER;Jonas;;;", "ORG:eastbridge"})).count(ImportAction::Create),
              0);
}

TEST_F(Import, AnOfficeAddressDoesNotMakeTwoPeopleOne)
{
    const ImportPlan plan = planned(card({"N:Torvik;Hannah;;;", "EMAIL:office@n.example"}) +
                                    card({"N:Grant;Theo;;;", "EMAIL:office@n.example"}));
    EXPECT_EQ(plan.count(ImportAction::Create), 2);
    valueOf(applyImport(*workspace, plan, {}));
    EXPECT_EQ(
        planned(card({"N:Grant;Theo;;;", "EMAIL:office@n.example"})).count(ImportAction::Same), 1);
}

TEST_F(Import, TwinsInOneFileBecomeOne)
{
    const QString twins = torvik + keller +
                          card({"N:Torvik;Hannah;;;", "EMAIL:h.torvik@northfield.example",
                                "TEL:+1 612 555 0199", "NOTE:Marathon runner"});
    const ImportPlan plan = planned(twins);
    EXPECT_EQ(plan.read, 3);
    EXPECT_EQ(plan.folded, 1);
    EXPECT_EQ(plan.count(ImportAction::Create), 2);
    EXPECT_EQ(valueOf(applyImport(*workspace, plan, {})).folded, 1);
    EXPECT_EQ(people().back().notes, QStringLiteral("Marathon runner"));
    EXPECT_EQ(planned(twins).count(ImportAction::Same), 2);
}

TEST_F(Import, TwoRecordsOfOneStoredPersonBecomeOne)
{
    imported(card({"N:Torvik;Hannah;;;", "EMAIL:a@n.example", "EMAIL:b@n.example"}));
    const QString both = card({"N:Torvik;Hannah;;;", "EMAIL:a@n.example", "TITLE:Surgeon"}) +
                         card({"N:Torvik;Hannah;;;", "EMAIL:b@n.example", "TEL:+1 5"});
    const ImportPlan plan = planned(both);
    ASSERT_EQ(plan.lines.size(), 1U);
    EXPECT_EQ(plan.folded, 1);
    EXPECT_THAT(fieldsOf(plan.lines.front()),
                ElementsAre(QStringLiteral("title"), QStringLiteral("phone")));
    valueOf(applyImport(*workspace, plan, {}));
    EXPECT_EQ(people().size(), 1U);
    EXPECT_EQ(planned(both).count(ImportAction::Same), 1);
}

TEST_F(Import, NotesAreAddedNeverReplaced)
{
    imported(card({"UID:1", "N:Obi;Adaeze;;;", "NOTE:Met at AATS"}));
    Contact obi = people().front();
    obi.notes = QStringLiteral("Two children.\nMet at AATS");
    valueOf(workspace->editContact(obi));
    EXPECT_EQ(imported(card({"UID:1", "N:Obi;Adaeze;;;", "NOTE:Met at AATS"})).unchanged, 1);
    imported(card({"UID:1", "N:Obi;Adaeze;;;", "NOTE:Knows Keller"}));
    EXPECT_EQ(people().front().notes, QStringLiteral("Two children.\nMet at AATS\n\nKnows Keller"));
}

TEST_F(Import, WhatMatchesCanBeSkippedOrMadeNew)
{
    imported(torvik);
    const QString changed = card({"UID:t-1", "N:Torvik;Hannah;;Dr.;", "TITLE:Professor"});
    const ImportPlan skipping = planned(changed, OnMatch::Skip);
    EXPECT_EQ(skipping.lines.front().action, ImportAction::Skip);
    EXPECT_EQ(valueOf(applyImport(*workspace, skipping, {})).skipped, 1);
    EXPECT_EQ(people().front().title, QStringLiteral("Surgeon"));

    EXPECT_EQ(imported(changed, OnMatch::New).created, 1);
    const auto both = people();
    ASSERT_EQ(both.size(), 2U);
    EXPECT_EQ(both[0].uid, QStringLiteral("t-1"));
    EXPECT_EQ(both[1].uid, QString());
}

TEST_F(Import, UntickedLinesAreLeftOut)
{
    ImportPlan plan = planned(torvik + keller);
    plan.lines[0].isTicked = false;
    const ImportReport report = valueOf(applyImport(*workspace, plan, {}));
    EXPECT_EQ(report.created, 1);
    EXPECT_EQ(report.skipped, 1);
    EXPECT_EQ(people().front().name.family, QStringLiteral("Keller"));
}

TEST_F(Import, UndoBringsTheDumpBack)
{
    imported(torvik);
    const QString before = dump(workspace.path());
    imported(card({"UID:t-1", "N:Torvik;Hannah;;Dr.;", "TITLE:Professor"}) + keller);
    EXPECT_NE(dump(workspace.path()), before);
    const HistoryLabel undone = valueOf(workspace->undo());
    EXPECT_EQ(undone.action, QStringLiteral("import"));
    EXPECT_EQ(undone.subject, QStringLiteral("people.vcf"));
    EXPECT_EQ(dump(workspace.path()), before);
}

/// Cards enough that they are not recorded one by one, with what hangs on a person.
QString manyCards()
{
    QString cards;
    for (int i = 0; i < 1200; ++i) {
        const QString number = QString::number(i);
        cards += card({"CATEGORIES:AATS,poster"})
                     .replace(QLatin1String("CATEGORIES"),
                              QStringLiteral("N:Person%1;Ana;;;\r\nUID:u-%1\r\n"
                                             "EMAIL:ana%1@harbor.example\r\nCATEGORIES")
                                  .arg(number));
    }
    return cards;
}

TEST_F(Import, UndoAndRedoOfManyBringTheDumpsBack)
{
    imported(torvik);
    const QString before = dump(workspace.path());
    const ImportReport report =
        imported(manyCards() + card({"UID:t-1", "N:Torvik;Hannah;;Dr.;", "TITLE:Professor"}));
    EXPECT_EQ(report.created, 1200);
    EXPECT_EQ(report.updated, 1);
    const QString after = dump(workspace.path());
    for (int round = 0; round < 2; ++round) {
        valueOf(workspace->undo());
        EXPECT_TRUE(dump(workspace.path()) == before);
        EXPECT_TRUE(test::isSearchWhole(workspace.path()));
        workspace.restart();
        valueOf(workspace->redo());
        EXPECT_TRUE(dump(workspace.path()) == after);
        EXPECT_TRUE(test::isSearchWhole(workspace.path()));
    }
}

TEST_F(Import, UndoOfManyStopsWhereSomebodyElseChangedOne)
{
    imported(manyCards());
    {
        const auto other = valueOf(Database::connect(workspace.path(), OpenMode::ReadWrite));
        valueOf(other->run("UPDATE contact SET updated_at_ms = created_at_ms + 1 WHERE id = 7"));
    }
    const QString before = dump(workspace.path());
    EXPECT_EQ(codeOf(workspace->undo()), ErrorCode::ChangedSince);
    EXPECT_EQ(dump(workspace.path()), before);
}

TEST_F(Import, UndoOfManyCanBeCancelled)
{
    imported(manyCards());
    const QString before = dump(workspace.path());
    const auto stopHalfway = [](qint64 done, qint64 total) { return 2 * done < total; };
    EXPECT_EQ(codeOf(workspace->undo(stopHalfway)), ErrorCode::Cancelled);
    EXPECT_EQ(dump(workspace.path()), before);
    valueOf(workspace->undo());
    EXPECT_EQ(valueOf(workspace->people().count()), 0);
}

TEST_F(Import, ManyKeepTheIndexesOfTheSchema)
{
    const auto indexes = [this] {
        const auto database = valueOf(Database::connect(workspace.path(), OpenMode::ReadOnly));
        return valueOf(database->rows("SELECT name, sql FROM sqlite_schema WHERE type = 'index'"
                                      " ORDER BY name",
                                      [](Row row) { return row.text(0) + row.text(1); }));
    };
    const auto before = indexes();
    imported(manyCards());
    EXPECT_EQ(indexes(), before);
}

TEST_F(Import, RejectedRecordsAreNamed)
{
    const ImportPlan plan = planned(torvik + card({}) + keller);
    ASSERT_EQ(plan.rejected.size(), 1U);
    EXPECT_EQ(plan.rejected.front().line, 10);
    EXPECT_EQ(plan.rejected.front().reason, RejectionReason::EmptyCard);
    EXPECT_EQ(valueOf(applyImport(*workspace, plan, {})).rejected.size(), 1U);
}

TEST_F(Import, ConnectionsAreKnownByTheirPage)
{
    const QString path =
        write(QStringLiteral("Connections.csv"),
              "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
              "Theo,Grant,https://www.linkedin.com/in/theo-grant,,Eastbridge,"
              "Fellow,12 Mar 2024\n");
    valueOf(
        applyImport(*workspace, valueOf(planImport(*workspace, path, OnMatch::Update, {})), {}));
    const QString moved =
        write(QStringLiteral("later.csv"),
              "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
              "Theo,Grant-Miles,https://uk.linkedin.com/in/theo-grant/,,"
              "Westmoor,Attending,12 Mar 2024\n");
    const ImportPlan plan = valueOf(planImport(*workspace, moved, OnMatch::Update, {}));
    EXPECT_EQ(plan.format, QStringLiteral("linkedin"));
    EXPECT_EQ(plan.count(ImportAction::Create), 0);
}

TEST_F(Import, CancellingLeavesEverythingAsItWas)
{
    imported(torvik);
    const QString before = dump(workspace.path());
    QString many;
    for (int i = 0; i < 1200; ++i) {
        many += card({qPrintable(QStringLiteral("N:Person;Number%1;;;").arg(i)),
                      qPrintable(QStringLiteral("EMAIL:p%1@n.example").arg(i))});
    }
    const ImportPlan plan = planned(many);
    ASSERT_EQ(plan.lines.size(), 1200U);
    int calls = 0;
    const auto stopped = applyImport(*workspace, plan, [&](qint64 done, qint64 total) {
        EXPECT_EQ(total, 1200);
        ++calls;
        return done < 1000;
    });
    EXPECT_EQ(codeOf(stopped), ErrorCode::Cancelled);
    EXPECT_EQ(calls, 2);
    EXPECT_EQ(dump(workspace.path()), before);
    const auto unplanned =
        planImport(*workspace, write(many), OnMatch::Update, [](qint64, qint64) { return false; });
    EXPECT_EQ(codeOf(unplanned), ErrorCode::Cancelled);
}

TEST_F(Import, ManyBehindOneAddressAreKnownByTheirNames)
{
    QString cards;
    for (int i = 0; i < 3000; ++i) {
        const QByteArray name =
            "N:Family" + QByteArray::number(i) + ";Given" + QByteArray::number(i) + ";;;";
        cards += card({name.constData(), "EMAIL:office@n.example"});
    }
    EXPECT_EQ(imported(cards).created, 3000);
    EXPECT_EQ(planned(cards).count(ImportAction::Same), 3000);
    EXPECT_EQ(planned(cards + cards).folded, 3000);
}

TEST_F(Import, WhatCannotBeReadSaysWhy)
{
    const auto code = [this](const QString &path) {
        return codeOf(planImport(*workspace, path, OnMatch::Update, {}));
    };
    EXPECT_EQ(code(workspace.folder().file(QStringLiteral("none.vcf"))), ErrorCode::FileMissing);
    EXPECT_EQ(code(workspace.folder().path()), ErrorCode::FileUnreadable);
    EXPECT_EQ(code(QStringLiteral("/dev/null")), ErrorCode::FileUnreadable);
    EXPECT_EQ(code(write({})), ErrorCode::NothingToImport);
    EXPECT_EQ(code(write(QStringLiteral("x.vcf"), QByteArray(4000, '\x01'))),
              ErrorCode::FormatUnknown);
    QFile huge(workspace.folder().file(QStringLiteral("huge.vcf")));
    ASSERT_TRUE(huge.open(QIODevice::WriteOnly));
    ASSERT_TRUE(huge.resize(2LL * 1024 * 1024 * 1024));
    EXPECT_EQ(code(huge.fileName()), ErrorCode::FileUnreadable);
}

} // namespace
} // namespace hallway
