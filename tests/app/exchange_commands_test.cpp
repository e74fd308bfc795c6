#include "tests/app/program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace hallway {

using test::Program;

namespace {
constexpr auto twoCards = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Torvik;Hannah;;Dr.;\r\n"
                          "FN:Dr. Hannah Torvik\r\nEMAIL:h.torvik@northfield.example\r\n"
                          "UID:torvik-1\r\nEND:VCARD\r\n"
                          "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Park;Lena;;;\r\nFN:Lena Park\r\n"
                          "EMAIL:lena@harlan.example\r\nEND:VCARD\r\n";
constexpr auto emptyCard = "BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n";
constexpr auto connections =
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Ravi,Subramanian,https://www.linkedin.com/in/ravi-s,,Harlan "
    "University,Associate PD,03 Nov 2026\n";

const QStringList countKeys{u"created"_s, u"kept"_s,      u"read"_s,   u"rejected"_s,
                            u"skipped"_s, u"unchanged"_s, u"updated"_s};

QJsonObject totalsOf(const QJsonObject &answer)
{
    return answer[u"totals"].toObject();
}

QFileDevice::Permissions rightsOf(const QString &path)
{
    return QFile::permissions(path);
}

constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther |
                        QFileDevice::WriteOther;
} // namespace

TEST(ExchangeCommands, ImportCountsAndASecondTimeChangesNothing)
{
    const Program program;
    const QString file = program.write(u"two.vcf"_s, twoCards);
    const QJsonObject first = program.json({u"import"_s, file});
    EXPECT_EQ(totalsOf(first).keys(), countKeys);
    EXPECT_EQ(
        first[u"files"][0].toObject().keys(),
        (QStringList{u"created"_s, u"format"_s, u"kept"_s, u"path"_s, u"read"_s, u"rejected"_s,
                     u"skipped"_s, u"unchanged"_s, u"updated"_s, u"warnings"_s}));
    EXPECT_EQ(first[u"files"][0][u"format"].toString(), u"vcard"_s);
    EXPECT_EQ(totalsOf(first)[u"read"].toInt(), 2);
    EXPECT_EQ(totalsOf(first)[u"created"].toInt(), 2);
    const QJsonObject second = program.json({u"import"_s, file});
    EXPECT_EQ(totalsOf(second)[u"created"].toInt(), 0);
    EXPECT_EQ(totalsOf(second)[u"unchanged"].toInt(), 2);
    EXPECT_EQ(program.json({u"undo"_s})[u"undone"].toString(), u"Import two.vcf"_s);
    EXPECT_EQ(program.json({u"people"_s, u"list"_s})[u"total"].toInt(), 0);
}

TEST(ExchangeCommands, WhoeverComesIsTagged)
{
    const Program program;
    program.json({u"import"_s, program.write(u"two.vcf"_s, twoCards), u"--tag"_s, u"STS 2026"_s});
    const QStringList tagged{u"people"_s, u"list"_s, u"--tag"_s, u"STS 2026"_s};
    EXPECT_EQ(program.json(tagged)[u"total"].toInt(), 2);
}

TEST(ExchangeCommands, WhatIsAttachedToAMailIsKeptWhereAsked)
{
    const Program program;
    program.json(
        {u"people"_s, u"add"_s, u"--name"_s, u"Anna Berg"_s, u"--email"_s, u"anna@n.example"_s});
    const QString mail =
        program.write(u"a.eml"_s, "From: anna@n.example\nTo: me@home.example\nSubject: CV\n"
                                  "Date: Mon, 2 Nov 2026 10:00:00 +0100\nMIME-Version: 1.0\n"
                                  "Content-Type: application/pdf; name=cv.pdf\n\nPDF\n");
    program.json({u"import"_s, mail, u"--attachments"_s, u"--me"_s, u"me@home.example"_s});
    EXPECT_TRUE(program.run({u"file"_s, u"list"_s, u"Anna"_s}).output.contains(u"cv.pdf"_s));
}

TEST(ExchangeCommands, DryRunWritesNothing)
{
    const Program program;
    const QString file = program.write(u"two.vcf"_s, twoCards);
    const QJsonObject answer = program.json({u"import"_s, u"--dry-run"_s, file});
    EXPECT_EQ(totalsOf(answer)[u"created"].toInt(), 2);
    EXPECT_EQ(program.json({u"people"_s, u"list"_s})[u"total"].toInt(), 0);
}

TEST(ExchangeCommands, ARejectedRecordIsDoneInPart)
{
    const Program program;
    const QString file =
        program.write(u"three.vcf"_s, QByteArray(twoCards) + QByteArray(emptyCard));
    const QJsonObject answer = program.json({u"import"_s, file}, 3);
    const QJsonObject rejected = answer[u"files"][0][u"rejected"][0].toObject();
    EXPECT_EQ(rejected.keys(), (QStringList{u"line"_s, u"reason"_s}));
    EXPECT_EQ(rejected[u"line"].toInt(), 14);
    EXPECT_EQ(totalsOf(answer)[u"rejected"].toInt(), 1);
    EXPECT_EQ(totalsOf(answer)[u"created"].toInt(), 2);
}

