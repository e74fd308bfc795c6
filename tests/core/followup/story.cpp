#include "tests/core/followup/story.h"

#include <QLocale>
#include <algorithm>
#include <iterator>

using Qt::StringLiterals::operator""_s;

namespace hallway {

namespace {

constexpr int yearOfExamples = 2026;

std::string letterOf(FollowUpKind kind)
{
    switch (kind) {
    case FollowUpKind::ThankYou:
        return "T";
    case FollowUpKind::Nudge:
        return "N";
    case FollowUpKind::KeepInTouch:
        return "K";
    case FollowUpKind::Promise:
        return "P";
    case FollowUpKind::Letter:
        return "L";
    case FollowUpKind::Event:
        return "E";
    case FollowUpKind::Milestone:
        return "M";
    default:
        return followUpKindName(kind).toStdString();
    }
}

} // namespace

QDate on(const char *day)
{
    const QString text = QString::fromLatin1(day);
    const QString full = text.count(u' ') == 2 ? text : text + u" %1"_s.arg(yearOfExamples);
    const QDate date = QLocale::c().toDate(full, u"d MMM yyyy"_s);
    Q_ASSERT_X(date.isValid(), "on", day);
    return date;
}

std::string shown(QDate day)
{
    const QString form = day.year() == yearOfExamples ? u"d MMM"_s : u"d MMM yyyy"_s;
    return QLocale::c().toString(day, form).toStdString();
}

std::string shown(const FollowUp &followUp)
{
    std::string text = letterOf(followUp.key.kind) + " " + shown(followUp.window.opensOn) + " to " +
                       shown(followUp.window.dueOn);
    if (followUp.ending) {
        text += ", " + endingName(*followUp.ending).toStdString() + " " + shown(followUp.endedOn);
    }
    return text;
}

Story::Story()
{
    m_history.contact = ContactId{7};
    m_history.rhythmDays = 0;
}

Story &Story::mail(const char *day)
{
    return add(InteractionKind::Email, Direction::Outgoing, day);
}

Story &Story::question(const char *day)
{
    mail(day);
    m_history.interactions.back().replyExpected = true;
    return *this;
}

Story &Story::incoming(const char *day)
{
    return add(InteractionKind::Email, Direction::Incoming, day);
}

Story &Story::encounter(const char *day)
{
    return add(InteractionKind::Encounter, Direction::Mutual, day);
}

Story &Story::call(const char *day)
{
    return add(InteractionKind::Call, Direction::Mutual, day);
}

Story &Story::videoCall(const char *day)
{
    return add(InteractionKind::VideoCall, Direction::Mutual, day);
}

Story &Story::note(const char *day)
{
    return add(InteractionKind::Note, Direction::Outgoing, day);
}

Story &Story::at(const char *time)
{
    m_history.interactions.back().at = localTimeFromText(QString::fromLatin1(time));
    Q_ASSERT(m_history.interactions.back().at);
    return *this;
}

Story &Story::loggedOn(const char *day)
{
    m_history.interactions.back().loggedOn = on(day);
    return *this;
}

Story &Story::thankYou(ThankYou thankYou)
{
    m_history.interactions.back().thankYou = thankYou;
    return *this;
}

Story &Story::promise(bool isTheirs, const char *madeOn, const char *promisedFor)
{
    m_history.promises.push_back({.id = PromiseId{qint64(m_history.promises.size()) + 1},
                                  .contact = m_history.contact,
                                  .isTheirs = isTheirs,
                                  .madeOn = on(madeOn),
                                  .promisedFor = on(promisedFor),
                                  .loggedOn = on(madeOn)});
    return *this;
}

Story &Story::keptOn(const char *day)
{
    m_history.promises.back().keptOn = on(day);
    return *this;
}

Story &Story::letter(const char *loggedOn, const char *dueOn)
{
    m_history.letters.push_back({.id = LetterId{qint64(m_history.letters.size()) + 1},
                                 .loggedOn = on(loggedOn),
                                 .dueOn = dueOn == nullptr ? QDate() : on(dueOn)});
    return *this;
}

Story &Story::step(LoggedDay LetterFacts::*member, const char *day)
{
    m_history.letters.back().*member = {on(day), on(day)};
    return *this;
}

Story &Story::asked(const char *day)
{
    return step(&LetterFacts::asked, day);
}

Story &Story::agreed(const char *day)
{
    return step(&LetterFacts::agreed, day);
}

Story &Story::packetSent(const char *day)
{
    return step(&LetterFacts::sent, day);
}

Story &Story::in(const char *day)
{
    return step(&LetterFacts::in, day);
}

Story &Story::thanked(const char *day)
{
    return step(&LetterFacts::thanked, day);
}

Story &Story::declined(const char *day)
{
    return step(&LetterFacts::closed, day);
}

Story &Story::matchOn(const char *day)
{
    m_history.letters.back().matchOn = on(day);
    return *this;
}

Story &Story::target(const char *loggedOn, const char *startsOn)
{
    m_history.targets.push_back({.event = EventId{qint64(m_history.targets.size()) + 1},
                                 .eventStartsOn = on(startsOn),
                                 .loggedOn = on(loggedOn)});
    return *this;
}

Story &Story::milestone(const char *day)
{
    m_history.milestones.push_back({.id = MilestoneId{qint64(m_history.milestones.size()) + 1},
                                    .on = on(day),
                                    .loggedOn = on(day)});
    return *this;
}

Story &Story::milestoneLoggedOn(const char *day)
{
    m_history.milestones.back().loggedOn = on(day);
    return *this;
}

Story &Story::event(const char *loggedOn, const char *endsOn, bool isAttended)
{
    m_history.contact = {};
    m_history.events.push_back({.id = EventId{qint64(m_history.events.size()) + 1},
                                .endsOn = on(endsOn),
                                .isAttended = isAttended,
                                .loggedOn = on(loggedOn)});
    return *this;
}

Story &Story::deadline(const char *loggedOn, const char *dueOn)
{
    auto &deadlines = m_history.events.back().deadlines;
    deadlines.push_back({.id = DeadlineId{qint64(deadlines.size()) + 1},
                         .dueOn = on(dueOn),
                         .loggedOn = on(loggedOn)});
    return *this;
}

Story &Story::met(const char *loggedOn)
{
    m_history.events.back().firstMetLoggedOn = on(loggedOn);
    return *this;
}

Story &Story::done(FollowUpKind kind, qint64 causeId, const char *day)
{
    return decide(kind, causeId, DecisionKind::Done, day);
}

Story &Story::dismissed(FollowUpKind kind, qint64 causeId, const char *day)
{
    return decide(kind, causeId, DecisionKind::Dismissed, day);
}

Story &Story::snoozed(FollowUpKind kind, qint64 causeId, const char *day, const char *until)
{
    decide(kind, causeId, DecisionKind::Snoozed, day);
    m_history.decisions.back().until = on(until);
    return *this;
}

Story &Story::rhythm(std::optional<int> days)
{
    m_history.rhythmDays = days;
    return *this;
}

Story &Story::mentor()
{
    m_history.isActiveMentor = true;
    return rhythm(std::nullopt);
}

Story &Story::mentorSince(const char *day)
{
    m_history.mentorSince = on(day);
    return *this;
}

Story &Story::activeWorks(int works)
{
    m_history.activeWorks = works;
    return *this;
}

Story &Story::state(ContactState state)
{
    m_history.state = state;
    return *this;
}

Story &Story::wokenOn(const char *day)
{
    m_history.wokenOn = on(day);
    return *this;
}

Plan Story::plan(const Policy &policy) const
{
    return hallway::plan(m_history, policy);
}

std::vector<std::string> Story::planned(const Policy &policy) const
{
    std::vector<FollowUp> followUps = plan(policy).followUps;
    std::stable_sort(followUps.begin(), followUps.end(), [](const auto &left, const auto &right) {
        return left.window.opensOn < right.window.opensOn;
    });
    std::vector<std::string> lines;
    std::transform(followUps.begin(), followUps.end(), std::back_inserter(lines),
                   [](const FollowUp &followUp) { return shown(followUp); });
    return lines;
}

Story &Story::add(InteractionKind kind, Direction direction, const char *day)
{
    m_history.interactions.push_back(
        {.id = InteractionId{qint64(m_history.interactions.size()) + 1},
         .kind = kind,
         .direction = direction,
         .on = on(day),
         .loggedOn = on(day),
         .participants = {m_history.contact}});
    return *this;
}

Story &Story::decide(FollowUpKind kind, qint64 causeId, DecisionKind what, const char *day)
{
    const CauseType type =
        kind == FollowUpKind::Promise ? CauseType::Promise : CauseType::Interaction;
    m_history.decisions.push_back({.key = {.kind = kind, .cause = {.type = type, .id = causeId}},
                                   .kind = what,
                                   .on = on(day)});
    return *this;
}

} // namespace hallway
