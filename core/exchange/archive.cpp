#include "core/exchange/archive.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <memory>
#include <zip.h>

using namespace Qt::StringLiterals;

namespace hallway {

namespace {

constexpr quint64 mostUnpackedBytes = 4ULL * 1024 * 1024 * 1024;
constexpr quint64 mostGrowth = 200;         ///< text shrinks to a tenth, seldom to a fiftieth
constexpr quint64 growthFrom = 1024 * 1024; ///< what is smaller may be of one letter
constexpr zip_int64_t mostEntries = 20'000;
constexpr qsizetype unpackedPiece = 64 * 1024;
constexpr zip_uint16_t typeMask = 0170000;
constexpr zip_uint16_t typeLink = 0120000;

struct ZipCloser
{
    void operator()(zip_t *archive) const { zip_discard(archive); }
    void operator()(zip_file_t *file) const { zip_fclose(file); }
};

using ZipArchive = std::unique_ptr<zip_t, ZipCloser>;
using ZipEntry = std::unique_ptr<zip_file_t, ZipCloser>;

/// The path below the folder; nothing where it would lead out of it.
QString safePath(const QString &name)
{
    QString plain = name;
    plain.replace(u'\\', u'/');
    const bool isRooted = plain.startsWith(u'/') || plain.mid(1, 1) == u":"_s;
    for (const QString &part : plain.split(u'/')) {
        if (part == u".."_s || part.contains(QChar(0))) {
            return {};
        }
    }
    return isRooted ? QString() : QDir::cleanPath(plain);
}

/// Takes the entries of one archive out.
class Unpacking
{
public:
    Unpacking(zip_t *archive, const QString &path, const QString &folder)
        : m_archive(archive), m_path(path), m_folder(folder)
    {
    }

    std::vector<Error> run()
    {
        const zip_int64_t count = zip_get_num_entries(m_archive, 0);
        for (zip_int64_t index = 0; index < count && index < mostEntries && !m_isFull; ++index) {
            take(zip_uint64_t(index));
        }
        if (count > mostEntries) {
            leave(m_path, u"it has more than 20,000 files; the others were left out"_s);
        }
        return std::move(m_left);
    }

private:
    void leave(const QString &name, const QString &reason)
    {
        const QString shown = name == m_path ? name : m_path + u'/' + name;
        m_left.push_back({ErrorCode::FileUnreadable, {shown, reason}, {}});
    }

    [[nodiscard]] bool isLink(zip_uint64_t index) const
    {
        zip_uint8_t system = 0;
        zip_uint32_t attributes = 0;
        zip_file_get_external_attributes(m_archive, index, 0, &system, &attributes);
        return system == ZIP_OPSYS_UNIX && ((attributes >> 16U) & typeMask) == typeLink;
    }

    void take(zip_uint64_t index)
    {
        zip_stat_t entry;
        zip_stat_init(&entry);
        if (zip_stat_index(m_archive, index, ZIP_FL_ENC_GUESS, &entry) != 0 ||
            (entry.valid & ZIP_STAT_NAME) == 0) {
            return;
        }
        const QString name = QString::fromUtf8(entry.name);
        if (name.endsWith(u'/') || isLink(index)) {
            return;
        }
        const QString target = safePath(name);
        const bool isEncrypted = (entry.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 &&
                                 entry.encryption_method != ZIP_EM_NONE;
        if (target.isEmpty()) {
            leave(name, u"its path leads out of the archive"_s);
        } else if (isEncrypted) {
            leave(name, u"it is encrypted; unpack the archive with its password first"_s);
        } else {
            unpack(index, entry, name, m_folder + u'/' + target);
        }
    }

    void unpack(zip_uint64_t index, const zip_stat_t &entry, const QString &name,
                const QString &target)
    {
        const ZipEntry source(zip_fopen_index(m_archive, index, 0));
        if (!source) {
            leave(name, QString::fromUtf8(zip_strerror(m_archive)));
            return;
        }
        QDir().mkpath(QFileInfo(target).path());
        QFile file(target);
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
            leave(name, file.errorString());
            return;
        }
        const QString reason = copied(*source, file, entry.comp_size);
        if (!reason.isEmpty()) {
            file.remove();
            leave(name, reason);
        }
    }

    /// Why it could not be copied; empty when it was. What the archive says of sizes is not
    /// believed.
    QString copied(zip_file_t &source, QFile &file, quint64 packedBytes)
    {
        QByteArray piece(unpackedPiece, Qt::Uninitialized);
        quint64 bytes = 0;
        for (;;) {
            const zip_int64_t count = zip_fread(&source, piece.data(), quint64(piece.size()));
            if (count < 0) {
                return QString::fromUtf8(zip_file_strerror(&source));
            }
            if (count == 0) {
                return {};
            }
            bytes += quint64(count);
            m_bytes += quint64(count);
            if (bytes > growthFrom && bytes / mostGrowth > packedBytes) {
                return u"it grows more than 200 times when it is unpacked"_s;
            }
            if (m_bytes > mostUnpackedBytes) {
                m_isFull = true;
                return u"the archive is larger than 4 GB when it is unpacked"_s;
            }
            if (file.write(piece.constData(), count) != count) {
                return file.errorString();
            }
        }
    }

    zip_t *m_archive;
    QString m_path;
    QString m_folder;
    std::vector<Error> m_left;
    quint64 m_bytes = 0;
    bool m_isFull = false;
};

} // namespace

Result<std::vector<Error>> unpackArchive(const QString &path, const QString &folder)
{
    int code = 0;
    const ZipArchive archive(zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code));
    if (!archive) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const QString reason = QString::fromUtf8(zip_error_strerror(&error));
        zip_error_fini(&error);
        return fail(ErrorCode::FileUnreadable, {path, reason});
    }
    return Unpacking(archive.get(), path, folder).run();
}

} // namespace hallway
