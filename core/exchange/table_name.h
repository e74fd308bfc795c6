#pragma once

#include "core/people/contact.h"

namespace hallway {

/// A name from two cells. People write degrees behind the family name and titles before the given
/// one: "Dr. Hannah", "Torvik, MD, PhD".
[[nodiscard]] PersonName nameOfParts(const QString &given, const QString &family);

} // namespace hallway
