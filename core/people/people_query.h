#pragma once

#include "core/people/contact.h"

namespace hallway {

/// Who a list of people is about, beside words, tag, role and institution.
enum class PeopleGroup {
    Everybody, ///< but the archived
    ToDo,      ///< with a follow-up that is due or overdue
    Mentors,   ///< active ones
    Quiet,     ///< resting, or past their rhythm by half (domain.md, Tie strength)
    Archived   ///< only those
};

/// Equal ones come in the order of their names.
enum class PeopleOrder {
    Name,
    LastContact, ///< latest first, nobody's last
    Tie,         ///< strongest first
    NextFollowUp ///< due first, without one last
};

/// What a list of people shows; a contact has to fit all of it.
struct PeopleQuery
{
    QString text; ///< words, each the beginning of a word of name, institution, title, department,
                  ///< field, role, tags, e-mail addresses or links; accents do not count
    QString tag;  ///< exactly this tag; empty: any
    QString institution; ///< exactly this one; empty: any
    std::optional<Role> role;
    PeopleGroup group = PeopleGroup::Everybody;
    PeopleOrder order = PeopleOrder::Name;

    friend bool operator==(const PeopleQuery &, const PeopleQuery &) = default;
};

[[nodiscard]] QString peopleGroupName(PeopleGroup group);
[[nodiscard]] std::optional<PeopleGroup> peopleGroupFromName(QStringView name);
[[nodiscard]] QString peopleOrderName(PeopleOrder order);
[[nodiscard]] std::optional<PeopleOrder> peopleOrderFromName(QStringView name);
[[nodiscard]] QStringList peopleOrderNames();

} // namespace hallway
