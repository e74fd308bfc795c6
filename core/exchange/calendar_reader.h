#pragma once

#include "core/base/result.h"
#include "core/exchange/mail_message.h"
#include "core/exchange/records.h"

namespace hallway {

/// Which occurrences of a series are wanted. Both days belong to it.
struct CalendarBounds
{
    QDate from;
    QDate until;
};

/// Somebody who was invited to an event.
struct Invitee
{
    MailAddress address;
    bool hasDeclined = false;
    bool isPerson = true; ///< not a room, a thing or a group

    friend bool operator==(const Invitee &, const Invitee &) = default;
};

/// One time at which an event takes place.
struct Occurrence
{
    QDate on;
    std::optional<LocalTime> at; ///< nothing for a whole day
    QString key;                 ///< tells it from the others of its series; empty without one

    friend bool operator==(const Occurrence &, const Occurrence &) = default;
};

/// One event of a calendar with the times at which it takes place.
struct CalendarEvent
{
    qint64 line = 0; ///< 1-based
    QString uid;
    QString title;
    QString place;
    QString text;
    QDate lastDay; ///< of its first occurrence: the exclusive end of RFC 5545 is taken into account
    bool isCancelled = false;
    bool isReply = false; ///< an answer to an invitation, a refusal, a question for the latest
    bool isSeries = false;
    std::vector<Invitee> people; ///< organiser and attendees
    std::vector<Occurrence> occurrences;

    friend bool operator==(const CalendarEvent &, const CalendarEvent &) = default;
};

/// What a file held.
struct CalendarFile
{
    std::vector<CalendarEvent> events;
    std::vector<Rejection> rejected; ///< events without a day
    std::optional<Rejection> cut;    ///< where the file ends in the middle
};

/// Reads iCalendar text; times are given in their own zone, those in UTC in the calendar's, else
/// in the computer's. A series gives at most its last thousand occurrences within the bounds; one
/// that repeats by the hour gives its first. Tasks and journals are passed over.
[[nodiscard]] CalendarFile readCalendar(const QByteArray &bytes, const CalendarBounds &bounds);

} // namespace hallway
