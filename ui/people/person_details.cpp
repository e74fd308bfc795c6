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

Result<void> addAcquaintances(const Workspace &workspace, PersonDetails &details)
{
    const Contact &contact = details.contact;
    if (contact.introducedBy.isValid()) {
        details.introducedBy = workspace.people().name(contact.introducedBy).value_or(QString());
    }
    const auto introduced = workspace.people().introducedBy(contact.id);
    if (!introduced) {
        return failed(introduced);
    }
    for (const ContactId id : *introduced) {
        details.introduced.push_back({id, workspace.people().name(id).value_or(QString())});
    }
    return {};
}

Result<void> addWorks(const Workspace &workspace, PersonDetails &details)
{
    auto works = workspace.works().worksOf(details.contact.id);
    if (!works) {
        return failed(works);
    }
    details.works = std::move(*works);
    for (const Work &work : details.works) {
        const auto deliverables = workspace.works().deliverables(work.id);
        if (!deliverables) {
            return failed(deliverables);
        }
        details.deliverables.insert(details.deliverables.end(), deliverables->begin(),
                                    deliverables->end());
    }
    return {};
}

Result<void> addLetters(const Workspace &workspace, PersonDetails &details)
{
    const auto letters = workspace.letters().letters(details.contact.id);
    if (!letters) {
        return failed(letters);
    }
    for (const Letter &letter : *letters) {
        auto steps = workspace.letters().steps(letter.id);
        if (!steps) {
            return failed(steps);
        }
        const auto season =
            letter.season.isValid() ? workspace.letters().season(letter.season) : Result<Season>();
        details.letters.push_back({letter, season ? season->name : QString(), std::move(*steps)});
    }
    return {};
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
    PersonDetails details;
    details.contact = std::move(*contact);
    details.line = std::move(*line);
    details.interactions = std::move(*interactions);
    details.followUps = livingOn(std::move(*followUps), workspace.today());
    details.openFollowUps = openLines(details.followUps, workspace.today());
    auto gathered = addAcquaintances(workspace, details);
    gathered = gathered ? addWorks(workspace, details) : gathered;
    gathered = gathered ? addLetters(workspace, details) : gathered;
    auto attachments =
        gathered ? workspace.attachments().attachments(id) : tl::unexpected(gathered.error());
    if (!attachments) {
        return failed(attachments);
    }
    details.attachments = std::move(*attachments);
    return details;
}

} // namespace hallway
