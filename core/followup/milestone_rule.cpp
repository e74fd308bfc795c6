#include "core/followup/rules.h"

namespace hallway::rules {

namespace {

FollowUp newsOf(const Timeline &timeline, const MilestoneFacts &milestone)
{
    const FollowUpKey key = {.kind = FollowUpKind::Milestone,
                             .cause = {.type = CauseType::Milestone, .id = milestone.id.value}};
    FollowUp news = timeline.followUp(
        key, milestone.on, DayWindow::after(milestone.on, 0, timeline.policy().milestoneDue));
    news.lapsesOn = timeline.lapseOf(news.window.dueOn);
    return news;
}

} // namespace

void planMilestones(const Timeline &timeline, QDate restingFrom, std::vector<FollowUp> &followUps)
{
    const ContactHistory &history = timeline.history();
    if (!history.isActiveMentor) {
        return;
    }
    for (const MilestoneFacts &milestone : history.milestones) {
        FollowUp news = newsOf(timeline, milestone);
        const Interaction *told = firstOutreach(timeline, milestone.on.addDays(1));
        const bool isBefore =
            history.mentorSince.isValid() && history.mentorSince > news.window.dueOn;
        const bool isResting = restingFrom.isValid() && milestone.on >= restingFrom;
        // Old news is none for somebody who became a mentor after it.
        if (isBefore || (isResting && told == nullptr)) {
            continue;
        }
        if (told != nullptr) {
            news.ending = Ending::Done;
            news.endedOn = told->on;
        }
        timeline.add(followUps, news, milestone.loggedOn);
    }
}

} // namespace hallway::rules
