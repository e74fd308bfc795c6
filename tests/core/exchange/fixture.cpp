#include "tests/core/exchange/fixture.h"

#include <QFile>
#include <gtest/gtest.h>

namespace hallway {

QByteArray fixture(const QString &name)
{
    return fileBytes(QStringLiteral(HALLWAY_SOURCE_DIR "/tests/fixtures/") + name);
}

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return file.readAll();
}

} // namespace hallway
