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
    PolicyNumber{"thank_you_opens", &Policy::thankYouOpens, 0, aYear},
    PolicyNumber{"thank_you_due", &Policy::thankYouDue, 0, aYear},
    PolicyNumber{"thank_you_after_silence", &Policy::thankYouAfterSilence, 0, tenYears},
    PolicyNumber{"nudge_opens", &Policy::nudgeOpens, 1, aYear},
    PolicyNumber{"nudge_due", &Policy::nudgeDue, 1, aYear},
    PolicyNumber{"nudge_forgotten", &Policy::nudgeForgotten, 0, aYear},
    PolicyNumber{"rest_after_nudge", &Policy::restAfterNudge, 1, aYear},
    PolicyNumber{"rest_shown", &Policy::restShown, 1, aYear},
    PolicyNumber{"new_run_after", &Policy::newRunAfter, 1, tenYears},
    PolicyNumber{"mentor_rhythm", &Policy::mentorRhythm, 0, tenYears},
    PolicyNumber{"strong_rhythm", &Policy::strongRhythm, 0, tenYears},
    PolicyNumber{"steady_rhythm", &Policy::steadyRhythm, 0, tenYears},
    PolicyNumber{"keep_in_touch_due", &Policy::keepInTouchDue, 0, aYear},
    PolicyNumber{"promise_opens_before", &Policy::promiseOpensBefore, 0, aYear},
    PolicyNumber{"theirs_opens_after", &Policy::theirsOpensAfter, 0, aYear},
    PolicyNumber{"theirs_due_after", &Policy::theirsDueAfter, 0, aYear},
    PolicyNumber{"letter_ask_opens_before", &Policy::letterAskOpensBefore, 0, aYear},
    PolicyNumber{"letter_ask_due_before", &Policy::letterAskDueBefore, 0, aYear},
    PolicyNumber{"packet_due", &Policy::packetDue, 1, aYear},
    PolicyNumber{"packet_due_before", &Policy::packetDueBefore, 0, aYear},
    PolicyNumber{"delivery_opens_before", &Policy::deliveryOpensBefore, 0, aYear},
    PolicyNumber{"delivery_due_before", &Policy::deliveryDueBefore, 0, aYear},
    PolicyNumber{"letter_thanks_due", &Policy::letterThanksDue, 0, aYear},
    PolicyNumber{"outcome_due", &Policy::outcomeDue, 0, aYear},
    PolicyNumber{"deadline_opens_before", &Policy::deadlineOpensBefore, 0, aYear},
    PolicyNumber{"write_ahead_opens_before", &Policy::writeAheadOpensBefore, 0, aYear},
    PolicyNumber{"write_ahead_due_before", &Policy::writeAheadDueBefore, 0, aYear},
    PolicyNumber{"met_opens_after", &Policy::metOpensAfter, 0, aYear},
    PolicyNumber{"met_due_after", &Policy::metDueAfter, 0, aYear},
    PolicyNumber{"milestone_due", &Policy::milestoneDue, 0, aYear},
    PolicyNumber{"lapses_after", &Policy::lapsesAfter, 0, aYear},
};

/// Two numbers of which the first must not be above the second. Days before something run
/// backwards: there the opening is the larger number.
struct Ordered
{
    int Policy::*smaller;
    int Policy::*larger;
};

constexpr std::array windows{
    Ordered{&Policy::thankYouOpens, &Policy::thankYouDue},
    Ordered{&Policy::nudgeOpens, &Policy::nudgeDue},
    Ordered{&Policy::theirsOpensAfter, &Policy::theirsDueAfter},
    Ordered{&Policy::letterAskDueBefore, &Policy::letterAskOpensBefore},
    Ordered{&Policy::deliveryDueBefore, &Policy::deliveryOpensBefore},
    Ordered{&Policy::writeAheadDueBefore, &Policy::writeAheadOpensBefore},
    Ordered{&Policy::metOpensAfter, &Policy::metDueAfter},
};

QString nameOf(int Policy::*member)
{
    const auto *const found =
        std::find_if(numbers.begin(), numbers.end(),
                     [member](const PolicyNumber &number) { return number.member == member; });
    return QString::fromLatin1(found->name);
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

Result<void> checkPolicy(const Policy &policy)
{
    for (const PolicyNumber &number : numbers) {
        const int days = policy.*number.member;
        if (days < number.least || days > number.most) {
            return fail(
                ErrorCode::InvalidValue,
                {QString::fromLatin1(number.name), QString::number(days),
                 QStringLiteral("%1 to %2 days are possible").arg(number.least).arg(number.most)});
        }
    }
    for (const Ordered &window : windows) {
        if (policy.*window.smaller > policy.*window.larger) {
            return fail(ErrorCode::InvalidValue,
                        {nameOf(window.smaller), QString::number(policy.*window.smaller),
                         QStringLiteral("the window would end before it opens (%1 is %2)")
                             .arg(nameOf(window.larger))
                             .arg(policy.*window.larger)});
        }
    }
    return {};
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
