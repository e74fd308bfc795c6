#include "core/followup/rules.h"

#include <algorithm>

namespace hallway::rules {

namespace {

DayWindow promiseWindow(const Promise &promise, const Policy &policy)
{
    if (promise.isTheirs) {
        return DayWindow::after(promise.promisedFor, policy.theirsOpensAfter,
                                policy.theirsDueAfter);
    }
    const QDate opensOn = promise.promisedFor.addDays(-policy.promiseOpensBefore);
    return {.opensOn = std::max(opensOn, promise.madeOn), .dueOn = promise.promisedFor};
}

} // namespace

void planPromises(const Timeline &timeline, std::vector<FollowUp> &followUps)
{
    for (const Promise &promise : timeline.history().promises) {
        const FollowUpKey key = {.kind = FollowUpKind::Promise,
                                 .cause = {.type = CauseType::Promise, .id = promise.id.value}};
        FollowUp followUp =
            timeline.followUp(key, promise.madeOn, promiseWindow(promise, timeline.policy()));
        followUp.detail = promise.isTheirs ? 1 : 0;
        if (promise.keptOn.isValid()) {
            followUp.ending = Ending::Done;
            followUp.endedOn = promise.keptOn;
        }
        timeline.add(followUps, followUp, promise.loggedOn);
    }
}

} // namespace hallway::rules
