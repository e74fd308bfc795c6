#pragma once

#include "core/workspace.h"

namespace hallway {

/// Something that the record shows and a letter could speak to; worded in ui/documents.
struct SuggestedPoint
{
    enum class Kind {
        PromisesKept,     ///< number: of promises kept by their day
        LongAcquaintance, ///< number: whole months between the first and the last exchange
        Meetings,         ///< number: of meetings and calls
        Correspondence,   ///< number: of letters and messages, either way
    };
    Kind kind = Kind::PromisesKept;
    int number = 0;

    friend bool operator==(const SuggestedPoint &, const SuggestedPoint &) = default;
};

/// The facts of a contact summary for somebody who writes a letter of recommendation
/// (domain.md, Packet). Facts only; wording and layout are made in ui/documents.
struct Packet
{
    Contact contact; ///< without the private notes
    QDate madeOn;
    Profile profile;
    QString introducedBy;               ///< display name, or empty
    int encounters = 0;                 ///< meetings, calls and encounters
    int written = 0;                    ///< e-mails, messages and letters, either way
    std::vector<Interaction> exchanges; ///< oldest first, without notes
    std::vector<Promise> kept;          ///< mine, kept, oldest first
    QStringList points;                 ///< the user's own words, a line each
    std::vector<SuggestedPoint> suggestions;
};

/// The parts that a packet can have, in their order; the words of --sections.
[[nodiscard]] QStringList packetSections();

/// Gathers the facts; NotFound when there is no such contact. Private notes are never in it.
[[nodiscard]] Result<Packet> gatherPacket(const Workspace &workspace, ContactId contact);

/// At most `limit` exchanges, oldest first: meetings before letters received before letters sent,
/// the recent ones before the old ones.
[[nodiscard]] std::vector<Interaction> tellingExchanges(const Packet &packet, std::size_t limit);

} // namespace hallway
