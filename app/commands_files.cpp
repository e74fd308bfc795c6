#include "app/arguments.h"
#include "app/json.h"
#include "ui/text/translate.h"
#include "ui/text/words.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace hallway {

namespace {
struct FileWords
{
    Q_DECLARE_TR_FUNCTIONS(FileWords)
};

struct AddFilesOptions
{
    QString contact;
    QStringList files;
};

struct WhoseOptions
{
    QString contact;
};

struct FileOptions
{
    int id = 0;
    QString path;
};

Reply filesReply(Request &request, const std::vector<Attachment> &attachments)
{
    QJsonArray array;
    std::vector<std::vector<Cell>> rows;
    for (const Attachment &attachment : attachments) {
        array.append(attachmentJson(attachment));
        rows.push_back({{QString::number(attachment.id.value), Ink::Quiet},
                        {attachment.file.name, Ink::Title},
                        {wordsLocale().formattedDataSize(attachment.file.size)},
                        {shortDate(attachment.attachedOn, request.today())}});
    }
    return {.json = {{QStringLiteral("files"), array}},
            .text = rows.empty() ? FileWords::tr("No files.") : request.console.table(rows)};
}

Result<Reply> listFiles(Request &request, const WhoseOptions &options)
{
    const auto contact = request.workspace.people().find(options.contact);
    const auto attachments = contact ? request.workspace.attachments().attachments(*contact)
                                     : tl::unexpected(contact.error());
    return attachments ? Result<Reply>(filesReply(request, *attachments)) : failed(attachments);
}

/// All of them or none.
Result<Reply> addFiles(Request &request, const AddFilesOptions &options)
{
    const auto contact = request.workspace.people().find(options.contact);
    if (!contact) {
        return failed(contact);
    }
    if (request.workspace.isReadOnly()) {
        return fail(ErrorCode::DatabaseReadOnly);
    }
    std::vector<StoredFile> files;
    for (const QString &path : options.files) {
        const auto stored = request.workspace.fileStore().take(path);
        if (!stored) {
            return failed(stored);
        }
        files.push_back(*stored);
    }
    const auto attached = request.workspace.attachFiles(*contact, files);
    return attached ? listFiles(request, {QString::number(contact->value)}) : failed(attached);
}

Result<Reply> removeFile(Request &request, const FileOptions &options)
{
    const AttachmentId id{options.id};
    const auto attachment = request.workspace.attachments().attachment(id);
    const auto removed =
        attachment ? request.workspace.removeAttachment(id) : tl::unexpected(attachment.error());
    if (!removed) {
        return failed(removed);
    }
    const QString text = FileWords::tr("Removed %1.").arg(attachment->file.name);
    return Reply{.json = {{QStringLiteral("removed"), id.value}},
                 .text = request.console.shown(text)};
}

Result<Reply> saveFile(Request &request, const FileOptions &options)
{
    const auto attachment = request.workspace.attachments().attachment({options.id});
    if (!attachment) {
        return failed(attachment);
    }
    if (QFileInfo::exists(options.path)) {
        return fail(ErrorCode::FileUnwritable,
                    {options.path, FileWords::tr("there is such a file already")});
    }
    const auto saved = request.workspace.fileStore().save(attachment->file, options.path);
    if (!saved) {
        return failed(saved);
    }
    return Reply{.json = {{QStringLiteral("path"), options.path}},
                 .text = request.console.shown(FileWords::tr("Saved %1.").arg(options.path))};
}
} // namespace

void addFileCommands(CLI::App &app, Chosen &chosen)
{
    auto *const group = app.add_subcommand("file", "Files that belong to people");
    group->require_subcommand(1);

    auto *const add = group->add_subcommand("add", "Copy files beside the database");
    const auto added = std::make_shared<AddFilesOptions>();
    addText(*add, "contact", added->contact, "Whose: id, e-mail address or name")->required();
    addTexts(*add, "files", added->files, "At most 200 MB each")->required();
    setCommand(*add, chosen, added, addFiles);

    auto *const list = group->add_subcommand("list", "List somebody's files");
    const auto whose = std::make_shared<WhoseOptions>();
    addText(*list, "contact", whose->contact, "Whose: id, e-mail address or name")->required();
    setCommand(*list, chosen, whose, listFiles);

    auto *const remove = group->add_subcommand("remove", "Take a file away");
    const auto removed = std::make_shared<FileOptions>();
    addNumber(*remove, "id", removed->id, 1, "The file's id")->required();
    setCommand(*remove, chosen, removed, removeFile);

    auto *const save = group->add_subcommand("save", "Save a copy of a file");
    const auto saved = std::make_shared<FileOptions>();
    addNumber(*save, "id", saved->id, 1, "The file's id")->required();
    addText(*save, "path", saved->path, "Where to")->required();
    setCommand(*save, chosen, saved, saveFile);
}

} // namespace hallway
