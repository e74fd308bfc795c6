#include "core/exchange/archive_manifest.h"
#include "core/exchange/archive_zip.h"
#include "core/exchange/row_json.h"
#include "core/exchange/whole_archive.h"
#include "core/files/file_store.h"
#include "core/store/backup.h"
#include "core/store/database_load.h"
#include "core/store/schema.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QStorageInfo>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace hallway {

namespace {

const QString manifestPart = u"archive.json"_s;
constexpr qint64 mostManifestBytes = 16LL * 1024 * 1024;
constexpr qint64 mostTableGrowth = 200; ///< rows of the same few texts shrink to a fiftieth
constexpr qint64 tableGrowthFrom = 64LL * 1024 * 1024;
constexpr qint64 rowsPerQuestion = 500;

/// A name that leads out of the folder into which somebody would unpack it.
bool isClimbing(const QString &name)
{
    QString plain = name;
    plain.replace(u'\\', u'/');
    return plain.startsWith(u'/') || plain.mid(1, 1) == u":"_s ||
           plain.split(u'/').contains(u".."_s);
}

/// Whole numbers stay whole beyond what a double holds.
void bindNumber(Statement &values, int index, const QJsonValue &value)
{
    const qint64 whole = value.toInteger();
    const bool isWhole = whole != 0 || value.toDouble() == 0.0;
    isWhole ? values.bind(index, whole) : values.bind(index, value.toDouble());
}

/// Reads an archive into a new file.
class ArchiveReading
{
public:
    ArchiveReading(ArchiveZip zip, QString databasePath, const Progress &progress)
        : m_zip(std::move(zip)), m_databasePath(std::move(databasePath)), m_progress(progress)
    {
    }

    Result<ArchiveReport> run()
    {
        auto done = readContents();
        done = done ? checkRoom() : done;
        done = done ? load() : done;
        done = done ? check() : done;
        done = done ? bringUp() : done;
        return done ? Result<ArchiveReport>(m_report) : failed(done);
    }

private:
    Result<void> readContents()
    {
        const auto json = m_zip.content(manifestPart, mostManifestBytes);
        auto manifest = json ? readManifest(*json) : failed(json);
        if (!manifest) {
            return json ? m_zip.damaged(manifestPart, manifest.error().arguments.value(2))
                        : failed(json);
        }
        m_manifest = std::move(*manifest);
        if (m_manifest.version > ArchiveManifest::latestVersion) {
            return newer(m_manifest.version, ArchiveManifest::latestVersion);
        }
        if (m_manifest.schema > schemaVersion()) {
            return newer(m_manifest.schema, schemaVersion());
        }
        m_report.path = m_zip.path();
        m_report.schema = m_manifest.schema;
        return {};
    }

    [[nodiscard]] tl::unexpected<Error> newer(int found, int known) const
    {
        return fail(ErrorCode::DatabaseNewer,
                    {m_zip.path(), QString::number(found), QString::number(known)});
    }

    /// What is said of sizes is only believed where it makes reading stop early.
    Result<void> checkRoom()
    {
        qint64 bytes = 0;
        for (const QString &name : m_zip.names()) {
            if (isClimbing(name)) {
                return m_zip.damaged(name, u"its path leads out of the archive"_s);
            }
            const auto size = m_zip.sizeOf(name);
            bytes += size ? size->bytes : 0;
        }
        for (const ArchivedTable &table : m_manifest.tables) {
            const QString part = partOfTable(table.name);
            const auto size = m_zip.sizeOf(part);
            if (!size) {
                return m_zip.damaged(part, u"it is missing"_s);
            }
            if (size->bytes != table.bytes) {
                return m_zip.damaged(
                    part, u"it has %1 bytes, archive.json says %2"_s.arg(
                              QString::number(size->bytes), QString::number(table.bytes)));
            }
            if (size->bytes > tableGrowthFrom && size->bytes / mostTableGrowth > size->packed) {
                return m_zip.damaged(part, u"it grows more than 200 times when it is unpacked"_s);
            }
            m_rows += table.rows;
        }
        const QStorageInfo disk(QFileInfo(m_databasePath).absolutePath());
        return bytes <= disk.bytesAvailable()
                   ? Result<void>{}
                   : fail(ErrorCode::FileTooLarge, {m_zip.path(), QString::number(bytes),
                                                    QString::number(disk.bytesAvailable())});
    }

