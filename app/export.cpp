#include "app/export.h"

#include "app/json.h"
#include "core/base/save_file.h"
#include "core/exchange/csv_writer.h"
#include "core/exchange/people_export.h"
#include "ui/text/agenda_calendar.h"

#include <QFileInfo>
#include <QIODevice>
#include <QJsonDocument>
#include <algorithm>
#include <unordered_set>

namespace hallway {

namespace {
Result<void> writeVcards(QIODevice &file, const Workspace &workspace,
                         const std::vector<ContactId> &ids, VcardVersion version)
{
    // As they lie in the file, which is read from the front to the back so.
    std::vector<ContactId> inFile = ids;
    std::sort(inFile.begin(), inFile.end());
    return eachPerson(workspace, inFile, [&file, version](const Contact &contact) {
        file.write(writtenVcard(contact, version));
    });
}

/// Twice through everybody: how many columns there are depends on the fullest.
Result<void> writeTable(QIODevice &file, const Workspace &workspace,
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

Result<void> writePeople(QIODevice &file, const Workspace &workspace, const QString &format,
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
Result<void> writeJson(QIODevice &file, const Workspace &workspace,
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

/// How many were written.
Result<qint64> writeTo(QIODevice &file, const Workspace &workspace, const QString &format,
                       const std::vector<ContactId> &ids, bool isEverybody)
{
    if (format == u"ics") {
        const auto calendar = agendaCalendar(workspace, isEverybody ? nullptr : &ids);
        if (calendar) {
            file.write(calendar->text);
        }
        return calendar.map([](const AgendaCalendar &written) { return written.entries; });
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
    if (ending == u"zip") {
        return QStringLiteral("archive");
    }
    const bool isFormat = ending == u"json" || ending == u"ics" || ending == u"csv";
    return isFormat ? ending : QString();
}

Result<qint64> exportTo(const Workspace &workspace, const QString &path, const QString &format,
                        const std::vector<ContactId> &ids, bool isEverybody)
{
    Result<qint64> written = 0;
    const auto saved = saveWhole(path, [&](QIODevice &file) {
        written = writeTo(file, workspace, format, ids, isEverybody);
        return written.map([](qint64) {});
    });
    return saved ? written : failed(saved);
}

} // namespace hallway
