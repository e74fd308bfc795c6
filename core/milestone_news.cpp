#include "core/milestone_news.h"

#include <algorithm>

namespace hallway {

namespace {

bool isDismissed(const AgendaLine &line)
{
    return line.followUp.ending == Ending::Dismissed;
}

void sortIn(AgendaLine &&line, std::vector<MilestoneNews> &news)
{
    const FollowUpKey &key = line.followUp.key;
    const auto about = std::find_if(news.begin(), news.end(), [&key](const MilestoneNews &one) {
        return key.kind == FollowUpKind::Milestone && one.milestone.id.value == key.cause.id;
    });
    if (about != news.end()) {
        about->lines.push_back(std::move(line));
    }
}

} // namespace

int MilestoneNews::told() const
{
    return int(std::count_if(lines.begin(), lines.end(), [](const AgendaLine &line) {
        return line.followUp.ending == Ending::Done;
    }));
}

int MilestoneNews::total() const
{
    return int(lines.size()) - int(std::count_if(lines.begin(), lines.end(), isDismissed));
}

Result<std::vector<MilestoneNews>> readMilestoneNews(const Workspace &workspace)
{
    const auto milestones = workspace.works().milestones();
    PeopleFilter filter;
    filter.mentorsOnly = true;
    const auto mentors = milestones ? workspace.people().ids(filter)
                                    : Result<std::vector<ContactId>>(failed(milestones));
    if (!mentors) {
        return failed(mentors);
    }
    std::vector<MilestoneNews> news;
    for (const Milestone &milestone : *milestones) {
        news.push_back({milestone, {}});
    }
    for (const ContactId mentor : *mentors) {
        auto lines = workspace.followUps().linesOf(mentor);
        if (!lines) {
            return failed(lines);
        }
        for (AgendaLine &line : *lines) {
            sortIn(std::move(line), news);
        }
    }
    return news;
}

Result<std::optional<Interaction>> lastAnswerOf(const Workspace &workspace, ContactId contact)
{
    const QDate today = workspace.today();
    return workspace.journal().interactionsOf(contact).map(
        [today](const std::vector<Interaction> &exchanges) {
            const auto last =
                std::find_if(exchanges.begin(), exchanges.end(), [today](const Interaction &one) {
                    return isAnswer(one) && one.on <= today;
                });
            return last == exchanges.end() ? std::optional<Interaction>() : *last;
        });
}

} // namespace hallway
