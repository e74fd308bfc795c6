#pragma once

#include "core/base/id.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace hallway {

enum class EventKind { Conference, Webinar, Panel, OpenHouse, Course };

/// Whether the user goes there; once an event that they go to has ended, it counts as attended.
enum class Attendance { Considering, Going, Attended, Skipped };

enum class DeadlineKind { Abstract, Grant, Registration, Other };

/// A day by which something has to be handed in for an event.
struct Deadline
{
    DeadlineId id;
    DeadlineKind kind = DeadlineKind::Other;
    QString title; ///< empty: the kind says it all
    QDate dueOn;
    QDate doneOn;   ///< invalid while it is open
    QDate loggedOn; ///< the day it was entered: for quiet import

    friend bool operator==(const Deadline &, const Deadline &) = default;
};

/// Somebody to meet at an event.
struct Target
{
    ContactId contact;
    QString reason;
    QString session; ///< where and when they can be met, in words
    QDate loggedOn;

    friend bool operator==(const Target &, const Target &) = default;
};

/// A conference, webinar, panel, open house or course (domain.md, Events).
struct Event
{
    EventId id;
    QString name;
    EventKind kind = EventKind::Conference;
    QString series; ///< "AATS"
    QString place;
    QDate startsOn;
    QDate endsOn;
    Attendance attendance = Attendance::Going;
    QString link;
    QString notes;
    QDate loggedOn;
    std::vector<Deadline> deadlines; ///< by day
    std::vector<Target> targets;

    friend bool operator==(const Event &, const Event &) = default;
};

[[nodiscard]] QString eventKindName(EventKind kind);
[[nodiscard]] std::optional<EventKind> eventKindFromName(QStringView name);
[[nodiscard]] QStringList eventKindNames();
[[nodiscard]] QString attendanceName(Attendance attendance);
[[nodiscard]] std::optional<Attendance> attendanceFromName(QStringView name);
[[nodiscard]] QStringList attendanceNames();
[[nodiscard]] QString deadlineKindName(DeadlineKind kind);
[[nodiscard]] std::optional<DeadlineKind> deadlineKindFromName(QStringView name);
[[nodiscard]] QStringList deadlineKindNames();

} // namespace hallway
