#include "ui/people/person_details.h"

#include <algorithm>

namespace hallway {
namespace {

/// The open ones among all follow-ups of a contact, the one that is due first in front.
std::vector<AgendaLine> openLines(std::vector<AgendaLine> lines, QDate today)
{
    std::erase_if(lines, [today](const AgendaLine &line) {
        return line.followUp.ending || stateOn(line.followUp, today) == FollowUpState::Lapsed;
    });
    std::stable_sort(lines.begin(), lines.end(), [](const AgendaLine &a, const AgendaLine &b) {
        return a.followUp.window.dueOn < b.followUp.window.dueOn;
    });
    return lines;
}

} // namespace

Result<PersonDetails> gatherPerson(const Workspace &workspace, ContactId id)
{
    auto contact = workspace.people().contact(id);
    if (!contact) {
        return failed(contact);
    }
    auto line = workspace.people().line(id, workspace.today());
    if (!line) {
        return failed(line);
    }
    auto interactions = workspace.journal().interactionsOf(id);
    if (!interactions) {
        return failed(interactions);
    }
    auto followUps = workspace.followUps().linesOf(id);
    if (!followUps) {
        return failed(followUps);
    }
    auto living = livingOn(std::move(*followUps), workspace.today());
    auto open = openLines(living, workspace.today());
    PersonDetails details{std::move(*contact), std::move(*line),  std::move(*interactions),
                          std::move(open),     std::move(living), QString()};
    if (details.contact.introducedBy.isValid()) {
        details.introducedBy =
            workspace.people().name(details.contact.introducedBy).value_or(QString());
    }
    return details;
}

} // namespace hallway
