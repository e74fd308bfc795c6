#pragma once

#include "core/base/result.h"
#include "core/files/attachment.h"

#include <functional>
#include <vector>

namespace hallway {

/// Told in bytes how far a copy is; false ends it with Cancelled.
using CopyProgress = std::function<bool(qint64 done, qint64 total)>;

/// The folder beside a database that holds the bytes of attached files, each under the SHA-256 of
/// what it is: 0700, the files 0600. It knows nothing of the database, and runs on any thread.
class FileStore
{
public:
    /// Larger files are not taken, in bytes.
    static constexpr qint64 mostBytes = 200LL * 1024 * 1024;

    explicit FileStore(const QString &databasePath);

    [[nodiscard]] QString folder() const { return m_folder; }
    /// Where those bytes are, or would be.
    [[nodiscard]] QString pathOf(const QString &content) const;
    [[nodiscard]] bool has(const StoredFile &file) const;

    /// Copies a file into the store; bytes that are there already are not kept twice. FileMissing,
    /// FileIsFolder, FileEmpty, FileTooLarge, FileUnreadable, FileUnwritable or Cancelled.
    [[nodiscard]] Result<StoredFile> take(const QString &path,
                                          const CopyProgress &progress = {}) const;
    /// Copies the bytes out under another name, over what is there. FileLost when they are gone.
    [[nodiscard]] Result<void> save(const StoredFile &file, const QString &path) const;
    /// Copies the bytes into another store, unless it has them.
    [[nodiscard]] Result<void> copyTo(const FileStore &other, const StoredFile &file) const;

    /// The contents that were stored more than an hour ago: a younger one may belong to a file that
    /// somebody is attaching just now.
    [[nodiscard]] std::vector<QString> settledContents() const;
    void remove(const QString &content) const;

private:
    [[nodiscard]] Result<void> makeFolder() const;

    QString m_folder;
};

} // namespace hallway
