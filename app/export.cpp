#include "app/export.h"

#include "app/json.h"
#include "core/exchange/vcard_writer.h"
#include "ui/documents/agenda_calendar.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace hallway {

namespace {
Result<void> writeVcards(QSaveFile &file, const Workspace &workspace,
                         const std::vector<ContactId> &ids)
{
    for (const ContactId id : ids) {
        const auto contact = workspace.people().contact(id);
        if (!contact) {
            return failed(contact);
        }
        file.write(writtenVcard(*contact));
    }
    return {};
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

/// How many were written.
Result<qint64> writeTo(QSaveFile &file, const Workspace &workspace, const QString &format,
                       const std::vector<ContactId> &ids, bool isEverybody)
{
    if (format == u"ics") {
        const auto calendar = agendaCalendar(workspace, isEverybody ? nullptr : &ids);
        if (calendar) {
            file.write(calendar->text);
        }
        return calendar.map([](const AgendaCalendar &written) { return written.entries; });
    }
    const auto done =
        format == u"json" ? writeJson(file, workspace, ids) : writeVcards(file, workspace, ids);
    return done.map([&ids] { return qint64(ids.size()); });
}
} // namespace

QString exportFormatOf(const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == u"vcf" || ending == u"vcard") {
        return QStringLiteral("vcard");
    }
    return ending == u"json" || ending == u"ics" ? ending : QString();
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