TEST(ExchangeCommands, AFolderIsSearchedForFiles)
{
    const Program program;
    ASSERT_TRUE(QDir().mkpath(program.file(u"cards/deep"_s)));
    program.write(u"cards/two.vcf"_s, twoCards);
    program.write(u"cards/deep/Connections.csv"_s, connections);
    program.write(u"cards/readme.txt"_s, "not a card");
    const QJsonObject answer = program.json({u"import"_s, program.file(u"cards"_s)});
    EXPECT_EQ(answer[u"files"].toArray().size(), 2);
    EXPECT_EQ(answer[u"files"][0][u"format"].toString(), u"linkedin"_s);
    EXPECT_EQ(totalsOf(answer)[u"created"].toInt(), 3);
}

TEST(ExchangeCommands, AFileThatFailsAmongOthersIsDoneInPart)
{
    const Program program;
    const QString good = program.write(u"two.vcf"_s, twoCards);
    const QString bad = program.write(u"bad.vcf"_s, QByteArray("\x7f"
                                                               "ELF\0\1\2\3\0\0",
                                                               10));
    const QJsonObject answer = program.json({u"import"_s, good, bad}, 3);
    EXPECT_EQ(answer[u"files"].toArray().size(), 2);
    EXPECT_TRUE(answer[u"files"][1][u"format"].isNull());
    EXPECT_EQ(totalsOf(answer)[u"rejected"].toInt(), 1);
    EXPECT_EQ(answer[u"files"][1][u"rejected"][0][u"reason"].toString(),
              bad + u" was left out: it is no text."_s);
}

TEST(ExchangeCommands, WhatIsNoFileOfContactsIsRefused)
{
    const Program program;
    const auto code = [&](const QStringList &arguments) {
        const auto run = program.run(QStringList{u"--json"_s, u"import"_s} + arguments);
        EXPECT_EQ(run.code, 1);
        EXPECT_EQ(run.messages.count(u'\n'), 1) << run.messages.toStdString();
        return run.errorCode();
    };
    EXPECT_EQ(code({program.file(u"missing.vcf"_s)}), u"file_missing"_s);
    EXPECT_EQ(code({program.write(u"empty.vcf"_s, {})}), u"nothing_to_import"_s);
    EXPECT_EQ(code({program.write(u"x.vcf"_s, QByteArray("\x89PNG\r\n\x1a\n\0\0\0", 11))}),
              u"format_unknown"_s);
    EXPECT_EQ(code({u"--format"_s, u"linkedin"_s, program.write(u"two.vcf"_s, twoCards)}),
              u"format_unknown"_s);
    ASSERT_TRUE(QDir().mkpath(program.file(u"void"_s)));
    EXPECT_EQ(code({program.file(u"void"_s)}), u"nothing_to_import"_s);
}

TEST(ExchangeCommands, OnMatchSkipLeavesPeopleAlone)
{
    const Program program;
    program.json({u"import"_s, program.write(u"two.vcf"_s, twoCards)});
    QByteArray changed = twoCards;
    changed.replace("UID:torvik-1", "UID:torvik-1\r\nTITLE:Professor");
    const QString file = program.write(u"changed.vcf"_s, changed);
    const QJsonObject skipped = program.json({u"import"_s, file, u"--on-match"_s, u"skip"_s});
    EXPECT_EQ(totalsOf(skipped)[u"updated"].toInt(), 0);
    EXPECT_TRUE(program.json({u"people"_s, u"show"_s, u"torvik"_s})[u"title"].isNull());
    const QJsonObject updated = program.json({u"import"_s, file});
    EXPECT_EQ(totalsOf(updated)[u"updated"].toInt(), 1);
    EXPECT_EQ(program.json({u"people"_s, u"show"_s, u"torvik"_s})[u"title"].toString(),
              u"Professor"_s);
}

TEST(ExchangeCommands, WhatWasChangedByHandIsKeptAndToldUnlessItIsToBeOverwritten)
{
    const Program program;
    const QString file = program.write(u"two.vcf"_s, twoCards);
    program.json({u"import"_s, file});
    program.json({u"people"_s, u"edit"_s, u"lena@harlan.example"_s, u"--role"_s, u"fellow"_s});
    program.json({u"people"_s, u"edit"_s, u"h.torvik@northfield.example"_s, u"--name"_s,
                  u"Dr. Johanna Torvik"_s});
    const QJsonObject second = program.json({u"import"_s, file});
    EXPECT_EQ(totalsOf(second)[u"updated"].toInt(), 0);
    EXPECT_EQ(totalsOf(second)[u"kept"].toInt(), 1);
    const QJsonObject kept = second[u"files"][0][u"kept"][0].toObject();
    EXPECT_EQ(kept[u"line"].toInt(), 1);
    EXPECT_EQ(kept[u"field"].toString(), u"name"_s);
    EXPECT_EQ(kept[u"kept"].toString(), u"Dr. Johanna Torvik"_s);
    EXPECT_EQ(kept[u"file"].toString(), u"Dr. Hannah Torvik"_s);
    EXPECT_TRUE(program.run({u"import"_s, file}).output.contains(u"Kept, because you changed it"));
    const QJsonObject third = program.json({u"import"_s, file, u"--overwrite-edits"_s});
    EXPECT_EQ(totalsOf(third)[u"updated"].toInt(), 1);
    EXPECT_EQ(totalsOf(third)[u"kept"].toInt(), 0);
    EXPECT_EQ(totalsOf(program.json({u"import"_s, file}))[u"unchanged"].toInt(), 2);
}

