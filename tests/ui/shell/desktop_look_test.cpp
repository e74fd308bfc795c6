#include "ui/shell/desktop_look.h"

#include "ui/shell/theme.h"

#include <QApplication>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QProcess>
#include <QTest>
#include <gtest/gtest.h>
#include <map>

namespace hallway {

/// A portal as desktops have one: it answers with what the desktop is set to, and tells of changes.
class Portal : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    void set(const QString &group, const QString &key, const QVariant &value)
    {
        m_values[{group, key}] = value;
        Q_EMIT SettingChanged(group, key, QDBusVariant(value));
    }

public Q_SLOTS:
    QDBusVariant Read(const QString &group, const QString &key)
    {
        if (m_values.count({group, key}) == 0) {
            sendErrorReply(QStringLiteral("org.freedesktop.portal.Error.NotFound"),
                           QStringLiteral("Requested setting not found"));
            return QDBusVariant(0U);
        }
        // Twice in a variant: that is how portals answer.
        return QDBusVariant(QVariant::fromValue(QDBusVariant(m_values[{group, key}])));
    }

Q_SIGNALS:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    std::map<std::pair<QString, QString>, QVariant> m_values;
};

namespace {

const QString appearance = QStringLiteral("org.freedesktop.appearance");
const QString colorScheme = QStringLiteral("color-scheme");
constexpr uint noPreference = 0;
constexpr uint dark = 1;
constexpr uint light = 2;

/// A bus of the test's own, with a desktop at one end and the window at the other.
class DesktopLookTest : public testing::Test
{
protected:
    void SetUp() override
    {
        // Nothing is relayed with a type that no other test has used by then.
        qRegisterMetaType<QDBusVariant>();
        m_daemon.start(QStringLiteral("dbus-daemon"),
                       {QStringLiteral("--session"), QStringLiteral("--nofork"),
                        QStringLiteral("--print-address")});
        ASSERT_TRUE(m_daemon.waitForReadyRead()) << "dbus-daemon does not start: install dbus";
        const QString address = QString::fromUtf8(m_daemon.readLine()).trimmed();
        m_desktopEnd = QDBusConnection::connectToBus(address, QStringLiteral("desktop"));
        m_windowEnd = QDBusConnection::connectToBus(address, QStringLiteral("window"));
        ASSERT_TRUE(m_windowEnd.isConnected());
        m_theme.apply(*qApp);
    }

    ~DesktopLookTest() override
    {
        QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
        QDBusConnection::disconnectFromBus(QStringLiteral("window"));
        m_daemon.kill();
        m_daemon.waitForFinished();
    }

    void startPortal()
    {
        m_desktopEnd.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &m_portal,
                                    QDBusConnection::ExportAllSlots |
                                        QDBusConnection::ExportAllSignals);
        ASSERT_TRUE(m_desktopEnd.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
    }

    void setScheme(const QVariant &scheme) { m_portal.set(appearance, colorScheme, scheme); }

    /// Whether the window gets these colours.
    bool becomes(bool isDark)
    {
        return QTest::qWaitFor([this, isDark] { return m_theme.isDark() == isDark; }, 20000);
    }

    static bool isPaletteDark()
    {
        return QApplication::palette().color(QPalette::Window).lightness() < 128;
    }

    QProcess m_daemon;
    QDBusConnection m_desktopEnd{QString()};
    QDBusConnection m_windowEnd{QString()};
    Portal m_portal;
    Theme m_theme;
};

TEST_F(DesktopLookTest, TheWindowHasTheColoursOfTheDesktop)
{
    setScheme(dark);
    startPortal();
    const DesktopLook desktop(m_windowEnd);
    m_theme.follow(desktop);
    EXPECT_TRUE(becomes(true));
    EXPECT_TRUE(isPaletteDark());
}

TEST_F(DesktopLookTest, TheColoursChangeWithTheDesktop)
{
    setScheme(light);
    startPortal();
    const DesktopLook desktop(m_windowEnd);
    m_theme.follow(desktop);
    EXPECT_TRUE(QTest::qWaitFor([&desktop] { return desktop.prefersDark().has_value(); }, 20000));
    EXPECT_FALSE(m_theme.isDark());
    setScheme(dark);
    EXPECT_TRUE(becomes(true));
    setScheme(light);
    EXPECT_TRUE(becomes(false));
    setScheme(dark);
    EXPECT_TRUE(becomes(true));
    setScheme(noPreference);
    EXPECT_TRUE(becomes(false)) << "without a preference the palette tells, which is light here";
    EXPECT_FALSE(isPaletteDark());
}

TEST_F(DesktopLookTest, WhatTheUserChoseStays)
{
    setScheme(dark);
    startPortal();
    const DesktopLook desktop(m_windowEnd);
    m_theme.setChoice(ThemeChoice::Light);
    m_theme.follow(desktop);
    EXPECT_TRUE(QTest::qWaitFor([&desktop] { return desktop.prefersDark().has_value(); }, 20000));
    QCoreApplication::processEvents();
    EXPECT_FALSE(m_theme.isDark());
    m_theme.setChoice(ThemeChoice::FollowDesktop);
    EXPECT_TRUE(m_theme.isDark());
}

TEST_F(DesktopLookTest, ADesktopThatComesLaterIsHeardToo)
{
    const DesktopLook desktop(m_windowEnd);
    m_theme.follow(desktop);
    QCoreApplication::processEvents();
    setScheme(dark);
    startPortal();
    EXPECT_TRUE(becomes(true));
}

TEST_F(DesktopLookTest, AnswersThatMeanNothingAreLeftAlone)
{
    setScheme(dark);
    startPortal();
    const DesktopLook desktop(m_windowEnd);
    m_theme.follow(desktop);
    EXPECT_TRUE(becomes(true));
    m_portal.set(appearance, QStringLiteral("contrast"), dark);
    setScheme(QStringLiteral("mauve"));
    EXPECT_TRUE(becomes(false));
    EXPECT_FALSE(desktop.prefersDark());
}

TEST_F(DesktopLookTest, TheDesktopSaysWhetherThingsMove)
{
    startPortal();
    const DesktopLook desktop(m_windowEnd);
    EXPECT_TRUE(desktop.wantsMotion());
    const auto becomesMoving = [&desktop](bool moves) {
        return QTest::qWaitFor([&] { return desktop.wantsMotion() == moves; }, 20000);
    };
    const QString gnome = QStringLiteral("org.gnome.desktop.interface");
    m_portal.set(gnome, QStringLiteral("enable-animations"), false);
    EXPECT_TRUE(becomesMoving(false));
    m_portal.set(gnome, QStringLiteral("enable-animations"), true);
    EXPECT_TRUE(becomesMoving(true));
    m_portal.set(appearance, QStringLiteral("reduced-motion"), 1U);
    EXPECT_TRUE(becomesMoving(false));
}

TEST(DesktopLook, NothingIsKnownWithoutABus)
{
    const DesktopLook desktop(QDBusConnection(QStringLiteral("there is none")));
    Theme theme;
    theme.follow(desktop);
    theme.apply(*qApp);
    EXPECT_FALSE(desktop.prefersDark());
    EXPECT_FALSE(theme.isDark());
    EXPECT_TRUE(desktop.wantsMotion());
}

} // namespace
} // namespace hallway

#include "desktop_look_test.moc"
