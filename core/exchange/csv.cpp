#include "core/exchange/csv.h"

#include "core/exchange/encoding.h"

#include <algorithm>
#include <array>
#include <csv.h>

namespace hallway {

namespace {

constexpr qsizetype separatorSample = 4096;

/// libcsv's parser, fed a line at a time so that a row knows where it starts.
class CsvParser
{
public:
    explicit CsvParser(char separator)
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
        isEnded_ = false;
        csv_parse(&parser_, line.data(), std::size_t(line.size()), &takeCell, &endRow, this);
        isOpen_ = !isEnded_ && (isOpen_ || !line.trimmed().isEmpty());
        return isEnded_;
    }

    /// True when the end of the text ended a row.
    bool finish()
    {
        isEnded_ = false;
        csv_fini(&parser_, &takeCell, &endRow, this);
        return isEnded_;
    }

    [[nodiscard]] const CsvRow &row() const { return row_; }

private:
    static void takeCell(void *data, std::size_t length, void *self)
    {
        const QByteArrayView bytes(static_cast<const char *>(data), qsizetype(length));
        static_cast<CsvParser *>(self)->row_.cells.append(decodedPiece(bytes));
    }

    static void endRow(int, void *self) { static_cast<CsvParser *>(self)->isEnded_ = true; }

    csv_parser parser_{};
    CsvRow row_;
    bool isOpen_ = false; ///< inside a quoted cell
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
    for (qint64 number = 1; !text.isEmpty(); ++number) {
        const QByteArrayView line = takeLine(text);
        if (parser.feed(line, number) && !visit(parser.row())) {
            return;
        }
    }
    if (parser.finish()) {
        visit(parser.row());
    }
}

} // namespace hallway
