#pragma once

#include "core/milestone_news.h"
#include "ui/text/mail_text.h"

namespace hallway {

/// What an update about a milestone is made from.
struct UpdateFacts
{
    Milestone milestone;
    PersonName name;
    std::optional<Interaction> lastAnswer; ///< what there is to thank for
    Profile profile;
    QDate today;
};

/// Tells one person of a milestone, in a few sentences that ask for nothing.
[[nodiscard]] MailText updateText(const UpdateFacts &facts);
/// The same, with what the workspace knows of the person.
[[nodiscard]] Result<MailText> draftUpdate(const Workspace &workspace, const Milestone &milestone,
                                           ContactId contact);

/// What an update in one's own words begins with; {{name}} stands for each person's name.
[[nodiscard]] MailText ownUpdate(const Profile &profile);
/// An update in one's own words to one person.
[[nodiscard]] MailText filledUpdate(const MailText &own, const PersonName &name);

/// "4 of 6 told", "all 6 told"; "nobody to tell" for none.
[[nodiscard]] QString toldText(int told, int total);
/// Where one mentor stands with a milestone: "3 days left", "told Thu 19 Nov", "left out".
[[nodiscard]] QString newsText(const AgendaLine &line, QDate today);

} // namespace hallway
