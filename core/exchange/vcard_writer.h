#pragma once

#include "core/people/contact.h"

#include <QByteArray>

namespace hallway {

/// The contact as vCard 3.0 (RFC 2426), which most programs read: CRLF, folded at 75 octets
/// without cutting a character, a birthday without year as --MMDD. VcardReader gives the same
/// contact back, but for what belongs to one database: id and introducer.
[[nodiscard]] QByteArray writtenVcard(const Contact &contact);

} // namespace hallway
