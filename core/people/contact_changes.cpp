#include "core/people/contact_changes.h"

namespace hallway {

Contact withChanges(Contact now, const Contact &before, const Contact &after)
{
    const auto carry = [&](auto member) {
        if (before.*member != after.*member) {
            now.*member = after.*member;
        }
    };
    const auto carryEach = [&carry](auto... members) { (carry(members), ...); };
    using C = Contact;
    carryEach(&C::name, &C::role, &C::pgyYear, &C::training, &C::field, &C::institution,
              &C::department, &C::title, &C::roleFrom, &C::pastRoles, &C::birthday, &C::howMet,
              &C::howMetOn, &C::howMetLine, &C::introducedBy, &C::notes, &C::letterPoints,
              &C::state, &C::rhythmDays, &C::wokenOn, &C::uid, &C::extra, &C::emails, &C::phones,
              &C::links, &C::addresses, &C::tags, &C::mentorships, &C::photo);
    return now;
}

} // namespace hallway
