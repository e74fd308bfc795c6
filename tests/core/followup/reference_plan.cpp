#include "tests/core/followup/reference_plan.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace hallway {

namespace {

using Kind = InteractionKind;

bool bothPresent(const Interaction &i)
{
    return i.kind == Kind::Call || i.kind == Kind::VideoCall || i.kind == Kind::Meeting ||
           i.kind == Kind::Encounter;
}

bool sentByMe(const Interaction &i)
{
    return i.direction == Direction::Outgoing &&
           (i.kind == Kind::Email || i.kind == Kind::Message || i.kind == Kind::Letter);
}

bool answers(const Interaction &i)
{
    return bothPresent(i) || i.direction == Direction::Incoming;
}

qint64 instant(const Interaction &i)
{
    return i.on.toJulianDay() * 1440 + i.at->minute - i.at->utcOffset;
}

/// The planner in one struct: the sorted history, and the rows so far.
struct Reference
{
    Reference(const ContactHistory &h, const Policy &p);

    [[nodiscard]] const Decision *decided(const FollowUpKey &key) const;
    void row(FollowUpKind kind, Cause cause, QDate causeOn, QDate opens, QDate due, QDate logged,
             bool lapses, std::optional<Ending> ending, QDate endedOn, int detail = 0);
    [[nodiscard]] bool lateBy(QDate logged, QDate due) const;
    [[nodiscard]] QDate firstSent(QDate from, QDate to = QDate()) const;

    void thankYous();
    /// A silence: what it began with, what the nudge is counted from, the nudge, the last word.
    struct Run
    {
        std::optional<Interaction> first, cause, nudge, latest;
    };
    [[nodiscard]] QDate restOf(const Run &run) const;
    [[nodiscard]] QDate wokenIn(const Run &run) const;
    void endRun(Run &run, QDate on, bool isAnswer);
    void nudges();
    void promises();
    void letters();
    void letter(const LetterFacts &l, bool isFirstOfItsMatch);
    void answerToRequest(const LetterFacts &l);
    void targets();
    void events();
    void milestones();
    void keepInTouch();
    void decidedRhythms();
    [[nodiscard]] double tieOnLastDay() const;

    const ContactHistory &history;
    const Policy &policy;
    std::vector<Interaction> all; ///< in order, without notes
    std::vector<FollowUp> rows;
    QDate restingFrom;
};

Reference::Reference(const ContactHistory &h, const Policy &p) : history(h), policy(p)
{
    for (const Interaction &i : h.interactions) {
        if (i.kind != Kind::Note) {
            all.push_back(i);
        }
    }
    std::sort(all.begin(), all.end(), [](const Interaction &a, const Interaction &b) {
        return std::pair(a.on, a.id) < std::pair(b.on, b.id);
    });
    // Of one day, those with a time stand in the order of their times.
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = i; j > 0; --j) {
            // Insertion among the timed ones of the day: find the timed one before j.
            std::size_t k = j;
            while (k > 0 && all[k - 1].on == all[j].on && !all[k - 1].at) {
                --k;
            }
            if (!all[j].at || k == 0 || all[k - 1].on != all[j].on ||
                instant(all[k - 1]) <= instant(all[j])) {
                continue;
            }
            std::swap(all[k - 1], all[j]);
        }
    }
}

const Decision *Reference::decided(const FollowUpKey &key) const
{
    const Decision *last = nullptr;
    for (const Decision &decision : history.decisions) {
        last = decision.key == key ? &decision : last;
    }
    return last;
}

bool Reference::lateBy(QDate logged, QDate due) const
{
    return logged.isValid() && due.daysTo(logged) > policy.lapsesAfter;
}

void Reference::row(FollowUpKind kind, Cause cause, QDate causeOn, QDate opens, QDate due,
                    QDate logged, bool lapses, std::optional<Ending> ending, QDate endedOn,
                    int detail)
{
    if (lateBy(logged, due)) {
        return;
    }
    FollowUp f;
    f.contact = history.contact;
    f.key = {kind, cause};
    f.causeOn = causeOn;
    f.window = {std::min(opens, due), due};
    f.lapsesOn = lapses ? due.addDays(policy.lapsesAfter + 1) : QDate();
    f.detail = detail;
    f.ending = ending;
    f.endedOn = ending ? endedOn : QDate();
    const Decision *decision = decided(f.key);
    if (decision != nullptr && !(f.ending && f.endedOn < decision->on)) {
        if (decision->kind == DecisionKind::Snoozed) {
            f.snoozedUntil = f.ending ? QDate() : decision->until;
        } else {
            f.ending = decision->kind == DecisionKind::Done ? Ending::Done : Ending::Dismissed;
            f.endedOn = decision->on;
        }
    }
    rows.push_back(f);
}

