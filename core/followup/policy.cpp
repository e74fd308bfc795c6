#include "core/followup/policy.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <array>

namespace hallway {

namespace {

constexpr int aYear = 365;
constexpr int tenYears = 3650;

constexpr std::array numbers{
    PolicyNumber{PolicyRule::ThankYou, "thank_you_opens", &Policy::thankYouOpens, 0, aYear},
    PolicyNumber{PolicyRule::ThankYou, "thank_you_due", &Policy::thankYouDue, 0, aYear},
    PolicyNumber{PolicyRule::ThankYou, "thank_you_after_silence", &Policy::thankYouAfterSilence, 0,
                 tenYears},
    PolicyNumber{PolicyRule::Nudge, "nudge_opens", &Policy::nudgeOpens, 1, aYear},
    PolicyNumber{PolicyRule::Nudge, "nudge_due", &Policy::nudgeDue, 1, aYear},
    PolicyNumber{PolicyRule::Nudge, "nudge_forgotten", &Policy::nudgeForgotten, 0, aYear},
    PolicyNumber{PolicyRule::Nudge, "rest_after_nudge", &Policy::restAfterNudge, 1, aYear},
    PolicyNumber{PolicyRule::Nudge, "rest_shown", &Policy::restShown, 1, aYear},
    PolicyNumber{PolicyRule::Nudge, "new_run_after", &Policy::newRunAfter, 1, tenYears},
    PolicyNumber{PolicyRule::KeepInTouch, "mentor_rhythm", &Policy::mentorRhythm, 0, tenYears},
    PolicyNumber{PolicyRule::KeepInTouch, "strong_rhythm", &Policy::strongRhythm, 0, tenYears},
    PolicyNumber{PolicyRule::KeepInTouch, "steady_rhythm", &Policy::steadyRhythm, 0, tenYears},
    PolicyNumber{PolicyRule::KeepInTouch, "keep_in_touch_due", &Policy::keepInTouchDue, 0, aYear},
    PolicyNumber{PolicyRule::Promise, "promise_opens_before", &Policy::promiseOpensBefore, 0,
                 aYear},
    PolicyNumber{PolicyRule::Promise, "theirs_opens_after", &Policy::theirsOpensAfter, 0, aYear},
    PolicyNumber{PolicyRule::Promise, "theirs_due_after", &Policy::theirsDueAfter, 0, aYear},
    PolicyNumber{PolicyRule::Letter, "letter_ask_opens_before", &Policy::letterAskOpensBefore, 0,
                 aYear},
    PolicyNumber{PolicyRule::Letter, "letter_ask_due_before", &Policy::letterAskDueBefore, 0,
                 aYear},
    PolicyNumber{PolicyRule::Letter, "packet_due", &Policy::packetDue, 1, aYear},
    PolicyNumber{PolicyRule::Letter, "packet_due_before", &Policy::packetDueBefore, 0, aYear},
    PolicyNumber{PolicyRule::Letter, "delivery_opens_before", &Policy::deliveryOpensBefore, 0,
                 aYear},
    PolicyNumber{PolicyRule::Letter, "delivery_due_before", &Policy::deliveryDueBefore, 0, aYear},
    PolicyNumber{PolicyRule::Letter, "letter_thanks_due", &Policy::letterThanksDue, 0, aYear},
    PolicyNumber{PolicyRule::Letter, "outcome_due", &Policy::outcomeDue, 0, aYear},
    PolicyNumber{PolicyRule::Event, "deadline_opens_before", &Policy::deadlineOpensBefore, 0,
                 aYear},
    PolicyNumber{PolicyRule::Event, "write_ahead_opens_before", &Policy::writeAheadOpensBefore, 0,
                 aYear},
    PolicyNumber{PolicyRule::Event, "write_ahead_due_before", &Policy::writeAheadDueBefore, 0,
                 aYear},
    PolicyNumber{PolicyRule::Event, "met_opens_after", &Policy::metOpensAfter, 0, aYear},
    PolicyNumber{PolicyRule::Event, "met_due_after", &Policy::metDueAfter, 0, aYear},
    PolicyNumber{PolicyRule::Milestone, "milestone_due", &Policy::milestoneDue, 0, aYear},
    PolicyNumber{PolicyRule::QuietImport, "lapses_after", &Policy::lapsesAfter, 0, aYear},
};

/// The two ends of a window. Days before something run backwards: there the opening is the larger
/// number.
struct Window
{
    int Policy::*opens;
    int Policy::*due;
    int direction = 1;
};

constexpr std::array windows{
    Window{&Policy::thankYouOpens, &Policy::thankYouDue},
    Window{&Policy::nudgeOpens, &Policy::nudgeDue},
    Window{&Policy::theirsOpensAfter, &Policy::theirsDueAfter},
    Window{&Policy::letterAskOpensBefore, &Policy::letterAskDueBefore, -1},
    Window{&Policy::deliveryOpensBefore, &Policy::deliveryDueBefore, -1},
    Window{&Policy::writeAheadOpensBefore, &Policy::writeAheadDueBefore, -1},
    Window{&Policy::metOpensAfter, &Policy::metDueAfter},
};

const PolicyNumber *numberOf(int Policy::*member)
{
    return std::find_if(numbers.begin(), numbers.end(),
                        [member](const PolicyNumber &number) { return number.member == member; });
}

bool isWithin(const Policy &policy, const PolicyNumber &number)
{
    const int days = policy.*number.member;
    return days >= number.least && days <= number.most;
}

QString reasonOf(const PolicyProblem &problem, const Policy &policy)
{
    if (problem.due == nullptr) {
        return QStringLiteral("%1 to %2 days are possible")
            .arg(problem.number->least)
            .arg(problem.number->most);
    }
    return QStringLiteral("the window would end before it opens (%1 is %2)")
        .arg(QLatin1String(problem.due->name))
        .arg(policy.*problem.due->member);
}

} // namespace

std::span<const PolicyNumber> policyNumbers()
{
    return numbers;
}

const PolicyNumber *policyNumber(QStringView name)
{
    const auto *const found =
        std::find_if(numbers.begin(), numbers.end(), [name](const PolicyNumber &number) {
            return name == QLatin1String(number.name);
        });
    return found == numbers.end() ? nullptr : found;
}

std::vector<PolicyProblem> policyProblems(const Policy &policy)
{
    std::vector<PolicyProblem> problems;
    for (const PolicyNumber &number : numbers) {
        if (!isWithin(policy, number)) {
            problems.push_back({&number});
        }
    }
    for (const Window &window : windows) {
        const PolicyNumber *opens = numberOf(window.opens);
        const PolicyNumber *due = numberOf(window.due);
        const int length = (policy.*window.due - policy.*window.opens) * window.direction;
        if (length < 0 && isWithin(policy, *opens) && isWithin(policy, *due)) {
            problems.push_back({opens, due});
        }
    }
    return problems;
}

Result<void> checkPolicy(const Policy &policy)
{
    const auto problems = policyProblems(policy);
    if (problems.empty()) {
        return {};
    }
    const PolicyProblem &first = problems.front();
    return fail(ErrorCode::InvalidValue,
                {QString::fromLatin1(first.number->name),
                 QString::number(policy.*first.number->member), reasonOf(first, policy)});
}

QString policyText(const Policy &policy)
{
    QJsonObject json;
    for (const PolicyNumber &number : numbers) {
        json.insert(QLatin1String(number.name), policy.*number.member);
    }
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Policy policyFromText(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    Policy policy;
    for (const PolicyNumber &number : numbers) {
        policy.*number.member = json.value(QLatin1String(number.name)).toInt(policy.*number.member);
    }
    return checkPolicy(policy) ? policy : Policy();
}

} // namespace hallway
