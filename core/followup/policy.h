#pragma once

#include "core/base/result.h"

#include <QString>
#include <span>
#include <vector>

namespace hallway {

/// The numbers of the follow-up rules in days (domain.md, Follow-up rules); all are the user's.
struct Policy
{
    int thankYouOpens = 3;
    int thankYouDue = 7;
    int thankYouAfterSilence = 60; ///< auto: no encounter in so many days before
    int nudgeOpens = 10;
    int nudgeDue = 14;
    int nudgeForgotten = 3; ///< a second message within so many days moves the window
    int restAfterNudge = 14;
    int restShown = 7;    ///< how long the information stays on Today
    int newRunAfter = 90; ///< a message so much later begins a new run
    int mentorRhythm = 42;
    int strongRhythm = 90;
    int steadyRhythm = 180;
    int keepInTouchDue = 7;
    int promiseOpensBefore = 3;
    int theirsOpensAfter = 3;
    int theirsDueAfter = 7;
    int letterAskOpensBefore = 84; ///< before the day the letter is due
    int letterAskDueBefore = 56;
    int packetDue = 7;        ///< after the writer agreed
    int packetDueBefore = 28; ///< before the day the letter is due
    int deliveryOpensBefore = 14;
    int deliveryDueBefore = 7;
    int letterThanksDue = 7;
    int outcomeDue = 14; ///< after match day
    int deadlineOpensBefore = 14;
    int writeAheadOpensBefore = 21; ///< before the event starts
    int writeAheadDueBefore = 7;
    int metOpensAfter = 1; ///< after the event ends
    int metDueAfter = 3;
    int milestoneDue = 14;
    int lapsesAfter = 14;

    friend bool operator==(const Policy &, const Policy &) = default;
};

/// The rules that the numbers belong to, in the order of domain.md.
enum class PolicyRule {
    ThankYou,
    Nudge,
    KeepInTouch,
    Promise,
    Letter,
    Event,
    Milestone,
    QuietImport
};

/// One of the policy's numbers with its name ("thank_you_opens") and the days it may have.
struct PolicyNumber
{
    PolicyRule rule;
    const char *name;
    int Policy::*member;
    int least;
    int most;
};

/// Why a number cannot be used.
struct PolicyProblem
{
    const PolicyNumber *number;
    /// The window that it opens would end before, by this number; nullptr: it is out of its bounds.
    const PolicyNumber *due = nullptr;
};

/// All of them, in the order of the rules.
[[nodiscard]] std::span<const PolicyNumber> policyNumbers();
/// nullptr when no number has the name.
[[nodiscard]] const PolicyNumber *policyNumber(QStringView name);

/// Every number out of its bounds, then every window that ends before it opens: under the number
/// Every number out of its bounds, then every window that ends before it opens.
[[nodiscard]] std::vector<PolicyProblem> policyProblems(const Policy &policy);
/// InvalidValue for a number out of its bounds and for a window that ends before it opens.
[[nodiscard]] Result<void> checkPolicy(const Policy &policy);

/// The policy as it is stored, and back; what is missing or unusable is as by default.
[[nodiscard]] QString policyText(const Policy &policy);
[[nodiscard]] Policy policyFromText(const QString &text);

} // namespace hallway
