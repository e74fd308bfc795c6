#include "core/followup/rules.h"

#include <algorithm>
#include <iterator>

namespace hallway::rules {

namespace {

using Exchanges = std::vector<const Interaction *>;

bool isBeforeByDayAndId(const Interaction *left, const Interaction *right)
{
    return left->on != right->on ? left->on < right->on : left->id < right->id;
}

/// Puts the timed ones of a day into the order of their times, each in a place that a timed one
/// had. A comparison that mixes times and ids could go round in a circle.
void orderByTime(Exchanges::iterator begin, Exchanges::iterator end)
{
    Exchanges timed;
    std::copy_if(begin, end, std::back_inserter(timed),
                 [](const Interaction *exchange) { return exchange->at.has_value(); });
    std::stable_sort(timed.begin(), timed.end(), [](const auto *left, const auto *right) {
        return utcMinutes(*left) < utcMinutes(*right);
    });
    auto next = timed.begin();
    for (auto place = begin; place != end; ++place) {
        if ((*place)->at) {
            *place = *next++;
        }
    }
}

Exchanges exchangesInOrder(const std::vector<Interaction> &interactions)
{
    Exchanges exchanges;
    for (const Interaction &interaction : interactions) {
        if (interaction.kind != InteractionKind::Note) {
            exchanges.push_back(&interaction);
        }
    }
    std::sort(exchanges.begin(), exchanges.end(), isBeforeByDayAndId);
    for (auto day = exchanges.begin(); day != exchanges.end();) {
        const auto nextDay = std::find_if(
            day, exchanges.end(), [on = (*day)->on](const auto *other) { return other->on != on; });
        orderByTime(day, nextDay);
        day = nextDay;
    }
    return exchanges;
}

/// What the history ended before the user decided stays as the history ended it.
void applyDecision(FollowUp &followUp, const Decision &decision)
{
    if (followUp.ending && followUp.endedOn < decision.on) {
        return;
    }
    if (decision.kind != DecisionKind::Snoozed) {
        followUp.ending = decision.kind == DecisionKind::Done ? Ending::Done : Ending::Dismissed;
        followUp.endedOn = decision.on;
    } else if (!followUp.ending) {
        followUp.snoozedUntil = decision.until;
    }
}

} // namespace

Timeline::Timeline(const ContactHistory &history, const Policy &policy)
    : m_history(history), m_policy(policy), m_exchanges(exchangesInOrder(history.interactions))
{
    for (const Decision &decision : history.decisions) {
        m_decisions.insert_or_assign(decision.key, &decision);
    }
}

const Decision *Timeline::decision(const FollowUpKey &key) const
{
    const auto found = m_decisions.find(key);
    return found == m_decisions.end() ? nullptr : found->second;
}

FollowUp Timeline::followUp(const FollowUpKey &key, QDate causeOn, DayWindow window) const
{
    window.opensOn = std::min(window.opensOn, window.dueOn);
    return {.contact = m_history.contact, .key = key, .causeOn = causeOn, .window = window};
}

QDate Timeline::lapseOf(QDate dueOn) const
{
    return dueOn.addDays(m_policy.lapsesAfter + 1);
}

void Timeline::add(std::vector<FollowUp> &followUps, const FollowUp &planned, QDate loggedOn) const
{
    if (loggedOn.isValid() && loggedOn >= lapseOf(planned.window.dueOn)) {
        return;
    }
    FollowUp &followUp = followUps.emplace_back(planned);
    if (const Decision *decided = decision(followUp.key)) {
        applyDecision(followUp, *decided);
    }
}

FollowUpKey keyOf(FollowUpKind kind, const Interaction &cause)
{
    return {.kind = kind, .cause = {.type = CauseType::Interaction, .id = cause.id.value}};
}

const Interaction *firstOutreach(const Timeline &timeline, QDate from, QDate to)
{
    const auto &exchanges = timeline.exchanges();
    const auto first =
        std::lower_bound(exchanges.begin(), exchanges.end(), from,
                         [](const Interaction *exchange, QDate day) { return exchange->on < day; });
    const auto found = std::find_if(
        first, exchanges.end(), [](const Interaction *exchange) { return isOutreach(*exchange); });
    const bool isThere = found != exchanges.end() && (!to.isValid() || (*found)->on <= to);
    return isThere ? *found : nullptr;
}

qint64 utcMinutes(const Interaction &interaction)
{
    constexpr qint64 minutesPerDay = 24LL * 60;
    return interaction.on.toJulianDay() * minutesPerDay + interaction.at->minute -
           interaction.at->utcOffset;
}

} // namespace hallway::rules
