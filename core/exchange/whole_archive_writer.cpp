#include "core/exchange/archive_sources.h"
#include "core/exchange/passing_folder.h"
#include "core/exchange/row_json.h"
#include "core/exchange/whole_archive.h"
#include "core/files/file_store.h"
#include "core/store/schema.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryFile>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <unistd.h>
#include <zip.h>

using namespace Qt::StringLiterals;

namespace hallway {

namespace {

constexpr zip_uint32_t fastest = 1; ///< half the time of the usual level for a tenth more bytes
constexpr zip_uint32_t forTheUserAlone = 0100600U << 16U; ///< a file's rights, as Unix has them

struct ZipDiscard
{
    void operator()(zip_t *archive) const { zip_discard(archive); }
};

tl::unexpected<Error> notWritten(const QString &path, const QString &reason)
{
    return fail(ErrorCode::FileUnwritable, {path, reason});
}

/// Files that stand in rows, and the files that rows name.
class ArchiveWriting
{
public:
    ArchiveWriting(const QString &databasePath, QDate madeOn, const QString &path,
                   const Progress &progress)
        : m_databasePath(databasePath), m_path(path), m_progress(progress), m_count{progress}
    {
        m_manifest.application = QStringLiteral(HALLWAY_VERSION);
        m_manifest.madeOn = madeOn;
    }

    Result<ArchiveReport> run()
    {
        auto done = checkPlace();
        done = done ? openDatabase() : done;
        done = done ? writeWhole() : done;
        return done ? Result<ArchiveReport>(report()) : failed(done);
    }

private:
    /// A pipe, a folder or the database itself would be lost under it.
    [[nodiscard]] Result<void> checkPlace() const
    {
        const QFileInfo place(m_path);
        if (place.exists() && !place.isFile()) {
            return notWritten(m_path, u"it is no file"_s);
        }
        const bool isDatabase = place.exists() && place.canonicalFilePath() ==
                                                      QFileInfo(m_databasePath).canonicalFilePath();
        return isDatabase ? notWritten(m_path, u"it is the database"_s) : Result<void>{};
    }

    /// Everything is read in one transaction, so that it belongs together.
    Result<void> openDatabase()
    {
        auto database = Database::connect(m_databasePath, OpenMode::ReadOnly);
        if (!database) {
            return failed(database);
        }
        m_database = std::move(*database);
        const auto begun = m_database->runScript("BEGIN");
        const auto schema = begun ? storedVersion(*m_database) : failed(begun);
        auto tables = schema ? dataTables(*m_database) : failed(schema);
        if (!tables) {
            return failed(tables);
        }
        m_manifest.schema = *schema;
        m_tables = std::move(*tables);
        return countAll();
    }

    Result<void> countAll()
    {
        for (const DataTable &table : m_tables) {
            const auto rows = countRows(*m_database, table);
            if (!rows) {
                return failed(rows);
            }
            m_count.total += *rows;
            m_manifest.contacts += table.name == u"contact" ? *rows : 0;
            m_manifest.interactions += table.name == u"interaction" ? *rows : 0;
            m_manifest.tables.push_back({.name = table.name});
        }
        return {};
    }

    Result<void> writeWhole()
    {
        const PassingFolder folder(QFileInfo(m_path).absolutePath());
        if (!folder.isValid()) {
            return notWritten(m_path, folder.errorString());
        }
        QTemporaryFile file(folder.filePath(u"XXXXXX.zip"_s)); // 0600
        if (!file.open()) {
            return notWritten(m_path, file.errorString());
        }
        const QByteArray name = QFile::encodeName(file.fileName());
        int code = 0;
        m_zip.reset(zip_open(name.constData(), ZIP_CREATE | ZIP_TRUNCATE, &code));
        if (!m_zip) {
            return notWritten(m_path, u"libzip: %1"_s.arg(code));
        }
        auto done = addParts();
        done = done ? close() : done;
        done = done ? store(name) : done;
        if (done) {
            file.setAutoRemove(false);
        }
        return done;
    }

    Result<void> addParts()
    {
        for (std::size_t at = 0; at < m_tables.size(); ++at) {
            const DataTable &table = m_tables[at];
            const auto added = add(
                partOfTable(table.name),
                std::make_unique<TableSource>(*m_database, table, m_count, m_manifest.tables[at]));
            if (!added) {
                return added;
            }
        }
        auto done = addBytes();
        done = done ? addAttachments() : done;
        m_manifest.files = m_contents.size();
        return done ? add(u"archive.json"_s, std::make_unique<ManifestSource>(m_manifest)) : done;
    }

    /// The pictures: what stands as bytes in rows.
    Result<void> addBytes()
    {
        for (const DataTable &table : m_tables) {
            for (const QString &column : table.bytes) {
                if (const auto added = addColumn(table, column); !added) {
                    return added;
                }
            }
        }
        return {};
    }

    Result<void> addColumn(const DataTable &table, const QString &column)
    {
        auto reader = BytesReader::open(*m_database, table, column);
        auto isThere = reader ? reader->next() : failed(reader);
        for (; isThere && *isThere; isThere = reader->next()) {
            const QString content = QString::fromLatin1(contentName(reader->bytes()));
            const auto added = addOnce(content, [&] {
                return add(
                    partOfContent(content),
                    std::make_unique<BytesSource>(*m_database, table, column, reader->rowNumber()));
            });
            if (!added) {
                return added;
            }
        }
        return isThere.map([](bool) {});
    }

