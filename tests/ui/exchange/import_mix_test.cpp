#include "tests/support/test_database.h"
#include "ui/exchange/import_delegate.h"
#include "ui/exchange/import_dialog.h"
#include "ui/text/import_text.h"

#include <QAbstractButton>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocumentFragment>

using namespace Qt::StringLiterals;

namespace hallway::test {
namespace {

constexpr auto cards = "BEGIN:VCARD\nVERSION:3.0\nN:Berg;Anna\nEMAIL:anna@n.example\nEND:VCARD\n"
                       "BEGIN:VCARD\nVERSION:3.0\nN:Cole;Ben\nEMAIL:ben@n.example\nEND:VCARD\n";
constexpr auto meeting = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:e1\r\n"
                         "SUMMARY:Lab visit\r\nDTSTART;VALUE=DATE:20261105\r\n"
                         "ATTENDEE;CN=Anna Berg:mailto:anna@n.example\r\n"
                         "ATTENDEE;CN=Otto Lind:mailto:otto@l.example\r\n"
                         "END:VEVENT\r\nEND:VCALENDAR\r\n";

QByteArray mail(const QByteArray &id, const QByteArray &from)
{
    return "From x@n.example Mon Nov  2 10:00:00 2026\nFrom: " + from +
           "\nTo: me@home.example\nDate: Mon, 2 Nov 2026 10:00:00 +0100\nSubject: Mail " + id +
           "\nMessage-ID: <" + id + "@n>\n\nHello.\n\n";
}

/// The dialog with files of all kinds over an empty workspace.
class ImportMixTest : public ::testing::Test
{
protected:
    ImportMixTest() : m_workspace(QDate(2026, 11, 24)), m_before(dump(m_workspace.path())) {}

    QString write(const QString &name, const QByteArray &content)
    {
        return m_workspace.folder().write(name, content);
    }

    /// A calendar, a mailbox and contacts, in the wrong order.
    void openMix(const QByteArray &contacts = cards)
    {
        open({write(u"work.ics"_s, meeting),
              write(u"all.mbox"_s, mail("1", "anna@n.example") + mail("2", "ben@n.example") +
                                       mail("3", "Otto Lind <otto@l.example>")),
              write(u"two.vcf"_s, contacts)});
    }

    void open(const QStringList &files)
    {
        m_dialog = std::make_unique<ImportDialog>(*m_workspace, m_theme);
        m_dialog->show();
        m_dialog->setFiles(files);
        waitUntilIdle();
    }

    void waitUntilIdle()
    {
        EXPECT_TRUE(QTest::qWaitFor(
            [this] { return !m_dialog->isVisible() || !find<QWidget>("busyLabel")->isVisible(); },
            20000));
    }

    template <class T>
    T *find(const char *name)
    {
        return m_dialog->findChild<T *>(QLatin1String(name));
    }

    void click(const char *name)
    {
        find<QAbstractButton>(name)->click();
        waitUntilIdle();
    }

    static QStringList rowsOf(const QListView *list)
    {
        QStringList rows;
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            rows.append(index.data().toString() + u" | "_s +
                        index.data(ImportModel::DetailRole).toString());
        }
        return rows;
    }

    static void tick(QListView *list, int row)
    {
        list->setCurrentIndex(list->model()->index(row, 0));
        QTest::keyClick(list, Qt::Key_Space);
    }

    QListView *files() { return find<QListView>("filesList"); }
    void showFile(int row) { files()->setCurrentIndex(files()->model()->index(row, 0)); }
    QString said(const char *label) { return find<QLabel>(label)->text(); }

    QStringList subjectsWith(const QString &who)
    {
        QStringList subjects;
        const auto id = valueOf(m_workspace->people().find(who));
        for (const Interaction &each : valueOf(m_workspace->journal().interactionsOf(id))) {
            subjects.append(each.subject);
        }
        subjects.sort();
        return subjects;
    }

    Theme m_theme;
    TestWorkspace m_workspace;
    QString m_before;
    std::unique_ptr<ImportDialog> m_dialog;
};

} // namespace

