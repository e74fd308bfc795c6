#include "tests/bench/long_history.h"

#include <QCoreApplication>
#include <cstdio>

/// hallway_make_history FILE INTERACTIONS
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc != 3) {
        std::fputs("usage: hallway_make_history FILE INTERACTIONS\n", stderr);
        return 2;
    }
    const auto made = hallway::bench::makeLongHistory(QString::fromLocal8Bit(argv[1]),
                                                      QByteArray(argv[2]).toInt());
    if (!made) {
        std::fprintf(stderr, "%s\n", qPrintable(hallway::errorCodeName(made.error().code)));
        return 1;
    }
    return 0;
}
