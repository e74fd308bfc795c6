#include "core/journal/interaction.h"

#include "core/base/names.h"

#include <QRegularExpression>
#include <cstdlib>

using Qt::StringLiterals::operator""_s;

namespace hallway {

namespace {

constexpr int minutesPerHour = 60;
constexpr int widestUtcOffset = 14 * minutesPerHour;

constexpr NameTable<InteractionKind, 9> interactionKindTable = {{{
    {InteractionKind::Email, "email"},
    {InteractionKind::Message, "message"},
    {InteractionKind::Call, "call"},
    {InteractionKind::VideoCall, "video_call"},
    {InteractionKind::Meeting, "meeting"},
    {InteractionKind::Encounter, "encounter"},
    {InteractionKind::Webinar, "webinar"},
    {InteractionKind::Letter, "letter"},
    {InteractionKind::Note, "note"},
}}};

constexpr NameTable<Direction, 3> directionTable = {{{
    {Direction::Outgoing, "outgoing"},
    {Direction::Incoming, "incoming"},
    {Direction::Mutual, "mutual"},
}}};

constexpr NameTable<ThankYou, 3> thankYouTable = {{{
    {ThankYou::Yes, "yes"},
    {ThankYou::No, "no"},
    {ThankYou::Auto, "auto"},
}}};

QString hoursAndMinutes(int minutes)
{
    return u"%1:%2"_s.arg(minutes / minutesPerHour, 2, 10, QLatin1Char('0'))
        .arg(minutes % minutesPerHour, 2, 10, QLatin1Char('0'));
}

int minutesFrom(const QString &hours, const QString &minutes)
{
    return hours.toInt() * minutesPerHour + minutes.toInt();
}

} // namespace

bool isEncounter(InteractionKind kind)
{
    return kind == InteractionKind::Call || kind == InteractionKind::VideoCall ||
           kind == InteractionKind::Meeting || kind == InteractionKind::Encounter;
}

bool isWritten(InteractionKind kind)
{
    return kind == InteractionKind::Email || kind == InteractionKind::Message ||
           kind == InteractionKind::Letter;
}

bool isOutreach(const Interaction &interaction)
{
    return isWritten(interaction.kind) && interaction.direction == Direction::Outgoing;
}

bool isAnswer(const Interaction &interaction)
{
    // A note is the user's own, whatever direction it was given.
    return isEncounter(interaction.kind) || (interaction.kind != InteractionKind::Note &&
                                             interaction.direction == Direction::Incoming);
}

Direction usualDirection(InteractionKind kind)
{
    return isEncounter(kind) || kind == InteractionKind::Webinar ? Direction::Mutual
                                                                 : Direction::Outgoing;
}

QString localTimeText(const LocalTime &time)
{
    return hoursAndMinutes(time.minute) + QLatin1Char(time.utcOffset < 0 ? '-' : '+') +
           hoursAndMinutes(std::abs(time.utcOffset));
}

std::optional<LocalTime> localTimeFromText(const QString &text)
{
    static const QRegularExpression form(
        u"\\A([01][0-9]|2[0-3]):([0-5][0-9])([+-])([01][0-9]):([0-5][0-9])\\z"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const int offset = minutesFrom(match.captured(4), match.captured(5));
    if (offset > widestUtcOffset) {
        return std::nullopt;
    }
    return LocalTime{.minute = minutesFrom(match.captured(1), match.captured(2)),
                     .utcOffset = match.captured(3) == u"-"_s ? -offset : offset};
}

QString interactionKindName(InteractionKind kind)
{
    return interactionKindTable.name(kind);
}

std::optional<InteractionKind> interactionKindFromName(QStringView name)
{
    return interactionKindTable.value(name);
}

QStringList interactionKindNames()
{
    return interactionKindTable.names();
}

QString directionName(Direction direction)
{
    return directionTable.name(direction);
}

std::optional<Direction> directionFromName(QStringView name)
{
    return directionTable.value(name);
}

QStringList directionNames()
{
    return directionTable.names();
}

QString thankYouName(ThankYou thankYou)
{
    return thankYouTable.name(thankYou);
}

std::optional<ThankYou> thankYouFromName(QStringView name)
{
    return thankYouTable.value(name);
}

QStringList thankYouNames()
{
    return thankYouTable.names();
}

} // namespace hallway
