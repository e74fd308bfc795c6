#pragma once

#include "core/workspace.h"

namespace hallway {

/// A person to go to.
struct PersonLink
{
    ContactId id;
    QString name;
};

/// A letter with its season's name and the days on which it reached its states.
struct LetterDetails
{
    Letter letter;
    QString season;
    std::vector<LetterReached> steps;
};

/// Everything that a person's page shows.
struct PersonDetails
{
    Contact contact;
    PersonLine line;
    std::vector<Interaction> interactions; ///< newest first
    std::vector<AgendaLine> openFollowUps; ///< due first
    std::vector<AgendaLine> followUps;     ///< all of them, those that ended too, newest first
    QString introducedBy;                  ///< display name, or empty
    std::vector<PersonLink> introduced;    ///< whom they introduced
    std::vector<Work> works;               ///< in which they take part
    std::vector<Promise> deliverables;     ///< of those works, by their day
    std::vector<LetterDetails> letters;
    std::vector<Attachment> attachments; ///< newest first

    [[nodiscard]] bool isResting(QDate today) const
    {
        return line.restingFrom.isValid() && line.restingFrom <= today;
    }
};

/// Reads it; NotFound when there is no such contact.
[[nodiscard]] Result<PersonDetails> gatherPerson(const Workspace &workspace, ContactId id);

} // namespace hallway
