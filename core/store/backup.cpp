#include "core/store/backup.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <sqlite3.h>

namespace hallway {

namespace {

/// While it lives, a long statement asks now and then whether to go on; else it ends as Cancelled.
class Interruption
{
public:
    Interruption(Database &database, const Progress &progress)
        : m_database(database), m_progress(progress)
    {
        constexpr int stepsBetween = 20000;
        sqlite3_progress_handler(m_database.handle(), stepsBetween, isCancelled, this);
    }
    ~Interruption() { sqlite3_progress_handler(m_database.handle(), 0, nullptr, nullptr); }
    Interruption(const Interruption &) = delete;
    Interruption &operator=(const Interruption &) = delete;

private:
    static int isCancelled(void *self)
    {
        return goesOn(static_cast<Interruption *>(self)->m_progress, 0, 0) ? 0 : 1;
    }

    Database &m_database;
    const Progress &m_progress;
};

Result<void> makeCopy(Database &database, const QString &path)
{
    const auto copied = database.run("VACUUM INTO ?1", path);
    if (!copied && copied.error().code == ErrorCode::Cancelled) {
        return failed(copied);
    }
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

Result<BackupReport> verify(const QString &path, const Progress &progress)
{
    auto copy = Database::connect(path, OpenMode::ReadOnly);
    if (!copy) {
        return failed(copy);
    }
    const auto problems = findProblems(**copy, progress);
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

QString newBackupPath(const QString &databasePath, QDate day)
{
    const QFileInfo database(databasePath);
    const QString folder = database.absolutePath() + QStringLiteral("/backups");
    QDir().mkpath(folder); // the process' umask makes it private
    const QString stem =
        folder + u'/' + database.completeBaseName() + u'-' + day.toString(Qt::ISODate);
    QString path = stem + QStringLiteral(".db");
    for (int number = 2; QFileInfo::exists(path); ++number) {
        path = stem + QStringLiteral("-%1.db").arg(number);
    }
    return path;
}

Result<BackupReport> backUp(Database &database, const QString &path, const Progress &progress)
{
    if (QFileInfo::exists(path)) {
        return fail(ErrorCode::BackupFailed, {path, QStringLiteral("the file exists already")});
    }
    const Interruption interruption(database, progress);
    if (const auto copied = makeCopy(database, path); !copied) {
        QFile::remove(path);
        return failed(copied);
    }
    auto report = verify(path, progress);
    if (!report) {
        QFile::remove(path);
    }
    return report;
}

Result<QStringList> findProblems(Database &database, const Progress &progress)
{
    const Interruption interruption(database, progress);
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
