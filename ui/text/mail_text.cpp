#include "ui/text/mail_text.h"

#include "ui/text/translate.h"

namespace hallway {

QString orBlank(const QString &text, const QString &blank)
{
    return text.isEmpty() ? QStringLiteral("[[ %1 ]]").arg(blank) : text;
}

QString greetingName(const PersonName &name)
{
    const QString family = name.family.isEmpty() ? name.given : name.family;
    return name.prefix.isEmpty()
               ? orBlank(name.given.isEmpty() ? family : name.given, Words::tr("name"))
               : name.prefix + QChar::Space + family;
}

int blanksIn(const MailText &mail)
{
    return int(mail.subject.count(QLatin1String("[[")) + mail.body.count(QLatin1String("[[")));
}

QString blanksText(const MailText &mail)
{
    const int blanks = blanksIn(mail);
    return blanks == 0 ? QString()
                       : counted(blanks, QT_TRANSLATE_NOOP("Words", "1 blank to fill in: [[ … ]]"),
                                 QT_TRANSLATE_NOOP("Words", "%1 blanks to fill in: [[ … ]]"));
}

QString noMailProgramText()
{
    return Words::tr("No mail program answered. Copy the text instead; nothing was sent.");
}

QUrl mailUrl(const QString &address, const MailText &mail)
{
    const auto encoded = [](QString text) {
        // A line of a mail ends in both (RFC 6068, section 5).
        text.replace(u'\n', QStringLiteral("\r\n"));
        return QString::fromLatin1(QUrl::toPercentEncoding(text));
    };
    QUrl url;
    url.setScheme(QStringLiteral("mailto"));
    url.setPath(address);
    url.setQuery(
        QStringLiteral("subject=%1&body=%2").arg(encoded(mail.subject), encoded(mail.body)));
    return url;
}

} // namespace hallway
