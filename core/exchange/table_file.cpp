#include "core/exchange/table_file.h"

#include "core/exchange/column_guess.h"
#include "core/exchange/csv.h"
#include "core/exchange/encoding.h"
#include "core/exchange/header_words.h"
#include "core/exchange/table_rows.h"

#include <algorithm>

namespace hallway {

namespace {

constexpr std::size_t headerSearch = 11; // ten rows before it, and itself
constexpr std::size_t sampleRows = 200;

std::vector<CsvRow> firstRows(QByteArrayView text, char separator, std::size_t most)
{
    std::vector<CsvRow> rows;
    readCsv(text, separator, [&](const CsvRow &row) {
        if (row.lostUntil == 0) {
            rows.push_back(row);
        }
        return rows.size() < most;
    });
    return rows;
}

/// The row that looks most like a header.
struct FoundHeader
{
    char separator = ',';
    std::size_t index = 0;
    int score = 0;
};

FoundHeader headerWith(QByteArrayView text, char separator)
{
    FoundHeader header{.separator = separator};
    const auto rows = firstRows(text, separator, headerSearch);
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const int score = headerScore(rows[at].cells);
        if (score > header.score) {
            header.index = at;
            header.score = score;
        }
    }
    return header;
}

FoundHeader foundHeader(QByteArrayView text)
{
    FoundHeader best{.separator = guessedSeparator(text)};
    for (const char separator : {',', ';', '\t'}) {
        const FoundHeader header = headerWith(text, separator);
        const bool isLikelier = header.score == best.score && separator == guessedSeparator(text);
        best = header.score > best.score || isLikelier ? header : best;
    }
    return best;
}

/// The rows of a table without a header are alike: most have as many cells as the first.
bool looksAlike(const std::vector<CsvRow> &rows)
{
    const auto alike = std::count_if(rows.begin(), rows.end(), [&rows](const CsvRow &row) {
        return row.cells.size() == rows.front().cells.size();
    });
    return !rows.empty() && rows.front().cells.size() > 1 && alike * 2 > std::ssize(rows);
}

QStringList columnNumbers(qsizetype count)
{
    QStringList list;
    for (qsizetype number = 1; number <= count; ++number) {
        list.append(QString::number(number));
    }
    return list;
}

/// An empty name at the end is what a comma behind the last column makes.
QStringList headersOf(const QStringList &cells)
{
    QStringList headers;
    for (const QString &cell : cells) {
        headers.append(cell.simplified());
    }
    while (!headers.isEmpty() && headers.last().isEmpty()) {
        headers.removeLast();
    }
    return headers;
}

void readSample(TableFile &table, const std::vector<CsvRow> &rows, std::size_t from)
{
    for (std::size_t at = from; at < rows.size(); ++at) {
        table.rows.push_back(rows[at].cells);
    }
}

FileFormat formatOfHeaders(const QStringList &headers)
{
    const FileFormat format = tableFormat(headers);
    return format == FileFormat::Unknown || format == FileFormat::LinkedIn ? FileFormat::OtherCsv
                                                                           : format;
}

} // namespace

Result<TableFile> openedTable(const QByteArray &bytes, const QString &path)
{
    TableFile table{.text = tableText(bytes)};
    const FoundHeader header = foundHeader(table.text);
    table.separator = header.separator;
    const auto rows = firstRows(table.text, table.separator, header.index + 1 + sampleRows);
    if (rows.empty()) {
        return fail(ErrorCode::NothingToImport, {path});
    }
    if (header.score == 0) {
        table.mapping.hasHeader = false;
        readSample(table, rows, 0);
        const QStringList columns =
            looksAlike(rows) ? columnNumbers(rows.front().cells.size()) : QStringList();
        table.mapping = guessedMapping(columns, table.rows);
        table.mapping.hasHeader = false;
        return table;
    }
    table.headerLine = rows[header.index].line;
    readSample(table, rows, header.index + 1);
    const QStringList headers = headersOf(rows[header.index].cells);
    table.format = formatOfHeaders(headers);
    table.mapping = table.format == FileFormat::GoogleCsv ? googleMapping(headers)
                                                          : guessedMapping(headers, table.rows);
    if (table.isGuessed() && looksLikeThunderbird(table.mapping)) {
        table.format = FileFormat::ThunderbirdCsv;
    }
    return table;
}

Result<ContactFile> readTable(const TableFile &table, const ColumnMapping &mapping,
                              const QString &path, const RecordVisitor &visit)
{
    if (!mapping.saysWho()) {
        return fail(ErrorCode::ColumnsUnknown, {path, mapping.headers.join(QStringLiteral(", "))});
    }
    ContactFile file{.format = fileFormatName(table.format)};
    const qint64 total = std::max<qint64>(1, table.text.count('\n'));
    const TableRows reader(mapping);
    bool isGoingOn = true;
    readCsv(table.text, table.separator, [&](const CsvRow &row) {
        if (row.line <= table.headerLine || TableRows::isBlank(row)) {
            return true;
        }
        ++file.read;
        ContactRecord record;
        if (const auto rejection = reader.read(row, record)) {
            file.rejected.push_back(*rejection);
            return true;
        }
        isGoingOn = visit(record, std::max(total, file.read));
        return isGoingOn;
    });
    if (!isGoingOn) {
        return fail(ErrorCode::Cancelled);
    }
    return file.read == 0 ? fail(ErrorCode::NothingToImport, {path}) : Result<ContactFile>(file);
}

} // namespace hallway
