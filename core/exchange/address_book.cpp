#include "core/exchange/address_book.h"

#include "core/base/text.h"

#include <QCryptographicHash>
#include <algorithm>

namespace hallway {

namespace {

bool sharesWord(const QStringList &words, const QString &name)
{
    const QStringList others = foldedWords(name);
    return std::any_of(words.begin(), words.end(),
                       [&others](const QString &word) { return others.contains(word); });
}

} // namespace

Result<AddressBook> AddressBook::of(const Workspace &workspace)
{
    const auto owners = workspace.mailboxes().owners();
    if (!owners) {
        return failed(owners);
    }
    AddressBook book(workspace.people());
    book.m_owners.reserve(qsizetype(owners->size()));
    QCryptographicHash hash(QCryptographicHash::Sha1);
    // From the last to the first: a multi-hash gives the latest value first.
    for (auto owner = owners->rbegin(); owner != owners->rend(); ++owner) {
        book.m_owners.insert(owner->key, owner->contact);
        hash.addData(owner->key.toUtf8());
        hash.addData(QByteArray::number(owner->contact.value));
    }
    book.m_digest = QString::fromLatin1(hash.result().toHex());
    return book;
}

void AddressBook::expect(const QString &address, ContactId standIn)
{
    const QString key = emailKey(address);
    if (!m_owners.contains(key)) {
        m_owners.insert(key, standIn);
        m_digest += u' ' + key;
    }
}

ContactId AddressBook::owner(const MailAddress &address) const
{
    const QList<ContactId> owners = m_owners.values(emailKey(address.address));
    if (owners.size() < 2) {
        return owners.value(0);
    }
    const QStringList words = foldedWords(address.name);
    const auto fitting = std::find_if(owners.begin(), owners.end(), [&](ContactId id) {
        return sharesWord(words, m_people.name(id).value_or(QString()));
    });
    return fitting == owners.end() ? owners.front() : *fitting;
}

void expectPeople(JournalPlan &plan, AddressBook &book, const std::vector<Stranger> &newPeople)
{
    plan.newPeople = newPeople;
    for (std::size_t person = 0; person < newPeople.size(); ++person) {
        book.expect(newPeople[person].address, standInFor(person));
    }
}

std::vector<ContactId> missingIn(const Interaction &stored, const std::vector<ContactId> &contacts)
{
    std::vector<ContactId> missing;
    std::copy_if(contacts.begin(), contacts.end(), std::back_inserter(missing), [&](ContactId id) {
        return std::find(stored.participants.begin(), stored.participants.end(), id) ==
               stored.participants.end();
    });
    return missing;
}

} // namespace hallway
