#include "core/base/text.h"
#include "ui/text/translate.h"
#include "ui/text/words.h"

#include <QRegularExpression>

namespace hallway {

namespace {
/// 1 for "Mon" or "monday" to 7; 0 when it is no day of the week.
int weekdayNumber(const QString &word)
{
    static const QStringList names{QStringLiteral("monday"),    QStringLiteral("tuesday"),
                                   QStringLiteral("wednesday"), QStringLiteral("thursday"),
                                   QStringLiteral("friday"),    QStringLiteral("saturday"),
                                   QStringLiteral("sunday")};
    for (qsizetype i = 0; word.size() >= 3 && i < names.size(); ++i) {
        if (names.at(i).startsWith(word)) {
            return int(i) + 1;
        }
    }
    return 0;
}

/// 1 for "Jan" or "january" to 12; 0 when it is no month.
int monthNumber(const QString &word)
{
    static const QStringList names{
        QStringLiteral("january"), QStringLiteral("february"), QStringLiteral("march"),
        QStringLiteral("april"),   QStringLiteral("may"),      QStringLiteral("june"),
        QStringLiteral("july"),    QStringLiteral("august"),   QStringLiteral("september"),
        QStringLiteral("october"), QStringLiteral("november"), QStringLiteral("december")};
    for (qsizetype i = 0; word.size() >= 3 && i < names.size(); ++i) {
        if (names.at(i).startsWith(word)) {
            return int(i) + 1;
        }
    }
    return 0;
}

int countOf(const QString &word)
{
    if (word == u"a" || word == u"an" || word == u"one") {
        return 1;
    }
    bool isNumber = false;
    const int number = word.toInt(&isNumber);
    return isNumber && number < 100'000 ? number : -1;
}

QDate movedBy(QDate today, int count, const QString &unit, int sign)
{
    if (count < 0) {
        return {};
    }
    if (unit == u"day" || unit == u"days") {
        return today.addDays(qint64(sign) * count);
    }
    if (unit == u"week" || unit == u"weeks") {
        return today.addDays(qint64(sign) * count * 7);
    }
    if (unit == u"month" || unit == u"months") {
        return today.addMonths(sign * count);
    }
    return {};
}

/// The day in the year that brings it nearest to today, unless a year is named.
QDate dayOfMonth(const QStringList &words, QDate today)
{
    const bool isDayFirst = monthNumber(words.at(0)) == 0;
    const int month = monthNumber(words.at(isDayFirst ? 1 : 0));
    static const QRegularExpression ordinal(QStringLiteral("^(\\d{1,2})(?:st|nd|rd|th)?$"));
    const int day = ordinal.match(words.at(isDayFirst ? 0 : 1)).captured(1).toInt();
    if (words.size() == 3) {
        const QString year = words.at(2);
        return year.size() == 4 ? QDate(year.toInt(), month, day) : QDate();
    }
    QDate nearest;
    for (int year = today.year() - 1; year <= today.year() + 1; ++year) {
        const QDate candidate(year, month, day);
        const bool isNearer =
            !nearest.isValid() || qAbs(today.daysTo(candidate)) < qAbs(today.daysTo(nearest));
        if (candidate.isValid() && isNearer) {
            nearest = candidate;
        }
    }
    return nearest;
}

QDate lastWeekday(int weekday, QDate before)
{
    return before.addDays(-((before.dayOfWeek() - weekday + 7) % 7));
}

QDate oneWord(const QString &word, QDate today)
{
    if (word == u"today") {
        return today;
    }
    if (word == u"yesterday") {
        return today.addDays(-1);
    }
    if (word == u"tomorrow") {
        return today.addDays(1);
    }
    const int weekday = weekdayNumber(word);
    return weekday == 0 ? QDate() : lastWeekday(weekday, today);
}

QDate twoWords(const QStringList &words, QDate today)
{
    const int weekday = weekdayNumber(words.at(1));
    if (words.at(0) == u"last" && weekday != 0) {
        return lastWeekday(weekday, today.addDays(-1));
    }
    if (words.at(0) == u"next" && weekday != 0) {
        return lastWeekday(weekday, today.addDays(7));
    }
    if (words.at(0) == u"last" || words.at(0) == u"next") {
        return movedBy(today, 1, words.at(1), words.at(0) == u"last" ? -1 : 1);
    }
    return dayOfMonth(words, today);
}

QDate threeWords(const QStringList &words, QDate today)
{
    if (words.at(2) == u"ago") {
        return movedBy(today, countOf(words.at(0)), words.at(1), -1);
    }
    if (words.at(0) == u"in") {
        return movedBy(today, countOf(words.at(1)), words.at(2), 1);
    }
    return dayOfMonth(words, today);
}
} // namespace

QDate parseDay(const QString &text, QDate today)
{
    const QDate iso = QDate::fromString(text.trimmed(), Qt::ISODate);
    if (iso.isValid()) {
        return text.trimmed().size() == 10 ? iso : QDate();
    }
    static const QRegularExpression gap(QStringLiteral("[\\s,]+"));
    QString plain = text.toLower();
    plain.remove(u'.');
    const QStringList words = plain.split(gap, Qt::SkipEmptyParts);
    switch (words.size()) {
    case 1:
        return oneWord(words.at(0), today);
    case 2:
        return twoWords(words, today);
    case 3:
        return threeWords(words, today);
    default:
        return {};
    }
}

} // namespace hallway
