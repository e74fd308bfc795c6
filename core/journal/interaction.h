#pragma once

#include "core/base/id.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace hallway {

enum class InteractionKind {
    Email,
    Message,
    Call,
    VideoCall,
    Meeting,
    Encounter, ///< at a conference
    Webinar,
    Letter,
    Note
};

enum class Direction { Outgoing, Incoming, Mutual };

/// Whether an encounter asks for a thank-you (domain.md, rule T).
enum class ThankYou { Yes, No, Auto };

/// The local time of day at which something took place.
struct LocalTime
{
    int minute = 0;    ///< of the local day, 0 to 1439
    int utcOffset = 0; ///< minutes east of UTC

    friend bool operator==(const LocalTime &, const LocalTime &) = default;
};

/// One exchange with one or more contacts. The day is the calendar day where it took place.
struct Interaction
{
    InteractionId id;
    InteractionKind kind = InteractionKind::Email;
    Direction direction = Direction::Outgoing;
    QDate on;
    std::optional<LocalTime> at;
    QString subject;
    QString text;
    QString mention; ///< what is worth mentioning the next time
    bool replyExpected = false;
    ThankYou thankYou = ThankYou::Auto;
    QString occasion; ///< where it was, in words: "AATS 2026"
    EventId event;
    QString thread;
    QString source;     ///< where it came from: "" for typed in, "mail" …
    QString externalId; ///< Message-ID and the like
    QDate loggedOn;     ///< the day it was entered: for quiet import
    std::vector<ContactId> participants;

    friend bool operator==(const Interaction &, const Interaction &) = default;
};

/// Both were present: meeting, call, video call, conference encounter.
[[nodiscard]] bool isEncounter(InteractionKind kind);
/// E-mail, message, letter.
[[nodiscard]] bool isWritten(InteractionKind kind);
/// An outgoing written interaction.
[[nodiscard]] bool isOutreach(const Interaction &interaction);
/// Anything incoming, or an encounter.
[[nodiscard]] bool isAnswer(const Interaction &interaction);
/// The direction that goes without saying: mutual for encounters and webinars, else outgoing.
[[nodiscard]] Direction usualDirection(InteractionKind kind);

/// "14:30+01:00" for 870 minutes at 60 minutes east.
[[nodiscard]] QString localTimeText(const LocalTime &time);
/// Reads "HH:MM±HH:MM"; nothing when it is not such a time.
[[nodiscard]] std::optional<LocalTime> localTimeFromText(const QString &text);

[[nodiscard]] QString interactionKindName(InteractionKind kind);
[[nodiscard]] std::optional<InteractionKind> interactionKindFromName(QStringView name);
[[nodiscard]] QStringList interactionKindNames();
[[nodiscard]] QString directionName(Direction direction);
[[nodiscard]] std::optional<Direction> directionFromName(QStringView name);
[[nodiscard]] QStringList directionNames();
[[nodiscard]] QString thankYouName(ThankYou thankYou);
[[nodiscard]] std::optional<ThankYou> thankYouFromName(QStringView name);
[[nodiscard]] QStringList thankYouNames();

} // namespace hallway
