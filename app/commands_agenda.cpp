#include "app/arguments.h"
#include "app/json.h"
#include "ui/text/words.h"

#include <QCoreApplication>

namespace hallway {

namespace {
struct AgendaWords
{
    Q_DECLARE_TR_FUNCTIONS(AgendaWords)
};

constexpr int daysAhead = 14;

struct TodayOptions
{
    QDate until;
    bool withEnded = false;
};

struct FollowUpOptions
{
    int id = 0;
    QDate until;
    QString reason;
    std::optional<QString> logged; ///< the kind of exchange that did it
    QString subject;
    QString text;
};

using Lines = std::vector<AgendaLine>;

Lines linesIn(const Lines &lines, QDate today, std::initializer_list<FollowUpState> states)
{
    Lines chosen;
    for (const AgendaLine &line : lines) {
        if (std::find(states.begin(), states.end(), stateOn(line.followUp, today)) !=
            states.end()) {
            chosen.push_back(line);
        }
    }
    return chosen;
}

QJsonObject agendaJson(const Lines &lines, QDate today)
{
    QJsonArray followUps;
    for (const AgendaLine &line : lines) {
        followUps.append(followUpJson(line, today));
    }
    const auto count = [&](FollowUpState state) {
        return qint64(linesIn(lines, today, {state}).size());
    };
    const QJsonObject counts{{QStringLiteral("overdue"), count(FollowUpState::Overdue)},
                             {QStringLiteral("due"), count(FollowUpState::Due)},
                             {QStringLiteral("upcoming"), count(FollowUpState::Upcoming)}};
    return {{QStringLiteral("today"), dayOrNull(today)},
            {QStringLiteral("counts"), counts},
            {QStringLiteral("follow_ups"), followUps}};
}

QString groupText(const Console &console, const QString &title, const Lines &lines, QDate today,
                  Ink ink)
{
    if (lines.empty()) {
        return {};
    }
    std::vector<std::vector<Cell>> rows;
    for (const AgendaLine &line : lines) {
        rows.push_back({{QString::number(line.followUp.id.value), Ink::Quiet},
                        {line.contactName, Ink::Title},
                        {followUpKindText(line.followUp.key.kind)},
                        {stateText(line.followUp, today), ink},
                        {reasonText(line, today)}});
    }
    return u'\n' + console.shown(title, ink) + u'\n' + console.table(rows, 2);
}

QString agendaText(const Console &console, const Lines &lines, QDate today)
{
    using State = FollowUpState;
    const Lines overdue = linesIn(lines, today, {State::Overdue});
    const Lines due = linesIn(lines, today, {State::Due});
    const Lines upcoming = linesIn(lines, today, {State::Upcoming});
    const Lines ended =
        linesIn(lines, today,
                {State::Snoozed, State::Lapsed, State::Done, State::Dismissed, State::Cancelled});
    const QString day =
        QLocale(QLocale::English).toString(today, QStringLiteral("dddd d MMMM yyyy"));
    const QString summary = AgendaWords::tr("%1 to do, %2 coming up")
                                .arg(overdue.size() + due.size())
                                .arg(upcoming.size());
    return console.shown(day, Ink::Title) + QStringLiteral(" · ") + summary + u'\n' +
           groupText(console, AgendaWords::tr("Overdue"), overdue, today, Ink::Late) +
           groupText(console, AgendaWords::tr("Due now"), due, today, Ink::Due) +
           groupText(console, AgendaWords::tr("Coming up"), upcoming, today, Ink::Plain) +
           groupText(console, AgendaWords::tr("Ended or put off"), ended, today, Ink::Quiet);
}

Result<Reply> showToday(Request &request, const TodayOptions &options)
{
    const QDate today = request.today();
    const QDate until = options.until.isValid() ? options.until : today.addDays(daysAhead);
    const auto lines = request.workspace.followUps().agenda(
        {.today = today, .until = until, .withEnded = options.withEnded});
    if (!lines) {
        return failed(lines);
    }
    if (request.options.isJson) {
        return Reply{.json = agendaJson(*lines, today)};
    }
    return Reply{.text = agendaText(request.console, *lines, today)};
}

/// What became of a follow-up.
Result<Reply> followUpReply(Request &request, FollowUpId id)
{
    const auto line = request.workspace.followUps().line(id);
    if (!line) {
        return failed(line);
    }
    const QString text = AgendaWords::tr("%1, %2: %3")
                             .arg(followUpKindText(line->followUp.key.kind), line->contactName,
                                  stateText(line->followUp, request.today()));
    return Reply{.json = followUpJson(*line, request.today()), .text = request.console.shown(text)};
}

/// The exchange to log with it; nothing when none was asked for.
Result<std::optional<Interaction>> exchangeFor(Request &request, const FollowUp &followUp,
                                               const FollowUpOptions &options)
{
    if (!options.logged) {
        return std::nullopt;
    }
    auto exchange = request.workspace.interactionFor(followUp);
    if (!exchange) {
        return fail(ErrorCode::InvalidValue,
                    {QStringLiteral("log"), *options.logged,
                     AgendaWords::tr("there is nobody to log an exchange with")});
    }
    exchange->kind = *interactionKindFromName(*options.logged);
    exchange->direction = usualDirection(exchange->kind);
    exchange->subject = options.subject;
    exchange->text = options.text;
    return exchange;
}

/// A follow-up may be gone once it is done: a new exchange begins the next rhythm. Then the line
/// from before says what was done.
Result<Reply> finishedReply(Request &request, AgendaLine line)
{
    if (request.workspace.followUps().line(line.followUp.id)) {
        return followUpReply(request, line.followUp.id);
    }
    line.followUp.ending = Ending::Done;
    line.followUp.endedOn = request.today();
    return Reply{.json = followUpJson(line, request.today()),
                 .text = request.console.shown(
                     AgendaWords::tr("%1, %2: done")
                         .arg(followUpKindText(line.followUp.key.kind), line.contactName))};
}

Result<Reply> finishFollowUp(Request &request, const FollowUpOptions &options)
{
    const auto line = request.workspace.followUps().line(FollowUpId{options.id});
    if (!line) {
        return failed(line);
    }
    const auto exchange = exchangeFor(request, line->followUp, options);
    if (!exchange) {
        return failed(exchange);
    }
    const auto done = request.workspace.finish(line->followUp.id, *exchange);
    if (!done) {
        return failed(done);
    }
    if (!options.logged && request.workspace.interactionFor(line->followUp)) {
        request.console.say(AgendaWords::tr("Nothing was logged; --log email would log it too."));
    }
    return finishedReply(request, *line);
}

/// domain.md, rule K: what is put off again and again wants a slower rhythm, not another date.
void offerSlowerRhythm(Request &request, FollowUpId id)
{
    const auto line = request.workspace.followUps().line(id);
    const auto slower = line ? slowerRhythm(*line, request.today()) : std::nullopt;
    if (slower) {
        request.console.say(
            AgendaWords::tr("Put off %1 times. A slower rhythm: hallway people edit %2 --rhythm %3")
                .arg(line->timesPutOff)
                .arg(line->followUp.contact.value)
                .arg(*slower));
    }
}

Result<Reply> snoozeFollowUp(Request &request, const FollowUpOptions &options)
{
    const FollowUpId id{options.id};
    const auto done = request.workspace.snooze(id, options.until);
    if (done) {
        offerSlowerRhythm(request, id);
    }
    return done ? followUpReply(request, id) : failed(done);
}

Result<Reply> dismissFollowUp(Request &request, const FollowUpOptions &options)
{
    const FollowUpId id{options.id};
    const auto done = request.workspace.dismiss(id, options.reason);
    return done ? followUpReply(request, id) : failed(done);
}

Result<Reply> reopenFollowUp(Request &request, const FollowUpOptions &options)
{
    const FollowUpId id{options.id};
    const auto done = request.workspace.reopen(id);
    return done ? followUpReply(request, id) : failed(done);
}

void addId(CLI::App &app, FollowUpOptions &options)
{
    addNumber(app, "id", options.id, 1, "The number that today shows")->required();
}
} // namespace

void addAgendaCommands(CLI::App &app, Chosen &chosen)
{
    auto *const today = app.add_subcommand("today", "Whom to write to today, and why");
    const auto options = std::make_shared<TodayOptions>();
    addDay(*today, "--until", options->until, "Coming ones up to this day (else 14 days ahead)");
    today->add_flag("--all", options->withEnded, "Also those that have ended");
    setCommand(*today, chosen, options, showToday);

    auto *const group = app.add_subcommand("follow-up", "End a follow-up or put it off");
    group->require_subcommand(1);
    const auto decision = std::make_shared<FollowUpOptions>();

    auto *const done = group->add_subcommand("done", "Mark it done");
    addId(*done, *decision);
    addWord(*done, "--log", decision->logged, interactionKindNames(),
            "Log the exchange that did it, as of today");
    addText(*done, "--subject", decision->subject, "Its subject");
    addText(*done, "--text", decision->text, "What was said or written");
    setCommand(*done, chosen, decision, finishFollowUp);

    auto *const snooze = group->add_subcommand("snooze", "Put it off");
    addId(*snooze, *decision);
    addDay(*snooze, "--until", decision->until, "Hide it until this day")->required();
    setCommand(*snooze, chosen, decision, snoozeFollowUp);

    auto *const dismiss = group->add_subcommand("dismiss", "It is not needed");
    addId(*dismiss, *decision);
    addText(*dismiss, "--reason", decision->reason, "Why");
    setCommand(*dismiss, chosen, decision, dismissFollowUp);

    auto *const reopen = group->add_subcommand("reopen", "Take your own decision on it back");
    addId(*reopen, *decision);
    setCommand(*reopen, chosen, decision, reopenFollowUp);
}

} // namespace hallway
