#include "app/window/window_session.h"

#include "tests/uisupport/test_window.h"

#include <QApplication>
#include <QLabel>

namespace hallway::test {
namespace {

/// A session over an empty database, with a folder of its own for the sample.
class WindowSessionTest : public ::testing::Test
{
protected:
    WindowSessionTest()
        : m_settings(m_folder.file(QStringLiteral("settings.ini")), QSettings::IniFormat)
    {
        qputenv("XDG_CACHE_HOME", m_folder.path().toUtf8());
        QApplication::setQuitOnLastWindowClosed(false);
        m_theme.apply(*qApp);
        open(QDate(2026, 11, 24));
    }
    ~WindowSessionTest() override { qunsetenv("XDG_CACHE_HOME"); }

    void open(QDate today)
    {
        m_session.emplace(m_theme, m_settings,
                          WindowOptions{m_folder.file(QStringLiteral("own.db")), today, false});
        valueOf(m_session->openOwnData());
    }

    QString summary() { return find<QLabel>(*m_session->window(), "pageSummaryLabel")->text(); }

    bool showsSample() { return find<QWidget>(*m_session->window(), "sampleBar")->isVisible(); }

    void press(const char *button)
    {
        find<QAbstractButton>(*m_session->window(), button)->click();
        QCoreApplication::processEvents();
    }

    TestFolder m_folder;
    Theme m_theme;
    QSettings m_settings;
    std::optional<WindowSession> m_session;
};

TEST_F(WindowSessionTest, TheSampleOpensBesideTheOwnDataAndLeavesItAlone)
{
    const QString before = dump(m_folder.file(QStringLiteral("own.db")));
    press("firstSampleButton");
    EXPECT_TRUE(showsSample());
    find<QAction>(*m_session->window(), "peopleAction")->trigger();
    EXPECT_EQ(summary(), QStringLiteral("214 people"));
    press("ownDataButton");
    EXPECT_FALSE(showsSample());
    EXPECT_TRUE(find<QWidget>(*m_session->window(), "firstRunPage")->isVisible());
    EXPECT_EQ(dump(m_folder.file(QStringLiteral("own.db"))), before);
}

TEST_F(WindowSessionTest, TheSampleIsDatedAnewOnAnotherDay)
{
    press("firstSampleButton");
    const QString before = summary();
    open(QDate(2027, 3, 2));
    press("firstSampleButton");
    EXPECT_EQ(summary(), QString(before).replace(QStringLiteral("Tuesday 24 November"),
                                                 QStringLiteral("Tuesday 2 March")));
}

} // namespace
} // namespace hallway::test
