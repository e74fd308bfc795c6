#include "core/exchange/import_sources.h"

#include "tests/core/exchange/zip_parts.h"
#include "tests/support/test_database.h"

#include <QDir>
#include <QFile>
#include <gmock/gmock.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hallway {
namespace {

using test::codeOf;
using test::TestFolder;
using test::valueOf;
using testing::ElementsAre;
using testing::SizeIs;

constexpr auto oneMail = "From: a@n.example\nSubject: x\n\ntext\n";
constexpr auto mailbox = "From a@n.example Thu Apr 16 09:53:04 2015\nFrom: a@n.example\n\ntext\n";

class ImportSources : public testing::Test
{
protected:
    QString write(const QString &name, const QByteArray &bytes)
    {
        return folder.write(name, bytes);
    }

    ImportSource only(const QString &path)
    {
        const auto sources = valueOf(importSources({path}));
        EXPECT_THAT(sources, SizeIs(1));
        return sources.empty() ? ImportSource() : sources.front();
    }

    TestFolder folder;
};

TEST_F(ImportSources, TheContentDecidesNotTheName)
{
    EXPECT_EQ(only(write(QStringLiteral("a.txt"), oneMail)).format, QStringLiteral("eml"));
    EXPECT_EQ(only(write(QStringLiteral("mbox"), mailbox)).format, QStringLiteral("mbox"));
    EXPECT_EQ(only(write(QStringLiteral("b.vcf"), "BEGIN:VCALENDAR\r\n")).kind,
              SourceKind::Calendar);
    EXPECT_EQ(only(write(QStringLiteral("c.eml"), "BEGIN:VCARD\r\n")).kind, SourceKind::People);
}

TEST_F(ImportSources, MailsOfAFolderAreTakenTogether)
{
    write(QStringLiteral("in/a.eml"), oneMail);
    write(QStringLiteral("in/deep/b.eml"), oneMail);
    write(QStringLiteral("in/box"), mailbox);
    write(QStringLiteral("in/card.vcf"), "BEGIN:VCARD\r\n");
    write(QStringLiteral("in/readme.txt"), "Some words.");
    const auto sources = valueOf(importSources({folder.file(QStringLiteral("in"))}));
    ASSERT_THAT(sources, SizeIs(3));
    EXPECT_EQ(sources[0].kind, SourceKind::People) << "before the mails, which may be theirs";
    EXPECT_EQ(sources[1].path, folder.file(QStringLiteral("in")));
    EXPECT_EQ(sources[2].format, QStringLiteral("mbox"));
    EXPECT_THAT(sources[1].files,
                ElementsAre(QStringLiteral("a.eml"), QStringLiteral("deep/b.eml")));
}

TEST_F(ImportSources, AMaildirIsWhatWasDelivered)
{
    for (const char *file : {"m/cur/1:2,S", "m/new/2", "m/tmp/3", "m/.Sent/cur/4", "m/.hidden/5",
                             "m/cur/.noindex", "m/dovecot.index"}) {
        write(QString::fromLatin1(file), oneMail);
    }
    const ImportSource source = only(folder.file(QStringLiteral("m")));
    EXPECT_EQ(source.format, QStringLiteral("maildir"));
    EXPECT_THAT(source.files, ElementsAre(QStringLiteral(".Sent/cur/4"),
                                          QStringLiteral("cur/1:2,S"), QStringLiteral("new/2")));
}

TEST_F(ImportSources, AFolderWithNothingInItSaysSo)
{
    write(QStringLiteral("void/readme.txt"), "Some words.");
    EXPECT_EQ(codeOf(importSources({folder.file(QStringLiteral("void"))})),
              ErrorCode::NothingToImport);
    EXPECT_EQ(codeOf(importSources({folder.file(QStringLiteral("none"))})), ErrorCode::FileMissing);
}

TEST_F(ImportSources, AFolderMayBeNamedFromWhereOneStands)
{
    write(QStringLiteral("in/a.eml"), oneMail);
    write(QStringLiteral("in/deep/b.eml"), oneMail);
    write(QStringLiteral("box/cur/1:2,S"), oneMail);
    const QString before = QDir::currentPath();
    ASSERT_TRUE(QDir::setCurrent(folder.path()));
    const ImportSource mails = only(QStringLiteral("in"));
    const ImportSource maildir = only(QStringLiteral("box/"));
    QDir::setCurrent(before);
    EXPECT_THAT(mails.files, ElementsAre(QStringLiteral("a.eml"), QStringLiteral("deep/b.eml")));
    EXPECT_THAT(maildir.files, ElementsAre(QStringLiteral("cur/1:2,S")));
}

TEST_F(ImportSources, AFolderCalledNewIsNoMaildir)
{
    write(QStringLiteral("in/card.vcf"), "BEGIN:VCARD\r\n");
    write(QStringLiteral("in/new/other.vcf"), "BEGIN:VCARD\r\n");
    EXPECT_THAT(valueOf(importSources({folder.file(QStringLiteral("in"))})), SizeIs(2));
}

TEST_F(ImportSources, AnArchiveInAFolderIsUnpackedAndADocumentIsNoMatter)
{
    write(QStringLiteral("in/b/cards.zip"),
          test::zipOf({{QStringLiteral("card.vcf"), "BEGIN:VCARD\r\n"},
                       {QStringLiteral("more.zip"), test::zipOf({{QStringLiteral("a"), "b"}})}}));
    write(QStringLiteral("in/book.jar"), test::zipOf({{QStringLiteral("a.class"), "code"}}));
    write(QStringLiteral("in/book.xlsx"),
          test::zipOf({{QStringLiteral("[Content_Types].xml"), "<Types/>"}}));
    const QString path = folder.file(QStringLiteral("in"));
    const auto found = valueOf(importSourcesWithin({path}));
    ASSERT_THAT(found.sources, SizeIs(1));
    EXPECT_EQ(found.sources[0].name(), path + QStringLiteral("/b/cards.zip/card.vcf"));
    ASSERT_THAT(found.passedOver, SizeIs(1));
    EXPECT_EQ(found.passedOver[0],
              (Error{ErrorCode::FormatUnknown,
                     {path + QStringLiteral("/b/cards.zip/more.zip"), QStringLiteral("zip")},
                     {}}));
}

TEST_F(ImportSources, WhatAFolderHoldsAndCannotGiveIsTold)
{
    write(QStringLiteral("in/old.msg"), "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    const QString deep = QStringLiteral("in/") + QStringLiteral("d/").repeated(40);
    write(deep + QStringLiteral("card.vcf"), "BEGIN:VCARD\r\n");
    write(QStringLiteral("in/card.vcf"), "BEGIN:VCARD\r\n");
    const auto found = valueOf(importSourcesWithin({folder.file(QStringLiteral("in"))}));
    EXPECT_THAT(found.sources, SizeIs(1));
    ASSERT_THAT(found.passedOver, SizeIs(2));
    EXPECT_EQ(found.passedOver[0].arguments[1], QStringLiteral("msg"));
    EXPECT_EQ(found.passedOver[1].code, ErrorCode::FileUnreadable);
    EXPECT_TRUE(found.passedOver[1].arguments[0].startsWith(folder.file(QStringLiteral("in/d/d"))));
}

TEST_F(ImportSources, WhatMayNotBeOpenedInAFolderIsTold)
{
    if (geteuid() == 0) {
        GTEST_SKIP() << "root may open everything";
    }
    const QString box = write(QStringLiteral("in/box"), mailbox);
    write(QStringLiteral("in/locked/a.eml"), oneMail);
    write(QStringLiteral("in/card.vcf"), "BEGIN:VCARD\r\n");
    const QString locked = folder.file(QStringLiteral("in/locked"));
    ASSERT_TRUE(QFile::setPermissions(box, {}) && QFile::setPermissions(locked, {}));
    const auto found = valueOf(importSourcesWithin({folder.file(QStringLiteral("in"))}));
    QFile::setPermissions(locked, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    EXPECT_THAT(found.sources, SizeIs(1));
    ASSERT_THAT(found.passedOver, SizeIs(2));
    EXPECT_EQ(found.passedOver[0].arguments[0], box);
    EXPECT_EQ(found.passedOver[1].arguments[0], locked);
}

TEST_F(ImportSources, APipeIsNotOpened)
{
    const QString pipe = folder.file(QStringLiteral("pipe"));
    ASSERT_EQ(mkfifo(qPrintable(pipe), 0600), 0);
    EXPECT_EQ(only(pipe).kind, SourceKind::People);
}

} // namespace
} // namespace hallway
