#include "core/people/people_query.h"

#include "core/base/names.h"

namespace hallway {

namespace {

constexpr NameTable<PeopleGroup, 5> groups{{{
    {PeopleGroup::Everybody, "everybody"},
    {PeopleGroup::ToDo, "to_do"},
    {PeopleGroup::Mentors, "mentors"},
    {PeopleGroup::Quiet, "quiet"},
    {PeopleGroup::Archived, "archived"},
}}};

constexpr NameTable<PeopleOrder, 4> orders{{{
    {PeopleOrder::Name, "name"},
    {PeopleOrder::LastContact, "last_contact"},
    {PeopleOrder::Tie, "tie"},
    {PeopleOrder::NextFollowUp, "next_follow_up"},
}}};

} // namespace

QString peopleGroupName(PeopleGroup group)
{
    return groups.name(group);
}

std::optional<PeopleGroup> peopleGroupFromName(QStringView name)
{
    return groups.value(name);
}

QString peopleOrderName(PeopleOrder order)
{
    return orders.name(order);
}

std::optional<PeopleOrder> peopleOrderFromName(QStringView name)
{
    return orders.value(name);
}

QStringList peopleOrderNames()
{
    return orders.names();
}

} // namespace hallway
