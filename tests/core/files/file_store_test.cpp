#include "core/files/file_store.h"

#include "tests/support/test_database.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <sys/stat.h>

namespace hallway::test {
namespace {

class FileStoreTest : public testing::Test
{
protected:
    QString write(const QString &name, const QByteArray &content)
    {
        return m_folder.write(name, content);
    }

    [[nodiscard]] QStringList stored() const
    {
        return QDir(m_store.folder()).entryList(QDir::Files | QDir::Hidden);
    }

    TestFolder m_folder;
    FileStore m_store{m_folder.file(QStringLiteral("hallway.db"))};
};

TEST_F(FileStoreTest, KeepsTheBytesUnderTheirHashForTheOwnerOnly)
{
    const StoredFile file =
        valueOf(m_store.take(write(QStringLiteral("cv.pdf"), QByteArray("%PDF"))));
    EXPECT_EQ(file.name, QStringLiteral("cv.pdf"));
    EXPECT_EQ(file.size, 4);
    EXPECT_EQ(stored(), QStringList{file.content});
    EXPECT_EQ(file.content.size(), 64);
    EXPECT_EQ(QFile::permissions(m_store.pathOf(file.content)) & 0x0077, 0);
    EXPECT_EQ(QFile::permissions(m_store.folder()) & 0x0077, 0);
    EXPECT_TRUE(m_store.has(file));
}

TEST_F(FileStoreTest, KeepsTheSameBytesOnce)
{
    const StoredFile one = valueOf(m_store.take(write(QStringLiteral("a.txt"), "same")));
    const StoredFile two = valueOf(m_store.take(write(QStringLiteral("b.txt"), "same")));
    EXPECT_EQ(one.content, two.content);
    EXPECT_EQ(two.name, QStringLiteral("b.txt"));
    EXPECT_EQ(stored().size(), 1);
}

TEST_F(FileStoreTest, MendsBytesThatWereDamaged)
{
    const QString source = write(QStringLiteral("a.txt"), "whole");
    const StoredFile file = valueOf(m_store.take(source));
    QFile damaged(m_store.pathOf(file.content));
    ASSERT_TRUE(damaged.open(QIODevice::WriteOnly));
    damaged.write("wh");
    damaged.close();
    EXPECT_FALSE(m_store.has(file));
    EXPECT_EQ(valueOf(m_store.take(source)).content, file.content);
    EXPECT_TRUE(m_store.has(file));
}

TEST_F(FileStoreTest, SaysWhyAFileIsNotTaken)
{
    EXPECT_EQ(codeOf(m_store.take(m_folder.file(QStringLiteral("gone.pdf")))),
              ErrorCode::FileMissing);
    EXPECT_EQ(codeOf(m_store.take(m_folder.path())), ErrorCode::FileIsFolder);
    EXPECT_EQ(codeOf(m_store.take(write(QStringLiteral("empty.pdf"), QByteArray()))),
              ErrorCode::FileEmpty);
    const QString pipe = m_folder.file(QStringLiteral("pipe"));
    ASSERT_EQ(mkfifo(pipe.toLocal8Bit().constData(), 0600), 0);
    EXPECT_EQ(codeOf(m_store.take(pipe)), ErrorCode::FileUnreadable);
    EXPECT_TRUE(stored().isEmpty());
}

TEST_F(FileStoreTest, TakesNothingAbove200Megabytes)
{
    QFile large(m_folder.file(QStringLiteral("large.bin")));
    ASSERT_TRUE(large.open(QIODevice::WriteOnly));
    ASSERT_TRUE(large.resize(FileStore::mostBytes + 1)); // a hole, no bytes on the disk
    EXPECT_EQ(codeOf(m_store.take(large.fileName())), ErrorCode::FileTooLarge);
}

TEST_F(FileStoreTest, LeavesNothingBehindWhenCancelled)
{
    const QString source = write(QStringLiteral("a.bin"), QByteArray(3'000'000, 'x'));
    qint64 told = 0;
    const auto taken = m_store.take(source, [&told](qint64 done, qint64 total) {
        told = done;
        EXPECT_EQ(total, 3'000'000);
        return false;
    });
    EXPECT_EQ(codeOf(taken), ErrorCode::Cancelled);
    EXPECT_GT(told, 0);
    EXPECT_TRUE(stored().isEmpty());
}

TEST_F(FileStoreTest, AFileThatShrinksWhileItIsReadIsTakenAsFarAsItWent)
{
    const QString source = write(QStringLiteral("a.bin"), QByteArray(3'000'000, 'x'));
    const StoredFile file = valueOf(m_store.take(source, [&source](qint64, qint64) {
        QFile::resize(source, 0);
        QFile::remove(source);
        return true;
    }));
    EXPECT_LT(file.size, 3'000'000);
    EXPECT_TRUE(m_store.has(file));
}

TEST_F(FileStoreTest, SavesWhatItHasAndNothingElse)
{
    const StoredFile file = valueOf(m_store.take(write(QStringLiteral("a.txt"), "words")));
    const QString copy = m_folder.file(QStringLiteral("copy.txt"));
    valueOf(m_store.save(file, copy));
    QFile saved(copy);
    ASSERT_TRUE(saved.open(QIODevice::ReadOnly));
    EXPECT_EQ(saved.readAll(), QByteArray("words"));
    QFile damaged(m_store.pathOf(file.content));
    ASSERT_TRUE(damaged.open(QIODevice::WriteOnly));
    damaged.write("other");
    damaged.close();
    const QString other = m_folder.file(QStringLiteral("other.txt"));
    EXPECT_EQ(codeOf(m_store.save(file, other)), ErrorCode::FileLost);
    EXPECT_FALSE(QFile::exists(other));
}

TEST(SafeFileName, LeavesNothingThatLeadsAstray)
{
    EXPECT_EQ(safeFileName(QStringLiteral("../../etc/passwd")), QStringLiteral("passwd"));
    EXPECT_EQ(safeFileName(QStringLiteral("C:\\Users\\a\\cv.pdf")), QStringLiteral("cv.pdf"));
    EXPECT_EQ(safeFileName(QStringLiteral("a\nb\tc\u0000.pdf")), QStringLiteral("abc.pdf"));
    EXPECT_EQ(safeFileName(QStringLiteral("gpj\u202Eexe.txt")), QStringLiteral("gpjexe.txt"));
    EXPECT_EQ(safeFileName(QStringLiteral("...")), QStringLiteral("file"));
    EXPECT_EQ(safeFileName(QStringLiteral(".hidden")), QStringLiteral("hidden"));
    EXPECT_EQ(safeFileName(QStringLiteral("Żółć – plan (2).docx")),
              QStringLiteral("Żółć – plan (2).docx"));
    const QString shortened = safeFileName(QString(500, u'x') + QStringLiteral(".pdf"));
    EXPECT_EQ(shortened.size(), 200);
    EXPECT_TRUE(shortened.endsWith(QStringLiteral(".pdf")));
}

} // namespace
} // namespace hallway::test
