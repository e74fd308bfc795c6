#include "tests/support/test_database.h"

#include <QDateTime>
#include <QFile>

namespace hallway::test {
namespace {

class AttachmentsTest : public testing::Test
{
protected:
    AttachmentsTest()
        : m_contact(m_data.addPerson(QStringLiteral("Hannah"), QStringLiteral("Torvik")))
    {
    }

    StoredFile store(const QByteArray &content)
    {
        QFile file(m_data.folder().file(QStringLiteral("cv.pdf")));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        return valueOf(m_data->fileStore().take(file.fileName()));
    }

    /// As if it had been stored a day ago.
    void age(const StoredFile &stored)
    {
        QFile file(m_data->fileStore().pathOf(stored.content));
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        ASSERT_TRUE(file.setFileTime(QDateTime::currentDateTime().addDays(-1),
                                     QFileDevice::FileModificationTime));
    }

    std::vector<Attachment> attachments()
    {
        return valueOf(m_data->attachments().attachments(m_contact));
    }

    TestWorkspace m_data;
    ContactId m_contact;
};

TEST_F(AttachmentsTest, AttachingIsOneStepThatUndoTakesBackAndRedoBrings)
{
    const StoredFile file = store("%PDF-1.4");
    const QString before = dump(m_data.path());
    valueOf(m_data->attachFiles(m_contact, {file, store("other")}));
    ASSERT_EQ(attachments().size(), 2U);
    EXPECT_EQ(attachments().back().file, file);
    EXPECT_EQ(attachments().back().attachedOn, QDate(2026, 11, 24));
    const QString after = dump(m_data.path());
    EXPECT_EQ(valueOf(m_data->undo()).action, QStringLiteral("attach_files"));
    EXPECT_EQ(dump(m_data.path()), before);
    valueOf(m_data->redo());
    EXPECT_EQ(dump(m_data.path()), after);
    EXPECT_TRUE(m_data->fileStore().has(file));
}

TEST_F(AttachmentsTest, NobodyCanBeGivenAFileWhoIsGone)
{
    const StoredFile file = store("x");
    valueOf(m_data->deleteContact(m_contact));
    EXPECT_EQ(codeOf(m_data->attachFiles(m_contact, {file})), ErrorCode::NotFound);
}

TEST_F(AttachmentsTest, BytesStayAsLongAsUndoMayNeedThem)
{
    const StoredFile file = store("needed");
    age(file);
    valueOf(m_data->attachFiles(m_contact, {file}));
    valueOf(m_data->deleteContact(m_contact)); // the row goes with its contact
    valueOf(m_data->tidyFiles());
    EXPECT_TRUE(m_data->fileStore().has(file));
    valueOf(m_data->undo());
    ASSERT_EQ(attachments().size(), 1U);
    EXPECT_EQ(attachments().front().file, file);
}

TEST_F(AttachmentsTest, BytesThatNothingNamesGoButNotWhileTheyAreFresh)
{
    const StoredFile file = store("never attached");
    valueOf(m_data->tidyFiles());
    EXPECT_TRUE(m_data->fileStore().has(file));
    age(file);
    valueOf(m_data->tidyFiles());
    EXPECT_FALSE(m_data->fileStore().has(file));
}

TEST_F(AttachmentsTest, CheckNamesWhatHasLostItsBytes)
{
    const StoredFile file = store("lost");
    valueOf(m_data->attachFiles(m_contact, {file}));
    EXPECT_TRUE(valueOf(m_data->findProblems()).isEmpty());
    QFile::remove(m_data->fileStore().pathOf(file.content));
    const QStringList problems = valueOf(m_data->findProblems());
    ASSERT_EQ(problems.size(), 1);
    EXPECT_TRUE(problems.front().contains(QStringLiteral("Hannah Torvik")));
}

TEST_F(AttachmentsTest, ABackupHasTheFilesBesideIt)
{
    const StoredFile file = store("backed up");
    const StoredFile lost = store("lost before");
    valueOf(m_data->attachFiles(m_contact, {file, lost}));
    QFile::remove(m_data->fileStore().pathOf(lost.content));
    const QString path = m_data.folder().file(QStringLiteral("copy.db"));
    const BackupReport report = valueOf(m_data->backUpTo(path));
    EXPECT_EQ(report.files, 1);
    EXPECT_EQ(report.lostFiles, 1);
    EXPECT_TRUE(FileStore(path).has(file));
    const FixedClock clock(QDate(2026, 11, 24));
    const auto copy = valueOf(Workspace::open(path, OpenMode::ReadOnly, clock));
    EXPECT_EQ(valueOf(copy->attachments().attachments(m_contact)).size(), 2U);
    EXPECT_TRUE(copy->fileStore().has(file));
}

} // namespace
} // namespace hallway::test
