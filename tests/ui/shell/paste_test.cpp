#include "tests/support/test_database.h"
#include "ui/exchange/import_dialog.h"
#include "ui/shell/shell_window.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QSettings>
#include <QTest>
#include <QUrl>

namespace hallway::test {
namespace {

class PasteTest : public ::testing::Test
{
protected:
    PasteTest()
        : m_settings(m_workspace.folder().file(QStringLiteral("window.conf")),
                     QSettings::IniFormat),
          m_window(*m_workspace, m_theme, m_settings, ShellWindow::DataKind::Own)
    {
        m_window.show();
        m_window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&m_window));
    }

    void copy(const char *text) { QGuiApplication::clipboard()->setText(QString::fromUtf8(text)); }

    /// The names in the preview, once there are any.
    QStringList pasted()
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &m_window,
                        Qt::Key_V, Qt::ControlModifier);
        const auto model = [this]() -> QAbstractItemModel * {
            const auto *dialog = m_window.findChild<ImportDialog *>();
            const auto *list =
                dialog ? dialog->findChild<QListView *>(QStringLiteral("previewList")) : nullptr;
            return list ? list->model() : nullptr;
        };
        EXPECT_TRUE(QTest::qWaitFor([&] { return model() && model()->rowCount() > 0; }));
        QStringList names;
        for (int row = 0; model() && row < model()->rowCount(); ++row) {
            names.append(model()->index(row, 0).data().toString());
        }
        return names;
    }

    TestWorkspace m_workspace;
    Theme m_theme;
    QSettings m_settings;
    ShellWindow m_window;
};

} // namespace

TEST_F(PasteTest, AddressesBecomePeopleInThePreview)
{
    copy("\"Torvik, Hannah\" <h.torvik@n.example>, Jonas Keller <jonas@n.example>");
    EXPECT_EQ(pasted(),
              QStringList({QStringLiteral("Hannah Torvik"), QStringLiteral("Jonas Keller")}));
    EXPECT_EQ(valueOf(m_workspace->people().count()), 0);
    auto *dialog = m_window.findChild<ImportDialog *>();
    dialog->findChild<QAbstractButton *>(QStringLiteral("importButton"))->click();
    EXPECT_TRUE(
        QTest::qWaitFor([this] { return valueOf(m_workspace->people().count()) == 2; }, 20000));
}

TEST_F(PasteTest, ACardOpensThePreview)
{
    copy("BEGIN:VCARD\nVERSION:3.0\nFN:Hannah Torvik\nEND:VCARD\n");
    EXPECT_EQ(pasted(), QStringList(QStringLiteral("Hannah Torvik")));
}

TEST_F(PasteTest, FilesThatWereCopiedOpenThePreview)
{
    QFile file(m_workspace.folder().file(QStringLiteral("phone.vcf")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("BEGIN:VCARD\nVERSION:3.0\nFN:Jonas Keller\nEND:VCARD\n");
    file.close();
    auto content = std::make_unique<QMimeData>();
    content->setUrls({QUrl::fromLocalFile(file.fileName())});
    QGuiApplication::clipboard()->setMimeData(content.release());
    EXPECT_EQ(pasted(), QStringList(QStringLiteral("Jonas Keller")));
}

TEST_F(PasteTest, AnyOtherTextIsToldAndOpensNothing)
{
    copy("Dear Robin, thank you.");
    m_window.findChild<QAction *>(QStringLiteral("pasteAction"))->trigger();
    EXPECT_FALSE(m_window.findChild<ImportDialog *>());
    EXPECT_TRUE(m_window.findChild<QWidget *>(QStringLiteral("undoBar"))
                    ->accessibleName()
                    .startsWith(QStringLiteral("What was copied has no contacts")));
}

TEST_F(PasteTest, AFieldTakesTextAsItAlwaysDid)
{
    copy("h.torvik@n.example");
    auto *field = m_window.findChild<QLineEdit *>(QStringLiteral("searchField"));
    field->setFocus();
    QTest::keyClick(field, Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(field->text(), QStringLiteral("h.torvik@n.example"));
    EXPECT_FALSE(m_window.findChild<ImportDialog *>());
}

} // namespace hallway::test
