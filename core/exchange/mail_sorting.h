#pragma once

#include "core/exchange/address_book.h"
#include "core/exchange/journal_plan.h"
#include "core/exchange/mail_feed.h"
#include "core/exchange/strangers.h"

#include <QSet>

namespace hallway {

/// What a mail's header decides.
struct MailVerdict
{
    SkipReason reason = SkipReason::None; ///< None: it belongs to the contacts
    Direction direction = Direction::Incoming;
    std::vector<ContactId> contacts;
    MailAddress other; ///< who wrote, or to whom the user wrote first
};

/// Tells mails between people from all others, matches the people, and counts those who are no
/// contacts yet.
class MailSorter
{
public:
    /// `me`: the user's addresses, as emailKey() makes them.
    MailSorter(const AddressBook &book, const QStringList &me);

    /// This contact has a part in every mail between people, whatever its addresses.
    void joinEverywhere(ContactId contact) { m_everywhere = contact; }

    [[nodiscard]] MailVerdict sort(const MailHead &head, MailPlace place);
    /// The people who wrote and are no contacts, most mails first.
    [[nodiscard]] std::vector<Stranger> strangers() const { return m_strangers.ranked(); }

private:
    [[nodiscard]] bool isMe(const MailAddress &address) const;
    [[nodiscard]] bool isOutgoing(const MailHead &head, const MailPlace &place);
    [[nodiscard]] std::vector<ContactId> contactsAmong(const std::vector<MailAddress> &list) const;

    const AddressBook &m_book;
    QSet<QString> m_me;
    ContactId m_everywhere;
    StrangerCount m_strangers;
};

/// True for addresses behind which nobody reads: no-reply, mailer-daemon, notifications.
[[nodiscard]] bool isNobodysAddress(const QString &address);

} // namespace hallway
