#include "app/archive_commands.h"
#include "app/arguments.h"
#include "app/json.h"
#include "core/sample/sample.h"
#include "core/store/schema.h"
#include "ui/text/words.h"

#include <QCoreApplication>

namespace hallway {

namespace {
struct DataWords
{
    Q_DECLARE_TR_FUNCTIONS(DataWords)
};

struct SearchOptions
{
    QStringList words;
    int limit = 20;
};

struct BackupOptions
{
    QString path;
};

struct CheckOptions
{
    bool isRepairing = false;
};

QJsonObject hitJson(const SearchHit &hit)
{
    const QJsonValue contact = hit.contact.isValid() ? QJsonValue(hit.contact.value) : QJsonValue();
    return {{QStringLiteral("type"), searchTypeName(hit.type)},
            {QStringLiteral("id"), hit.id},
            {QStringLiteral("contact_id"), contact},
            {QStringLiteral("title"), hit.title},
            {QStringLiteral("snippet"), textOrNull(hit.snippet)},
            {QStringLiteral("on"), dayOrNull(hit.on)}};
}

Result<Reply> searchEverything(Request &request, const SearchOptions &options)
{
    const auto hits = request.workspace.search(options.words.join(u' '), options.limit);
    if (!hits) {
        return failed(hits);
    }
    QJsonArray array;
    std::vector<std::vector<Cell>> rows;
    for (const SearchHit &hit : *hits) {
        array.append(hitJson(hit));
        rows.push_back({{QString::number(hit.contact.value), Ink::Quiet},
                        {hit.title, Ink::Title},
                        {hit.on.isValid() ? shortDate(hit.on, request.today()) : QString()},
                        {hit.snippet}});
    }
    return Reply{.json = {{QStringLiteral("hits"), array}},
                 .text =
                     rows.empty() ? DataWords::tr("Nothing found.") : request.console.table(rows)};
}

Result<Reply> makeBackup(Request &request, const BackupOptions &options)
{
    const QString path = options.path.isEmpty()
                             ? newBackupPath(request.workspace.path(), request.today())
                             : options.path;
    const auto report = request.workspace.backUpTo(path);
    if (!report) {
        return failed(report);
    }
    const QJsonObject json{{QStringLiteral("path"), report->path},
                           {QStringLiteral("contacts"), report->contacts},
                           {QStringLiteral("interactions"), report->interactions},
                           {QStringLiteral("files"), report->files},
                           {QStringLiteral("lost_files"), report->lostFiles},
                           {QStringLiteral("verified"), true}};
    QString text = DataWords::tr("Backup with %1 people and %2 interactions, verified: %3")
                       .arg(report->contacts)
                       .arg(report->interactions)
                       .arg(report->path);
    if (report->files > 0) {
        text += u'\n' + DataWords::tr("Attached files beside it: %1, in %2")
                            .arg(QString::number(report->files), FileStore(path).folder());
    }
    if (report->lostFiles > 0) {
        text += u'\n' + DataWords::tr("Attached files that were lost before: %1 (see check)")
                            .arg(report->lostFiles);
    }
    return Reply{.json = json, .text = request.console.shown(text)};
}

QString repairText(const QStringList &found)
{
    return found.isEmpty() ? DataWords::tr("Everything was planned right.")
                           : DataWords::tr("Planned anew:") + u'\n' + found.join(u'\n');
}

/// What was wrong with the plans is told beside what stays wrong with the file.
Result<Reply> repairDatabase(Request &request)
{
    const auto repaired = request.workspace.repair();
    const auto left =
        repaired ? request.workspace.findProblems() : tl::unexpected(repaired.error());
    if (!left) {
        return failed(left);
    }
    const QJsonObject json{
        {QStringLiteral("ok"), left->isEmpty()},
        {QStringLiteral("schema"), schemaVersion()},
        {QStringLiteral("problems"), QJsonArray::fromStringList(*repaired + *left)}};
    QString text = repairText(*repaired);
    if (!left->isEmpty()) {
        text += u'\n' + DataWords::tr("Problems that stay:") + u'\n' + left->join(u'\n');
    }
    return Reply{.json = json,
                 .text = request.console.shown(text),
                 .code = left->isEmpty() ? ExitCode::Done : ExitCode::Failed};
}

Result<Reply> checkDatabase(Request &request, const CheckOptions &options)
{
    if (options.isRepairing) {
        return repairDatabase(request);
    }
    const auto problems = request.workspace.findProblems();
    if (!problems) {
        return failed(problems);
    }
    const QJsonObject json{{QStringLiteral("ok"), problems->isEmpty()},
                           {QStringLiteral("schema"), schemaVersion()},
                           {QStringLiteral("problems"), QJsonArray::fromStringList(*problems)}};
    const QString text = problems->isEmpty()
                             ? DataWords::tr("The database is sound.")
                             : DataWords::tr("Problems found:") + u'\n' + problems->join(u'\n');
    return Reply{.json = json,
                 .text = request.console.shown(text),
                 .code = problems->isEmpty() ? ExitCode::Done : ExitCode::Failed};
}

Result<Reply> undoLast(Request &request, const NoOptions &)
{
    return request.workspace.undo().map([&request](const HistoryLabel &label) {
        const QString what = historyText(label);
        return Reply{.json = {{QStringLiteral("undone"), what}},
                     .text = request.console.shown(DataWords::tr("Undone: %1").arg(what))};
    });
}

Result<Reply> redoLast(Request &request, const NoOptions &)
{
    return request.workspace.redo().map([&request](const HistoryLabel &label) {
        const QString what = historyText(label);
        return Reply{.json = {{QStringLiteral("redone"), what}},
                     .text = request.console.shown(DataWords::tr("Done again: %1").arg(what))};
    });
}

Result<Reply> fillWithSample(Request &request, const NoOptions &)
{
    const auto people = fillSample(request.workspace);
    if (!people) {
        return failed(people);
    }
    const auto interactions = request.workspace.journal().countInteractions();
    if (!interactions) {
        return failed(interactions);
    }
    const QJsonObject json{{QStringLiteral("people"), *people},
                           {QStringLiteral("interactions"), *interactions}};
    return Reply{.json = json,
                 .text = DataWords::tr("Filled with %1 people and %2 interactions.")
                             .arg(*people)
                             .arg(*interactions)};
}

void addSimple(CLI::App &app, Chosen &chosen, const char *name, const char *description,
               Result<Reply> (*run)(Request &, const NoOptions &))
{
    setCommand(*app.add_subcommand(name, description), chosen, std::make_shared<NoOptions>(), run);
}
} // namespace

void addDataCommands(CLI::App &app, Chosen &chosen)
{
    auto *const search = app.add_subcommand("search", "Find people and what was written");
    const auto wanted = std::make_shared<SearchOptions>();
    addTexts(*search, "text", wanted->words, "Words, or how they begin")->required();
    addNumber(*search, "--limit", wanted->limit, 1, "At most so many (else 20)");
    setCommand(*search, chosen, wanted, searchEverything);

    auto *const backup =
        app.add_subcommand("backup", "Make a verified copy of the database, and of the "
                                     "attached files in a folder beside it");
    const auto options = std::make_shared<BackupOptions>();
    addText(*backup, "file", options->path, "Where to (else into backups beside the database)");
    setCommand(*backup, chosen, options, makeBackup);
    addRestoreCommand(app, chosen);

    auto *const check = app.add_subcommand("check", "Look for damage in the database");
    const auto checking = std::make_shared<CheckOptions>();
    check->add_flag("--repair", checking->isRepairing, "Plan every follow-up anew");
    setCommand(*check, chosen, checking, checkDatabase);
    addSimple(app, chosen, "undo", "Take the last change back", undoLast);
    addSimple(app, chosen, "redo", "Do again what was taken back last", redoLast);
    addSimple(app, chosen, "sample", "Fill an empty database with a sample student",
              fillWithSample);
}

} // namespace hallway
