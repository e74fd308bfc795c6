#pragma once

#include <QString>

namespace hallway {

/// True for what stands behind a name to say what somebody earned: "MD", "M.D., PhD", "FACS".
[[nodiscard]] bool isCredentials(QStringView text);

/// True for "Jr.", "III" and the like, which belong to the name itself.
[[nodiscard]] bool isNameSuffix(QStringView word);

/// True for a title before a name: "Dr.", "Prof.", "Mrs.".
[[nodiscard]] bool isNamePrefix(QStringView word);

} // namespace hallway
