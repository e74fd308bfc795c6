#include "ui/text/network_text.h"

#include "ui/text/translate.h"
#include "ui/text/words.h"

namespace hallway {

namespace {
/// "letter (2027)" where the season is known.
QString letterText(const AgendaLine &line)
{
    return line.causeOccasion.isEmpty() ? Words::tr("letter")
                                        : filledIn(Words::tr("letter (%1)"), {line.causeOccasion});
}

QString letterReason(const AgendaLine &line)
{
    switch (static_cast<LetterStep>(line.followUp.key.cause.part)) {
    case LetterStep::Ask:
        return filledIn(Words::tr("ask for the %1"), {letterText(line)});
    case LetterStep::Answer:
        return filledIn(Words::tr("no answer yet about the %1"), {letterText(line)});
    case LetterStep::Packet:
        return filledIn(Words::tr("send the packet for the %1"), {letterText(line)});
    case LetterStep::Delivery:
        return filledIn(Words::tr("is the %1 on its way?"), {letterText(line)});
    case LetterStep::Thanks:
        return filledIn(Words::tr("the %1 is in; thank the writer"), {letterText(line)});
    case LetterStep::Outcome:
        return Words::tr("tell the writer how the match ended");
    }
    return {};
}

/// The title of a deadline, or the word for its kind.
QString deadlineText(const AgendaLine &line)
{
    const auto kind = deadlineKindFromName(line.causeSubject);
    return kind ? deadlineKindText(*kind) : line.causeSubject;
}

QString eventReason(const AgendaLine &line, QDate today)
{
    const QString starts = daysFromToday(line.followUp.causeOn, today);
    switch (static_cast<EventStep>(line.followUp.detail)) {
    case EventStep::Deadline:
        return filledIn(Words::tr("%1, deadline %2"), {deadlineText(line), starts});
    case EventStep::WriteAhead:
        return filledIn(Words::tr("write before %1, which starts %2"),
                        {line.causeOccasion, starts});
    case EventStep::Met:
        return Words::tr("who did you meet?");
    }
    return {};
}

QString letterSentence(const AgendaLine &line, QDate today)
{
    const FollowUp &followUp = line.followUp;
    const QString due = shortDate(followUp.window.dueOn, today);
    const QString on = shortDate(followUp.causeOn, today);
    switch (static_cast<LetterStep>(followUp.key.cause.part)) {
    case LetterStep::Ask:
        return filledIn(Words::tr("You want a %1; ask by %2."), {letterText(line), due});
    case LetterStep::Answer:
        return filledIn(Words::tr("You asked for a %1 on %2 and have no answer; one nudge is due "
                                  "by %3."),
                        {letterText(line), on, due});
    case LetterStep::Packet:
        return filledIn(Words::tr("They agreed on %1 to write a %2; send the packet by %3."),
                        {on, letterText(line), due});
    case LetterStep::Delivery:
        return filledIn(Words::tr("They have had the packet for the %1 since %2; make sure by %3 "
                                  "that it comes."),
                        {letterText(line), on, due});
    case LetterStep::Thanks:
        return filledIn(Words::tr("Their %1 came in on %2; thank them by %3."),
                        {letterText(line), on, due});
    case LetterStep::Outcome:
        return filledIn(Words::tr("They wrote a letter for you; tell them by %1 how the match "
                                  "ended."),
                        {due});
    }
    return {};
}

QString eventSentence(const AgendaLine &line, QDate today)
{
    const QString due = shortDate(line.followUp.window.dueOn, today);
    switch (static_cast<EventStep>(line.followUp.detail)) {
    case EventStep::Deadline:
        return filledIn(Words::tr("%1 for %2: the deadline is %3."),
                        {capitalised(deadlineText(line)), line.causeOccasion, due});
    case EventStep::WriteAhead:
        return filledIn(Words::tr("You want to meet them at %1, which starts on %2; write ahead "
                                  "by %3."),
                        {line.causeOccasion, shortDate(line.followUp.causeOn, today), due});
    case EventStep::Met:
        return filledIn(Words::tr("%1 is over and nobody you met there is logged; do it by %2."),
                        {line.causeOccasion, due});
    }
    return {};
}
} // namespace

QString networkReason(const AgendaLine &line, QDate today)
{
    switch (line.followUp.key.kind) {
    case FollowUpKind::Letter:
        return letterReason(line);
    case FollowUpKind::Event:
        return eventReason(line, today);
    default:
        return line.causeSubject;
    }
}

QString networkSentence(const AgendaLine &line, QDate today)
{
    switch (line.followUp.key.kind) {
    case FollowUpKind::Letter:
        return letterSentence(line, today);
    case FollowUpKind::Event:
        return eventSentence(line, today);
    default:
        return filledIn(Words::tr("%1, on %2; your mentors should hear of it by %3."),
                        {line.causeSubject, shortDate(line.followUp.causeOn, today),
                         shortDate(line.followUp.window.dueOn, today)});
    }
}

QString eventKindText(EventKind kind)
{
    switch (kind) {
    case EventKind::Conference:
        return Words::tr("conference");
    case EventKind::Webinar:
        return Words::tr("webinar");
    case EventKind::Panel:
        return Words::tr("panel");
    case EventKind::OpenHouse:
        return Words::tr("open house");
    case EventKind::Course:
        return Words::tr("course");
    }
    return {};
}

QString attendanceText(Attendance attendance)
{
    switch (attendance) {
    case Attendance::Considering:
        return Words::tr("considering");
    case Attendance::Going:
        return Words::tr("going");
    case Attendance::Attended:
        return Words::tr("attended");
    case Attendance::Skipped:
        return Words::tr("skipped");
    }
    return {};
}

QString deadlineKindText(DeadlineKind kind)
{
    switch (kind) {
    case DeadlineKind::Abstract:
        return Words::tr("abstract");
    case DeadlineKind::Grant:
        return Words::tr("travel grant");
    case DeadlineKind::Registration:
        return Words::tr("registration");
    case DeadlineKind::Other:
        return Words::tr("deadline");
    }
    return {};
}

QString letterStateText(LetterState state)
{
    switch (state) {
    case LetterState::ToAsk:
        return Words::tr("to ask");
    case LetterState::Asked:
        return Words::tr("asked");
    case LetterState::Agreed:
        return Words::tr("agreed");
    case LetterState::Declined:
        return Words::tr("declined");
    case LetterState::PacketSent:
        return Words::tr("packet sent");
    case LetterState::In:
        return Words::tr("in");
    case LetterState::Thanked:
        return Words::tr("thanked");
    case LetterState::Withdrawn:
        return Words::tr("withdrawn");
    }
    return {};
}

QString workKindText(WorkKind kind)
{
    switch (kind) {
    case WorkKind::Research:
        return Words::tr("research");
    case WorkKind::CaseReport:
        return Words::tr("case report");
    case WorkKind::Review:
        return Words::tr("review");
    case WorkKind::QualityImprovement:
        return Words::tr("quality improvement");
    case WorkKind::Elective:
        return Words::tr("elective");
    case WorkKind::SubInternship:
        return Words::tr("sub-internship");
    case WorkKind::Observership:
        return Words::tr("observership");
    }
    return {};
}

QString workStateText(WorkState state)
{
    switch (state) {
    case WorkState::Planned:
        return Words::tr("planned");
    case WorkState::Active:
        return Words::tr("active");
    case WorkState::Finished:
        return Words::tr("finished");
    case WorkState::Dropped:
        return Words::tr("dropped");
    }
    return {};
}

QString milestoneKindText(MilestoneKind kind)
{
    switch (kind) {
    case MilestoneKind::Exam:
        return Words::tr("exam");
    case MilestoneKind::Abstract:
        return Words::tr("abstract");
    case MilestoneKind::Paper:
        return Words::tr("paper");
    case MilestoneKind::Other:
        return Words::tr("news");
    }
    return {};
}

} // namespace hallway
