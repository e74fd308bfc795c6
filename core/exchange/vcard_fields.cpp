#include "core/exchange/vcard_fields.h"

#include "core/exchange/vcard_decoding.h"
#include "core/people/credentials.h"

#include <QDate>
#include <algorithm>
#include <array>

namespace hallway {

namespace {

constexpr int notPreferred = 101;
/// Apple's stand-in for "no year".
constexpr int yearUnknown = 1604;

struct TypeWord
{
    QByteArrayView type;
    QByteArrayView word;
};

constexpr std::array typeWords{
    TypeWord{"WORK", "work"},   TypeWord{"HOME", "home"},     TypeWord{"CELL", "mobile"},
    TypeWord{"OTHER", "other"}, TypeWord{"FAX", "fax"},       TypeWord{"PAGER", "pager"},
    TypeWord{"MAIN", "main"},   TypeWord{"SCHOOL", "school"}, TypeWord{"IPHONE", "iphone"},
};

/// Types that say nothing a person would put in a label.
bool isSilentType(QByteArrayView type)
{
    constexpr std::array<QByteArrayView, 12> silent{"INTERNET",
                                                    "PREF",
                                                    "VOICE",
                                                    "X400",
                                                    "DOM",
                                                    "INTL",
                                                    "POSTAL",
                                                    "PARCEL",
                                                    "MSG",
                                                    "TEXT",
                                                    "X-EVOLUTION-UI-SLOT",
                                                    "URI"};
    return std::any_of(silent.begin(), silent.end(),
                       [type](QByteArrayView word) { return sameWord(type, word); });
}

/// The words that come first in a label: "work fax".
bool isPlace(const QString &label)
{
    return label == QLatin1String("work") || label == QLatin1String("home") ||
           label == QLatin1String("other");
}

/// "HomePage" as words: "home page".
QString separated(const QString &text)
{
    QString words;
    for (const QChar c : text) {
        if (c.isUpper() && !words.isEmpty()) {
            words.append(u' ');
        }
        words.append(c.toLower());
    }
    return words;
}

/// A component of N: a list in it ("Philip,Paul") is a row of names, but "Richter, James" was
/// typed so.
QString nameWords(QByteArrayView component)
{
    if (!component.contains(',')) {
        return vcardWord(component);
    }
    QString words;
    while (!component.isEmpty()) {
        const QString word = vcardText(takePiece(component, ','));
        if (!words.isEmpty()) {
            words.append(word.startsWith(u' ') ? QLatin1Char(',') : QLatin1Char(' '));
        }
        words.append(word);
    }
    return words.trimmed();
}

void takeSuffixes(QByteArrayView component, PersonName &name)
{
    const auto append = [](QString &text, const QString &word) {
        text.append(text.isEmpty() ? word : u' ' + word);
    };
    while (!component.isEmpty()) {
        const QString word = vcardWord(takePiece(component, ','));
        if (!word.isEmpty()) {
            append(isCredentials(word) ? name.credentials : name.suffix, word);
        }
    }
}

/// The digits of a text as a number; -1 where there is anything else, or more than an int holds.
int digits(QByteArrayView text)
{
    constexpr qsizetype mostDigits = 9;
    if (text.size() > mostDigits) {
        return -1;
    }
    int number = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') {
            return -1;
        }
        number = number * 10 + (c - '0');
    }
    return text.isEmpty() ? -1 : number;
}

/// "0412" or "04-12" as a day of a leap year; invalid where it is none.
QDate monthAndDay(QByteArrayView text, int year)
{
    const bool dashed = text.size() == 5 && text[2] == '-';
    if (!dashed && text.size() != 4) {
        return {};
    }
    return {year, digits(text.first(2)), digits(text.last(2))};
}

/// "1980-05-21" or "--05-21", without the detour over formats: files have many birthdays.
QString dayText(QDate date, bool withYear)
{
    std::array<char, 10> text{'-', '-'};
    std::size_t at = withYear ? 0 : 2;
    const auto put = [&text, &at](int number, int unit) {
        for (; unit > 0; unit /= 10) {
            text.at(at++) = char('0' + number / unit % 10);
        }
    };
    if (withYear) {
        put(date.year(), 1000);
        text.at(at++) = '-';
    }
    put(date.month(), 10);
    text.at(at++) = '-';
    put(date.day(), 10);
    return QString::fromLatin1(text.data(), qsizetype(at));
}

