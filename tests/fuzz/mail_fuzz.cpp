#include "core/exchange/mail_message.h"
#include "core/exchange/mail_text.h"
#include "tests/fuzz/targets.h"

namespace hallway::fuzz {

void mail(const QByteArray &bytes)
{
    const MailMessage message(bytes);
    (void)message.isMail();
    (void)message.head();
    const MailBody body = message.body();
    const QString text = newText(body.text);
    // What was written is a part of what is there.
    require(text.size() <= body.text.size());
    (void)asksSomething(text);
    const QString raw = QString::fromUtf8(bytes);
    (void)textFromHtml(raw);
    (void)unflowed(raw, true);
    (void)momentOfSeparator(bytes);
}

} // namespace hallway::fuzz
