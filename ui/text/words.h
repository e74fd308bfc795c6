#pragma once

#include "core/followup/follow_up_table.h"
#include "core/people/contact.h"
#include "core/store/history.h"

#include <QString>

namespace hallway {

/// "program director", "PGY-5 resident" …; empty for an unset role.
[[nodiscard]] QString roleText(Role role, std::optional<int> pgyYear = std::nullopt);
/// Role or title with the place: "Cardiac surgeon, Lakeside Heart Institute".
[[nodiscard]] QString positionText(Role role, const QString &title, const QString &institution);
/// "clinical mentor".
[[nodiscard]] QString mentorText(MentorKind kind);
[[nodiscard]] QString mentorStatusText(MentorStatus status);
[[nodiscard]] QString howMetText(HowMet howMet);
/// "e-mail", "video call", "met" …
[[nodiscard]] QString interactionKindText(InteractionKind kind);
/// What happened, in the timeline's words: "You wrote", "She wrote" is "They wrote", "Call".
[[nodiscard]] QString interactionTitle(const Interaction &interaction);
[[nodiscard]] QString tieText(TieStrength strength);

/// "today", "yesterday", "9 days ago", "in 2 days".
[[nodiscard]] QString daysFromToday(QDate day, QDate today);
/// "Thu 19 Nov", with the year when it is another one.
[[nodiscard]] QString shortDate(QDate day, QDate today);
/// "Thank-you", "Nudge", "Keep in touch" …
[[nodiscard]] QString followUpKindText(FollowUpKind kind);
/// Why, in half a sentence: "after the meeting at AATS, 4 days ago".
[[nodiscard]] QString reasonText(const AgendaLine &line, QDate today);
/// Why, as a whole sentence for people and JSON: "You met on 19 Nov; thank-yous are due on days
/// 3 to 7."
[[nodiscard]] QString reasonSentence(const AgendaLine &line, QDate today);
/// "2 days late", "3 days left", "last day", "in 2 days", "done" …
[[nodiscard]] QString stateText(const FollowUp &followUp, QDate today);
/// "Thank-you 22–26 Nov".
[[nodiscard]] QString windowText(const FollowUp &followUp);

/// What went wrong, what was kept, what to do: one line.
[[nodiscard]] QString errorText(const Error &error);
/// "Log e-mail to Dr. Torvik".
[[nodiscard]] QString historyText(const HistoryLabel &label);
/// The same after it was done: "Logged e-mail to Dr. Torvik".
[[nodiscard]] QString doneText(const HistoryLabel &label);
/// A day typed by people: ISO, "today", "yesterday", "3 Nov", "last Friday", "5 days ago";
/// invalid when not understood.
[[nodiscard]] QDate parseDay(const QString &text, QDate today);

} // namespace hallway
