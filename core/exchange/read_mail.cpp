#include "core/exchange/read_mail.h"

namespace hallway {

namespace {

/// Enough that the threads seldom wait for each other, and little to keep in memory.
constexpr std::size_t batchMails = 64;
constexpr qsizetype batchBytes = 4 * 1024LL * 1024;

void read(ReadMail &mail, MailSorter &sorter)
{
    FedMail &fed = mail.fed;
    if (fed.isUnreadable || fed.isCut) {
        return;
    }
    // The many small objects of a parsed mail would be slow to reach from another thread.
    const MailMessage message(std::exchange(fed.bytes, QByteArray()));
    mail.isMail = message.isMail();
    mail.head = message.head();
    if (!mail.head.date.on.isValid()) {
        mail.head.date = momentOfSeparator(fed.separator);
    }
    mail.verdict = sorter.sort(mail.head, fed.place);
    if (mail.verdict.reason == SkipReason::None) {
        mail.body = message.body();
    }
}

} // namespace

MadeAhead<ReadMail> mailsAhead(MailFeed &feed, MailSorter &sorter)
{
    return MadeAhead<ReadMail>([&feed, &sorter](std::vector<ReadMail> &mails) {
        mails.clear();
        qsizetype bytes = 0;
        for (FedMail fed; mails.size() < batchMails && bytes < batchBytes && feed.next(fed);) {
            bytes += fed.bytes.size();
            mails.push_back({.fed = std::move(fed), .position = feed.position()});
            read(mails.back(), sorter);
        }
    });
}

} // namespace hallway
