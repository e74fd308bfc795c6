#include "app/command_line.h"

#include "app/arguments.h"
#include "app/json.h"
#include "app/logging.h"
#include "app/window_part.h"
#include "ui/text/agenda_calendar.h"
#include "ui/text/words.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <cstring>
#include <spdlog/spdlog.h>

namespace hallway {

namespace {
struct LineWords
{
    Q_DECLARE_TR_FUNCTIONS(LineWords)
};

int numberOf(ExitCode code)
{
    return static_cast<int>(code);
}

void addGlobalOptions(CLI::App &app, GlobalOptions &options)
{
    addText(app, "--database", options.database,
            "The database (else $HALLWAY_DATABASE, else hallway/hallway.db in $XDG_DATA_HOME)")
        ->type_name("FILE");
    addDay(app, "--today", options.today, "Take this as today");
    app.add_flag("--json", options.isJson, "Answer with one JSON document");
    app.add_flag("--read-only", options.isReadOnly, "Never write");
    app.add_flag("--yes", options.isYes, "Answer yes to questions");
    app.add_flag("--verbose", options.isVerbose, "Tell on standard error what is done");
}

void build(CLI::App &app, GlobalOptions &options, Chosen &chosen)
{
    app.name("hallway");
    app.set_version_flag("--version", "Hallway " HALLWAY_VERSION);
    app.fallthrough(); // the global options may stand behind the command too
    app.require_subcommand(0, 1);
    app.option_defaults()->configurable(false);
    addGlobalOptions(app, options);
    addAgendaCommands(app, chosen);
    addPeopleCommands(app, chosen);
    addJournalCommands(app, chosen);
    addExchangeCommands(app, chosen);
    addEventCommands(app, chosen);
    addLetterCommands(app, chosen);
    addSeasonCommands(app, chosen);
    addWorkCommands(app, chosen);
    addMilestoneCommands(app, chosen);
    addPolicyCommands(app, chosen);
    addWordCommands(app, chosen);
    addFileCommands(app, chosen);
    addDataCommands(app, chosen);
    addProfileCommands(app, chosen);
    addHelpCommand(app, chosen);
}

bool isAsked(int argc, char **argv, const char *option)
{
    return std::any_of(argv + 1, argv + argc, [option](const char *argument) {
        return std::strcmp(argument, option) == 0;
    });
}

/// The first argument that is not UTF-8, or 0.
int unreadableArgument(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        if (!QByteArray(argv[i]).isValidUtf8()) {
            return i;
        }
    }
    return 0;
}

int refuse(Console &console, bool isJson, const QString &reason)
{
    console.say(LineWords::tr("hallway: %1").arg(reason));
    if (isJson) {
        const QJsonObject error{{QStringLiteral("code"), QStringLiteral("usage")},
                                {QStringLiteral("message"), reason}};
        static_cast<void>(console.write(QJsonObject{{QStringLiteral("error"), error}}));
    }
    return numberOf(ExitCode::Usage);
}

/// What CLI11 has to say about a mistake, in one line. It does not itself name a word that stands
/// where a command should.
QString mistakeText(const CLI::App &app, const CLI::ParseError &mistake)
{
    const CLI::App *command = &app;
    QString path = QStringLiteral("hallway");
    while (!command->get_subcommands().empty()) {
        command = command->get_subcommands().front();
        path += u' ' + QString::fromStdString(command->get_name());
    }
    const auto rest = app.remaining(true);
    const bool needsCommand = !command->get_subcommands({}).empty();
    const QString reason =
        needsCommand && !rest.empty() && rest.front().front() != '-'
            ? LineWords::tr("“%1” is not a command.").arg(QString::fromStdString(rest.front()))
            : QString::fromUtf8(mistake.what()).simplified();
    return LineWords::tr("%1 (see %2 --help)").arg(reason, path);
}

int answerMistake(const CLI::App &app, const CLI::ParseError &mistake, bool isJson)
{
    Console console(isJson);
    if (mistake.get_exit_code() == 0) { // --help and --version
        std::ostringstream text;
        app.exit(mistake, text, text);
        return numberOf(console.write(QString::fromStdString(text.str())) ? ExitCode::Done
                                                                          : ExitCode::Failed);
    }
    return refuse(console, isJson, mistakeText(app, mistake));
}

ExitCode exitCodeOf(const Error &error, bool isOpening)
{
    const bool isDatabase =
        isOpening ? isOpeningError(error.code) : error.code == ErrorCode::DatabaseCorrupt;
    return isDatabase ? ExitCode::NoDatabase : ExitCode::Failed;
}

/// One line on standard error, the candidates below it, and the document with --json.
ExitCode report(Console &console, const Error &error, bool isJson, bool isOpening)
{
    console.say(LineWords::tr("hallway: %1").arg(errorText(error)));
    if (isJson) {
        static_cast<void>(console.write(errorJson(error)));
    }
    spdlog::warn("failed: {}", errorCodeName(error.code).toStdString());
    return exitCodeOf(error, isOpening);
}

ExitCode answer(Console &console, const Reply &reply, bool isJson)
{
    const bool isWritten = isJson ? console.write(reply.json) : console.write(reply.text);
    if (!isWritten) {
        console.say(LineWords::tr("hallway: The answer could not be written (%1).")
                        .arg(QString::fromLocal8Bit(std::strerror(errno))));
        return ExitCode::Failed;
    }
    return reply.code;
}

/// The change itself is made, so that a calendar file that cannot be written fails nothing.
void refreshCalendar(Console &console, const Workspace &workspace)
{
    if (const auto written = writeKeptCalendar(workspace); !written) {
        console.say(LineWords::tr("hallway: The calendar file was not brought up to date. %1")
                        .arg(errorText(written.error())));
    }
}

ExitCode runCommand(const Command &command, const GlobalOptions &options)
{
    Console console(options.isJson);
    if (command.tell) {
        const auto told = command.tell(console);
        return told ? answer(console, *told, options.isJson)
                    : report(console, told.error(), options.isJson, false);
    }
    const SystemClock systemClock;
    const FixedClock fixedClock(options.today);
    const Clock *clock = &systemClock;
    if (options.today.isValid()) {
        clock = &fixedClock;
    }
    const OpenMode mode = options.isReadOnly ? OpenMode::ReadOnly : OpenMode::ReadWrite;
    auto workspace = Workspace::open(options.database, mode, *clock);
    if (!workspace) {
        return report(console, workspace.error(), options.isJson, true);
    }
    bool isChanged = false;
    QObject::connect(workspace->get(), &Workspace::changed, [&isChanged] { isChanged = true; });
    Request request{**workspace, console, options};
    const auto reply = command.run(request);
    if (isChanged) {
        refreshCalendar(console, **workspace);
    }
    return reply ? answer(console, *reply, options.isJson)
                 : report(console, reply.error(), options.isJson, false);
}

/// Only what lays out text needs fonts, and nothing here needs a display.
Result<std::unique_ptr<QCoreApplication>> makeApplication(int &argc, char **argv, bool needsFonts)
{
    if (!needsFonts) {
        return std::make_unique<QCoreApplication>(argc, argv);
    }
    const auto part = windowPart();
    if (!part) {
        return failed(part);
    }
    return (*part)->makeApplication(argc, argv);
}

int refusePart(const Error &error, bool isJson)
{
    Console console(isJson);
    return numberOf(report(console, error, isJson, false));
}

int carryOut(int argc, char **argv, const Command &command, const GlobalOptions &options)
{
    QElapsedTimer timer;
    timer.start();
    const auto application = makeApplication(argc, argv, command.needsFonts);
    if (!application) {
        return refusePart(application.error(), options.isJson);
    }
    const int code = numberOf(runCommand(command, options));
    spdlog::info("{}: {} after {} ms", command.name, code, timer.elapsed());
    return code;
}
} // namespace

int runHallway(int argc, char **argv)
{
    const bool isJson = isAsked(argc, argv, "--json");
    Console console(isJson);
    if (const int wrong = unreadableArgument(argc, argv); wrong > 0) {
        return refuse(console, isJson, LineWords::tr("Argument %1 is not UTF-8.").arg(wrong));
    }
    GlobalOptions options;
    Chosen chosen;
    CLI::App app("A relationship manager for a career built by hand. Without a command it opens "
                 "its window.");
    build(app, options, chosen);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &mistake) {
        return answerMistake(app, mistake, isJson);
    }
    startLogging(options.isVerbose);
    options.database = options.database.isEmpty() ? defaultDatabasePath() : options.database;
    if (chosen.command.run || chosen.command.tell) {
        return carryOut(argc, argv, chosen.command, options);
    }
    if (options.isJson) {
        return refuse(console, true, LineWords::tr("--json needs a command."));
    }
    const auto part = windowPart();
    if (!part) {
        return refusePart(part.error(), false);
    }
    int rest = 1; // Qt reads its own options; ours are done
    return (*part)->runWindow(
        rest, argv,
        {.database = options.database, .today = options.today, .isReadOnly = options.isReadOnly});
}

} // namespace hallway
