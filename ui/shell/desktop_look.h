#pragma once

#include <QDBusConnection>
#include <QObject>
#include <optional>

class QDBusVariant;

namespace hallway {

/// What the desktop says of how windows should look, and when that changes. It is asked over the
/// bus, at org.freedesktop.portal.Settings, without ever waiting for the answer. Without a bus, or
/// where nobody answers, nothing is known.
class DesktopLook : public QObject
{
    Q_OBJECT

public:
    explicit DesktopLook(const QDBusConnection &bus, QObject *parent = nullptr);

    /// Nothing while the desktop has not said, or has no preference.
    [[nodiscard]] std::optional<bool> prefersDark() const { return m_prefersDark; }

    /// True until the desktop says that things should not move.
    [[nodiscard]] bool wantsMotion() const { return m_enablesAnimations && !m_reducesMotion; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void take(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void ask();
    void ask(const QString &group, const QString &key);

    QDBusConnection m_bus;
    std::optional<bool> m_prefersDark;
    bool m_enablesAnimations = true;
    bool m_reducesMotion = false;
};

} // namespace hallway
