#include "core/exchange/own_addresses.h"

#include "core/base/text.h"

#include <QSet>
#include <algorithm>

namespace hallway {

namespace {

constexpr qint64 mailsLookedAt = 2000;
constexpr qint64 bytesLookedAt = 64LL * 1024 * 1024;

QSet<QString> keysOf(const MailHead &head)
{
    QSet<QString> keys(head.deliveredTo.begin(), head.deliveredTo.end());
    for (const auto *list : {&head.from, &head.to}) {
        for (const MailAddress &address : *list) {
            keys.insert(emailKey(address.address));
        }
    }
    return keys;
}

} // namespace

void OwnerGuess::add(const MailHead &head, const MailPlace &place)
{
    ++m_mails;
    for (const QString &key : keysOf(head)) {
        ++m_seen[key].mails;
    }
    for (const QString &key : head.deliveredTo) {
        ++m_seen[key].hints;
    }
    for (const MailAddress &sender : head.from) {
        if (place.isSent) {
            ++m_seen[emailKey(sender.address)].hints;
        }
    }
}

QString OwnerGuess::mostFrequent(bool withContacts) const
{
    const auto rank = [](const Seen &seen) { return seen.mails + seen.hints; };
    auto best = m_seen.cend();
    for (auto seen = m_seen.cbegin(); seen != m_seen.cend(); ++seen) {
        if (!withContacts && m_book.knows(seen.key())) {
            continue;
        }
        const bool isBetter = best == m_seen.cend() || rank(*seen) > rank(*best) ||
                              (rank(*seen) == rank(*best) && seen.key() < best.key());
        best = isBetter ? seen : best;
    }
    return best == m_seen.cend() ? QString() : best.key();
}

QString OwnerGuess::best() const
{
    const QString any = mostFrequent(true);
    const QString stranger = mostFrequent(false);
    // A user may have a card of their own among the contacts.
    constexpr qint64 several = 5;
    const bool isNearlyAlways = m_mails >= several && m_seen[any].mails * 10 >= m_mails * 9;
    const bool isClear = m_seen[stranger].mails * 2 < m_seen[any].mails;
    const bool isAlone = std::none_of(m_seen.cbegin(), m_seen.cend(), [&](const Seen &seen) {
        return &seen != &*m_seen.constFind(any) && seen.mails * 10 >= m_mails * 9;
    });
    return isNearlyAlways && isClear && isAlone ? any : stranger;
}

QString guessedOwner(MailFeed &feed, const AddressBook &book)
{
    OwnerGuess guess(book);
    qint64 bytes = 0;
    qint64 mails = 0;
    for (FedMail mail; mails < mailsLookedAt && bytes < bytesLookedAt && feed.next(mail);) {
        ++mails;
        bytes += mail.bytes.size();
        const MailHead head = MailMessage(mail.bytes).head();
        MailPlace place = mail.place;
        for (const QString &label : head.labels) {
            readPlaceName(label, place);
        }
        guess.add(head, place);
    }
    return guess.best();
}

Result<QStringList> toldAddresses(const Workspace &workspace, const QStringList &me)
{
    const auto remembered = workspace.mailboxes().ownAddresses();
    const auto profile = workspace.profile();
    if (!remembered || !profile) {
        return remembered ? failed(profile) : failed(remembered);
    }
    QStringList told;
    const QStringList own = QStringList{profile->email} + profile->otherAddresses.split(u'\n');
    for (const QString &address : (me.isEmpty() ? *remembered : me) + own) {
        const QString key = emailKey(address);
        if (!key.isEmpty() && !told.contains(key)) {
            told.append(key);
        }
    }
    return told;
}

} // namespace hallway
