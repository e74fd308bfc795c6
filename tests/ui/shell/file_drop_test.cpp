#include "ui/shell/file_drop.h"

#include "tests/support/test_database.h"
#include "ui/exchange/import_dialog.h"
#include "ui/people/people_page.h"
#include "ui/people/person_view.h"
#include "ui/shell/shell_window.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QSettings>
#include <QTest>

namespace hallway::test {
namespace {

/// A file manager's offer to move files.
std::unique_ptr<QMimeData> offer(const QList<QUrl> &urls)
{
    auto content = std::make_unique<QMimeData>();
    content->setUrls(urls);
    content->setText(urls.first().toString());
    return content;
}

/// Drags over a widget and drops there; true when the drop was taken, as a copy.
bool drop(QWidget *target, const QMimeData &content, QPoint at)
{
    constexpr auto actions = Qt::CopyAction | Qt::MoveAction;
    QDragEnterEvent enter(at, actions, &content, Qt::LeftButton, {});
    QApplication::sendEvent(target, &enter);
    QDropEvent dropped(at, actions, &content, Qt::LeftButton, {});
    QApplication::sendEvent(target, &dropped);
    return enter.isAccepted() && dropped.isAccepted() && dropped.dropAction() == Qt::CopyAction;
}

bool drop(QWidget *target, const QMimeData &content)
{
    return drop(target, content, target->rect().center());
}

class FileDropTest : public ::testing::Test
{
protected:
    FileDropTest()
        : m_settings(m_workspace.folder().file(QStringLiteral("window.conf")),
                     QSettings::IniFormat),
          m_window(*m_workspace, m_theme, m_settings, ShellWindow::DataKind::Own)
    {
        m_window.makePages();
        m_window.show();
    }

    QUrl card()
    {
        QFile file(m_workspace.folder().file(QStringLiteral("phone.vcf")));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("BEGIN:VCARD\nVERSION:3.0\nFN:Hannah Torvik\nEND:VCARD\n");
        return QUrl::fromLocalFile(file.fileName());
    }

    /// The preview once it shows something; nothing if none opens.
    ImportDialog *preview()
    {
        const auto find = [this] { return m_window.findChild<ImportDialog *>(); };
        EXPECT_TRUE(QTest::qWaitFor([&] {
            const auto *list =
                find() ? find()->findChild<QListView *>(QStringLiteral("previewList")) : nullptr;
            return list && list->model() && list->model()->rowCount() > 0;
        }));
        return find();
    }

    template <class T>
    T *find(const char *name)
    {
        return m_window.findChild<T *>(QLatin1String(name));
    }

    TestWorkspace m_workspace;
    Theme m_theme;
    QSettings m_settings;
    ShellWindow m_window;
};

} // namespace

TEST_F(FileDropTest, OpensThePreviewAndTheImportCanBeUndoneFromTheBar)
{
    EXPECT_TRUE(drop(&m_window, *offer({card()})));
    ImportDialog *dialog = preview();
    ASSERT_TRUE(dialog);
    dialog->findChild<QAbstractButton *>(QStringLiteral("importButton"))->click();
    const auto people = [this] { return valueOf(m_workspace->people().count()); };
    EXPECT_TRUE(QTest::qWaitFor([&] { return find<QWidget>("undoBar")->isVisible(); }));
    EXPECT_EQ(people(), 1);
    EXPECT_EQ(find<QWidget>("undoBar")->accessibleName(), QStringLiteral("Imported 1 person"));
    find<QAbstractButton>("undoButton")->click();
    EXPECT_EQ(people(), 0);
}

TEST_F(FileDropTest, AMailOnAPersonsPageIsLoggedWithThem)
{
    Contact contact;
    contact.name.given = QStringLiteral("Hannah");
    const ContactId hannah = valueOf(m_workspace->addContact(contact));
    find<QAction>("peopleAction")->trigger();
    auto *page = m_window.findChild<PeoplePage *>();
    page->openPerson(hannah);
    ASSERT_EQ(page->currentPerson(), hannah);
    const QPoint at = page->person().mapTo(&m_window, page->person().rect().center());
    QFile file(m_workspace.folder().file(QStringLiteral("one.eml")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("From: x@y.example\nTo: me@z.example\nDate: Mon, 2 Nov 2026 10:00:00 +0100\n"
               "Subject: Poster\n\nDear Robin\n");
    file.close();
    EXPECT_TRUE(drop(&m_window, *offer({QUrl::fromLocalFile(file.fileName())}), at));
    const auto button = [this]() -> QAbstractButton * {
        const auto *dialog = m_window.findChild<ImportDialog *>();
        return dialog ? dialog->findChild<QAbstractButton *>(QStringLiteral("importButton"))
                      : nullptr;
    };
    EXPECT_TRUE(QTest::qWaitFor([&] { return button() && button()->isEnabled(); }));
    button()->click();
    EXPECT_TRUE(QTest::qWaitFor([&] {
        return find<QWidget>("undoBar")->accessibleName() == QStringLiteral("Logged 1 exchange");
    }));
    EXPECT_EQ(valueOf(m_workspace->journal().interactionsOf(hannah)).size(), 1);
}

TEST_F(FileDropTest, FieldsDoNotTakeAFileForText)
{
    auto *field = find<QLineEdit>("searchField");
    EXPECT_TRUE(drop(field, *offer({card()})));
    EXPECT_TRUE(field->text().isEmpty());
    EXPECT_TRUE(preview());
}

TEST_F(FileDropTest, LeavesTextAndLinksToTheFields)
{
    auto *field = find<QLineEdit>("searchField");
    drop(field, *offer({QUrl(QStringLiteral("https://a.example/"))}));
    EXPECT_EQ(field->text(), QStringLiteral("https://a.example/"));
    EXPECT_FALSE(m_window.findChild<ImportDialog *>());
}

TEST_F(FileDropTest, TakesNothingBehindADialog)
{
    QDialog inFront(&m_window);
    inFront.open();
    EXPECT_FALSE(drop(&m_window, *offer({card()})));
}

} // namespace hallway::test
