#include "core/exchange/table_day.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace hallway {

namespace {

constexpr int yearAny = 2000; // a leap year, for days without a year
/// Two digits above this are of the last century.
constexpr int lastShortYear = 40;

int fullYear(const QString &part)
{
    const int year = part.toInt();
    if (part.size() > 2) {
        return year;
    }
    return year > lastShortYear ? 1900 + year : 2000 + year;
}

bool isPlainNumber(const QString &part)
{
    return !part.isEmpty() &&
           std::all_of(part.begin(), part.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// Letters and digits, each run by itself, without the time of day.
QStringList dayParts(const QString &cell)
{
    QString text = cell.trimmed();
    if (const qsizetype time = text.indexOf(u':'); time > 2) {
        text.truncate(text.lastIndexOf(QLatin1String(text.contains(u'T') ? "T" : " "), time));
    }
    QStringList parts;
    QString part;
    for (const QChar c : text + u' ') {
        const bool isSwitch = !part.isEmpty() && part.back().isDigit() != c.isDigit();
        if ((!c.isLetterOrNumber() || isSwitch) && !part.isEmpty()) {
            parts.append(part);
            part.clear();
        }
        if (c.isLetterOrNumber()) {
            part.append(c);
        }
    }
    // "1st", "de", "of" say nothing here.
    parts.removeIf([](const QString &each) {
        return !isPlainNumber(each) && monthNumber(each) == 0 && each.size() <= 2;
    });
    return parts;
}

/// Of two numbers one month and one day, in the order that makes sense.
QDate dayOfTwo(int year, int first, int second, DayOrder order)
{
    const QDate american(year, first, second);
    const QDate european(year, second, first);
    const bool isEuropean = order == DayOrder::DayFirst;
    const QDate &likely = isEuropean ? european : american;
    return likely.isValid() ? likely : (isEuropean ? american : european);
}

QDate threeParts(const QStringList &parts, DayOrder order)
{
    for (int at = 0; at < 2; ++at) {
        if (const int month = isPlainNumber(parts.at(at)) ? 0 : monthNumber(parts.at(at));
            month > 0) {
            return {fullYear(parts.at(2)), month, parts.at(1 - at).toInt()};
        }
    }
    if (parts.at(0).size() == 4) {
        return {parts.at(0).toInt(), parts.at(1).toInt(), parts.at(2).toInt()};
    }
    return dayOfTwo(fullYear(parts.at(2)), parts.at(0).toInt(), parts.at(1).toInt(), order);
}

QDate twoParts(const QStringList &parts, DayOrder order)
{
    for (int at = 0; at < 2; ++at) {
        if (const int month = isPlainNumber(parts.at(at)) ? 0 : monthNumber(parts.at(at));
            month > 0) {
            return {yearAny, month, parts.at(1 - at).toInt()};
        }
    }
    return dayOfTwo(yearAny, parts.at(0).toInt(), parts.at(1).toInt(), order);
}

bool isWithDots(const QString &cell)
{
    return cell.count(u'.') >= 2;
}

} // namespace

int monthNumber(const QString &word)
{
    if (isPlainNumber(word)) {
        const int number = word.toInt();
        return number <= 12 ? number : 0;
    }
    // English, German, French, Spanish, Italian, Polish.
    constexpr std::array<const char *, 12> months{
        "jan ene gen sty", "feb fev lut",      "mar maer mrz",     "apr avr abr kwi",
        "may mai mag maj", "jun juin giu cze", "jul juil lug lip", "aug aou ago sie",
        "sep set wrz",     "oct okt ott paz",  "nov lis",          "dec dez dic gru"};
    const QString plain = folded(word);
    for (std::size_t at = 0; at < months.size(); ++at) {
        const QStringList starts = QString::fromLatin1(months.at(at)).split(u' ');
        const bool isIt = std::any_of(starts.begin(), starts.end(), [&plain](const QString &start) {
            return plain.startsWith(start);
        });
        if (isIt) {
            return int(at) + 1;
        }
    }
    return 0;
}

TableBirthday tableBirthday(const QString &cell, DayOrder order)
{
    const QString text = cell.trimmed();
    const QStringList parts = dayParts(text);
    const bool isZero = std::all_of(parts.begin(), parts.end(), [](const QString &part) {
        return isPlainNumber(part) && part.toInt() == 0;
    });
    if (text.isEmpty() || (isZero && !parts.isEmpty())) {
        return {};
    }
    const bool isYearless = text.startsWith(QLatin1String("--")) || parts.size() == 2;
    QStringList wanted = parts;
    if (isYearless && parts.size() == 1 && parts.first().size() == 4) {
        wanted = {parts.first().first(2), parts.first().last(2)};
    }
    if (isYearless && wanted.size() == 2) {
        const DayOrder sought = isWithDots(text) ? DayOrder::DayFirst : order;
        const bool isIso = text.startsWith(QLatin1String("--"));
        const QDate day = twoParts(wanted, isIso ? DayOrder::MonthFirst : sought);
        return day.isValid() ? TableBirthday{day.toString(QStringLiteral("--MM-dd")), false}
                             : TableBirthday{text, true};
    }
    const QDate day = tableDay(text, order);
    return day.isValid() ? TableBirthday{day.toString(Qt::ISODate), false}
                         : TableBirthday{text, true};
}

QDate tableDay(const QString &cell, DayOrder order)
{
    const QStringList parts = dayParts(cell);
    if (parts.size() == 1 && parts.first().size() == 8 && isPlainNumber(parts.first())) {
        return QDate::fromString(parts.first(), QStringLiteral("yyyyMMdd"));
    }
    const bool isComplete =
        parts.size() == 3 && std::all_of(parts.begin(), parts.end(), [](const QString &part) {
            return (isPlainNumber(part) && part.size() <= 4) || monthNumber(part) > 0;
        });
    return isComplete ? threeParts(parts, isWithDots(cell) ? DayOrder::DayFirst : order) : QDate();
}

DayOrder guessedDayOrder(const QStringList &cells)
{
    constexpr int mostMonths = 12;
    for (const QString &cell : cells) {
        const QStringList parts = dayParts(cell);
        if (parts.size() != 3 || !isPlainNumber(parts.at(0)) || !isPlainNumber(parts.at(1)) ||
            parts.at(0).size() > 2) {
            continue;
        }
        if (parts.at(0).toInt() > mostMonths || isWithDots(cell)) {
            return DayOrder::DayFirst;
        }
        if (parts.at(1).toInt() > mostMonths) {
            return DayOrder::MonthFirst;
        }
    }
    return DayOrder::MonthFirst;
}

} // namespace hallway
