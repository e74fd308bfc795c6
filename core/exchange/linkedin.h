#pragma once

#include "core/base/result.h"
#include "core/exchange/records.h"

#include <QByteArray>
#include <QDate>

namespace hallway {

/// Reads the Connections.csv of a LinkedIn archive. Each row with a name becomes a contact: the
/// profile as a link "LinkedIn", company and position, and the day of connecting as the day met.
/// Errors: FormatUnknown, NothingToImport (path).
[[nodiscard]] Result<ContactFile> readLinkedin(const QByteArray &bytes, const QString &path);

/// "Connected On" as LinkedIn ("12 Mar 2024") and table programs ("7-Feb-22", "03/15/2024",
/// "2024-03-15") write it; invalid when not understood.
[[nodiscard]] QDate connectedOn(const QString &text);

} // namespace hallway