/// The date in front of a time; invalid where there is no full date. The year 1604 stands for
/// none.
QDate dateOf(QByteArrayView text)
{
    const qsizetype time = text.indexOf('T');
    QByteArrayView date = time > 0 ? text.first(time) : text;
    if (date.startsWith("--")) {
        return monthAndDay(date.sliced(2), yearUnknown);
    }
    if (date.size() < 8) {
        return {};
    }
    const int year = digits(date.first(4));
    if (year < 0) {
        return {};
    }
    const bool dashed = date[4] == '-';
    return monthAndDay(date.sliced(dashed ? 5 : 4), year == 0 ? yearUnknown : year);
}

} // namespace

PersonName vcardName(QByteArrayView value)
{
    PersonName name;
    name.family = nameWords(takePiece(value, ';'));
    name.given = nameWords(takePiece(value, ';'));
    name.middle = nameWords(takePiece(value, ';'));
    name.prefix = nameWords(takePiece(value, ';'));
    takeSuffixes(takePiece(value, ';'), name);
    return name;
}

PostalAddress vcardAddress(QByteArrayView value)
{
    PostalAddress address;
    for (QString *part : {&address.poBox, &address.extended, &address.street, &address.city,
                          &address.region, &address.postalCode, &address.country}) {
        *part = vcardWord(takePiece(value, ';'));
    }
    return address;
}

VcardBirthday vcardBirthday(const VcardProperty &property, QByteArrayView value)
{
    if (sameWord(property.parameter("VALUE"), "TEXT")) {
        return {vcardWord(value), false};
    }
    const QDate date = dateOf(unquoted(value));
    if (!date.isValid()) {
        return {vcardWord(value), false};
    }
    const QByteArrayView omitted = property.parameter("X-APPLE-OMIT-YEAR");
    const bool withYear =
        date.year() != yearUnknown && (omitted.isEmpty() || digits(omitted) != date.year());
    return {dayText(date, withYear), true};
}

QString vcardPhone(QByteArrayView value)
{
    value = value.trimmed();
    if (value.size() < 4 || !sameWord(value.first(4), "tel:")) {
        return vcardWord(value);
    }
    QByteArrayView rest = value.sliced(4);
    QString number = vcardWord(takePiece(rest, ';'));
    while (!rest.isEmpty()) {
        const QByteArrayView part = takePiece(rest, ';');
        if (part.size() > 4 && sameWord(part.first(4), "ext=")) {
            number += QStringLiteral(" ext ") + vcardWord(part.sliced(4));
        }
    }
    return number;
}

QString vcardLabel(const VcardProperty &property)
{
    QString label;
    property.eachType([&label](QByteArrayView type) {
        const QString word = labelOfType(type);
        if (label.isEmpty() || word.isEmpty()) {
            label.append(word);
        } else {
            label = isPlace(word) ? word + u' ' + label : label + u' ' + word;
        }
    });
    return label;
}

QString labelOfType(QByteArrayView type)
{
    for (const TypeWord &known : typeWords) {
        if (sameWord(type, known.type)) {
            return QString::fromLatin1(known.word);
        }
    }
    return isSilentType(type) ? QString() : vcardWord(type).toLower();
}

QByteArray typeOfLabel(QStringView label)
{
    for (const TypeWord &known : typeWords) {
        if (label == QLatin1StringView(known.word)) {
            return known.type.toByteArray();
        }
    }
    return {};
}

int vcardPreference(const VcardProperty &property)
{
    int preference = notPreferred;
    property.eachType([&preference](QByteArrayView type) {
        if (sameWord(type, "PREF")) {
            preference = 1;
        }
    });
    const int given = digits(property.parameter("PREF"));
    return given > 0 ? std::min(given, notPreferred) : preference;
}

QString appleLabel(const QString &text)
{
    const bool marked =
        text.startsWith(QLatin1String("_$!<")) && text.endsWith(QLatin1String(">!$_"));
    return marked ? separated(text.sliced(4).chopped(4)) : text;
}

} // namespace hallway
