#include "ui/shell/desktop_look.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QDBusVariant>

namespace hallway {
namespace {

constexpr QLatin1String portalService("org.freedesktop.portal.Desktop");
constexpr QLatin1String portalPath("/org/freedesktop/portal/desktop");
constexpr QLatin1String portalSettings("org.freedesktop.portal.Settings");

constexpr QLatin1String appearanceGroup("org.freedesktop.appearance");
constexpr QLatin1String colorSchemeKey("color-scheme");
constexpr QLatin1String reducedMotionKey("reduced-motion");
// What GNOME has instead of the latter.
constexpr QLatin1String gnomeGroup("org.gnome.desktop.interface");
constexpr QLatin1String enableAnimationsKey("enable-animations");

/// Read() wraps a value twice, SettingChanged() once.
QVariant unwrapped(QVariant value)
{
    while (value.userType() == qMetaTypeId<QDBusVariant>()) {
        value = value.value<QDBusVariant>().variant();
    }
    return value;
}

/// 0 is no preference, 1 dark, 2 light. GNOME says 0 for light; its palette tells.
std::optional<bool> darkFrom(const QVariant &scheme)
{
    bool isNumber = false;
    const uint number = scheme.toUInt(&isNumber);
    return isNumber && (number == 1 || number == 2) ? std::optional(number == 1) : std::nullopt;
}

} // namespace

DesktopLook::DesktopLook(const QDBusConnection &bus, QObject *parent) : QObject(parent), m_bus(bus)
{
    if (!m_bus.isConnected()) {
        return;
    }
    // The signal is matched with the slot by its types, at once.
    qRegisterMetaType<QDBusVariant>();
    m_bus.connect(portalService, portalPath, portalSettings, QStringLiteral("SettingChanged"), this,
                  SLOT(take(QString, QString, QDBusVariant)));
    auto *watcher = new QDBusServiceWatcher(portalService, m_bus,
                                            QDBusServiceWatcher::WatchForRegistration, this);
    connect(watcher, &QDBusServiceWatcher::serviceRegistered, this, qOverload<>(&DesktopLook::ask));
    ask();
}

void DesktopLook::ask()
{
    ask(appearanceGroup, colorSchemeKey);
    ask(appearanceGroup, reducedMotionKey);
    ask(gnomeGroup, enableAnimationsKey);
}

void DesktopLook::ask(const QString &group, const QString &key)
{
    QDBusMessage question = QDBusMessage::createMethodCall(portalService, portalPath,
                                                           portalSettings, QStringLiteral("Read"));
    question << group << key;
    auto *waiting = new QDBusPendingCallWatcher(m_bus.asyncCall(question), this);
    connect(waiting, &QDBusPendingCallWatcher::finished, this, [this, waiting, group, key] {
        const QDBusPendingReply<QDBusVariant> answer = *waiting;
        if (answer.isValid()) {
            take(group, key, answer.value());
        }
        waiting->deleteLater();
    });
}

void DesktopLook::take(const QString &group, const QString &key, const QDBusVariant &value)
{
    const QVariant said = unwrapped(value.variant());
    if (group == appearanceGroup && key == colorSchemeKey) {
        m_prefersDark = darkFrom(said);
    } else if (group == appearanceGroup && key == reducedMotionKey) {
        m_reducesMotion = said.toUInt() == 1;
    } else if (group == gnomeGroup && key == enableAnimationsKey) {
        m_enablesAnimations = said.userType() != QMetaType::Bool || said.toBool();
    } else {
        return;
    }
    Q_EMIT changed();
}

} // namespace hallway
