#pragma once

#include "core/base/id.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace hallway {

/// How far a letter is (domain.md, Letters).
enum class LetterState { ToAsk, Asked, Agreed, Declined, PacketSent, In, Thanked, Withdrawn };
enum class LetterForm { Narrative, Standardized };
/// How far the application portal says it is.
enum class PortalState { NotConfirmed, Confirmed, Uploaded, Assigned };

/// One round of applications; its days are the user's, offices move them every year.
struct Season
{
    SeasonId id;
    QString name; ///< "2027"
    QDate opensOn;
    QDate submitsOn;
    QDate reviewsOn;
    QDate endsOn;
    QDate matchOn;
    int wanted = 4; ///< letters

    friend bool operator==(const Season &, const Season &) = default;
};

/// The writer as the portal asks for them; what is empty is as the contact has it.
struct Writer
{
    QString name;
    QString title;
    QString department;
    QString email;

    friend bool operator==(const Writer &, const Writer &) = default;
};

/// One letter of recommendation from one contact, for one season.
struct Letter
{
    LetterId id;
    ContactId contact;
    SeasonId season;
    QString target; ///< a specialty; empty: general
    Writer writer;
    LetterForm form = LetterForm::Narrative;
    bool isChair = false;  ///< fulfils the letter of a department's chair
    bool isWaived = true;  ///< the right to see it was waived
    bool isStrong = false; ///< asked as a strong letter, with an easy way out
    QDate dueOn;           ///< the user's own day, earlier than the true one; invalid: not known
    QString submission;    ///< how it is handed in
    PortalState portal = PortalState::NotConfirmed;
    LetterState state = LetterState::ToAsk;
    QString notes;
    QDate loggedOn;

    friend bool operator==(const Letter &, const Letter &) = default;
};

/// The day on which a letter reached a state.
struct LetterReached
{
    LetterState state = LetterState::Asked;
    QDate on;
    QDate loggedOn;

    friend bool operator==(const LetterReached &, const LetterReached &) = default;
};

[[nodiscard]] QString letterStateName(LetterState state);
[[nodiscard]] std::optional<LetterState> letterStateFromName(QStringView name);
[[nodiscard]] QStringList letterStateNames();
[[nodiscard]] QString letterFormName(LetterForm form);
[[nodiscard]] std::optional<LetterForm> letterFormFromName(QStringView name);
[[nodiscard]] QStringList letterFormNames();
[[nodiscard]] QString portalStateName(PortalState state);
[[nodiscard]] std::optional<PortalState> portalStateFromName(QStringView name);
[[nodiscard]] QStringList portalStateNames();

} // namespace hallway
