#pragma once

#include "core/packet/packet.h"

namespace hallway {

/// One paragraph of a packet, whatever it is written as.
struct PacketBlock
{
    enum class Kind {
        Paragraph, ///< one cell
        Point,     ///< one cell, in a list
        Answer,    ///< a short heading and its text
        TableRow,  ///< a row of a table; the first of a run is the heading
    };
    Kind kind = Kind::Paragraph;
    QStringList cells;
};

/// One section, with its heading.
struct PacketPart
{
    QString heading;
    std::vector<PacketBlock> blocks;
};

/// A packet in words, before it has a shape.
struct PacketText
{
    QString title;
    QString subtitle; ///< from whom, for whom, when
    QString author;   ///< for the foot of each page
    std::vector<PacketPart> parts;
};

/// Words the sections named, in the packet's order (none named: all). What the record has nothing
/// for is left out; what the profile lacks stands there as a blank in [[ ]].
[[nodiscard]] PacketText packetText(const Packet &packet, const QStringList &sections);

} // namespace hallway
