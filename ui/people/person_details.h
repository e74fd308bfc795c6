#pragma once

#include "core/workspace.h"

namespace hallway {

/// Everything that a person's page shows.
struct PersonDetails
{
    Contact contact;
    PersonLine line;
    std::vector<Interaction> interactions; ///< newest first
    std::vector<AgendaLine> openFollowUps; ///< due first
    std::vector<AgendaLine> followUps;     ///< all of them, those that ended too, newest first
    QString introducedBy;                  ///< display name, or empty

    [[nodiscard]] bool isResting(QDate today) const
    {
        return line.restingFrom.isValid() && line.restingFrom <= today;
    }
};

/// Reads it; NotFound when there is no such contact.
[[nodiscard]] Result<PersonDetails> gatherPerson(const Workspace &workspace, ContactId id);

} // namespace hallway
