#pragma once

#include "core/store/database.h"

namespace hallway {

/// A table of the data.
struct DataTable
{
    QString name;
    QStringList columns; ///< in the order of the schema
    QStringList key;     ///< the columns of its primary key; empty where there is none
    QStringList bytes;   ///< the columns that hold bytes

    friend bool operator==(const DataTable &, const DataTable &) = default;
};

/// All tables by name but the history's and the search index's. As the last one SQLite's own, if
/// there is one, in which it keeps the ids that are not given again.
[[nodiscard]] Result<std::vector<DataTable>> dataTables(Database &database);

[[nodiscard]] Result<qint64> countRows(Database &database, const DataTable &table);

/// What a column of a row holds.
enum class ValueKind { Null, Integer, Real, Text, Bytes };

/// Reads all rows of a table one after the other, by its primary key.
class TableReader
{
public:
    [[nodiscard]] static Result<TableReader> open(Database &database, const DataTable &table);

    /// Goes to the next row, at first to the first one; false when there is none.
    [[nodiscard]] Result<bool> next();
    /// The present row, its columns in the table's order.
    [[nodiscard]] Row row() const { return m_statement; }
    [[nodiscard]] ValueKind kind(int column) const;
    /// A text as it is stored, until the next row.
    [[nodiscard]] std::string_view utf8(int column) const;

private:
    TableReader(Database &database, sqlite3_stmt *statement);

    Database *m_database;
    sqlite3_stmt *m_raw;
    Statement m_statement; ///< owns it
};

/// Reads the bytes of one column, with the number by which they are found again.
class BytesReader
{
public:
    [[nodiscard]] static Result<BytesReader> open(Database &database, const DataTable &table,
                                                  const QString &column);

    /// Goes to the next bytes that are there; false when there are none.
    [[nodiscard]] Result<bool> next();
    /// The row's number in its table.
    [[nodiscard]] qint64 rowNumber() const { return m_statement.integer(0); }
    [[nodiscard]] QByteArray bytes() const { return m_statement.blob(1); }

private:
    BytesReader(Database &database, Statement statement);

    Database *m_database;
    Statement m_statement;
};

/// The bytes in a column of the row with this number.
[[nodiscard]] Result<QByteArray> bytesOf(Database &database, const DataTable &table,
                                         const QString &column, qint64 rowNumber);

/// Writes rows into a table, for loading a database that nobody uses yet.
class TableWriter
{
public:
    /// Empties the table first.
    [[nodiscard]] static Result<TableWriter> open(Database &database, const DataTable &table);

    /// Where the columns of the next row are bound, the first one as 1.
    [[nodiscard]] Statement &values() { return m_statement; }
    /// Writes what is bound. What the table refuses fails in SQLite's words.
    [[nodiscard]] Result<void> insert();

private:
    TableWriter(Database &database, Statement statement);

    Database *m_database;
    Statement m_statement;
};

} // namespace hallway
