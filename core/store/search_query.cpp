#include "core/store/search_query.h"

#include "core/base/text.h"

namespace hallway {

QString wholeTerm(const QString &word)
{
    return QStringLiteral("\"%1\"").arg(word);
}

QString beginningTerm(const QString &word)
{
    return wholeTerm(word) + u'*';
}

QString searchQuery(const QString &text)
{
    QStringList terms;
    for (const QString &word : foldedWords(text)) {
        terms.append(beginningTerm(word));
    }
    return terms.join(QLatin1Char(' '));
}

} // namespace hallway