    Result<void> load()
    {
        auto load = DatabaseLoad::begin(m_databasePath, m_manifest.schema);
        auto done = load ? checkTables(load->tables()) : failed(load);
        for (std::size_t at = 0; done && at < m_manifest.tables.size(); ++at) {
            done = readTable(load->database(), tableIn(load->tables(), m_manifest.tables[at].name),
                             m_manifest.tables[at]);
        }
        return done ? load->finish() : done;
    }

    static const DataTable &tableIn(const std::vector<DataTable> &tables, const QString &name)
    {
        return *std::find_if(tables.begin(), tables.end(),
                             [&name](const DataTable &table) { return table.name == name; });
    }

    /// An archive has every table of its version once, and no other.
    [[nodiscard]] Result<void> checkTables(const std::vector<DataTable> &tables) const
    {
        QSet<QString> left;
        for (const DataTable &table : tables) {
            left.insert(table.name);
        }
        for (const ArchivedTable &table : m_manifest.tables) {
            if (!left.remove(table.name)) {
                return m_zip.damaged(manifestPart,
                                     u"“%1” is no table of version %2, or stands there twice"_s.arg(
                                         table.name, QString::number(m_manifest.schema)));
            }
        }
        return left.isEmpty()
                   ? Result<void>{}
                   : m_zip.damaged(manifestPart,
                                   u"the table “%1” is missing"_s.arg(*left.constBegin()));
    }

    Result<void> readTable(Database &database, const DataTable &table, const ArchivedTable &entry)
    {
        auto writer = TableWriter::open(database, table);
        if (!writer) {
            return failed(writer);
        }
        const QString part = partOfTable(table.name);
        ObjectSplitter rows([&](const QJsonObject &row) { return takeRow(*writer, table, row); });
        QCryptographicHash hash(QCryptographicHash::Sha256);
        auto done = m_zip.read(part, entry.bytes, [&](QByteArrayView piece) {
            hash.addData(piece);
            return rows.add(piece);
        });
        done = done ? rows.finish() : done;
        if (!done) {
            return located(part, rows.count(), done.error());
        }
        if (QString::fromLatin1(hash.result().toHex()) != entry.sha256) {
            return m_zip.damaged(part, u"its checksum is another one than archive.json says"_s);
        }
        if (rows.count() != entry.rows) {
            return m_zip.damaged(
                part, u"it has %1 rows, archive.json says %2"_s.arg(QString::number(rows.count()),
                                                                    QString::number(entry.rows)));
        }
        m_report.contacts += table.name == u"contact" ? entry.rows : 0;
        m_report.interactions += table.name == u"interaction" ? entry.rows : 0;
        return {};
    }

    /// What is wrong with the data, with the row it is in; other failures as they are.
    [[nodiscard]] tl::unexpected<Error> located(const QString &part, qint64 row,
                                                const Error &error) const
    {
        const bool isOfValue = error.code == ErrorCode::InvalidValue;
        if (!isOfValue && error.code != ErrorCode::DatabaseFailed) {
            return tl::unexpected(error);
        }
        return m_zip.damaged(part, u"row %1: %2"_s.arg(QString::number(row),
                                                       error.arguments.value(isOfValue ? 2 : 0)));
    }

    Result<void> takeRow(TableWriter &writer, const DataTable &table, const QJsonObject &row)
    {
        if (m_report.rows % rowsPerQuestion == 0 && !goesOn(m_progress, m_report.rows, m_rows)) {
            return fail(ErrorCode::Cancelled);
        }
        ++m_report.rows;
        if (row.size() != table.columns.size()) {
            return wrongValue(u"it has %1 columns, not %2"_s.arg(
                QString::number(row.size()), QString::number(table.columns.size())));
        }
        for (int column = 0; column < int(table.columns.size()); ++column) {
            const QString &name = table.columns.at(column);
            const auto bound = bindValue(writer.values(), column + 1, name, row.value(name));
            if (!bound) {
                return bound;
            }
        }
        return writer.insert();
    }

    static tl::unexpected<Error> wrongValue(const QString &reason)
    {
        return fail(ErrorCode::InvalidValue, {u"row"_s, QString(), reason});
    }

    Result<void> bindValue(Statement &values, int index, const QString &name,
                           const QJsonValue &value)
    {
        switch (value.type()) {
        case QJsonValue::Null:
            values.bind(index, nullptr);
            return {};
        case QJsonValue::Double:
            bindNumber(values, index, value);
            return {};
        case QJsonValue::String:
            values.bind(index, value.toString());
            return {};
        case QJsonValue::Object:
            return bindContent(values, index, value[u"file"_s].toString());
        case QJsonValue::Undefined:
            return wrongValue(u"the column “%1” is missing"_s.arg(name));
        default:
            return wrongValue(u"“%1” is neither number nor text"_s.arg(name));
        }
    }

