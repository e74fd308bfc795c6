#include "ui/text/mentor_text.h"

#include "ui/text/translate.h"
#include "ui/text/words.h"

namespace hallway {

namespace {

/// "a", "a and b", "a, b and c".
QString listed(const QStringList &words)
{
    if (words.size() < 2) {
        return words.join(QString());
    }
    return filledIn(Words::tr("%1 and %2"),
                    {words.mid(0, words.size() - 1).join(QStringLiteral(", ")), words.last()});
}

QStringList kindsWith(const MentorBoard &board, int count)
{
    QStringList kinds;
    for (const MentorKind kind : everyMentorKind) {
        if (board.count(kind) == count) {
            kinds.append(mentorKindText(kind));
        }
    }
    return kinds;
}

QString exchangeVerb(const Interaction &last)
{
    switch (last.kind) {
    case InteractionKind::Meeting:
    case InteractionKind::Encounter:
        return Words::tr("met %1");
    case InteractionKind::Call:
    case InteractionKind::VideoCall:
        return Words::tr("spoke %1");
    case InteractionKind::Webinar:
        return Words::tr("webinar %1");
    case InteractionKind::Email:
    case InteractionKind::Message:
    case InteractionKind::Letter:
    case InteractionKind::Note:
        break;
    }
    return last.direction == Direction::Incoming ? Words::tr("they wrote %1")
                                                 : Words::tr("you wrote %1");
}

QString askPurpose(MentorKind kind)
{
    switch (kind) {
    case MentorKind::Clinical:
        return Words::tr("I would like to understand better what the work asks of a trainee, and "
                         "how to prepare my hands and my judgement for it.");
    case MentorKind::Research:
        return Words::tr("I would like to learn how you choose a question worth the work, and "
                         "where a student could be of real use.");
    case MentorKind::Career:
        break;
    }
    return Words::tr("I am deciding on exams, electives and where to apply, and your view of the "
                     "next two years would help me more than any guide.");
}

} // namespace

QString mentorKindText(MentorKind kind)
{
    switch (kind) {
    case MentorKind::Clinical:
        return Words::tr("Clinical");
    case MentorKind::Research:
        return Words::tr("Research");
    case MentorKind::Career:
        break;
    }
    return Words::tr("Career");
}

QString mentorKindSentence(MentorKind kind)
{
    switch (kind) {
    case MentorKind::Clinical:
        return Words::tr("Shows you the work itself: technique, judgement, the life. Can vouch "
                         "for your commitment.");
    case MentorKind::Research:
        return Words::tr("Shares projects, abstracts and papers: the output that others can see.");
    case MentorKind::Career:
        break;
    }
    return Words::tr("Knows the way: exams, electives, where to apply, how somebody from abroad "
                     "stands out.");
}

QString coverageText(const MentorBoard &board)
{
    const QStringList missing = kindsWith(board, 0);
    if (missing.isEmpty()) {
        return Words::tr("Your board covers all three kinds.");
    }
    return missing.size() == int(everyMentorKind.size())
               ? Words::tr("Nobody mentors you yet.")
               : filledIn(missing.size() == 1 ? Words::tr("%1 is missing.")
                                              : Words::tr("%1 are missing."),
                          {listed(missing)});
}

QString thinText(const MentorBoard &board)
{
    const QStringList thin = kindsWith(board, 1);
    if (thin.isEmpty()) {
        return {};
    }
    return filledIn(thin.size() == 1
                        ? Words::tr("%1 rests on one person: a second would make it safe.")
                        : Words::tr("%1 rest on one person each: a second would make them safe."),
                    {listed(thin)});
}

QString paceText(const MentorLine &line, QDate today)
{
    if (line.pace == MentorPace::Resting) {
        return Words::tr("resting");
    }
    if (line.due && line.due->key.kind != FollowUpKind::KeepInTouch) {
        const bool isLate = stateOn(*line.due, today) == FollowUpState::Overdue;
        return filledIn(isLate ? Words::tr("%1 late") : Words::tr("%1 due"),
                        {followUpKindText(line.due->key.kind).toLower()});
    }
    switch (line.pace) {
    case MentorPace::New:
        return Words::tr("new");
    case MentorPace::OnRhythm:
        return Words::tr("on rhythm");
    case MentorPace::Soon:
        return daysFromToday(today.addDays(line.daysLeft), today);
    case MentorPace::Due:
        return Words::tr("time to write");
    case MentorPace::GoneQuiet:
        return Words::tr("gone quiet");
    case MentorPace::NoRhythm:
    case MentorPace::Resting:
        break;
    }
    return Words::tr("no rhythm");
}

QString lastExchangeText(const MentorLine &line, QDate today)
{
    return line.last ? filledIn(exchangeVerb(*line.last), {daysFromToday(line.last->on, today)})
                     : Words::tr("not spoken yet");
}

QString rhythmLeftText(const MentorLine &line)
{
    if (line.rhythmDays == 0 || !line.last) {
        return {};
    }
    if (line.daysLeft == 0) {
        return Words::tr("next today");
    }
    return line.daysLeft > 0
               ? counted(line.daysLeft, "next in 1 day", "next in %1 days")
               : counted(-line.daysLeft, "1 day past the rhythm", "%1 days past the rhythm");
}

QString proposalText(const MentorProposal &proposal)
{
    const BoardPerson &person = proposal.person;
    const QString spoken = counted(person.exchanges, "1 exchange so far", "%1 exchanges so far");
    QString why;
    switch (proposal.reason) {
    case FitReason::ClinicalField:
        why = filledIn(Words::tr("Field: %1"), {person.field});
        break;
    case FitReason::SharedWork:
        why = Words::tr("You work together");
        break;
    case FitReason::Researcher:
        why = Words::tr("Does research");
        break;
    case FitReason::SeniorTrainee:
        why = Words::tr("Went this way lately");
        break;
    case FitReason::Faculty:
        why = Words::tr("Chooses trainees");
        break;
    }
    if (proposal.isImg) {
        why = filledIn(Words::tr("%1, from a school abroad too"), {why});
    }
    return proposal.isProspective
               ? filledIn(Words::tr("Noted as prospective. %1; %2."), {why, spoken})
               : filledIn(Words::tr("%1; %2."), {why, spoken});
}

MailText askText(const MentorProposal &proposal, const PersonName &name, const Profile &profile)
{
    const QString me = orBlank(profile.name, Words::tr("your name"));
    const QString school = orBlank(profile.school, Words::tr("your school"));
    const QString body =
        Words::tr("Dear %1,\n\n"
                  "I am %2, a student at %3. Since we last exchanged I have thought about "
                  "[[ something they said ]].\n\n"
                  "%4 Would you have 15 to 20 minutes for a call in the next weeks? I will send "
                  "two questions ahead and keep to the time. If it does not fit now, I understand "
                  "completely.\n\n"
                  "Thank you,\n%2\n");
    return {filledIn(Words::tr("A question for you, 15 minutes – %1"), {me}),
            filledIn(body, {greetingName(name), me, school, askPurpose(proposal.kind)})};
}

} // namespace hallway
