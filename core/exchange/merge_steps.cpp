#include "core/exchange/merge_steps.h"

#include <algorithm>

namespace hallway {

namespace {

bool isLeft(const FieldChange &change)
{
    return change.isByHand && !change.isTaken;
}

bool isUndone(const HandEdit &edit, const std::vector<FieldChange> &changes)
{
    return std::any_of(changes.begin(), changes.end(), [&](const FieldChange &change) {
        return change.isByHand && change.isTaken && change.field == edit.field &&
               change.listed == edit.value;
    });
}

} // namespace

Merging mergingOf(const Contact &contact, const Contact &record)
{
    const bool isSameCard = !record.uid.isEmpty() && contact.uid == record.uid;
    return isSameCard ? Merging::Replaces : Merging::FillsGaps;
}

bool ImportLine::isByHand() const
{
    return !changes.empty() && std::all_of(changes.begin(), changes.end(), isLeft);
}

void takeChange(ImportLine &line, std::size_t change, bool isTaken)
{
    if (!line.steps || !line.changes[change].isByHand || line.changes[change].isTaken == isTaken) {
        return;
    }
    line.changes[change].isTaken = isTaken;
    std::vector<HandEdit> edits = line.steps->edits;
    for (HandEdit &edit : edits) {
        edit.isGivenUp = isUndone(edit, line.changes);
    }
    Contact contact = line.steps->before.contact();
    for (const PackedContact &packed : line.steps->records) {
        const Contact record = packed.contact();
        static_cast<void>(mergeInto(contact, record, mergingOf(contact, record), edits));
    }
    line.packed = PackedContact(contact);
    line.isTicked = isTaken || (line.isTicked && !line.isByHand());
}

void takeAllChanges(ImportPlan &plan)
{
    for (ImportLine &line : plan.lines) {
        for (std::size_t change = 0; change < line.changes.size(); ++change) {
            if (line.action == ImportAction::Update) {
                takeChange(line, change, true);
            }
        }
    }
}

} // namespace hallway