TEST_F(ImportMixTest, AllFilesAreInOnePreviewContactsFirst)
{
    openMix();
    EXPECT_EQ(said("fileLabel"), u"3 files"_s);
    EXPECT_EQ(rowsOf(files()),
              QStringList({u"two.vcf | 2 new"_s, u"all.mbox | 2 new, 1 left aside"_s,
                           u"work.ics | 1 new"_s}));
    EXPECT_EQ(said("tickedLabel"), u"2 people will be written, 3 exchanges will be logged"_s);
    EXPECT_EQ(rowsOf(find<QListView>("previewList")).size(), 2);
    showFile(1);
    EXPECT_TRUE(find<QListView>("mailList")->isVisible());
    EXPECT_EQ(rowsOf(find<QListView>("mailList")).size(), 2);
    showFile(2);
    EXPECT_TRUE(rowsOf(find<QListView>("mailList")).value(0).endsWith(u"Lab visit"_s));
    EXPECT_EQ(dump(m_workspace.path()), m_before);
}

TEST_F(ImportMixTest, AllOfItIsOneStep)
{
    openMix();
    QSignalSpy imported(m_dialog.get(), &ImportDialog::imported);
    click("importButton");
    EXPECT_FALSE(m_dialog->isVisible());
    ASSERT_EQ(imported.size(), 1);
    EXPECT_EQ(importedText(imported.front().front().value<BatchReport>()),
              u"Imported 2 people. Logged 3 exchanges"_s);
    EXPECT_EQ(subjectsWith(u"Anna"_s), QStringList({u"Lab visit"_s, u"Mail 1"_s}));
    EXPECT_EQ(valueOf(m_workspace->undo()), (HistoryLabel{u"import_files"_s, u"3"_s}));
    EXPECT_EQ(dump(m_workspace.path()), m_before);
}

TEST_F(ImportMixTest, WhoIsUntickedIsNotKnownToTheMailsAndTheyAreSortedAnew)
{
    openMix();
    tick(find<QListView>("previewList"), 1); // Ben
    EXPECT_EQ(find<QAbstractButton>("importButton")->text(), u"&Sort anew"_s);
    click("importButton");
    EXPECT_TRUE(m_dialog->isVisible());
    EXPECT_EQ(said("tickedLabel"), u"1 person will be written, 2 exchanges will be logged"_s);
    click("importButton");
    EXPECT_EQ(valueOf(m_workspace->people().count()), 1);
    EXPECT_EQ(subjectsWith(u"Anna"_s).size(), 2);
}

TEST_F(ImportMixTest, AStrangerOfTwoFilesIsTickedInBothAndAddedOnce)
{
    openMix();
    showFile(2);
    click("mailChip7");
    tick(find<QListView>("mailList"), 0); // Otto, who was in the meeting
    showFile(1);
    click("mailChip7");
    EXPECT_EQ(find<QListView>("mailList")->model()->index(0, 0).data(Qt::CheckStateRole).toInt(),
              Qt::Checked);
    click("importButton");
    EXPECT_EQ(said("tickedLabel"), u"2 people will be written, 4 exchanges will be logged, "
                                   "1 person added"_s);
    click("importButton");
    EXPECT_EQ(valueOf(m_workspace->people().count()), 3);
    EXPECT_EQ(subjectsWith(u"Otto"_s), QStringList({u"Lab visit"_s, u"Mail 3"_s}));
    valueOf(m_workspace->undo());
    EXPECT_EQ(dump(m_workspace.path()), m_before);
}

TEST_F(ImportMixTest, AFileIsUntickedAsAWhole)
{
    openMix();
    tick(files(), 1);
    EXPECT_EQ(files()->model()->index(1, 0).data(Qt::CheckStateRole).toInt(), Qt::Unchecked);
    EXPECT_EQ(said("tickedLabel"), u"2 people will be written, 1 exchange will be logged"_s);
    click("importButton");
    EXPECT_EQ(subjectsWith(u"Anna"_s), QStringList(u"Lab visit"_s));
}

TEST_F(ImportMixTest, AFileOfContactsIsUntickedAsAWholeToo)
{
    openMix();
    tick(files(), 0);
    EXPECT_EQ(files()->model()->index(0, 0).data(Qt::CheckStateRole).toInt(), Qt::Unchecked);
    click("importButton");
    EXPECT_EQ(said("tickedLabel"), u"Nothing is ticked."_s);
}

