#include "ui/text/translate.h"

namespace hallway {

QString counted(qint64 number, const char *one, const char *many)
{
    return Words::tr(number == 1 ? one : many)
        .replace(QLatin1String("%1"), wordsLocale().toString(number));
}

QString filledIn(const QString &sentence, const QStringList &arguments)
{
    QString text;
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        const int digit = sentence.at(i) == u'%' && i + 1 < sentence.size()
                              ? sentence.at(i + 1).digitValue()
                              : -1;
        if (digit < 1) {
            text += sentence.at(i);
            continue;
        }
        text += arguments.value(digit - 1);
        ++i;
    }
    return text;
}

QString capitalised(const QString &text)
{
    return text.left(1).toUpper() + text.mid(1);
}

} // namespace hallway
