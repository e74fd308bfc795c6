#include "core/workspace_checks.h"

namespace hallway {

Result<void> checkDay(QDate day, const char *field)
{
    constexpr int firstYear = 1900;
    constexpr int lastYear = 2200;
    if (!day.isValid() || day.year() < firstYear || day.year() > lastYear) {
        return fail(ErrorCode::InvalidValue,
                    {QString::fromLatin1(field), day.toString(Qt::ISODate),
                     QStringLiteral("a day between 1900 and 2200 is needed")});
    }
    return {};
}

Result<void> checkOptionalDay(QDate day, const char *field)
{
    return day.isValid() ? checkDay(day, field) : Result<void>{};
}

Result<void> checkText(const QString &text, const char *field)
{
    if (text.trimmed().isEmpty()) {
        return fail(ErrorCode::InvalidValue, {QString::fromLatin1(field), QString(),
                                              QStringLiteral("it must not be empty")});
    }
    return {};
}

} // namespace hallway
