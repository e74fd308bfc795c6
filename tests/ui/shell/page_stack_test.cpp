#include "tests/support/test_database.h"
#include "tests/uisupport/test_window.h"
#include "ui/people/people_page.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/sidebar.h"

namespace hallway::test {
namespace {

/// The window before it had time to make more than its first page.
class PageStackTest : public ::testing::Test
{
protected:
    PageStackTest()
        : m_settings(m_data.folder().file(QStringLiteral("settings.ini")), QSettings::IniFormat),
          m_window(*m_data, m_theme, m_settings, ShellWindow::DataKind::Own)
    {
    }

    bool hasPeople() { return m_window.findChild<PeoplePage *>() != nullptr; }
    bool hasSettings() { return m_window.findChild<SettingsPage *>() != nullptr; }

    TestWorkspace m_data{QDate(2026, 11, 24)};
    Theme m_theme;
    QSettings m_settings;
    ShellWindow m_window;
};

TEST_F(PageStackTest, aPageIsMadeWhenItIsOpened)
{
    ASSERT_FALSE(hasPeople());
    find<QAction>(m_window, "peopleAction")->trigger();
    EXPECT_TRUE(hasPeople());
    EXPECT_FALSE(hasSettings());
}

TEST_F(PageStackTest, theOthersAreMadeOnceTheWindowIsPainted)
{
    ASSERT_FALSE(hasSettings());
    m_window.show();
    EXPECT_TRUE(QTest::qWaitFor([this] { return hasPeople() && hasSettings(); }));
}

TEST_F(PageStackTest, theSidebarSaysWhatItSaidLastUntilAPageCounts)
{
    const auto meaning = [](const ShellWindow &window) {
        return find<SidebarButton>(window, "peoplePageButton")->accessibleDescription();
    };
    m_data.addPerson(QStringLiteral("Lena"), QStringLiteral("Park"));
    m_window.makePages();
    ASSERT_EQ(meaning(m_window), QStringLiteral("1"));
    const ShellWindow again(*m_data, m_theme, m_settings, ShellWindow::DataKind::Own);
    ASSERT_FALSE(again.findChild<PeoplePage *>());
    EXPECT_EQ(meaning(again), QStringLiteral("1"));
    TestWorkspace others{QDate(2026, 11, 24)};
    const ShellWindow other(*others, m_theme, m_settings, ShellWindow::DataKind::Own);
    EXPECT_EQ(meaning(other), QString()) << "of another database nothing is known";
}

} // namespace
} // namespace hallway::test
