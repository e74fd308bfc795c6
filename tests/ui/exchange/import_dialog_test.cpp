#include "ui/exchange/import_dialog.h"

#include "tests/support/test_database.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

namespace hallway::test {
namespace {

constexpr auto threeConnections =
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Hannah,Torvik,https://www.linkedin.com/in/h-torvik-example,h.torvik@northfield.example,"
    "Northfield,Surgeon,12 Feb 2026\n"
    "Nadia,Brandt,https://www.linkedin.com/in/n-brandt-example,,Lakeside,Fellow,03 Nov 2026\n"
    ",,https://www.linkedin.com/in/nobody-example,,,,03 Nov 2026\n";

QByteArray manyCards()
{
    QByteArray many;
    for (int i = 0; i < 20000; ++i) {
        many += "BEGIN:VCARD\nVERSION:3.0\nFN:Person " + QByteArray::number(i) + "\nEND:VCARD\n";
    }
    return many;
}

/// The dialog over a workspace that knows Hannah Torvik by her address and nothing else.
class ImportDialogTest : public ::testing::Test
{
protected:
    ImportDialogTest()
    {
        Contact hannah;
        hannah.name.given = QStringLiteral("Hannah");
        hannah.name.family = QStringLiteral("Torvik");
        hannah.emails = {{QString(), QStringLiteral("h.torvik@northfield.example")}};
        m_hannah = valueOf(m_workspace->addContact(hannah));
    }

    QString write(const QString &name, const QByteArray &content)
    {
        return m_workspace.folder().write(name, content);
    }

    static QByteArray cardWith(const QByteArray &properties)
    {
        return "BEGIN:VCARD\nVERSION:3.0\nUID:h-1\nN:Torvik;Hannah\n"
               "EMAIL:h.torvik@northfield.example\n" +
               properties + "END:VCARD\n";
    }

    /// Hannah gets what a card says, and its UID.
    void importCard(const QByteArray &properties)
    {
        const QString path = write(QStringLiteral("first.vcf"), cardWith(properties));
        const auto plan = valueOf(planImport(*m_workspace, path, OnMatch::Update, {}));
        valueOf(applyImport(*m_workspace, plan, {}));
    }

    void changeByHand(const QString &title)
    {
        Contact hannah = valueOf(m_workspace->people().contact(m_hannah));
        hannah.title = title;
        valueOf(m_workspace->editContact(hannah));
    }

    /// Opens the dialog on files and waits for what it has to show.
    void open(const QStringList &files)
    {
        m_dialog = std::make_unique<ImportDialog>(*m_workspace, m_theme);
        m_dialog->show();
        m_dialog->setFiles(files);
        waitUntilIdle();
    }

    void openConnections() { open({write(QStringLiteral("Connections.csv"), threeConnections)}); }

    void waitUntilIdle()
    {
        EXPECT_TRUE(QTest::qWaitFor(
            [this] {
                return !m_dialog->isVisible() ||
                       !find<QWidget>(QStringLiteral("busyLabel"))->isVisible();
            },
            20000));
    }

    template <class T>
    T *find(const QString &name)
    {
        return m_dialog->findChild<T *>(name);
    }

    QAbstractItemModel *rows() { return find<QListView>(QStringLiteral("previewList"))->model(); }

    /// The names that are shown.
    QStringList names()
    {
        QStringList names;
        for (int row = 0; row < rows()->rowCount(); ++row) {
            names.append(rows()->index(row, 0).data().toString());
        }
        return names;
    }

    QString detail(int row)
    {
        return rows()->index(row, 0).data(ImportModel::DetailRole).toString();
    }

    void import()
    {
        find<QAbstractButton>(QStringLiteral("importButton"))->click();
        waitUntilIdle();
    }

    QString said(const char *label) { return find<QLabel>(QLatin1String(label))->text(); }

    QString failure()
    {
        return find<QWidget>(QStringLiteral("failure"))
            ->findChild<QLabel *>(QStringLiteral("emptySentenceLabel"))
            ->text();
    }

    /// What the pane beside the list says, line by line.
    QStringList details()
    {
        QStringList lines;
        const auto labels =
            find<QWidget>(QStringLiteral("recordDetails"))->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            lines.append(label->text());
        }
        return lines;
    }

    void chooseOnMatch(OnMatch onMatch)
    {
        auto *choice = find<QComboBox>(QStringLiteral("onMatchBox"));
        choice->setCurrentIndex(choice->findData(int(onMatch)));
        Q_EMIT choice->activated(choice->currentIndex());
        waitUntilIdle();
    }

    void untick(int row)
    {
        auto *list = find<QListView>(QStringLiteral("previewList"));
        list->setCurrentIndex(rows()->index(row, 0));
        QTest::keyClick(list, Qt::Key_Space);
    }

