#include "core/workspace.h"

namespace hallway {

Result<std::vector<DuplicatePair>> Workspace::duplicates(const Progress &progress) const
{
    return findDuplicates(*m_database, progress);
}

Result<void> Workspace::setNotSame(ContactId one, ContactId other)
{
    const auto name = m_people.name(one);
    const auto otherName = m_people.name(other);
    if (!name || !otherName) {
        return name ? failed(otherName) : failed(name);
    }
    if (one == other) {
        return fail(ErrorCode::InvalidValue,
                    {QStringLiteral("other"), *name, QStringLiteral("it is the same person")});
    }
    return edit({QStringLiteral("set_not_same"), QStringLiteral("%1, %2").arg(*name, *otherName)},
                [&](Database &database) { return insertNotSame(database, one, other); });
}

} // namespace hallway
