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
    /// True when the address, as emailKey() makes it, is a contact's.
    [[nodiscard]] bool knows(const QString &key) const { return m_owners.contains(key); }
    /// Changes with every change of an address, so that what was read once is read again.
    [[nodiscard]] QString digest() const { return m_digest; }

private:
    explicit AddressBook(const PeopleTable &people) : m_people(people) {}

    const PeopleTable &m_people;
    QMultiHash<QString, ContactId> m_owners;
    QString m_digest;
};

/// Counts strangers of a plan as contacts: their stand-ins take part in what is theirs.
void expectPeople(JournalPlan &plan, AddressBook &book, const std::vector<Stranger> &newPeople);

/// The contacts of a record who are not yet among the people of the one in the journal.
[[nodiscard]] std::vector<ContactId> missingIn(const Interaction &stored,
                                               const std::vector<ContactId> &contacts);

} // namespace hallway
