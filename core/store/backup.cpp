#include "core/store/backup.h"

#include <QFile>
#include <QFileInfo>

namespace hallway {

namespace {

Result<void> makeCopy(Database &database, const QString &path)
{
    const auto copied = database.run("VACUUM INTO ?1", path);
    if (!copied) {
        return fail(ErrorCode::BackupFailed, {path, copied.error().detail});
    }
    if (!QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
        return fail(ErrorCode::BackupFailed, {path, QStringLiteral("its rights cannot be set")});
    }
    return {};
}

/// 0 where the table does not exist yet, as in a copy of an old schema.
Result<qint64> countRows(Database &database, std::string_view table, std::string_view countSql)
{
    const auto exists = database.number("SELECT count(*) FROM sqlite_schema WHERE name = ?1",
                                        QString::fromLatin1(table.data(), qsizetype(table.size())));
    if (!exists || *exists == 0) {
        return exists;
    }
    return database.number(countSql);
}

Result<BackupReport> verify(const QString &path)
{
    auto copy = Database::connect(path, OpenMode::ReadOnly);
    if (!copy) {
        return failed(copy);
    }
    const auto problems = findProblems(**copy);
    if (!problems) {
        return failed(problems);
    }
    if (!problems->isEmpty()) {
        return fail(ErrorCode::BackupFailed, {path, problems->first()});
    }
    const auto contacts = countRows(**copy, "contact", "SELECT count(*) FROM contact");
    const auto interactions = countRows(**copy, "interaction", "SELECT count(*) FROM interaction");
    if (!contacts || !interactions) {
        return fail(ErrorCode::BackupFailed, {path, QStringLiteral("the copy cannot be read")});
    }
    return BackupReport{.path = path, .contacts = *contacts, .interactions = *interactions};
}

} // namespace

Result<BackupReport> backUp(Database &database, const QString &path)
{
    if (QFileInfo::exists(path)) {
        return fail(ErrorCode::BackupFailed, {path, QStringLiteral("the file exists already")});
    }
    if (const auto copied = makeCopy(database, path); !copied) {
        QFile::remove(path);
        return failed(copied);
    }
    auto report = verify(path);
    if (!report) {
        QFile::remove(path);
    }
    return report;
}

Result<QStringList> findProblems(Database &database)
{
    const auto findings =
        database.rows("PRAGMA integrity_check", [](Row row) { return row.text(0); });
    if (!findings) {
        return failed(findings);
    }
    QStringList problems;
    for (const QString &finding : *findings) {
        if (finding != QLatin1String("ok")) {
            problems.append(finding);
        }
    }
    const auto dangling = database.rows("PRAGMA foreign_key_check", [](Row row) {
        return QStringLiteral("%1 row %2 points nowhere").arg(row.text(0)).arg(row.integer(1));
    });
    if (!dangling) {
        return failed(dangling);
    }
    for (const QString &problem : *dangling) {
        problems.append(problem);
    }
    return problems;
}

} // namespace hallway
