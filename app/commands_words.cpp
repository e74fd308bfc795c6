#include "app/arguments.h"
#include "app/json.h"

#include <QCoreApplication>

namespace hallway {

namespace {
struct WordCommandWords
{
    Q_DECLARE_TR_FUNCTIONS(WordCommandWords)
};

struct WordOptions
{
    WordList list = WordList::Tags;
    QString word;
    QString to;
};

Result<Reply> listWords(Request &request, const WordOptions &options)
{
    const auto words = request.workspace.words().words(options.list);
    if (!words) {
        return failed(words);
    }
    QJsonArray array;
    std::vector<std::vector<Cell>> rows;
    for (const WordUse &use : *words) {
        array.append(QJsonObject{{QStringLiteral("word"), use.word},
                                 {QStringLiteral("people"), use.people}});
        rows.push_back({{use.word}, {QString::number(use.people), Ink::Quiet}});
    }
    return Reply{.json = {{QStringLiteral("words"), array}},
                 .text = rows.empty() ? WordCommandWords::tr("There is none.")
                                      : request.console.table(rows)};
}

Result<Reply> renameWord(Request &request, const WordOptions &options)
{
    const auto done = request.workspace.renameWord(options.list, options.word, options.to);
    return done ? listWords(request, options) : failed(done);
}

Result<Reply> removeWord(Request &request, const WordOptions &options)
{
    const auto done = request.workspace.removeWord(options.list, options.word);
    return done ? listWords(request, options) : failed(done);
}

Result<Reply> addField(Request &request, const WordOptions &options)
{
    const auto done = request.workspace.addField(options.word);
    return done ? listWords(request, options) : failed(done);
}

/// "tag list", "tag rename", "tag delete", and for fields "field add".
void addWordCommandsOf(CLI::App &app, Chosen &chosen, WordList list, const char *description)
{
    auto *const group = app.add_subcommand(wordListName(list).toStdString(), description);
    group->require_subcommand(1);
    const auto options = std::make_shared<WordOptions>();
    options->list = list;
    setCommand(*group->add_subcommand("list", "List them with the number of their people"), chosen,
               options, listWords);
    auto *const rename = group->add_subcommand(
        "rename", "Give everybody who has it another; both become one where there is that already");
    addText(*rename, "old", options->word, "What it is called")->required();
    addText(*rename, "new", options->to, "What it shall be called")->required();
    setCommand(*rename, chosen, options, renameWord);
    auto *const remove = group->add_subcommand("delete", "Take it from everybody");
    addText(*remove, "word", options->word, "What it is called")->required();
    setCommand(*remove, chosen, options, removeWord);
    if (list == WordList::Fields) {
        auto *const add = group->add_subcommand("add", "Offer one more");
        addText(*add, "word", options->word, "What it is called")->required();
        setCommand(*add, chosen, options, addField);
    }
}
} // namespace

void addWordCommands(CLI::App &app, Chosen &chosen)
{
    addWordCommandsOf(app, chosen, WordList::Tags, "The tags of people");
    addWordCommandsOf(app, chosen, WordList::Fields, "The fields that people work in");
    addWordCommandsOf(app, chosen, WordList::Institutions, "Where people work");
}

} // namespace hallway
