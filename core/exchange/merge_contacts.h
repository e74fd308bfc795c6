#pragma once

#include "core/workspace.h"

#include <QHash>

namespace hallway {

/// Whose value stays where two differ.
enum class MergeSide { Keep, Other, Both };

/// What a merge can decide about, by the words of FieldChange.
struct MergeField
{
    QString name;         ///< "institution", "email" …: worded in ui/text
    QString keep;         ///< the one's value, several of them with ", "
    QString other;        ///< the other's
    bool hasBoth = false; ///< both can stay: lists and notes

    /// What happens where nobody decides: lists grow, a gap is filled, else the one's value stays.
    [[nodiscard]] MergeSide usual() const;
};

/// The fields in which two contacts differ.
[[nodiscard]] std::vector<MergeField> differences(const Contact &keep, const Contact &other);

/// By the name of the field.
using MergeChoices = QHash<QString, MergeSide>;

/// Makes one person of two, as one step: `keep` gets what only `other` has but for what `choices`
/// say, every exchange, promise, letter, target, shared work and decision; `other` goes. Where both
/// decided about the same follow-up, `keep` counts. InvalidValue for one and the same person.
[[nodiscard]] Result<void> mergeContacts(Workspace &workspace, ContactId keep, ContactId other,
                                         const MergeChoices &choices = {});

} // namespace hallway
