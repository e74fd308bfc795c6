#pragma once

#include "core/people/people_query.h"

namespace hallway {

/// A filter of the people list that the user gave a name. Its order is not part of it.
struct SavedFilter
{
    QString name;
    PeopleQuery query;

    friend bool operator==(const SavedFilter &, const SavedFilter &) = default;
};

/// As the setting keeps them: a JSON array.
[[nodiscard]] QString savedFiltersText(const std::vector<SavedFilter> &filters);
/// What cannot be read is left out, so that one bad entry does not take the others along.
[[nodiscard]] std::vector<SavedFilter> savedFiltersFromText(const QString &text);
/// The place of a filter among others, by its name without case and accents; -1: there is none.
[[nodiscard]] int placeOfFilter(const std::vector<SavedFilter> &filters, const QString &name);

} // namespace hallway
