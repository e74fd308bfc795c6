#pragma once

#include "core/store/log_guard.h"
#include "core/store/statement.h"

#include <QString>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hallway {

enum class OpenMode {
    ReadWrite, ///< created, with its folder, when missing
    ReadOnly,  ///< never written; a missing file is an error
};

/// The version of the SQLite library that runs.
[[nodiscard]] QString sqliteVersion();

/// One connection to one database file, for one thread. Opening walks the road of
/// architecture.md, "Storage rules": identity, refusal of newer and foreign files, verified
/// backup before an upgrade, all migrations in one transaction.
class Database
{
public:
    /// Opens the file and brings its schema up to date.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path, OpenMode mode);
    /// A further connection to a file that is open already: for workers.
    [[nodiscard]] static Result<std::unique_ptr<Database>> connect(const QString &path,
                                                                   OpenMode mode);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] bool isReadOnly() const { return m_mode == OpenMode::ReadOnly; }
    /// The connection's SQLite handle; for core/store only.
    [[nodiscard]] sqlite3 *handle() const { return m_handle; }

    /// The value of `map` for each row. `sql` must be a literal: it is the cache's key.
    template <class Map, class... Args>
    [[nodiscard]] auto rows(std::string_view sql, Map map, const Args &...args)
        -> Result<std::vector<decltype(map(std::declval<Row>()))>>
    {
        std::vector<decltype(map(std::declval<Row>()))> values;
        const auto done = each(
            sql, [&](Row row) { values.push_back(map(row)); }, args...);
        if (!done) {
            return failed(done);
        }
        return values;
    }

    /// The first row's value, or nothing.
    template <class Map, class... Args>
    [[nodiscard]] auto row(std::string_view sql, Map map, const Args &...args)
        -> Result<std::optional<decltype(map(std::declval<Row>()))>>
    {
        std::optional<decltype(map(std::declval<Row>()))> value;
        const auto done = each(
            sql,
            [&](Row found) {
                if (!value) {
                    value = map(found);
                }
            },
            args...);
        if (!done) {
            return failed(done);
        }
        return value;
    }

    /// Calls `visit` with each row.
    template <class Visit, class... Args>
    [[nodiscard]] Result<void> each(std::string_view sql, Visit visit, const Args &...args)
    {
        auto statement = prepared(sql);
        if (!statement) {
            return failed(statement);
        }
        const Execution execution(**statement);
        (*statement)->bindAll(args...);
        int code = (*statement)->step();
        for (; isRow(code); code = (*statement)->step()) {
            visit(Row(**statement));
        }
        return finished(code);
    }

    /// Runs a statement that gives no rows; the number of rows it changed.
    template <class... Args>
    [[nodiscard]] Result<int> run(std::string_view sql, const Args &...args)
    {
        const auto done = each(
            sql, [](Row) {}, args...);
        if (!done) {
            return failed(done);
        }
        return changedRows();
    }

    /// Runs an INSERT; the new row's id.
    template <class... Args>
    [[nodiscard]] Result<qint64> insert(std::string_view sql, const Args &...args)
    {
        const auto done = each(
            sql, [](Row) {}, args...);
        if (!done) {
            return failed(done);
        }
        return lastInsertId();
    }

    /// One number from a query that gives one; 0 without a row.
    template <class... Args>
    [[nodiscard]] Result<qint64> number(std::string_view sql, const Args &...args)
    {
        const auto found = row(
            sql, [](Row r) { return r.integer(0); }, args...);
        if (!found) {
            return failed(found);
        }
        return found->value_or(0);
    }

    /// Runs a script of several statements, as a migration is.
    [[nodiscard]] Result<void> runScript(const QByteArray &sql);

    /// Grows by one whenever another connection has committed a change.
    [[nodiscard]] qint64 dataVersion();

    /// The present failure of the handle as an Error.
    [[nodiscard]] Error lastError(int code) const;

private:
    /// Resets a statement when its execution ends, however it ends.
    class Execution
    {
    public:
        explicit Execution(Statement &statement) : m_statement(statement) {}
        ~Execution() { m_statement.reset(); }
        Execution(const Execution &) = delete;
        Execution &operator=(const Execution &) = delete;

    private:
        Statement &m_statement;
    };

    Database(QString path, OpenMode mode);
    [[nodiscard]] Result<void> openConnection();
    [[nodiscard]] Result<void> configure();
    [[nodiscard]] Result<Statement *> prepared(std::string_view sql);
    [[nodiscard]] Result<void> finished(int code) const;
    [[nodiscard]] static bool isRow(int code);
    [[nodiscard]] int changedRows() const;
    [[nodiscard]] qint64 lastInsertId() const;

    std::optional<LogGuard> m_guard; ///< goes after the connection
    QString m_path;
    OpenMode m_mode;
    QString m_connectionName;
    sqlite3 *m_handle = nullptr;
    std::unordered_map<std::string_view, Statement> m_statements;
};

} // namespace hallway
