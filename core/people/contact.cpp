#include "core/people/contact.h"

#include "core/base/names.h"

#include <algorithm>

namespace hallway {

namespace {

constexpr NameTable<Role, 10> roles{{{
    {Role::Unset, ""},
    {Role::ProgramDirector, "program_director"},
    {Role::AssociateProgramDirector, "associate_program_director"},
    {Role::Faculty, "faculty"},
    {Role::Fellow, "fellow"},
    {Role::Resident, "resident"},
    {Role::Coordinator, "coordinator"},
    {Role::Researcher, "researcher"},
    {Role::Peer, "peer"},
    {Role::Other, "other"},
}}};

constexpr NameTable<HowMet, 11> waysToMeet{{{
    {HowMet::Unset, ""},
    {HowMet::Conference, "conference"},
    {HowMet::Rotation, "rotation"},
    {HowMet::OwnSchool, "own_school"},
    {HowMet::Alumni, "alumni"},
    {HowMet::Introduction, "introduction"},
    {HowMet::FirstMail, "first_mail"},
    {HowMet::Webinar, "webinar"},
    {HowMet::SocialMedia, "social_media"},
    {HowMet::MentorshipProgram, "mentorship_program"},
    {HowMet::Other, "other"},
}}};

constexpr NameTable<ContactState, 3> contactStates{{{
    {ContactState::Active, "active"},
    {ContactState::Archived, "archived"},
    {ContactState::DoNotContact, "do_not_contact"},
}}};

constexpr NameTable<MentorKind, 3> mentorKinds{{{
    {MentorKind::Clinical, "clinical"},
    {MentorKind::Research, "research"},
    {MentorKind::Career, "career"},
}}};

constexpr NameTable<MentorStatus, 4> mentorStatuses{{{
    {MentorStatus::Prospective, "prospective"},
    {MentorStatus::Asked, "asked"},
    {MentorStatus::Active, "active"},
    {MentorStatus::Past, "past"},
}}};

} // namespace

bool isPartialDay(const QString &text)
{
    static const QDate first(1900, 1, 1);
    static const QDate last(2200, 12, 31);
    const QString whole = text.size() == 4   ? text + QStringLiteral("-01-01")
                          : text.size() == 7 ? text + QStringLiteral("-01")
                                             : text;
    const QDate day = QDate::fromString(whole, QStringLiteral("yyyy-MM-dd"));
    return day.isValid() && day >= first && day <= last;
}

void sortRoles(std::vector<PastRole> &roles)
{
    const auto isLater = [](const QString &one, const QString &other) {
        return one.isEmpty() != other.isEmpty() ? one.isEmpty() : one > other;
    };
    std::stable_sort(roles.begin(), roles.end(), [&](const PastRole &one, const PastRole &other) {
        return one.until != other.until ? isLater(one.until, other.until)
                                        : isLater(one.from, other.from);
    });
}

QString roleName(Role role)
{
    return roles.name(role);
}

std::optional<Role> roleFromName(QStringView name)
{
    return roles.value(name);
}

QStringList roleNames()
{
    return roles.names();
}

QString howMetName(HowMet howMet)
{
    return waysToMeet.name(howMet);
}

std::optional<HowMet> howMetFromName(QStringView name)
{
    return waysToMeet.value(name);
}

QStringList howMetNames()
{
    return waysToMeet.names();
}

QString contactStateName(ContactState state)
{
    return contactStates.name(state);
}

std::optional<ContactState> contactStateFromName(QStringView name)
{
    return contactStates.value(name);
}

QString mentorKindName(MentorKind kind)
{
    return mentorKinds.name(kind);
}

std::optional<MentorKind> mentorKindFromName(QStringView name)
{
    return mentorKinds.value(name);
}

QStringList mentorKindNames()
{
    return mentorKinds.names();
}

QString mentorStatusName(MentorStatus status)
{
    return mentorStatuses.name(status);
}

std::optional<MentorStatus> mentorStatusFromName(QStringView name)
{
    return mentorStatuses.value(name);
}

QStringList mentorStatusNames()
{
    return mentorStatuses.names();
}

} // namespace hallway