QDate Reference::firstSent(QDate from, QDate to) const
{
    for (const Interaction &i : all) {
        if (sentByMe(i) && i.on >= from && (!to.isValid() || i.on <= to)) {
            return i.on;
        }
    }
    return {};
}

void Reference::thankYous()
{
    std::vector<Interaction> asking;
    const Interaction *before = nullptr;
    for (const Interaction &i : all) {
        if (!bothPresent(i)) {
            continue;
        }
        const bool isNewAgain =
            before == nullptr || before->on.daysTo(i.on) > policy.thankYouAfterSilence;
        const bool byRule = i.kind == Kind::Encounter || isNewAgain;
        if (i.thankYou == ThankYou::Yes || (i.thankYou == ThankYou::Auto && byRule)) {
            asking.push_back(i);
        }
        before = &i;
    }
    const auto thanksFor = [](const Interaction &sent, const Interaction &met) {
        const bool isTimed = sent.at && met.at;
        return sent.on >= met.on && (!isTimed || instant(sent) > instant(met));
    };
    for (std::size_t n = 0; n < asking.size(); ++n) {
        const Interaction &met = asking[n];
        const auto sent = std::find_if(all.begin(), all.end(), [&](const Interaction &i) {
            return sentByMe(i) && thanksFor(i, met);
        });
        const bool hasNext = n + 1 < asking.size();
        const bool isUnsentAtNext =
            hasNext && (sent == all.end() || thanksFor(*sent, asking[n + 1]));
        const Cause cause{CauseType::Interaction, met.id.value};
        const QDate due = met.on.addDays(policy.thankYouDue);
        const Decision *decision = decided({FollowUpKind::ThankYou, cause});
        const bool isClosed = decision != nullptr && decision->kind != DecisionKind::Snoozed;
        if (isUnsentAtNext && due.daysTo(asking[n + 1].on) <= policy.lapsesAfter && !isClosed) {
            continue; // it moves to the later one
        }
        const bool isDone = sent != all.end() && !isUnsentAtNext;
        row(FollowUpKind::ThankYou, cause, met.on, met.on.addDays(policy.thankYouOpens), due,
            met.loggedOn, true, isDone ? std::optional(Ending::Done) : std::nullopt,
            isDone ? sent->on : QDate());
    }
}

QDate Reference::restOf(const Run &run) const
{
    return run.nudge ? run.nudge->on.addDays(policy.restAfterNudge) : QDate();
}

QDate Reference::wokenIn(const Run &run) const
{
    const QDate rest = restOf(run);
    return rest.isValid() && history.wokenOn >= rest ? history.wokenOn : QDate();
}

/// Writes down what became of a run of silence and begins a new one.
void Reference::endRun(Run &run, QDate on, bool isAnswer)
{
    if (!run.first) {
        return;
    }
    const QDate awake = wokenIn(run);
    const QDate end = awake.isValid() && (!on.isValid() || awake < on) ? awake : on;
    std::optional<Ending> ending;
    if (run.nudge) {
        ending = Ending::Done;
    } else if (isAnswer) {
        ending = Ending::Cancelled;
    }
    const Interaction &cause = *run.cause;
    row(FollowUpKind::Nudge, {CauseType::Interaction, cause.id.value}, cause.on,
        cause.on.addDays(policy.nudgeOpens), cause.on.addDays(policy.nudgeDue), cause.loggedOn,
        true, ending, run.nudge ? run.nudge->on : end);
    const QDate rest = restOf(run);
    if (run.nudge && !(end.isValid() && end < rest)) {
        const QDate due = rest.addDays(policy.restShown - 1);
        const std::size_t before = rows.size();
        row(FollowUpKind::Rest, {CauseType::Interaction, run.nudge->id.value}, run.nudge->on, rest,
            due, run.nudge->loggedOn, false,
            end.isValid() ? std::optional(Ending::Cancelled) : std::nullopt, end);
        if (rows.size() > before) {
            rows.back().lapsesOn = due.addDays(1);
        }
    }
    run = Run();
}

