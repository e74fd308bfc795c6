#pragma once

#include "core/base/id.h"

#include <QDate>
#include <vector>

namespace hallway {

/// A day on which something happened, and the day on which it was entered (for quiet import).
struct LoggedDay
{
    QDate on; ///< invalid: it has not happened
    QDate loggedOn;

    [[nodiscard]] bool isReached() const { return on.isValid(); }
};

/// What rule L looks at of a letter request.
struct LetterFacts
{
    LetterId id;
    QDate loggedOn;
    QDate dueOn;   ///< invalid: not known
    QDate matchOn; ///< of its season
    LoggedDay asked;
    LoggedDay agreed;
    LoggedDay sent; ///< the packet
    LoggedDay in;
    LoggedDay thanked;
    LoggedDay closed; ///< declined or withdrawn
};

/// An event at which a contact is somebody to meet (rule E).
struct TargetFacts
{
    EventId event;
    QDate eventStartsOn;
    QDate loggedOn;
};

/// What rule E looks at of an event itself.
struct DeadlineFacts
{
    DeadlineId id;
    QDate dueOn;
    QDate doneOn;
    QDate loggedOn;
};

struct EventFacts
{
    EventId id;
    QDate endsOn;
    bool isAttended = false;
    QDate loggedOn;
    QDate firstMetLoggedOn; ///< when the first encounter at it was entered; invalid: none was
    std::vector<DeadlineFacts> deadlines;
};

/// News that active mentors are told (rule M).
struct MilestoneFacts
{
    MilestoneId id;
    QDate on;
    QDate loggedOn;
};

} // namespace hallway
