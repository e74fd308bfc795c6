#include "core/people/phone.h"

#include <QLocale>
#include <phonenumbers/phonenumberutil.h>

namespace hallway {

namespace {

constexpr qsizetype tailDigits = 7;

/// Where an extension begins: a letter or a sign that no number has.
qsizetype numberEnd(const QString &number)
{
    for (qsizetype at = 0; at < number.size(); ++at) {
        const QChar c = number.at(at);
        if ((c.isLetter() && at > 0) || c == u'#' || c == u';') {
            return at;
        }
    }
    return number.size();
}

} // namespace

QString internationalPhone(const QString &number, const QString &region)
{
    using i18n::phonenumbers::PhoneNumber;
    using i18n::phonenumbers::PhoneNumberUtil;
    PhoneNumberUtil &phones = *PhoneNumberUtil::GetInstance();
    PhoneNumber parsed;
    const auto error = phones.Parse(number.toStdString(), region.toStdString(), &parsed);
    if (error != PhoneNumberUtil::NO_PARSING_ERROR) {
        return {};
    }
    std::string text;
    phones.Format(parsed, PhoneNumberUtil::E164, &text);
    if (parsed.has_extension()) {
        text += ";ext=" + parsed.extension();
    }
    return QString::fromStdString(text);
}

QString phoneTail(const QString &number)
{
    QString digits;
    for (const QChar c : QStringView(number).first(numberEnd(number))) {
        if (c.isDigit()) {
            digits.append(QChar(u'0' + c.digitValue()));
        }
    }
    return digits.size() < tailDigits ? QString() : digits.last(tailDigits);
}

bool isSamePhone(const QString &one, const QString &other, const QString &region)
{
    // Only numbers that end alike are put into the international form: that is slow.
    const QString tail = phoneTail(one);
    if (tail.isEmpty() || tail != phoneTail(other)) {
        return false;
    }
    const QString number = one == other ? one : internationalPhone(one, region);
    return one == other || (!number.isEmpty() && number == internationalPhone(other, region));
}

QString usualRegion()
{
    const QLocale locale = QLocale::system();
    const QString region = locale.name().section(u'_', 1);
    return region.size() == 2 && locale.language() != QLocale::C ? region : QStringLiteral("US");
}

} // namespace hallway