void Reference::nudges()
{
    Run run;
    QDate answeredOn;
    for (const Interaction &i : all) {
        if (answers(i)) {
            answeredOn = i.on;
            endRun(run, i.on, true);
        } else if (sentByMe(i)) {
            const bool isLong = run.latest && run.latest->on.daysTo(i.on) > policy.newRunAfter;
            if (isLong || (run.first && wokenIn(run).isValid() && wokenIn(run) <= i.on)) {
                endRun(run, i.on, false);
            }
            if (run.first) {
                run.latest = i;
                const Decision *done =
                    decided({FollowUpKind::Nudge, {CauseType::Interaction, run.cause->id.value}});
                const bool isNudged =
                    run.nudge ||
                    (done != nullptr && done->kind == DecisionKind::Done && done->on < i.on);
                if (!isNudged && run.first->on.daysTo(i.on) <= policy.nudgeForgotten) {
                    run.cause = i;
                } else if (!isNudged) {
                    run.nudge = i;
                }
            } else if (i.replyExpected) {
                run.first = run.cause = run.latest = i;
                if (answeredOn == i.on) {
                    endRun(run, i.on, true);
                }
            }
        }
    }
    restingFrom = wokenIn(run).isValid() ? QDate() : restOf(run);
    endRun(run, QDate(), false);
}

void Reference::promises()
{
    for (const Promise &p : history.promises) {
        const QDate opens =
            p.isTheirs ? p.promisedFor.addDays(policy.theirsOpensAfter)
                       : std::max(p.promisedFor.addDays(-policy.promiseOpensBefore), p.madeOn);
        const QDate due = p.isTheirs ? p.promisedFor.addDays(policy.theirsDueAfter) : p.promisedFor;
        row(FollowUpKind::Promise, {CauseType::Promise, p.id.value}, p.madeOn, opens, due,
            p.loggedOn, false, p.keptOn.isValid() ? std::optional(Ending::Done) : std::nullopt,
            p.keptOn, p.isTheirs ? 1 : 0);
    }
}

/// The first valid one.
QDate oneOf(std::initializer_list<QDate> days)
{
    for (const QDate day : days) {
        if (day.isValid()) {
            return day;
        }
    }
    return {};
}

void Reference::answerToRequest(const LetterFacts &l)
{
    for (const FollowUp &f : rows) {
        const qint64 days = l.asked.on.daysTo(f.causeOn);
        if (f.key.kind == FollowUpKind::Nudge && days >= 0 && days <= policy.nudgeForgotten) {
            return; // the request is a message with a nudge of its own
        }
    }
    QDate answer = oneOf({l.agreed.on, l.closed.on, l.sent.on, l.in.on, l.thanked.on});
    for (const Interaction &i : all) {
        if (answers(i) && i.on >= l.asked.on && (!answer.isValid() || i.on < answer)) {
            answer = i.on;
        }
    }
    const QDate again = firstSent(l.asked.on.addDays(policy.nudgeForgotten + 1));
    std::optional<Ending> ending;
    QDate on;
    if (answer.isValid()) {
        ending = Ending::Cancelled;
        on = answer;
    }
    if (again.isValid() && (!on.isValid() || again < on)) {
        ending = Ending::Done;
        on = again;
    }
    row(FollowUpKind::Letter, {CauseType::Letter, l.id.value, 2}, l.asked.on,
        l.asked.on.addDays(policy.nudgeOpens), l.asked.on.addDays(policy.nudgeDue),
        l.asked.loggedOn, false, ending, on);
}

