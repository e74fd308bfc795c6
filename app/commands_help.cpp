#include "app/arguments.h"
#include "ui/text/handbook.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace hallway {

namespace {
struct HelpWords
{
    Q_DECLARE_TR_FUNCTIONS(HelpWords)
};

struct HelpOptions
{
    QString topic;
};

Reply contents(const Handbook &handbook, const Console &console)
{
    QJsonArray array;
    std::vector<std::vector<Cell>> rows;
    for (const HandbookPage &page : handbook.pages()) {
        array.append(QJsonObject{{QStringLiteral("topic"), page.name},
                                 {QStringLiteral("title"), page.title}});
        rows.push_back({{page.name, Ink::Title}, {page.title}});
    }
    return {.json = {{QStringLiteral("topics"), array}}, .text = console.table(rows)};
}

Result<Reply> tell(const Console &console, const HelpOptions &options)
{
    const Handbook handbook;
    if (options.topic.isEmpty()) {
        return contents(handbook, console);
    }
    const HandbookPage *page = handbook.page(options.topic);
    if (page == nullptr) {
        QStringList names;
        for (const HandbookPage &each : handbook.pages()) {
            names.append(each.name);
        }
        return fail(ErrorCode::InvalidValue,
                    {QStringLiteral("topic"), options.topic,
                     HelpWords::tr("the pages are %1").arg(names.join(QStringLiteral(", ")))});
    }
    return Reply{.json = {{QStringLiteral("topic"), page->name},
                          {QStringLiteral("title"), page->title},
                          {QStringLiteral("text"), page->text}},
                 .text = terminalText(*page)};
}
} // namespace

void addHelpCommand(CLI::App &app, Chosen &chosen)
{
    auto *const command = app.add_subcommand("help", "Read the handbook");
    const auto options = std::make_shared<HelpOptions>();
    addText(*command, "topic", options->topic, "The page (else all of them are listed)");
    command->callback([&chosen, options] {
        chosen.command.name = "help";
        chosen.command.tell = [options](const Console &console) { return tell(console, *options); };
    });
}

} // namespace hallway
