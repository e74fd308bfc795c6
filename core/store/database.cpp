#include "core/store/database.h"

#include "core/store/schema.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>
#include <QVariant>
#include <spdlog/spdlog.h>
#include <sqlite3.h>

namespace hallway {

namespace {

constexpr int busyTimeoutMilliseconds = 5000;
constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr auto ownerFolder = ownerOnly | QFileDevice::ExeOwner;

/// Makes the folder 0700 when it is missing; one that exists is the user's business.
Result<void> makeFolder(const QFileInfo &file)
{
    const QString folder = file.absolutePath();
    if (QFileInfo::exists(folder)) {
        return {};
    }
    if (!QDir().mkpath(folder) || !QFile::setPermissions(folder, ownerFolder)) {
        return fail(ErrorCode::DatabaseUnreadable,
                    {file.filePath(), QStringLiteral("its folder cannot be made")});
    }
    return {};
}

/// What can be said of the path before SQLite sees it. The file itself is not opened: closing it
/// again would let go of the locks that another connection of this process has on it, and another
/// process would then take the write-ahead log away.
Result<void> checkFile(const QString &path, OpenMode mode)
{
    const QFileInfo file(path);
    if (file.isDir()) {
        return fail(ErrorCode::DatabaseUnreadable, {path, QStringLiteral("it is a folder")});
    }
    if (!file.exists()) {
        return mode == OpenMode::ReadOnly ? fail(ErrorCode::DatabaseMissing, {path})
                                          : makeFolder(file);
    }
    if (!file.isFile() || !file.isReadable()) {
        const auto reason =
            file.isFile() ? QStringLiteral("it may not be read") : QStringLiteral("it is no file");
        return fail(ErrorCode::DatabaseUnreadable, {path, reason});
    }
    if (mode == OpenMode::ReadWrite && !file.isWritable()) {
        return fail(ErrorCode::DatabaseUnreadable,
                    {path, QStringLiteral("it may be read but not written")});
    }
    return {};
}

/// SQLite makes the file with the umask's rights; these are the owner's alone.
Result<void> createPrivately(const QString &path)
{
    QFile file(path);
    if (file.exists()) {
        return {};
    }
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly)) {
        return fail(ErrorCode::DatabaseUnreadable, {path, file.errorString()});
    }
    return {};
}

} // namespace

QString sqliteVersion()
{
    return QString::fromLatin1(sqlite3_libversion());
}

Database::Database(QString path, OpenMode mode)
    : m_path(std::move(path)), m_mode(mode),
      m_connectionName(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

Database::~Database()
{
    m_statements.clear();
    if (m_guard) {
        m_guard->letGo();
    }
    if (QSqlDatabase::contains(m_connectionName)) {
        QSqlDatabase::database(m_connectionName, false).close();
        QSqlDatabase::removeDatabase(m_connectionName);
    }
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, OpenMode mode)
{
    auto database = connect(path, mode);
    if (!database) {
        return database;
    }
    if (const auto upToDate = bringUpToDate(**database); !upToDate) {
        return failed(upToDate);
    }
    if (const auto configured = (*database)->configure(); !configured) {
        return failed(configured);
    }
    return database;
}

Result<std::unique_ptr<Database>> Database::connect(const QString &path, OpenMode mode)
{
    std::unique_ptr<Database> database(new Database(path, mode));
    if (const auto checked = checkFile(path, mode); !checked) {
        return failed(checked);
    }
    if (mode == OpenMode::ReadWrite) {
        if (const auto created = createPrivately(path); !created) {
            return failed(created);
        }
    }
    if (const auto opened = database->openConnection(); !opened) {
        return failed(opened);
    }
    return database;
}

Result<void> Database::openConnection()
{
    // SQLite would count every byte it takes, under a lock that all threads share; nobody asks.
    static const int configured = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    static_cast<void>(configured);
    auto connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connectionName);
    connection.setDatabaseName(m_path);
    connection.setConnectOptions(
        QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1%2")
            .arg(busyTimeoutMilliseconds)
            .arg(isReadOnly() ? QStringLiteral(";QSQLITE_OPEN_READONLY") : QString()));
    if (!connection.open()) {
        return fail(ErrorCode::DatabaseUnreadable, {m_path, connection.lastError().databaseText()});
    }
    const QVariant handle = connection.driver()->handle();
    m_handle = *static_cast<sqlite3 *const *>(handle.constData());
    sqlite3_extended_result_codes(m_handle, 1);
    // In KiB, taken as they are needed: an import wants much, who reads everybody once does not.
    const QByteArray cache = isReadOnly() ? "2048" : "81920";
    return runScript("PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL;"
                     "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -" +
                     cache);
}

Result<void> Database::configure()
{
    if (!isReadOnly()) {
        if (const auto set = runScript("PRAGMA journal_mode = WAL"); !set) {
            return set;
        }
    }
    const auto mode = row("PRAGMA journal_mode", [](Row r) { return r.text(0); });
    if (mode && *mode == QStringLiteral("wal")) {
        m_guard.emplace(m_path);
    }
    return mode ? Result<void>() : failed(mode);
}

Result<Statement *> Database::prepared(std::string_view sql)
{
    const auto known = m_statements.find(sql);
    if (known != m_statements.end()) {
        return &known->second;
    }
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql.data(), int(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK) {
        return tl::unexpected(lastError(code));
    }
    return &m_statements.emplace(sql, Statement(statement)).first->second;
}

Result<void> Database::finished(int code) const
{
    if (code == SQLITE_DONE) {
        return {};
    }
    return tl::unexpected(lastError(code));
}

Result<void> Database::runScript(const QByteArray &sql)
{
    const int code = sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) {
        return tl::unexpected(lastError(code));
    }
    return {};
}

bool Database::isRow(int code)
{
    return code == SQLITE_ROW;
}

int Database::changedRows() const
{
    return sqlite3_changes(m_handle);
}

qint64 Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

qint64 Database::dataVersion()
{
    return number("PRAGMA data_version").value_or(0);
}

Error Database::lastError(int code) const
{
    const QString message = QString::fromUtf8(sqlite3_errmsg(m_handle));
    spdlog::warn("database: code {} ({})", code, sqlite3_errstr(code));
    if (code == SQLITE_CONSTRAINT_FOREIGNKEY) {
        return {ErrorCode::NotFound, {m_path}, message}; // what it belongs to is gone
    }
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::DatabaseLocked, {m_path}, message};
    case SQLITE_CORRUPT:
        return {ErrorCode::DatabaseCorrupt, {m_path, message}, message};
    case SQLITE_NOTADB:
        return {ErrorCode::DatabaseForeign, {m_path}, message};
    case SQLITE_FULL:
        return {ErrorCode::DatabaseFull, {m_path}, message};
    case SQLITE_READONLY:
        return {ErrorCode::DatabaseReadOnly, {}, message};
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_IOERR:
        return {ErrorCode::DatabaseUnreadable, {m_path, message}, message};
    case SQLITE_INTERRUPT:
        return {ErrorCode::Cancelled, {}, message};
    default:
        return {ErrorCode::DatabaseFailed, {message}, message};
    }
}

} // namespace hallway
