#pragma once

#include "core/letters/letter.h"
#include "core/store/database.h"

namespace hallway {

/// Letters and their seasons in the database. Writing functions run inside the caller's
/// transaction.
class LetterTable
{
public:
    explicit LetterTable(Database &database) : m_database(database) {}

    /// A letter that starts in a later state has reached it on the day it was logged.
    [[nodiscard]] Result<LetterId> insert(const Letter &letter);
    /// Stores everything but the state.
    [[nodiscard]] Result<void> update(const Letter &letter);
    [[nodiscard]] Result<void> remove(LetterId id);
    /// Moves the letter to a state, reached on that day. Going back forgets the states between.
    [[nodiscard]] Result<void> reach(LetterId id, const LetterReached &step);

    /// NotFound when there is none.
    [[nodiscard]] Result<Letter> letter(LetterId id) const;
    /// All of them, by season and due day; of one contact or season where one is given.
    [[nodiscard]] Result<std::vector<Letter>> letters(ContactId contact = {},
                                                      SeasonId season = {}) const;
    [[nodiscard]] Result<std::vector<LetterReached>> steps(LetterId id) const;

    [[nodiscard]] Result<SeasonId> insert(const Season &season);
    [[nodiscard]] Result<void> update(const Season &season);
    [[nodiscard]] Result<void> remove(SeasonId id);
    [[nodiscard]] Result<Season> season(SeasonId id) const;
    [[nodiscard]] Result<std::vector<Season>> seasons() const;
    /// By id or name; NotFound or Ambiguous.
    [[nodiscard]] Result<SeasonId> findSeason(const QString &text) const;

private:
    Database &m_database;
};

} // namespace hallway
