#include "core/exchange/archive_zip.h"

#include <QFile>
#include <QFileInfo>
#include <array>
#include <zip.h>

using namespace Qt::StringLiterals;

namespace hallway {

namespace {

constexpr std::size_t pieceRead = 64UL * 1024;

struct PartClose
{
    void operator()(zip_file_t *file) const { zip_fclose(file); }
};

QString zipReason(int code)
{
    zip_error_t error;
    zip_error_init_with_code(&error, code);
    const QString reason = QString::fromUtf8(zip_error_strerror(&error));
    zip_error_fini(&error);
    return reason;
}

} // namespace

void ArchiveZip::Close::operator()(zip *archive) const
{
    zip_discard(archive);
}

ArchiveZip::ArchiveZip(QString path, std::unique_ptr<zip, Close> archive)
    : m_path(std::move(path)), m_zip(std::move(archive))
{
}

Result<ArchiveZip> ArchiveZip::open(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return fail(ErrorCode::FileMissing, {path});
    }
    if (!info.isFile()) {
        return fail(ErrorCode::FileUnreadable, {path, u"it is no file"_s});
    }
    int code = 0;
    std::unique_ptr<zip, Close> archive(
        zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code));
    return archive ? Result<ArchiveZip>(ArchiveZip(path, std::move(archive)))
                   : fail(ErrorCode::FileUnreadable, {path, zipReason(code)});
}

QStringList ArchiveZip::names() const
{
    QStringList names;
    const zip_int64_t count = zip_get_num_entries(m_zip.get(), 0);
    for (zip_int64_t index = 0; index < count; ++index) {
        names.append(
            QString::fromUtf8(zip_get_name(m_zip.get(), zip_uint64_t(index), ZIP_FL_ENC_GUESS)));
    }
    return names;
}

std::optional<ArchiveZip::Size> ArchiveZip::sizeOf(const QString &part) const
{
    zip_stat_t entry;
    zip_stat_init(&entry);
    if (zip_stat(m_zip.get(), part.toUtf8().constData(), 0, &entry) != 0) {
        return std::nullopt;
    }
    return Size{qint64(entry.size), qint64(entry.comp_size)};
}

Result<void> ArchiveZip::read(const QString &part, qint64 mostBytes, const Visit &visit) const
{
    const std::unique_ptr<zip_file_t, PartClose> file(
        zip_fopen(m_zip.get(), part.toUtf8().constData(), 0));
    if (!file) {
        return damaged(part, QString::fromUtf8(zip_strerror(m_zip.get())));
    }
    std::array<char, pieceRead> piece{};
    qint64 bytes = 0;
    for (;;) {
        const zip_int64_t count = zip_fread(file.get(), piece.data(), piece.size());
        if (count < 0) {
            return damaged(part, QString::fromUtf8(zip_file_strerror(file.get())));
        }
        if (count == 0) {
            return {};
        }
        bytes += count;
        if (bytes > mostBytes) {
            return damaged(part, u"it is larger than it may be"_s);
        }
        if (const auto visited = visit({piece.data(), qsizetype(count)}); !visited) {
            return visited;
        }
    }
}

Result<QByteArray> ArchiveZip::content(const QString &part, qint64 mostBytes) const
{
    QByteArray content;
    return read(part, mostBytes,
                [&content](QByteArrayView piece) -> Result<void> {
                    content.append(piece);
                    return {};
                })
        .map([&content] { return content; });
}

tl::unexpected<Error> ArchiveZip::damaged(const QString &part, const QString &reason) const
{
    return fail(ErrorCode::FileUnreadable, {m_path, u"%1: %2"_s.arg(part, reason)});
}

} // namespace hallway
