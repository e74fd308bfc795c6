#pragma once

#include "core/exchange/mail_message.h"

#include <unordered_map>

namespace hallway {

/// Gathers mails into threads by their Message-IDs and References, in whatever order they come;
/// references that go round in a circle are one thread. Keeps numbers, not texts.
class MailThreads
{
public:
    /// Puts a mail in its thread; a number for it, never 0.
    quint64 add(const QString &id, const MailHead &head);
    /// Makes a mail's thread part of the one that is in the database already.
    void setStored(quint64 mail, const QString &threadName);
    /// The number of the mail's thread, as it is known now.
    [[nodiscard]] quint64 threadOf(quint64 mail);

private:
    void join(quint64 older, quint64 younger);

    std::unordered_map<quint64, quint64> m_older;
};

} // namespace hallway
