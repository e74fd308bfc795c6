#include "core/files/attachment_table.h"

namespace hallway {

namespace {

Attachment attachmentFrom(Row row)
{
    return {.id = row.id<AttachmentId>(0),
            .contact = row.id<ContactId>(1),
            .file = {row.text(2), row.text(3), row.integer(4)},
            .attachedOn = row.date(5)};
}

} // namespace

Result<AttachmentId> AttachmentTable::insert(const Attachment &attachment)
{
    const auto id =
        m_database.insert("INSERT INTO attachment (contact_id, name, content, size, attached_on)"
                          " VALUES (?1, ?2, ?3, ?4, ?5)",
                          attachment.contact, safeFileName(attachment.file.name),
                          attachment.file.content, attachment.file.size, attachment.attachedOn);
    return id.map([](qint64 value) { return AttachmentId{value}; });
}

Result<void> AttachmentTable::remove(AttachmentId id)
{
    const auto removed = m_database.run("DELETE FROM attachment WHERE id = ?1", id);
    if (!removed) {
        return failed(removed);
    }
    return *removed > 0 ? Result<void>{} : fail(ErrorCode::NotFound, {QString::number(id.value)});
}

Result<Attachment> AttachmentTable::attachment(AttachmentId id) const
{
    const auto found =
        m_database.row("SELECT id, contact_id, name, content, size, attached_on FROM attachment"
                       " WHERE id = ?1",
                       attachmentFrom, id);
    if (!found) {
        return failed(found);
    }
    return *found ? Result<Attachment>(**found)
                  : fail(ErrorCode::NotFound, {QString::number(id.value)});
}

Result<std::vector<Attachment>> AttachmentTable::attachments(ContactId contact) const
{
    if (contact.isValid()) {
        return m_database.rows(
            "SELECT id, contact_id, name, content, size, attached_on FROM attachment"
            " WHERE contact_id = ?1 ORDER BY attached_on DESC, id DESC",
            attachmentFrom, contact);
    }
    return m_database.rows("SELECT id, contact_id, name, content, size, attached_on FROM attachment"
                           " ORDER BY attached_on DESC, id DESC",
                           attachmentFrom);
}

Result<bool> AttachmentTable::uses(const QString &content) const
{
    return m_database.number("SELECT count(*) FROM attachment WHERE content = ?1", content)
        .map([](qint64 number) { return number > 0; });
}

} // namespace hallway
