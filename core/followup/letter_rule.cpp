#include "core/followup/rules.h"

#include <algorithm>
#include <set>

namespace hallway::rules {

namespace {

FollowUp letterFollowUp(const Timeline &timeline, const LetterFacts &letter, LetterStep step,
                        QDate causeOn, DayWindow window)
{
    const FollowUpKey key = {.kind = FollowUpKind::Letter,
                             .cause = {.type = CauseType::Letter,
                                       .id = letter.id.value,
                                       .part = static_cast<int>(step)}};
    return timeline.followUp(key, causeOn, window);
}

void endOn(FollowUp &followUp, Ending ending, QDate day)
{
    if (day.isValid() && (!followUp.ending || day < followUp.endedOn)) {
        followUp.ending = ending;
        followUp.endedOn = day;
    }
}

/// The first of the steps that was reached: a letter may come without having been asked for here.
QDate firstOf(std::initializer_list<LoggedDay> steps)
{
    const auto *const reached = std::find_if(
        steps.begin(), steps.end(), [](const LoggedDay &step) { return step.isReached(); });
    return reached == steps.end() ? QDate() : reached->on;
}

void planAsking(const Timeline &timeline, const LetterFacts &letter,
                std::vector<FollowUp> &followUps)
{
    if (!letter.dueOn.isValid()) {
        return;
    }
    const Policy &policy = timeline.policy();
    FollowUp asking = letterFollowUp(
        timeline, letter, LetterStep::Ask, letter.loggedOn,
        DayWindow::after(letter.dueOn, -policy.letterAskOpensBefore, -policy.letterAskDueBefore));
    const QDate asked =
        firstOf({letter.asked, letter.agreed, letter.sent, letter.in, letter.thanked});
    endOn(asking, Ending::Done, asked);
    if (!asked.isValid()) {
        endOn(asking, Ending::Cancelled, letter.closed.on);
    }
    timeline.add(followUps, asking, letter.loggedOn);
}

/// The first answer of the contact on that day or later.
QDate answeredOn(const Timeline &timeline, QDate from)
{
    for (const Interaction *exchange : timeline.exchanges()) {
        if (exchange->on >= from && isAnswer(*exchange)) {
            return exchange->on;
        }
    }
    return {};
}

/// True when the request was logged as a message that has a nudge of its own.
bool isNudgedAlready(const LetterFacts &letter, const Policy &policy,
                     const std::vector<FollowUp> &followUps)
{
    const QDate last = letter.asked.on.addDays(policy.nudgeForgotten);
    return std::any_of(followUps.begin(), followUps.end(), [&](const FollowUp &followUp) {
        return followUp.key.kind == FollowUpKind::Nudge && followUp.causeOn >= letter.asked.on &&
               followUp.causeOn <= last;
    });
}

void planAnswer(const Timeline &timeline, const LetterFacts &letter,
                std::vector<FollowUp> &followUps)
{
    const Policy &policy = timeline.policy();
    if (!letter.asked.isReached() || isNudgedAlready(letter, policy, followUps)) {
        return;
    }
    const QDate asked = letter.asked.on;
    FollowUp nudge = letterFollowUp(timeline, letter, LetterStep::Answer, asked,
                                    DayWindow::after(asked, policy.nudgeOpens, policy.nudgeDue));
    endOn(nudge, Ending::Cancelled,
          firstOf({letter.agreed, letter.closed, letter.sent, letter.in, letter.thanked}));
    endOn(nudge, Ending::Cancelled, answeredOn(timeline, asked));
    if (const auto *again = firstOutreach(timeline, asked.addDays(policy.nudgeForgotten + 1))) {
        endOn(nudge, Ending::Done, again->on);
    }
    timeline.add(followUps, nudge, letter.asked.loggedOn);
}

/// The earlier of a week from agreeing and four weeks before the letter is due, never before the
/// day after agreeing.
QDate packetDueOn(const LetterFacts &letter, const Policy &policy)
{
    QDate dueOn = letter.agreed.on.addDays(policy.packetDue);
    if (letter.dueOn.isValid()) {
        dueOn = std::min(dueOn, letter.dueOn.addDays(-policy.packetDueBefore));
    }
    return std::max(dueOn, letter.agreed.on.addDays(1));
}

void planPacket(const Timeline &timeline, const LetterFacts &letter,
                std::vector<FollowUp> &followUps)
{
    if (!letter.agreed.isReached()) {
        return;
    }
    FollowUp packet = letterFollowUp(
        timeline, letter, LetterStep::Packet, letter.agreed.on,
        {.opensOn = letter.agreed.on, .dueOn = packetDueOn(letter, timeline.policy())});
    endOn(packet, Ending::Done, firstOf({letter.sent, letter.in, letter.thanked}));
    endOn(packet, Ending::Cancelled, letter.closed.on);
    timeline.add(followUps, packet, letter.agreed.loggedOn);
}

void planDelivery(const Timeline &timeline, const LetterFacts &letter,
                  std::vector<FollowUp> &followUps)
{
    if (!letter.sent.isReached() || !letter.dueOn.isValid()) {
        return;
    }
    const Policy &policy = timeline.policy();
    FollowUp delivery = letterFollowUp(
        timeline, letter, LetterStep::Delivery, letter.sent.on,
        DayWindow::after(letter.dueOn, -policy.deliveryOpensBefore, -policy.deliveryDueBefore));
    endOn(delivery, Ending::Done, firstOf({letter.in, letter.thanked}));
    endOn(delivery, Ending::Cancelled, letter.closed.on);
    timeline.add(followUps, delivery, letter.sent.loggedOn);
}

void planThanks(const Timeline &timeline, const LetterFacts &letter,
                std::vector<FollowUp> &followUps)
{
    if (!letter.in.isReached()) {
        return;
    }
    FollowUp thanks =
        letterFollowUp(timeline, letter, LetterStep::Thanks, letter.in.on,
                       DayWindow::after(letter.in.on, 0, timeline.policy().letterThanksDue));
    endOn(thanks, Ending::Done, letter.thanked.on);
    endOn(thanks, Ending::Cancelled, letter.closed.on);
    timeline.add(followUps, thanks, letter.in.loggedOn);
}

/// How the match ended is told once to each writer, however many letters they wrote.
void planOutcome(const Timeline &timeline, const LetterFacts &letter, std::set<QDate> &told,
                 std::vector<FollowUp> &followUps)
{
    const bool isWritten =
        (letter.in.isReached() || letter.thanked.isReached()) && !letter.closed.isReached();
    if (!isWritten || !letter.matchOn.isValid() || !told.insert(letter.matchOn).second) {
        return;
    }
    FollowUp outcome =
        letterFollowUp(timeline, letter, LetterStep::Outcome, letter.matchOn,
                       DayWindow::after(letter.matchOn, 0, timeline.policy().outcomeDue));
    if (const Interaction *written = firstOutreach(timeline, letter.matchOn)) {
        endOn(outcome, Ending::Done, written->on);
    }
    timeline.add(followUps, outcome,
                 letter.in.isReached() ? letter.in.loggedOn : letter.thanked.loggedOn);
}

} // namespace

void planLetters(const Timeline &timeline, std::vector<FollowUp> &followUps)
{
    std::set<QDate> told;
    for (const LetterFacts &letter : timeline.history().letters) {
        planAsking(timeline, letter, followUps);
        planAnswer(timeline, letter, followUps);
        planPacket(timeline, letter, followUps);
        planDelivery(timeline, letter, followUps);
        planThanks(timeline, letter, followUps);
        planOutcome(timeline, letter, told, followUps);
    }
}

} // namespace hallway::rules
