#include "app/arguments.h"
#include "app/export.h"
#include "app/import_reply.h"
#include "core/exchange/import.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

namespace hallway {

namespace {
struct ExchangeWords
{
    Q_DECLARE_TR_FUNCTIONS(ExchangeWords)
};

struct ImportOptions
{
    QStringList paths;
    QString format;
    QString onMatch = QStringLiteral("update");
    bool isDry = false;
};

struct ExportOptions
{
    QString path;
    QString format;
    QStringList only;
};

OnMatch onMatchFrom(const QString &word)
{
    if (word == u"skip") {
        return OnMatch::Skip;
    }
    return word == u"new" ? OnMatch::New : OnMatch::Update;
}

/// The files themselves and those below the folders that look like contacts, by name.
Result<QStringList> filesOf(const QStringList &paths)
{
    static const QStringList endings{QStringLiteral("*.vcf"), QStringLiteral("*.vcard"),
                                     QStringLiteral("*.csv")};
    QStringList files;
    for (const QString &path : paths) {
        const QFileInfo info(path);
        if (!info.exists()) {
            return fail(ErrorCode::FileMissing, {path});
        }
        if (!info.isDir()) {
            files.append(path);
            continue;
        }
        QStringList found;
        QDirIterator walk(path, endings, QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            found.append(walk.next());
        }
        if (found.isEmpty()) {
            return fail(ErrorCode::NothingToImport, {path});
        }
        found.sort();
        files += found;
    }
    return files;
}

Result<ImportReport> importFile(Request &request, const QString &path, const ImportOptions &options)
{
    const auto progress = [&](qint64 done, qint64 total) {
        request.console.showProgress(ExchangeWords::tr("Importing %1").arg(path), done, total);
        return true;
    };
    const auto plan = planImport(request.workspace, path, onMatchFrom(options.onMatch), progress);
    if (!plan) {
        return failed(plan);
    }
    if (!options.format.isEmpty() && plan->format != options.format) {
        return fail(ErrorCode::FormatUnknown, {path, plan->format});
    }
    return options.isDry ? Result<ImportReport>(expectedReport(*plan))
                         : applyImport(request.workspace, *plan, progress);
}

Result<Reply> importFiles(Request &request, const ImportOptions &options)
{
    const auto files = filesOf(options.paths);
    if (!files) {
        return failed(files);
    }
    ImportOutcome outcome;
    for (const QString &path : *files) {
        auto report = importFile(request, path, options);
        if (!report && files->size() == 1) {
            return failed(report);
        }
        if (report) {
            outcome.reports.push_back(*report);
        } else {
            outcome.failures.push_back({path, report.error()});
        }
    }
    if (outcome.reports.empty() && !outcome.failures.empty()) {
        return tl::unexpected(outcome.failures.front().error);
    }
    return importReply(request.console, outcome, options.isDry);
}

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

Result<Reply> exportFile(Request &request, const ExportOptions &options)
{
    const QString format = options.format.isEmpty() ? exportFormatOf(options.path) : options.format;
    if (format.isEmpty()) {
        return fail(ErrorCode::InvalidValue,
                    {QStringLiteral("file"), options.path,
                     ExchangeWords::tr("its ending must be .vcf or .json, or --format given")});
    }
    if (isDatabase(options.path, request.workspace)) {
        return fail(ErrorCode::FileUnwritable,
                    {options.path, ExchangeWords::tr("it is the database")});
    }
    const QString question = ExchangeWords::tr("Replace %1?").arg(options.path);
    if (QFileInfo::exists(options.path) && !request.options.isYes &&
        !request.console.confirm(question)) {
        return fail(ErrorCode::Cancelled);
    }
    const auto ids = chosenContacts(request.workspace.people(), options.only);
    const auto written =
        ids ? exportTo(request.workspace, options.path, format, *ids) : tl::unexpected(ids.error());
    if (!written) {
        return failed(written);
    }
    const QString text = ExchangeWords::tr("%1 (people: %2)").arg(options.path).arg(*written);
    return Reply{.json = {{QStringLiteral("path"), options.path},
                          {QStringLiteral("format"), format},
                          {QStringLiteral("written"), *written}},
                 .text = request.console.shown(text)};
}

void addImport(CLI::App &app, Chosen &chosen)
{
    auto *const command = app.add_subcommand("import", "Bring in contacts from files");
    const auto options = std::make_shared<ImportOptions>();
    addTexts(*command, "file", options->paths, "vCard files, LinkedIn connections, or folders")
        ->required();
    addWord(*command, "--format", options->format,
            {QStringLiteral("vcard"), QStringLiteral("linkedin")},
            "Take nothing else (else found from the content)");
    command->add_flag("--dry-run", options->isDry, "Only tell what would be done");
    addWord(*command, "--on-match", options->onMatch,
            {QStringLiteral("update"), QStringLiteral("skip"), QStringLiteral("new")},
            "What to do with people who are known already (else update)");
    setCommand(*command, chosen, options, importFiles);
}
} // namespace

void addExchangeCommands(CLI::App &app, Chosen &chosen)
{
    addImport(app, chosen);
    auto *const command = app.add_subcommand("export", "Write people to a file");
    const auto options = std::make_shared<ExportOptions>();
    addText(*command, "file", options->path, "The file: .vcf or .json")->required();
    addWord(*command, "--format", options->format,
            {QStringLiteral("vcard"), QStringLiteral("json")}, "Format (else from the ending)");
    addTexts(*command, "--only", options->only, "Only these contacts");
    setCommand(*command, chosen, options, exportFile);
}

} // namespace hallway