    /// Attached files came with the seventh version of the database.
    Result<void> addAttachments()
    {
        const bool hasFiles =
            std::any_of(m_tables.begin(), m_tables.end(),
                        [](const DataTable &table) { return table.name == u"attachment"; });
        const auto contents =
            hasFiles ? m_database->rows("SELECT DISTINCT content FROM attachment ORDER BY content",
                                        [](Row row) { return row.text(0); })
                     : Result<std::vector<QString>>();
        if (!contents) {
            return failed(contents);
        }
        for (const QString &content : *contents) {
            const auto added = addOnce(content, [&] { return addFile(content); });
            if (!added) {
                return added;
            }
        }
        return {};
    }

    Result<void> addFile(const QString &content)
    {
        if (!goesOn(m_progress, 0, m_count.total)) {
            return fail(ErrorCode::Cancelled);
        }
        const QString path = FileStore(m_databasePath).pathOf(content);
        QFile file(path);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        const bool isSound = file.open(QIODevice::ReadOnly) && hash.addData(&file) &&
                             QString::fromLatin1(hash.result().toHex()) == content;
        if (!isSound) {
            m_contents.remove(content);
            m_manifest.lostFiles.append(content);
            return {};
        }
        return addSource(partOfContent(content),
                         zip_source_file(m_zip.get(), QFile::encodeName(path).constData(), 0, -1));
    }

    template <class Add>
    Result<void> addOnce(const QString &content, const Add &add)
    {
        if (m_contents.contains(content)) {
            return {};
        }
        m_contents.insert(content);
        return add();
    }

    Result<void> add(const QString &name, std::unique_ptr<PartSource> part)
    {
        m_parts.push_back(std::move(part));
        return addSource(name, m_parts.back()->sourceFor(m_zip.get()));
    }

    Result<void> addSource(const QString &name, zip_source_t *source)
    {
        const zip_int64_t index =
            source == nullptr
                ? -1
                : zip_file_add(m_zip.get(), name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            zip_source_free(source);
            return notWritten(m_path, QString::fromUtf8(zip_strerror(m_zip.get())));
        }
        const auto at = zip_uint64_t(index);
        // Pictures and most documents are packed already.
        const bool isContent = name.startsWith(u"files/");
        zip_set_file_compression(m_zip.get(), at, isContent ? ZIP_CM_STORE : ZIP_CM_DEFLATE,
                                 isContent ? 0 : fastest);
        zip_file_set_mtime(m_zip.get(), at, m_manifest.madeOn.startOfDay().toSecsSinceEpoch(), 0);
        zip_file_set_external_attributes(m_zip.get(), at, 0, ZIP_OPSYS_UNIX, forTheUserAlone);
        return {};
    }

    /// Here the parts are read and written.
    Result<void> close()
    {
        zip_register_cancel_callback_with_state(m_zip.get(), isCancelled, nullptr, this);
        if (zip_close(m_zip.get()) == 0) {
            static_cast<void>(m_zip.release());
            return {};
        }
        if (m_isCancelled) {
            return fail(ErrorCode::Cancelled);
        }
        for (const auto &part : m_parts) {
            if (part->error()) {
                return tl::unexpected(*part->error());
            }
        }
        return notWritten(m_path, QString::fromUtf8(zip_strerror(m_zip.get())));
    }

    static int isCancelled(zip_t * /*archive*/, void *self)
    {
        auto &writing = *static_cast<ArchiveWriting *>(self);
        writing.m_isCancelled =
            !goesOn(writing.m_progress, writing.m_count.done, writing.m_count.total);
        return writing.m_isCancelled ? 1 : 0;
    }

    /// To the disk, and then to its name.
    [[nodiscard]] Result<void> store(const QByteArray &name) const
    {
        QFile whole(QFile::decodeName(name));
        const bool isSafe = whole.open(QIODevice::ReadWrite) && fsync(whole.handle()) == 0;
        const bool isThere =
            isSafe && std::rename(name.constData(), QFile::encodeName(m_path).constData()) == 0;
        return isThere ? Result<void>{}
                       : notWritten(m_path, QString::fromLocal8Bit(std::strerror(errno)));
    }

    [[nodiscard]] ArchiveReport report() const
    {
        return {.path = m_path,
                .schema = m_manifest.schema,
                .contacts = m_manifest.contacts,
                .interactions = m_manifest.interactions,
                .rows = m_count.done,
                .files = m_manifest.files,
                .lostFiles = m_manifest.lostFiles.size(),
                .backup = {}};
    }

    QString m_databasePath;
    QString m_path;
    const Progress &m_progress;
    RowCount m_count;
    ArchiveManifest m_manifest;
    std::unique_ptr<Database> m_database;
    std::vector<DataTable> m_tables;
    QSet<QString> m_contents;
    std::vector<std::unique_ptr<PartSource>> m_parts; // outlive the zip that reads them
    std::unique_ptr<zip_t, ZipDiscard> m_zip;
    bool m_isCancelled = false;
};

} // namespace

Result<ArchiveReport> writeArchive(const QString &databasePath, QDate madeOn, const QString &path,
                                   const Progress &progress)
{
    return ArchiveWriting(databasePath, madeOn, path, progress).run();
}

} // namespace hallway
