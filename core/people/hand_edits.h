#pragma once

#include "core/people/contact.h"
#include "core/store/database.h"

namespace hallway {

/// A field that the user changed by hand after the contact was stored first.
struct HandEdit
{
    ContactId contact;
    QString field;          ///< "institution", "email" …: the words of FieldChange
    QString value;          ///< of a list what was taken out of it, by its key; else empty
    bool isGivenUp = false; ///< an import may have it; not stored

    friend bool operator==(const HandEdit &, const HandEdit &) = default;
};

/// What a change by hand decides. Lists and notes that only grew decide nothing: an import takes
/// nothing out of them.
[[nodiscard]] std::vector<HandEdit> handEdits(const Contact &before, const Contact &after);

/// The keys by which the values of a list are compared, beside those of core/base/text.h.
[[nodiscard]] QString addressKey(const PostalAddress &address);
[[nodiscard]] QString tagKey(const QString &tag);
[[nodiscard]] QString pastRoleKey(const PastRole &past);

/// The memory of what was changed by hand. Writing functions run inside a transaction of the
/// caller.
class HandEditTable
{
public:
    explicit HandEditTable(Database &database) : m_database(database) {}

    [[nodiscard]] Result<void> note(const std::vector<HandEdit> &edits);
    [[nodiscard]] Result<void> forget(const HandEdit &edit);
    /// Everybody's; few, for most people are never touched by hand.
    [[nodiscard]] Result<std::vector<HandEdit>> all() const;

private:
    Database &m_database;
};

} // namespace hallway
