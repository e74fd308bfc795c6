#pragma once

#include "ui/people/about_row.h"

namespace hallway {

/// The fields below one heading.
struct AboutPart
{
    QString title;
    std::vector<AboutField> fields;
};

/// Everything that is known of a person, in the order in which it is shown. Both have to outlive
/// the fields.
[[nodiscard]] std::vector<AboutPart> aboutSections(const Workspace &workspace, const Theme &theme);

/// The room that the labels beside the values take, in pixels.
[[nodiscard]] int aboutLabelWidth(const Theme &theme);

} // namespace hallway
