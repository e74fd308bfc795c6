#pragma once

#include <QByteArray>
#include <QString>

namespace hallway {

/// The bytes of a file below tests/fixtures; a failure of the test where it is missing.
[[nodiscard]] QByteArray fixture(const QString &name);

/// The bytes of any file; a failure of the test where it is missing.
[[nodiscard]] QByteArray fileBytes(const QString &path);

} // namespace hallway
