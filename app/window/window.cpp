#include "app/window/window.h"

#include "app/window/window_session.h"
#include "ui/shell/desktop_look.h"
#include "ui/shell/icons.h"
#include "ui/text/words.h"

#include <QApplication>
#include <QMessageBox>
#include <QSettings>

namespace hallway {
namespace {

ThemeChoice rememberedTheme(const QSettings &settings)
{
    const int choice = settings.value(QStringLiteral("theme"), 0).toInt();
    return choice >= 0 && choice <= 2 ? static_cast<ThemeChoice>(choice)
                                      : ThemeChoice::FollowDesktop;
}

} // namespace

int runWindow(int &argc, char **argv, const WindowOptions &options)
{
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("hallway"));
    QApplication::setApplicationName(QStringLiteral("hallway"));
    QApplication::setApplicationDisplayName(QStringLiteral("Hallway"));
    QApplication::setApplicationVersion(QStringLiteral(HALLWAY_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.hallway.Hallway"));
    // Between the sample and the user's own data there is no window for a moment.
    QApplication::setQuitOnLastWindowClosed(false);
    QSettings settings;
    const DesktopLook desktop(QDBusConnection::sessionBus());
    Theme theme;
    theme.follow(desktop);
    theme.setChoice(rememberedTheme(settings));
    theme.apply(application);
    QApplication::setWindowIcon(Icons::application());
    WindowSession session(theme, settings, options);
    if (const auto opened = session.openOwnData(); !opened) {
        QMessageBox::critical(nullptr, QObject::tr("Hallway"), errorText(opened.error()));
        return 4;
    }
    return QApplication::exec();
}

} // namespace hallway
