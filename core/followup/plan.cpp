#include "core/followup/plan.h"

#include "core/followup/rules.h"

namespace hallway {

namespace {

Standing standingAfter(const rules::Timeline &timeline)
{
    Standing standing;
    const auto &exchanges = timeline.exchanges();
    if (!exchanges.empty()) {
        standing.exchanges = static_cast<int>(exchanges.size());
        standing.firstOn = exchanges.front()->on;
        standing.lastOn = exchanges.back()->on;
        standing.tie = rules::tieSum(exchanges);
    }
    standing.works = timeline.history().activeWorks;
    return standing;
}

} // namespace

Plan plan(const ContactHistory &history, const Policy &policy)
{
    const rules::Timeline timeline(history, policy);
    Plan plan{.followUps = {}, .standing = standingAfter(timeline)};
    rules::planThankYous(timeline, plan.followUps);
    plan.standing.restingFrom = rules::planNudges(timeline, plan.followUps);
    rules::planPromises(timeline, plan.followUps);
    rules::planLetters(timeline, plan.followUps);
    rules::planWritingAhead(timeline, plan.standing.restingFrom, plan.followUps);
    rules::planEvents(timeline, plan.followUps);
    rules::planMilestones(timeline, plan.standing.restingFrom, plan.followUps);
    rules::planKeepInTouch(timeline, plan.standing, plan.followUps);
    if (history.state != ContactState::Active) {
        // Nothing stays to be done for them; it is planned again when they come back.
        std::erase_if(plan.followUps, [](const FollowUp &followUp) { return !followUp.ending; });
    }
    return plan;
}

} // namespace hallway
