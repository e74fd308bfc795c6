#include "tests/screens/scenes.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <spdlog/spdlog.h>
#include <stdexcept>

namespace hallway::screens {
namespace {

struct Order
{
    Look look;
    QString font; ///< the desktop's own where it is empty
    QDir folder;
    QStringList names; ///< none: all of them
};

QSize sizeFrom(const QString &text)
{
    const QStringList sides = text.split(u'x');
    return sides.size() == 2 ? QSize(sides[0].toInt(), sides[1].toInt()) : QSize();
}

Order orderFrom(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption dark(QStringLiteral("dark"));
    const QCommandLineOption size(QStringLiteral("size"), {}, QStringLiteral("WxH"),
                                  QStringLiteral("1280x800"));
    const QCommandLineOption font(QStringLiteral("font"), {}, QStringLiteral("family"));
    const QCommandLineOption large(QStringLiteral("large"), {}, QStringLiteral("factor"),
                                   QStringLiteral("1"));
    const QCommandLineOption rightToLeft(QStringLiteral("rtl"));
    const QCommandLineOption pseudo(QStringLiteral("pseudo"));
    parser.addOptions({dark, size, font, large, rightToLeft, pseudo});
    if (!parser.parse(arguments) || parser.positionalArguments().isEmpty()) {
        throw std::runtime_error("[--dark] [--size 1280x800] [--font FAMILY] [--large 1.5] [--rtl] "
                                 "[--pseudo] FOLDER [NAME...]");
    }
    const Look look{.size = sizeFrom(parser.value(size)),
                    .theme = parser.isSet(dark) ? ThemeChoice::Dark : ThemeChoice::Light,
                    .fontFactor = std::max(0.5, parser.value(large).toDouble()),
                    .isRightToLeft = parser.isSet(rightToLeft),
                    .isPseudo = parser.isSet(pseudo)};
    return {look, parser.value(font), QDir(parser.positionalArguments().constFirst()),
            parser.positionalArguments().mid(1)};
}

void draw(const Scene &scene, const Order &order)
{
    const Stage stage(order.look, scene.data);
    scene.play(stage);
    const QString path = order.folder.filePath(QLatin1String(scene.name) + QStringLiteral(".png"));
    // Flat areas and few colours: the slowest compression makes a third of the size.
    if (!stage.picture().convertToFormat(QImage::Format_RGB888).save(path, "PNG", 0)) {
        throw std::runtime_error("a picture cannot be written");
    }
}

int run(int argc, char **argv)
{
    spdlog::set_level(spdlog::level::warn);
    QStringList arguments;
    for (int i = 0; i < argc; ++i) {
        arguments.append(QString::fromLocal8Bit(argv[i]));
    }
    const Order order = orderFrom(arguments);
    const QTemporaryDir folder;
    makeScreen(folder.path(),
               order.look.size * std::max(1, qEnvironmentVariableIntValue("QT_SCALE_FACTOR")));
    const QApplication application(argc, argv);
    QApplication::setCursorFlashTime(0);
    QApplication::setQuitOnLastWindowClosed(false);
    if (!order.font.isEmpty()) {
        QApplication::setFont(QFont(order.font, 10));
    }
    QDir().mkpath(order.folder.path());
    for (const Scene &scene : scenes()) {
        if (order.names.isEmpty() || order.names.contains(QLatin1String(scene.name))) {
            draw(scene, order);
        }
    }
    return 0;
}

} // namespace
} // namespace hallway::screens

/// Draws the pages and dialogs of the window into PNG files, to be looked at.
int main(int argc, char **argv)
{
    try {
        return hallway::screens::run(argc, argv);
    } catch (const std::exception &problem) {
        std::fprintf(stderr, "hallway_screens: %s\n", problem.what());
        return 1;
    }
}
