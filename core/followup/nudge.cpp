#include "core/followup/rules.h"

#include <algorithm>

namespace hallway::rules {

namespace {

/// Outreach since the last answer, from the first message that expects a reply.
///
/// From then on every message counts, also one that expects no reply: a second mail into the
/// silence is the nudge, whether or not the box was ticked again (domain.md, examples 8 to 10),
/// and a rule that overlooked it would ask for one more.
struct SilenceRun
{
    const Interaction *first = nullptr;
    const Interaction *cause = nullptr; ///< the message whose window the nudge has
    const Interaction *nudge = nullptr;
    const Interaction *latest = nullptr;
};

/// How a run came to its end.
struct RunEnd
{
    QDate on; ///< invalid: it has not
    bool isByAnswer = false;
};

/// Walks through the exchanges in order and plans the follow-ups of each run.
class SilenceRuns
{
public:
    SilenceRuns(const Timeline &timeline, std::vector<FollowUp> &followUps)
        : m_timeline(timeline), m_policy(timeline.policy()), m_followUps(followUps)
    {
    }

    void take(const Interaction &exchange);
    /// Plans the run that lasts. Returns the day from which the contact rests.
    [[nodiscard]] QDate finish();

private:
    void begin(const Interaction &message);
    void continueWith(const Interaction &message);
    void end(RunEnd end);
    void planNudge(const RunEnd &end);
    void planRest(const RunEnd &end);
    [[nodiscard]] bool isNudgedOtherwise(QDate before) const;
    [[nodiscard]] QDate restsFrom() const;
    [[nodiscard]] QDate wokenOn() const;

    const Timeline &m_timeline;
    const Policy &m_policy;
    std::vector<FollowUp> &m_followUps;
    SilenceRun m_run;
    QDate m_answeredOn;
};

void SilenceRuns::take(const Interaction &exchange)
{
    if (isAnswer(exchange)) {
        m_answeredOn = exchange.on;
        end({.on = exchange.on, .isByAnswer = true});
        return;
    }
    if (!isOutreach(exchange)) {
        return;
    }
    if (m_run.first != nullptr) {
        const QDate woken = wokenOn();
        if ((woken.isValid() && woken <= exchange.on) ||
            m_run.latest->on.daysTo(exchange.on) > m_policy.newRunAfter) {
            end({.on = exchange.on});
        }
    }
    if (m_run.first != nullptr) {
        continueWith(exchange);
    } else if (exchange.replyExpected) {
        begin(exchange);
    }
}

QDate SilenceRuns::finish()
{
    const QDate restingFrom = wokenOn().isValid() ? QDate() : restsFrom();
    end({});
    return restingFrom;
}

void SilenceRuns::begin(const Interaction &message)
{
    m_run = {.first = &message, .cause = &message, .latest = &message};
    // An answer on the same day cancels, also one that stands before the message.
    if (m_answeredOn == message.on) {
        end({.on = message.on, .isByAnswer = true});
    }
}

void SilenceRuns::continueWith(const Interaction &message)
{
    m_run.latest = &message;
    if (m_run.nudge != nullptr || isNudgedOtherwise(message.on)) {
        return;
    }
    // Counted from the first message: a chain of short intervals must not put the nudge off.
    if (m_run.first->on.daysTo(message.on) <= m_policy.nudgeForgotten) {
        m_run.cause = &message;
    } else {
        m_run.nudge = &message;
    }
}

void SilenceRuns::end(RunEnd end)
{
    if (m_run.first == nullptr) {
        return;
    }
    const QDate woken = wokenOn();
    if (woken.isValid() && (!end.on.isValid() || woken < end.on)) {
        end.on = woken;
    }
    planNudge(end);
    planRest(end);
    m_run = {};
}

void SilenceRuns::planNudge(const RunEnd &end)
{
    const Interaction &cause = *m_run.cause;
    const auto window = DayWindow::after(cause.on, m_policy.nudgeOpens, m_policy.nudgeDue);
    FollowUp nudge = m_timeline.followUp(keyOf(FollowUpKind::Nudge, cause), cause.on, window);
    nudge.lapsesOn = m_timeline.lapseOf(nudge.window.dueOn);
    if (m_run.nudge != nullptr) {
        nudge.ending = Ending::Done;
        nudge.endedOn = m_run.nudge->on;
    } else if (end.isByAnswer) {
        nudge.ending = Ending::Cancelled;
        nudge.endedOn = end.on;
    }
    m_timeline.add(m_followUps, nudge, cause.loggedOn);
}

void SilenceRuns::planRest(const RunEnd &end)
{
    const QDate opensOn = restsFrom();
    if (!opensOn.isValid() || (end.on.isValid() && end.on < opensOn)) {
        return;
    }
    const QDate dueOn = std::max(opensOn, opensOn.addDays(m_policy.restShown - 1));
    FollowUp rest = m_timeline.followUp(keyOf(FollowUpKind::Rest, *m_run.nudge), m_run.nudge->on,
                                        {.opensOn = opensOn, .dueOn = dueOn});
    rest.lapsesOn = dueOn.addDays(1);
    if (end.on.isValid()) {
        rest.ending = Ending::Cancelled;
        rest.endedOn = end.on;
    }
    m_timeline.add(m_followUps, rest, m_run.nudge->loggedOn);
}

/// True when the user said, before that day, that the nudge was made by other means.
bool SilenceRuns::isNudgedOtherwise(QDate before) const
{
    const Decision *decided = m_timeline.decision(keyOf(FollowUpKind::Nudge, *m_run.cause));
    return decided != nullptr && decided->kind == DecisionKind::Done && decided->on < before;
}

QDate SilenceRuns::restsFrom() const
{
    return m_run.nudge == nullptr ? QDate() : m_run.nudge->on.addDays(m_policy.restAfterNudge);
}

/// The day on which the user ended this run's rest by hand; invalid: not this one.
QDate SilenceRuns::wokenOn() const
{
    const QDate restingFrom = restsFrom();
    const QDate woken = m_timeline.history().wokenOn;
    return restingFrom.isValid() && woken >= restingFrom ? woken : QDate();
}

} // namespace

QDate planNudges(const Timeline &timeline, std::vector<FollowUp> &followUps)
{
    SilenceRuns runs(timeline, followUps);
    for (const Interaction *exchange : timeline.exchanges()) {
        runs.take(*exchange);
    }
    return runs.finish();
}

} // namespace hallway::rules
