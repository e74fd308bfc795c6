#pragma once

#include "app/arguments.h"

namespace hallway {

/// What `people add` and `people edit` say about a person; what was not given stays as it is.
struct PersonOptions
{
    QString contact; ///< of edit: who
    std::optional<QString> name;
    std::optional<QString> role;
    std::optional<QString> pgyYear;
    std::optional<QString> training;
    std::optional<QString> field;
    std::optional<QString> institution;
    std::optional<QString> department;
    std::optional<QString> title;
    std::optional<QString> roleFrom;
    std::optional<QString> birthday;
    std::optional<QString> howMet;
    std::optional<QString> howMetLine;
    QDate howMetOn;
    std::optional<QString> introducedBy;
    std::optional<QString> notes;
    std::optional<QString> letterPoints;
    std::optional<QString> rhythm;
    std::optional<QString> state;
    QStringList emails;
    QStringList phones;
    QStringList links;
    QStringList tags;
    QStringList mentorships;
    QStringList pastRoles; ///< each in place of all that were known; an empty one: none
    QStringList removed;   ///< e-mail addresses, phone numbers, links, tags or mentor kinds
};

/// Adds the options that `people add` and `people edit` share; the name is not among them.
void addPersonOptions(CLI::App &app, PersonOptions &options);

/// Brings the options into a contact. A new e-mail address, phone number or link becomes the first.
[[nodiscard]] Result<void> applyTo(Contact &contact, const PersonOptions &options,
                                   const PeopleTable &people);

} // namespace hallway
