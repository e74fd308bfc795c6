#pragma once

#include "core/exchange/vcard_property.h"
#include "core/people/contact.h"

namespace hallway {

/// The parts of N. Credentials that stand among the suffixes come into their own field.
[[nodiscard]] PersonName vcardName(QByteArrayView value);

/// The seven parts of ADR, without a label.
[[nodiscard]] PostalAddress vcardAddress(QByteArrayView value);

/// A birthday as Contact has it, of any form of BDAY.
struct VcardBirthday
{
    QString text;
    bool isDate = false; ///< false: kept as it came
};
[[nodiscard]] VcardBirthday vcardBirthday(const VcardProperty &property, QByteArrayView value);

/// A number of TEL, of a tel: address as well: "+1-418-656-9254 ext 102".
[[nodiscard]] QString vcardPhone(QByteArrayView value);

/// What the types say about a value: "work", "mobile", "work fax".
[[nodiscard]] QString vcardLabel(const VcardProperty &property);

/// The word of a label that a TYPE stands for ("CELL" is "mobile"); empty for one that says
/// nothing.
[[nodiscard]] QString labelOfType(QByteArrayView type);
/// The TYPE for a word of a label; empty where there is none.
[[nodiscard]] QByteArray typeOfLabel(QStringView label);

/// How much a value is preferred: 1 most, 100 least, 101 not at all.
[[nodiscard]] int vcardPreference(const VcardProperty &property);

/// A label of Apple's without its marks: `_$!<HomePage>!$_` is "home page".
[[nodiscard]] QString appleLabel(const QString &text);

} // namespace hallway
