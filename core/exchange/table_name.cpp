#include "core/exchange/table_name.h"

#include "core/people/credentials.h"

namespace hallway {

PersonName nameOfParts(const QString &given, const QString &family)
{
    PersonName name;
    QStringList parts = family.split(u',');
    QStringList credentials;
    while (parts.size() > 1 && (isCredentials(parts.last()) || parts.last().trimmed().isEmpty())) {
        credentials.prepend(parts.takeLast().trimmed());
    }
    credentials.removeAll(QString());
    name.credentials = credentials.join(u' ');
    name.family = parts.join(u',').simplified();
    name.given = given.simplified();
    const qsizetype space = name.given.indexOf(u' ');
    if (space > 0 && isNamePrefix(QStringView(name.given).first(space))) {
        name.prefix = name.given.first(space);
        name.given = name.given.sliced(space + 1);
    }
    return name;
}

} // namespace hallway
