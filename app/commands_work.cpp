#include "app/arguments.h"
#include "app/json.h"
#include "app/network_json.h"
#include "ui/text/network_text.h"
#include "ui/text/words.h"

#include <QCoreApplication>

namespace hallway {

namespace {
struct WorkWords
{
    Q_DECLARE_TR_FUNCTIONS(WorkWords)
};

struct WorkOptions
{
    QString work;
    std::optional<QString> title;
    std::optional<QString> kind;
    std::optional<QString> state;
    QDate startsOn;
    QDate endsOn;
    std::optional<QString> myPart;
    std::optional<QString> notes;
    QStringList with;
    QStringList without;
};

struct OutputOptions
{
    QString work;
    QString kind;
    QString title;
    QString venue;
    QString doi;
    QString pmid;
    QDate on;
};

struct DeliverableOptions
{
    int id = 0;
    QString work;
    QString title;
    QString contact;
    QDate by;
};

Result<void> addParticipants(Work &work, const QStringList &names, const PeopleTable &people)
{
    for (const QString &name : names) {
        const auto contact = people.find(name);
        if (!contact) {
            return failed(contact);
        }
        const bool isIn = std::any_of(
            work.participants.begin(), work.participants.end(),
            [&contact](const WorkParticipant &other) { return other.contact == *contact; });
        if (!isIn) {
            work.participants.push_back({*contact, {}});
        }
    }
    return {};
}

Result<void> removeParticipants(Work &work, const QStringList &names, const PeopleTable &people)
{
    for (const QString &name : names) {
        const auto contact = people.find(name);
        if (!contact) {
            return failed(contact);
        }
        std::erase_if(work.participants, [&contact](const WorkParticipant &other) {
            return other.contact == *contact;
        });
    }
    return {};
}

Result<void> applyTo(Work &work, const WorkOptions &options, const PeopleTable &people)
{
    work.title = options.title.value_or(work.title);
    work.kind = options.kind ? *workKindFromName(*options.kind) : work.kind;
    work.state = options.state ? *workStateFromName(*options.state) : work.state;
    work.startsOn = options.startsOn.isValid() ? options.startsOn : work.startsOn;
    work.endsOn = options.endsOn.isValid() ? options.endsOn : work.endsOn;
    work.myPart = options.myPart.value_or(work.myPart);
    work.notes = options.notes.value_or(work.notes);
    const auto added = addParticipants(work, options.with, people);
    return added ? removeParticipants(work, options.without, people) : added;
}

std::vector<Cell> workCells(const Work &work)
{
    return {{QString::number(work.id.value), Ink::Quiet},
            {work.title, Ink::Title},
            {workKindText(work.kind)},
            {workStateText(work.state)},
            {work.myPart}};
}

std::vector<Cell> deliverableCells(const Promise &deliverable, QDate today)
{
    return {{QString::number(deliverable.id.value), Ink::Quiet},
            {deliverable.text},
            {shortDate(deliverable.promisedFor, today), Ink::Due},
            {deliverable.keptOn.isValid() ? WorkWords::tr("done") : QString(), Ink::Good}};
}

Result<Reply> workReply(Request &request, WorkId id)
{
    const auto work = request.workspace.works().work(id);
    const auto deliverables = request.workspace.works().deliverables(id);
    if (!work || !deliverables) {
        return work ? failed(deliverables) : failed(work);
    }
    const auto json = workJson(request.workspace, *work);
    if (!json) {
        return failed(json);
    }
    std::vector<std::vector<Cell>> rows;
    for (const Promise &deliverable : *deliverables) {
        rows.push_back(deliverableCells(deliverable, request.today()));
    }
    return Reply{.json = *json,
                 .text = request.console.table({workCells(*work)}) +
                         (rows.empty() ? QString() : request.console.table(rows, 2))};
}

Result<Reply> addWork(Request &request, const WorkOptions &options)
{
    Work work;
    if (const auto applied = applyTo(work, options, request.workspace.people()); !applied) {
        return failed(applied);
    }
    const auto id = request.workspace.addWork(work);
    return id ? workReply(request, *id) : failed(id);
}

Result<Work> namedWork(Request &request, const QString &text)
{
    const WorkTable &works = request.workspace.works();
    return works.find(text).and_then([&works](WorkId id) { return works.work(id); });
}

Result<Reply> editWork(Request &request, const WorkOptions &options)
{
    auto work = namedWork(request, options.work);
    if (!work) {
        return failed(work);
    }
    if (const auto applied = applyTo(*work, options, request.workspace.people()); !applied) {
        return failed(applied);
    }
    const auto done = request.workspace.editWork(*work);
    return done ? workReply(request, work->id) : failed(done);
}

Result<Reply> showWork(Request &request, const WorkOptions &options)
{
    const auto id = request.workspace.works().find(options.work);
    return id ? workReply(request, *id) : failed(id);
}

Result<Reply> deleteWork(Request &request, const WorkOptions &options)
{
    const auto id = request.workspace.works().find(options.work);
    const auto done = id ? request.workspace.deleteWork(*id) : tl::unexpected(id.error());
    if (!done) {
        return failed(done);
    }
    return Reply{.json = {{QStringLiteral("deleted"), id->value}},
                 .text = WorkWords::tr("Deleted. It can be undone with “hallway undo”.")};
}

Result<Reply> listWorks(Request &request, const NoOptions &)
{
    const auto works = request.workspace.works().works();
    if (!works) {
        return failed(works);
    }
    QJsonArray array;
    std::vector<std::vector<Cell>> rows;
    for (const Work &work : *works) {
        const auto json = workJson(request.workspace, work);
        if (!json) {
            return failed(json);
        }
        array.append(*json);
        rows.push_back(workCells(work));
    }
    return Reply{.json = {{QStringLiteral("works"), array}},
                 .text = rows.empty() ? WorkWords::tr("No shared work yet.")
                                      : request.console.table(rows)};
}

Result<Reply> addOutput(Request &request, const OutputOptions &options)
{
    auto work = namedWork(request, options.work);
    if (!work) {
        return failed(work);
    }
    work->outputs.push_back({.kind = *outputKindFromName(options.kind),
                             .title = options.title,
                             .venue = options.venue,
                             .doi = options.doi,
                             .pmid = options.pmid,
                             .on = options.on});
    const auto done = request.workspace.editWork(*work);
    return done ? workReply(request, work->id) : failed(done);
}

Result<Reply> deliverableReply(Request &request, PromiseId id)
{
    const auto deliverable = request.workspace.journal().promise(id);
    const auto json = deliverable ? deliverableJson(request.workspace, *deliverable)
                                  : tl::unexpected(deliverable.error());
    if (!json) {
        return failed(json);
    }
    return Reply{.json = *json,
                 .text = request.console.table({deliverableCells(*deliverable, request.today())})};
}

Result<Reply> addDeliverable(Request &request, const DeliverableOptions &options)
{
    const auto work = request.workspace.works().find(options.work);
    const auto contact = options.contact.isEmpty()
                             ? Result<ContactId>(ContactId())
                             : request.workspace.people().find(options.contact);
    if (!work || !contact) {
        return work ? failed(contact) : failed(work);
    }
    const auto id = request.workspace.addPromise(
        {.contact = *contact, .text = options.title, .promisedFor = options.by, .work = *work});
    return id ? deliverableReply(request, *id) : failed(id);
}

Result<Reply> finishDeliverable(Request &request, const DeliverableOptions &options)
{
    const PromiseId id{options.id};
    auto deliverable = request.workspace.journal().promise(id);
    if (!deliverable || !deliverable->work.isValid()) {
        return deliverable ? fail(ErrorCode::NotFound, {QString::number(options.id)})
                           : failed(deliverable);
    }
    deliverable->keptOn = request.today();
    const auto done = request.workspace.editPromise(*deliverable);
    return done ? deliverableReply(request, id) : failed(done);
}

Result<Reply> listDeliverables(Request &request, const DeliverableOptions &options)
{
    const WorkTable &works = request.workspace.works();
    const auto work = options.work.isEmpty() ? Result<WorkId>(WorkId()) : works.find(options.work);
    const auto deliverables = work ? works.deliverables(*work) : tl::unexpected(work.error());
    if (!deliverables) {
        return failed(deliverables);
    }
    QJsonArray array;
    std::vector<std::vector<Cell>> rows;
    for (const Promise &deliverable : *deliverables) {
        const auto json = deliverableJson(request.workspace, deliverable);
        if (!json) {
            return failed(json);
        }
        array.append(*json);
        rows.push_back(deliverableCells(deliverable, request.today()));
    }
    return Reply{.json = {{QStringLiteral("deliverables"), array}},
                 .text = rows.empty() ? WorkWords::tr("No deliverables yet.")
                                      : request.console.table(rows)};
}

void addWorkOptions(CLI::App &command, WorkOptions &options)
{
    addWord(command, "--kind", options.kind, workKindNames(), "What it is (else research)");
    addWord(command, "--state", options.state, workStateNames(), "How far it is (else active)");
    addDay(command, "--starts", options.startsOn, "Its first day");
    addDay(command, "--ends", options.endsOn, "Its last day");
    addText(command, "--my-part", options.myPart, "What you do in it");
    addText(command, "--notes", options.notes, "Notes");
    addTexts(command, "--with", options.with, "Who takes part: id, e-mail address or name");
}

void addDeliverables(CLI::App &app, Chosen &chosen)
{
    auto *const group = app.add_subcommand("deliverable", "What a shared work has to hand in");
    group->require_subcommand(1);
    auto *const add = group->add_subcommand("add", "Add one");
    const auto added = std::make_shared<DeliverableOptions>();
    addText(*add, "work", added->work, "Id or title of the work")->required();
    addText(*add, "title", added->title, "What")->required();
    addDay(*add, "--by", added->by, "The day")->required();
    addText(*add, "--for", added->contact, "To whom: id, e-mail address or name");
    setCommand(*add, chosen, added, addDeliverable);
    auto *const done = group->add_subcommand("done", "Mark one done");
    const auto finished = std::make_shared<DeliverableOptions>();
    addNumber(*done, "id", finished->id, 1, "The number that deliverable list shows")->required();
    setCommand(*done, chosen, finished, finishDeliverable);
    auto *const list = group->add_subcommand("list", "List them by their day");
    const auto listed = std::make_shared<DeliverableOptions>();
    addText(*list, "--work", listed->work, "Only of this work");
    setCommand(*list, chosen, listed, listDeliverables);
}

void addOutputs(CLI::App &group, Chosen &chosen)
{
    auto *const output = group.add_subcommand("output", "Add what came out of it");
    const auto options = std::make_shared<OutputOptions>();
    addText(*output, "work", options->work, "Id or title of the work")->required();
    addWord(*output, "kind", options->kind, outputKindNames(), "What")->required();
    addText(*output, "title", options->title, "Its title")->required();
    addText(*output, "--venue", options->venue, "Where it was shown or printed");
    addText(*output, "--doi", options->doi, "DOI");
    addText(*output, "--pmid", options->pmid, "PMID");
    addDay(*output, "--on", options->on, "When it came out");
    setCommand(*output, chosen, options, addOutput);
}
} // namespace

void addWorkCommands(CLI::App &app, Chosen &chosen)
{
    auto *const group = app.add_subcommand("work", "Projects, electives, observerships");
    group->require_subcommand(1);
    auto *const add = group->add_subcommand("add", "Add a shared work");
    const auto added = std::make_shared<WorkOptions>();
    addText(*add, "title", added->title, "Its title")->required();
    addWorkOptions(*add, *added);
    setCommand(*add, chosen, added, addWork);

    auto *const edit = group->add_subcommand("edit", "Change a shared work");
    const auto edited = std::make_shared<WorkOptions>();
    addText(*edit, "work", edited->work, "Id or title")->required();
    addText(*edit, "--title", edited->title, "Its title");
    addWorkOptions(*edit, *edited);
    addTexts(*edit, "--without", edited->without, "Who no longer takes part");
    setCommand(*edit, chosen, edited, editWork);

    setCommand(*group->add_subcommand("list", "List shared works"), chosen,
               std::make_shared<NoOptions>(), listWorks);
    for (const auto &[name, description, run] :
         {std::tuple("show", "Show a shared work", &showWork),
          std::tuple("delete", "Delete a shared work", &deleteWork)}) {
        auto *const command = group->add_subcommand(name, description);
        const auto options = std::make_shared<WorkOptions>();
        addText(*command, "work", options->work, "Id or title")->required();
        setCommand(*command, chosen, options, run);
    }
    addOutputs(*group, chosen);
    addDeliverables(app, chosen);
}

} // namespace hallway
