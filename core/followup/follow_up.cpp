#include "core/followup/follow_up.h"

#include "core/base/names.h"

namespace hallway {

namespace {

constexpr NameTable<FollowUpKind, 8> followUpKindTable = {{{
    {FollowUpKind::ThankYou, "thank_you"},
    {FollowUpKind::Nudge, "nudge"},
    {FollowUpKind::Rest, "rest"},
    {FollowUpKind::KeepInTouch, "keep_in_touch"},
    {FollowUpKind::Promise, "promise"},
    {FollowUpKind::Letter, "letter"},
    {FollowUpKind::Event, "event"},
    {FollowUpKind::Milestone, "milestone"},
}}};

constexpr NameTable<CauseType, 5> causeTypeTable = {{{
    {CauseType::Interaction, "interaction"},
    {CauseType::Promise, "promise"},
    {CauseType::Letter, "letter"},
    {CauseType::Event, "event"},
    {CauseType::Milestone, "milestone"},
}}};

constexpr NameTable<Ending, 3> endingTable = {{{
    {Ending::Done, "done"},
    {Ending::Dismissed, "dismissed"},
    {Ending::Cancelled, "cancelled"},
}}};

constexpr NameTable<FollowUpState, 8> followUpStateTable = {{{
    {FollowUpState::Upcoming, "upcoming"},
    {FollowUpState::Due, "due"},
    {FollowUpState::Overdue, "overdue"},
    {FollowUpState::Lapsed, "lapsed"},
    {FollowUpState::Snoozed, "snoozed"},
    {FollowUpState::Done, "done"},
    {FollowUpState::Dismissed, "dismissed"},
    {FollowUpState::Cancelled, "cancelled"},
}}};

constexpr NameTable<DecisionKind, 3> decisionKindTable = {{{
    {DecisionKind::Done, "done"},
    {DecisionKind::Snoozed, "snoozed"},
    {DecisionKind::Dismissed, "dismissed"},
}}};

FollowUpState stateAfter(Ending ending)
{
    switch (ending) {
    case Ending::Done:
        return FollowUpState::Done;
    case Ending::Dismissed:
        return FollowUpState::Dismissed;
    case Ending::Cancelled:
        break;
    }
    return FollowUpState::Cancelled;
}

} // namespace

FollowUpState stateOn(const FollowUp &followUp, QDate day)
{
    if (followUp.ending) {
        return stateAfter(*followUp.ending);
    }
    if (followUp.snoozedUntil.isValid() && day < followUp.snoozedUntil) {
        return FollowUpState::Snoozed;
    }
    if (followUp.lapsesOn.isValid() && day >= followUp.lapsesOn) {
        return FollowUpState::Lapsed;
    }
    if (day < followUp.window.opensOn) {
        return FollowUpState::Upcoming;
    }
    return followUp.window.contains(day) ? FollowUpState::Due : FollowUpState::Overdue;
}

QString followUpKindName(FollowUpKind kind)
{
    return followUpKindTable.name(kind);
}

std::optional<FollowUpKind> followUpKindFromName(QStringView name)
{
    return followUpKindTable.value(name);
}

QString causeTypeName(CauseType type)
{
    return causeTypeTable.name(type);
}

std::optional<CauseType> causeTypeFromName(QStringView name)
{
    return causeTypeTable.value(name);
}

QString endingName(Ending ending)
{
    return endingTable.name(ending);
}

std::optional<Ending> endingFromName(QStringView name)
{
    return endingTable.value(name);
}

QString followUpStateName(FollowUpState state)
{
    return followUpStateTable.name(state);
}

QString decisionKindName(DecisionKind kind)
{
    return decisionKindTable.name(kind);
}

std::optional<DecisionKind> decisionKindFromName(QStringView name)
{
    return decisionKindTable.value(name);
}

} // namespace hallway
