#include "tests/access/faults.h"
#include "tests/screens/surroundings.h"

#include <QApplication>
#include <QTemporaryDir>
#include <gtest/gtest.h>

/// Everything has to work on the smallest screen, so that is the one there is.
int main(int argc, char **argv)
{
    testing::InitGoogleTest(&argc, argv);
    const QTemporaryDir folder;
    hallway::screens::makeScreen(folder.path(), hallway::access::smallestScreen);
    const QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    return RUN_ALL_TESTS();
}
