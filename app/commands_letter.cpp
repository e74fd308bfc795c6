#include "app/letter_commands.h"
#include "app/window_part.h"
#include "core/packet/packet.h"

#include <QCoreApplication>

namespace hallway {

namespace {
struct LetterWords
{
    Q_DECLARE_TR_FUNCTIONS(LetterWords)
};

struct PacketCommand
{
    QString contact;
    PacketOptions document;
};

Result<Reply> makePacket(Request &request, const PacketCommand &options)
{
    const auto contact = request.workspace.people().find(options.contact);
    if (!contact) {
        return failed(contact);
    }
    const auto packet = gatherPacket(request.workspace, *contact);
    if (!packet) {
        return failed(packet);
    }
    const auto part = windowPart();
    if (!part) {
        return failed(part);
    }
    const auto report = (*part)->writePacket(*packet, options.document);
    if (!report) {
        return failed(report);
    }
    const QJsonObject json{{QStringLiteral("path"), report->path},
                           {QStringLiteral("pages"), report->pages},
                           {QStringLiteral("exchanges"), report->exchanges},
                           {QStringLiteral("works"), report->works}};
    const QString text = LetterWords::tr("%1 (pages: %2)").arg(report->path).arg(report->pages);
    return Reply{.json = json, .text = request.console.shown(text)};
}

std::string judgeSections(std::string &text)
{
    const QString section = QString::fromStdString(text);
    return packetSections().contains(section)
               ? std::string()
               : LetterWords::tr("“%1” is none of %2")
                     .arg(section, packetSections().join(QStringLiteral(", ")))
                     .toStdString();
}
} // namespace

void addLetterCommands(CLI::App &app, Chosen &chosen)
{
    auto *const group = app.add_subcommand("letter", "Letters of recommendation");
    group->require_subcommand(1);
    addLetterBoardCommands(*group, chosen);
    auto *const packet = group->add_subcommand("packet", "Sum up a contact for their letter");
    const auto options = std::make_shared<PacketCommand>();
    addText(*packet, "contact", options->contact, "Who writes: id, e-mail address or name")
        ->required();
    addText(*packet, "--output", options->document.path, "The file: .pdf, .odt, .html or .md")
        ->required();
    addTexts(*packet, "--sections", options->document.sections, "Which parts (else all)")
        ->delimiter(',')
        ->check(CLI::Validator(judgeSections, {}));
    addTexts(*packet, "--append", options->document.appendedPdfs, "PDF files whose pages follow");
    setCommand(*packet, chosen, options, makePacket, true);
}

} // namespace hallway
