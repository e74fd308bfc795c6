#include "tests/core/followup/random_history.h"

namespace hallway {

ContactHistory RandomHistory::make()
{
    ContactHistory history{.contact = ContactId{7}, .isActiveMentor = chance(3)};
    const int interactions = below(40);
    for (int i = 0; i < interactions; ++i) {
        history.interactions.push_back(interaction(i + 1));
    }
    for (int i = below(5); i > 0; --i) {
        history.promises.push_back(promise(i));
    }
    for (int i = below(8); i > 0; --i) {
        history.decisions.push_back(decision());
    }
    history.wokenOn = chance(3) ? day() : QDate();
    history.state = chance(8) ? ContactState::Archived : ContactState::Active;
    if (chance(3)) {
        history.rhythmDays = below(3) * 30;
    }
    addNetwork(history);
    return history;
}

Policy RandomHistory::policy()
{
    Policy policy;
    do {
        for (const PolicyNumber &number : policyNumbers()) {
            if (chance(4)) {
                policy.*number.member = number.least + below(40);
            }
        }
    } while (!checkPolicy(policy) && (policy = Policy(), true));
    return policy;
}

Interaction RandomHistory::interaction(int id)
{
    Interaction made{.id = InteractionId{id},
                     .kind = static_cast<InteractionKind>(below(9)),
                     .direction = static_cast<Direction>(below(3)),
                     .on = day(),
                     .replyExpected = chance(2),
                     .thankYou = static_cast<ThankYou>(below(3))};
    if (chance(2)) {
        made.at = LocalTime{.minute = below(1440), .utcOffset = 60 * (below(27) - 12)};
    }
    made.loggedOn = made.on.addDays(chance(6) ? below(60) : 0);
    return made;
}

Promise RandomHistory::promise(int id)
{
    return {.id = PromiseId{id},
            .isTheirs = chance(2),
            .madeOn = day(),
            .promisedFor = day(),
            .keptOn = chance(2) ? day() : QDate()};
}

Decision RandomHistory::decision()
{
    const auto kind = static_cast<FollowUpKind>(below(8));
    Cause cause{.id = below(40) + 1};
    if (kind == FollowUpKind::Letter) {
        cause = {CauseType::Letter, below(3) + 1, below(6) + 1};
    } else if (kind == FollowUpKind::Event) {
        cause = {CauseType::Event, below(3) + 1, below(2)};
    } else if (kind == FollowUpKind::Milestone || kind == FollowUpKind::Promise) {
        cause.type = kind == FollowUpKind::Promise ? CauseType::Promise : CauseType::Milestone;
        cause.id = below(4) + 1;
    }
    const auto what = static_cast<DecisionKind>(below(3));
    return {.key = {.kind = kind, .cause = cause}, .kind = what, .on = day(), .until = day()};
}

LoggedDay RandomHistory::reached(int oneIn)
{
    if (!chance(oneIn)) {
        return {};
    }
    const QDate on = day();
    return {on, on.addDays(chance(4) ? below(60) : 0)};
}

LetterFacts RandomHistory::letter(int id)
{
    return {.id = LetterId{id},
            .loggedOn = day(),
            .dueOn = chance(4) ? QDate() : day(),
            .matchOn = chance(2) ? QDate() : QDate(2028, 3, 17 + below(2)),
            .asked = reached(2),
            .agreed = reached(2),
            .sent = reached(2),
            .in = reached(2),
            .thanked = reached(3),
            .closed = reached(4)};
}

void RandomHistory::addEvents(ContactHistory &history)
{
    history.contact = {};
    for (int id = below(4); id > 0; --id) {
        EventFacts event{.id = EventId{id},
                         .endsOn = day(),
                         .isAttended = chance(2),
                         .loggedOn = day(),
                         .firstMetLoggedOn = chance(2) ? day() : QDate()};
        for (int deadline = below(3); deadline > 0; --deadline) {
            event.deadlines.push_back({.id = DeadlineId{deadline},
                                       .dueOn = day(),
                                       .doneOn = chance(3) ? day() : QDate(),
                                       .loggedOn = day()});
        }
        history.events.push_back(event);
    }
}

void RandomHistory::addNetwork(ContactHistory &history)
{
    if (chance(10)) {
        history.interactions.clear();
        addEvents(history);
        return;
    }
    for (int id = below(3); id > 0; --id) {
        history.letters.push_back(letter(id));
    }
    for (int id = below(3); id > 0; --id) {
        history.targets.push_back(
            {.event = EventId{id}, .eventStartsOn = day(), .loggedOn = day()});
    }
    for (int id = below(4); id > 0; --id) {
        history.milestones.push_back({.id = MilestoneId{id}, .on = day(), .loggedOn = day()});
    }
    history.mentorSince = chance(2) ? day() : QDate();
    history.activeWorks = chance(3) ? below(3) : 0;
}

} // namespace hallway
