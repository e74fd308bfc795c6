#include "core/exchange/mail_sorting.h"

#include "core/base/text.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace hallway {

namespace {

SkipReason asideByPlace(const MailHead &head, const MailPlace &place)
{
    if (place.isTrash || head.isMarkedTrash) {
        return SkipReason::Trash;
    }
    if (place.isSpam || head.isMarkedSpam) {
        return SkipReason::Spam;
    }
    return place.isDraft ? SkipReason::Draft : SkipReason::None;
}

SkipReason asideBySender(const MailHead &head)
{
    if (head.from.empty()) {
        return SkipReason::NoSender;
    }
    if (head.isFromList) {
        return SkipReason::MailingList;
    }
    const bool isNobodys = isNobodysAddress(head.from.front().address);
    return isNobodys || head.isAutomatic ? SkipReason::Automatic : SkipReason::None;
}

} // namespace

bool isNobodysAddress(const QString &address)
{
    static const QRegularExpression form(
        uR"(\A(no|do-?not|don-?t|never)[-_.]?(reply|answer|respond)|\Anoreply|[-_.+]noreply@|)"
        uR"([-_.+]no-reply@|\A(mailer-daemon|postmaster|bounces?|notifications?|notify|news|)"
        uR"(newsletter|alerts?|updates|auto-?(reply|mailer|confirm)|calendar-notification)([-_.+].*)?@)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return form.match(address.trimmed()).hasMatch();
}

MailSorter::MailSorter(const AddressBook &book, const QStringList &me)
    : m_book(book), m_me(me.begin(), me.end()), m_strangers(book)
{
}

bool MailSorter::isMe(const MailAddress &address) const
{
    return m_me.contains(emailKey(address.address));
}

/// What lies among the sent mails was sent, also from an address that the user did not name.
bool MailSorter::isOutgoing(const MailHead &head, const MailPlace &place)
{
    const bool isMine =
        std::any_of(head.from.begin(), head.from.end(), [this](const auto &a) { return isMe(a); });
    if (isMine || !place.isSent) {
        return isMine;
    }
    const QString key = emailKey(head.from.front().address);
    if (!m_book.knows(key)) {
        m_me.insert(key);
    }
    return true;
}

std::vector<ContactId> MailSorter::contactsAmong(const std::vector<MailAddress> &list) const
{
    std::vector<ContactId> contacts;
    for (const MailAddress &address : list) {
        const ContactId owner = isMe(address) ? ContactId() : m_book.owner(address);
        const bool isNew =
            owner.isValid() && std::find(contacts.begin(), contacts.end(), owner) == contacts.end();
        if (isNew) {
            contacts.push_back(owner);
        }
    }
    return contacts;
}

/// Whoever gets a copy of somebody else's mail has not written: only the sender takes part in
/// what comes in, because an answer closes nudges.
MailVerdict MailSorter::sort(const MailHead &head, MailPlace place)
{
    for (const QString &label : head.labels) {
        readPlaceName(label, place);
    }
    MailVerdict verdict{.reason = asideByPlace(head, place)};
    verdict.other = head.from.empty() ? MailAddress() : head.from.front();
    if (verdict.reason == SkipReason::None) {
        verdict.reason = asideBySender(head);
    }
    if (verdict.reason != SkipReason::None) {
        return verdict;
    }
    const bool isOut = isOutgoing(head, place);
    verdict.direction = isOut ? Direction::Outgoing : Direction::Incoming;
    const auto &others = isOut ? head.to : head.from;
    verdict.contacts = contactsAmong(others);
    if (m_everywhere.isValid() && std::find(verdict.contacts.begin(), verdict.contacts.end(),
                                            m_everywhere) == verdict.contacts.end()) {
        verdict.contacts.push_back(m_everywhere);
    }
    for (const MailAddress &address : others) {
        if (!isMe(address)) {
            m_strangers.add(address, isOut ? &Stranger::received : &Stranger::wrote);
        }
    }
    if (isOut && !others.empty()) {
        verdict.other = others.front();
    }
    verdict.reason = verdict.contacts.empty() ? SkipReason::NobodyKnown : SkipReason::None;
    return verdict;
}

} // namespace hallway
