#include "core/exchange/merge_contacts.h"

#include "core/exchange/merging.h"

#include <algorithm>
#include <array>

namespace hallway {

namespace {

/// What is left behind where both have it goes with the other.
constexpr std::array<std::string_view, 10> moves{
    "UPDATE OR IGNORE participant SET contact_id = ?1 WHERE contact_id = ?2",
    "UPDATE OR IGNORE promise SET contact_id = ?1 WHERE contact_id = ?2",
    "UPDATE OR IGNORE letter SET contact_id = ?1 WHERE contact_id = ?2",
    "UPDATE OR IGNORE event_target SET contact_id = ?1 WHERE contact_id = ?2",
    "UPDATE OR IGNORE work_participant SET contact_id = ?1 WHERE contact_id = ?2",
    "UPDATE attachment SET contact_id = ?1 WHERE contact_id = ?2",
    "UPDATE OR IGNORE hand_edit SET contact_id = ?1 WHERE contact_id = ?2 AND value <> ''",
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

struct TextField
{
    const char *name;
    QString Contact::*value;
    bool isJoined; ///< both can stay, one below the other
};

constexpr std::array textFields{
    TextField{"training", &Contact::training, false},
    TextField{"field", &Contact::field, false},
    TextField{"institution", &Contact::institution, false},
    TextField{"department", &Contact::department, false},
    TextField{"title", &Contact::title, false},
    TextField{"birthday", &Contact::birthday, false},
    TextField{"how_met_line", &Contact::howMetLine, false},
    TextField{"notes", &Contact::notes, true},
    TextField{"letter_points", &Contact::letterPoints, true},
};

struct ValuesField
{
    const char *name;
    std::vector<LabelledValue> Contact::*values;
};

constexpr std::array valuesFields{
    ValuesField{"email", &Contact::emails},
    ValuesField{"phone", &Contact::phones},
    ValuesField{"link", &Contact::links},
};

QString shownValues(const std::vector<LabelledValue> &values)
{
    QStringList shown;
    for (const LabelledValue &value : values) {
        shown.append(value.value);
    }
    return shown.join(QStringLiteral(", "));
}

/// Gives the contact the one value of a field that was chosen.
void takeFrom(Contact &contact, const QString &field, const Contact &source)
{
    if (field == QLatin1String("name")) {
        contact.name = source.name;
    } else if (field == QLatin1String("role")) {
        contact.role = source.role;
        contact.pgyYear = source.pgyYear;
    } else if (field == QLatin1String("tag")) {
        contact.tags = source.tags;
    }
    for (const TextField &text : textFields) {
        if (field == QLatin1String(text.name)) {
            contact.*text.value = source.*text.value;
        }
    }
    for (const ValuesField &values : valuesFields) {
        if (field == QLatin1String(values.name)) {
            contact.*values.values = source.*values.values;
        }
    }
}

void choose(Contact &merged, const MergeChoices &choices, const Contact &keep, const Contact &other)
{
    for (auto choice = choices.begin(); choice != choices.end(); ++choice) {
        if (choice.value() != MergeSide::Both) {
            takeFrom(merged, choice.key(), choice.value() == MergeSide::Keep ? keep : other);
        }
    }
}

} // namespace

MergeSide MergeField::usual() const
{
    if (hasBoth) {
        return MergeSide::Both;
    }
    return keep.isEmpty() ? MergeSide::Other : MergeSide::Keep;
}

std::vector<MergeField> differences(const Contact &keep, const Contact &other)
{
    std::vector<MergeField> fields;
    const auto add = [&fields](const char *name, const QString &one, const QString &two,
                               bool canJoin) {
        if (one != two) {
            const bool hasBoth = canJoin && !one.isEmpty() && !two.isEmpty();
            fields.push_back({QString::fromLatin1(name), one, two, hasBoth});
        }
    };
    add("name", fullName(keep), fullName(other), false);
    add("role", roleName(keep.role), roleName(other.role), false);
    for (const TextField &text : textFields) {
        add(text.name, keep.*text.value, other.*text.value, text.isJoined);
    }
    for (const ValuesField &values : valuesFields) {
        add(values.name, shownValues(keep.*values.values), shownValues(other.*values.values), true);
    }
    const QString comma = QStringLiteral(", ");
    add("tag", keep.tags.join(comma), other.tags.join(comma), true);
    return fields;
}

Result<void> mergeContacts(Workspace &workspace, ContactId keep, ContactId other,
                           const MergeChoices &choices)
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
    Contact merged = mergedContact(*kept, *gone);
    choose(merged, choices, *kept, *gone);
    return workspace.edit(
        {QStringLiteral("merge_contacts"), displayName(merged)}, [&](Database &database) {
            PeopleTable people(database);
            auto done = moveEverything(database, keep, other);
            done = done ? people.remove(other) : done;
            return done ? people.edit(merged, SystemClock().nowMilliseconds()) : done;
        });
}

} // namespace hallway
