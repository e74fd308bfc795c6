#pragma once

#include "core/people/contact.h"

namespace hallway {

/// A contact in a fifth of its room, for the many of an import that wait to be looked at.
class PackedContact
{
public:
    PackedContact() = default;
    /// Packs everything that the contact says.
    explicit PackedContact(const Contact &contact);

    /// The contact as it was; costs a few microseconds.
    [[nodiscard]] Contact contact() const;

private:
    QByteArray m_bytes;
};

} // namespace hallway
