#pragma once

#include <QByteArrayView>
#include <QStringList>
#include <functional>

namespace hallway {

/// One record of a table.
struct CsvRow
{
    qint64 line = 0; ///< 1-based line of the file where it starts
    QStringList cells;
    /// 0; else no row, but a quotation mark in `line` that is never closed: the last line lost to
    /// it.
    qint64 lostUntil = 0;
};

/// The separator that the first lines use most: comma, semicolon or tab.
[[nodiscard]] char guessedSeparator(QByteArrayView text);

/// Reads rows (RFC 4180, leniently) out of UTF-8 text: quotes, doubled quotes, line breaks in
/// cells; blank lines are passed over. A quotation mark that is never closed costs the rows of its
/// cell, not the rest of the file: where a line inside it looks like a row, reading goes on there.
/// Stops when `visit` answers false.
void readCsv(QByteArrayView text, char separator, const std::function<bool(const CsvRow &)> &visit);

} // namespace hallway
