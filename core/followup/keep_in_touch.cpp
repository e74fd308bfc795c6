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

} // namespace

void planKeepInTouch(const Timeline &timeline, const Standing &standing,
                     std::vector<FollowUp> &followUps)
{
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
