#include "ui/text/policy_text.h"
#include "ui/text/translate.h"
#include "ui/text/words.h"

#include <algorithm>

namespace hallway {

namespace {

constexpr ContactId somebody{1};

/// The lines of one rule's example, with the days as they stand on that day.
class Example
{
public:
    Example(const Policy &policy, QDate today) : m_policy(policy), m_today(today)
    {
        m_history.contact = somebody;
    }

    [[nodiscard]] QStringList lines(PolicyRule rule);

private:
    void thankYou();
    void nudge();
    void keepInTouch();
    void promise();
    void letter();
    void letterSteps(const LetterFacts &letter);
    void event();
    void milestone();
    void quietImport();

    void write(QDate on, Direction direction);
    [[nodiscard]] std::optional<FollowUp> planned(FollowUpKind kind, qint64 part = 0) const;
    [[nodiscard]] QString rhythm(bool isMentor, int mails) const;
    [[nodiscard]] QString day(QDate on) const { return shortDate(on, m_today); }
    [[nodiscard]] QString span(const std::optional<FollowUp> &followUp) const;
    void say(const QString &sentence, const QStringList &days);

    const Policy &m_policy;
    QDate m_today;
    ContactHistory m_history;
    QStringList m_lines;
};

QStringList Example::lines(PolicyRule rule)
{
    switch (rule) {
    case PolicyRule::ThankYou:
        thankYou();
        break;
    case PolicyRule::Nudge:
        nudge();
        break;
    case PolicyRule::KeepInTouch:
        keepInTouch();
        break;
    case PolicyRule::Promise:
        promise();
        break;
    case PolicyRule::Letter:
        letter();
        break;
    case PolicyRule::Event:
        event();
        break;
    case PolicyRule::Milestone:
        milestone();
        break;
    case PolicyRule::QuietImport:
        quietImport();
        break;
    }
    return m_lines;
}

void Example::say(const QString &sentence, const QStringList &days)
{
    m_lines.append(filledIn(sentence, days));
}

void Example::write(QDate on, Direction direction)
{
    Interaction mail;
    mail.id = InteractionId{qint64(m_history.interactions.size()) + 1};
    mail.direction = direction;
    mail.on = on;
    mail.replyExpected = direction == Direction::Outgoing;
    m_history.interactions.push_back(mail);
}

std::optional<FollowUp> Example::planned(FollowUpKind kind, qint64 part) const
{
    const Plan plan = hallway::plan(m_history, m_policy);
    const auto found =
        std::find_if(plan.followUps.begin(), plan.followUps.end(), [&](const FollowUp &followUp) {
            return followUp.key.kind == kind && followUp.key.cause.part == part;
        });
    return found == plan.followUps.end() ? std::nullopt : std::optional(*found);
}

/// "Sun 22 – Thu 26 Nov".
QString Example::span(const std::optional<FollowUp> &followUp) const
{
    if (!followUp) {
        return Words::tr("never");
    }
    const auto [opens, due] = followUp->window;
    if (opens == due) {
        return day(due);
    }
    const bool isOneMonth = opens.year() == due.year() && opens.month() == due.month();
    const QString first =
        isOneMonth ? wordsLocale().toString(opens, QStringLiteral("ddd d")) : day(opens);
    return filledIn(Words::tr("%1 – %2"), {first, day(due)});
}

void Example::thankYou()
{
    Interaction meeting;
    meeting.id = InteractionId{1};
    meeting.kind = InteractionKind::Encounter;
    meeting.direction = Direction::Mutual;
    meeting.on = m_today;
    m_history.interactions = {meeting};
    say(Words::tr("You meet somebody on %1 → thank-you %2."),
        {day(m_today), span(planned(FollowUpKind::ThankYou))});
    say(Words::tr("A call on that day asks for one only when the last was before %1."),
        {day(m_today.addDays(-m_policy.thankYouAfterSilence))});
}

void Example::nudge()
{
    write(m_today, Direction::Outgoing);
    const auto nudge = planned(FollowUpKind::Nudge);
    say(Words::tr("You write on %1 and get no answer → nudge %2."), {day(m_today), span(nudge)});
    say(Words::tr("A second message up to %1 moves it; a later one is the nudge."),
        {day(m_today.addDays(m_policy.nudgeForgotten))});
    if (!nudge) {
        return;
    }
    const QDate nudgedOn = nudge->window.dueOn;
    write(nudgedOn, Direction::Outgoing);
    const auto rest = planned(FollowUpKind::Rest);
    if (rest) {
        say(Words::tr("Nudged on %1, still no answer → at rest, shown %2; a message after %3 "
                      "begins anew."),
            {day(nudgedOn), span(rest), day(nudgedOn.addDays(m_policy.newRunAfter))});
    }
}

/// So many mails from them make the tie: each counts 1.5.
QString Example::rhythm(bool isMentor, int mails) const
{
    Example other(m_policy, m_today);
    other.m_history.isActiveMentor = isMentor;
    for (int mail = 0; mail < mails; ++mail) {
        other.write(m_today, Direction::Incoming);
    }
    return span(other.planned(FollowUpKind::KeepInTouch));
}

void Example::keepInTouch()
{
    constexpr int steady = 3;
    constexpr int strong = 7;
    say(Words::tr("Last exchange on %1 → with a mentor %2."), {day(m_today), rhythm(true, 1)});
    say(Words::tr("With a strong tie %1; with a steady one %2."),
        {rhythm(false, strong), rhythm(false, steady)});
}

void Example::promise()
{
    constexpr int daysAhead = 10;
    Promise promise;
    promise.id = PromiseId{1};
    promise.madeOn = m_today;
    promise.promisedFor = m_today.addDays(daysAhead);
    m_history.promises = {promise};
    say(Words::tr("You promise something by %1 → shown %2."),
        {day(promise.promisedFor), span(planned(FollowUpKind::Promise))});
    m_history.promises.front().isTheirs = true;
    say(Words::tr("They promise something by %1 → reminder %2."),
        {day(promise.promisedFor), span(planned(FollowUpKind::Promise))});
}

void Example::letter()
{
    constexpr int daysAhead = 120;
    constexpr int fromDueToMatch = 60;
    const auto part = [](LetterStep step) { return static_cast<qint64>(step); };
    LetterFacts letter;
    letter.id = LetterId{1};
    letter.dueOn = m_today.addDays(daysAhead);
    letter.matchOn = letter.dueOn.addDays(fromDueToMatch);
    m_history.letters = {letter};
    const auto ask = planned(FollowUpKind::Letter, part(LetterStep::Ask));
    say(Words::tr("A letter is due on %1 → ask %2."), {day(letter.dueOn), span(ask)});
    letter.agreed.on = ask ? ask->window.dueOn : m_today;
    letter.sent.on = letter.agreed.on;
    letter.in.on = letter.dueOn;
    letterSteps(letter);
}

void Example::letterSteps(const LetterFacts &letter)
{
    m_history.letters = {letter};
    const auto step = [this](LetterStep wanted) {
        return planned(FollowUpKind::Letter, static_cast<qint64>(wanted));
    };
    say(Words::tr("Agreed on %1 → packet %2; not in yet → ask %3."),
        {day(letter.agreed.on), span(step(LetterStep::Packet)), span(step(LetterStep::Delivery))});
    say(Words::tr("In on %1 → thank %2; match day %3 → tell %4."),
        {day(letter.in.on), span(step(LetterStep::Thanks)), day(letter.matchOn),
         span(step(LetterStep::Outcome))});
}

void Example::event()
{
    constexpr int daysAhead = 40;
    constexpr int length = 2;
    const QDate begin = m_today.addDays(daysAhead);
    m_history.targets = {{.event = EventId{1}, .eventStartsOn = begin, .loggedOn = QDate()}};
    const QString ahead = span(planned(FollowUpKind::Event));
    EventFacts event;
    event.id = EventId{1};
    event.endsOn = begin.addDays(length);
    event.isAttended = true;
    event.deadlines = {{.id = DeadlineId{1}, .dueOn = m_today.addDays(daysAhead / 2)}};
    m_history = {};
    m_history.events = {event};
    say(Words::tr("A deadline on %1 → shown %2."),
        {day(event.deadlines.front().dueOn), span(planned(FollowUpKind::Event, 1))});
    say(Words::tr("A conference %1 – %2 → write ahead %3; whom did you meet? %4."),
        {day(begin), day(event.endsOn), ahead, span(planned(FollowUpKind::Event))});
}

void Example::milestone()
{
    m_history.isActiveMentor = true;
    m_history.milestones = {{.id = MilestoneId{1}, .on = m_today}};
    say(Words::tr("News on %1 → tell each mentor %2."),
        {day(m_today), span(planned(FollowUpKind::Milestone))});
}

void Example::quietImport()
{
    write(m_today, Direction::Outgoing);
    if (const auto nudge = planned(FollowUpKind::Nudge)) {
        say(Words::tr("A nudge due on %1 leaves Today on %2; the same message, imported on that "
                      "day or later, gives none."),
            {day(nudge->window.dueOn), day(nudge->lapsesOn)});
    }
}

} // namespace

QStringList policyExample(PolicyRule rule, const Policy &policy, QDate today)
{
    const auto problems = policyProblems(policy);
    const bool isWrong =
        std::any_of(problems.begin(), problems.end(),
                    [rule](const PolicyProblem &problem) { return problem.number->rule == rule; });
    return isWrong ? QStringList() : Example(policy, today).lines(rule);
}

} // namespace hallway
