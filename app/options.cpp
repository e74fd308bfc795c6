#include "app/options.h"

#include <QDir>

namespace hallway {

namespace {
/// A folder of the XDG base directory specification; a relative path in the variable is ignored,
/// as the specification asks.
QString baseFolder(const char *variable, const QString &fallback)
{
    const QString folder = qEnvironmentVariable(variable);
    return QDir::isAbsolutePath(folder) ? folder : QDir::homePath() + fallback;
}
} // namespace

QString defaultDatabasePath()
{
    const QString path = qEnvironmentVariable("HALLWAY_DATABASE");
    if (!path.isEmpty()) {
        return path;
    }
    return baseFolder("XDG_DATA_HOME", QStringLiteral("/.local/share")) +
           QStringLiteral("/hallway/hallway.db");
}

QString logPath()
{
    return baseFolder("XDG_STATE_HOME", QStringLiteral("/.local/state")) +
           QStringLiteral("/hallway/hallway.log");
}

} // namespace hallway
