#include "core/store/database_load.h"

#include "core/store/late_indexes.h"
#include "core/store/schema.h"

#include <sqlite3.h>

namespace hallway {

namespace {

constexpr int pagesPerStep = 2000;

/// Copies one database over another while it lives; what is not whole by then is taken back.
class PageCopy
{
public:
    PageCopy(Database &from, Database &to)
        : m_to(to), m_copy(sqlite3_backup_init(to.handle(), "main", from.handle(), "main"))
    {
    }
    ~PageCopy() { sqlite3_backup_finish(m_copy); }
    PageCopy(const PageCopy &) = delete;
    PageCopy &operator=(const PageCopy &) = delete;

    /// Copies so many pages; true when they were the last ones.
    [[nodiscard]] Result<bool> step(int pages)
    {
        const int code =
            m_copy == nullptr ? sqlite3_errcode(m_to.handle()) : sqlite3_backup_step(m_copy, pages);
        if (code != SQLITE_OK && code != SQLITE_DONE) {
            return tl::unexpected(m_to.lastError(code));
        }
        return code == SQLITE_DONE;
    }
    [[nodiscard]] bool goesOn(const Progress &progress) const
    {
        const int total = sqlite3_backup_pagecount(m_copy);
        return hallway::goesOn(progress, total - sqlite3_backup_remaining(m_copy), total);
    }

private:
    Database &m_to;
    sqlite3_backup *m_copy;
};

} // namespace

DatabaseLoad::DatabaseLoad(std::unique_ptr<Database> database) : m_database(std::move(database)) {}

Result<DatabaseLoad> DatabaseLoad::begin(const QString &path, int version)
{
    auto database = Database::connect(path, OpenMode::ReadWrite);
    if (!database) {
        return failed(database);
    }
    DatabaseLoad load(std::move(*database));
    const auto prepared = load.prepare(version);
    return prepared ? Result<DatabaseLoad>(std::move(load)) : failed(prepared);
}

Result<void> DatabaseLoad::prepare(int version)
{
    auto done = m_database->runScript("PRAGMA synchronous = OFF");
    done = done ? bringUpToDate(*m_database, version) : done;
    done =
        done ? m_database->runScript("PRAGMA journal_mode = OFF; PRAGMA foreign_keys = OFF") : done;
    const auto tables = done ? dataTables(*m_database) : failed(done);
    if (!tables) {
        return failed(tables);
    }
    m_tables = *tables;
    done = takeAwayIndexes();
    return done ? m_database->runScript("BEGIN") : done;
}

Result<void> DatabaseLoad::takeAwayIndexes()
{
    auto definitions = takeAwayParts(*m_database);
    if (definitions) {
        m_definitions = std::move(*definitions);
    }
    return definitions.map([](const QByteArray &) {});
}

Result<void> DatabaseLoad::makeSearchIndex()
{
    const auto indexes = m_database->rows(
        "SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%USING fts5%'",
        [](Row row) { return row.text(0).toUtf8(); });
    if (!indexes) {
        return failed(indexes);
    }
    for (const QByteArray &name : *indexes) {
        const auto made =
            m_database->runScript("INSERT INTO " + name + " (" + name + ") VALUES ('rebuild')");
        if (!made) {
            return made;
        }
    }
    return {};
}

Result<void> DatabaseLoad::finish()
{
    auto done = m_database->runScript(m_definitions);
    done = done ? makeSearchIndex() : done;
    done = done ? m_database->runScript("COMMIT") : done;
    m_database.reset();
    return done;
}

Result<void> replaceContent(const QString &path, const QString &source,
                            const std::function<Result<void>()> &mayReplace,
                            const Progress &progress)
{
    const auto from = Database::connect(source, OpenMode::ReadOnly);
    const auto to = from ? Database::connect(path, OpenMode::ReadWrite) : failed(from);
    if (!to) {
        return failed(to);
    }
    PageCopy copy(**from, **to);
    auto isDone = copy.step(1);
    if (const auto allowed = isDone ? mayReplace() : failed(isDone); !allowed) {
        return allowed;
    }
    while (isDone && !*isDone) {
        if (!copy.goesOn(progress)) {
            return fail(ErrorCode::Cancelled);
        }
        isDone = copy.step(pagesPerStep);
    }
    return isDone.map([](bool) {});
}

Result<Occupancy> occupancyOf(Database &database)
{
    const auto tables = dataTables(database);
    const auto steps = database.number("SELECT count(*) FROM history");
    if (!tables || !steps) {
        return tables ? failed(steps) : failed(tables);
    }
    Occupancy found{.hasTraces = *steps > 0};
    for (const DataTable &table : *tables) {
        const auto rows = countRows(database, table);
        if (!rows) {
            return failed(rows);
        }
        // What only says which ids were given once is no data.
        const bool isData = table.name != u"setting" && table.name != u"sqlite_sequence";
        found.hasData = found.hasData || (isData && *rows > 0);
        found.hasTraces = found.hasTraces || (table.name == u"setting" && *rows > 0);
    }
    return found;
}

} // namespace hallway
