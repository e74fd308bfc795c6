#include "core/exchange/csv.h"

#include "core/exchange/encoding.h"

#include <algorithm>
#include <array>
#include <csv.h>

namespace hallway {

namespace {

constexpr qsizetype separatorSample = 4096;
/// Below this a line of somebody's notes may well have as many commas as the table has columns.
constexpr qsizetype tellingSeparators = 5;
/// No table of people has more columns; a line of separators only would fill the memory.
constexpr qsizetype mostCells = 2000;

/// Octets by which the room for a cell grows at least.
constexpr std::size_t roomForCell = 64 * 1024;

/// libcsv's parser, fed a line at a time so that a row knows where it starts.
class CsvParser
{
public:
    explicit CsvParser(char separator) : separator_(separator)
    {
        csv_init(&parser_, 0);
        csv_set_delim(&parser_, static_cast<unsigned char>(separator));
    }
    ~CsvParser() { csv_free(&parser_); }
    Q_DISABLE_COPY_MOVE(CsvParser)

    /// True when the line ended a row.
    bool feed(QByteArrayView line, qint64 number)
    {
        if (!isOpen_) {
            row_.line = number;
            row_.cells.clear();
        }
        const qsizetype before = row_.cells.size();
        isEnded_ = false;
        makeRoom(std::size_t(line.size()));
        csv_parse(&parser_, line.data(), std::size_t(line.size()), &takeCell, &endRow, this);
        if (!isOpen_ || row_.cells.size() > before) {
            opened_ = number;
        }
        isOpen_ = !isEnded_ && (isOpen_ || !line.trimmed().isEmpty());
        if (isEnded_) {
            widest_ = std::max(widest_, row_.cells.size() - 1);
        }
        return isEnded_;
    }

    /// True when the end of the text ended a row.
    bool finish() { return isOpen_ && feed("\n", opened_); }

    /// True inside a quoted cell.
    [[nodiscard]] bool isOpen() const { return isOpen_; }

    /// True for a line that has all columns and would not close the quoted cell: a row by itself.
    [[nodiscard]] bool isRowInCell(QByteArrayView line) const
    {
        const auto separators = std::count(line.begin(), line.end(), separator_);
        return isOpen_ && separators >= std::max(widest_, tellingSeparators) &&
               std::count(line.begin(), line.end(), '"') % 2 == 0;
    }

    /// Gives the open cell up; what it took, down to line `last`, is lost.
    CsvRow giveUp(qint64 last)
    {
        csv_fini(&parser_, nullptr, nullptr, nullptr);
        isOpen_ = false;
        return {.line = opened_, .cells = {}, .lostUntil = last};
    }

    [[nodiscard]] const CsvRow &row() const { return row_; }

private:
    /// The room for a cell doubles: in steps of one size a cell that is never closed, and takes the
    /// rest of the file, would be copied over and over.
    void makeRoom(std::size_t line)
    {
        csv_set_blk_size(&parser_, std::max({roomForCell, csv_get_buffer_size(&parser_), line}));
    }

    static void takeCell(void *data, std::size_t length, void *self)
    {
        const QByteArrayView bytes(static_cast<const char *>(data), qsizetype(length));
        QStringList &cells = static_cast<CsvParser *>(self)->row_.cells;
        if (cells.size() < mostCells) {
            cells.append(decodedPiece(bytes));
        }
    }

    static void endRow(int, void *self) { static_cast<CsvParser *>(self)->isEnded_ = true; }

    csv_parser parser_{};
    CsvRow row_;
    char separator_;
    qsizetype widest_ = 0; ///< separators in a row
    qint64 opened_ = 0;    ///< the line where the present cell begins
    bool isOpen_ = false;  ///< inside a quoted cell
    bool isEnded_ = false;
};

/// The next line with its end; takes it off the text. A lone CR ends a line too.
QByteArrayView takeLine(QByteArrayView &text)
{
    const auto found =
        std::find_if(text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; });
    qsizetype end = std::distance(text.begin(), found);
    while (end < text.size() && text[end] == '\r') {
        ++end;
    }
    if (end < text.size() && text[end] == '\n') {
        ++end;
    }
    const QByteArrayView line = text.first(end);
    text = text.sliced(end);
    return line;
}

} // namespace

char guessedSeparator(QByteArrayView text)
{
    const QByteArrayView sample = text.first(std::min(text.size(), separatorSample));
    char best = ',';
    for (const char separator : {';', '\t'}) {
        if (std::count(sample.begin(), sample.end(), separator) >
            std::count(sample.begin(), sample.end(), best)) {
            best = separator;
        }
    }
    return best;
}

void readCsv(QByteArrayView text, char separator, const std::function<bool(const CsvRow &)> &visit)
{
    CsvParser parser(separator);
    qint64 number = 1;
    for (; !text.isEmpty(); ++number) {
        const QByteArrayView line = takeLine(text);
        if (parser.isRowInCell(line) && !visit(parser.giveUp(number - 1))) {
            return;
        }
        if (parser.feed(line, number) && !visit(parser.row())) {
            return;
        }
    }
    if (parser.finish()) {
        visit(parser.row());
    } else if (parser.isOpen()) {
        visit(parser.giveUp(number - 1));
    }
}

} // namespace hallway