    /// Bytes, which are a file of the archive.
    Result<void> bindContent(Statement &values, int index, const QString &content)
    {
        if (!isContentName(content)) {
            return wrongValue(u"“%1” is no SHA-256"_s.arg(content));
        }
        const QString part = partOfContent(content);
        const auto bytes = m_zip.content(part, FileStore::mostBytes);
        if (!bytes) {
            return failed(bytes);
        }
        if (QString::fromLatin1(contentName(*bytes)) != content) {
            return m_zip.damaged(part, u"it is not what its name says"_s);
        }
        m_contents.insert(content);
        values.bind(index, *bytes);
        return {};
    }

    /// Before any migration, so that what is wrong is the archive's fault.
    Result<void> check()
    {
        const auto database = Database::connect(m_databasePath, OpenMode::ReadOnly);
        const auto problems = database ? findProblems(**database, question()) : failed(database);
        if (!problems) {
            return failed(problems);
        }
        return problems->isEmpty() ? Result<void>{} : m_zip.damaged(u"tables"_s, problems->front());
    }

    /// Asks whether to go on while it is not known how far something is.
    [[nodiscard]] Progress question() const
    {
        return [this](qint64, qint64) { return goesOn(m_progress, m_rows, m_rows); };
    }

    Result<void> bringUp()
    {
        const auto database = Database::open(m_databasePath, OpenMode::ReadWrite);
        const auto files =
            database
                ? (*database)->rows("SELECT name, content, size FROM attachment"
                                    " GROUP BY content ORDER BY content",
                                    [](Row row) {
                                        return StoredFile{row.text(0), row.text(1), row.integer(2)};
                                    })
                : failed(database);
        if (!files) {
            return failed(files);
        }
        for (const StoredFile &file : *files) {
            if (const auto taken = takeFile(file); !taken) {
                return taken;
            }
        }
        m_report.files = m_contents.size();
        return {};
    }

    Result<void> takeFile(const StoredFile &file)
    {
        if (!goesOn(m_progress, m_rows, m_rows)) {
            return fail(ErrorCode::Cancelled);
        }
        const QString part = partOfContent(file.content);
        if (m_manifest.lostFiles.contains(file.content) && !m_zip.sizeOf(part)) {
            ++m_report.lostFiles;
            return {};
        }
        const QString arriving = m_databasePath + u".arriving"_s;
        const auto unpacked = unpack(part, arriving);
        const auto stored = unpacked ? FileStore(m_databasePath).take(arriving) : failed(unpacked);
        QFile::remove(arriving);
        if (!stored) {
            return stored.error().code == ErrorCode::FileEmpty
                       ? m_zip.damaged(part, u"it is empty"_s)
                       : failed(stored);
        }
        m_contents.insert(file.content);
        return stored->content == file.content && stored->size == file.size
                   ? Result<void>{}
                   : m_zip.damaged(part, u"it is not what its name says"_s);
    }

    [[nodiscard]] Result<void> unpack(const QString &part, const QString &path) const
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly)) {
            return fail(ErrorCode::FileUnwritable, {path, file.errorString()});
        }
        return m_zip.read(part, FileStore::mostBytes, [&](QByteArrayView piece) -> Result<void> {
            if (file.write(piece.data(), piece.size()) != piece.size()) {
                return fail(ErrorCode::FileUnwritable, {path, file.errorString()});
            }
            return {};
        });
    }

    ArchiveZip m_zip;
    QString m_databasePath;
    const Progress &m_progress;
    ArchiveManifest m_manifest;
    ArchiveReport m_report;
    QSet<QString> m_contents;
    qint64 m_rows = 0; ///< that there are to be
};

} // namespace

bool isWholeArchive(const QString &path)
{
    const auto zip = ArchiveZip::open(path);
    if (!zip || !zip->sizeOf(manifestPart)) {
        return false;
    }
    const auto json = zip->content(manifestPart, mostManifestBytes);
    return zip->sizeOf(partOfTable(u"contact"_s)) ||
           (json && json->contains("\"hallway-archive\""));
}

Result<ArchiveReport> unpackWholeArchive(const QString &path, const QString &databasePath,
                                         const Progress &progress)
{
    auto zip = ArchiveZip::open(path);
    return zip ? ArchiveReading(std::move(*zip), databasePath, progress).run() : failed(zip);
}

} // namespace hallway
