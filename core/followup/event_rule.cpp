#include "core/followup/rules.h"

#include <algorithm>

namespace hallway::rules {

namespace {

FollowUp eventFollowUp(const Timeline &timeline, EventId event, EventStep step, qint64 part,
                       QDate causeOn, DayWindow window)
{
    const FollowUpKey key = {.kind = FollowUpKind::Event,
                             .cause = {.type = CauseType::Event, .id = event.value, .part = part}};
    FollowUp followUp = timeline.followUp(key, causeOn, window);
    followUp.detail = static_cast<int>(step);
    followUp.lapsesOn = timeline.lapseOf(followUp.window.dueOn);
    return followUp;
}

void planDeadline(const Timeline &timeline, const EventFacts &event, const DeadlineFacts &deadline,
                  std::vector<FollowUp> &followUps)
{
    const QDate opensOn = deadline.dueOn.addDays(-timeline.policy().deadlineOpensBefore);
    FollowUp followUp =
        eventFollowUp(timeline, event.id, EventStep::Deadline, deadline.id.value, deadline.dueOn,
                      {.opensOn = opensOn, .dueOn = deadline.dueOn});
    if (deadline.doneOn.isValid()) {
        followUp.ending = Ending::Done;
        followUp.endedOn = deadline.doneOn;
    }
    timeline.add(followUps, followUp, deadline.loggedOn);
}

/// "Who did you meet?": nothing to ask when somebody was entered before the event was over.
void planMeetings(const Timeline &timeline, const EventFacts &event,
                  std::vector<FollowUp> &followUps)
{
    const bool isKnown = event.firstMetLoggedOn.isValid() && event.firstMetLoggedOn <= event.endsOn;
    if (!event.isAttended || isKnown) {
        return;
    }
    const Policy &policy = timeline.policy();
    FollowUp followUp =
        eventFollowUp(timeline, event.id, EventStep::Met, 0, event.endsOn,
                      DayWindow::after(event.endsOn, policy.metOpensAfter, policy.metDueAfter));
    if (event.firstMetLoggedOn.isValid()) {
        followUp.ending = Ending::Done;
        followUp.endedOn = event.firstMetLoggedOn;
    }
    timeline.add(followUps, followUp, event.loggedOn);
}

} // namespace

void planWritingAhead(const Timeline &timeline, QDate restingFrom, std::vector<FollowUp> &followUps)
{
    const Policy &policy = timeline.policy();
    for (const TargetFacts &target : timeline.history().targets) {
        const QDate start = target.eventStartsOn;
        const DayWindow window =
            DayWindow::after(start, -policy.writeAheadOpensBefore, -policy.writeAheadDueBefore);
        // Whoever was written to since they were chosen needs no other mail, however early it was.
        const Interaction *written =
            firstOutreach(timeline, std::min(target.loggedOn, window.opensOn), start);
        if (written == nullptr && restingFrom.isValid() && window.opensOn >= restingFrom) {
            continue;
        }
        FollowUp followUp =
            eventFollowUp(timeline, target.event, EventStep::WriteAhead, 0, start, window);
        if (written != nullptr) {
            followUp.ending = Ending::Done;
            followUp.endedOn = written->on;
        }
        timeline.add(followUps, followUp, target.loggedOn);
    }
}

void planEvents(const Timeline &timeline, std::vector<FollowUp> &followUps)
{
    for (const EventFacts &event : timeline.history().events) {
        for (const DeadlineFacts &deadline : event.deadlines) {
            planDeadline(timeline, event, deadline, followUps);
        }
        planMeetings(timeline, event, followUps);
    }
}

} // namespace hallway::rules
