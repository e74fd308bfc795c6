#include "ui/text/update_text.h"

#include "core/base/text.h"
#include "ui/text/translate.h"
#include "ui/text/words.h"

namespace hallway {

namespace {

constexpr int longAgo = 183;     ///< days without an answer
constexpr int mostLetters = 200; ///< of a title or a place in a mail

/// "19 November", with the year when it is another one.
QString dayInLetter(QDate day, QDate today)
{
    const bool isThisYear = day.year() == today.year();
    return wordsLocale().toString(day, isThisYear ? QStringLiteral("d MMMM")
                                                  : QStringLiteral("d MMMM yyyy"));
}

QString newsSentence(MilestoneKind kind)
{
    switch (kind) {
    case MilestoneKind::Exam:
        return Words::tr("I have news about my exams, and I would like you to hear it from me: "
                         "%1 (%2).");
    case MilestoneKind::Abstract:
    case MilestoneKind::Paper:
        return Words::tr("I have news about my research, and I would like you to hear it from "
                         "me: %1 (%2).");
    case MilestoneKind::Other:
        break;
    }
    return Words::tr("I have a piece of news that I would like you to hear from me: %1 (%2).");
}

QString offerSentence(MilestoneKind kind)
{
    switch (kind) {
    case MilestoneKind::Abstract:
        return Words::tr(" If you would like to see the abstract, I will gladly send it.");
    case MilestoneKind::Paper:
        return Words::tr(" If you would like to read the paper, I will gladly send it.");
    case MilestoneKind::Exam:
    case MilestoneKind::Other:
        break;
    }
    return {};
}

QString thanksSentence(const Interaction &last)
{
    switch (last.kind) {
    case InteractionKind::Meeting:
    case InteractionKind::Encounter:
        return last.occasion.isEmpty()
                   ? Words::tr("Thank you again for your time when we met on %1.")
                   : Words::tr("Thank you again for your time when we met at %2 on %1.");
    case InteractionKind::Call:
    case InteractionKind::VideoCall:
        return Words::tr("Thank you again for the time you took when we spoke on %1.");
    case InteractionKind::Email:
    case InteractionKind::Message:
    case InteractionKind::Letter:
    case InteractionKind::Webinar:
    case InteractionKind::Note:
        break;
    }
    return Words::tr("Thank you again for your message of %1.");
}

/// A paragraph of its own; none for somebody who never answered.
QString thanksPart(const UpdateFacts &facts)
{
    if (!facts.lastAnswer) {
        return {};
    }
    const Interaction &last = *facts.lastAnswer;
    const QString thanks = filledIn(thanksSentence(last), {dayInLetter(last.on, facts.today),
                                                           oneLine(last.occasion, mostLetters)});
    return last.on.daysTo(facts.today) > longAgo
               ? filledIn(Words::tr("It has been a while since we were last in touch. %1\n\n"),
                          {thanks})
               : thanks + QStringLiteral("\n\n");
}

QString signatureOf(const Profile &profile)
{
    return profile.signature.trimmed().isEmpty() ? orBlank(profile.name, Words::tr("your name"))
                                                 : profile.signature.trimmed();
}

} // namespace

MailText updateText(const UpdateFacts &facts)
{
    const QString title = oneLine(facts.milestone.title, mostLetters);
    const QString news = filledIn(newsSentence(facts.milestone.kind),
                                  {title, dayInLetter(facts.milestone.on, facts.today)});
    const QString body = Words::tr("Dear %1,\n\n"
                                   "%2%3\n\n"
                                   "%4"
                                   "There is no need to answer; I will write again when the next "
                                   "step is clear.\n\n"
                                   "With best wishes,\n%5\n");
    return {filledIn(Words::tr("A short update: %1"), {title}),
            filledIn(body, {greetingName(facts.name), news, offerSentence(facts.milestone.kind),
                            thanksPart(facts), signatureOf(facts.profile)})};
}

Result<MailText> draftUpdate(const Workspace &workspace, const Milestone &milestone,
                             ContactId contact)
{
    const auto person = workspace.people().contact(contact);
    const auto last = person ? lastAnswerOf(workspace, contact)
                             : Result<std::optional<Interaction>>(failed(person));
    const auto profile = last ? workspace.profile() : Result<Profile>(failed(last));
    if (!profile) {
        return failed(profile);
    }
    return updateText({milestone, person->name, *last, *profile, workspace.today()});
}

MailText ownUpdate(const Profile &profile)
{
    return {QString(),
            filledIn(Words::tr("Dear {{name}},\n\n[[ your news ]]\n\nWith best wishes,\n%1\n"),
                     {signatureOf(profile)})};
}

MailText filledUpdate(const MailText &own, const PersonName &name)
{
    const auto filled = [called = greetingName(name)](QString text) {
        return text.replace(QStringLiteral("{{name}}"), called);
    };
    return {filled(own.subject), filled(own.body)};
}

QString toldText(int told, int total)
{
    if (total == 0) {
        return Words::tr("nobody to tell");
    }
    return filledIn(told == total && total > 1 ? Words::tr("all %2 told")
                                               : Words::tr("%1 of %2 told"),
                    {QString::number(told), QString::number(total)});
}

QString newsText(const AgendaLine &line, QDate today)
{
    const FollowUp &followUp = line.followUp;
    if (followUp.ending == Ending::Done) {
        return filledIn(Words::tr("told %1"), {shortDate(followUp.endedOn, today)});
    }
    if (followUp.ending) {
        return line.dismissReason.isEmpty()
                   ? Words::tr("left out")
                   : filledIn(Words::tr("left out: %1"), {line.dismissReason});
    }
    return stateOn(followUp, today) == FollowUpState::Lapsed ? Words::tr("not told in time")
                                                             : stateText(followUp, today);
}

} // namespace hallway
