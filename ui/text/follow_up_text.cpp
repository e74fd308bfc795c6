#include "ui/text/network_text.h"
#include "ui/text/translate.h"
#include "ui/text/why_text.h"
#include "ui/text/words.h"

namespace hallway {

namespace {
/// "the meeting", with the place where it is known.
QString encounterText(const AgendaLine &line)
{
    const QString &place = line.causeOccasion;
    switch (line.causeKind) {
    case InteractionKind::Call:
        return Words::tr("the call");
    case InteractionKind::VideoCall:
        return Words::tr("the video call");
    case InteractionKind::Encounter:
        return place.isEmpty() ? Words::tr("you met") : Words::tr("you met at %1").arg(place);
    default:
        return place.isEmpty() ? Words::tr("the meeting")
                               : Words::tr("the meeting at %1").arg(place);
    }
}

QString sentMessageText(const AgendaLine &line)
{
    if (!line.causeSubject.isEmpty()) {
        return Words::tr("“%1”").arg(line.causeSubject);
    }
    return Words::tr("your %1").arg(interactionKindText(line.causeKind));
}

bool isTheirPromise(const FollowUp &followUp)
{
    return followUp.key.kind == FollowUpKind::Promise && followUp.detail == 1;
}

QString rangeText(QDate from, QDate to)
{
    const QLocale locale = wordsLocale();
    const QString last = locale.toString(to, QStringLiteral("d MMM"));
    if (from == to) {
        return last;
    }
    if (from.year() != to.year()) {
        const QString format = QStringLiteral("d MMM yyyy");
        return locale.toString(from, format) + u'–' + locale.toString(to, format);
    }
    const bool isOneMonth = from.month() == to.month();
    const QString format = isOneMonth ? QStringLiteral("d") : QStringLiteral("d MMM");
    return locale.toString(from, format) + u'–' + last;
}

QString thankYouSentence(const AgendaLine &line, QDate today)
{
    const FollowUp &followUp = line.followUp;
    const QString days = Words::tr("a thank-you is due on days %1 to %2.")
                             .arg(followUp.causeOn.daysTo(followUp.window.opensOn))
                             .arg(followUp.causeOn.daysTo(followUp.window.dueOn));
    const bool isCall =
        line.causeKind == InteractionKind::Call || line.causeKind == InteractionKind::VideoCall;
    const QString on = shortDate(followUp.causeOn, today);
    const QString met = isCall ? Words::tr("You spoke on %1; ") : Words::tr("You met on %1; ");
    const QString metAt = Words::tr("You met at %2 on %1; ");
    return (isCall || line.causeOccasion.isEmpty() ? filledIn(met, {on})
                                                   : filledIn(metAt, {on, line.causeOccasion})) +
           days;
}

QString promiseSentence(const AgendaLine &line, QDate today)
{
    const FollowUp &followUp = line.followUp;
    if (isTheirPromise(followUp)) {
        return filledIn(Words::tr("They promised “%1”; a gentle reminder is due by %2."),
                        {line.causeSubject, shortDate(followUp.window.dueOn, today)});
    }
    return filledIn(Words::tr("You promised “%1” by %2."),
                    {line.causeSubject, shortDate(followUp.window.dueOn, today)});
}
} // namespace

QString followUpKindText(FollowUpKind kind)
{
    switch (kind) {
    case FollowUpKind::ThankYou:
        return Words::tr("Thank-you");
    case FollowUpKind::Nudge:
        return Words::tr("Nudge");
    case FollowUpKind::Rest:
        return Words::tr("Rest");
    case FollowUpKind::KeepInTouch:
        return Words::tr("Keep in touch");
    case FollowUpKind::Promise:
        return Words::tr("Promise");
    case FollowUpKind::Letter:
        return Words::tr("Letter");
    case FollowUpKind::Event:
        return Words::tr("Event");
    case FollowUpKind::Milestone:
        return Words::tr("News");
    }
    return {};
}

QString reasonText(const AgendaLine &line, QDate today)
{
    const FollowUp &followUp = line.followUp;
    const QString ago = daysFromToday(followUp.causeOn, today);
    switch (followUp.key.kind) {
    case FollowUpKind::ThankYou:
        return filledIn(Words::tr("after %1, %2"), {encounterText(line), ago});
    case FollowUpKind::Nudge:
        return filledIn(Words::tr("no reply to %1, sent %2"), {sentMessageText(line), ago});
    case FollowUpKind::Rest:
        return Words::tr("no reply after the nudge; let it rest");
    case FollowUpKind::KeepInTouch:
        return filledIn(Words::tr("last exchange %1, %2"), {ago, rhythmText(followUp.detail)});
    case FollowUpKind::Promise:
        return isTheirPromise(followUp) ? filledIn(Words::tr("they said: %1"), {line.causeSubject})
                                        : line.causeSubject;
    default:
        return networkReason(line, today);
    }
}

QString reasonSentence(const AgendaLine &line, QDate today)
{
    const FollowUp &followUp = line.followUp;
    const QString on = shortDate(followUp.causeOn, today);
    switch (followUp.key.kind) {
    case FollowUpKind::ThankYou:
        return thankYouSentence(line, today);
    case FollowUpKind::Nudge:
        return filledIn(Words::tr("No reply to %1 of %2; one nudge is due by %3."),
                        {sentMessageText(line), on, shortDate(followUp.window.dueOn, today)});
    case FollowUpKind::Rest:
        return filledIn(Words::tr("No reply to %1 of %2 either; nothing more is suggested until "
                                  "they write."),
                        {sentMessageText(line), on});
    case FollowUpKind::KeepInTouch:
        return filledIn(Words::tr("Your last exchange was on %1; you want to be in touch %2."),
                        {on, rhythmText(followUp.detail)});
    case FollowUpKind::Promise:
        return promiseSentence(line, today);
    default:
        return networkSentence(line, today);
    }
}

QString stateText(const FollowUp &followUp, QDate today)
{
    const qint64 left = today.daysTo(followUp.window.dueOn);
    switch (stateOn(followUp, today)) {
    case FollowUpState::Upcoming:
        return daysFromToday(followUp.window.opensOn, today);
    case FollowUpState::Due:
        if (followUp.key.kind == FollowUpKind::Rest) {
            return Words::tr("resting");
        }
        return left == 0 ? Words::tr("last day") : counted(left, "1 day left", "%1 days left");
    case FollowUpState::Overdue:
        return counted(-left, "1 day late", "%1 days late");
    case FollowUpState::Lapsed:
        return Words::tr("missed");
    case FollowUpState::Snoozed:
        return Words::tr("back on %1").arg(shortDate(followUp.snoozedUntil, today));
    case FollowUpState::Done:
        return Words::tr("done");
    case FollowUpState::Dismissed:
        return Words::tr("dismissed");
    case FollowUpState::Cancelled:
        return Words::tr("no longer needed");
    }
    return {};
}

QString windowText(const FollowUp &followUp)
{
    return followUpKindText(followUp.key.kind) + u' ' +
           rangeText(followUp.window.opensOn, followUp.window.dueOn);
}

} // namespace hallway
