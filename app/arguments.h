#pragma once

#include "app/request.h"

#include <CLI/CLI.hpp>
#include <QStringList>
#include <memory>
#include <optional>

namespace hallway {

/// Where the commands note which of them was chosen, when the command line is read.
struct Chosen
{
    Command command;
};

/// For a command that has no options of its own.
struct NoOptions
{
};

/// An option or, without dashes in its name, a positional argument that takes a text.
CLI::Option *addText(CLI::App &app, const char *name, QString &target, const char *description);
/// The same, remembering whether it was given at all.
CLI::Option *addText(CLI::App &app, const char *name, std::optional<QString> &target,
                     const char *description);
/// Takes one or more texts.
CLI::Option *addTexts(CLI::App &app, const char *name, QStringList &target,
                      const char *description);
/// Takes an ISO date; a day that is not in the calendar is refused.
CLI::Option *addDay(CLI::App &app, const char *name, QDate &target, const char *description);
/// Takes a number that is not below `least`.
CLI::Option *addNumber(CLI::App &app, const char *name, int &target, int least,
                       const char *description);
/// Takes one of the words.
CLI::Option *addWord(CLI::App &app, const char *name, QString &target, const QStringList &words,
                     const char *description);
/// The same, remembering whether it was given at all.
CLI::Option *addWord(CLI::App &app, const char *name, std::optional<QString> &target,
                     const QStringList &words, const char *description);

/// The ISO day that the text names; invalid for anything else.
[[nodiscard]] QDate isoDay(const QString &text);

/// Makes `run` what the command does, with the options that it fills. `needsFonts`: it lays out
/// text, as a document does.
template <class Options>
void setCommand(CLI::App &app, Chosen &chosen, std::shared_ptr<Options> options,
                Result<Reply> (*run)(Request &, const Options &), bool needsFonts = false)
{
    app.callback([&app, &chosen, options, run, needsFonts] {
        chosen.command.name = app.get_name();
        chosen.command.needsFonts = needsFonts;
        chosen.command.run = [options, run](Request &request) { return run(request, *options); };
    });
}

/// The commands, a file each group. They are added below `app`.
void addAgendaCommands(CLI::App &app, Chosen &chosen);
void addPeopleCommands(CLI::App &app, Chosen &chosen);
void addJournalCommands(CLI::App &app, Chosen &chosen);
void addExchangeCommands(CLI::App &app, Chosen &chosen);
void addLetterCommands(CLI::App &app, Chosen &chosen);
void addEventCommands(CLI::App &app, Chosen &chosen);
void addSeasonCommands(CLI::App &app, Chosen &chosen);
void addWorkCommands(CLI::App &app, Chosen &chosen);
void addMilestoneCommands(CLI::App &app, Chosen &chosen);
void addPolicyCommands(CLI::App &app, Chosen &chosen);
void addWordCommands(CLI::App &app, Chosen &chosen);
void addFileCommands(CLI::App &app, Chosen &chosen);
void addDataCommands(CLI::App &app, Chosen &chosen);
void addProfileCommands(CLI::App &app, Chosen &chosen);
void addHelpCommand(CLI::App &app, Chosen &chosen);

} // namespace hallway
