#include "core/exchange/merge_contacts.h"

#include "core/exchange/merging.h"

#include <algorithm>
#include <array>

namespace hallway {

namespace {

/// What is left behind where both have it goes with the other.
constexpr std::array<std::string_view, 9> moves{
    "UPDATE OR IGNORE participant SET contact_id = ?1 WHERE contact_id = ?2",
    "UPDATE OR IGNORE promise SET contact_id = ?1 WHERE contact_id = ?2",
    "UPDATE OR IGNORE letter SET contact_id = ?1 WHERE contact_id = ?2",
    "UPDATE OR IGNORE event_target SET contact_id = ?1 WHERE contact_id = ?2",
    "UPDATE OR IGNORE work_participant SET contact_id = ?1 WHERE contact_id = ?2",
    "UPDATE attachment SET contact_id = ?1 WHERE contact_id = ?2",
    "UPDATE OR IGNORE decision SET contact_id = ?1 WHERE contact_id = ?2",
    "UPDATE contact SET introduced_by = ?1 WHERE introduced_by = ?2 AND id <> ?1",
    "UPDATE contact SET introduced_by = NULL WHERE id = ?1 AND introduced_by = ?2",
};

Result<void> moveEverything(Database &database, ContactId keep, ContactId other)
{
    for (const std::string_view move : moves) {
        if (const auto moved = database.run(move, keep, other); !moved) {
            return failed(moved);
        }
    }
    return {};
}

/// Active where one of them is: a merge must not silence anybody.
ContactState mergedState(ContactState one, ContactState other)
{
    if (one == ContactState::DoNotContact || other == ContactState::DoNotContact) {
        return ContactState::DoNotContact;
    }
    return one == other ? one : ContactState::Active;
}

Contact mergedContact(const Contact &keep, const Contact &other)
{
    Contact merged = keep;
    static_cast<void>(mergeInto(merged, other, Merging::FillsGaps));
    merged.state = mergedState(keep.state, other.state);
    merged.rhythmDays = keep.rhythmDays ? keep.rhythmDays : other.rhythmDays;
    merged.wokenOn = std::max(keep.wokenOn, other.wokenOn);
    merged.introducedBy = merged.introducedBy == keep.id || merged.introducedBy == other.id
                              ? ContactId()
                              : merged.introducedBy;
    for (const Mentorship &mentorship : other.mentorships) {
        const auto isSame = [&mentorship](const Mentorship &known) {
            return known.kind == mentorship.kind;
        };
        if (std::none_of(merged.mentorships.begin(), merged.mentorships.end(), isSame)) {
            merged.mentorships.push_back(mentorship);
        }
    }
    return merged;
}

} // namespace

Result<void> mergeContacts(Workspace &workspace, ContactId keep, ContactId other)
{
    const auto kept = workspace.people().contact(keep);
    const auto gone = workspace.people().contact(other);
    if (!kept || !gone) {
        return kept ? failed(gone) : failed(kept);
    }
    if (keep == other) {
        return fail(ErrorCode::InvalidValue, {QStringLiteral("other"), displayName(*kept),
                                              QStringLiteral("it is the same person")});
    }
    const Contact merged = mergedContact(*kept, *gone);
    return workspace.edit(
        {QStringLiteral("merge_contacts"), displayName(*kept)}, [&](Database &database) {
            PeopleTable people(database);
            auto done = moveEverything(database, keep, other);
            done = done ? people.remove(other) : done;
            return done ? people.update(merged, SystemClock().nowMilliseconds()) : done;
        });
}

} // namespace hallway
