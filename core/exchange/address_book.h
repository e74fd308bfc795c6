#pragma once

#include "core/exchange/journal_plan.h"
#include "core/exchange/mail_message.h"
#include "core/workspace.h"

#include <QMultiHash>

namespace hallway {

/// Whose an e-mail address is, for many questions in a row.
class AddressBook
{
public:
    [[nodiscard]] static Result<AddressBook> of(const Workspace &workspace);

    /// The contact with this address; where several share it, the one whose name fits, else the
    /// first. Invalid when it is nobody's.
    [[nodiscard]] ContactId owner(const MailAddress &address) const;
    /// Somebody who will be a contact; whoever has the address already stays its owner.
    void expect(const QString &address, ContactId standIn);
    /// An address that somebody will have, beside whoever has it already.
    void expect(const Arrival &arrival);
    /// True when the address, as emailKey() makes it, is a contact's.
    [[nodiscard]] bool knows(const QString &key) const { return m_owners.contains(key); }
    /// Changes with every change of an address, so that what was read once is read again.
    [[nodiscard]] QString digest() const;

private:
    explicit AddressBook(const PeopleTable &people) : m_people(people) {}

    const PeopleTable &m_people;
    QMultiHash<QString, ContactId> m_owners;
    QHash<qint64, QString> m_names; ///< of those who arrive
    QString m_digest;
    QByteArray m_expected; ///< the keys of those who are not there yet
};

/// What AddressBook::digest() says where nobody is expected.
[[nodiscard]] QString addressDigest(const std::vector<AddressOwner> &owners);

/// Counts who comes along as contacts: their stand-ins take part in what is theirs.
void expectPeople(JournalPlan &plan, AddressBook &book, const Joining &joining);

/// The contacts of a record who are not yet among the people of the one in the journal.
[[nodiscard]] std::vector<ContactId> missingIn(const Interaction &stored,
                                               const std::vector<ContactId> &contacts);

} // namespace hallway
