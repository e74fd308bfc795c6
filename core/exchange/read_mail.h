#pragma once

#include "core/base/made_ahead.h"
#include "core/exchange/mail_sorting.h"

namespace hallway {

/// A mail of a mailbox, parsed and sorted.
struct ReadMail
{
    FedMail fed;         ///< without its bytes
    bool isMail = false; ///< MailMessage::isMail()
    MailHead head;       ///< dated by the separator of an mbox where it has no date
    MailVerdict verdict;
    MailBody body;       ///< of mails that belong to contacts
    qint64 position = 0; ///< of the feed behind it
};

/// The mails of a feed, read and sorted ahead. Both must outlive it.
[[nodiscard]] MadeAhead<ReadMail> mailsAhead(MailFeed &feed, MailSorter &sorter);

} // namespace hallway
