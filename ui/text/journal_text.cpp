#include "ui/text/translate.h"
#include "ui/text/words.h"

namespace hallway {

namespace {
QString writtenTitle(const Interaction &interaction, const QString &outgoing,
                     const QString &incoming, const QString &mutual)
{
    switch (interaction.direction) {
    case Direction::Outgoing:
        return outgoing;
    case Direction::Incoming:
        return incoming;
    case Direction::Mutual:
        return mutual;
    }
    return mutual;
}
} // namespace

QString interactionKindText(InteractionKind kind)
{
    switch (kind) {
    case InteractionKind::Email:
        return Words::tr("e-mail");
    case InteractionKind::Message:
        return Words::tr("message");
    case InteractionKind::Call:
        return Words::tr("call");
    case InteractionKind::VideoCall:
        return Words::tr("video call");
    case InteractionKind::Meeting:
        return Words::tr("meeting");
    case InteractionKind::Encounter:
        return Words::tr("met");
    case InteractionKind::Webinar:
        return Words::tr("webinar");
    case InteractionKind::Letter:
        return Words::tr("letter");
    case InteractionKind::Note:
        return Words::tr("note");
    }
    return {};
}

QString interactionTitle(const Interaction &interaction)
{
    switch (interaction.kind) {
    case InteractionKind::Email:
        return writtenTitle(interaction, Words::tr("You wrote"), Words::tr("They wrote"),
                            Words::tr("E-mails"));
    case InteractionKind::Message:
        return writtenTitle(interaction, Words::tr("You sent a message"),
                            Words::tr("They sent a message"), Words::tr("Messages"));
    case InteractionKind::Letter:
        return writtenTitle(interaction, Words::tr("You sent a letter"),
                            Words::tr("They sent a letter"), Words::tr("Letters"));
    case InteractionKind::Call:
        return writtenTitle(interaction, Words::tr("You called"), Words::tr("They called"),
                            Words::tr("Call"));
    default:
        return capitalised(interactionKindText(interaction.kind));
    }
}

} // namespace hallway
