#include "ui/milestones/recipient.h"

#include "ui/text/translate.h"
#include "ui/text/update_text.h"
#include "ui/text/words.h"

#include <algorithm>

namespace hallway {

namespace {

struct RecipientWords
{
    Q_DECLARE_TR_FUNCTIONS(RecipientWords)
};

void takeNews(Recipient &recipient, const AgendaLine &line, QDate today)
{
    recipient.followUp = line.followUp.id;
    recipient.remark = newsText(line, today);
    recipient.canPutBack = isEndedByHand(line);
    if (line.followUp.ending) {
        recipient.state = line.followUp.ending == Ending::Done ? Recipient::State::Told
                                                               : Recipient::State::LeftOut;
    }
}

Recipient recipientFrom(const Contact &contact)
{
    Recipient recipient;
    recipient.contact = contact.id;
    recipient.name = displayName(contact);
    recipient.address = contact.emails.empty() ? QString() : contact.emails.front().value;
    return recipient;
}

/// An undo may have taken the mail away again.
bool isStillSent(const Workspace &workspace, const ChosenPeople &chosen, ContactId contact)
{
    const auto sent = chosen.sent.find(contact);
    return sent != chosen.sent.end() && workspace.journal().interaction(sent->second).has_value();
}

void leaveOut(Recipient &recipient, const QString &why)
{
    recipient.state = Recipient::State::LeftOut;
    recipient.remark = why;
}

void takeChoice(Recipient &recipient, const Contact &contact, const Workspace &workspace,
                const ChosenPeople &chosen)
{
    if (contact.state == ContactState::Archived) {
        leaveOut(recipient, RecipientWords::tr("left out: archived"));
    } else if (contact.state == ContactState::DoNotContact) {
        leaveOut(recipient, RecipientWords::tr("left out: not to be contacted"));
    } else if (isStillSent(workspace, chosen, contact.id)) {
        recipient.state = Recipient::State::Told;
        recipient.remark = RecipientWords::tr("told now");
    } else if (chosen.leftOut.count(contact.id) > 0) {
        leaveOut(recipient, RecipientWords::tr("left out"));
        recipient.canPutBack = true;
    } else {
        recipient.remark = recipient.address.isEmpty()
                               ? RecipientWords::tr("no e-mail address")
                               : positionText(contact.role, contact.title, contact.institution);
    }
}

const AgendaLine *lineAbout(const std::vector<AgendaLine> &lines, MilestoneId milestone)
{
    const FollowUpKey key{FollowUpKind::Milestone, {CauseType::Milestone, milestone.value, 0}};
    const auto found = std::find_if(lines.begin(), lines.end(), [&key](const AgendaLine &line) {
        return line.followUp.key == key;
    });
    return found == lines.end() ? nullptr : &*found;
}

} // namespace

Result<std::vector<Recipient>> recipientsOf(const Workspace &workspace, const MilestoneNews &news)
{
    std::vector<Recipient> recipients;
    for (const AgendaLine &line : news.lines) {
        const auto contact = workspace.people().contact(line.followUp.contact);
        if (!contact) {
            return failed(contact);
        }
        Recipient &recipient = recipients.emplace_back(recipientFrom(*contact));
        takeNews(recipient, line, workspace.today());
    }
    return recipients;
}

Result<std::vector<Recipient>> recipientsAmong(const Workspace &workspace,
                                               const ChosenPeople &chosen, MilestoneId milestone)
{
    const auto contacts = workspace.people().contacts(chosen.people);
    if (!contacts) {
        return failed(contacts);
    }
    std::vector<Recipient> recipients;
    for (const Contact &contact : *contacts) {
        Recipient &recipient = recipients.emplace_back(recipientFrom(contact));
        takeChoice(recipient, contact, workspace, chosen);
        const auto lines = milestone.isValid() && contact.state == ContactState::Active
                               ? workspace.followUps().linesOf(contact.id)
                               : Result<std::vector<AgendaLine>>();
        if (!lines) {
            return failed(lines);
        }
        if (const AgendaLine *line = lineAbout(*lines, milestone)) {
            takeNews(recipient, *line, workspace.today());
        }
    }
    return recipients;
}

int toldAmong(const std::vector<Recipient> &recipients)
{
    return int(std::count_if(recipients.begin(), recipients.end(), [](const Recipient &one) {
        return one.state == Recipient::State::Told;
    }));
}

int totalAmong(const std::vector<Recipient> &recipients)
{
    return int(std::count_if(recipients.begin(), recipients.end(), [](const Recipient &one) {
        return one.state != Recipient::State::LeftOut;
    }));
}

} // namespace hallway