    Theme m_theme;
    TestWorkspace m_workspace;
    ContactId m_hannah;
    std::unique_ptr<ImportDialog> m_dialog;
};

} // namespace

TEST_F(ImportDialogTest, ShowsWhatEachRecordWouldDo)
{
    openConnections();
    EXPECT_EQ(names(), QStringList({QStringLiteral("Hannah Torvik"), QStringLiteral("Nadia Brandt"),
                                    QStringLiteral("Left out")}));
    EXPECT_TRUE(detail(0).contains(QStringLiteral("+ institution Northfield")))
        << detail(0).toStdString();
    EXPECT_EQ(detail(1), QStringLiteral("Fellow, Lakeside"));
    EXPECT_TRUE(detail(2).startsWith(QStringLiteral("Line 4: there is no name")));
    EXPECT_EQ(said("tickedLabel"), QStringLiteral("2 people will be written"));
    EXPECT_EQ(valueOf(m_workspace->people().count()), 1); // nothing yet
}

TEST_F(ImportDialogTest, ImportsWhatIsTickedAsOneStep)
{
    openConnections();
    const QString before = dump(m_workspace.path());
    QSignalSpy imported(m_dialog.get(), &ImportDialog::imported);
    import();
    EXPECT_EQ(imported.size(), 1);
    EXPECT_FALSE(m_dialog->isVisible());
    EXPECT_EQ(valueOf(m_workspace->people().count()), 2);
    EXPECT_EQ(valueOf(m_workspace->people().contact(m_hannah)).institution,
              QStringLiteral("Northfield"));
    valueOf(m_workspace->undo());
    EXPECT_EQ(dump(m_workspace.path()), before);
}

TEST_F(ImportDialogTest, WhoeverIsImportedIsTagged)
{
    openConnections();
    m_dialog->findChild<QLineEdit *>(QStringLiteral("importTagsEdit"))
        ->setText(QStringLiteral("met there, STS 2026"));
    untick(1);
    import();
    EXPECT_EQ(valueOf(m_workspace->people().contact(m_hannah)).tags,
              QStringList({QStringLiteral("STS 2026"), QStringLiteral("met there")}));
}

TEST_F(ImportDialogTest, TheFirstRecordIsShownAndWordsWhereThereIsNone)
{
    openConnections();
    const auto *list = find<QListView>(QStringLiteral("previewList"));
    EXPECT_EQ(list->currentIndex().row(), 0);
    find<QLineEdit>(QStringLiteral("recordFilter"))->setText(QStringLiteral("nobody has this"));
    EXPECT_FALSE(list->isVisible());
    find<QLineEdit>(QStringLiteral("recordFilter"))->clear();
    EXPECT_TRUE(list->isVisible());
    EXPECT_EQ(list->currentIndex().row(), 0);
}

TEST_F(ImportDialogTest, WhatIsTypedAmongTheRecordsFiltersThem)
{
    openConnections();
    QTest::keyClicks(find<QListView>(QStringLiteral("previewList")), QStringLiteral("l"));
    auto *filter = find<QLineEdit>(QStringLiteral("recordFilter"));
    EXPECT_TRUE(filter->hasFocus());
    EXPECT_EQ(filter->text(), QStringLiteral("l"));
}

TEST_F(ImportDialogTest, WhatIsUntickedIsNotImported)
{
    openConnections();
    untick(0);
    EXPECT_EQ(said("tickedLabel"), QStringLiteral("1 person will be written"));
    import();
    EXPECT_TRUE(valueOf(m_workspace->people().contact(m_hannah)).institution.isEmpty());
    EXPECT_EQ(valueOf(m_workspace->people().count()), 2);
}

TEST_F(ImportDialogTest, TheBoxTicksAndUnticksWhatIsShown)
{
    openConnections();
    auto *all = find<QCheckBox>(QStringLiteral("allBox"));
    EXPECT_EQ(all->checkState(), Qt::Checked);
    find<QLineEdit>(QStringLiteral("recordFilter"))->setText(QStringLiteral("lakeside"));
    EXPECT_EQ(names(), QStringList(QStringLiteral("Nadia Brandt")));
    all->click();
    EXPECT_EQ(said("tickedLabel"), QStringLiteral("1 person will be written"));
    find<QLineEdit>(QStringLiteral("recordFilter"))->clear();
    EXPECT_EQ(all->checkState(), Qt::PartiallyChecked);
}

TEST_F(ImportDialogTest, AChipShowsOneGroup)
{
    openConnections();
    find<QAbstractButton>(QStringLiteral("groupChip%1").arg(int(PreviewGroup::Rejected)))->click();
    EXPECT_EQ(names(), QStringList(QStringLiteral("Left out")));
}

