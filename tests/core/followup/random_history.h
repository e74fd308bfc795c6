#pragma once

#include "core/followup/plan.h"

#include <random>

namespace hallway {

/// Makes histories that are dense enough for every rule to meet every other.
class RandomHistory
{
public:
    explicit RandomHistory(unsigned seed) : m_random(seed) {}

    /// Around the leap day of 2028, with days and times in every zone.
    [[nodiscard]] ContactHistory make();
    /// A policy that may be set.
    [[nodiscard]] Policy policy();

    [[nodiscard]] int below(int limit)
    {
        return std::uniform_int_distribution<>(0, limit - 1)(m_random);
    }
    [[nodiscard]] bool chance(int oneIn) { return below(oneIn) == 0; }
    [[nodiscard]] QDate day() { return QDate(2027, 12, 1).addDays(below(240)); }
    [[nodiscard]] std::mt19937 &random() { return m_random; }

private:
    [[nodiscard]] Interaction interaction(int id);
    [[nodiscard]] Promise promise(int id);
    [[nodiscard]] Decision decision();
    [[nodiscard]] LetterFacts letter(int id);
    [[nodiscard]] LoggedDay reached(int oneIn);
    void addEvents(ContactHistory &history);
    void addNetwork(ContactHistory &history);

    std::mt19937 m_random;
};

} // namespace hallway
