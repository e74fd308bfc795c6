#include "core/exchange/mbox_reader.h"

#include "tests/support/test_database.h"

#include <gmock/gmock.h>

namespace hallway {
namespace {

using test::TestFolder;
using testing::ElementsAre;

class Mbox : public testing::Test
{
protected:
    std::vector<MboxMail> mailsIn(const QByteArray &bytes, qint64 offset = 0, qint64 line = 1)
    {
        QFile file(m_folder.file(QStringLiteral("mbox")));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        EXPECT_TRUE(file.open(QIODevice::ReadOnly) && file.seek(offset));
        MboxReader reader(file, line);
        std::vector<MboxMail> mails;
        for (MboxMail mail; reader.next(mail);) {
            mails.push_back(mail);
        }
        EXPECT_EQ(reader.offset(), file.size());
        return mails;
    }

    std::vector<std::string> textsIn(const QByteArray &bytes)
    {
        std::vector<std::string> texts;
        for (const MboxMail &mail : mailsIn(bytes)) {
            texts.push_back(mail.bytes.trimmed().toStdString());
        }
        return texts;
    }

private:
    TestFolder m_folder;
};

constexpr auto separator = "From anna@n.example Thu Apr 16 09:53:04 2015\n";
constexpr auto googles = "From 286@xxx Thu Apr 16 09:53:04 +0000 2015\n";

} // namespace

TEST_F(Mbox, splitsWhereALineFromCarriesADateAfterAnEmptyLine)
{
    const QByteArray two = QByteArray(separator) + "A: 1\n\none\n\n" + googles + "B: 2\n\ntwo\n";
    const auto mails = mailsIn(two);
    ASSERT_EQ(mails.size(), 2U);
    EXPECT_EQ(mails[0].separator, QByteArray(separator).trimmed());
    EXPECT_EQ(mails[0].bytes, "A: 1\n\none\n\n");
    EXPECT_EQ(mails[1].offset, two.indexOf("From 286"));
    EXPECT_EQ(mails[1].line, 6);
    EXPECT_EQ(mails[1].bytes, "B: 2\n\ntwo\n");
    EXPECT_EQ(mailsIn(two, mails[1].offset, 6).front().bytes, mails[1].bytes);
}

TEST_F(Mbox, readsCrLfAByteOrderMarkAndNoFinalNewline)
{
    QByteArray two = QByteArray(separator) + "A: 1\n\none\n\n" + separator + "B: 2\n\ntwo";
    two.replace("\n", "\r\n");
    EXPECT_THAT(textsIn("\xEF\xBB\xBF" + two), ElementsAre("A: 1\r\n\r\none", "B: 2\r\n\r\ntwo"));
}

TEST_F(Mbox, wordsAtTheStartOfALineAreNoSeparator)
{
    const QByteArray one = QByteArray(separator) +
                           "A: 1\n\nDear all,\n\nFrom Monday on we meet at 10.\n\n" +
                           "From Bonn, 10:30, best\nFrom May 2015 on\n";
    EXPECT_EQ(mailsIn(one).size(), 1U);
}

TEST_F(Mbox, takesOneGreaterSignFromQuotedSeparators)
{
    EXPECT_THAT(textsIn(QByteArray(separator) + "A: 1\n\n>From here\n>>From there\n> From me\n"),
                ElementsAre("A: 1\n\nFrom here\n>From there\n> From me"));
}

TEST_F(Mbox, mailsWithoutAnEmptyLineBetweenThemAreTold)
{
    EXPECT_EQ(mailsIn(QByteArray(separator) + "A: 1\n\none\n" + separator + "B: 2\n\ntwo\n").size(),
              2U);
    EXPECT_EQ(mailsIn(QByteArray(separator) + "A: 1\n\none\n" + separator + "no header\n").size(),
              1U);
}

TEST_F(Mbox, whatStandsInFrontOfTheFirstSeparatorIsGivenOut)
{
    const auto mails = mailsIn(QByteArray("rest of a mail\n\n") + separator + "A: 1\n\none\n");
    ASSERT_EQ(mails.size(), 2U);
    EXPECT_TRUE(mails[0].separator.isEmpty());
    EXPECT_EQ(mails[0].bytes, "rest of a mail\n\n");
}

TEST_F(Mbox, separatorsAreFoundWhereverABlockEnds)
{
    for (const int size : {1024 * 1024 - 60, 1024 * 1024 - 30, 1024 * 1024 - 1, 1024 * 1024}) {
        const QByteArray head = QByteArray(separator) + "A: 1\n\n";
        const QByteArray text(size - head.size(), 'x');
        const auto mails = mailsIn(head + text + "\n\n" + separator + "B: 2\n\ntwo\n");
        ASSERT_EQ(mails.size(), 2U) << size;
        EXPECT_EQ(mails[1].bytes, "B: 2\n\ntwo\n") << size;
    }
}

TEST_F(Mbox, aMailBeyondAllMeasureIsCut)
{
    const QByteArray huge(mostMailBytes + 5000, 'x');
    const auto mails =
        mailsIn(QByteArray(separator) + "A: 1\n\n" + huge + "\n\n" + separator + "B: 2\n\ntwo\n");
    ASSERT_EQ(mails.size(), 2U);
    EXPECT_EQ(mails[0].bytes.size(), mostMailBytes);
    EXPECT_EQ(mails[1].bytes, "B: 2\n\ntwo\n");
}

} // namespace hallway
