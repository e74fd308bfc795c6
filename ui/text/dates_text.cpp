#include "ui/text/translate.h"
#include "ui/text/words.h"

namespace hallway {

QString daysFromToday(QDate day, QDate today)
{
    const qint64 days = today.daysTo(day);
    if (days == 0) {
        return Words::tr("today");
    }
    if (days == -1) {
        return Words::tr("yesterday");
    }
    if (days == 1) {
        return Words::tr("tomorrow");
    }
    return days < 0 ? counted(-days, "1 day ago", "%1 days ago")
                    : counted(days, "in 1 day", "in %1 days");
}

QString shortDate(QDate day, QDate today)
{
    const QString format =
        day.year() == today.year() ? QStringLiteral("ddd d MMM") : QStringLiteral("ddd d MMM yyyy");
    return wordsLocale().toString(day, format);
}

} // namespace hallway
