#include "core/workspace.h"

#include "core/workspace_checks.h"

#include <algorithm>

namespace hallway {

namespace {

/// The state that a letter is in once this step is done; nothing for a step that moves no letter.
std::optional<LetterState> stateAfter(LetterStep step)
{
    switch (step) {
    case LetterStep::Ask:
        return LetterState::Asked;
    case LetterStep::Packet:
        return LetterState::PacketSent;
    case LetterStep::Delivery:
        return LetterState::In;
    case LetterStep::Thanks:
        return LetterState::Thanked;
    case LetterStep::Answer:
    case LetterStep::Outcome:
        break;
    }
    return std::nullopt;
}

bool isDeadline(const FollowUp &followUp)
{
    return followUp.key.kind == FollowUpKind::Event && followUp.key.cause.part > 0;
}

Result<Deadline> deadlineOf(const EventTable &events, const FollowUp &followUp)
{
    const auto event = events.event(EventId{followUp.key.cause.id});
    if (!event) {
        return failed(event);
    }
    const DeadlineId id{followUp.key.cause.part};
    const auto found = std::find_if(event->deadlines.begin(), event->deadlines.end(),
                                    [id](const Deadline &deadline) { return deadline.id == id; });
    return found == event->deadlines.end()
               ? Result<Deadline>(fail(ErrorCode::NotFound, {QString::number(id.value)}))
               : Result<Deadline>(*found);
}

} // namespace

Result<HistoryLabel> Workspace::followUpLabel(const char *action, const FollowUp &followUp) const
{
    const auto line = m_followUps.line(followUp.id);
    return line.map([&](const AgendaLine &found) {
        return HistoryLabel{QString::fromLatin1(action) + followUpKindName(followUp.key.kind),
                            found.contactName};
    });
}

Result<void> Workspace::decide(FollowUpId id, const char *action, Decision decision)
{
    const auto followUp = m_followUps.followUp(id);
    const auto label =
        followUp ? followUpLabel(action, *followUp) : tl::unexpected(followUp.error());
    if (!label) {
        return failed(label);
    }
    decision.key = followUp->key;
    decision.on = today();
    return edit(*label,
                [&](Database &) { return m_followUps.decide(followUp->contact, decision); });
}

/// Where the follow-up stands for something that has a state of its own, that state changes: so
/// the page of the letter, work or event shows the same.
Result<void> Workspace::close(const FollowUp &followUp)
{
    const Cause &cause = followUp.key.cause;
    if (followUp.key.kind == FollowUpKind::Promise) {
        auto promise = m_journal.promise(PromiseId{cause.id});
        if (promise) {
            promise->keptOn = today();
        }
        return promise ? m_journal.update(*promise) : failed(promise);
    }
    if (isDeadline(followUp)) {
        auto deadline = deadlineOf(m_events, followUp);
        if (deadline) {
            deadline->doneOn = today();
        }
        return deadline ? m_events.update(*deadline) : failed(deadline);
    }
    const auto state = followUp.key.kind == FollowUpKind::Letter
                           ? stateAfter(static_cast<LetterStep>(cause.part))
                           : std::nullopt;
    if (state) {
        return m_letters.reach(LetterId{cause.id}, {*state, today(), today()});
    }
    return m_followUps.decide(followUp.contact,
                              {.key = followUp.key, .kind = DecisionKind::Done, .on = today()});
}

/// What was logged may have ended the follow-up by its rule already.
Result<void> Workspace::closeIfOpen(const FollowUp &followUp)
{
    const auto history = m_followUps.history(followUp.contact);
    const auto policy = m_followUps.policy();
    if (!history || !policy) {
        return history ? failed(policy) : failed(history);
    }
    const Plan planned = plan(*history, *policy);
    const bool isOpen = std::any_of(
        planned.followUps.begin(), planned.followUps.end(),
        [&followUp](const FollowUp &other) { return other.key == followUp.key && !other.ending; });
    return isOpen ? close(followUp) : Result<void>{};
}

Result<void> Workspace::finish(FollowUpId id, const std::optional<Interaction> &done)
{
    const auto followUp = m_followUps.followUp(id);
    const char *action = done ? "settle_" : "finish_";
    const auto label =
        followUp ? followUpLabel(action, *followUp) : tl::unexpected(followUp.error());
    if (!label) {
        return failed(label);
    }
    if (!done) {
        return edit(*label, [&](Database &) { return close(*followUp); });
    }
    const auto whole = completed(*done);
    const auto names = whole ? participantNames(*whole) : tl::unexpected(whole.error());
    if (!names) {
        return failed(names);
    }
    return edit(*label, [&](Database &) -> Result<void> {
        const auto logged = m_journal.insert(*whole);
        return logged ? closeIfOpen(*followUp) : failed(logged);
    });
}

std::optional<Interaction> Workspace::interactionFor(const FollowUp &followUp) const
{
    if (!followUp.contact.isValid() || followUp.key.kind == FollowUpKind::Rest) {
        return std::nullopt;
    }
    Interaction message;
    message.on = today();
    message.loggedOn = today();
    message.participants = {followUp.contact};
    message.replyExpected = followUp.key.kind == FollowUpKind::Nudge ||
                            (followUp.key.kind == FollowUpKind::Letter &&
                             followUp.key.cause.part == static_cast<int>(LetterStep::Ask));
    return message;
}

Result<void> Workspace::snooze(FollowUpId id, QDate until)
{
    if (const auto checked = checkDay(until, "until"); !checked) {
        return checked;
    }
    if (until <= today()) {
        return fail(ErrorCode::InvalidValue, {QStringLiteral("until"), until.toString(Qt::ISODate),
                                              QStringLiteral("it must be a day to come")});
    }
    return decide(id, "snooze_", {.kind = DecisionKind::Snoozed, .until = until});
}

Result<void> Workspace::dismiss(FollowUpId id, const QString &reason)
{
    return decide(id, "dismiss_", {.kind = DecisionKind::Dismissed, .reason = reason});
}

/// The opposite of close(); a letter is moved back on its own page.
Result<void> Workspace::open(const FollowUp &followUp)
{
    const auto withdrawn = m_followUps.withdrawDecision(followUp.contact, followUp.key);
    if (!withdrawn || *withdrawn) {
        return withdrawn.map([](bool) {});
    }
    if (followUp.key.kind == FollowUpKind::Promise) {
        auto promise = m_journal.promise(PromiseId{followUp.key.cause.id});
        if (promise && promise->keptOn.isValid()) {
            promise->keptOn = QDate();
            return m_journal.update(*promise);
        }
    } else if (isDeadline(followUp)) {
        auto deadline = deadlineOf(m_events, followUp);
        if (deadline && deadline->doneOn.isValid()) {
            deadline->doneOn = QDate();
            return m_events.update(*deadline);
        }
    }
    return fail(ErrorCode::InvalidValue,
                {QStringLiteral("follow-up"), QString::number(followUp.id.value),
                 QStringLiteral("nothing was decided about it by hand")});
}

Result<void> Workspace::reopen(FollowUpId id)
{
    const auto followUp = m_followUps.followUp(id);
    const auto label =
        followUp ? followUpLabel("reopen_", *followUp) : tl::unexpected(followUp.error());
    return label ? edit(*label, [&](Database &) { return open(*followUp); }) : failed(label);
}

Result<void> Workspace::changeRhythm(FollowUpId id, int days)
{
    const auto followUp = m_followUps.followUp(id);
    auto contact =
        followUp ? m_people.contact(followUp->contact) : tl::unexpected(followUp.error());
    if (!contact) {
        return failed(contact);
    }
    if (days < 0 || days > mostRhythmDays) {
        return fail(ErrorCode::InvalidValue,
                    {QStringLiteral("rhythm"), QString::number(days),
                     QStringLiteral("it must be from 0 to %1 days").arg(mostRhythmDays)});
    }
    contact->rhythmDays = days;
    return edit({QStringLiteral("change_rhythm"), displayName(*contact)}, [&](Database &) {
        const auto withdrawn = m_followUps.withdrawDecision(followUp->contact, followUp->key);
        return withdrawn ? m_people.update(*contact, m_clock.nowMilliseconds()) : failed(withdrawn);
    });
}

} // namespace hallway
