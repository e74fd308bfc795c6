#include "core/exchange/import_sources.h"

#include "tests/support/test_database.h"

#include <gmock/gmock.h>
#include <sys/stat.h>

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

TEST_F(ImportSources, APipeIsNotOpened)
{
    const QString pipe = folder.file(QStringLiteral("pipe"));
    ASSERT_EQ(mkfifo(qPrintable(pipe), 0600), 0);
    EXPECT_EQ(only(pipe).kind, SourceKind::People);
}

} // namespace
} // namespace hallway
