#include "core/store/schema.h"

#include "core/store/backup.h"

#include <QDir>
#include <QFile>
#include <spdlog/spdlog.h>

/// Q_INIT_RESOURCE does not link from inside a namespace.
static void initMigrations()
{
    Q_INIT_RESOURCE(migrations);
}

namespace hallway {

namespace {

std::vector<Migration> readMigrations()
{
    initMigrations();
    std::vector<Migration> found;
    const QDir folder(QStringLiteral(":/migrations"));
    for (const QString &name :
         folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly)) {
            found.push_back({name.left(4).toInt(), name, file.readAll()});
        }
    }
    return found;
}

/// An empty file, or one without a single table, may become ours.
Result<bool> isEmpty(Database &database)
{
    const auto tables = database.number("SELECT count(*) FROM sqlite_schema");
    if (!tables) {
        return failed(tables);
    }
    return *tables == 0;
}

Result<void> checkIdentity(Database &database, int version)
{
    const auto id = database.number("PRAGMA application_id");
    if (!id) {
        return failed(id);
    }
    const auto empty = isEmpty(database);
    if (!empty) {
        return failed(empty);
    }
    const bool isNew = *id == 0 && version == 0 && *empty;
    if (*id != applicationId && !isNew) {
        return fail(ErrorCode::DatabaseForeign, {database.path()});
    }
    if (version > schemaVersion()) {
        return fail(ErrorCode::DatabaseNewer,
                    {database.path(), QString::number(version), QString::number(schemaVersion())});
    }
    return {};
}

Result<void> checkHealth(Database &database)
{
    const auto finding = database.row("PRAGMA quick_check(1)", [](Row row) { return row.text(0); });
    if (!finding) {
        return failed(finding);
    }
    if (finding->value_or(QString()) != QLatin1String("ok")) {
        return fail(ErrorCode::DatabaseCorrupt, {database.path(), finding->value_or(QString())});
    }
    return {};
}

/// "hallway.db" at version 3 is kept as "hallway.before-4.db" beside it.
QString upgradeCopyPath(const QString &path, int version)
{
    const QFileInfo file(path);
    return file.dir().filePath(QStringLiteral("%1.before-%2.%3")
                                   .arg(file.completeBaseName())
                                   .arg(version + 1)
                                   .arg(file.suffix()));
}

Result<void> keepCopy(Database &database, int version)
{
    const QString copy = upgradeCopyPath(database.path(), version);
    QFile::remove(copy);
    const auto kept = backUp(database, copy);
    if (!kept) {
        return failed(kept);
    }
    return {};
}

Result<void> runMigration(Database &database, const Migration &migration)
{
    const auto done = database.runScript(migration.sql);
    if (!done) {
        return fail(ErrorCode::MigrationFailed, {migration.name, done.error().detail});
    }
    return {};
}

Result<void> checkForeignKeys(Database &database)
{
    const auto violations =
        database.rows("PRAGMA foreign_key_check", [](Row row) { return row.text(0); });
    if (!violations) {
        return failed(violations);
    }
    if (!violations->empty()) {
        return fail(ErrorCode::MigrationFailed,
                    {violations->front(), QStringLiteral("a foreign key points nowhere")});
    }
    return {};
}

/// Everything between BEGIN EXCLUSIVE and COMMIT.
Result<void> migrateInside(Database &database, int version, int target)
{
    for (const Migration &migration : migrations()) {
        if (migration.number > version && migration.number <= target) {
            if (const auto done = runMigration(database, migration); !done) {
                return done;
            }
        }
    }
    if (const auto checked = checkForeignKeys(database); !checked) {
        return checked;
    }
    const QByteArray forgetHistory =
        version >= 4 ? QByteArray("DELETE FROM history;") : QByteArray();
    return database.runScript(forgetHistory +
                              "PRAGMA application_id = " + QByteArray::number(applicationId) +
                              "; PRAGMA user_version = " + QByteArray::number(target));
}

/// Foreign keys are off outside the transaction: inside it the pragma is ignored.
Result<void> migrate(Database &database, int version, int target)
{
    auto done = database.runScript("PRAGMA foreign_keys = OFF; BEGIN EXCLUSIVE");
    if (!done) {
        return done;
    }
    done = migrateInside(database, version, target);
    const auto ended = database.runScript(done ? "COMMIT" : "ROLLBACK");
    static_cast<void>(database.runScript("PRAGMA foreign_keys = ON"));
    if (done && ended) {
        spdlog::info("schema: version {} to {}", version, target);
    }
    return done ? ended : done;
}

} // namespace

const std::vector<Migration> &migrations()
{
    static const std::vector<Migration> all = readMigrations();
    return all;
}

int schemaVersion()
{
    return migrations().back().number;
}

Result<int> storedVersion(Database &database)
{
    const auto version = database.number("PRAGMA user_version");
    if (!version) {
        return failed(version);
    }
    return int(*version);
}

Result<void> bringUpToDate(Database &database, int target)
{
    const auto version = storedVersion(database);
    if (!version) {
        return failed(version);
    }
    if (const auto known = checkIdentity(database, *version); !known) {
        return known;
    }
    if (*version >= target) {
        return {};
    }
    if (database.isReadOnly()) {
        return fail(ErrorCode::DatabaseReadOnly);
    }
    if (*version > 0) {
        if (const auto healthy = checkHealth(database); !healthy) {
            return healthy;
        }
        if (const auto kept = keepCopy(database, *version); !kept) {
            return kept;
        }
    }
    return migrate(database, *version, target);
}

} // namespace hallway
