#include "app/archive_commands.h"
#include "app/arguments.h"
#include "app/export.h"
#include "app/import_reply.h"
#include "app/json.h"
#include "core/exchange/calendar_import.h"
#include "core/exchange/column_choice.h"
#include "core/exchange/import.h"
#include "core/exchange/import_sources.h"
#include "core/exchange/mail_import.h"
#include "core/exchange/whole_archive.h"

#include <QCoreApplication>
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
    QStringList me;
    QStringList columns;
    bool isDry = false;
    bool takesAll = false; ///< also what the user changed by hand
};

struct ExportOptions
{
    QString path;
    QString format;
    QStringList only;
    bool isKept = false;    ///< the calendar file is written anew after each change
    bool isStopped = false; ///< no file is kept current from now on
};

OnMatch onMatchFrom(const QString &word)
{
    if (word == u"skip") {
        return OnMatch::Skip;
    }
    return word == u"new" ? OnMatch::New : OnMatch::Update;
}

/// What came of importing one file or folder.
struct Imported
{
    ImportReport report;
    std::optional<JournalReport> journal;  ///< for mail and calendars
    std::optional<PlannedColumns> columns; ///< for tables
};

/// The plan of a mailbox or a calendar.
Result<JournalPlan> journalPlan(Request &request, const ImportSource &source,
                                const ImportOptions &options, const Progress &progress)
{
    if (source.kind == SourceKind::Calendar) {
        return planCalendarImport(request.workspace, source.path, options.me, progress);
    }
    return planMailImport(request.workspace, {source.path, source.format, source.files}, options.me,
                          progress);
}

Result<Imported> importJournal(Request &request, const ImportSource &source,
                               const ImportOptions &options, const Progress &progress)
{
    const auto plan = journalPlan(request, source, options, progress);
    if (!plan) {
        return failed(plan);
    }
    const auto report = options.isDry ? Result<JournalReport>(expectedReport(*plan))
                                      : applyJournalPlan(request.workspace, *plan, progress);
    return report ? Result<Imported>(Imported{report->counts, *report, {}}) : failed(report);
}

/// The columns of a table with the user's word for some of them; nothing where none was said.
Result<std::optional<ColumnMapping>> chosenColumns(Request &request, const QString &path,
                                                   const QStringList &choices)
{
    if (choices.isEmpty()) {
        return std::nullopt;
    }
    auto table = columnsToImport(request.workspace, path);
    if (!table) {
        return failed(table);
    }
    for (const QString &choice : choices) {
        if (const auto chosen = chooseColumn(table->mapping, choice); !chosen) {
            return failed(chosen);
        }
    }
    return std::move(table->mapping);
}

Result<Imported> importPeople(Request &request, const QString &path, const ImportOptions &options,
                              const Progress &progress)
{
    const auto columns = chosenColumns(request, path, options.columns);
    if (!columns) {
        return failed(columns);
    }
    auto plan =
        planImport(request.workspace, path, onMatchFrom(options.onMatch), progress, *columns);
    if (!plan) {
        return failed(plan);
    }
    if (options.takesAll) {
        takeAllChanges(*plan);
    }
    if (!options.format.isEmpty() && plan->format != options.format) {
        return fail(ErrorCode::FormatUnknown, {path, plan->format});
    }
    const auto report = options.isDry ? Result<ImportReport>(expectedReport(*plan))
                                      : applyImport(request.workspace, *plan, progress);
    return report ? Result<Imported>(Imported{*report, {}, plan->columns}) : failed(report);
}

Result<Imported> importSource(Request &request, const ImportSource &source,
                              const ImportOptions &options)
{
    const auto progress = [&](qint64 done, qint64 total) {
        request.console.showProgress(ExchangeWords::tr("Importing %1").arg(source.name()), done,
                                     total);
        return true;
    };
    if (source.kind == SourceKind::People) {
        return importPeople(request, source.path, options, progress);
    }
    if (!options.format.isEmpty() && source.format != options.format) {
        return fail(ErrorCode::FormatUnknown, {source.name(), source.format});
    }
    return importJournal(request, source, options, progress);
}

/// Whose mails they were taken to be has to be said, because it decides which way they went.
void sayGuess(Console &console, const JournalReport &report)
{
    if (report.isMeGuessed && !report.me.isEmpty()) {
        console.say(ExchangeWords::tr("%1: took %2 for your own address, because it is the most "
                                      "frequent; say --me ADDRESS if it is not.")
                        .arg(report.counts.path, report.me.join(QStringLiteral(", "))));
    }
}

/// The error with the path that the user knows.
Error spokenOf(const ImportSource &source, Error error)
{
    if (error.arguments.value(0) == source.path && !error.arguments.isEmpty()) {
        error.arguments.front() = source.name();
    }
    return error;
}

/// An archive of everything is no file among others.
bool isArchiveAlone(const ImportOptions &options)
{
    const bool mayBe = options.format.isEmpty() || options.format == u"archive";
    return options.paths.size() == 1 && mayBe && isWholeArchive(options.paths.front());
}

Result<Reply> importFiles(Request &request, const ImportOptions &options)
{
    if (isArchiveAlone(options)) {
        return importArchive(request, options.paths.front(), options.isDry);
    }
    const auto found = importSourcesWithin(options.paths);
    if (!found) {
        return failed(found);
    }
    ImportOutcome outcome;
    for (const Error &error : found->passedOver) {
        outcome.failures.push_back({error.arguments.value(0), error});
    }
    for (const ImportSource &source : found->sources) {
        auto imported = importSource(request, source, options);
        if (!imported) {
            const Error error = spokenOf(source, imported.error());
            outcome.failures.push_back({source.name(), error});
            continue;
        }
        imported->report.path = source.name();
        outcome.reports.push_back(imported->report);
        outcome.columns.push_back(imported->columns);
        if (imported->journal) {
            imported->journal->counts.path = source.name();
            sayGuess(request.console, *imported->journal);
            outcome.journals.push_back(*imported->journal);
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
