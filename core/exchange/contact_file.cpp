#include "core/exchange/contact_file.h"

#include "core/exchange/detect.h"
#include "core/exchange/encoding.h"
#include "core/exchange/linkedin.h"
#include "core/exchange/vcard_reader.h"

#include <QFile>
#include <QFileInfo>
#include <future>

namespace hallway {

namespace {

/// So many cards are read while those before them are looked at.
constexpr size_t recordsAhead = 512;

/// A file that is larger is not a list of people; it would only fill the memory.
constexpr qint64 mostFileBytes = 1024LL * 1024 * 1024;

Result<QByteArray> bytesOf(const QString &path)
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
    if (info.size() > mostFileBytes) {
        return fail(ErrorCode::FileUnreadable, {path, QStringLiteral("it is larger than 1 GB")});
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::FileUnreadable, {path, file.errorString()});
    }
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError) {
        return fail(ErrorCode::FileUnreadable, {path, file.errorString()});
    }
    return bytes;
}

std::vector<ContactRecord> nextRecords(VcardReader &reader)
{
    std::vector<ContactRecord> records(recordsAhead);
    for (size_t count = 0; count < records.size(); ++count) {
        if (!reader.next(records[count])) {
            records.resize(count);
        }
    }
    return records;
}

/// A second thread reads the next records while the visitor looks at these.
Result<ContactFile> readCards(const QByteArray &bytes, const RecordVisitor &visit)
{
    const QByteArray text = withoutUtf16(bytes);
    const qint64 total = std::max<qint64>(1, text.count("BEGIN:VCARD"));
    VcardReader reader(text);
    std::vector<ContactRecord> records = nextRecords(reader);
    while (!records.empty()) {
        auto following = std::async(std::launch::async, nextRecords, std::ref(reader));
        for (ContactRecord &record : records) {
            if (!visit(record, total)) {
                return fail(ErrorCode::Cancelled);
            }
        }
        records = following.get();
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

} // namespace

Result<ContactFile> readContactFile(const QString &path, const RecordVisitor &visit)
{
    const auto bytes = bytesOf(path);
    if (!bytes) {
        return failed(bytes);
    }
    const FileFormat format = detectedFormat(*bytes);
    switch (format) {
    case FileFormat::Empty:
        return fail(ErrorCode::NothingToImport, {path});
    case FileFormat::Vcard:
        break;
    case FileFormat::LinkedIn:
        return readConnections(*bytes, path, visit);
    default:
        return fail(ErrorCode::FormatUnknown, {path, fileFormatName(format)});
    }
    auto file = readCards(*bytes, visit);
    if (file && file->read == 0) {
        return fail(ErrorCode::NothingToImport, {path});
    }
    return file;
}

} // namespace hallway
