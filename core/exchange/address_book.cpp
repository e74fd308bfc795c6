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
    // From the last to the first: a multi-hash gives the latest value first.
    for (auto owner = owners->rbegin(); owner != owners->rend(); ++owner) {
        book.m_owners.insert(owner->key, owner->contact);
    }
    book.m_digest = addressDigest(*owners);
    return book;
}

QString addressDigest(const std::vector<AddressOwner> &owners)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (auto owner = owners.rbegin(); owner != owners.rend(); ++owner) {
        hash.addData(owner->key.toUtf8());
        hash.addData(QByteArray::number(owner->contact.value));
    }
    return QString::fromLatin1(hash.result().toHex());
}

QString AddressBook::digest() const
{
    const auto expected = QCryptographicHash::hash(m_expected, QCryptographicHash::Sha1);
    return m_expected.isEmpty() ? m_digest
                                : m_digest + u' ' + QString::fromLatin1(expected.toHex());
}

void AddressBook::expect(const QString &address, ContactId standIn)
{
    const QString key = emailKey(address);
    if (!m_owners.contains(key)) {
        m_owners.insert(key, standIn);
        m_expected += key.toUtf8() + ' ';
    }
}

void AddressBook::expect(const Arrival &arrival)
{
    const QString key = emailKey(arrival.address);
    if (!key.isEmpty() && !m_owners.contains(key, arrival.contact)) {
        m_owners.insert(key, arrival.contact);
        m_names.insert(arrival.contact.value, arrival.name);
        m_expected += key.toUtf8() + ' ';
    }
}

ContactId AddressBook::owner(const MailAddress &address) const
{
    QList<ContactId> owners = m_owners.values(emailKey(address.address));
    if (owners.size() < 2) {
        return owners.value(0);
    }
    // Those who only come along stand behind those who are there.
    std::sort(owners.begin(), owners.end(),
              [](ContactId one, ContactId other) { return one.value < other.value; });
    const QStringList words = foldedWords(address.name);
    const auto fitting = std::find_if(owners.begin(), owners.end(), [&](ContactId id) {
        const auto arriving = m_names.constFind(id.value);
        return sharesWord(words, arriving != m_names.constEnd()
                                     ? *arriving
                                     : m_people.name(id).value_or(QString()));
    });
    return fitting == owners.end() ? owners.front() : *fitting;
}

void expectPeople(JournalPlan &plan, AddressBook &book, const Joining &joining)
{
    plan.peopleBefore = book.digest();
    plan.newPeople = joining.newPeople;
    for (const Arrival &arrival : joining.arrivals) {
        book.expect(arrival);
    }
    for (std::size_t person = 0; person < plan.newPeople.size(); ++person) {
        book.expect(plan.newPeople[person].address, standInFor(person));
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