TEST(ExchangeCommands, ExportedCardsComeBackTheSame)
{
    const Program program;
    program.json({u"import"_s, program.write(u"two.vcf"_s, twoCards)});
    const QString out = program.file(u"out.vcf"_s);
    const QJsonObject answer = program.json({u"export"_s, out});
    EXPECT_EQ(answer,
              (QJsonObject{{u"path"_s, out}, {u"format"_s, u"vcard"_s}, {u"written"_s, 2}}));
    EXPECT_FALSE(rightsOf(out) & others);
    EXPECT_EQ(totalsOf(program.json({u"import"_s, out}))[u"unchanged"].toInt(), 2);
    const QJsonObject one = program.json({u"export"_s, out, u"--only"_s, u"park"_s});
    EXPECT_EQ(one[u"written"].toInt(), 1);
    EXPECT_EQ(test::contentOf(out).count("BEGIN:VCARD"), 1);
}

TEST(ExchangeCommands, JsonExportHoldsEverybody)
{
    const Program program;
    program.json({u"import"_s, program.write(u"two.vcf"_s, twoCards)});
    const QString out = program.file(u"all.json"_s);
    program.json({u"export"_s, out});
    const test::Run file{.code = 0, .output = QString::fromUtf8(test::contentOf(out))};
    EXPECT_EQ(file.json()[u"people"].toArray().size(), 2);
    EXPECT_EQ(file.json()[u"people"][1],
              QJsonValue(program.json({u"people"_s, u"show"_s, u"torvik"_s})));
}

TEST(ExchangeCommands, ExportKeepsItsHandsOffWrongPlaces)
{
    const Program program;
    program.addPerson(u"Lena Park"_s);
    const QByteArray before = test::contentOf(program.database());
    const auto code = [&](const QStringList &arguments) {
        const auto run = program.run(QStringList{u"--json"_s, u"export"_s} + arguments);
        EXPECT_EQ(run.code, 1);
        return run.errorCode();
    };
    EXPECT_EQ(code({program.file(u"list.xyz"_s)}), u"invalid_value"_s);
    EXPECT_EQ(code({program.file(u"no/such/folder.vcf"_s)}), u"file_unwritable"_s);
    EXPECT_EQ(code({program.database(), u"--format"_s, u"json"_s}), u"file_unwritable"_s);
    EXPECT_EQ(test::contentOf(program.database()), before);
}

TEST(ExchangeCommands, PacketIsWritten)
{
    const Program program;
    program.json({u"sample"_s});
    const QString out = program.file(u"packet.pdf"_s);
    const QJsonObject answer =
        program.json({u"letter"_s, u"packet"_s, u"hannah torvik"_s, u"--output"_s, out});
    EXPECT_EQ(answer.keys(), (QStringList{u"exchanges"_s, u"pages"_s, u"path"_s, u"works"_s}));
    EXPECT_GE(answer[u"pages"].toInt(), 1);
    EXPECT_TRUE(test::contentOf(out).startsWith("%PDF-"));
    EXPECT_FALSE(rightsOf(out) & others);
    const auto wrong = program.run({u"letter"_s, u"packet"_s, u"hannah torvik"_s, u"--output"_s,
                                    out, u"--sections"_s, u"gossip"_s});
    EXPECT_EQ(wrong.code, 2);
    const auto missing = program.run({u"--json"_s, u"letter"_s, u"packet"_s, u"hannah torvik"_s,
                                      u"--output"_s, out, u"--append"_s, u"/no/cv.pdf"_s});
    EXPECT_EQ(missing.code, 1);
}

TEST(ExchangeCommands, ACardThatIsCutOffGoesInWithARemark)
{
    const Program program;
    const QString file =
        program.write(u"cut.vcf"_s, "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoe Lee\r\nTEL:+1 3");
    const QJsonObject answer = program.json({u"import"_s, file});
    EXPECT_EQ(totalsOf(answer)[u"created"].toInt(), 1);
    EXPECT_EQ(answer[u"files"][0][u"warnings"][0][u"message"].toString(),
              u"Line 1: the card is cut off; what is there was read."_s);
}

} // namespace hallway
