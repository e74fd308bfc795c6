#pragma once

#include "core/base/progress.h"
#include "core/exchange/archive_manifest.h"
#include "core/store/table_rows.h"

#include <QCryptographicHash>

struct zip;
struct zip_source;

namespace hallway {

/// Makes the bytes of one part of an archive while the zip is written, a piece at a time.
class PartSource
{
public:
    PartSource() = default;
    virtual ~PartSource() = default;
    PartSource(const PartSource &) = delete;
    PartSource &operator=(const PartSource &) = delete;

    /// The next bytes; none at the end.
    [[nodiscard]] virtual Result<QByteArray> next() = 0;

    /// A source for libzip, which reads it once; null where there is no memory. The part has to
    /// outlive the zip.
    [[nodiscard]] zip_source *sourceFor(zip *archive);
    /// Why reading ended early.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    static qint64 answer(void *self, void *data, quint64 size, int command);
    [[nodiscard]] qint64 read(char *data, quint64 size);

    QByteArray m_piece;
    qsizetype m_taken = 0;
    std::optional<Error> m_error;
};

/// How far the rows of all tables are.
struct RowCount
{
    const Progress &progress;
    qint64 total = 0;
    qint64 done = 0;
};

/// The rows of a table; what they came to goes into the table of contents.
class TableSource : public PartSource
{
public:
    TableSource(Database &database, DataTable table, RowCount &count, ArchivedTable &entry);
    [[nodiscard]] Result<QByteArray> next() override;

private:
    [[nodiscard]] Result<QByteArray> someRows();

    Database &m_database;
    DataTable m_table;
    RowCount &m_count;
    ArchivedTable &m_entry;
    std::optional<TableReader> m_reader;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    bool m_isAtEnd = false;
};

/// Bytes that stand in a row.
class BytesSource : public PartSource
{
public:
    BytesSource(Database &database, DataTable table, QString column, qint64 rowNumber);
    [[nodiscard]] Result<QByteArray> next() override;

private:
    Database &m_database;
    DataTable m_table;
    QString m_column;
    qint64 m_rowNumber;
    bool m_isAtEnd = false;
};

/// The table of contents as it is when it is read: after all that it tells of.
class ManifestSource : public PartSource
{
public:
    explicit ManifestSource(const ArchiveManifest &manifest) : m_manifest(manifest) {}
    [[nodiscard]] Result<QByteArray> next() override;

private:
    const ArchiveManifest &m_manifest;
    bool m_isAtEnd = false;
};

} // namespace hallway
