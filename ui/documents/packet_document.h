#pragma once

#include "core/packet/packet.h"

namespace hallway {

/// Where a packet goes and what is in it.
struct PacketOptions
{
    QString path;             ///< ends in .pdf, .odt, .html or .md
    QStringList sections;     ///< of packetSections(); empty: all
    QStringList appendedPdfs; ///< files whose pages follow; for a .pdf only
};

/// What was written.
struct PacketReport
{
    QString path;
    int pages = 0; ///< on US Letter; with the appended ones
    int exchanges = 0;
    int works = 0; ///< shared works
};

/// Writes the packet, whole or not at all, readable by the user alone. Needs a QGuiApplication.
/// InvalidValue for an ending or section that is not known, FileUnwritable, FileMissing or
/// DocumentFailed (which names the file) for a PDF that cannot be appended.
[[nodiscard]] Result<PacketReport> writePacket(const Packet &packet, const PacketOptions &options);

} // namespace hallway
