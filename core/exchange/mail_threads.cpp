#include "core/exchange/mail_threads.h"

#include <QCryptographicHash>
#include <cstring>

namespace hallway {

namespace {

/// The same on every computer and every run: it names the thread in the database.
quint64 numberOf(const QString &id)
{
    const QByteArray hash = QCryptographicHash::hash(id.toUtf8(), QCryptographicHash::Md4);
    quint64 number = 0;
    std::memcpy(&number, hash.constData(), sizeof number);
    return number == 0 ? 1 : number;
}

} // namespace

quint64 MailThreads::add(const QString &id, const MailHead &head)
{
    const quint64 mail = numberOf(id);
    m_older.try_emplace(mail, mail);
    quint64 younger = mail;
    for (auto older = head.references.crbegin(); older != head.references.crend(); ++older) {
        const quint64 number = numberOf(*older);
        join(number, younger);
        younger = number;
    }
    if (!head.gmailThread.isEmpty()) {
        join(numberOf(QStringLiteral("gmail ") + head.gmailThread), mail);
    }
    return mail;
}

void MailThreads::setStored(quint64 mail, const QString &threadName)
{
    bool isNumber = false;
    const quint64 thread = threadName.toULongLong(&isNumber, 16);
    if (isNumber && thread != 0) {
        join(thread, mail);
    }
}

/// The oldest known mail of a thread stands for it, with shorter ways made on the way.
quint64 MailThreads::threadOf(quint64 mail)
{
    auto place = m_older.try_emplace(mail, mail).first;
    while (place->second != place->first) {
        const auto above = m_older.find(place->second);
        place->second = above->second;
        place = above;
    }
    return place->first;
}

void MailThreads::join(quint64 older, quint64 younger)
{
    const quint64 top = threadOf(older);
    m_older[threadOf(younger)] = top;
}

} // namespace hallway
