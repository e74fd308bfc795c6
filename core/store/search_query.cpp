#include "core/store/search_query.h"

#include "core/base/text.h"

namespace hallway {

QString searchQuery(const QString &text)
{
    QStringList terms;
    for (const QString &word : foldedWords(text)) {
        terms.append(QStringLiteral("\"%1\"*").arg(word));
    }
    return terms.join(QLatin1Char(' '));
}

} // namespace hallway
