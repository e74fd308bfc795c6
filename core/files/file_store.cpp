#include "core/files/file_store.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryFile>
#include <unistd.h>

namespace hallway {

namespace {

constexpr qint64 chunkBytes = 1024 * 1024;
constexpr qint64 settledAfterSeconds = 3600;
constexpr qsizetype contentLength = 64;
constexpr auto ownOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

Result<void> checkSource(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return fail(ErrorCode::FileMissing, {path});
    }
    if (info.isDir()) {
        return fail(ErrorCode::FileIsFolder, {path});
    }
    // Reading a pipe or a device would never end.
    if (!info.isFile()) {
        return fail(ErrorCode::FileUnreadable, {path, QStringLiteral("it is a device")});
    }
    if (info.size() > FileStore::mostBytes) {
        return fail(ErrorCode::FileTooLarge,
                    {path, QString::number(info.size()), QString::number(FileStore::mostBytes)});
    }
    return {};
}

/// Copies to the end and answers the hash; the file may grow, shrink or vanish meanwhile.
Result<StoredFile> copied(QFile &from, QFileDevice &to, const CopyProgress &progress)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    StoredFile stored;
    while (true) {
        const QByteArray chunk = from.read(chunkBytes);
        if (from.error() != QFileDevice::NoError) {
            return fail(ErrorCode::FileUnreadable, {from.fileName(), from.errorString()});
        }
        if (chunk.isEmpty()) {
            break;
        }
        hash.addData(chunk);
        stored.size += chunk.size();
        if (stored.size > FileStore::mostBytes) {
            return fail(ErrorCode::FileTooLarge, {from.fileName(), QString::number(stored.size),
                                                  QString::number(FileStore::mostBytes)});
        }
        if (to.write(chunk) != chunk.size()) {
            return fail(ErrorCode::FileUnwritable, {to.fileName(), to.errorString()});
        }
        if (progress && !progress(stored.size, std::max(stored.size, from.size()))) {
            return fail(ErrorCode::Cancelled);
        }
    }
    if (stored.size == 0) {
        return fail(ErrorCode::FileEmpty, {from.fileName()});
    }
    stored.content = QString::fromLatin1(hash.result().toHex());
    return stored;
}

} // namespace

FileStore::FileStore(const QString &databasePath)
    : m_folder(databasePath + QStringLiteral(".files"))
{
}

QString FileStore::pathOf(const QString &content) const
{
    return m_folder + u'/' + content;
}

bool FileStore::has(const StoredFile &file) const
{
    const QFileInfo info(pathOf(file.content));
    return info.isFile() && info.size() == file.size;
}

Result<void> FileStore::makeFolder() const
{
    if (QDir(m_folder).exists()) {
        return {};
    }
    const bool isMade =
        QDir().mkpath(m_folder) && QFile::setPermissions(m_folder, ownOnly | QFileDevice::ExeOwner);
    if (!isMade) {
        return fail(ErrorCode::FileUnwritable,
                    {m_folder, QStringLiteral("the folder cannot be made")});
    }
    return {};
}

Result<StoredFile> FileStore::take(const QString &path, const CopyProgress &progress) const
{
    auto checked = checkSource(path);
    checked = checked ? makeFolder() : checked;
    if (!checked) {
        return failed(checked);
    }
    QFile from(path);
    if (!from.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::FileUnreadable, {path, from.errorString()});
    }
    QTemporaryFile to(m_folder + QStringLiteral("/.arriving-XXXXXX")); // 0600, gone if not kept
    if (!to.open()) {
        return fail(ErrorCode::FileUnwritable, {m_folder, to.errorString()});
    }
    auto stored = copied(from, to, progress);
    if (!stored) {
        return stored;
    }
    stored->name = safeFileName(QFileInfo(path).fileName());
    if (has(*stored)) {
        return stored;
    }
    QFile::remove(pathOf(stored->content)); // a damaged one: rename() takes no other's place
    const bool isSafe = to.flush() && fsync(to.handle()) == 0;
    if (!isSafe || !to.rename(pathOf(stored->content))) {
        return fail(ErrorCode::FileUnwritable, {m_folder, to.errorString()});
    }
    to.setAutoRemove(false);
    return stored;
}

Result<void> FileStore::save(const StoredFile &file, const QString &path) const
{
    QFile from(pathOf(file.content));
    if (!from.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::FileLost, {file.name});
    }
    QSaveFile to(path);
    if (!to.open(QIODevice::WriteOnly)) {
        return fail(ErrorCode::FileUnwritable, {path, to.errorString()});
    }
    const auto saved = copied(from, to, {});
    if (!saved) {
        return failed(saved);
    }
    if (saved->content != file.content) {
        return fail(ErrorCode::FileLost, {file.name});
    }
    if (!to.commit()) {
        return fail(ErrorCode::FileUnwritable, {path, to.errorString()});
    }
    return {};
}

Result<void> FileStore::copyTo(const FileStore &other, const StoredFile &file) const
{
    if (other.has(file)) {
        return {};
    }
    const auto made = other.makeFolder();
    const auto saved = made ? save(file, other.pathOf(file.content)) : made;
    if (saved) {
        QFile::setPermissions(other.pathOf(file.content), ownOnly);
    }
    return saved;
}

std::vector<QString> FileStore::settledContents() const
{
    const QDateTime settled = QDateTime::currentDateTime().addSecs(-settledAfterSeconds);
    std::vector<QString> contents;
    const QFileInfoList files = QDir(m_folder).entryInfoList(QDir::Files);
    for (const QFileInfo &file : files) {
        if (file.fileName().size() == contentLength && file.lastModified() < settled) {
            contents.push_back(file.fileName());
        }
    }
    return contents;
}

void FileStore::remove(const QString &content) const
{
    QFile::remove(pathOf(content));
}

} // namespace hallway
