#include "core/exchange/restore.h"

#include "core/exchange/passing_folder.h"
#include "core/store/database_load.h"
#include "core/store/schema.h"

#include <QFile>
#include <QFileInfo>
#include <spdlog/spdlog.h>

using namespace Qt::StringLiterals;

namespace hallway {

namespace {

bool isDatabaseFile(const QString &path)
{
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) &&
           file.read(16) == QByteArray("SQLite format 3\0", 16);
}

/// Beside the database, so that there is as much room, and nobody else sees it.
QString placeFor(const QString &databasePath)
{
    return QFileInfo(databasePath).absolutePath();
}

/// Copies another database, with its files, and brings the copy up to date.
Result<ArchiveReport> copyDatabase(const QString &path, const QString &to, const Progress &progress)
{
    const auto other = Database::connect(path, OpenMode::ReadOnly);
    const auto schema = other ? storedVersion(**other) : failed(other);
    const auto copied = schema ? backUp(**other, to, progress) : failed(schema);
    const auto copy = copied ? Database::open(to, OpenMode::ReadWrite) : failed(copied);
    const auto attachments = copy ? AttachmentTable(**copy).attachments() : failed(copy);
    if (!attachments) {
        return failed(attachments);
    }
    ArchiveReport report{.path = path,
                         .schema = *schema,
                         .contacts = copied->contacts,
                         .interactions = copied->interactions};
    for (const Attachment &attachment : *attachments) {
        const auto taken = FileStore(path).copyTo(FileStore(to), attachment.file);
        const bool isLost = !taken && taken.error().code == ErrorCode::FileLost;
        if (!taken && !isLost) {
            return failed(taken);
        }
        (isLost ? report.lostFiles : report.files) += 1;
    }
    return report;
}

Result<ArchiveReport> readWhole(const QString &path, const QString &to, const Progress &progress)
{
    return isDatabaseFile(path) ? copyDatabase(path, to, progress)
                                : unpackWholeArchive(path, to, progress);
}

/// The other content on its way into a database.
class Restoring
{
public:
    Restoring(Workspace &workspace, const QString &path, const Progress &progress)
        : m_workspace(workspace), m_path(path), m_progress(progress),
          m_folder(placeFor(workspace.path()))
    {
    }

    Result<ArchiveReport> run(Present present)
    {
        auto done = look(present);
        done = done ? read() : done;
        done = done ? backUpPresent() : done;
        done = done ? takeFiles() : done;
        done = done ? replace() : done;
        if (!done) {
            return tl::unexpected(spoken(done.error()));
        }
        spdlog::info("restored {} rows", m_report.rows);
        Q_EMIT m_workspace.changed(ChangeSet{.changes = {}, .isMany = true});
        return m_report;
    }

private:
    /// From here on it is noticed when somebody else writes.
    Result<void> look(Present present)
    {
        if (m_workspace.isReadOnly()) {
            return fail(ErrorCode::DatabaseReadOnly);
        }
        auto watch = Database::connect(m_workspace.path(), OpenMode::ReadOnly);
        if (!watch) {
            return failed(watch);
        }
        m_watch = std::move(*watch);
        m_seen = m_watch->dataVersion();
        const auto occupancy = occupancyOf(*m_watch);
        if (!occupancy) {
            return failed(occupancy);
        }
        m_isEmpty = occupancy->isEmpty();
        return occupancy->hasData && present == Present::Keep
                   ? fail(ErrorCode::DatabaseNotEmpty, {m_workspace.path(), m_path})
                   : Result<void>{};
    }

    [[nodiscard]] QString arriving() const { return m_folder.filePath(u"hallway.db"_s); }

    Result<void> read()
    {
        if (!m_folder.isValid()) {
            return fail(ErrorCode::FileUnwritable, {m_folder.path(), m_folder.errorString()});
        }
        auto report = readWhole(m_path, arriving(), m_progress);
        if (report) {
            m_report = std::move(*report);
        }
        return report.map([](const ArchiveReport &) {});
    }

    Result<void> backUpPresent()
    {
        if (m_isEmpty) {
            return {};
        }
        const QString path = newBackupPath(m_workspace.path(), m_workspace.today());
        const auto made = m_workspace.backUpTo(path, m_progress);
        m_report.backup = path;
        return made.map([](const BackupReport &) {});
    }

    /// Before the database names them; those that were not there before go again if it fails.
    Result<void> takeFiles()
    {
        const auto database = Database::connect(arriving(), OpenMode::ReadOnly);
        const auto attachments =
            database ? AttachmentTable(**database).attachments() : failed(database);
        if (!attachments) {
            return failed(attachments);
        }
        const FileStore from(arriving());
        const FileStore to(m_workspace.path());
        for (const Attachment &attachment : *attachments) {
            if (!from.has(attachment.file) || to.has(attachment.file)) {
                continue;
            }
            if (const auto taken = from.copyTo(to, attachment.file); !taken) {
                return forgetFiles(taken.error());
            }
            m_taken.append(attachment.file.content);
        }
        return {};
    }

    tl::unexpected<Error> forgetFiles(const Error &error) const
    {
        for (const QString &content : m_taken) {
            m_workspace.fileStore().remove(content);
        }
        return tl::unexpected(error);
    }

    Result<void> replace()
    {
        const auto isUntouched = [this]() -> Result<void> {
            return m_watch->dataVersion() == m_seen
                       ? Result<void>{}
                       : fail(ErrorCode::DatabaseLocked, {m_workspace.path()});
        };
        const auto replaced =
            replaceContent(m_workspace.path(), arriving(), isUntouched, [this](qint64, qint64) {
                return goesOn(m_progress, m_report.rows, m_report.rows);
            });
        return replaced ? replaced : forgetFiles(replaced.error());
    }

    /// The error with the paths that the user knows.
    [[nodiscard]] Error spoken(Error error) const
    {
        for (QString &argument : error.arguments) {
            if (argument == arriving()) {
                argument = error.code == ErrorCode::DatabaseFull ? m_workspace.path() : m_path;
            }
        }
        return error;
    }

    Workspace &m_workspace;
    QString m_path;
    const Progress &m_progress;
    PassingFolder m_folder;
    std::unique_ptr<Database> m_watch;
    qint64 m_seen = 0;
    bool m_isEmpty = true;
    ArchiveReport m_report;
    QStringList m_taken;
};

} // namespace

Result<ArchiveReport> restoreFrom(Workspace &workspace, const QString &path, Present present,
                                  const Progress &progress)
{
    return Restoring(workspace, path, progress).run(present);
}

Result<ArchiveReport> checkWholeArchive(const Workspace &workspace, const QString &path,
                                        const Progress &progress)
{
    const PassingFolder folder(placeFor(workspace.path()));
    return readWhole(path, folder.filePath(u"hallway.db"_s), progress);
}

} // namespace hallway
