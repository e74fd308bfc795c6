#include "app/arguments.h"
#include "app/json.h"
#include "app/network_json.h"
#include "ui/text/network_text.h"
#include "ui/text/words.h"

#include <QCoreApplication>

namespace hallway {

namespace {
struct EventWords
{
    Q_DECLARE_TR_FUNCTIONS(EventWords)
};

struct EventOptions
{
    QString event;
    std::optional<QString> name;
    std::optional<QString> kind;
    std::optional<QString> series;
    std::optional<QString> place;
    QDate startsOn;
    QDate endsOn;
    std::optional<QString> attendance;
    std::optional<QString> link;
    std::optional<QString> notes;
};

struct TargetOptions
{
    QString event;
    QString contact;
    QString reason;
    QString session;
    bool isRemoved = false;
};

struct DeadlineOptions
{
    QString event;
    QString kind;
    QString title;
    QDate by;
    bool isDone = false;
    bool isRemoved = false;
};

void applyTo(Event &event, const EventOptions &options)
{
    event.name = options.name.value_or(event.name);
    event.kind = options.kind ? *eventKindFromName(*options.kind) : event.kind;
    event.series = options.series.value_or(event.series);
    event.place = options.place.value_or(event.place);
    // An event that is moved keeps its length.
    if (options.startsOn.isValid() && event.startsOn.isValid()) {
        event.endsOn = event.endsOn.addDays(event.startsOn.daysTo(options.startsOn));
    }
    event.startsOn = options.startsOn.isValid() ? options.startsOn : event.startsOn;
    event.endsOn = options.endsOn.isValid() ? options.endsOn : event.endsOn;
    event.attendance =
        options.attendance ? *attendanceFromName(*options.attendance) : event.attendance;
    event.link = options.link.value_or(event.link);
    event.notes = options.notes.value_or(event.notes);
}

QString daysText(const Event &event, QDate today)
{
    const QString first = shortDate(event.startsOn, today);
    return event.endsOn == event.startsOn
               ? first
               : first + QStringLiteral(" – ") + shortDate(event.endsOn, today);
}

using CellRows = std::vector<std::vector<Cell>>;

void addDeadlines(CellRows &rows, const Event &event, QDate today)
{
    for (const Deadline &deadline : event.deadlines) {
        const QString done = deadline.doneOn.isValid()
                                 ? EventWords::tr("done %1").arg(shortDate(deadline.doneOn, today))
                                 : QString();
        rows.push_back(
            {{EventWords::tr("Deadline"), Ink::Quiet},
             {shortDate(deadline.dueOn, today), Ink::Due},
             {deadline.title.isEmpty() ? deadlineKindText(deadline.kind) : deadline.title},
             {done, Ink::Good}});
    }
}

Result<void> addTargets(CellRows &rows, const Workspace &workspace, const Event &event)
{
    for (const Target &target : event.targets) {
        const auto name = workspace.people().name(target.contact);
        if (!name) {
            return failed(name);
        }
        rows.push_back({{EventWords::tr("To meet"), Ink::Quiet},
                        {*name, Ink::Title},
                        {target.reason},
                        {target.session}});
    }
    return {};
}

Result<QString> eventText(Request &request, const Event &event)
{
    const QDate today = request.today();
    CellRows rows{{{EventWords::tr("Event"), Ink::Quiet},
                   {event.name, Ink::Title},
                   {eventKindText(event.kind)},
                   {QStringLiteral("id %1").arg(event.id.value), Ink::Quiet}},
                  {{EventWords::tr("When"), Ink::Quiet},
                   {daysText(event, today)},
                   {event.place},
                   {attendanceText(event.attendance)}}};
    addDeadlines(rows, event, today);
    const auto added = addTargets(rows, request.workspace, event);
    return added ? Result<QString>(request.console.table(rows)) : failed(added);
}

Result<Reply> eventReply(Request &request, EventId id)
{
    const auto event = request.workspace.events().event(id);
    if (!event) {
        return failed(event);
    }
    const auto json = eventJson(request.workspace, *event);
    const auto text = eventText(request, *event);
    if (!json || !text) {
        return json ? failed(text) : failed(json);
    }
    return Reply{.json = *json, .text = *text};
}

Result<Reply> addEvent(Request &request, const EventOptions &options)
{
    Event event;
    applyTo(event, options);
    const auto id = request.workspace.addEvent(event);
    return id ? eventReply(request, *id) : failed(id);
}

Result<Reply> editEvent(Request &request, const EventOptions &options)
{
    auto event = request.workspace.events().find(options.event).and_then([&](EventId id) {
        return request.workspace.events().event(id);
    });
    if (!event) {
        return failed(event);
    }
    applyTo(*event, options);
    const auto done = request.workspace.editEvent(*event);
    return done ? eventReply(request, event->id) : failed(done);
}

Result<Reply> showEvent(Request &request, const EventOptions &options)
{
    const auto id = request.workspace.events().find(options.event);
    return id ? eventReply(request, *id) : failed(id);
}

Result<Reply> deleteEvent(Request &request, const EventOptions &options)
{
    const auto id = request.workspace.events().find(options.event);
    const auto done = id ? request.workspace.deleteEvent(*id) : tl::unexpected(id.error());
    if (!done) {
        return failed(done);
    }
    return Reply{.json = {{QStringLiteral("deleted"), id->value}},
                 .text = EventWords::tr("Deleted. It can be undone with “hallway undo”.")};
}

Result<Reply> listEvents(Request &request, const NoOptions &)
{
    const auto events = request.workspace.events().events();
    if (!events) {
        return failed(events);
    }
    QJsonArray array;
    CellRows rows;
    for (const Event &event : *events) {
        const auto json = eventJson(request.workspace, event);
        if (!json) {
            return failed(json);
        }
        array.append(*json);
        rows.push_back({{QString::number(event.id.value), Ink::Quiet},
                        {event.name, Ink::Title},
                        {daysText(event, request.today())},
                        {event.place},
                        {attendanceText(event.attendance)}});
    }
    return Reply{.json = {{QStringLiteral("events"), array}},
                 .text =
                     rows.empty() ? EventWords::tr("No events yet.") : request.console.table(rows)};
}

Result<Reply> setTarget(Request &request, const TargetOptions &options)
{
    const auto event = request.workspace.events().find(options.event);
    const auto contact = request.workspace.people().find(options.contact);
    if (!event || !contact) {
        return event ? failed(contact) : failed(event);
    }
    const auto done = options.isRemoved
                          ? request.workspace.removeTarget(*event, *contact)
                          : request.workspace.setTarget(*event, {.contact = *contact,
                                                                 .reason = options.reason,
                                                                 .session = options.session});
    return done ? eventReply(request, *event) : failed(done);
}

/// The deadline of an event that has this kind and title; without an id when there is none.
Deadline deadlineOf(const Event &event, const DeadlineOptions &options)
{
    const DeadlineKind kind = *deadlineKindFromName(options.kind);
    for (const Deadline &deadline : event.deadlines) {
        if (deadline.kind == kind && deadline.title == options.title) {
            return deadline;
        }
    }
    return {.kind = kind, .title = options.title};
}

Result<void> storeDeadline(Request &request, const Event &event, const DeadlineOptions &options)
{
    Deadline deadline = deadlineOf(event, options);
    if (options.isRemoved) {
        return request.workspace.deleteDeadline(deadline.id);
    }
    deadline.dueOn = options.by.isValid() ? options.by : deadline.dueOn;
    deadline.doneOn = options.isDone ? request.today() : deadline.doneOn;
    return deadline.id.isValid()
               ? request.workspace.editDeadline(deadline)
               : request.workspace.addDeadline(event.id, deadline).map([](DeadlineId) {});
}

Result<Reply> setDeadline(Request &request, const DeadlineOptions &options)
{
    const auto event = request.workspace.events().find(options.event).and_then([&](EventId id) {
        return request.workspace.events().event(id);
    });
    const auto done =
        event ? storeDeadline(request, *event, options) : tl::unexpected(event.error());
    return done ? eventReply(request, event->id) : failed(done);
}

void addEventOptions(CLI::App &command, EventOptions &options)
{
    addWord(command, "--kind", options.kind, eventKindNames(), "What it is (else a conference)");
    addText(command, "--series", options.series, "The series it belongs to, as “AATS”");
    addText(command, "--place", options.place, "Where");
    addDay(command, "--ends", options.endsOn, "Its last day (else the first)");
    addWord(command, "--attendance", options.attendance, attendanceNames(),
            "Whether you go (else going)");
    addText(command, "--link", options.link, "Its page");
    addText(command, "--notes", options.notes, "Notes");
}

void addEventChanges(CLI::App &group, Chosen &chosen)
{
    auto *const add = group.add_subcommand("add", "Add an event");
    const auto added = std::make_shared<EventOptions>();
    addText(*add, "name", added->name, "Its name, as “AATS 2027”")->required();
    addDay(*add, "--starts", added->startsOn, "Its first day")->required();
    addEventOptions(*add, *added);
    setCommand(*add, chosen, added, addEvent);

    auto *const edit = group.add_subcommand("edit", "Change an event");
    const auto edited = std::make_shared<EventOptions>();
    addText(*edit, "event", edited->event, "Id or name")->required();
    addText(*edit, "--name", edited->name, "Its name");
    addDay(*edit, "--starts", edited->startsOn, "Its first day");
    addEventOptions(*edit, *edited);
    setCommand(*edit, chosen, edited, editEvent);
}

void addTargetAndDeadline(CLI::App &group, Chosen &chosen)
{
    auto *const target = group.add_subcommand("target", "Plan to meet somebody there");
    const auto wanted = std::make_shared<TargetOptions>();
    addText(*target, "event", wanted->event, "Id or name")->required();
    addText(*target, "contact", wanted->contact, "Who: id, e-mail address or name")->required();
    addText(*target, "--reason", wanted->reason, "Why");
    addText(*target, "--session", wanted->session, "Where and when they can be met");
    target->add_flag("--remove", wanted->isRemoved, "No longer");
    setCommand(*target, chosen, wanted, setTarget);

    auto *const deadline = group.add_subcommand("deadline", "Add or change a deadline of it");
    const auto options = std::make_shared<DeadlineOptions>();
    addText(*deadline, "event", options->event, "Id or name")->required();
    addWord(*deadline, "kind", options->kind, deadlineKindNames(), "For what")->required();
    addDay(*deadline, "--by", options->by, "The day");
    addText(*deadline, "--title", options->title,
            "What it is called, where the kind is not enough");
    deadline->add_flag("--done", options->isDone, "It was met today");
    deadline->add_flag("--remove", options->isRemoved, "Take it away");
    setCommand(*deadline, chosen, options, setDeadline);
}
} // namespace

void addEventCommands(CLI::App &app, Chosen &chosen)
{
    auto *const group = app.add_subcommand("event", "Conferences, webinars, courses");
    group->require_subcommand(1);
    addEventChanges(*group, chosen);
    addTargetAndDeadline(*group, chosen);
    setCommand(*group->add_subcommand("list", "List events by their day"), chosen,
               std::make_shared<NoOptions>(), listEvents);
    for (const auto &[name, description, run] :
         {std::tuple("show", "Show an event", &showEvent),
          std::tuple("delete", "Delete an event", &deleteEvent)}) {
        auto *const command = group->add_subcommand(name, description);
        const auto options = std::make_shared<EventOptions>();
        addText(*command, "event", options->event, "Id or name")->required();
        setCommand(*command, chosen, options, run);
    }
}

} // namespace hallway
