#include "app/export.h"

#include "app/json.h"
#include "core/exchange/calendar_writer.h"
#include "core/exchange/csv_writer.h"
#include "core/exchange/vcard_writer.h"
#include "ui/text/words.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>
#include <algorithm>
#include <unordered_set>

namespace hallway {

namespace {
/// Calls with every person in turn, a handful read at once.
template <class Visit>
Result<void> eachPerson(const Workspace &workspace, const std::vector<ContactId> &ids, Visit visit)
{
    constexpr std::size_t handful = 200;
    for (std::size_t from = 0; from < ids.size(); from += handful) {
        const auto first = ids.begin() + std::ptrdiff_t(from);
        const auto last = ids.begin() + std::ptrdiff_t(std::min(from + handful, ids.size()));
        const auto contacts = workspace.people().contacts({first, last});
        if (!contacts) {
            return failed(contacts);
        }
        std::for_each(contacts->begin(), contacts->end(), visit);
    }
    return {};
}

Result<void> writeVcards(QSaveFile &file, const Workspace &workspace,
                         const std::vector<ContactId> &ids, VcardVersion version)
{
    return eachPerson(workspace, ids, [&file, version](const Contact &contact) {
        file.write(writtenVcard(contact, version));
    });
}

/// Twice through everybody: how many columns there are depends on the fullest.
Result<void> writeTable(QSaveFile &file, const Workspace &workspace,
                        const std::vector<ContactId> &ids, CsvLayout layout)
{
    CsvWidth width;
    const auto measured =
        eachPerson(workspace, ids, [&width](const Contact &contact) { width.include(contact); });
    if (!measured) {
        return measured;
    }
    const CsvWriter writer(layout, width);
    file.write(writer.header());
    return eachPerson(workspace, ids,
                      [&](const Contact &contact) { file.write(writer.row(contact)); });
}

Result<void> writePeople(QSaveFile &file, const Workspace &workspace, const QString &format,
                         const std::vector<ContactId> &ids)
{
    if (format == u"csv" || format == u"outlook-csv") {
        const auto layout = format == u"csv" ? CsvLayout::Google : CsvLayout::Outlook;
        return writeTable(file, workspace, ids, layout);
    }
    const auto version = format == u"vcard4" ? VcardVersion::V4 : VcardVersion::V3;
    return writeVcards(file, workspace, ids, version);
}

/// One document, written a person at a time so that it need not fit into memory.
Result<void> writeJson(QSaveFile &file, const Workspace &workspace,
                       const std::vector<ContactId> &ids)
{
    QByteArray gap = "{\"people\":[\n";
    for (const ContactId id : ids) {
        const auto person = personJson(workspace, id);
        if (!person) {
            return failed(person);
        }
        file.write(gap + QJsonDocument(*person).toJson(QJsonDocument::Compact));
        gap = ",\n";
    }
    file.write(ids.empty() ? gap + "]}\n" : QByteArray("\n]}\n"));
    return {};
}

/// Of the follow-up's natural key, so that the same one is found again in the calendar.
QString calendarUid(const FollowUp &followUp)
{
    const Cause &cause = followUp.key.cause;
    return QStringLiteral("%1-%2-%3-%4-%5@hallway")
        .arg(followUpKindName(followUp.key.kind), causeTypeName(cause.type))
        .arg(cause.id)
        .arg(cause.part)
        .arg(followUp.contact.value);
}

CalendarEntry calendarEntry(const AgendaLine &line, QDate today)
{
    const QString kind = followUpKindText(line.followUp.key.kind);
    return {.uid = calendarUid(line.followUp),
            .on = suggestedDay(line.followUp.window, today),
            .summary = kind + QStringLiteral(": ") + line.contactName,
            .description = reasonSentence(line, today) + u'\n' + windowText(line.followUp),
            .category = kind};
}

/// The open follow-ups of a year, on the best day for each. A rest asks for nothing.
Result<qint64> writeCalendar(QSaveFile &file, const Workspace &workspace,
                             const std::vector<ContactId> &ids, bool isEverybody)
{
    const QDate today = workspace.today();
    const auto lines = workspace.followUps().agenda({.today = today, .until = today.addYears(1)});
    if (!lines) {
        return failed(lines);
    }
    const std::unordered_set<ContactId> chosen(ids.begin(), ids.end());
    std::vector<CalendarEntry> entries;
    for (const AgendaLine &line : *lines) {
        const bool isWanted = isEverybody || chosen.contains(line.followUp.contact);
        if (isWanted && line.followUp.key.kind != FollowUpKind::Rest) {
            entries.push_back(calendarEntry(line, today));
        }
    }
    file.write(writtenCalendar(entries, SystemClock().nowMilliseconds()));
    return qint64(entries.size());
}

/// How many were written.
Result<qint64> writeTo(QSaveFile &file, const Workspace &workspace, const QString &format,
                       const std::vector<ContactId> &ids, bool isEverybody)
{
    if (format == u"ics") {
        return writeCalendar(file, workspace, ids, isEverybody);
    }
    const auto done = format == u"json" ? writeJson(file, workspace, ids)
                                        : writePeople(file, workspace, format, ids);
    return done.map([&ids] { return qint64(ids.size()); });
}
} // namespace

QString exportFormatOf(const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == u"vcf" || ending == u"vcard") {
        return QStringLiteral("vcard");
    }
    const bool isFormat = ending == u"json" || ending == u"ics" || ending == u"csv";
    return isFormat ? ending : QString();
}

Result<qint64> exportTo(const Workspace &workspace, const QString &path, const QString &format,
                        const std::vector<ContactId> &ids, bool isEverybody)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return fail(ErrorCode::FileUnwritable, {path, file.errorString()});
    }
    const auto written = writeTo(file, workspace, format, ids, isEverybody);
    if (!written) {
        return written;
    }
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (!file.commit()) {
        return fail(ErrorCode::FileUnwritable, {path, file.errorString()});
    }
    return written;
}

} // namespace hallway
