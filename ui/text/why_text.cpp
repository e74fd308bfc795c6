#include "ui/text/why_text.h"

#include "ui/text/translate.h"
#include "ui/text/words.h"

namespace hallway {

namespace {
QString withNumbers(const QString &sentence, int first, int second)
{
    return filledIn(sentence, {QString::number(first), QString::number(second)});
}

QString letterRule(LetterStep step, const Policy &policy)
{
    switch (step) {
    case LetterStep::Ask:
        return withNumbers(Words::tr("Letters are asked for from day %1 to day %2 before they are "
                                     "due."),
                           policy.letterAskOpensBefore, policy.letterAskDueBefore);
    case LetterStep::Answer:
        return withNumbers(Words::tr("A request is asked after once, on days %1 to %2."),
                           policy.nudgeOpens, policy.nudgeDue);
    case LetterStep::Packet:
        return withNumbers(Words::tr("The packet is due on day %1 after they agree, at the latest "
                                     "on day %2 before the letter is."),
                           policy.packetDue, policy.packetDueBefore);
    case LetterStep::Delivery:
        return withNumbers(Words::tr("A letter is looked after from day %1 to day %2 before it is "
                                     "due."),
                           policy.deliveryOpensBefore, policy.deliveryDueBefore);
    case LetterStep::Thanks:
        return counted(policy.letterThanksDue, "Thanks for a letter are due within 1 day.",
                       "Thanks for a letter are due within %1 days.");
    case LetterStep::Outcome:
        return counted(policy.outcomeDue, "Writers are told within 1 day after match day.",
                       "Writers are told within %1 days after match day.");
    }
    return {};
}

QString eventRule(EventStep step, const Policy &policy)
{
    switch (step) {
    case EventStep::Deadline:
        return counted(policy.deadlineOpensBefore, "Deadlines show 1 day before.",
                       "Deadlines show %1 days before.");
    case EventStep::WriteAhead:
        return withNumbers(Words::tr("Writing ahead has from day %1 to day %2 before the start."),
                           policy.writeAheadOpensBefore, policy.writeAheadDueBefore);
    case EventStep::Met:
        return withNumbers(Words::tr("Whom you met is asked from day %1 to day %2 after the end."),
                           policy.metOpensAfter, policy.metDueAfter);
    }
    return {};
}

QString promiseRule(bool isTheirs, const Policy &policy)
{
    return isTheirs ? withNumbers(Words::tr("Their promises are asked after from day %1 to day %2 "
                                            "after the date."),
                                  policy.theirsOpensAfter, policy.theirsDueAfter)
                    : counted(policy.promiseOpensBefore, "Your promises show 1 day before.",
                              "Your promises show %1 days before.");
}

/// The rule; empty where the sentence of the cause has its numbers already.
QString ruleText(const FollowUp &followUp, const Policy &policy)
{
    switch (followUp.key.kind) {
    case FollowUpKind::ThankYou:
        return {};
    case FollowUpKind::Nudge:
        return withNumbers(Words::tr("Nudges are due on days %1 to %2."), policy.nudgeOpens,
                           policy.nudgeDue);
    case FollowUpKind::Rest:
        return withNumbers(Words::tr("The rest begins on day %1 after the nudge; a message after "
                                     "day %2 starts anew."),
                           policy.restAfterNudge, policy.newRunAfter);
    case FollowUpKind::KeepInTouch:
        return counted(policy.keepInTouchDue, "Then it is due within 1 day.",
                       "Then it is due within %1 days.");
    case FollowUpKind::Promise:
        return promiseRule(followUp.detail == 1, policy);
    case FollowUpKind::Letter:
        return letterRule(static_cast<LetterStep>(followUp.key.cause.part), policy);
    case FollowUpKind::Event:
        return eventRule(static_cast<EventStep>(followUp.detail), policy);
    case FollowUpKind::Milestone:
        return counted(policy.milestoneDue, "Mentors are told within 1 day.",
                       "Mentors are told within %1 days.");
    }
    return {};
}
} // namespace

QString whyText(const AgendaLine &line, const Policy &policy, QDate today)
{
    const QString rule = ruleText(line.followUp, policy);
    const QString cause = reasonSentence(line, today);
    return rule.isEmpty() ? cause : cause + u' ' + rule;
}

QString outcomeText(const AgendaLine &line, QDate today)
{
    const FollowUp &followUp = line.followUp;
    const QString on = shortDate(followUp.endedOn, today);
    switch (stateOn(followUp, today)) {
    case FollowUpState::Done:
        return filledIn(Words::tr("done on %1"), {on});
    case FollowUpState::Dismissed:
        return line.dismissReason.isEmpty()
                   ? filledIn(Words::tr("dismissed on %1"), {on})
                   : filledIn(Words::tr("dismissed on %1: %2"), {on, line.dismissReason});
    case FollowUpState::Cancelled:
        return filledIn(Words::tr("no longer needed since %1"), {on});
    default:
        return stateText(followUp, today);
    }
}

QString suggestionText(const FollowUp &followUp, QDate today)
{
    const FollowUpState state = stateOn(followUp, today);
    const bool isAhead = state == FollowUpState::Due || state == FollowUpState::Upcoming;
    if (!isAhead || followUp.key.kind == FollowUpKind::Rest) {
        return {};
    }
    const QDate day = suggestedDay(followUp.window, today);
    return day == today ? Words::tr("best today")
                        : filledIn(Words::tr("best on %1"), {shortDate(day, today)});
}

QString rhythmText(int days)
{
    if (days == 0) {
        return Words::tr("never");
    }
    return days % 7 == 0 ? counted(days / 7, "every week", "every %1 weeks")
                         : counted(days, "every day", "every %1 days");
}

} // namespace hallway
