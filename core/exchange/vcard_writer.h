#pragma once

#include "core/people/contact.h"

#include <QByteArray>

namespace hallway {

/// 3.0 (RFC 2426) is what most programs read, 4.0 (RFC 6350) what the newer ones write.
enum class VcardVersion { V3, V4 };

/// The contact as a vCard: CRLF, folded at 75 octets without cutting a character, a birthday
/// without year as --MMDD, and every kept property of an imported card. VcardReader gives the same
/// contact back, but for what belongs to one database: id and introducer.
[[nodiscard]] QByteArray writtenVcard(const Contact &contact,
                                      VcardVersion version = VcardVersion::V3);

} // namespace hallway
