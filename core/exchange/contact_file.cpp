#include "core/exchange/contact_file.h"

#include "core/base/made_ahead.h"
#include "core/exchange/detect.h"
#include "core/exchange/encoding.h"
#include "core/exchange/linkedin.h"
#include "core/exchange/matching.h"
#include "core/exchange/table_file.h"
#include "core/exchange/vcard_reader.h"

#include <QFile>
#include <QFileInfo>

namespace hallway {

namespace {

/// So many cards are read while those before them are looked at.
constexpr size_t recordsAhead = 512;

/// A file that is larger is not a list of people; it would only fill the memory.
constexpr qint64 mostFileBytes = 1024LL * 1024 * 1024;

constexpr qint64 formatSample = 16 * 1024;

/// True for the formats that hold people.
bool isRead(FileFormat format)
{
    switch (format) {
    case FileFormat::Vcard:
    case FileFormat::LinkedIn:
    case FileFormat::GoogleCsv:
    case FileFormat::OutlookCsv:
    case FileFormat::ThunderbirdCsv:
    case FileFormat::OtherCsv:
        return true;
    default:
        return false;
    }
}

/// Why a path is no file to be read, before it is opened: opening a pipe would wait.
Result<void> checkedPlace(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return fail(ErrorCode::FileMissing, {path});
    }
    if (!info.isFile()) {
        return fail(ErrorCode::FileUnreadable,
                    {path, info.isDir() ? QStringLiteral("it is a folder")
                                        : QStringLiteral("it is not a file")});
    }
    return {};
}

/// What the beginning of an open file shows, refused where it holds no people.
Result<void> checkedFormat(QFile &file)
{
    if (file.size() > mostFileBytes) {
        return fail(ErrorCode::FileUnreadable,
                    {file.fileName(), QStringLiteral("it is larger than 1 GB")});
    }
    const FileFormat format = detectedFormat(file.peek(formatSample));
    if (format == FileFormat::Empty && file.size() <= formatSample) {
        return fail(ErrorCode::NothingToImport, {file.fileName()});
    }
    if (!isRead(format)) {
        return fail(ErrorCode::FormatUnknown, {file.fileName(), fileFormatName(format)});
    }
    return {};
}

/// Reads over the records that are there; fewer at the end.
void readNext(VcardReader &reader, std::vector<ContactRecord> &records)
{
    records.resize(recordsAhead);
    for (size_t count = 0; count < records.size(); ++count) {
        if (reader.next(records[count])) {
            records[count].hashes = matchHashes(records[count].contact);
        } else {
            records.resize(count);
        }
    }
}

Result<ContactFile> readCards(const QByteArray &bytes, const RecordVisitor &visit)
{
    const QByteArray text = withoutUtf16(bytes);
    const qint64 total = std::max<qint64>(1, text.count("BEGIN:VCARD"));
    VcardReader reader(text);
    MadeAhead<ContactRecord> records(
        [&reader](std::vector<ContactRecord> &batch) { readNext(reader, batch); });
    while (ContactRecord *record = records.next()) {
        if (!visit(*record, total)) {
            return fail(ErrorCode::Cancelled);
        }
    }
    return ContactFile{.format = fileFormatName(FileFormat::Vcard),
                       .rejected = reader.rejected(),
                       .read = reader.read()};
}

Result<ContactFile> readConnections(const QByteArray &bytes, const QString &path,
                                    const RecordVisitor &visit)
{
    auto file = readLinkedin(bytes, path);
    if (!file) {
        return file;
    }
    for (ContactRecord &record : file->records) {
        if (!visit(record, qint64(file->records.size()))) {
            return fail(ErrorCode::Cancelled);
        }
    }
    file->records.clear();
    return file;
}

Result<ContactFile> readRows(const QByteArray &bytes, const QString &path,
                             const RecordVisitor &visit, const ColumnSettler &settle)
{
    auto table = openedTable(bytes, path);
    if (!table) {
        return failed(table);
    }
    if (settle) {
        if (const auto settled = settle(*table); !settled) {
            return failed(settled);
        }
    }
    return readTable(*table, table->mapping, path, visit);
}

} // namespace

Result<QByteArray> contactBytes(const QString &path)
{
    if (const auto place = checkedPlace(path); !place) {
        return failed(place);
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::FileUnreadable, {path, file.errorString()});
    }
    if (const auto format = checkedFormat(file); !format) {
        return failed(format);
    }
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError) {
        return fail(ErrorCode::FileUnreadable, {path, file.errorString()});
    }
    return bytes;
}

Result<ContactFile> readContactFile(const QString &path, const RecordVisitor &visit,
                                    const ColumnSettler &settle)
{
    const auto bytes = contactBytes(path);
    if (!bytes) {
        return failed(bytes);
    }
    switch (detectedFormat(*bytes)) {
    case FileFormat::Vcard: {
        auto file = readCards(*bytes, visit);
        return file && file->read == 0 ? fail(ErrorCode::NothingToImport, {path}) : file;
    }
    case FileFormat::LinkedIn:
        return readConnections(*bytes, path, visit);
    default:
        return readRows(*bytes, path, visit, settle);
    }
}

Result<TableFile> tableAt(const QString &path)
{
    const auto bytes = contactBytes(path);
    if (!bytes) {
        return failed(bytes);
    }
    const FileFormat format = detectedFormat(*bytes);
    if (format == FileFormat::Vcard || format == FileFormat::LinkedIn) {
        return fail(ErrorCode::FormatUnknown, {path, fileFormatName(format)});
    }
    return openedTable(*bytes, path);
}

} // namespace hallway
