#include "core/followup/rules.h"

#include <algorithm>
#include <iterator>

namespace hallway::rules {

namespace {

using Exchanges = std::vector<const Interaction *>;

/// Whether an encounter asks for a thank-you; `before` is the encounter before it, if any.
bool asksForThankYou(const Interaction &encounter, const Interaction *before, const Policy &policy)
{
    if (encounter.thankYou != ThankYou::Auto) {
        return encounter.thankYou == ThankYou::Yes;
    }
    return encounter.kind == InteractionKind::Encounter || before == nullptr ||
           before->on.daysTo(encounter.on) > policy.thankYouAfterSilence;
}

Exchanges askingEncounters(const Timeline &timeline)
{
    Exchanges asking;
    const Interaction *before = nullptr;
    for (const Interaction *exchange : timeline.exchanges()) {
        if (!isEncounter(exchange->kind)) {
            continue;
        }
        if (asksForThankYou(*exchange, before, timeline.policy())) {
            asking.push_back(exchange);
        }
        before = exchange;
    }
    return asking;
}

/// Same day counts; where both have a time, the outreach must be later.
bool canThankFor(const Interaction &outreach, const Interaction &encounter)
{
    if (outreach.on < encounter.on) {
        return false;
    }
    return !outreach.at || !encounter.at || utcMinutes(outreach) > utcMinutes(encounter);
}

/// The first outreach that can be the thank-you for an encounter; nullptr: none.
const Interaction *firstThanks(const Exchanges &outreach, const Interaction &encounter)
{
    const auto sameDay =
        std::lower_bound(outreach.begin(), outreach.end(), encounter.on,
                         [](const Interaction *sent, QDate day) { return sent->on < day; });
    const auto thanks = std::find_if(sameDay, outreach.end(), [&encounter](const auto *sent) {
        return canThankFor(*sent, encounter);
    });
    return thanks == outreach.end() ? nullptr : *thanks;
}

bool isDecided(const Decision *decision)
{
    return decision != nullptr && decision->kind != DecisionKind::Snoozed;
}

FollowUp thankYouFor(const Timeline &timeline, const Interaction &encounter)
{
    const Policy &policy = timeline.policy();
    const auto window = DayWindow::after(encounter.on, policy.thankYouOpens, policy.thankYouDue);
    FollowUp thankYou =
        timeline.followUp(keyOf(FollowUpKind::ThankYou, encounter), encounter.on, window);
    thankYou.lapsesOn = timeline.lapseOf(thankYou.window.dueOn);
    return thankYou;
}

/// The thank-you for one encounter; `next` is the next one that asks, if any.
void planThankYou(const Timeline &timeline, const Exchanges &outreach, const Interaction &encounter,
                  const Interaction *next, std::vector<FollowUp> &followUps)
{
    FollowUp thankYou = thankYouFor(timeline, encounter);
    const Interaction *thanks = firstThanks(outreach, encounter);
    const bool isUnsentAtNext =
        next != nullptr && (thanks == nullptr || canThankFor(*thanks, *next));
    // One that had lapsed by then stays in the history as missed, one that the user closed stays
    // closed; any other moves to the later encounter.
    if (isUnsentAtNext && next->on < thankYou.lapsesOn &&
        !isDecided(timeline.decision(thankYou.key))) {
        return;
    }
    if (thanks != nullptr && !isUnsentAtNext) {
        thankYou.ending = Ending::Done;
        thankYou.endedOn = thanks->on;
    }
    timeline.add(followUps, thankYou, encounter.loggedOn);
}

} // namespace

void planThankYous(const Timeline &timeline, std::vector<FollowUp> &followUps)
{
    Exchanges outreach;
    std::copy_if(timeline.exchanges().begin(), timeline.exchanges().end(),
                 std::back_inserter(outreach),
                 [](const Interaction *exchange) { return isOutreach(*exchange); });
    const Exchanges asking = askingEncounters(timeline);
    for (std::size_t i = 0; i < asking.size(); ++i) {
        const Interaction *next = i + 1 < asking.size() ? asking[i + 1] : nullptr;
        planThankYou(timeline, outreach, *asking[i], next, followUps);
    }
}

} // namespace hallway::rules
