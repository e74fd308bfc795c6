#pragma once

#include "core/exchange/mail_message.h"
#include "core/exchange/seen_records.h"
#include "core/journal/mailbox_table.h"

namespace hallway {

/// Which mail of the journal a mail is.
struct MailIdentity
{
    QString externalId;
    bool isRepeated = false;           ///< the same mail came earlier in this import
    std::optional<Interaction> stored; ///< as it was imported before
};

/// Tells mails apart by Message-ID. Different mails that share one, and mails without any, are
/// known by sender, time and subject, so that none is merged into another.
class MailIdentities
{
public:
    /// Both must outlive it; `seen` is what came earlier.
    MailIdentities(const MailboxTable &mailboxes, SeenRecords &seen);

    [[nodiscard]] Result<MailIdentity> identify(const MailHead &head);

private:
    [[nodiscard]] Result<std::optional<Interaction>> stored(const QString &externalId) const;
    [[nodiscard]] Result<MailIdentity> finished(const QString &externalId, quint64 digest);

    const MailboxTable &m_mailboxes;
    bool m_isUntouched;
    SeenRecords &m_seen;
};

/// A sum over sender, first recipient, time and subject: 16 hexadecimal digits.
[[nodiscard]] QString mailDigest(const MailHead &head);

} // namespace hallway
