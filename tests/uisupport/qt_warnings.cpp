#include "tests/uisupport/qt_warnings.h"

#include <QString>
#include <gtest/gtest.h>

namespace hallway::test {
namespace {

void failOnWarning(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    // The platform without a screen says what it cannot do; nobody sees it there.
    const bool isOfPlatform = message.startsWith(QLatin1String("This plugin does not support"));
    if (type != QtDebugMsg && type != QtInfoMsg && !isOfPlatform) {
        ADD_FAILURE() << "Qt: " << message.toStdString();
    }
}

} // namespace

QtWarningsFail::QtWarningsFail() : m_before(qInstallMessageHandler(failOnWarning)) {}

QtWarningsFail::~QtWarningsFail()
{
    qInstallMessageHandler(m_before);
}

} // namespace hallway::test
