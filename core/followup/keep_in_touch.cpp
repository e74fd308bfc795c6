#include "core/followup/rules.h"

#include <algorithm>

namespace hallway::rules {

namespace {

/// The days between two exchanges; 0: nobody asks for it.
int rhythmOf(const ContactHistory &history, const Standing &standing, const Policy &policy)
{
    if (history.rhythmDays) {
        return *history.rhythmDays;
    }
    if (history.isActiveMentor) {
        return policy.mentorRhythm;
    }
    switch (tieStrength(tieOn(standing.tie, standing.lastOn, standing.works), standing.exchanges)) {
    case TieStrength::Strong:
        return policy.strongRhythm;
    case TieStrength::Steady:
        return policy.steadyRhythm;
    case TieStrength::Weak:
    case TieStrength::New:
        break;
    }
    return 0;
}

bool isSilencing(const FollowUp &followUp)
{
    const FollowUpKind kind = followUp.key.kind;
    return !followUp.ending && (kind == FollowUpKind::ThankYou || kind == FollowUpKind::Nudge);
}

/// The natural opening, or the day on which the last open thank-you or nudge lapses. Planning has
/// no clock, so an open one cannot leave the row out: one that was never sent would silence the
/// rhythm for ever. Opening later is the same to the user: nothing is due before it has lapsed.
QDate openingAfter(QDate opensOn, const std::vector<FollowUp> &followUps)
{
    for (const FollowUp &followUp : followUps) {
        if (isSilencing(followUp)) {
            opensOn = std::max(opensOn, followUp.lapsesOn);
        }
    }
    return opensOn;
}

/// A decision about a rhythm that has begun anew since stays to be seen, on the day it was made: an
/// exchange that was logged as what did it must not take the line away that it did.
void keepDecided(const Timeline &timeline, std::vector<FollowUp> &followUps)
{
    const auto &exchanges = timeline.exchanges();
    for (const Decision &decision : timeline.history().decisions) {
        const auto cause = std::find_if(exchanges.begin(), exchanges.end(), [&](const auto *each) {
            return decision.key == keyOf(FollowUpKind::KeepInTouch, *each);
        });
        const bool isPast = cause != exchanges.end() && *cause != exchanges.back() &&
                            timeline.decision(decision.key) == &decision;
        if (isPast && decision.kind != DecisionKind::Snoozed) {
            timeline.add(followUps,
                         timeline.followUp(decision.key, (*cause)->on, {decision.on, decision.on}),
                         {});
        }
    }
}

} // namespace

void planKeepInTouch(const Timeline &timeline, const Standing &standing,
                     std::vector<FollowUp> &followUps)
{
    keepDecided(timeline, followUps);
    if (timeline.exchanges().empty() || standing.restingFrom.isValid()) {
        return;
    }
    const Policy &policy = timeline.policy();
    const int rhythm = rhythmOf(timeline.history(), standing, policy);
    if (rhythm <= 0) {
        return;
    }
    const Interaction &last = *timeline.exchanges().back();
    const QDate opensOn = openingAfter(last.on.addDays(rhythm), followUps);
    FollowUp keepInTouch = timeline.followUp(keyOf(FollowUpKind::KeepInTouch, last), last.on,
                                             DayWindow::after(opensOn, 0, policy.keepInTouchDue));
    keepInTouch.detail = rhythm;
    timeline.add(followUps, keepInTouch, last.loggedOn);
}

} // namespace hallway::rules
