#pragma once

#include "core/files/attachment.h"
#include "core/store/database.h"

namespace hallway {

/// The files of the contacts, without their bytes. Writing functions run inside the caller's
/// transaction.
class AttachmentTable
{
public:
    explicit AttachmentTable(Database &database) : m_database(database) {}

    [[nodiscard]] Result<AttachmentId> insert(const Attachment &attachment);
    [[nodiscard]] Result<void> remove(AttachmentId id);

    /// NotFound when there is none.
    [[nodiscard]] Result<Attachment> attachment(AttachmentId id) const;
    /// Newest first; of everybody where no contact is given.
    [[nodiscard]] Result<std::vector<Attachment>> attachments(ContactId contact = {}) const;
    [[nodiscard]] Result<bool> uses(const QString &content) const;

private:
    Database &m_database;
};

} // namespace hallway
