#pragma once

#include "core/exchange/address_book.h"
#include "core/exchange/mail_feed.h"

namespace hallway {

/// Finds the user among the people of a mailbox: the most frequent address. Contacts stand back
/// unless one address is in nearly every mail.
class OwnerGuess
{
public:
    explicit OwnerGuess(const AddressBook &book) : m_book(book) {}

    void add(const MailHead &head, const MailPlace &place);
    /// The likeliest address; empty when there is none.
    [[nodiscard]] QString best() const;

private:
    struct Seen
    {
        qint64 mails = 0;
        qint64 hints = 0; ///< it was delivered there, or sent from there
    };
    [[nodiscard]] QString mostFrequent(bool withContacts) const;

    const AddressBook &m_book;
    QHash<QString, Seen> m_seen;
    qint64 m_mails = 0;
};

/// The user's addresses, as emailKey() makes them: those said, else those remembered; and
/// all of the profile's.
[[nodiscard]] Result<QStringList> toldAddresses(const Workspace &workspace, const QStringList &me);

/// Reads the beginning of a mailbox, which is enough to tell whose it is.
[[nodiscard]] QString guessedOwner(MailFeed &feed, const AddressBook &book);

} // namespace hallway
