#include "core/exchange/mail_identity.h"

#include "core/base/text.h"

#include <QCryptographicHash>
#include <QHash>

using namespace Qt::StringLiterals;

namespace hallway {

namespace {

constexpr qsizetype digestDigits = 16;

quint64 keyOf(const QString &id)
{
    return qHash(id, std::size_t(0));
}

QString firstAddress(const std::vector<MailAddress> &list)
{
    return list.empty() ? QString() : emailKey(list.front().address);
}

/// Whoever corrects one of the two by hand has not made another mail of it.
bool isSameMail(const Interaction &stored, const MailHead &head)
{
    return stored.subject == head.subject ||
           (stored.on == head.date.on && stored.at == head.date.at);
}

} // namespace

QString mailDigest(const MailHead &head)
{
    const QString text =
        QStringList{firstAddress(head.from), firstAddress(head.to),
                    head.date.on.toString(Qt::ISODate), localTimeText(head.date.at), head.subject}
            .join(u'\n');
    const auto hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha1);
    return QString::fromLatin1(hash.toHex().first(digestDigits));
}

MailIdentities::MailIdentities(const MailboxTable &mailboxes, SeenRecords &seen)
    : m_mailboxes(mailboxes), m_isUntouched(mailboxes.isUntouched().value_or(false)), m_seen(seen)
{
}

Result<std::optional<Interaction>> MailIdentities::stored(const QString &externalId) const
{
    return m_isUntouched ? std::optional<Interaction>() : m_mailboxes.imported(externalId);
}

/// Remembers the id and looks it up.
Result<MailIdentity> MailIdentities::finished(const QString &externalId, quint64 digest)
{
    const bool isNew = m_seen.mails.try_emplace(keyOf(externalId), digest).second;
    return stored(externalId).map([&](const std::optional<Interaction> &found) {
        return MailIdentity{externalId, !isNew, found};
    });
}

Result<MailIdentity> MailIdentities::identify(const MailHead &head)
{
    const QString digest = mailDigest(head);
    const quint64 number = digest.toULongLong(nullptr, 16);
    if (head.messageId.isEmpty()) {
        return finished(u"digest:"_s + digest, number);
    }
    const QString longId = head.messageId + u'#' + digest;
    const auto seen = m_seen.mails.find(keyOf(head.messageId));
    if (seen != m_seen.mails.end()) {
        return finished(seen->second == number ? head.messageId : longId, number);
    }
    auto identity = finished(head.messageId, number);
    const bool isOther = identity && identity->stored && !isSameMail(*identity->stored, head);
    return isOther ? finished(longId, number) : identity;
}

} // namespace hallway
