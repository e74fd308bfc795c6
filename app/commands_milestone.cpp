#include "app/arguments.h"
#include "app/json.h"
#include "app/network_json.h"
#include "ui/text/words.h"

#include <QCoreApplication>

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
    setCommand(*group->add_subcommand("list", "List news, the latest first"), chosen,
               std::make_shared<MilestoneOptions>(), listMilestones);
}

} // namespace hallway
