#include "core/store/table_rows.h"

#include <algorithm>
#include <sqlite3.h>

namespace hallway {

namespace {

QString quotedName(QString name)
{
    return u'"' + name.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString listed(const QStringList &names)
{
    QStringList all;
    std::transform(names.begin(), names.end(), std::back_inserter(all), quotedName);
    return all.join(u',');
}

/// For statements with a table's name in them, which are known only now. The name is one that the
/// schema has.
Result<sqlite3_stmt *> preparedNow(Database &database, const QString &sql)
{
    const QByteArray bytes = sql.toUtf8();
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v2(database.handle(), bytes.constData(), int(bytes.size()),
                                        &statement, nullptr);
    return code == SQLITE_OK ? Result<sqlite3_stmt *>(statement)
                             : tl::unexpected(database.lastError(code));
}

Result<bool> stepped(const Database &database, Statement &statement)
{
    const int code = statement.step();
    if (code == SQLITE_ROW || code == SQLITE_DONE) {
        return code == SQLITE_ROW;
    }
    return tl::unexpected(database.lastError(code));
}

/// Without a primary key the first column has to do.
QString orderOf(const DataTable &table)
{
    return table.key.isEmpty() ? quotedName(table.columns.front()) : listed(table.key);
}

} // namespace

Result<std::vector<DataTable>> dataTables(Database &database)
{
    std::vector<DataTable> tables;
    const auto done = database.each(
        "SELECT listed.name, info.name, info.pk, info.type FROM sqlite_schema AS listed,"
        " pragma_table_info(listed.name) AS info WHERE listed.type = 'table'"
        " AND listed.name NOT LIKE 'history%' AND listed.name NOT LIKE '%search%'"
        " AND (listed.name NOT LIKE 'sqlite_%' OR listed.name = 'sqlite_sequence')"
        " ORDER BY listed.name = 'sqlite_sequence', listed.name, info.cid",
        [&tables](Row row) {
            if (tables.empty() || tables.back().name != row.text(0)) {
                tables.push_back({row.text(0), {}, {}, {}});
            }
            DataTable &table = tables.back();
            table.columns.append(row.text(1));
            if (row.integer(2) > 0) {
                table.key.append(row.text(1));
            }
            if (row.text(3) == QLatin1String("BLOB")) {
                table.bytes.append(row.text(1));
            }
        });
    return done ? Result<std::vector<DataTable>>(std::move(tables)) : failed(done);
}

Result<qint64> countRows(Database &database, const DataTable &table)
{
    const auto prepared = preparedNow(
        database, QStringLiteral("SELECT count(*) FROM %1").arg(quotedName(table.name)));
    if (!prepared) {
        return failed(prepared);
    }
    Statement counting(*prepared);
    return stepped(database, counting).map([&counting](bool) { return counting.integer(0); });
}

TableReader::TableReader(Database &database, sqlite3_stmt *statement)
    : m_database(&database), m_raw(statement), m_statement(statement)
{
}

Result<TableReader> TableReader::open(Database &database, const DataTable &table)
{
    const auto statement = preparedNow(
        database, QStringLiteral("SELECT %1 FROM %2 ORDER BY %3")
                      .arg(listed(table.columns), quotedName(table.name), orderOf(table)));
    return statement ? Result<TableReader>(TableReader(database, *statement)) : failed(statement);
}

Result<bool> TableReader::next()
{
    return stepped(*m_database, m_statement);
}

ValueKind TableReader::kind(int column) const
{
    switch (sqlite3_column_type(m_raw, column)) {
    case SQLITE_INTEGER:
        return ValueKind::Integer;
    case SQLITE_FLOAT:
        return ValueKind::Real;
    case SQLITE_TEXT:
        return ValueKind::Text;
    case SQLITE_BLOB:
        return ValueKind::Bytes;
    default:
        return ValueKind::Null;
    }
}

std::string_view TableReader::utf8(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_raw, column));
    return {bytes, std::size_t(sqlite3_column_bytes(m_raw, column))};
}

BytesReader::BytesReader(Database &database, Statement statement)
    : m_database(&database), m_statement(std::move(statement))
{
}

Result<BytesReader> BytesReader::open(Database &database, const DataTable &table,
                                      const QString &column)
{
    const auto statement = preparedNow(
        database, QStringLiteral("SELECT rowid, %1 FROM %2 WHERE %1 IS NOT NULL ORDER BY rowid")
                      .arg(quotedName(column), quotedName(table.name)));
    return statement ? Result<BytesReader>(BytesReader(database, Statement(*statement)))
                     : failed(statement);
}

Result<bool> BytesReader::next()
{
    return stepped(*m_database, m_statement);
}

Result<QByteArray> bytesOf(Database &database, const DataTable &table, const QString &column,
                           qint64 rowNumber)
{
    const auto prepared =
        preparedNow(database, QStringLiteral("SELECT %1 FROM %2 WHERE rowid = ?1")
                                  .arg(quotedName(column), quotedName(table.name)));
    if (!prepared) {
        return failed(prepared);
    }
    Statement statement(*prepared);
    statement.bind(1, rowNumber);
    return stepped(database, statement).map([&statement](bool isThere) {
        return isThere ? statement.blob(0) : QByteArray();
    });
}

TableWriter::TableWriter(Database &database, Statement statement)
    : m_database(&database), m_statement(std::move(statement))
{
}

Result<TableWriter> TableWriter::open(Database &database, const DataTable &table)
{
    const QStringList places(table.columns.size(), QStringLiteral("?"));
    const auto emptied = database.runScript("DELETE FROM " + quotedName(table.name).toUtf8());
    if (!emptied) {
        return failed(emptied);
    }
    const auto statement = preparedNow(
        database, QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
                      .arg(quotedName(table.name), listed(table.columns), places.join(u',')));
    return statement ? Result<TableWriter>(TableWriter(database, Statement(*statement)))
                     : failed(statement);
}

Result<void> TableWriter::insert()
{
    const auto inserted = stepped(*m_database, m_statement);
    m_statement.reset();
    return inserted.map([](bool) {});
}

} // namespace hallway
