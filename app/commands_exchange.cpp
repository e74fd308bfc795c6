#include "app/archive_commands.h"
#include "app/arguments.h"
#include "app/export.h"
#include "app/import_files.h"
#include "app/json.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace hallway {

namespace {
struct ExchangeWords
{
    Q_DECLARE_TR_FUNCTIONS(ExchangeWords)
};

struct ExportOptions
{
    QString path;
    QString format;
    QStringList only;
    bool isKept = false;    ///< the calendar file is written anew after each change
    bool isStopped = false; ///< no file is kept current from now on
};

Result<std::vector<ContactId>> chosenContacts(const PeopleTable &people, const QStringList &only)
{
    if (only.isEmpty()) {
        return people.ids({.includeArchived = true});
    }
    std::vector<ContactId> ids;
    for (const QString &text : only) {
        const auto id = people.find(text);
        if (!id) {
            return failed(id);
        }
        ids.push_back(*id);
    }
    return ids;
}

/// True when the path names the database itself, however it is spelt.
bool isDatabase(const QString &path, const Workspace &workspace)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return !canonical.isEmpty() && canonical == QFileInfo(workspace.path()).canonicalFilePath();
}

/// No calendar file is kept current from now on; the one that was stays as it is.
Result<Reply> stopKeeping(Request &request)
{
    const auto path = request.workspace.keptCalendar();
    const auto stopped =
        path ? request.workspace.keepCalendar(QString()) : tl::unexpected(path.error());
    if (!stopped) {
        return failed(stopped);
    }
    const QString text = path->isEmpty()
                             ? ExchangeWords::tr("No calendar file was kept current.")
                             : ExchangeWords::tr("%1 is not kept current any more.").arg(*path);
    return Reply{.json = {{QStringLiteral("path"), textOrNull(*path)},
                          {QStringLiteral("format"), QStringLiteral("ics")},
                          {QStringLiteral("written"), 0},
                          {QStringLiteral("kept"), false}},
                 .text = request.console.shown(text)};
}

/// What stands against writing this file; nothing when all is well.
std::optional<Error> mistakeIn(const ExportOptions &options, const QString &format,
                               const Workspace &workspace)
{
    const auto refused = [](const QString &field, const QString &value, const QString &reason) {
        return Error{ErrorCode::InvalidValue, {field, value, reason}, {}};
    };
    if (format.isEmpty()) {
        return refused(
            QStringLiteral("file"), options.path,
            ExchangeWords::tr(
                "its ending must be .vcf, .csv, .json, .ics or .zip, or --format given"));
    }
    if (options.isKept && format != u"ics") {
        return refused(QStringLiteral("file"), options.path,
                       ExchangeWords::tr("only a calendar (.ics) can be kept current"));
    }
    if (options.isKept && !options.only.isEmpty()) {
        return refused(QStringLiteral("file"), options.path,
                       ExchangeWords::tr("a calendar that is kept current has everybody"));
    }
    if (format == u"archive" && !options.only.isEmpty()) {
        return refused(QStringLiteral("file"), options.path,
                       ExchangeWords::tr("an archive has everybody"));
    }
    if (isDatabase(options.path, workspace)) {
        return Error{
            ErrorCode::FileUnwritable, {options.path, ExchangeWords::tr("it is the database")}, {}};
    }
    return std::nullopt;
}

