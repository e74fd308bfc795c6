#include "tests/ui/people/person_tabs_fixture.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QImage>

namespace hallway::test {
namespace {

class FilesTabTest : public PersonTabsTest
{
protected:
    std::vector<Attachment> attachments()
    {
        return valueOf(m_data->attachments().attachments(m_hannah));
    }

    bool waitFor(size_t count)
    {
        return QTest::qWaitFor([&] { return attachments().size() == count; });
    }

    QString picture(const QString &name, const QSize &size)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        EXPECT_TRUE(image.save(m_data.folder().file(name)));
        return m_data.folder().file(name);
    }
};

TEST_F(FilesTabTest, APdfThatFallsOnThePersonIsAttached)
{
    drop("entryField", {write(QStringLiteral("cv.pdf"), "%PDF-1.4")});
    ASSERT_TRUE(waitFor(1));
    EXPECT_EQ(tabText(4), QStringLiteral("Files 1"));
    EXPECT_EQ(window().undoBarText(), QStringLiteral("Attached a file to Hannah Torvik"));
    const QByteArray label =
        QStringLiteral("file%1Label").arg(attachments().front().id.value).toLatin1();
    EXPECT_EQ(window().words(label.constData()), QStringLiteral("cv.pdf"));
    window().click("undoButton");
    EXPECT_EQ(tabText(4), QStringLiteral("Files"));
    window().trigger("redoAction");
    EXPECT_EQ(tabText(4), QStringLiteral("Files 1"));
}

TEST_F(FilesTabTest, AnythingThatFallsOnTheFilesIsAttachedInOneStep)
{
    showTab(4);
    drop("filesTab", {write(QStringLiteral("a.txt"), "a"), write(QStringLiteral("b.csv"), "b")});
    ASSERT_TRUE(waitFor(2));
    window().click("undoButton");
    EXPECT_TRUE(attachments().empty());
}

TEST_F(FilesTabTest, WhatCannotBeAttachedIsSaidAndTheOthersAre)
{
    showTab(4);
    drop("filesTab", {write(QStringLiteral("empty.txt"), QByteArray()),
                      write(QStringLiteral("good.txt"), "good")});
    ASSERT_TRUE(waitFor(1));
    EXPECT_TRUE(errorText().contains(QStringLiteral("empty.txt is empty")));
    drop("filesTab", {m_data.folder().path()});
    EXPECT_TRUE(
        QTest::qWaitFor([this] { return errorText().contains(QStringLiteral("is a folder")); }));
}

TEST_F(FilesTabTest, AFileIsOpenedFromACopyWithItsName)
{
    showTab(4);
    drop("filesTab", {write(QStringLiteral("plan b.txt"), "words")});
    ASSERT_TRUE(waitFor(1));
    const OpenedOutside outside;
    window().click(
        QStringLiteral("file%1OpenButton").arg(attachments().front().id.value).toLatin1());
    ASSERT_EQ(outside.urls().size(), 1);
    const QString opened = outside.urls().front().toLocalFile();
    EXPECT_EQ(QFileInfo(opened).fileName(), QStringLiteral("plan b.txt"));
    EXPECT_FALSE(opened.startsWith(m_data->fileStore().folder()));
    QFile file(opened);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), QByteArray("words"));
}

TEST_F(FilesTabTest, AFileWhoseContentIsLostSaysSo)
{
    showTab(4);
    drop("filesTab", {write(QStringLiteral("a.txt"), "words")});
    ASSERT_TRUE(waitFor(1));
    QFile::remove(m_data->fileStore().pathOf(attachments().front().file.content));
    const OpenedOutside outside;
    window().click(
        QStringLiteral("file%1OpenButton").arg(attachments().front().id.value).toLatin1());
    EXPECT_TRUE(outside.urls().isEmpty());
    EXPECT_TRUE(errorText().contains(QStringLiteral("a.txt is missing")));
}

TEST_F(FilesTabTest, AFileIsRemovedAndComesBackWithUndo)
{
    showTab(4);
    drop("filesTab", {write(QStringLiteral("a.txt"), "words")});
    ASSERT_TRUE(waitFor(1));
    const StoredFile file = attachments().front().file;
    window().click(
        QStringLiteral("file%1RemoveButton").arg(attachments().front().id.value).toLatin1());
    EXPECT_TRUE(attachments().empty());
    window().click("undoButton");
    ASSERT_EQ(attachments().size(), 1U);
    EXPECT_EQ(attachments().front().file, file);
    EXPECT_TRUE(m_data->fileStore().has(file));
}

TEST_F(FilesTabTest, APictureThatFallsOnTheHeaderIsThePhotoMadeSmall)
{
    drop("personNameLabel", {picture(QStringLiteral("portrait.png"), QSize(1600, 800))});
    const QImage photo = QImage::fromData(contact().photo);
    EXPECT_EQ(photo.size(), QSize(512, 256));
    window().click("undoButton");
    EXPECT_TRUE(contact().photo.isEmpty());
}

TEST_F(FilesTabTest, ABrokenOrHugePictureIsRefusedInALine)
{
    drop("personNameLabel", {write(QStringLiteral("broken.jpg"), "this is no picture")});
    EXPECT_TRUE(errorText().contains(QStringLiteral("broken.jpg cannot be read")));
    QFile large(m_data.folder().file(QStringLiteral("large.jpg")));
    ASSERT_TRUE(large.open(QIODevice::WriteOnly));
    ASSERT_TRUE(large.resize(100LL * 1024 * 1024));
    drop("personNameLabel", {large.fileName()});
    EXPECT_TRUE(errorText().contains(QStringLiteral("large.jpg has 100 MB, at most 20 MB")));
    EXPECT_TRUE(contact().photo.isEmpty());
}

} // namespace
} // namespace hallway::test
