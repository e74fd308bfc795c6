#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace hallway::test {

using ZipParts = QMap<QString, QByteArray>;

/// All parts of a zip with their bytes; a failure of the test where it is none.
[[nodiscard]] ZipParts zipParts(const QString &path);

/// How a zip that is made for a test departs from an honest one.
struct ZipLie
{
    QString part;
    quint32 bytes = 0;     ///< what it says to unpack to; 0: what it has
    bool isPacked = false; ///< deflated, else as it is
};

/// A zip with these parts, made without libzip.
[[nodiscard]] QByteArray zipOf(const ZipParts &parts, const ZipLie &lie = {});

} // namespace hallway::test
