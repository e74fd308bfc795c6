#include "core/exchange/linkedin.h"

#include "core/base/text.h"
#include "core/exchange/csv.h"
#include "core/exchange/detect.h"
#include "core/exchange/encoding.h"
#include "core/exchange/table_name.h"

#include <algorithm>
#include <array>

namespace hallway {

namespace {

constexpr int rowsToHeader = 10; // rows before the header, at most
constexpr int centuryOfShortYears = 2000;

/// The columns that are read, by name, because exports differ in what they have.
struct LinkedinColumns
{
    qsizetype firstName = -1;
    qsizetype lastName = -1;
    qsizetype url = -1;
    qsizetype email = -1;
    qsizetype company = -1;
    qsizetype position = -1;
    qsizetype connectedOn = -1;

    [[nodiscard]] bool isHeader() const { return firstName >= 0 && lastName >= 0; }
};

LinkedinColumns columnsOf(const QStringList &cells)
{
    const auto find = [&cells](const char *name) {
        const auto found = std::find_if(cells.begin(), cells.end(), [name](const QString &cell) {
            return cell.trimmed().compare(QLatin1StringView(name), Qt::CaseInsensitive) == 0;
        });
        return found == cells.end() ? -1 : std::distance(cells.begin(), found);
    };
    return {find("First Name"), find("Last Name"), find("URL"),         find("Email Address"),
            find("Company"),    find("Position"),  find("Connected On")};
}

/// One cell, cleaned; empty for a column that is missing.
QString cellText(const QStringList &cells, qsizetype column)
{
    return column < 0 ? QString() : cleaned(cells.value(column));
}

int monthOf(QStringView word)
{
    constexpr std::array months{"jan", "feb", "mar", "apr", "may", "jun",
                                "jul", "aug", "sep", "oct", "nov", "dec"};
    for (std::size_t at = 0; at < months.size(); ++at) {
        if (word.size() >= 3 &&
            word.first(3).compare(QLatin1StringView(months.at(at)), Qt::CaseInsensitive) == 0) {
            return int(at) + 1;
        }
    }
    return 0;
}

/// Reads the rows below the header.
class LinkedinReading
{
public:
    explicit LinkedinReading(ContactFile &file) : file_(file) {}

    /// False when the file turns out to have no header.
    bool take(const CsvRow &row)
    {
        if (row.lostUntil > 0) {
            ++file_.read;
            file_.rejected.push_back(
                {row.line, RejectionReason::OpenQuote, QString::number(row.lostUntil)});
            return true;
        }
        if (!columns_.isHeader()) {
            columns_ = columnsOf(row.cells);
            return columns_.isHeader() || ++before_ < rowsToHeader;
        }
        const bool isBlank = std::all_of(row.cells.begin(), row.cells.end(),
                                         [](const auto &cell) { return cell.trimmed().isEmpty(); });
        if (!isBlank) {
            ++file_.read;
            takePerson(row);
        }
        return true;
    }

    [[nodiscard]] bool hasHeader() const { return columns_.isHeader(); }

private:
    void takePerson(const CsvRow &row)
    {
        const auto cell = [&](qsizetype column) { return cellText(row.cells, column); };
        ContactRecord record{.line = row.line};
        Contact &contact = record.contact;
        contact.name = nameOfParts(cell(columns_.firstName), cell(columns_.lastName));
        const QString url = cell(columns_.url);
        if (contact.name.given.isEmpty() && contact.name.family.isEmpty()) {
            file_.rejected.push_back({row.line, RejectionReason::NoName, url});
            return;
        }
        if (!url.isEmpty()) {
            contact.links.push_back({QStringLiteral("LinkedIn"), url});
        }
        const QString email = cell(columns_.email);
        if (!email.isEmpty()) {
            contact.emails.push_back({{}, email});
        }
        contact.institution = cell(columns_.company);
        contact.title = cell(columns_.position);
        takeDay(cell(columns_.connectedOn), record);
        file_.records.push_back(std::move(record));
    }

    static void takeDay(const QString &text, ContactRecord &record)
    {
        record.contact.howMetOn = connectedOn(text);
        if (record.contact.howMetOn.isValid()) {
            record.contact.howMetLine = QStringLiteral("LinkedIn");
        } else if (!text.isEmpty()) {
            record.warnings.push_back({record.line, WarningReason::DateUnclear, text});
        }
    }

    ContactFile &file_;
    LinkedinColumns columns_;
    int before_ = 0;
};

} // namespace

Result<ContactFile> readLinkedin(const QByteArray &bytes, const QString &path)
{
    const QByteArray text = tableText(bytes);
    ContactFile file{.format = fileFormatName(FileFormat::LinkedIn)};
    LinkedinReading reading(file);
    readCsv(text, guessedSeparator(text), [&](const CsvRow &row) { return reading.take(row); });
    if (!reading.hasHeader()) {
        return fail(ErrorCode::FormatUnknown, {path, fileFormatName(detectedFormat(bytes))});
    }
    if (file.records.empty() && file.rejected.empty()) {
        return fail(ErrorCode::NothingToImport, {path});
    }
    return file;
}

QDate connectedOn(const QString &text)
{
    QString plain = text.trimmed();
    for (QChar &c : plain) {
        c = c.isLetterOrNumber() ? c : QChar(u' ');
    }
    const QStringList parts = plain.split(u' ', Qt::SkipEmptyParts);
    if (parts.size() != 3) {
        return {};
    }
    if (parts.first().size() == 4) {
        return {parts.at(0).toInt(), parts.at(1).toInt(), parts.at(2).toInt()};
    }
    const int number = parts.at(2).toInt();
    const int year = parts.at(2).size() == 2 ? centuryOfShortYears + number : number;
    const int named = monthOf(parts.at(1));
    if (named > 0) {
        return {year, named, parts.at(0).toInt()};
    }
    const QDate american(year, parts.at(0).toInt(), parts.at(1).toInt());
    return american.isValid() ? american : QDate(year, parts.at(1).toInt(), parts.at(0).toInt());
}

} // namespace hallway
