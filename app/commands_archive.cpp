#include "app/archive_commands.h"
#include "app/json.h"
#include "core/exchange/restore.h"

#include <QCoreApplication>

namespace hallway {

namespace {
struct ArchiveWords
{
    Q_DECLARE_TR_FUNCTIONS(ArchiveWords)
};

struct RestoreOptions
{
    QString path;
};

/// Says on a terminal how far it is.
Progress shownBy(Console &console, const QString &what)
{
    return [&console, what](qint64 done, qint64 total) {
        console.showProgress(what, done, total);
        return true;
    };
}

QJsonObject holdings(const ArchiveReport &report)
{
    return {{QStringLiteral("contacts"), report.contacts},
            {QStringLiteral("interactions"), report.interactions},
            {QStringLiteral("files"), report.files},
            {QStringLiteral("lost_files"), report.lostFiles}};
}

QJsonObject joined(QJsonObject json, const QJsonObject &more)
{
    for (auto at = more.begin(); at != more.end(); ++at) {
        json.insert(at.key(), at.value());
    }
    return json;
}

/// `sentence` with the path and what there is in it; what was lost, and the backup, in lines of
/// their own.
QString archiveText(const Console &console, const QString &sentence, const ArchiveReport &report)
{
    QStringList lines{sentence.arg(report.path, QString::number(report.contacts),
                                   QString::number(report.interactions),
                                   QString::number(report.files))};
    if (report.lostFiles > 0) {
        lines.append(
            ArchiveWords::tr("Attached files that were lost before: %1").arg(report.lostFiles));
    }
    if (!report.backup.isEmpty()) {
        lines.append(ArchiveWords::tr("What was there before is in %1; to take this back: hallway "
                                      "restore %1")
                         .arg(report.backup));
    }
    return console.shown(lines.join(u'\n'));
}

/// The same shape as of any import, with what an archive holds besides.
QJsonObject importJson(const ArchiveReport &report)
{
    const qint64 read = report.contacts + report.interactions;
    const QJsonObject counts{{QStringLiteral("read"), read}, {QStringLiteral("created"), read},
                             {QStringLiteral("updated"), 0}, {QStringLiteral("unchanged"), 0},
                             {QStringLiteral("skipped"), 0}, {QStringLiteral("rejected"), 0}};
    const QJsonObject file{{QStringLiteral("path"), report.path},
                           {QStringLiteral("format"), QStringLiteral("archive")},
                           {QStringLiteral("rejected"), QJsonArray()},
                           {QStringLiteral("warnings"), QJsonArray()},
                           {QStringLiteral("backup"), textOrNull(report.backup)}};
    return {{QStringLiteral("files"), QJsonArray{joined(joined(counts, holdings(report)), file)}},
            {QStringLiteral("totals"), counts}};
}

Result<Reply> restore(Request &request, const RestoreOptions &options)
{
    const QString question =
        ArchiveWords::tr("Put %1 in the place of everything in %2, after a backup?")
            .arg(options.path, request.workspace.path());
    if (!request.options.isYes && !request.console.confirm(question)) {
        return fail(ErrorCode::Cancelled);
    }
    const auto report =
        restoreFrom(request.workspace, options.path, Present::Replace,
                    shownBy(request.console, ArchiveWords::tr("Restoring %1").arg(options.path)));
    return report.map([&request](const ArchiveReport &done) {
        const QJsonObject json{{QStringLiteral("path"), done.path},
                               {QStringLiteral("backup"), textOrNull(done.backup)},
                               {QStringLiteral("verified"), true}};
        return Reply{.json = joined(holdings(done), json),
                     .text = archiveText(request.console,
                                         ArchiveWords::tr("Restored from %1: %2 people, %3 "
                                                          "interactions, files: %4"),
                                         done)};
    });
}
} // namespace

Result<Reply> exportArchive(Request &request, const QString &path)
{
    const auto report =
        writeArchive(request.workspace.path(), request.today(), path,
                     shownBy(request.console, ArchiveWords::tr("Writing %1").arg(path)));
    return report.map([&request](const ArchiveReport &done) {
        const QJsonObject json{{QStringLiteral("path"), done.path},
                               {QStringLiteral("format"), QStringLiteral("archive")},
                               {QStringLiteral("written"), done.contacts},
                               {QStringLiteral("rows"), done.rows}};
        return Reply{.json = joined(holdings(done), json),
                     .text = archiveText(request.console,
                                         ArchiveWords::tr("%1 has everything: %2 people, %3 "
                                                          "interactions, files: %4"),
                                         done)};
    });
}

Result<Reply> importArchive(Request &request, const QString &path, bool isDry)
{
    const Progress progress = shownBy(request.console, ArchiveWords::tr("Importing %1").arg(path));
    const auto report = isDry ? checkWholeArchive(request.workspace, path, progress)
                              : restoreFrom(request.workspace, path, Present::Keep, progress);
    return report.map([&request, isDry](const ArchiveReport &done) {
        const QString sentence =
            isDry ? ArchiveWords::tr("%1 is whole: it would add %2 people, %3 interactions, "
                                     "files: %4.")
                  : ArchiveWords::tr("%1: added %2 people, %3 interactions, files: %4.");
        return Reply{.json = importJson(done),
                     .text = archiveText(request.console, sentence, done)};
    });
}

void addRestoreCommand(CLI::App &app, Chosen &chosen)
{
    auto *const command = app.add_subcommand(
        "restore", "Put a backup or an archive in the place of everything, after a backup");
    const auto options = std::make_shared<RestoreOptions>();
    addText(*command, "file", options->path, "The backup (.db) or the archive (.zip)")->required();
    setCommand(*command, chosen, options, restore);
}

} // namespace hallway
