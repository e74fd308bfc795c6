#include "core/exchange/linkedin.h"
#include "core/exchange/table_day.h"
#include "tests/fuzz/targets.h"

namespace hallway::fuzz {

void days(const QByteArray &bytes)
{
    const QStringList cells = QString::fromUtf8(bytes).split(QLatin1Char('\n'));
    const DayOrder order = guessedDayOrder(cells);
    for (const QString &cell : cells) {
        (void)connectedOn(cell);
        (void)tableDay(cell, order);
        const TableBirthday birthday = tableBirthday(cell, order);
        // A day that was understood is understood again.
        require(birthday.isUnclear || tableBirthday(birthday.text, order).text == birthday.text);
    }
}

} // namespace hallway::fuzz
