#include "ui/text/agenda_calendar.h"

#include "core/base/save_file.h"
#include "core/exchange/calendar_writer.h"
#include "ui/text/translate.h"
#include "ui/text/words.h"

#include <QIODevice>
#include <algorithm>
#include <unordered_set>

namespace hallway {

namespace {
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

/// What is put off comes back on its day. A rest asks for nothing, so nothing rings.
CalendarEntry calendarEntry(const AgendaLine &line, QDate today)
{
    const FollowUp &followUp = line.followUp;
    const QDate from =
        followUp.snoozedUntil.isValid() ? std::max(today, followUp.snoozedUntil) : today;
    const QString kind = followUpKindText(followUp.key.kind);
    return {.uid = calendarUid(followUp),
            .on = suggestedDay(followUp.window, from),
            .summary = filledIn(Words::tr("%1: %2"), {kind, line.contactName}),
            .description = reasonSentence(line, today) + u'\n' + windowText(followUp),
            .category = kind,
            .hasAlarm = followUp.key.kind != FollowUpKind::Rest};
}
} // namespace

Result<AgendaCalendar> agendaCalendar(const Workspace &workspace,
                                      const std::vector<ContactId> *only)
{
    const QDate today = workspace.today();
    const auto lines = workspace.followUps().agenda(
        {.today = today, .until = today.addYears(1), .withSnoozed = true});
    if (!lines) {
        return failed(lines);
    }
    const std::unordered_set<ContactId> chosen =
        only ? std::unordered_set<ContactId>(only->begin(), only->end())
             : std::unordered_set<ContactId>();
    std::vector<CalendarEntry> entries;
    for (const AgendaLine &line : *lines) {
        if (!only || chosen.contains(line.followUp.contact)) {
            entries.push_back(calendarEntry(line, today));
        }
    }
    return AgendaCalendar{writtenCalendar(entries, SystemClock().nowMilliseconds()),
                          qint64(entries.size())};
}

Result<std::optional<qint64>> writeKeptCalendar(const Workspace &workspace)
{
    const auto path = workspace.keptCalendar();
    if (!path || path->isEmpty()) {
        return path.map([](const QString &) { return std::optional<qint64>(); });
    }
    const auto calendar = agendaCalendar(workspace);
    if (!calendar) {
        return failed(calendar);
    }
    const auto saved = saveWhole(*path, [&calendar](QIODevice &file) -> Result<void> {
        file.write(calendar->text);
        return {};
    });
    return saved.map([&calendar] { return std::optional(calendar->entries); });
}

} // namespace hallway
