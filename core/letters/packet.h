#pragma once

#include "core/workspace.h"

namespace hallway {

/// The facts of a contact summary for somebody who writes a letter of recommendation
/// (domain.md, Packet). Facts only; wording and layout are made in ui/documents.
struct Packet
{
    Contact contact;
    QDate madeOn;
    Profile profile;
    QString introducedBy; ///< display name, or empty
    Standing standing;
    int encounters = 0;                 ///< meetings, calls and encounters
    int written = 0;                    ///< e-mails, messages and letters, either way
    std::vector<Interaction> exchanges; ///< oldest first, without notes
    std::vector<Promise> kept;          ///< mine, kept, oldest first
    std::vector<Promise> open;          ///< mine, still open
    QStringList points;                 ///< the user's own words, then what the record suggests
};

/// The parts that a packet can have, in their order; the words of --sections.
[[nodiscard]] QStringList packetSections();

/// Gathers the facts; NotFound when there is no such contact. Private notes are never in it.
[[nodiscard]] Result<Packet> gatherPacket(const Workspace &workspace, ContactId contact);

} // namespace hallway
