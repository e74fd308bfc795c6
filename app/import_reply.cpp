#include "app/import_reply.h"

#include "app/json.h"
#include "core/base/text.h"
#include "ui/text/import_text.h"
#include "ui/text/words.h"

#include <QCoreApplication>
#include <array>

namespace hallway {

namespace {
struct ImportWords
{
    Q_DECLARE_TR_FUNCTIONS(ImportWords)
};

struct Count
{
    const char *key;
    qint64 ImportReport::*member;
};

constexpr std::array<Count, 5> counts{{{"read", &ImportReport::read},
                                       {"created", &ImportReport::created},
                                       {"updated", &ImportReport::updated},
                                       {"unchanged", &ImportReport::unchanged},
                                       {"skipped", &ImportReport::skipped}}};

/// A record that was the same person as an earlier one of its file counts as unchanged, so that
/// the counts add up to what was read.
ImportReport counted(ImportReport report)
{
    report.unchanged += report.folded;
    report.folded = 0;
    return report;
}

/// The fields that were left because the user changed them by hand.
QJsonArray keptJson(const ImportReport &report)
{
    QJsonArray json;
    for (const KeptField &kept : report.kept) {
        json.append(QJsonObject{{QStringLiteral("line"), kept.line},
                                {QStringLiteral("contact_id"), kept.contact.value},
                                {QStringLiteral("field"), kept.change.field},
                                {QStringLiteral("kept"), textOrNull(kept.change.before)},
                                {QStringLiteral("file"), textOrNull(kept.change.after)}});
    }
    return json;
}

QJsonObject fileJson(const ImportReport &report)
{
    QJsonArray rejected;
    for (const Rejection &rejection : report.rejected) {
        rejected.append(QJsonObject{{QStringLiteral("line"), rejection.line},
                                    {QStringLiteral("reason"), rejectionText(rejection)}});
    }
    QJsonArray warnings;
    for (const Warning &warning : report.warnings) {
        warnings.append(QJsonObject{{QStringLiteral("line"), warning.line},
                                    {QStringLiteral("message"), warningText(warning)}});
    }
    QJsonObject json{{QStringLiteral("path"), report.path},
                     {QStringLiteral("format"), report.format},
                     {QStringLiteral("rejected"), rejected},
                     {QStringLiteral("warnings"), warnings},
                     {QStringLiteral("kept"), keptJson(report)}};
    for (const Count &count : counts) {
        json.insert(QLatin1String(count.key), report.*count.member);
    }
    return json;
}

/// The first cell of a column that is not empty, of the rows shown.
QString exampleOf(const PlannedColumns &columns, qsizetype column)
{
    for (const QStringList &row : columns.rows) {
        if (const QString cell = row.value(column).trimmed(); !cell.isEmpty()) {
            return cell;
        }
    }
    return {};
}

/// What each column is taken for, with an example.
QJsonArray columnsJson(const PlannedColumns &columns)
{
    QJsonArray json;
    for (qsizetype at = 0; at < columns.mapping.headers.size(); ++at) {
        json.append(QJsonObject{
            {QStringLiteral("column"), columns.mapping.headers.at(at)},
            {QStringLiteral("field"), targetWord(columns.mapping.targets[std::size_t(at)])},
            {QStringLiteral("example"), exampleOf(columns, at)}});
    }
    return json;
}

/// The same as a table to read, where it was guessed or chosen.
QString columnsText(const Console &console, const PlannedColumns &columns)
{
    constexpr qsizetype shownExample = 40;
    std::vector<std::vector<Cell>> rows;
    for (qsizetype at = 0; at < columns.mapping.headers.size(); ++at) {
        const ColumnTarget &target = columns.mapping.targets[std::size_t(at)];
        rows.push_back({{columns.mapping.headers.at(at)},
                        {targetWord(target)},
                        {oneLine(exampleOf(columns, at), shownExample), Ink::Quiet}});
    }
    const QString head = ImportWords::tr("The columns are taken for these fields; say otherwise "
                                         "with --map \"Column=field\":");
    return console.shown(head) + u'\n' + console.table(rows, 2);
}

QJsonObject failureJson(const ImportFailure &failure)
{
    const QJsonObject reason{{QStringLiteral("line"), QJsonValue()},
                             {QStringLiteral("reason"), leftOutText(failure.error)}};
    QJsonObject json{{QStringLiteral("path"), failure.path},
                     {QStringLiteral("format"), QJsonValue()},
                     {QStringLiteral("rejected"), QJsonArray{reason}},
                     {QStringLiteral("warnings"), QJsonArray()},
                     {QStringLiteral("kept"), QJsonArray()}};
    for (const Count &count : counts) {
        json.insert(QLatin1String(count.key), 0);
    }
    return json;
}

QJsonObject totalsJson(const ImportOutcome &outcome)
{
    QJsonObject totals;
    for (const Count &count : counts) {
        qint64 sum = 0;
        for (const ImportReport &report : outcome.reports) {
            sum += report.*count.member;
        }
        totals.insert(QLatin1String(count.key), sum);
    }
    auto rejected = qint64(outcome.failures.size());
    qint64 kept = 0;
    for (const ImportReport &report : outcome.reports) {
        rejected += qint64(report.rejected.size());
        kept += qint64(report.kept.size());
    }
    totals.insert(QStringLiteral("rejected"), rejected);
    totals.insert(QStringLiteral("kept"), kept);
    return totals;
}

QString fileText(const Console &console, const ImportReport &report, bool isDry)
{
    const QString sentence =
        isDry ? ImportWords::tr("%1: would add %2, update %3, leave %4 as they are, skip %5.")
              : ImportWords::tr("%1: added %2, updated %3, left %4 as they are, skipped %5.");
    QString text = console.shown(sentence.arg(report.path)
                                     .arg(report.created)
                                     .arg(report.updated)
                                     .arg(report.unchanged)
                                     .arg(report.skipped)) +
                   u'\n';
    for (const Rejection &rejection : report.rejected) {
        text += QStringLiteral("  ") + console.shown(rejectionText(rejection), Ink::Late) + u'\n';
    }
    for (const Warning &warning : report.warnings) {
        text += QStringLiteral("  ") + console.shown(warningText(warning), Ink::Quiet) + u'\n';
    }
    return text;
}

/// What was left because the user changed it by hand, and how to have it all the same.
QString keptText(const Console &console, const ImportReport &report)
{
    constexpr std::size_t shownFields = 10;
    if (report.kept.empty()) {
        return {};
    }
    QString text = console.shown(ImportWords::tr("Kept, because you changed it by hand; take it "
                                                 "from the file with --overwrite-edits:")) +
                   u'\n';
    for (const KeptField &kept : report.kept) {
        if (&kept - report.kept.data() == shownFields) {
            const qsizetype more = std::ssize(report.kept) - qsizetype(shownFields);
            text += QStringLiteral("  ") + console.shown(ImportWords::tr("and %1 more").arg(more)) +
                    u'\n';
            break;
        }
        text += QStringLiteral("  ") + console.shown(keptFieldText(kept), Ink::Quiet) + u'\n';
    }
    return text;
}

/// "Left aside: 12 mailing lists, 3 spam."
QString asideText(const Console &console, const JournalReport &report)
{
    QStringList parts;
    for (int i = 0; i < skipReasons; ++i) {
        const qint64 count = report.skipped.at(std::size_t(i));
        const QString reason = skipReasonText(SkipReason(i));
        if (count > 0 && !reason.isEmpty()) {
            parts.append(QStringLiteral("%1 %2").arg(count).arg(reason));
        }
    }
    const QString text = ImportWords::tr("Left aside in %1: %2.");
    return parts.isEmpty()
               ? QString()
               : console.shown(text.arg(report.counts.path, parts.join(QStringLiteral(", ")))) +
                     u'\n';
}

/// The people who wrote or were met most and are no contacts yet.
QString strangersText(const Console &console, const JournalReport &report)
{
    constexpr std::size_t shownStrangers = 10;
    std::vector<std::vector<Cell>> rows;
    for (const Stranger &stranger : report.strangers) {
        const qint64 often = stranger.wrote + stranger.met;
        if (rows.size() < shownStrangers && often > 0) {
            rows.push_back({{QString::number(often)}, {stranger.name}, {stranger.address}});
        }
    }
    return rows.empty() ? QString()
                        : console.shown(ImportWords::tr("Not among your people yet, by how often "
                                                        "they wrote or met you:")) +
                              u'\n' + console.table(rows, 2);
}

bool isPartial(const ImportOutcome &outcome)
{
    return !outcome.failures.empty() ||
           std::any_of(outcome.reports.begin(), outcome.reports.end(),
                       [](const ImportReport &report) { return !report.rejected.empty(); });
}
} // namespace

Reply importReply(const Console &console, const ImportOutcome &outcome, bool isDry)
{
    ImportOutcome shown = outcome;
    std::transform(shown.reports.begin(), shown.reports.end(), shown.reports.begin(), counted);
    QJsonArray files;
    QString text;
    for (std::size_t at = 0; at < shown.reports.size(); ++at) {
        const ImportReport &report = shown.reports[at];
        const std::optional<PlannedColumns> &columns = shown.columns[at];
        QJsonObject json = fileJson(report);
        text += fileText(console, report, isDry) + keptText(console, report);
        if (columns) {
            json.insert(QStringLiteral("columns"), columnsJson(*columns));
        }
        if (columns && isDry && columns->source != ColumnSource::Known) {
            text += columnsText(console, *columns);
        }
        files.append(json);
    }
    for (const JournalReport &journal : shown.journals) {
        text += asideText(console, journal) + strangersText(console, journal);
    }
    for (const ImportFailure &failure : shown.failures) {
        files.append(failureJson(failure));
        text += console.shown(leftOutText(failure.error), Ink::Late) + u'\n';
    }
    return {
        .json = {{QStringLiteral("files"), files}, {QStringLiteral("totals"), totalsJson(shown)}},
        .text = text,
        .code = isPartial(shown) ? ExitCode::Partly : ExitCode::Done};
}

} // namespace hallway
