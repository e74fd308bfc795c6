#include "core/exchange/whole_archive.h"
#include "core/sample/sample.h"
#include "tests/uisupport/test_window.h"
#include "ui/exchange/restore_dialog.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace hallway::test {
namespace {

/// What a task of the settings says once it is over.
QString resultOf(const TestWindow &window)
{
    auto *label = window.find<QLabel>("archiveResultLabel");
    EXPECT_TRUE(QTest::qWaitFor([label] { return label->isVisible(); }, 10000));
    return label->text();
}

void showData(const TestWindow &window)
{
    window.trigger("settingsAction");
    auto *list = window.find<QListWidget>("settingsSectionList");
    list->setCurrentItem(list->findItems(u"Data"_s, Qt::MatchExactly).value(0));
}

void exportTo(const TestWindow &window, const QString &path)
{
    window.click("archiveButton");
    auto *chooser = window.find<QFileDialog>("archiveFileDialog");
    Q_EMIT chooser->fileSelected(path);
    chooser->close();
}

void import(const TestWindow &window, const QString &path)
{
    window.trigger("importAction");
    auto *chooser = window.find<QFileDialog>("importFileDialog");
    Q_EMIT chooser->filesSelected({path});
    chooser->close();
}

/// Chooses what to go back to, up to where the window asks, or says why not.
void chooseRestore(const TestWindow &window, const QString &path)
{
    window.click("restoreButton");
    auto *chooser = window.find<QFileDialog>("restoreFileDialog");
    Q_EMIT chooser->fileSelected(path);
    chooser->close();
}

} // namespace

TEST(ArchiveInTheWindow, AnArchiveTakesThePlaceOfEverythingAfterABackup)
{
    TestWorkspace data;
    data.addPerson(u"Lena"_s, u"Park"_s);
    const QString path = data.folder().file(u"all.hallway.zip"_s);
    valueOf(writeArchive(data.path(), data->today(), path));
    const QString archived = dump(data.path());
    data.addPerson(u"Hannah"_s, u"Torvik"_s);
    const QString before = dump(data.path());
    const TestWindow window(data);
    showData(window);
    chooseRestore(window, path);
    ASSERT_TRUE(window.dialog("restoreDialog"));
    EXPECT_EQ(window.find<QLabel>("restoreHoldsLabel")->text(),
              u"It is whole and holds 1 person and 0 exchanges."_s);
    EXPECT_TRUE(window.find<QLabel>("restorePresentLabel")->text().contains(u"2 people"_s));
    EXPECT_EQ(dump(data.path()), before) << "nothing is done before it is said";
    window.click("restoreNowButton");
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return window.undoBarText().startsWith(u"Restored 1 person"_s); }, 10000));
    EXPECT_EQ(dump(data.path()), archived);
    const QDir backups(data.folder().file(u"backups"_s));
    ASSERT_EQ(backups.entryList({u"*.db"_s}).size(), 1);
    chooseRestore(window, backups.filePath(backups.entryList({u"*.db"_s}).front()));
    ASSERT_TRUE(window.dialog("restoreDialog"));
    window.click("restoreNowButton");
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return window.undoBarText().startsWith(u"Restored 2 people"_s); }, 10000));
    EXPECT_EQ(dump(data.path()), before) << "a backup takes it back";
}

TEST(ArchiveInTheWindow, FilesAndWhatWasLostOfThemAreSaidBeforeARestore)
{
    const Theme theme;
    const auto said = [](const RestoreDialog &dialog, const char *name) {
        const auto *label = dialog.findChild<QLabel *>(QLatin1String(name));
        return label ? label->text() : QString();
    };
    const RestoreDialog some({.path = u"/a/all.zip"_s, .files = 2, .lostFiles = 1}, {}, theme);
    EXPECT_TRUE(said(some, "restoreHoldsLabel").endsWith(u"with 2 attached files."_s));
    EXPECT_TRUE(said(some, "restoreLostLabel").startsWith(u"1 attached file is not in it"_s));
    const RestoreDialog none({.path = u"/a/all.zip"_s}, {}, theme);
    EXPECT_FALSE(said(none, "restoreHoldsLabel").contains(u"attached"_s));
    EXPECT_EQ(said(none, "restoreLostLabel"), QString());
}

