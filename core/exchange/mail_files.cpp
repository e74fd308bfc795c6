#include "core/exchange/mail_files.h"

#include "core/exchange/mail_feed.h"

#include <QFile>
#include <QTemporaryDir>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace hallway {

namespace {

/// Puts bytes into the store under a name.
Result<StoredFile> stored(const FileStore &store, const QTemporaryDir &folder, const MailFile &file)
{
    const QString path = folder.filePath(safeFileName(file.name));
    QFile written(path);
    if (!written.open(QIODevice::WriteOnly) || written.write(file.bytes) != file.bytes.size() ||
        !written.flush()) {
        return fail(ErrorCode::FileUnwritable, {path, written.errorString()});
    }
    written.close();
    auto taken = store.take(path);
    written.remove();
    return taken;
}

} // namespace

Result<std::vector<StoredFile>> MailFiles::take(const JournalRecord &record) const
{
    const auto bytes = mailOf(record);
    if (!bytes) {
        return failed(bytes);
    }
    const std::vector<MailFile> attached = MailMessage(*bytes).files();
    const bool isSame = std::equal(
        attached.begin(), attached.end(), record.attachments.begin(), record.attachments.end(),
        [](const MailFile &file, const QString &listed) { return file.listed == listed; });
    if (!isSame) {
        return fail(ErrorCode::FileUnreadable,
                    {m_plan.path, u"it has changed since it was looked at"_s});
    }
    const QTemporaryDir folder;
    std::vector<StoredFile> files;
    for (const MailFile &file : attached) {
        if (file.bytes.isEmpty() || file.bytes.size() > FileStore::mostBytes) {
            continue;
        }
        const auto taken = stored(m_store, folder, file);
        if (!taken) {
            return failed(taken);
        }
        files.push_back(*taken);
    }
    return files;
}

Result<QByteArray> MailFiles::mailOf(const JournalRecord &record) const
{
    FedMail mail;
    if (m_plan.format == u"mbox"_s) {
        const auto feed = MboxFeed::open(m_plan.path, record.offset, record.line);
        if (!feed) {
            return failed(feed);
        }
        static_cast<void>((*feed)->next(mail));
    } else {
        static_cast<void>(FolderFeed(m_plan.path, {record.file}).next(mail));
    }
    return mail.bytes;
}

} // namespace hallway
