#pragma once

#include "core/base/progress.h"
#include "core/store/database.h"

#include <vector>

namespace hallway {

/// Rows that a step added to a table, by their ids. What hangs on them goes with them.
struct Addition
{
    enum class To { Contacts, Interactions };
    To to = To::Contacts;
    qint64 first = 0;
    qint64 last = 0;

    [[nodiscard]] qint64 count() const { return last - first + 1; }
};

/// Notes what rows come to the tables from construction on.
class AdditionWatch
{
public:
    [[nodiscard]] static Result<AdditionWatch> begin(Database &database);
    /// What has been added. InvalidValue where the ids have gaps.
    [[nodiscard]] Result<std::vector<Addition>> additions() const;

private:
    explicit AdditionWatch(Database &database) : m_database(&database) {}

    Database *m_database;
    qint64 m_lastContact = 0;
    qint64 m_lastInteraction = 0;
};

/// Deletes the rows, telling how many of them are gone. ChangedSince where one of them is not as it
/// was added, Cancelled when `progress` said so; the caller then rolls back.
[[nodiscard]] Result<void> takeAway(Database &database, const Addition &addition,
                                    const Progress &progress);

} // namespace hallway