TEST(ArchiveInTheWindow, ADamagedArchiveIsRefusedBeforeAnythingIsAsked)
{
    TestWorkspace data;
    data.addPerson(u"Lena"_s, u"Park"_s);
    const QString before = dump(data.path());
    const QString path = data.folder().file(u"broken.zip"_s);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("PK\3\4 and nothing more");
    file.close();
    TestWindow window(data);
    showData(window);
    chooseRestore(window, path);
    auto *notice = window.find<QWidget>("errorBar");
    EXPECT_TRUE(QTest::qWaitFor([notice] { return notice->isVisible(); }, 10000));
    EXPECT_TRUE(notice->accessibleName().contains(path)) << notice->accessibleName().toStdString();
    EXPECT_FALSE(window->findChild<QWidget *>(u"restoreDialog"_s));
    EXPECT_EQ(dump(data.path()), before);
}

TEST(ArchiveInTheWindow, EverythingIsExportedAndReadIntoAnEmptyWindow)
{
    TestWorkspace from;
    valueOf(fillSample(*from));
    const TestWindow first(from);
    showData(first);
    const QString path = from.folder().file(u"all.hallway.zip"_s);
    exportTo(first, path);
    EXPECT_TRUE(resultOf(first).endsWith(u"exchanges and 0 files to "_s + path))
        << resultOf(first).toStdString();
    TestWorkspace to;
    const TestWindow second(to);
    EXPECT_TRUE(second.find<QWidget>("firstRunPage")->isVisible());
    import(second, path);
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return !second.find<QWidget>("firstRunPage")->isVisible(); }, 10000));
    EXPECT_EQ(dump(to.path()), dump(from.path()));
    EXPECT_TRUE(second.undoBarText().startsWith(u"Read "_s)) << second.undoBarText().toStdString();
    EXPECT_FALSE(second.find<QAction>("undoAction")->isEnabled());
}

TEST(ArchiveInTheWindow, OverDataItIsRefusedAndTheWayIsSaid)
{
    TestWorkspace data;
    data.addPerson(u"Lena"_s, u"Park"_s);
    const QString path = data.folder().file(u"all.hallway.zip"_s);
    valueOf(writeArchive(data.path(), data->today(), path));
    data.addPerson(u"Hannah"_s, u"Torvik"_s);
    const QString before = dump(data.path());
    const TestWindow window(data);
    import(window, path);
    auto *notice = window.find<QWidget>("errorBar");
    EXPECT_TRUE(QTest::qWaitFor([notice] { return notice->isVisible(); }, 10000));
    EXPECT_TRUE(notice->accessibleName().contains(u"hallway restore "_s + path));
    EXPECT_EQ(dump(data.path()), before);
}

TEST(ArchiveInTheWindow, ACancelledExportLeavesNoFile)
{
    TestWorkspace data;
    for (int i = 0; i < 60; ++i) {
        data.addPerson(u"P"_s, QString::number(i));
    }
    const TestWindow window(data);
    showData(window);
    const QString path = data.folder().file(u"all.hallway.zip"_s);
    exportTo(window, path);
    auto *cancel = window.find<QPushButton>("archiveCancelButton");
    EXPECT_EQ(window.find<QWidget>("dataSection")->window()->focusWidget(), cancel);
    cancel->click();
    EXPECT_EQ(resultOf(window), u"Cancelled. Nothing was changed."_s);
    EXPECT_FALSE(QFile::exists(path));
    const auto *button = window.find<QPushButton>("archiveButton");
    EXPECT_TRUE(button->isEnabled());
    EXPECT_EQ(button->window()->focusWidget(), button);
}

} // namespace hallway::test