TEST_F(ImportDialogTest, KnownPeopleCanBeLeftAsTheyAre)
{
    openConnections();
    chooseOnMatch(OnMatch::Skip);
    EXPECT_EQ(said("tickedLabel"), QStringLiteral("1 person will be written"));
    import();
    EXPECT_TRUE(valueOf(m_workspace->people().contact(m_hannah)).institution.isEmpty());
}

TEST_F(ImportDialogTest, TheSameFileAgainChangesNothing)
{
    openConnections();
    import();
    openConnections();
    EXPECT_EQ(said("tickedLabel"), QStringLiteral("Nothing here would change anything."));
    EXPECT_FALSE(find<QAbstractButton>(QStringLiteral("importButton"))->isEnabled());
}

TEST_F(ImportDialogTest, CancelLeavesTheDatabaseAsItWas)
{
    const QString before = dump(m_workspace.path());
    openConnections();
    find<QAbstractButton>(QStringLiteral("cancelButton"))->click();
    EXPECT_FALSE(m_dialog->isVisible());
    EXPECT_EQ(dump(m_workspace.path()), before);
}

TEST_F(ImportDialogTest, CancellingWhileItReadsEndsIt)
{
    m_dialog = std::make_unique<ImportDialog>(*m_workspace, m_theme);
    m_dialog->show();
    m_dialog->setFiles({write(QStringLiteral("many.vcf"), manyCards())});
    find<QAbstractButton>(QStringLiteral("cancelButton"))->click();
    EXPECT_TRUE(QTest::qWaitFor([this] { return !m_dialog->isVisible(); }, 20000));
    EXPECT_EQ(valueOf(m_workspace->people().count()), 1);
}

TEST_F(ImportDialogTest, AFileThatIsNothingIsToldAndTheOthersGoIn)
{
    open({write(QStringLiteral("noise.vcf"), QByteArray(300, '\xfe')),
          write(QStringLiteral("Connections.csv"), threeConnections)});
    EXPECT_EQ(rows()->rowCount(), 3) << "what can be read is shown first";
    auto *files = find<QListView>(QStringLiteral("filesList"));
    EXPECT_TRUE(files->isVisible());
    files->setCurrentIndex(files->model()->index(0, 0));
    const QString words = failure();
    EXPECT_TRUE(words.contains(QStringLiteral("noise.vcf"))) << words.toStdString();
    import();
    EXPECT_EQ(valueOf(m_workspace->people().count()), 2);
}

TEST_F(ImportDialogTest, WhatWasUntickedStaysSoWhenTheFileIsReadAnew)
{
    openConnections();
    untick(0);
    chooseOnMatch(OnMatch::Skip);
    chooseOnMatch(OnMatch::Update);
    EXPECT_EQ(rows()->index(0, 0).data(Qt::CheckStateRole).toInt(), Qt::Unchecked);
    EXPECT_EQ(rows()->index(1, 0).data(Qt::CheckStateRole).toInt(), Qt::Checked);
}

TEST_F(ImportDialogTest, AnUpdateShowsWhatWasAndWhatWillBe)
{
    importCard("TITLE:Surgeon\n");
    open({write(QStringLiteral("card.vcf"), "BEGIN:VCARD\nVERSION:3.0\nUID:h-1\n"
                                            "N:Torvik;Hannah\nTITLE:Professor\nEND:VCARD\n")});
    EXPECT_EQ(detail(0), QStringLiteral("title: Surgeon → Professor"));
    EXPECT_EQ(details(), QStringList({QStringLiteral("Hannah Torvik"), QStringLiteral("update"),
                                      QStringLiteral("line 1"), QStringLiteral("Title"),
                                      QStringLiteral("Surgeon"), QStringLiteral("→ Professor")}));
}

TEST_F(ImportDialogTest, WhatWasChangedByHandIsShownAndKept)
{
    importCard("TITLE:Surgeon\nORG:Northfield\n");
    changeByHand(QStringLiteral("Chief of surgery"));
    open({write(QStringLiteral("card.vcf"), cardWith("TITLE:Professor\nORG:Northfield\n"))});
    EXPECT_EQ(detail(0), QStringLiteral("title: Chief of surgery → Professor (changed by you)"));
    EXPECT_EQ(rows()->index(0, 0).data(Qt::CheckStateRole).toInt(), Qt::Unchecked);
    EXPECT_TRUE(details().contains(QStringLiteral("You changed this by hand.")));
    EXPECT_EQ(said("tickedLabel"), QStringLiteral("Nothing is ticked."));
    find<QCheckBox>(QStringLiteral("allBox"))->click();
    EXPECT_EQ(said("tickedLabel"), QStringLiteral("Nothing is ticked.")) << "not with the others";
}

