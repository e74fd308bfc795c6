#pragma once

#include "core/base/id.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace hallway {

/// What the contact is (domain.md, role).
enum class Role {
    Unset,
    ProgramDirector,
    AssociateProgramDirector,
    Faculty,
    Fellow,
    Resident,
    Coordinator,
    Researcher,
    Peer,
    Other
};

/// How the acquaintance began (domain.md, how met).
enum class HowMet {
    Unset,
    Conference,
    Rotation,
    OwnSchool,
    Alumni,
    Introduction,
    FirstMail,
    Webinar,
    SocialMedia,
    MentorshipProgram,
    Other
};

/// What the user decided about a contact. "Resting" is derived and not stored here.
enum class ContactState { Active, Archived, DoNotContact };

enum class MentorKind { Clinical, Research, Career };
enum class MentorStatus { Prospective, Asked, Active, Past };

/// A contact mentors the student in one kind.
struct Mentorship
{
    MentorKind kind = MentorKind::Clinical;
    MentorStatus status = MentorStatus::Active;
    QDate since; ///< invalid when not known

    friend bool operator==(const Mentorship &, const Mentorship &) = default;
};

/// The parts of a name, as vCard's N has them, and the credentials behind it ("MD PhD").
struct PersonName
{
    QString prefix; ///< "Dr."
    QString given;
    QString middle;
    QString family;
    QString suffix; ///< "Jr."
    QString credentials;
    QString nickname;
    QString formatted; ///< a display name that was given as such; empty: made from the parts

    friend bool operator==(const PersonName &, const PersonName &) = default;
};

/// An e-mail address, phone number or link with its label ("work").
struct LabelledValue
{
    QString label;
    QString value;

    friend bool operator==(const LabelledValue &, const LabelledValue &) = default;
};

struct PostalAddress
{
    QString label;
    QString poBox;
    QString extended;
    QString street;
    QString city;
    QString region;
    QString postalCode;
    QString country;

    friend bool operator==(const PostalAddress &, const PostalAddress &) = default;
};

/// What somebody was before. Days are written as far as they are known, see isPartialDay().
struct PastRole
{
    Role role = Role::Unset;
    QString institution;
    QString department;
    QString title;
    QString from;
    QString until;

    friend bool operator==(const PastRole &, const PastRole &) = default;
};

/// The longest rhythm that makes sense, in days.
inline constexpr int mostRhythmDays = 3650;

/// A person in the network. A plain value; PeopleTable stores it.
struct Contact
{
    ContactId id;
    PersonName name;
    Role role = Role::Unset;
    std::optional<int> pgyYear; ///< 1 to 12, for residents
    QString training;           ///< "integrated six-year", "IMG" …
    QString field;              ///< one of the user's fields, "cardiac" …
    QString institution;
    QString department;
    QString title;
    QString roleFrom; ///< since when they are that, as far as known: see isPartialDay()
    std::vector<PastRole> pastRoles; ///< in the order they are shown
    QString birthday;                ///< "1980-05-21", "--05-21" without a year, or text as it came
    HowMet howMet = HowMet::Unset;
    QDate howMetOn;
    QString howMetLine;
    ContactId introducedBy;
    QString notes;        ///< private; never leaves in a packet
    QString letterPoints; ///< one point a line that a letter by this person could speak to
    ContactState state = ContactState::Active;
    std::optional<int> rhythmDays; ///< nothing: by mentorship or tie; 0: never
    QDate wokenOn;                 ///< the day the user ended a rest by hand
    QString uid;                   ///< vCard UID
    QString extra; ///< unfolded vCard lines that have no place here, for the way out
    std::vector<LabelledValue> emails;
    std::vector<LabelledValue> phones;
    std::vector<LabelledValue> links;
    std::vector<PostalAddress> addresses;
    QStringList tags;
    std::vector<Mentorship> mentorships;
    QByteArray photo; ///< an encoded picture (JPEG, PNG); empty: none

    friend bool operator==(const Contact &, const Contact &) = default;
};

/// How the contact is shown: "Dr. Hannah Torvik"; falls back to nickname, institution, e-mail,
/// phone. Never empty for a contact that says anything.
[[nodiscard]] QString displayName(const Contact &contact);
/// With the credentials: "Dr. Hannah Torvik, MD PhD".
[[nodiscard]] QString fullName(const Contact &contact);
/// The name without prefix and credentials: "Hannah Torvik".
[[nodiscard]] QString plainName(const Contact &contact);
/// Folded family and given name, for sorting.
[[nodiscard]] QString sortKey(const Contact &contact);
/// One or two letters for an avatar, from a display name; without titles.
[[nodiscard]] QString initials(const QString &displayName);
/// A display name taken apart: "Dr. Hannah Torvik, MD PhD" or "Torvik, Hannah".
[[nodiscard]] PersonName parsedName(const QString &text);

/// True for "2024", "2024-07" and "2024-07-01": a day as far as it is known.
[[nodiscard]] bool isPartialDay(const QString &text);
/// The latest first; those of which no end is known before them.
void sortRoles(std::vector<PastRole> &roles);

/// The words by which files, JSON and the command line know the enumerations.
[[nodiscard]] QString roleName(Role role);
[[nodiscard]] std::optional<Role> roleFromName(QStringView name);
[[nodiscard]] QStringList roleNames();
[[nodiscard]] QString howMetName(HowMet howMet);
[[nodiscard]] std::optional<HowMet> howMetFromName(QStringView name);
[[nodiscard]] QStringList howMetNames();
[[nodiscard]] QString contactStateName(ContactState state);
[[nodiscard]] std::optional<ContactState> contactStateFromName(QStringView name);
[[nodiscard]] QString mentorKindName(MentorKind kind);
[[nodiscard]] std::optional<MentorKind> mentorKindFromName(QStringView name);
[[nodiscard]] QStringList mentorKindNames();
[[nodiscard]] QString mentorStatusName(MentorStatus status);
[[nodiscard]] std::optional<MentorStatus> mentorStatusFromName(QStringView name);
[[nodiscard]] QStringList mentorStatusNames();

} // namespace hallway
