#pragma once

#include "tests/core/followup/random_history.h"
#include "tests/support/test_database.h"

namespace hallway::test {

/// Does to a workspace whatever a user can do, at random, over some two years.
class RandomUser
{
public:
    explicit RandomUser(unsigned seed) : m_random(seed)
    {
        for (int i = 0; i < 6; ++i) {
            m_workspace.addPerson(QStringLiteral("P%1").arg(i), QStringLiteral("Q"));
        }
        static_cast<void>(m_workspace->addSeason({.name = QStringLiteral("2028")}));
    }

    void step();

    TestWorkspace &workspace() { return m_workspace; }

private:
    void stepInJournal();
    void stepInDecisions();
    void stepInPeople();
    void stepInNetwork();
    void stepInWork();
    void travel();

    Interaction interaction();
    std::optional<Interaction> known();
    std::optional<FollowUp> followUp();
    ContactId person();
    template <class T>
    const T *any(const std::vector<T> &values)
    {
        return values.empty() ? nullptr : &values[std::size_t(below(int(values.size())))];
    }
    int below(int limit) { return m_random.below(limit); }
    bool chance(int oneIn) { return m_random.chance(oneIn); }
    QDate day() { return m_workspace->today().addDays(below(140) - 100); }

    TestWorkspace m_workspace{QDate(2027, 6, 1)};
    RandomHistory m_random;
};

} // namespace hallway::test
