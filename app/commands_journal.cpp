#include "app/arguments.h"
#include "app/json.h"
#include "ui/text/words.h"

#include <QCoreApplication>

namespace hallway {

namespace {
struct JournalWords
{
    Q_DECLARE_TR_FUNCTIONS(JournalWords)
};

struct LogOptions
{
    QStringList contacts;
    QString kind;
    std::optional<QString> direction;
    QDate on;
    QString at;
    QString subject;
    QString text;
    QString mention;
    QString occasion;
    QString event;
    bool replyExpected = false;
    QString thankYou = QStringLiteral("auto");
};

struct PromiseOptions
{
    QString contact;
    QString text;
    QDate by;
    QDate on;
    bool isTheirs = false;
};

Interaction interactionFrom(const LogOptions &options)
{
    Interaction interaction;
    interaction.kind = *interactionKindFromName(options.kind);
    interaction.direction = options.direction ? *directionFromName(*options.direction)
                                              : usualDirection(interaction.kind);
    interaction.on = options.on;
    interaction.at = localTimeFromText(options.at);
    interaction.subject = options.subject;
    interaction.text = options.text;
    interaction.mention = options.mention;
    interaction.occasion = options.occasion;
    interaction.replyExpected = options.replyExpected;
    interaction.thankYou = *thankYouFromName(options.thankYou);
    return interaction;
}

/// What was logged and what it plans, for people.
Result<QString> loggedText(Request &request, const Interaction &interaction)
{
    const auto planned = request.workspace.preview(interaction);
    if (!planned) {
        return failed(planned);
    }
    QStringList windows;
    for (const FollowUp &followUp : *planned) {
        windows.append(windowText(followUp));
    }
    const QString what =
        JournalWords::tr("Logged: %1, %2 (id %3).")
            .arg(interactionTitle(interaction), shortDate(interaction.on, request.today()),
                 QString::number(interaction.id.value));
    windows.removeDuplicates();
    return windows.isEmpty() ? what : what + u' ' + windows.join(QStringLiteral(", ")) + u'.';
}

Result<Reply> logInteraction(Request &request, const LogOptions &options)
{
    Interaction interaction = interactionFrom(options);
    for (const QString &text : options.contacts) {
        const auto contact = request.workspace.people().find(text);
        if (!contact) {
            return failed(contact);
        }
        auto &participants = interaction.participants;
        if (std::find(participants.begin(), participants.end(), *contact) == participants.end()) {
            participants.push_back(*contact);
        }
    }
    if (!options.event.isEmpty()) {
        const auto event = request.workspace.events().find(options.event);
        if (!event) {
            return failed(event);
        }
        interaction.event = *event;
    }
    const auto id = request.workspace.log(interaction);
    if (!id) {
        return failed(id);
    }
    const auto stored = request.workspace.journal().interaction(*id);
    if (!stored) {
        return failed(stored);
    }
    if (request.options.isJson) {
        return interactionJson(request.workspace, *stored).map([](const QJsonObject &json) {
            return Reply{.json = json};
        });
    }
    return loggedText(request, *stored).map([](const QString &text) {
        return Reply{.text = text};
    });
}

Result<QJsonObject> promiseJson(const Workspace &workspace, const Promise &promise)
{
    return workspace.people().name(promise.contact).map([&promise](const QString &name) {
        return QJsonObject{{QStringLiteral("id"), promise.id.value},
                           {QStringLiteral("contact"), contactReference(promise.contact, name)},
                           {QStringLiteral("text"), promise.text},
                           {QStringLiteral("theirs"), promise.isTheirs},
                           {QStringLiteral("made_on"), dayOrNull(promise.madeOn)},
                           {QStringLiteral("by"), dayOrNull(promise.promisedFor)},
                           {QStringLiteral("kept_on"), dayOrNull(promise.keptOn)}};
    });
}

Result<Reply> addPromise(Request &request, const PromiseOptions &options)
{
    const auto contact = request.workspace.people().find(options.contact);
    if (!contact) {
        return failed(contact);
    }
    const auto id = request.workspace.addPromise({.contact = *contact,
                                                  .text = options.text,
                                                  .isTheirs = options.isTheirs,
                                                  .madeOn = options.on,
                                                  .promisedFor = options.by});
    if (!id) {
        return failed(id);
    }
    const auto stored = request.workspace.journal().promise(*id);
    if (!stored) {
        return failed(stored);
    }
    const QString text = JournalWords::tr("Promise (%1) for %2: %3")
                             .arg(QString::number(id->value),
                                  shortDate(stored->promisedFor, request.today()), stored->text);
    return promiseJson(request.workspace, *stored).map([&](const QJsonObject &json) {
        return Reply{.json = json, .text = request.console.shown(text)};
    });
}

std::string judgeTime(std::string &text)
{
    const QString time = QString::fromStdString(text);
    return localTimeFromText(time)
               ? std::string()
               : JournalWords::tr("“%1” is not a time like 14:30-05:00").arg(time).toStdString();
}

void addLog(CLI::App &app, Chosen &chosen)
{
    auto *const log = app.add_subcommand("log", "Log an e-mail, a meeting, a note …");
    const auto options = std::make_shared<LogOptions>();
    addTexts(*log, "contact", options->contacts, "Who: id, e-mail address or name")->required();
    addWord(*log, "--kind", options->kind, interactionKindNames(), "What it was")->required();
    addWord(*log, "--direction", options->direction, directionNames(), "Who turned to whom");
    addDay(*log, "--on", options->on, "The day where it took place (else today)");
    addText(*log, "--at", options->at, "The local time there with its distance from UTC")
        ->type_name("HH:MM±HH:MM")
        ->check(CLI::Validator(judgeTime, {}));
    addText(*log, "--subject", options->subject, "Subject");
    addText(*log, "--text", options->text, "What was said or written");
    addText(*log, "--mention", options->mention, "What to mention the next time");
    addText(*log, "--occasion", options->occasion, "Where it was, as “AATS 2026”");
    addText(*log, "--event", options->event, "At which event: id or name");
    log->add_flag("--reply-expected,!--no-reply-expected", options->replyExpected,
                  "Whether an answer is expected");
    addWord(*log, "--thank-you", options->thankYou, thankYouNames(),
            "Whether it asks for a thank-you");
    setCommand(*log, chosen, options, logInteraction);
}
} // namespace

void addJournalCommands(CLI::App &app, Chosen &chosen)
{
    addLog(app, chosen);
    auto *const promise = app.add_subcommand("promise", "Remember what was promised");
    const auto options = std::make_shared<PromiseOptions>();
    addText(*promise, "contact", options->contact, "Who: id, e-mail address or name")->required();
    addText(*promise, "text", options->text, "What")->required();
    addDay(*promise, "--by", options->by, "The day it is promised for")->required();
    addDay(*promise, "--on", options->on, "The day it was promised (else today)");
    promise->add_flag("--theirs", options->isTheirs, "They promised it to you");
    setCommand(*promise, chosen, options, addPromise);
}

} // namespace hallway