Result<Reply> exportFile(Request &request, const ExportOptions &options)
{
    if (options.isStopped) {
        return stopKeeping(request);
    }
    const QString format = options.format.isEmpty() ? exportFormatOf(options.path) : options.format;
    if (auto mistake = mistakeIn(options, format, request.workspace)) {
        return tl::unexpected(*std::move(mistake));
    }
    const QString question = ExchangeWords::tr("Replace %1?").arg(options.path);
    if (QFileInfo::exists(options.path) && !request.options.isYes &&
        !request.console.confirm(question)) {
        return fail(ErrorCode::Cancelled);
    }
    if (format == u"archive") {
        return exportArchive(request, options.path);
    }
    const auto ids = chosenContacts(request.workspace.people(), options.only);
    const auto written =
        ids ? exportTo(request.workspace, options.path, format, *ids, options.only.isEmpty())
            : tl::unexpected(ids.error());
    if (!written) {
        return failed(written);
    }
    if (options.isKept) {
        const QString path = QFileInfo(options.path).absoluteFilePath();
        if (const auto kept = request.workspace.keepCalendar(path); !kept) {
            return failed(kept);
        }
    }
    const QString text = options.isKept ? ExchangeWords::tr("%1 (written: %2; kept current)")
                                        : ExchangeWords::tr("%1 (written: %2)");
    QJsonObject answer{{QStringLiteral("path"), options.path},
                       {QStringLiteral("format"), format},
                       {QStringLiteral("written"), *written}};
    if (format == u"ics") {
        answer.insert(QStringLiteral("kept"), options.isKept);
    }
    return Reply{.json = answer,
                 .text = request.console.shown(text.arg(options.path).arg(*written))};
}

void addImport(CLI::App &app, Chosen &chosen)
{
    auto *const command = app.add_subcommand("import", "Bring in contacts, mail and calendars");
    const auto options = std::make_shared<ImportOptions>();
    addTexts(*command, "file", options->paths,
             "Contacts (.vcf, .csv), mail (.eml, mbox, Maildir), calendars (.ics), archives "
             "(.zip), or folders; an archive of everything into an empty database")
        ->required();
    addWord(*command, "--format", options->format,
            {QStringLiteral("vcard"), QStringLiteral("linkedin"), QStringLiteral("google-csv"),
             QStringLiteral("outlook-csv"), QStringLiteral("thunderbird-csv"),
             QStringLiteral("csv"), QStringLiteral("mbox"), QStringLiteral("eml"),
             QStringLiteral("maildir"), QStringLiteral("ics"), QStringLiteral("archive")},
            "Take nothing else (else found from the content)");
    addTexts(*command, "--me", options->me,
             "All of your own e-mail addresses; remembered for the next time");
    addTexts(*command, "--map", options->columns,
             "Column=field: what a column of a table means; remembered for the next such table");
    addTexts(*command, "--tag", options->tags, "Tag everybody who is added or updated");
    command->add_flag("--attachments", options->keepsAttachments,
                      "Keep the files that came with new mails, with all who have a part in them");
    command->add_flag("--dry-run", options->isDry, "Only tell what would be done");
    command->add_flag("--overwrite-edits", options->takesAll,
                      "Take also the fields that you changed by hand (else kept, and told)");
    addWord(*command, "--on-match", options->onMatch,
            {QStringLiteral("update"), QStringLiteral("skip"), QStringLiteral("new")},
            "What to do with people who are known already (else update)");
    setCommand(*command, chosen, options, importFiles);
}
} // namespace

void addExchangeCommands(CLI::App &app, Chosen &chosen)
{
    addImport(app, chosen);
    auto *const command =
        app.add_subcommand("export", "Write people, the agenda or everything to a file");
    const auto options = std::make_shared<ExportOptions>();
    addText(*command, "file", options->path,
            "The file: .vcf, .csv or .json; .ics for the open follow-ups; .zip for an archive of "
            "everything, which reads back by import");
    addWord(*command, "--format", options->format,
            {QStringLiteral("vcard"), QStringLiteral("vcard4"), QStringLiteral("csv"),
             QStringLiteral("outlook-csv"), QStringLiteral("json"), QStringLiteral("ics"),
             QStringLiteral("archive")},
            "Format (else from the ending); csv is for Google Contacts and most others");
    addTexts(*command, "--only", options->only, "Only these contacts");
    auto *const keep =
        command->add_flag("--keep", options->isKept, "Write the calendar anew after each change");
    command->add_flag("--stop-keeping", options->isStopped, "Keep no calendar current any more")
        ->excludes(keep);
    command->parse_complete_callback([options] {
        if (options->path.isEmpty() && !options->isStopped) {
            throw CLI::RequiredError("file");
        }
    });
    setCommand(*command, chosen, options, exportFile);
}

} // namespace hallway
