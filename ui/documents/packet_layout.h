#pragma once

#include "ui/documents/packet_text.h"

#include <QTextDocument>
#include <memory>

namespace hallway {

/// The packet set on US Letter for the screen's resolution. All of it is plain text: nothing
/// recorded is read as HTML.
[[nodiscard]] std::unique_ptr<QTextDocument> laidOutPacket(const PacketText &text);

/// The packet as a PDF on US Letter, with author and page number at each foot.
[[nodiscard]] QByteArray pdfOf(const PacketText &text);

} // namespace hallway
