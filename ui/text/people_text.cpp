#include "ui/text/translate.h"
#include "ui/text/words.h"

namespace hallway {

QString roleText(Role role, std::optional<int> pgyYear)
{
    switch (role) {
    case Role::Unset:
        return {};
    case Role::ProgramDirector:
        return Words::tr("program director");
    case Role::AssociateProgramDirector:
        return Words::tr("associate program director");
    case Role::Faculty:
        return Words::tr("faculty");
    case Role::Fellow:
        return Words::tr("fellow");
    case Role::Resident:
        return pgyYear ? Words::tr("PGY-%1 resident").arg(*pgyYear) : Words::tr("resident");
    case Role::Coordinator:
        return Words::tr("coordinator");
    case Role::Researcher:
        return Words::tr("researcher");
    case Role::Peer:
        return Words::tr("student");
    case Role::Other:
        return Words::tr("other");
    }
    return {};
}

QString positionText(Role role, const QString &title, const QString &institution)
{
    QStringList parts;
    if (!title.isEmpty()) {
        parts.append(title);
    } else if (role != Role::Unset && role != Role::Other) {
        parts.append(capitalised(roleText(role)));
    }
    if (!institution.isEmpty()) {
        parts.append(institution);
    }
    return parts.join(QStringLiteral(", "));
}

QString mentorText(MentorKind kind)
{
    switch (kind) {
    case MentorKind::Clinical:
        return Words::tr("clinical mentor");
    case MentorKind::Research:
        return Words::tr("research mentor");
    case MentorKind::Career:
        return Words::tr("career mentor");
    }
    return {};
}

QString mentorStatusText(MentorStatus status)
{
    switch (status) {
    case MentorStatus::Prospective:
        return Words::tr("prospective");
    case MentorStatus::Asked:
        return Words::tr("asked");
    case MentorStatus::Active:
        return Words::tr("active");
    case MentorStatus::Past:
        return Words::tr("past");
    }
    return {};
}

QString howMetText(HowMet howMet)
{
    switch (howMet) {
    case HowMet::Unset:
        return {};
    case HowMet::Conference:
        return Words::tr("at a conference");
    case HowMet::Rotation:
        return Words::tr("on an elective or rotation");
    case HowMet::OwnSchool:
        return Words::tr("at my school");
    case HowMet::Alumni:
        return Words::tr("through the alumni network");
    case HowMet::Introduction:
        return Words::tr("by an introduction");
    case HowMet::FirstMail:
        return Words::tr("by a first e-mail");
    case HowMet::Webinar:
        return Words::tr("at a webinar");
    case HowMet::SocialMedia:
        return Words::tr("on social media");
    case HowMet::MentorshipProgram:
        return Words::tr("through a mentorship program");
    case HowMet::Other:
        return Words::tr("otherwise");
    }
    return {};
}

QString tieText(TieStrength strength)
{
    switch (strength) {
    case TieStrength::New:
        return Words::tr("new");
    case TieStrength::Weak:
        return Words::tr("weak");
    case TieStrength::Steady:
        return Words::tr("steady");
    case TieStrength::Strong:
        return Words::tr("strong");
    }
    return {};
}

} // namespace hallway