void Reference::letter(const LetterFacts &l, bool isFirstOfItsMatch)
{
    const auto add = [&](int step, QDate causeOn, QDate opens, QDate due, QDate logged, QDate done,
                         QDate closed) {
        std::optional<Ending> ending;
        if (done.isValid()) {
            ending = Ending::Done;
        }
        if (closed.isValid() && (!done.isValid() || closed < done)) {
            ending = Ending::Cancelled;
        }
        row(FollowUpKind::Letter, {CauseType::Letter, l.id.value, step}, causeOn, opens, due,
            logged, false, ending, ending == Ending::Done ? done : closed);
    };
    if (l.dueOn.isValid()) {
        const QDate asked = oneOf({l.asked.on, l.agreed.on, l.sent.on, l.in.on, l.thanked.on});
        add(1, l.loggedOn, l.dueOn.addDays(-policy.letterAskOpensBefore),
            l.dueOn.addDays(-policy.letterAskDueBefore), l.loggedOn, asked,
            asked.isValid() ? QDate() : l.closed.on);
    }
    if (l.asked.on.isValid()) {
        answerToRequest(l);
    }
    if (l.agreed.on.isValid()) {
        QDate due = l.agreed.on.addDays(policy.packetDue);
        if (l.dueOn.isValid() && l.dueOn.addDays(-policy.packetDueBefore) < due) {
            due = l.dueOn.addDays(-policy.packetDueBefore);
        }
        if (due <= l.agreed.on) {
            due = l.agreed.on.addDays(1);
        }
        add(3, l.agreed.on, l.agreed.on, due, l.agreed.loggedOn,
            oneOf({l.sent.on, l.in.on, l.thanked.on}), l.closed.on);
    }
    if (l.sent.on.isValid() && l.dueOn.isValid()) {
        add(4, l.sent.on, l.dueOn.addDays(-policy.deliveryOpensBefore),
            l.dueOn.addDays(-policy.deliveryDueBefore), l.sent.loggedOn,
            oneOf({l.in.on, l.thanked.on}), l.closed.on);
    }
    if (l.in.on.isValid()) {
        add(5, l.in.on, l.in.on, l.in.on.addDays(policy.letterThanksDue), l.in.loggedOn,
            l.thanked.on, l.closed.on);
    }
    if (isFirstOfItsMatch) {
        add(6, l.matchOn, l.matchOn, l.matchOn.addDays(policy.outcomeDue),
            l.in.on.isValid() ? l.in.loggedOn : l.thanked.loggedOn, firstSent(l.matchOn), {});
    }
}

void Reference::letters()
{
    std::vector<QDate> matches;
    for (const LetterFacts &l : history.letters) {
        const bool isWritten =
            (l.in.on.isValid() || l.thanked.on.isValid()) && !l.closed.on.isValid();
        const bool isFirst = std::find(matches.begin(), matches.end(), l.matchOn) == matches.end();
        const bool isTold = isWritten && l.matchOn.isValid() && isFirst;
        if (isTold) {
            matches.push_back(l.matchOn);
        }
        letter(l, isTold);
    }
}

void Reference::targets()
{
    for (const TargetFacts &t : history.targets) {
        const QDate opens = t.eventStartsOn.addDays(-policy.writeAheadOpensBefore);
        const QDate written = firstSent(t.loggedOn < opens ? t.loggedOn : opens, t.eventStartsOn);
        if (!written.isValid() && restingFrom.isValid() && opens >= restingFrom) {
            continue;
        }
        row(FollowUpKind::Event, {CauseType::Event, t.event.value, 0}, t.eventStartsOn, opens,
            t.eventStartsOn.addDays(-policy.writeAheadDueBefore), t.loggedOn, true,
            written.isValid() ? std::optional(Ending::Done) : std::nullopt, written, 1);
    }
}

void Reference::events()
{
    for (const EventFacts &e : history.events) {
        for (const DeadlineFacts &d : e.deadlines) {
            row(FollowUpKind::Event, {CauseType::Event, e.id.value, d.id.value}, d.dueOn,
                d.dueOn.addDays(-policy.deadlineOpensBefore), d.dueOn, d.loggedOn, true,
                d.doneOn.isValid() ? std::optional(Ending::Done) : std::nullopt, d.doneOn, 0);
        }
        const QDate met = e.firstMetLoggedOn;
        if (e.isAttended && !(met.isValid() && met <= e.endsOn)) {
            row(FollowUpKind::Event, {CauseType::Event, e.id.value, 0}, e.endsOn,
                e.endsOn.addDays(policy.metOpensAfter), e.endsOn.addDays(policy.metDueAfter),
                e.loggedOn, true, met.isValid() ? std::optional(Ending::Done) : std::nullopt, met,
                2);
        }
    }
}

