#include "app/json.h"
#include "app/person_options.h"
#include "app/person_text.h"
#include "core/exchange/merge_contacts.h"
#include "ui/text/duplicate_text.h"
#include "ui/text/words.h"

#include <QCoreApplication>
#include <unordered_set>

namespace hallway {

namespace {
struct PeopleWords
{
    Q_DECLARE_TR_FUNCTIONS(PeopleWords)
};

struct ListOptions
{
    QString filter;
    QString tag;
    QString sort;
    int limit = 0;
    int offset = 0;
    bool mentorsOnly = false;
    bool withArchived = false;
};

struct TagOptions
{
    QStringList contacts;
    QStringList added;
    QStringList removed;
};

struct MergeOptions
{
    QString keep;
    QString other;
};

struct WhomOptions
{
    QString contact;
};

Result<std::vector<PersonLine>> readLines(Request &request, const std::vector<ContactId> &ids,
                                          const ListOptions &options)
{
    std::vector<PersonLine> lines;
    const std::size_t first = std::min(ids.size(), std::size_t(options.offset));
    const std::size_t room = ids.size() - first;
    const std::size_t count = options.limit > 0 ? std::min(room, std::size_t(options.limit)) : room;
    lines.reserve(count);
    for (std::size_t i = first; i < first + count; ++i) {
        const auto line = request.workspace.people().line(ids[i], request.today());
        if (!line) {
            return failed(line);
        }
        lines.push_back(*line);
    }
    return lines;
}

QJsonObject listJson(const std::vector<PersonLine> &lines, std::size_t total, QDate today)
{
    QJsonArray people;
    for (const PersonLine &line : lines) {
        people.append(personLineJson(line, today));
    }
    return {{QStringLiteral("total"), qint64(total)}, {QStringLiteral("people"), people}};
}

QString listText(const Console &console, const std::vector<PersonLine> &lines, QDate today)
{
    std::vector<std::vector<Cell>> rows;
    for (const PersonLine &line : lines) {
        const double tie = tieOn(line.tie, today, line.works);
        rows.push_back({{QString::number(line.id.value), Ink::Quiet},
                        {line.name, Ink::Title},
                        {positionText(line.role, line.title, line.institution)},
                        {line.email},
                        {tieText(tieStrength(tie, line.exchanges))},
                        {line.lastOn.isValid() ? daysFromToday(line.lastOn, today) : QString()}});
    }
    return rows.empty() ? PeopleWords::tr("Nobody here.") : console.table(rows);
}

QString roleWords(Role role)
{
    return roleText(role);
}

/// By name the search index and the table's own order are the quickest way; in another order
/// everybody is looked at once.
Result<std::vector<ContactId>> idsFor(Request &request, const ListOptions &options)
{
    const auto found = request.workspace.people().ids({.text = options.filter,
                                                       .tag = options.tag,
                                                       .mentorsOnly = options.mentorsOnly,
                                                       .includeArchived = options.withArchived});
    const auto order = peopleOrderFromName(options.sort).value_or(PeopleOrder::Name);
    if (!found || order == PeopleOrder::Name) {
        return found;
    }
    const auto roster = request.workspace.roster(roleWords);
    if (!roster) {
        return failed(roster);
    }
    const std::unordered_set<ContactId> wanted(found->begin(), found->end());
    std::vector<ContactId> ids = roster->ids({.order = order});
    const auto archived = roster->ids({.group = PeopleGroup::Archived, .order = order});
    ids.insert(ids.end(), archived.begin(), archived.end());
    std::erase_if(ids, [&wanted](ContactId id) { return !wanted.contains(id); });
    return ids;
}

Result<Reply> listPeople(Request &request, const ListOptions &options)
{
    const auto ids = idsFor(request, options);
    if (!ids) {
        return failed(ids);
    }
    const auto lines = readLines(request, *ids, options);
    if (!lines) {
        return failed(lines);
    }
    if (request.options.isJson) {
        return Reply{.json = listJson(*lines, ids->size(), request.today())};
    }
    return Reply{.text = listText(request.console, *lines, request.today())};
}

Result<Reply> personReply(Request &request, ContactId id)
{
    if (request.options.isJson) {
        return personJson(request.workspace, id).map([](const QJsonObject &json) {
            return Reply{.json = json};
        });
    }
    return personText(request, id).map([](const QString &text) { return Reply{.text = text}; });
}

Result<Reply> showPerson(Request &request, const WhomOptions &options)
{
    const auto id = request.workspace.people().find(options.contact);
    return id ? personReply(request, *id) : failed(id);
}

Result<Reply> addPerson(Request &request, const PersonOptions &options)
{
    Contact contact;
    if (const auto applied = applyTo(contact, options, request.workspace.people()); !applied) {
        return failed(applied);
    }
    const auto id = request.workspace.addContact(contact);
    return id ? personReply(request, *id) : failed(id);
}

Result<Reply> editPerson(Request &request, const PersonOptions &options)
{
    const PeopleTable &people = request.workspace.people();
    const auto id = people.find(options.contact);
    if (!id) {
        return failed(id);
    }
    auto contact = people.contact(*id);
    if (!contact) {
        return failed(contact);
    }
    if (const auto applied = applyTo(*contact, options, people); !applied) {
        return failed(applied);
    }
    const auto edited = request.workspace.editContact(*contact);
    return edited ? personReply(request, *id) : failed(edited);
}

/// Finds the contact, does something to it and shows what became of it.
template <class Act>
Result<Reply> actOn(Request &request, const WhomOptions &options, Act act)
{
    const auto id = request.workspace.people().find(options.contact);
    if (!id) {
        return failed(id);
    }
    const auto done = act(*id);
    return done ? personReply(request, *id) : failed(done);
}

Result<Reply> archivePerson(Request &request, const WhomOptions &options)
{
    return actOn(request, options, [&request](ContactId id) {
        return request.workspace.setContactState(id, ContactState::Archived);
    });
}

Result<Reply> unarchivePerson(Request &request, const WhomOptions &options)
{
    return actOn(request, options, [&request](ContactId id) {
        return request.workspace.setContactState(id, ContactState::Active);
    });
}

Result<Reply> wakePerson(Request &request, const WhomOptions &options)
{
    return actOn(request, options,
                 [&request](ContactId id) { return request.workspace.wakeContact(id); });
}

Result<Reply> deletePerson(Request &request, const WhomOptions &options)
{
    const auto id = request.workspace.people().find(options.contact);
    const auto name = id ? request.workspace.people().name(*id) : tl::unexpected(id.error());
    if (!name) {
        return failed(name);
    }
    const QString question = PeopleWords::tr("Delete %1 with everything exchanged? It can be "
                                             "undone with “hallway undo”.")
                                 .arg(*name);
    if (!request.options.isYes && !request.console.confirm(question)) {
        return fail(ErrorCode::Cancelled);
    }
    if (const auto deleted = request.workspace.deleteContact(*id); !deleted) {
        return failed(deleted);
    }
    const QString text = PeopleWords::tr("Deleted %1. It can be undone with “hallway undo”.");
    return Reply{.json = {{QStringLiteral("deleted"), id->value}},
                 .text = request.console.shown(text.arg(*name))};
}

Result<Reply> mergePeople(Request &request, const MergeOptions &options)
{
    const PeopleTable &people = request.workspace.people();
    const auto keep = people.find(options.keep);
    const auto other = people.find(options.other);
    if (!keep || !other) {
        return keep ? failed(other) : failed(keep);
    }
    const auto merged = mergeContacts(request.workspace, *keep, *other);
    return merged ? personReply(request, *keep) : failed(merged);
}

/// All of them or none.
Result<Reply> tagPeople(Request &request, const TagOptions &options)
{
    if (options.added.isEmpty() && options.removed.isEmpty()) {
        return fail(ErrorCode::InvalidValue, {QStringLiteral("tag"), QString(),
                                              QStringLiteral("--add or --remove is needed")});
    }
    std::vector<ContactId> ids;
    for (const QString &contact : options.contacts) {
        const auto id = request.workspace.people().find(contact);
        if (!id) {
            return failed(id);
        }
        ids.push_back(*id);
    }
    const auto done = request.workspace.tagContacts(ids, options.added, options.removed);
    if (!done) {
        return failed(done);
    }
    const auto lines = readLines(request, ids, {});
    if (!lines) {
        return failed(lines);
    }
    return Reply{.json = listJson(*lines, ids.size(), request.today()),
                 .text = listText(request.console, *lines, request.today())};
}

Result<Reply> listInstitutions(Request &request, const NoOptions &)
{
    const auto roster = request.workspace.roster(roleWords);
    if (!roster) {
        return failed(roster);
    }
    QJsonArray institutions;
    std::vector<std::vector<Cell>> rows;
    for (const InstitutionLine &line : roster->institutions()) {
        const TieStrength tie = tieStrength(line.tie, line.exchanges);
        institutions.append(
            QJsonObject{{QStringLiteral("name"), line.name},
                        {QStringLiteral("people"), line.people},
                        {QStringLiteral("tie"), tieStrengthName(tie)},
                        {QStringLiteral("last_contact_on"), dayOrNull(line.lastOn)}});
        rows.push_back(
            {{line.name, Ink::Title},
             {QString::number(line.people)},
             {tieText(tie)},
             {line.lastOn.isValid() ? daysFromToday(line.lastOn, request.today()) : QString()}});
    }
    return Reply{.json = {{QStringLiteral("institutions"), institutions}},
                 .text = rows.empty() ? PeopleWords::tr("Nobody is at an institution.")
                                      : request.console.table(rows)};
}

struct DuplicateOptions
{
};

Result<Reply> listDuplicates(Request &request, const DuplicateOptions &)
{
    const auto pairs = request.workspace.duplicates();
    if (!pairs) {
        return failed(pairs);
    }
    const PeopleTable &people = request.workspace.people();
    QJsonArray array;
    std::vector<std::vector<Cell>> rows;
    for (const DuplicatePair &pair : *pairs) {
        QStringList reasons;
        for (const DuplicateReason reason : pair.reasons) {
            reasons.append(duplicateReasonName(reason));
        }
        array.append(QJsonObject{{QStringLiteral("a"), pair.a.value},
                                 {QStringLiteral("b"), pair.b.value},
                                 {QStringLiteral("score"), pair.score},
                                 {QStringLiteral("reasons"), QJsonArray::fromStringList(reasons)}});
        rows.push_back({{QString::number(pair.a.value), Ink::Quiet},
                        {people.name(pair.a).value_or(QString()), Ink::Title},
                        {QString::number(pair.b.value), Ink::Quiet},
                        {people.name(pair.b).value_or(QString()), Ink::Title},
                        {duplicateScoreText(pair.score)},
                        {duplicateReasonsText(pair)}});
    }
    return Reply{.json = {{QStringLiteral("pairs"), array}},
                 .text = rows.empty() ? PeopleWords::tr("Nobody is there twice.")
                                      : request.console.table(rows)};
}

void addWhomCommand(CLI::App &group, Chosen &chosen, const char *name, const char *description,
                    Result<Reply> (*run)(Request &, const WhomOptions &))
{
    auto *const command = group.add_subcommand(name, description);
    const auto options = std::make_shared<WhomOptions>();
    addText(*command, "contact", options->contact, "Id, e-mail address or name")->required();
    setCommand(*command, chosen, options, run);
}

void addList(CLI::App &group, Chosen &chosen)
{
    auto *const list = group.add_subcommand("list", "List people by name");
    const auto options = std::make_shared<ListOptions>();
    addText(*list, "--filter", options->filter, "Only those with these words");
    addText(*list, "--tag", options->tag, "Only those with this tag");
    addWord(*list, "--sort", options->sort, peopleOrderNames(), "In this order (else by name)");
    addNumber(*list, "--limit", options->limit, 1, "At most so many");
    addNumber(*list, "--offset", options->offset, 0, "Without the first so many");
    list->add_flag("--mentors", options->mentorsOnly, "Only active mentors");
    list->add_flag("--archived", options->withArchived, "Archived ones too");
    setCommand(*list, chosen, options, listPeople);
}

void addTag(CLI::App &group, Chosen &chosen)
{
    auto *const tag = group.add_subcommand("tag", "Add tags to people or take them away");
    const auto options = std::make_shared<TagOptions>();
    addTexts(*tag, "contact", options->contacts, "Ids, e-mail addresses or names")->required();
    addTexts(*tag, "--add", options->added, "Tags to add");
    addTexts(*tag, "--remove", options->removed, "Tags to take away");
    setCommand(*tag, chosen, options, tagPeople);
}

void addInstitutions(CLI::App &group, Chosen &chosen)
{
    auto *const list = group.add_subcommand("institutions", "List institutions and who is there");
    setCommand(*list, chosen, std::make_shared<NoOptions>(), listInstitutions);
}
} // namespace

void addPeopleCommands(CLI::App &app, Chosen &chosen)
{
    auto *const group = app.add_subcommand("people", "The people in your network");
    group->require_subcommand(1);
    addList(*group, chosen);
    addWhomCommand(*group, chosen, "show", "Show somebody", showPerson);

    auto *const add = group->add_subcommand("add", "Add somebody");
    const auto added = std::make_shared<PersonOptions>();
    addText(*add, "--name", added->name, "Name, as “Dr. Hannah Torvik, MD PhD”")->required();
    addPersonOptions(*add, *added);
    setCommand(*add, chosen, added, addPerson);

    auto *const edit = group->add_subcommand("edit", "Change what is known of somebody");
    const auto edited = std::make_shared<PersonOptions>();
    addText(*edit, "contact", edited->contact, "Id, e-mail address or name")->required();
    addText(*edit, "--name", edited->name, "Name");
    addPersonOptions(*edit, *edited);
    addTexts(*edit, "--remove", edited->removed,
             "E-mail addresses, phone numbers, links, tags or mentor kinds to take away");
    setCommand(*edit, chosen, edited, editPerson);

    addTag(*group, chosen);
    addInstitutions(*group, chosen);

    auto *const merge = group->add_subcommand("merge", "Make one person of two");
    const auto merged = std::make_shared<MergeOptions>();
    addText(*merge, "keep", merged->keep, "Who stays: id, e-mail address or name")->required();
    addText(*merge, "other", merged->other, "Who goes into them")->required();
    setCommand(*merge, chosen, merged, mergePeople);

    setCommand(*group->add_subcommand("duplicates", "List who may be there twice, and why"), chosen,
               std::make_shared<DuplicateOptions>(), listDuplicates);

    addWhomCommand(*group, chosen, "archive", "Plan nothing and list no longer", archivePerson);
    addWhomCommand(*group, chosen, "unarchive", "Take back from the archive", unarchivePerson);
    addWhomCommand(*group, chosen, "wake", "End somebody's rest", wakePerson);
    addWhomCommand(*group, chosen, "delete", "Delete somebody", deletePerson);
}

} // namespace hallway