TEST_F(ImportMixTest, WhatIsLeftOutStandsInTheListAndTheHistoryNamesTheOther)
{
    m_dialog = std::make_unique<ImportDialog>(*m_workspace, m_theme);
    m_dialog->show();
    m_dialog->setFiles({write(u"two.vcf"_s, cards), write(u"noise.vcf"_s, QByteArray(300, '\xfe')),
                        m_workspace.folder().file(u"missing.vcf"_s)});
    waitUntilIdle();
    EXPECT_EQ(rowsOf(files()).size(), 3);
    click("importButton");
    EXPECT_EQ(valueOf(m_workspace->undo()), (HistoryLabel{u"import"_s, u"two.vcf"_s}));
}

TEST_F(ImportMixTest, TheSameFilesAgainChangeNothing)
{
    openMix();
    click("importButton");
    const QString once = dump(m_workspace.path());
    openMix();
    EXPECT_EQ(said("tickedLabel"), u"Nothing here would change anything."_s);
    EXPECT_FALSE(find<QAbstractButton>("importButton")->isEnabled());
    EXPECT_EQ(dump(m_workspace.path()), once);
}

TEST_F(ImportMixTest, CancellingWhileItWritesLeavesTheDatabaseAsItWas)
{
    QByteArray many = cards;
    for (int i = 0; i < 3000; ++i) {
        many += "BEGIN:VCARD\nVERSION:3.0\nFN:Person " + QByteArray::number(i) + "\nEND:VCARD\n";
    }
    openMix(many);
    find<QAbstractButton>("importButton")->click();
    find<QAbstractButton>("cancelButton")->click();
    waitUntilIdle();
    EXPECT_TRUE(m_dialog->isVisible());
    EXPECT_EQ(said("tickedLabel"), u"Cancelled. Nothing was changed."_s);
    EXPECT_EQ(dump(m_workspace.path()), m_before);
}

TEST_F(ImportMixTest, ALongFileNameHasRoomAndIsWholeInTheToolTip)
{
    const QString name = u"Met <b>in spring.vcf"_s;
    open({write(name, cards), write(u"work.ics"_s, meeting)});
    const QModelIndex row = files()->model()->index(0, 0);
    const int beside = m_theme.iconSize() + Theme::spacing(9); // the tick and the margins
    const int needed = QFontMetrics(m_theme.strongFont()).horizontalAdvance(name) + beside;
    EXPECT_TRUE(QTest::qWaitFor([&] { return files()->visualRect(row).width() >= needed; }))
        << files()->visualRect(row).width() << " of " << needed;
    const QString tip = row.data(Qt::ToolTipRole).toString();
    EXPECT_TRUE(QTextDocumentFragment::fromHtml(tip).toPlainText().contains(name))
        << tip.toStdString();
}

/// However narrow it gets, what the user changed by hand is said to be so.
TEST(ImportDelegateTest, TheNoteOfWhatWasChangedByHandIsNeverCutOff)
{
    TestWorkspace workspace;
    Contact hannah;
    hannah.name.family = u"Torvik"_s;
    hannah.emails = {{QString(), u"h@t.example"_s}};
    const auto id = valueOf(workspace->addContact(hannah));
    hannah = valueOf(workspace->people().contact(id));
    hannah.title = u"Chief of thoracic and cardiovascular surgery, and of the whole department"_s;
    valueOf(workspace->editContact(hannah));
    QFile file(workspace.folder().file(u"h.vcf"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("BEGIN:VCARD\nVERSION:3.0\nN:Torvik\nEMAIL:h@t.example\nORG:Northfield University "
               "Hospital\nTITLE:Professor of surgery and director of the residency program\n"
               "NICKNAME:Hanne\nEND:VCARD\n");
    file.close();
    ImportModel model;
    model.setPreview(
        importPreview(valueOf(planImport(*workspace, file.fileName(), OnMatch::Update, {}))));
    const Theme theme;
    const ImportDelegate delegate(theme);
    const QFontMetrics metrics(theme.metaFont());
    for (const int width : {2000, 700, 500, 400, 300, 260}) {
        const QString text = delegate.detailWithin(width, model.index(0));
        EXPECT_TRUE(text.contains(u"(changed by you)"_s)) << width << ' ' << text.toStdString();
        EXPECT_LE(metrics.horizontalAdvance(text), width) << text.toStdString();
    }
}

} // namespace hallway::test
