#include "core/events/event.h"

#include "core/base/names.h"

namespace hallway {

namespace {

constexpr NameTable<EventKind, 5> eventKindTable = {{{
    {EventKind::Conference, "conference"},
    {EventKind::Webinar, "webinar"},
    {EventKind::Panel, "panel"},
    {EventKind::OpenHouse, "open_house"},
    {EventKind::Course, "course"},
}}};

constexpr NameTable<Attendance, 4> attendanceTable = {{{
    {Attendance::Considering, "considering"},
    {Attendance::Going, "going"},
    {Attendance::Attended, "attended"},
    {Attendance::Skipped, "skipped"},
}}};

constexpr NameTable<DeadlineKind, 4> deadlineKindTable = {{{
    {DeadlineKind::Abstract, "abstract"},
    {DeadlineKind::Grant, "grant"},
    {DeadlineKind::Registration, "registration"},
    {DeadlineKind::Other, "other"},
}}};

} // namespace

QString eventKindName(EventKind kind)
{
    return eventKindTable.name(kind);
}

std::optional<EventKind> eventKindFromName(QStringView name)
{
    return eventKindTable.value(name);
}

QStringList eventKindNames()
{
    return eventKindTable.names();
}

QString attendanceName(Attendance attendance)
{
    return attendanceTable.name(attendance);
}

std::optional<Attendance> attendanceFromName(QStringView name)
{
    return attendanceTable.value(name);
}

QStringList attendanceNames()
{
    return attendanceTable.names();
}

QString deadlineKindName(DeadlineKind kind)
{
    return deadlineKindTable.name(kind);
}

std::optional<DeadlineKind> deadlineKindFromName(QStringView name)
{
    return deadlineKindTable.value(name);
}

QStringList deadlineKindNames()
{
    return deadlineKindTable.names();
}

} // namespace hallway
