#pragma once

#include "core/people/contact.h"

#include <QByteArrayView>
#include <utility>
#include <vector>

namespace hallway {

/// Reads one of Hallway's own properties, by the name behind "X-HALLWAY-". Values that Hallway
/// would not write are passed over.
void readOwnProperty(QByteArrayView name, const QString &text, Contact &contact);

/// Hallway's own properties of a contact: names without "X-HALLWAY-", and unescaped values.
[[nodiscard]] std::vector<std::pair<QByteArray, QString>> ownProperties(const Contact &contact);

} // namespace hallway
