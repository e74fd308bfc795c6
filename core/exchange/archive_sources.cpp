#include "core/exchange/archive_sources.h"

#include "core/exchange/row_json.h"

#include <algorithm>
#include <zip.h>

namespace hallway {

namespace {

constexpr qsizetype pieceBytes = 64 * 1024;

} // namespace

zip_source *PartSource::sourceFor(zip *archive)
{
    const auto callback = [](void *self, void *data, zip_uint64_t size, zip_source_cmd_t command) {
        return zip_int64_t(answer(self, data, size, command));
    };
    return zip_source_function(archive, callback, this);
}

qint64 PartSource::answer(void *self, void *data, quint64 size, int command)
{
    switch (command) {
    case ZIP_SOURCE_SUPPORTS:
        return ZIP_SOURCE_SUPPORTS_READABLE;
    case ZIP_SOURCE_STAT:
        zip_stat_init(static_cast<zip_stat_t *>(data)); // how much it will be is not known yet
        return sizeof(zip_stat_t);
    case ZIP_SOURCE_READ:
        return static_cast<PartSource *>(self)->read(static_cast<char *>(data), size);
    case ZIP_SOURCE_ERROR: {
        zip_error_t error;
        zip_error_init_with_code(&error, ZIP_ER_READ);
        return zip_error_to_data(&error, data, size);
    }
    default:
        return 0;
    }
}

qint64 PartSource::read(char *data, quint64 size)
{
    if (m_taken == m_piece.size()) {
        auto piece = next();
        if (!piece) {
            m_error = piece.error();
            return -1;
        }
        m_piece = std::move(*piece);
        m_taken = 0;
    }
    const qsizetype count = std::min(m_piece.size() - m_taken, qsizetype(size));
    std::copy_n(m_piece.constData() + m_taken, count, data);
    m_taken += count;
    return count;
}

TableSource::TableSource(Database &database, DataTable table, RowCount &count, ArchivedTable &entry)
    : m_database(database), m_table(std::move(table)), m_count(count), m_entry(entry)
{
}

Result<QByteArray> TableSource::next()
{
    if (m_isAtEnd) {
        return QByteArray();
    }
    if (!goesOn(m_count.progress, m_count.done, m_count.total)) {
        return fail(ErrorCode::Cancelled);
    }
    auto piece = someRows();
    if (piece) {
        m_hash.addData(*piece);
        m_entry.bytes += piece->size();
        m_entry.sha256 = QString::fromLatin1(m_hash.result().toHex());
    }
    return piece;
}

Result<QByteArray> TableSource::someRows()
{
    QByteArray piece;
    piece.reserve(pieceBytes * 2);
    if (!m_reader) {
        auto reader = TableReader::open(m_database, m_table);
        if (!reader) {
            return failed(reader);
        }
        m_reader = std::move(*reader);
        piece += '[';
    }
    while (piece.size() < pieceBytes && !m_isAtEnd) {
        const auto isThere = m_reader->next();
        if (!isThere) {
            return failed(isThere);
        }
        m_isAtEnd = !*isThere;
        if (*isThere) {
            piece += m_entry.rows == 0 ? "\n" : ",\n";
            appendRow(piece, m_table, *m_reader);
            ++m_entry.rows;
            ++m_count.done;
        }
    }
    if (m_isAtEnd) {
        piece += "\n]\n";
    }
    return piece;
}

BytesSource::BytesSource(Database &database, DataTable table, QString column, qint64 rowNumber)
    : m_database(database), m_table(std::move(table)), m_column(std::move(column)),
      m_rowNumber(rowNumber)
{
}

Result<QByteArray> BytesSource::next()
{
    if (m_isAtEnd) {
        return QByteArray();
    }
    m_isAtEnd = true;
    return bytesOf(m_database, m_table, m_column, m_rowNumber);
}

Result<QByteArray> ManifestSource::next()
{
    if (m_isAtEnd) {
        return QByteArray();
    }
    m_isAtEnd = true;
    return writtenManifest(m_manifest);
}

} // namespace hallway
