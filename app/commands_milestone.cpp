#include "app/arguments.h"
#include "app/json.h"
#include "app/network_json.h"
#include "ui/text/translate.h"
#include "ui/text/update_text.h"
#include "ui/text/words.h"

#include <QCoreApplication>
#include <algorithm>

namespace hallway {

namespace {
struct MilestoneWords
{
    Q_DECLARE_TR_FUNCTIONS(MilestoneWords)
};

struct MilestoneOptions
{
    int id = 0;
    std::optional<QString> title;
    std::optional<QString> kind;
    QDate on;
    std::optional<QString> notes;
};

void applyTo(Milestone &milestone, const MilestoneOptions &options)
{
    milestone.title = options.title.value_or(milestone.title);
    milestone.kind = options.kind ? *milestoneKindFromName(*options.kind) : milestone.kind;
    milestone.on = options.on.isValid() ? options.on : milestone.on;
    milestone.notes = options.notes.value_or(milestone.notes);
}

std::vector<Cell> milestoneCells(const Milestone &milestone, QDate today)
{
    return {{QString::number(milestone.id.value), Ink::Quiet},
            {milestone.title, Ink::Title},
            {shortDate(milestone.on, today)}};
}

Result<Reply> milestoneReply(Request &request, MilestoneId id)
{
    return request.workspace.works().milestone(id).map([&request](const Milestone &milestone) {
        return Reply{.json = milestoneJson(milestone),
                     .text = request.console.table({milestoneCells(milestone, request.today())})};
    });
}

Result<Reply> addMilestone(Request &request, const MilestoneOptions &options)
{
    Milestone milestone;
    applyTo(milestone, options);
    const auto id = request.workspace.addMilestone(milestone);
    return id ? milestoneReply(request, *id) : failed(id);
}

Result<Reply> editMilestone(Request &request, const MilestoneOptions &options)
{
    auto milestone = request.workspace.works().milestone(MilestoneId{options.id});
    if (!milestone) {
        return failed(milestone);
    }
    applyTo(*milestone, options);
    const auto done = request.workspace.editMilestone(*milestone);
    return done ? milestoneReply(request, milestone->id) : failed(done);
}

Result<Reply> deleteMilestone(Request &request, const MilestoneOptions &options)
{
    const auto done = request.workspace.deleteMilestone(MilestoneId{options.id});
    if (!done) {
        return failed(done);
    }
    return Reply{.json = {{QStringLiteral("deleted"), options.id}},
                 .text = MilestoneWords::tr("Deleted. It can be undone with “hallway undo”.")};
}

Result<Reply> listMilestones(Request &request, const MilestoneOptions &)
{
    const auto milestones = request.workspace.works().milestones();
    if (!milestones) {
        return failed(milestones);
    }
    QJsonArray array;
    std::vector<std::vector<Cell>> rows;
    for (const Milestone &milestone : *milestones) {
        array.append(milestoneJson(milestone));
        rows.push_back(milestoneCells(milestone, request.today()));
    }
    return Reply{.json = {{QStringLiteral("milestones"), array}},
                 .text = rows.empty() ? MilestoneWords::tr("No milestones yet.")
                                      : request.console.table(rows)};
}

/// The milestone of this number with its mentors.
Result<MilestoneNews> newsOf(const Request &request, MilestoneId id)
{
    const auto news = readMilestoneNews(request.workspace);
    if (!news) {
        return failed(news);
    }
    const auto found = std::find_if(news->begin(), news->end(), [id](const MilestoneNews &one) {
        return one.milestone.id == id;
    });
    return found == news->end() ? fail(ErrorCode::NotFound, {QString::number(id.value)})
                                : Result<MilestoneNews>(*found);
}

QString newsState(const FollowUp &followUp)
{
    if (!followUp.ending) {
        return QStringLiteral("waiting");
    }
    return followUp.ending == Ending::Done ? QStringLiteral("told") : QStringLiteral("left_out");
}

/// One mentor in the queue of a milestone.
struct QueueEntry
{
    AgendaLine line;
    QString address;
    MailText draft; ///< empty once there is nothing to send
};

Result<QueueEntry> queueEntry(const Request &request, const Milestone &milestone,
                              const AgendaLine &line)
{
    const ContactId mentor = line.followUp.contact;
    const auto contact = request.workspace.people().contact(mentor);
    const auto draft = !contact || line.followUp.ending
                           ? contact.map([](const Contact &) { return MailText(); })
                           : draftUpdate(request.workspace, milestone, mentor);
    if (!draft) {
        return failed(draft);
    }
    const QString address = contact->emails.empty() ? QString() : contact->emails.front().value;
    return QueueEntry{line, address, *draft};
}

QJsonObject queueJson(const QueueEntry &entry)
{
    const FollowUp &followUp = entry.line.followUp;
    return {{QStringLiteral("follow_up_id"), followUp.id.value},
            {QStringLiteral("contact"), contactReference(followUp.contact, entry.line.contactName)},
            {QStringLiteral("email"), textOrNull(entry.address)},
            {QStringLiteral("state"), newsState(followUp)},
            {QStringLiteral("due_on"), dayOrNull(followUp.window.dueOn)},
            {QStringLiteral("ended_on"), dayOrNull(followUp.endedOn)},
            {QStringLiteral("subject"), textOrNull(entry.draft.subject)},
            {QStringLiteral("body"), textOrNull(entry.draft.body)}};
}

QString draftShown(const Request &request, const QueueEntry &entry)
{
    const QString to = entry.address.isEmpty() ? entry.line.contactName
                                               : filledIn(MilestoneWords::tr("%1, %2"),
                                                          {entry.line.contactName, entry.address});
    QString text =
        QLatin1Char('\n') +
        request.console.shown(filledIn(MilestoneWords::tr("To: %1"), {to}), Ink::Title) +
        QLatin1Char('\n') +
        request.console.shown(filledIn(MilestoneWords::tr("Subject: %1"), {entry.draft.subject}));
    for (const QString &line : entry.draft.body.trimmed().split(QLatin1Char('\n'))) {
        text += QLatin1Char('\n') + request.console.shown(line);
    }
    return text + QLatin1Char('\n');
}

Result<Reply> showQueue(Request &request, const MilestoneOptions &options)
{
    const auto news = newsOf(request, MilestoneId{options.id});
    if (!news) {
        return failed(news);
    }
    QJsonArray queue;
    std::vector<std::vector<Cell>> rows;
    QString drafts;
    for (const AgendaLine &line : news->lines) {
        const auto entry = queueEntry(request, news->milestone, line);
        if (!entry) {
            return failed(entry);
        }
        queue.append(queueJson(*entry));
        rows.push_back({{line.contactName, Ink::Title}, {newsText(line, request.today())}});
        drafts += line.followUp.ending ? QString() : draftShown(request, *entry);
    }
    const QString head = filledIn(MilestoneWords::tr("%1: %2"),
                                  {news->milestone.title, toldText(news->told(), news->total())});
    return Reply{.json = {{QStringLiteral("milestone"), milestoneJson(news->milestone)},
                          {QStringLiteral("told"), news->told()},
                          {QStringLiteral("total"), news->total()},
                          {QStringLiteral("queue"), queue}},
                 .text = request.console.shown(head) + QLatin1Char('\n') +
                         request.console.table(rows) + drafts};
}

void addMilestoneOptions(CLI::App &command, MilestoneOptions &options)
{
    addWord(command, "--kind", options.kind, milestoneKindNames(), "What it is");
    addDay(command, "--on", options.on, "The day (else today)");
    addText(command, "--notes", options.notes, "Notes");
}
} // namespace

void addMilestoneCommands(CLI::App &app, Chosen &chosen)
{
    auto *const group = app.add_subcommand("milestone", "News that your mentors should hear");
    group->require_subcommand(1);
    auto *const add = group->add_subcommand("add", "Add news");
    const auto added = std::make_shared<MilestoneOptions>();
    addText(*add, "title", added->title, "What, as “Exam passed”")->required();
    addMilestoneOptions(*add, *added);
    setCommand(*add, chosen, added, addMilestone);

    auto *const edit = group->add_subcommand("edit", "Change news");
    const auto edited = std::make_shared<MilestoneOptions>();
    addNumber(*edit, "id", edited->id, 1, "The number that milestone list shows")->required();
    addText(*edit, "--title", edited->title, "What");
    addMilestoneOptions(*edit, *edited);
    setCommand(*edit, chosen, edited, editMilestone);

    auto *const remove = group->add_subcommand("delete", "Delete news");
    const auto removed = std::make_shared<MilestoneOptions>();
    addNumber(*remove, "id", removed->id, 1, "The number that milestone list shows")->required();
    setCommand(*remove, chosen, removed, deleteMilestone);
    auto *const queue =
        group->add_subcommand("queue", "Who is still to be told, with a draft for each");
    const auto queued = std::make_shared<MilestoneOptions>();
    addNumber(*queue, "id", queued->id, 1, "The number that milestone list shows")->required();
    setCommand(*queue, chosen, queued, showQueue);
    setCommand(*group->add_subcommand("list", "List news, the latest first"), chosen,
               std::make_shared<MilestoneOptions>(), listMilestones);
}

} // namespace hallway