void Reference::milestones()
{
    for (const MilestoneFacts &m : history.milestones) {
        const QDate due = m.on.addDays(policy.milestoneDue);
        const QDate told = firstSent(m.on.addDays(1));
        const bool isForThem =
            history.isActiveMentor && !(history.mentorSince.isValid() && due < history.mentorSince);
        const bool isSilent = !told.isValid() && restingFrom.isValid() && restingFrom <= m.on;
        if (isForThem && !isSilent) {
            row(FollowUpKind::Milestone, {CauseType::Milestone, m.id.value}, m.on, m.on, due,
                m.loggedOn, true, told.isValid() ? std::optional(Ending::Done) : std::nullopt,
                told);
        }
    }
}

double Reference::tieOnLastDay() const
{
    double sum = 3.0 * history.activeWorks;
    for (const Interaction &i : all) {
        double weight = i.direction == Direction::Outgoing ? 0.75 : 1.5;
        weight = i.kind == Kind::Meeting ? 3.0 : weight;
        weight = i.kind == Kind::Call || i.kind == Kind::VideoCall ? 2.5 : weight;
        weight = i.kind == Kind::Encounter ? 2.0 : weight;
        weight = i.kind == Kind::Webinar ? 0.5 : weight;
        sum += weight * std::pow(0.5, double(i.on.daysTo(all.back().on)) / 180.0);
    }
    return sum;
}

void Reference::keepInTouch()
{
    if (all.empty() || restingFrom.isValid()) {
        return;
    }
    constexpr double rounding = 1e-6;
    int rhythm = 0;
    if (history.rhythmDays) {
        rhythm = *history.rhythmDays;
    } else if (history.isActiveMentor) {
        rhythm = policy.mentorRhythm;
    } else if (tieOnLastDay() >= 8.0 - rounding) {
        rhythm = policy.strongRhythm;
    } else if (tieOnLastDay() >= 3.0 - rounding) {
        rhythm = policy.steadyRhythm;
    }
    if (rhythm <= 0) {
        return;
    }
    const Interaction &last = all.back();
    QDate opens = last.on.addDays(rhythm);
    for (const FollowUp &f : rows) {
        const bool isSilencing =
            f.key.kind == FollowUpKind::ThankYou || f.key.kind == FollowUpKind::Nudge;
        if (isSilencing && !f.ending && f.lapsesOn > opens) {
            opens = f.lapsesOn;
        }
    }
    row(FollowUpKind::KeepInTouch, {CauseType::Interaction, last.id.value}, last.on, opens,
        opens.addDays(policy.keepInTouchDue), last.loggedOn, false, std::nullopt, {}, rhythm);
}

/// Done or dismissed before the last exchange: it stays as it was decided.
void Reference::decidedRhythms()
{
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
        const FollowUpKey key{FollowUpKind::KeepInTouch, {CauseType::Interaction, all[i].id.value}};
        const Decision *decision = decided(key);
        if (decision != nullptr && decision->kind != DecisionKind::Snoozed) {
            row(key.kind, key.cause, all[i].on, decision->on, decision->on, {}, false, std::nullopt,
                {}, 0);
        }
    }
}

} // namespace

std::vector<FollowUp> sortedByKey(std::vector<FollowUp> followUps)
{
    std::sort(followUps.begin(), followUps.end(),
              [](const FollowUp &a, const FollowUp &b) { return a.key < b.key; });
    return followUps;
}

std::vector<FollowUp> referencePlan(const ContactHistory &history, const Policy &policy)
{
    Reference reference(history, policy);
    reference.thankYous();
    reference.nudges();
    reference.promises();
    reference.letters();
    reference.targets();
    reference.events();
    reference.milestones();
    reference.decidedRhythms();
    reference.keepInTouch();
    std::vector<FollowUp> kept;
    for (const FollowUp &f : reference.rows) {
        if (f.ending || history.state == ContactState::Active) {
            kept.push_back(f);
        }
    }
    return sortedByKey(kept);
}

} // namespace hallway
