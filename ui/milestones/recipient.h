#pragma once

#include "core/milestone_news.h"

#include <map>
#include <set>

namespace hallway {

/// Somebody whom an update goes to.
struct Recipient
{
    enum class State { Waiting, Told, LeftOut };

    ContactId contact;
    QString name;
    QString address;     ///< the first e-mail address; empty: none is known
    FollowUpId followUp; ///< what the update does; invalid: nothing was planned
    State state = State::Waiting;
    QString remark;          ///< "3 days left", "told Thu 19 Nov"
    bool canPutBack = false; ///< it was the user who ended it by hand

    friend bool operator==(const Recipient &, const Recipient &) = default;
};

/// The mentors of a milestone.
[[nodiscard]] Result<std::vector<Recipient>> recipientsOf(const Workspace &workspace,
                                                          const MilestoneNews &news);

/// What happened to people who were chosen by hand, as far as no follow-up says it.
struct ChosenPeople
{
    std::vector<ContactId> people;
    std::map<ContactId, InteractionId> sent; ///< what was logged for whom
    std::set<ContactId> leftOut;
};

/// People chosen by hand, in their order. Who mentors and is told of `milestone` anyway stands as
/// there; archived ones and those not to be contacted are left out.
[[nodiscard]] Result<std::vector<Recipient>>
recipientsAmong(const Workspace &workspace, const ChosenPeople &chosen, MilestoneId milestone);

/// How many of them have been told, and shall be told at all.
[[nodiscard]] int toldAmong(const std::vector<Recipient> &recipients);
[[nodiscard]] int totalAmong(const std::vector<Recipient> &recipients);

} // namespace hallway