TEST_F(ImportDialogTest, WhatWasChangedByHandIsTakenWhereItIsTicked)
{
    importCard("TITLE:Surgeon\n");
    changeByHand(QStringLiteral("Chief of surgery"));
    open({write(QStringLiteral("card.vcf"), cardWith("TITLE:Professor\nORG:Harlan\n"))});
    EXPECT_EQ(said("tickedLabel"), QStringLiteral("1 person will be written")) << "for Harlan";
    auto *take = find<QCheckBox>(QStringLiteral("take2Box"));
    ASSERT_TRUE(take);
    EXPECT_FALSE(take->isChecked());
    EXPECT_FALSE(find<QCheckBox>(QStringLiteral("take1Box")));
    take->click();
    EXPECT_EQ(detail(0),
              QStringLiteral("+ institution Harlan; title: Chief of surgery → Professor"));
    import();
    EXPECT_EQ(valueOf(m_workspace->people().contact(m_hannah)).title, QStringLiteral("Professor"));
}

TEST_F(ImportDialogTest, TickingALineThatWouldOnlyUndoWhatWasChangedTakesIt)
{
    importCard("TITLE:Surgeon\n");
    changeByHand(QStringLiteral("Chief of surgery"));
    open({write(QStringLiteral("card.vcf"), cardWith("TITLE:Professor\n"))});
    untick(0); // the same key ticks
    EXPECT_TRUE(find<QCheckBox>(QStringLiteral("take1Box"))->isChecked());
    import();
    EXPECT_EQ(valueOf(m_workspace->people().contact(m_hannah)).title, QStringLiteral("Professor"));
}

TEST_F(ImportDialogTest, AClickOnTheBoxTicksAndOneBesideItSelects)
{
    openConnections();
    auto *list = find<QListView>(QStringLiteral("previewList"));
    const QRect row = list->visualRect(rows()->index(1, 0));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, row.center());
    EXPECT_EQ(list->currentIndex().row(), 1);
    EXPECT_EQ(details().value(0), QStringLiteral("Nadia Brandt"));
    EXPECT_EQ(said("tickedLabel"), QStringLiteral("2 people will be written"));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      {row.left() + Theme::spacing(4), row.center().y()});
    EXPECT_EQ(said("tickedLabel"), QStringLiteral("1 person will be written"));
}

TEST_F(ImportDialogTest, CancellingWhileItWritesLeavesTheDatabaseAsItWas)
{
    const QString before = dump(m_workspace.path());
    open({write(QStringLiteral("many.vcf"), manyCards())});
    find<QAbstractButton>(QStringLiteral("importButton"))->click();
    find<QAbstractButton>(QStringLiteral("cancelButton"))->click();
    waitUntilIdle();
    EXPECT_TRUE(m_dialog->isVisible());
    EXPECT_EQ(said("tickedLabel"), QStringLiteral("Cancelled. Nothing was changed."));
    EXPECT_EQ(dump(m_workspace.path()), before);
}

TEST_F(ImportDialogTest, SaysInWordsWhatAForeignFileIs)
{
    open({write(QStringLiteral("page.csv"), "<html><body>no table</body></html>")});
    EXPECT_TRUE(failure().contains(QStringLiteral("it is a web page. Nothing was changed.")))
        << failure().toStdString();
}

TEST_F(ImportDialogTest, MarkupInAFileStaysText)
{
    open({write(QStringLiteral("card.vcf"),
                "BEGIN:VCARD\nVERSION:3.0\nFN:<b>Eve</b>\nEND:VCARD\n")});
    EXPECT_EQ(names(), QStringList(QStringLiteral("<b>Eve</b>")));
    EXPECT_FALSE(rows()->index(0, 0).data(Qt::ToolTipRole).isValid()); // would be taken for HTML
    const auto labels = m_dialog->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        EXPECT_EQ(label->textFormat(), Qt::PlainText) << label->text().toStdString();
    }
}

TEST_F(ImportDialogTest, ACardThatIsCutOffIsReadWithARemark)
{
    open({write(QStringLiteral("cut.vcf"), "BEGIN:VCARD\nVERSION:3.0\nFN:Zoe Lee\nTEL:+1 3")});
    EXPECT_EQ(names(),
              QStringList({QStringLiteral("Zoe Lee"), QStringLiteral("Read with a remark")}));
    EXPECT_EQ(detail(1), QStringLiteral("Line 1: the card is cut off; what is there was read."));
    EXPECT_EQ(said("tickedLabel"), QStringLiteral("1 person will be written"));
}

} // namespace hallway::test
