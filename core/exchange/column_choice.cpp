#include "core/exchange/column_choice.h"

#include "core/base/text.h"

namespace hallway {

namespace {

/// The place of a column; -1 where there is none of that name.
qsizetype columnNamed(const ColumnMapping &mapping, const QString &name)
{
    for (qsizetype at = 0; at < mapping.headers.size(); ++at) {
        if (folded(mapping.headers.at(at)) == folded(name.simplified())) {
            return at;
        }
    }
    bool isNumber = false;
    const int number = name.toInt(&isNumber);
    return isNumber && number >= 1 && number <= mapping.headers.size() ? number - 1 : -1;
}

} // namespace

Result<void> chooseColumn(ColumnMapping &mapping, const QString &choice)
{
    const qsizetype equals = choice.lastIndexOf(u'=');
    const QString column = choice.left(std::max<qsizetype>(equals, 0)).trimmed();
    if (column.isEmpty()) {
        return fail(ErrorCode::InvalidValue,
                    {QStringLiteral("map"), choice, QStringLiteral("it must be Column=field")});
    }
    const qsizetype at = columnNamed(mapping, column);
    if (at < 0) {
        return fail(ErrorCode::InvalidValue, {QStringLiteral("column"), column,
                                              QStringLiteral("the columns are ") +
                                                  mapping.headers.join(QStringLiteral(", "))});
    }
    const auto target = targetFromWord(choice.sliced(equals + 1));
    if (!target) {
        return fail(ErrorCode::InvalidValue, {QStringLiteral("field"), choice.sliced(equals + 1),
                                              QStringLiteral("the fields are ") +
                                                  targetFieldNames().join(QStringLiteral(", "))});
    }
    mapping.targets[std::size_t(at)] = *target;
    return {};
}

} // namespace hallway
