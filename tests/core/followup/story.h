#pragma once

#include "core/followup/plan.h"

#include <string>
#include <vector>

namespace hallway {

/// "19 Nov" is in 2026, the year of the worked examples; "1 Mar 2027" says its own.
[[nodiscard]] QDate on(const char *day);
/// "19 Nov", or "1 Mar 2027" outside 2026.
[[nodiscard]] std::string shown(QDate day);
/// "T 22 Nov to 26 Nov, done 20 Nov".
[[nodiscard]] std::string shown(const FollowUp &followUp);

/// A contact's history told in the words of domain.md's worked examples. Interactions get the ids
/// 1, 2, 3 … in the order in which they are told. The rhythm is "never" unless it is told, so that
/// examples of T, N and P need not mention K.
class Story
{
public:
    Story();

    /// An outgoing e-mail that expects no reply.
    Story &mail(const char *day);
    /// An outgoing e-mail that expects a reply.
    Story &question(const char *day);
    Story &incoming(const char *day);
    Story &encounter(const char *day);
    Story &call(const char *day);
    Story &videoCall(const char *day);
    Story &note(const char *day);
    /// The interaction told last took place at that time: "23:30-06:00".
    Story &at(const char *time);
    /// The interaction told last was entered on that day and not on its own.
    Story &loggedOn(const char *day);
    Story &thankYou(ThankYou thankYou);

    /// A promise with the next id of its own.
    Story &promise(bool isTheirs, const char *madeOn, const char *promisedFor);
    Story &keptOn(const char *day);

    /// A letter request with the next id of its own, due on that day (nullptr: not known).
    Story &letter(const char *loggedOn, const char *dueOn);
    /// The letter told last reached a step, entered on that day.
    Story &asked(const char *day);
    Story &agreed(const char *day);
    Story &packetSent(const char *day);
    Story &in(const char *day);
    Story &thanked(const char *day);
    Story &declined(const char *day);
    Story &matchOn(const char *day);

    /// Somebody to meet at an event with the next id of its own.
    Story &target(const char *loggedOn, const char *startsOn);
    Story &milestone(const char *day);
    Story &milestoneLoggedOn(const char *day);

    /// An event, in the history that belongs to no contact.
    Story &event(const char *loggedOn, const char *endsOn, bool isAttended = true);
    Story &deadline(const char *loggedOn, const char *dueOn);
    Story &met(const char *loggedOn);

    Story &done(FollowUpKind kind, qint64 causeId, const char *day);
    Story &dismissed(FollowUpKind kind, qint64 causeId, const char *day);
    Story &snoozed(FollowUpKind kind, qint64 causeId, const char *day, const char *until);

    Story &rhythm(std::optional<int> days);
    Story &mentor();
    Story &mentorSince(const char *day);
    Story &activeWorks(int works);
    Story &state(ContactState state);
    Story &wokenOn(const char *day);

    [[nodiscard]] const ContactHistory &history() const { return m_history; }
    [[nodiscard]] Plan plan(const Policy &policy = {}) const;
    /// The plan's follow-ups as `shown`, sorted by their opening.
    [[nodiscard]] std::vector<std::string> planned(const Policy &policy = {}) const;

private:
    Story &add(InteractionKind kind, Direction direction, const char *day);
    Story &decide(FollowUpKind kind, qint64 causeId, DecisionKind what, const char *day);
    Story &step(LoggedDay LetterFacts::*member, const char *day);

    ContactHistory m_history;
};

/// What a plan should show, one follow-up a line.
using Lines = std::vector<std::string>;

} // namespace hallway
