#pragma once

#include <QString>

namespace hallway {

/// A number as the world writes it (E.164: "+12125550142"), with ";ext=" and its extension where
/// it has one. `region` is the country of a number without country code ("US"). Empty for what is
/// no telephone number.
[[nodiscard]] QString internationalPhone(const QString &number, const QString &region);

/// The last seven digits, without an extension: what every spelling of a number has in common.
/// Empty for fewer digits.
[[nodiscard]] QString phoneTail(const QString &number);

/// True for two spellings of one number.
[[nodiscard]] bool isSamePhone(const QString &one, const QString &other, const QString &region);

/// The country of this computer's user, "US" where the system does not say.
[[nodiscard]] QString usualRegion();

} // namespace hallway
