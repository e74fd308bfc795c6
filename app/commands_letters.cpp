#include "app/arguments.h"
#include "app/json.h"
#include "app/letter_commands.h"
#include "app/network_json.h"
#include "ui/text/network_text.h"
#include "ui/text/words.h"

#include <QCoreApplication>

namespace hallway {

namespace {
struct LetterBoardWords
{
    Q_DECLARE_TR_FUNCTIONS(LetterBoardWords)
};

struct LetterOptions
{
    int id = 0;
    QString contact;
    std::optional<QString> season;
    std::optional<QString> target;
    std::optional<QString> writerName;
    std::optional<QString> writerTitle;
    std::optional<QString> writerDepartment;
    std::optional<QString> writerEmail;
    std::optional<QString> form;
    std::optional<QString> submission;
    std::optional<QString> portal;
    std::optional<QString> state;
    std::optional<QString> notes;
    QDate dueOn;
    QDate on;
    std::optional<QString> chair;
    std::optional<QString> waived;
    std::optional<QString> strong;
};

struct LetterListOptions
{
    std::optional<QString> season;
};

struct SeasonOptions
{
    QString name;
    QDate opensOn;
    QDate submitsOn;
    QDate reviewsOn;
    QDate endsOn;
    QDate matchOn;
    int wanted = -1;
    bool isRemoved = false;
};

/// A season is made when it is named for the first time.
Result<SeasonId> seasonNamed(Workspace &workspace, const QString &name)
{
    if (name.isEmpty()) {
        return SeasonId();
    }
    const auto known = workspace.letters().findSeason(name);
    const bool isNew = !known && known.error().code == ErrorCode::NotFound;
    return isNew ? workspace.addSeason({.name = name}) : known;
}

bool isYes(const std::optional<QString> &word, bool otherwise)
{
    return word ? *word == u"yes" : otherwise;
}

void applyTo(Letter &letter, const LetterOptions &options)
{
    letter.target = options.target.value_or(letter.target);
    letter.writer.name = options.writerName.value_or(letter.writer.name);
    letter.writer.title = options.writerTitle.value_or(letter.writer.title);
    letter.writer.department = options.writerDepartment.value_or(letter.writer.department);
    letter.writer.email = options.writerEmail.value_or(letter.writer.email);
    letter.form = options.form ? *letterFormFromName(*options.form) : letter.form;
    letter.isChair = isYes(options.chair, letter.isChair);
    letter.isWaived = isYes(options.waived, letter.isWaived);
    letter.isStrong = isYes(options.strong, letter.isStrong);
    letter.dueOn = options.dueOn.isValid() ? options.dueOn : letter.dueOn;
    letter.submission = options.submission.value_or(letter.submission);
    letter.portal = options.portal ? *portalStateFromName(*options.portal) : letter.portal;
    letter.notes = options.notes.value_or(letter.notes);
}

Result<std::vector<Cell>> letterCells(Request &request, const Letter &letter)
{
    const auto name = request.workspace.people().name(letter.contact);
    if (!name) {
        return failed(name);
    }
    const QDate today = request.today();
    return std::vector<Cell>{
        {QString::number(letter.id.value), Ink::Quiet},
        {*name, Ink::Title},
        {letterStateText(letter.state)},
        {letter.dueOn.isValid() ? LetterBoardWords::tr("due %1").arg(shortDate(letter.dueOn, today))
                                : QString()},
        {letter.target}};
}

Result<Reply> letterReply(Request &request, LetterId id)
{
    const auto letter = request.workspace.letters().letter(id);
    if (!letter) {
        return failed(letter);
    }
    const auto json = letterJson(request.workspace, *letter);
    const auto cells = letterCells(request, *letter);
    if (!json || !cells) {
        return json ? failed(cells) : failed(json);
    }
    return Reply{.json = *json, .text = request.console.table({*cells})};
}

Result<Reply> addLetter(Request &request, const LetterOptions &options)
{
    const auto contact = request.workspace.people().find(options.contact);
    if (!contact) {
        return failed(contact);
    }
    const auto season = seasonNamed(request.workspace, options.season.value_or(QString()));
    if (!season) {
        return failed(season);
    }
    Letter letter{.contact = *contact, .season = *season};
    applyTo(letter, options);
    letter.state = options.state ? *letterStateFromName(*options.state) : letter.state;
    const auto id = request.workspace.addLetter(letter);
    return id ? letterReply(request, *id) : failed(id);
}

Result<Reply> setLetter(Request &request, const LetterOptions &options)
{
    const LetterId id{options.id};
    auto letter = request.workspace.letters().letter(id);
    if (!letter) {
        return failed(letter);
    }
    Letter changed = *letter;
    applyTo(changed, options);
    if (options.season) {
        const auto season = seasonNamed(request.workspace, *options.season);
        if (!season) {
            return failed(season);
        }
        changed.season = *season;
    }
    auto done = changed == *letter ? Result<void>{} : request.workspace.editLetter(changed);
    if (done && options.state) {
        done = request.workspace.moveLetter(id, *letterStateFromName(*options.state), options.on);
    }
    return done ? letterReply(request, id) : failed(done);
}

/// How many of the wanted letters of a season are in.
QString boardText(const Season &season, const std::vector<Letter> &letters)
{
    const auto in = std::count_if(letters.begin(), letters.end(), [&season](const Letter &letter) {
        return letter.season == season.id &&
               (letter.state == LetterState::In || letter.state == LetterState::Thanked);
    });
    return LetterBoardWords::tr("%1: %2 of %3 in").arg(season.name).arg(in).arg(season.wanted);
}

Result<Reply> listLetters(Request &request, const LetterListOptions &options)
{
    const LetterTable &table = request.workspace.letters();
    const auto season =
        options.season ? table.findSeason(*options.season) : Result<SeasonId>(SeasonId());
    const auto letters = season ? table.letters({}, *season) : tl::unexpected(season.error());
    const auto seasons = table.seasons();
    if (!letters || !seasons) {
        return letters ? failed(seasons) : failed(letters);
    }
    QJsonArray array;
    std::vector<std::vector<Cell>> rows;
    for (const Letter &letter : *letters) {
        const auto json = letterJson(request.workspace, letter);
        const auto cells = letterCells(request, letter);
        if (!json || !cells) {
            return json ? failed(cells) : failed(json);
        }
        array.append(*json);
        rows.push_back(*cells);
    }
    QString text = rows.empty() ? LetterBoardWords::tr("No letters yet.") + u'\n'
                                : request.console.table(rows);
    for (const Season &each : *seasons) {
        text += request.console.shown(boardText(each, *letters), Ink::Quiet) + u'\n';
    }
    return Reply{.json = {{QStringLiteral("letters"), array}}, .text = text};
}

Result<Reply> deleteLetter(Request &request, const LetterOptions &options)
{
    const auto done = request.workspace.deleteLetter(LetterId{options.id});
    if (!done) {
        return failed(done);
    }
    return Reply{.json = {{QStringLiteral("deleted"), options.id}},
                 .text = LetterBoardWords::tr("Deleted. It can be undone with “hallway undo”.")};
}

void applyTo(Season &season, const SeasonOptions &options)
{
    const auto set = [](QDate &day, QDate given) { day = given.isValid() ? given : day; };
    set(season.opensOn, options.opensOn);
    set(season.submitsOn, options.submitsOn);
    set(season.reviewsOn, options.reviewsOn);
    set(season.endsOn, options.endsOn);
    set(season.matchOn, options.matchOn);
    season.wanted = options.wanted >= 0 ? options.wanted : season.wanted;
}

Result<Reply> listSeasons(Request &request, const NoOptions &)
{
    const auto seasons = request.workspace.letters().seasons();
    if (!seasons) {
        return failed(seasons);
    }
    QJsonArray array;
    std::vector<std::vector<Cell>> rows;
    for (const Season &season : *seasons) {
        array.append(seasonJson(season));
        rows.push_back(
            {{QString::number(season.id.value), Ink::Quiet},
             {season.name, Ink::Title},
             {season.matchOn.isValid() ? LetterBoardWords::tr("match day %1")
                                             .arg(shortDate(season.matchOn, request.today()))
                                       : QString()}});
    }
    return Reply{.json = {{QStringLiteral("seasons"), array}},
                 .text = rows.empty() ? LetterBoardWords::tr("No seasons yet.")
                                      : request.console.table(rows)};
}

Result<Reply> setSeason(Request &request, const SeasonOptions &options)
{
    const auto id = seasonNamed(request.workspace, options.name);
    auto season = id ? request.workspace.letters().season(*id) : tl::unexpected(id.error());
    if (!season) {
        return failed(season);
    }
    if (options.isRemoved) {
        const auto done = request.workspace.deleteSeason(*id);
        return done ? Result<Reply>(Reply{.json = {{QStringLiteral("deleted"), id->value}},
                                          .text = LetterBoardWords::tr("Deleted.")})
                    : failed(done);
    }
    applyTo(*season, options);
    const auto done = request.workspace.editSeason(*season);
    return done ? Result<Reply>(Reply{.json = seasonJson(*season),
                                      .text = request.console.shown(season->name)})
                : failed(done);
}

void addLetterOptions(CLI::App &command, LetterOptions &options)
{
    const QStringList yesNo{QStringLiteral("yes"), QStringLiteral("no")};
    addText(command, "--season", options.season, "For which season; a new name makes one");
    addText(command, "--target", options.target, "For which specialty (else general)");
    addDay(command, "--due", options.dueOn, "Your own day for it, before the true one");
    addWord(command, "--state", options.state, letterStateNames(), "How far it is");
    addWord(command, "--form", options.form, letterFormNames(), "Its form");
    addWord(command, "--chair", options.chair, yesNo, "Whether it is the chair's letter");
    addWord(command, "--waived", options.waived, yesNo, "Whether you waived to see it");
    addWord(command, "--strong", options.strong, yesNo, "Whether a strong letter was asked for");
    addText(command, "--submission", options.submission, "How it is handed in");
    addWord(command, "--portal", options.portal, portalStateNames(), "What the portal says");
    addText(command, "--writer-name", options.writerName,
            "The writer, as the portal asks for them");
    addText(command, "--writer-title", options.writerTitle, "Their title there");
    addText(command, "--writer-department", options.writerDepartment, "Their department there");
    addText(command, "--writer-email", options.writerEmail, "Their e-mail address there");
    addText(command, "--notes", options.notes, "Notes");
}

} // namespace

void addLetterBoardCommands(CLI::App &group, Chosen &chosen)
{
    auto *const add = group.add_subcommand("add", "Want a letter from somebody");
    const auto added = std::make_shared<LetterOptions>();
    addText(*add, "contact", added->contact, "Who writes: id, e-mail address or name")->required();
    addLetterOptions(*add, *added);
    setCommand(*add, chosen, added, addLetter);

    auto *const set = group.add_subcommand("set", "Move a letter on, or change it");
    const auto changed = std::make_shared<LetterOptions>();
    addNumber(*set, "id", changed->id, 1, "The number that letter list shows")->required();
    addLetterOptions(*set, *changed);
    addDay(*set, "--on", changed->on, "The day it reached the state (else today)");
    setCommand(*set, chosen, changed, setLetter);

    auto *const list = group.add_subcommand("list", "List letters and how many are in");
    const auto wanted = std::make_shared<LetterListOptions>();
    addText(*list, "--season", wanted->season, "Only of this season");
    setCommand(*list, chosen, wanted, listLetters);

    auto *const remove = group.add_subcommand("delete", "Delete a letter");
    const auto removed = std::make_shared<LetterOptions>();
    addNumber(*remove, "id", removed->id, 1, "The number that letter list shows")->required();
    setCommand(*remove, chosen, removed, deleteLetter);
}

void addSeasonCommands(CLI::App &app, Chosen &chosen)
{
    auto *const group = app.add_subcommand("season", "Rounds of applications");
    group->require_subcommand(1);
    setCommand(*group->add_subcommand("list", "List seasons"), chosen,
               std::make_shared<NoOptions>(), listSeasons);
    auto *const set = group->add_subcommand("set", "Add or change a season");
    const auto options = std::make_shared<SeasonOptions>();
    addText(*set, "name", options->name, "Its name, as “2027”")->required();
    addDay(*set, "--opens", options->opensOn, "When applications open");
    addDay(*set, "--submits", options->submitsOn, "When they are handed in");
    addDay(*set, "--reviews", options->reviewsOn, "When programs see them");
    addDay(*set, "--ends", options->endsOn, "When the season ends");
    addDay(*set, "--match", options->matchOn, "Match day");
    addNumber(*set, "--wanted", options->wanted, 0, "How many letters are wanted (else 4)");
    set->add_flag("--remove", options->isRemoved, "Take it away; its letters stay");
    setCommand(*set, chosen, options, setSeason);
}

} // namespace hallway
