#pragma once

#include "core/base/day_window.h"
#include "core/base/id.h"

#include <QString>
#include <optional>

namespace hallway {

enum class FollowUpKind { ThankYou, Nudge, Rest, KeepInTouch, Promise, Letter, Event, Milestone };
enum class CauseType { Interaction, Promise, Letter, Event, Milestone };

/// How a follow-up came to its end.
enum class Ending { Done, Dismissed, Cancelled };

/// The state on a given day, derived and never stored (domain.md).
enum class FollowUpState { Upcoming, Due, Overdue, Lapsed, Snoozed, Done, Dismissed, Cancelled };

/// What a letter asks for next; the part of a letter's cause.
enum class LetterStep { Ask = 1, Answer, Packet, Delivery, Thanks, Outcome };

/// What an event asks for; the detail of an event's follow-up.
enum class EventStep { Deadline, WriteAhead, Met };

/// What a follow-up follows from. Contact, kind and cause are its natural key: the user's
/// decisions belong to it and survive replanning.
struct Cause
{
    CauseType type = CauseType::Interaction;
    qint64 id = 0;
    qint64 part = 0; ///< a letter's step, the id of an event's deadline; else 0

    friend auto operator<=>(const Cause &, const Cause &) = default;
};

struct FollowUpKey
{
    FollowUpKind kind = FollowUpKind::ThankYou;
    Cause cause;

    friend auto operator<=>(const FollowUpKey &, const FollowUpKey &) = default;
};

/// Something to do inside a window of days, mostly for one contact. Planned, never typed in.
struct FollowUp
{
    FollowUpId id;     ///< kept by replanning as long as the natural key stays
    ContactId contact; ///< invalid: for an event or a shared work alone
    FollowUpKey key;
    QDate causeOn;
    DayWindow window;
    QDate lapsesOn; ///< the first day on which it has lapsed; invalid: it never does
    std::optional<Ending> ending;
    QDate endedOn; ///< valid exactly when there is an ending
    QDate snoozedUntil;
    int detail = 0; ///< keep in touch: days of rhythm; promise: 1 when it is theirs; EventStep

    friend bool operator==(const FollowUp &, const FollowUp &) = default;
};

/// The state on a day (domain.md, State on a given day).
[[nodiscard]] FollowUpState stateOn(const FollowUp &followUp, QDate day);

/// What the user decided about a follow-up.
enum class DecisionKind { Done, Snoozed, Dismissed };
struct Decision
{
    FollowUpKey key;
    DecisionKind kind = DecisionKind::Done;
    QDate on;
    QDate until; ///< for snoozed: hidden before this day
    QString reason;

    friend bool operator==(const Decision &, const Decision &) = default;
};

[[nodiscard]] QString followUpKindName(FollowUpKind kind);
[[nodiscard]] std::optional<FollowUpKind> followUpKindFromName(QStringView name);
[[nodiscard]] QString causeTypeName(CauseType type);
[[nodiscard]] std::optional<CauseType> causeTypeFromName(QStringView name);
[[nodiscard]] QString endingName(Ending ending);
[[nodiscard]] std::optional<Ending> endingFromName(QStringView name);
[[nodiscard]] QString followUpStateName(FollowUpState state);
[[nodiscard]] QString decisionKindName(DecisionKind kind);
[[nodiscard]] std::optional<DecisionKind> decisionKindFromName(QStringView name);

} // namespace hallway
