#include "core/workspace.h"

#include <algorithm>
#include <spdlog/spdlog.h>

namespace hallway {

FileStore Workspace::fileStore() const
{
    return FileStore(path());
}

Result<void> Workspace::attachFiles(ContactId contact, const std::vector<StoredFile> &files)
{
    const auto label = contactLabel(files.size() > 1 ? "attach_files" : "attach_file", contact);
    if (!label) {
        return failed(label);
    }
    return edit(*label, [&](Database &) -> Result<void> {
        for (const StoredFile &file : files) {
            const auto added =
                m_attachments.insert({.contact = contact, .file = file, .attachedOn = today()});
            if (!added) {
                return failed(added);
            }
        }
        return {};
    });
}

Result<void> Workspace::removeAttachment(AttachmentId id)
{
    const auto attachment = m_attachments.attachment(id);
    if (!attachment) {
        return failed(attachment);
    }
    const auto label = contactLabel("remove_file", attachment->contact);
    return label ? edit(*label, [&](Database &) { return m_attachments.remove(id); })
                 : failed(label);
}

Result<void> Workspace::tidyFiles() const
{
    std::vector<QString> unused;
    const FileStore store = fileStore();
    for (const QString &content : store.settledContents()) {
        const auto isUsed = m_attachments.uses(content);
        if (!isUsed) {
            return failed(isUsed);
        }
        if (!*isUsed) {
            unused.push_back(content);
        }
    }
    // Undo or redo may need what only the history still names.
    const auto named = unused.empty() ? Result<std::vector<QString>>() : m_history.named(unused);
    if (!named) {
        return failed(named);
    }
    for (const QString &content : unused) {
        if (std::find(named->begin(), named->end(), content) == named->end()) {
            store.remove(content);
            spdlog::info("files: one removed that nothing names");
        }
    }
    return {};
}

Result<QStringList> Workspace::fileProblems() const
{
    const auto attachments = m_attachments.attachments();
    if (!attachments) {
        return failed(attachments);
    }
    QStringList problems;
    const FileStore store = fileStore();
    for (const Attachment &attachment : *attachments) {
        if (!store.has(attachment.file)) {
            const QString name = m_people.name(attachment.contact).value_or(QString());
            problems.append(QStringLiteral("file %1 of %2 has lost its content: %3")
                                .arg(QString::number(attachment.id.value), name,
                                     store.pathOf(attachment.file.content)));
        }
    }
    return problems;
}

Result<BackupReport> Workspace::backUpTo(const QString &path, const Progress &progress) const
{
    auto report = backUp(*m_database, path, progress);
    const auto attachments = report ? m_attachments.attachments() : tl::unexpected(report.error());
    if (!attachments) {
        return failed(attachments);
    }
    const FileStore copy(path);
    const FileStore store = fileStore();
    for (const Attachment &attachment : *attachments) {
        const auto copied = store.copyTo(copy, attachment.file);
        const bool isLost = !copied && copied.error().code == ErrorCode::FileLost;
        if (!copied && !isLost) {
            return fail(ErrorCode::BackupFailed, {path, copied.error().arguments.join(u' ')});
        }
        (isLost ? report->lostFiles : report->files) += 1;
    }
    return report;
}

} // namespace hallway
