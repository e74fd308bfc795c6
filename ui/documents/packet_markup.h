#pragma once

#include "ui/documents/packet_text.h"

namespace hallway {

/// The packet as one HTML page that needs nothing else. Everything recorded is escaped.
[[nodiscard]] QString htmlOf(const PacketText &text);

/// The packet as Markdown with tables. Everything recorded is escaped.
[[nodiscard]] QString markdownOf(const PacketText &text);

} // namespace hallway
