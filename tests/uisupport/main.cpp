#include <QApplication>
#include <gtest/gtest.h>

namespace {

QtMessageHandler usualHandler = nullptr;

/// What Qt warns of is a mistake in the window, and fails the test that made it. The offscreen
/// platform itself says what it leaves out.
void failOnWarnings(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    usualHandler(type, context, message);
    const bool isHarmless = type == QtDebugMsg || type == QtInfoMsg ||
                            message.startsWith(QLatin1String("This plugin does not support"));
    if (!isHarmless) {
        ADD_FAILURE() << "Qt warns: " << message.toStdString();
    }
}

} // namespace

/// The tests are listed at build time, where no environment can be set: the platform is set here.
int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    testing::InitGoogleTest(&argc, argv);
    const QApplication application(argc, argv);
    usualHandler = qInstallMessageHandler(failOnWarnings);
    return RUN_ALL_TESTS();
}
