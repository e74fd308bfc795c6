#include "ui/text/partial_day.h"

#include "core/people/contact.h"
#include "ui/text/translate.h"
#include "ui/text/words.h"

namespace hallway {
namespace {

constexpr qsizetype yearLength = 4;
constexpr qsizetype monthLength = 7;

/// "Jul 2024", "July 2024", "7/2024", "07.2024".
QDate monthFrom(const QString &text)
{
    for (const char *format : {"MMM yyyy", "MMMM yyyy", "M/yyyy", "M.yyyy", "yyyy/M", "yyyy-M"}) {
        const QDate month = wordsLocale().toDate(text, QString::fromLatin1(format));
        if (month.isValid()) {
            return month;
        }
    }
    return {};
}

} // namespace

QString partialDayText(const QString &day)
{
    if (!isPartialDay(day) || day.size() == yearLength) {
        return day;
    }
    const bool isMonth = day.size() == monthLength;
    const QDate date = QDate::fromString(isMonth ? day + QStringLiteral("-01") : day, Qt::ISODate);
    return wordsLocale().toString(date, isMonth ? QStringLiteral("MMM yyyy")
                                                : QStringLiteral("d MMM yyyy"));
}

QString parsePartialDay(const QString &text, QDate today)
{
    const QString words = text.simplified();
    if (isPartialDay(words)) {
        return words;
    }
    QString day = monthFrom(words).toString(QStringLiteral("yyyy-MM"));
    if (day.isEmpty()) {
        day = parseDay(words, today).toString(Qt::ISODate);
    }
    return isPartialDay(day) ? day : QString();
}

QString spanOfRole(const QString &from, const QString &until)
{
    if (!from.isEmpty() && !until.isEmpty()) {
        return filledIn(Words::tr("%1–%2"), {partialDayText(from), partialDayText(until)});
    }
    if (!from.isEmpty()) {
        return filledIn(Words::tr("since %1"), {partialDayText(from)});
    }
    return until.isEmpty() ? QString() : filledIn(Words::tr("until %1"), {partialDayText(until)});
}

} // namespace hallway
