#pragma once

#include "core/exchange/mail_message.h"

#include <gmime/gmime.h>
#include <memory>

namespace hallway {

/// Lets go of one reference to an object of GMime.
struct MailUnref
{
    void operator()(gpointer object) const { g_object_unref(object); }
};

template <class T>
using MailPointer = std::unique_ptr<T, MailUnref>;

/// The bytes of a mail as GMime's streams look at them, without a copy. Stays where it is.
class MailBytes
{
public:
    explicit MailBytes(const QByteArray &bytes);
    MailBytes(const MailBytes &) = delete;
    MailBytes &operator=(const MailBytes &) = delete;
    ~MailBytes() = default;

    [[nodiscard]] MailPointer<GMimeStream> stream();

private:
    QByteArray m_bytes;
    GByteArray m_view;
};

/// Parses one mail; the bytes must outlive it. Empty where GMime sees none.
[[nodiscard]] MailPointer<GMimeMessage> parsedMessage(MailBytes &bytes);

/// Text and attachments of a part and of all below it.
[[nodiscard]] MailBody bodyOf(GMimeObject *part);
/// What is attached to it, decoded.
[[nodiscard]] std::vector<MailFile> filesOf(GMimeObject *part);

} // namespace hallway
