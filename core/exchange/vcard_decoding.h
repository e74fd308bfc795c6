#pragma once

#include "core/exchange/vcard_property.h"

#include <QByteArray>
#include <QString>
#include <optional>

namespace hallway {

/// The value without its transfer encoding and in UTF-8, still escaped. Plain values are not
/// copied: the result may lead into the property's line.
[[nodiscard]] QByteArray decodedValue(const VcardProperty &property);

/// Quoted-printable; what is no valid octet stays as it is.
[[nodiscard]] QByteArray decodedQuotedPrintable(QByteArrayView text);

/// Base64 with white space in it; nothing where it is broken.
[[nodiscard]] std::optional<QByteArray> decodedBase64(QByteArrayView text);

/// Text for a field: `\\ \, \; \: \n \N` resolved, decoded, without control characters.
[[nodiscard]] QString vcardText(QByteArrayView escaped);

/// The same without white space around it.
[[nodiscard]] QString vcardWord(QByteArrayView escaped);

/// A piece up to the first separator that is not escaped; takes it and the separator off.
[[nodiscard]] QByteArrayView takePiece(QByteArrayView &rest, char separator);

/// The property as one line of vCard 3.0, for keeping what has no place of its own.
[[nodiscard]] QString keptLine(const VcardProperty &property);

} // namespace hallway
