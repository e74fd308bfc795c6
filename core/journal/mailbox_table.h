#pragma once

#include "core/journal/interaction.h"
#include "core/store/database.h"

namespace hallway {

/// How far a mailbox has been read, so that a grown one need not be read again.
struct MailboxMark
{
    QString path;        ///< canonical
    qint64 bytes = 0;    ///< the file's size then
    qint64 resumeAt = 0; ///< where its last mail begins
    qint64 line = 1;     ///< the line number there
    QString fingerprint; ///< of the bytes up to that size
    QString people;      ///< digest of the addresses that were looked for
    QStringList me;      ///< the user's addresses as they were taken
    qint64 known = 0;    ///< mails that are in the journal
    qint64 skipped = 0;  ///< mails that were left aside
    QString lastWas;     ///< the last mail: "known", "skipped" or "rejected"

    friend bool operator==(const MailboxMark &, const MailboxMark &) = default;
};

/// An address and whose it is.
struct AddressOwner
{
    QString key; ///< as emailKey() makes it
    ContactId contact;
};

/// What importing mail and calendars has to remember and to look up. Writing functions run inside
/// a transaction of the caller.
class MailboxTable
{
public:
    explicit MailboxTable(Database &database) : m_database(database) {}

    /// Every e-mail address of every contact.
    [[nodiscard]] Result<std::vector<AddressOwner>> owners() const;
    /// What was imported under this external id before: without its texts; nothing when none.
    [[nodiscard]] Result<std::optional<Interaction>> imported(const QString &externalId) const;
    /// True when nothing was ever imported, so that nothing need be looked up.
    [[nodiscard]] Result<bool> isUntouched() const;
    /// Adds people to what was imported before.
    [[nodiscard]] Result<void> addParticipants(InteractionId interaction,
                                               const std::vector<ContactId> &contacts);

    /// The user's own addresses, as said with --me or in a preview.
    [[nodiscard]] Result<QStringList> ownAddresses() const;
    [[nodiscard]] Result<void> setOwnAddresses(const QStringList &addresses);

    /// How far a mailbox has been read; nothing when it is new.
    [[nodiscard]] Result<std::optional<MailboxMark>> mark(const QString &path) const;
    [[nodiscard]] Result<void> setMark(const MailboxMark &mark);

    /// What the columns of a table were taken for, by its headerSignature(); empty when it is new.
    [[nodiscard]] Result<QString> columns(const QString &signature) const;
    [[nodiscard]] Result<void> setColumns(const QString &signature, const QString &targets);

private:
    [[nodiscard]] Result<QString> setting(const QString &name) const;
    [[nodiscard]] Result<void> setSetting(const QString &name, const QString &value);

    Database &m_database;
};

} // namespace hallway
